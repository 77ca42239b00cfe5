// The main job from the command line: a case entered, advice, a letter, words changed, marked as sent, filed,
// planned, and found again by half a name without its accents.
#include "tests/cli/cli_fixture.h"

TEST_CASE_FIXTURE(CliFixture, "the main job, end to end") {
  add_northwind();

  const auto advice = json({"advise", "1"});
  CHECK(advice["channel"] == "email");
  CHECK(advice["channel_rule"] == "channel.email-default");
  CHECK(advice["target"] == "2026-03-03T09:00:00+01:00");

  const auto draft = json({"draft", "1", "--reason", "accepted-offer", "--tone", "warm"});
  CHECK(draft["missing"].empty());
  const std::string body = draft["body"];
  for (const char* words : {"Dana", "Data Analyst", "Northwind", "Sam Okafor"}) {
    CHECK(body.find(words) != std::string::npos);
  }

  std::string changed = body;
  changed.replace(changed.find("Dana"), 4, "dear Dana");
  now = "2026-03-02T10:00+01:00";
  REQUIRE(run({"send", "1", "--body", "-"}, changed).code == 0);

  const auto shown = json({"case", "show", "1"});
  CHECK(shown["letters"][0]["body"] == changed);
  CHECK(shown["letters"][0]["subject"] == draft["subject"]);
  CHECK(shown["sent"] == "2026-03-02T10:00:00+01:00");

  const auto plan = json({"plan", "1"});
  REQUIRE(plan.size() > 2);
  CHECK(plan[0]["due"] == "2026-03-02");
  CHECK(plan[0]["done"] == "2026-03-02T10:00:00+01:00");
  CHECK(plan.back()["due"] == "2026-04-01");

  for (const char* words : {"societe", "NORTHW", "wind", "dana rey", "dear dana"}) {
    CAPTURE(words);
    CHECK(run({"find", words}).code == 0);
  }
  CHECK(json({"find", "ocie"})["names"][0]["name"] == "Société Northwind");
  CHECK(run({"find", "nobody"}).code == 1);

  CHECK(run({"tick", "1", "tracker"}).code == 0);
  CHECK(json({"plan", "1"})[1]["done"].is_string());
  now = "2026-03-06T09:00+01:00";
  CHECK(json({"today"})["tasks"][0]["item"] == "connect");
}

TEST_CASE_FIXTURE(CliFixture, "the letter leaves as a draft for a mail program, or as a link to one") {
  add_northwind();
  const auto eml = run({"draft", "1", "--format", "eml"});
  CHECK(eml.code == 0);
  CHECK(eml.out.find("X-Unsent: 1\r\n") != std::string::npos);
  CHECK(eml.out.find("To: Dana Reyes <dana.reyes@northwind.example>\r\n") != std::string::npos);
  CHECK(eml.out.find("From: Sam Okafor <sam@okafor.example>\r\n") != std::string::npos);
  const auto link = run({"draft", "1", "--format", "mailto"});
  CHECK(link.code == 0);
  CHECK(link.out.rfind("mailto:dana.reyes@northwind.example?subject=", 0) == 0);
}

TEST_CASE_FIXTURE(CliFixture, "a phone script comes with its confirming email, filed beside it") {
  add_northwind();
  const auto script = run({"draft", "1", "--channel", "phone"});
  CHECK(script.code == 0);
  CHECK(script.out.find("Subject") == std::string::npos);
  CHECK(script.err.find("goodterms draft 1") != std::string::npos);
  const auto announced = json({"draft", "1"})["confirming"];
  CHECK(run({"send", "1"}).code == 0);
  CHECK(json({"draft", "1"})["body"] == announced["body"]);
  CHECK(run({"send", "1"}).code == 0);
  CHECK(json({"case", "show", "1"})["letters"].size() == 2);
}

TEST_CASE_FIXTURE(CliFixture, "every step can be undone and done again, in another run of the program") {
  add_northwind();
  REQUIRE(run({"draft", "1"}).code == 0);
  REQUIRE(run({"send", "1"}).code == 0);
  const std::size_t items = json({"plan", "1"}).size();
  CHECK(run({"plan", "1", "--calendar"}).out.find("BEGIN:VEVENT\r\n") != std::string::npos);
  REQUIRE(run({"tick", "1", "tracker"}).code == 0);
  CHECK(json({"undo"})["action"] == "tick");
  CHECK(json({"undo"})["action"] == "mark-sent");
  CHECK(json({"case", "show", "1"})["sent"].is_null());
  CHECK(run({"plan", "1"}).code == 1);
  CHECK(run({"plan", "1", "--calendar"}).code == 2);  // there is nothing for a calendar yet
  CHECK(json({"redo"})["action"] == "mark-sent");
  CHECK(json({"plan", "1"}).size() == items);
  while (run({"undo"}).code == 0) {
  }
  CHECK(run({"case", "list"}).code == 1);
  CHECK(run({"undo"}).err.find("nothing to undo") != std::string::npos);
}

TEST_CASE_FIXTURE(CliFixture, "a backup brings everything back") {
  add_northwind();
  const std::string copy = folder.file("my copy.backup");
  REQUIRE(run({"backup", copy}).code == 0);
  REQUIRE(run({"case", "add", "--company", "Later", "--role", "R"}).code == 0);
  REQUIRE(run({"restore", copy}).code == 0);
  CHECK(json({"case", "list"}).size() == 1);
  CHECK(run({"check"}).code == 0);
}

TEST_CASE_FIXTURE(CliFixture, "letters of the user's own are found beside the log") {
  add_northwind();
  std::filesystem::create_directories(folder.file("content/en/letters"));
  write_file(
      folder.file("content/en/letters/mine.json"),
      R"({"letters": [{"id": "decline.email.accepted-offer.warm", "title": "Mine", "use_when": "Always.",
                 "channel": "email", "scenario": "decline", "reason": "accepted-offer", "tone": "warm",
                 "subjects": ["thanks"], "body": ["Dear {{contact_first}}, my own words about {{role}}."]}]})");
  CHECK(json({"draft", "1", "--tone", "warm"})["body"] == "Dear Dana, my own words about Data Analyst.");
}

TEST_CASE_FIXTURE(CliFixture,
                  "years later today and plan agree in plain words, and the story says what was let go") {
  add_northwind();
  REQUIRE(run({"draft", "1"}).code == 0);
  REQUIRE(run({"send", "1"}).code == 0);
  now = "2036-03-03T09:00:00+01:00";
  CHECK(run({"today"}).code == 1);
  CHECK(run({"plan", "1"}).out.find("days over") == std::string::npos);
  // What changes something begins the day.
  REQUIRE(run({"tick", "1", "tracker"}).code == 0);
  const std::string plan = run({"plan", "1"}).out;
  CHECK(plan.find("skipped today") != std::string::npos);
  CHECK(plan.find("was due") == std::string::npos);
  CHECK(run({"case", "show", "1"}).out.find(" steps of the 30 days were skipped.") != std::string::npos);
  CHECK(json({"plan", "1"})[2]["let_go"].is_string());
  REQUIRE(run({"undo"}).code == 0);  // the tick
  REQUIRE(run({"undo"}).code == 0);
  CHECK(json({"plan", "1"})[2]["let_go"].is_null());
}

TEST_CASE_FIXTURE(CliFixture, "a command that fails lets go of nothing, and leaves the last step to undo") {
  add_northwind();
  REQUIRE(run({"draft", "1"}).code == 0);
  REQUIRE(run({"send", "1"}).code == 0);
  now = "2036-03-03T09:00:00+01:00";
  CHECK(run({"tick", "1", "nonsense"}).code == 2);
  CHECK(run({"tick", "7", "tracker"}).code == 2);
  CHECK(json({"plan", "1"})[2]["let_go"].is_null());
  CHECK(json({"undo"})["action"] == "mark-sent");
}
