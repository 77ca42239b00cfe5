// What the README promises of the command line, beyond the main job.
#include "tests/cli/cli_fixture.h"

TEST_CASE_FIXTURE(CliFixture, "results go to standard output, messages to standard error") {
  add_northwind();
  const auto nothing = run({"find", "nobody"});
  CHECK(nothing.out.empty());
  CHECK_FALSE(nothing.err.empty());
  const auto version = run_program(GOODTERMS_PROGRAM, {"--version"});
  CHECK(version.code == 0);
  CHECK(version.out.rfind("goodterms ", 0) == 0);
  CHECK(run_program(GOODTERMS_PROGRAM, {"--help"}).code == 0);
}

TEST_CASE_FIXTURE(CliFixture, "global options may stand before or after the command") {
  CHECK(run_program(GOODTERMS_PROGRAM,
                    {"--data", data(), "--now", now, "case", "add", "--company", "X", "--role", "R"})
            .out == "1\n");
  CHECK(json({"case", "list"})[0]["created"] == "2026-03-02T09:00:00+01:00");
}

TEST_CASE_FIXTURE(CliFixture, "a command's name among what is looked for is a word, and runs nothing") {
  add_northwind();
  CHECK(run({"find", "northwind", "undo"}).code == 1);
  CHECK(run({"find", "data", "analyst", "plan"}).code == 1);
  CHECK(json({"case", "list"}).size() == 1);
  check_refusal(run({"draft", "1", "send", "1"}), 2, "send");
  CHECK(json({"case", "show", "1"})["sent"].is_null());
}

TEST_CASE_FIXTURE(CliFixture, "a case is named by its number as people write it") {
  add_northwind();
  check_refusal(run({"case", "show", "01"}), 2, "01");
  check_refusal(run({"case", "show", "0x1"}), 2, "0x1");
  check_refusal(run({"case", "show", "99999999999999999999"}), 2, "999");
}

TEST_CASE_FIXTURE(CliFixture, "without a log the answers keep their shape, and none is made") {
  CHECK(json({"find", "x"}, {}, 1)["names"].empty());
  CHECK(json({"today"}, {}, 1)["letters"].empty());
  check_refusal(run({"send", "5"}), 2, "no case 5");
  check_refusal(run_program(GOODTERMS_PROGRAM, {"today", "--data", ""}), 2, "--data");
  CHECK_FALSE(std::filesystem::exists(data()));
}

TEST_CASE_FIXTURE(CliFixture, "lint names range, principle, severity, message and fix, in UTF-8 bytes") {
  const std::string letter =
      "Hi Zoë,\n\nThank you for the invitation to interview for the [role] role. I have accepted another "
      "offer, so I "
      "am withdrawing from the process. I hope we can stay in touch.\n\nBest,\nSam\n";
  const auto findings = json({"lint", "-"}, letter, 1);
  REQUIRE(findings.is_array());
  bool placeholder = false;
  for (const auto& finding : findings) {
    const std::size_t start = finding["start"], end = finding["end"];
    REQUIRE(start <= end);
    REQUIRE(end <= letter.size());
    CHECK_FALSE(finding["message"].get<std::string>().empty());
    CHECK(finding.contains("fix"));
    if (finding["principle"] == "complete" &&
        letter.substr(start, end - start).find("[role]") != std::string::npos) {
      placeholder = true;
      CHECK(finding["severity"] == "error");
    }
  }
  CHECK(placeholder);
}

TEST_CASE_FIXTURE(CliFixture, "a good letter has no finding and exit 0") {
  add_northwind();
  const auto draft = run({"draft", "1"});
  const auto clean = run({"lint", "-", "--case", "1"}, draft.out);
  INFO(clean.out);
  CHECK(clean.code == 0);
  CHECK(json({"lint", "-", "--case", "1"}, draft.out) == nlohmann::json::array());
}

TEST_CASE_FIXTURE(CliFixture, "lint with a case knows the wrong company's name") {
  add_northwind();
  REQUIRE(run({"case", "add", "--company", "Harbor & Lane", "--role", "R"}).code == 0);
  std::string letter = run({"draft", "1"}).out;
  letter.replace(letter.find("Société Northwind"), std::string("Société Northwind").size(), "Harbor & Lane");
  bool wrong_name = false;
  for (const auto& finding : json({"lint", "-", "--case", "1"}, letter, 1)) {
    wrong_name = wrong_name || (finding["principle"] == "complete" && finding["severity"] == "error");
  }
  CHECK(wrong_name);
}

TEST_CASE_FIXTURE(CliFixture, "a letter that would hurt is filed as it was sent, and the slip is named") {
  add_northwind();
  const auto sent =
      run({"send", "1", "--body", "-"}, "Hi Dana, thanks, but I am withdrawing from the [role] role.\nSam");
  CHECK(sent.code == 0);
  CHECK_FALSE(sent.err.empty());
}

TEST_CASE_FIXTURE(CliFixture, "profile fields that are left out stay, and an empty one is cleared") {
  REQUIRE(run({"profile", "set", "--name", "Sam Okafor", "--phone", "1"}).code == 0);
  REQUIRE(run({"profile", "set", "--phone", ""}).code == 0);
  const auto profile = json({"profile", "show"});
  CHECK(profile["name"] == "Sam Okafor");
  CHECK(profile["phone"] == "");
  REQUIRE(run({"profile", "set", "--looking-for", "data roles in Lisbon"}).code == 0);
  CHECK(json({"profile", "show"})["looking_for"] == "data roles in Lisbon");
  CHECK(json({"profile", "show"})["name"] == "Sam Okafor");
  check_refusal(run({"profile", "set"}), 2, "--looking-for");
}

TEST_CASE_FIXTURE(CliFixture, "the advice follows what the case says of the contact") {
  REQUIRE(run({"case", "add", "--company", "A", "--role", "R", "--contact", "B", "--title", "Hiring Manager"})
              .code == 0);
  CHECK(json({"advise", "1"})["channel"] == "phone");
  REQUIRE(run({"case", "add", "--company", "C", "--role", "R", "--contact", "D", "--approached", "linkedin",
               "--reads-messages"})
              .code == 0);
  CHECK(json({"advise", "2"})["channel"] == "linkedin");
  REQUIRE(
      run({"case", "add", "--company", "E", "--role", "R", "--interview", "2026-03-02T18:00+01:00"}).code ==
      0);
  const auto near = json({"advise", "3"});
  CHECK(near["channel"] == "phone");
  CHECK(near["then"] == "email");
  CHECK(near["no_answer"] == "voicemail");
}

TEST_CASE_FIXTURE(CliFixture,
                  "letters are in the language of the system, and in what the log prefers before that") {
  add_northwind();
  const auto language = [&] {
    REQUIRE(run({"draft", "1", "--tone", "formal"}).code == 0);
    const auto letters = json({"export", "--to", folder.file("all.json")});
    return nlohmann::json::parse(read_file(folder.file("all.json")))["messages"][0]["language"];
  };
  CHECK(language() == "en");
  setenv("LC_ALL", "en_GB.UTF-8", 1);
  CHECK(language() == "en-GB");
  setenv("LC_ALL", "en_AU.UTF-8", 1);
  CHECK(language() == "en");
  setenv("LC_ALL", "xx_XX.UTF-8", 1);
  CHECK(language() == "en");
}
