// Offers side by side from the command line, deciding, and accepting one.
#include <sys/stat.h>

#include "tests/cli/cli_fixture.h"

namespace {

struct TwoOffersFixture : CliFixture {
  TwoOffersFixture() {
    REQUIRE(run({"offer", "add", "--company", "Meridian Bank", "--place", "Tallinn", "--base", "65.000 EUR",
                 "--accepted", "2026-02-27"})
                .out == "1\n");
    REQUIRE(run({"offer", "add", "--company", "Kestrel Data", "--base", "£60k", "--open-until", "2026-03-06"})
                .out == "2\n");
  }
  void score(const char* offer, const char* criterion, const char* value) {
    REQUIRE(run({"offer", "score", offer, criterion, value}).code == 0);
  }
};

bool says(const std::string& text, const char* words) {
  return text.find(words) != std::string::npos;
}

}  // namespace

TEST_CASE_FIXTURE(TwoOffersFixture, "two offers are scored, weighed and compared") {
  score("1", "pay", "8");
  score("kestrel data", "Pay", "6");
  score("1", "visa", "9");
  REQUIRE(run({"offer", "weigh", "pay", "9"}).code == 0);
  const auto compared = json({"offer", "compare"});
  CHECK(compared["standing"] == "leads");
  CHECK(compared["first"]["offer"] == 1);
  CHECK(compared["second"]["total"] == 6.0);
  CHECK(compared["flips"][0]["to"] == 9);
  CHECK(compared["flips"][0]["what"] == "score");
  CHECK(says(compared["left_out"].dump(), "Visa"));
  const auto text = run({"offer", "compare"});
  CHECK(says(text.out, "Meridian Bank leads by 2.0."));
  CHECK(says(text.out, "Visa"));
  CHECK(run({"undo"}).code == 0);
  const auto list = json({"offer", "list"});
  CHECK(list["criteria"][0]["weight"] == 6);
  CHECK(list["criteria"][0]["scores"][0]["score"] == 8);
  CHECK(list["offers"][1]["base"]["amount"] == 60000.0);
  CHECK(list["offers"][1]["base"]["currency"] == "£");
}

TEST_CASE_FIXTURE(TwoOffersFixture, "a score is taken back, and a note stays with it") {
  score("1", "pay", "8");
  REQUIRE(run({"offer", "score", "1", "pay", "unknown", "--note", "They tell on Friday."}).code == 0);
  const auto cell = json({"offer", "list"})["criteria"][0]["scores"][0];
  CHECK(cell["score"].is_null());
  CHECK(cell["note"] == "They tell on Friday.");
}

TEST_CASE_FIXTURE(TwoOffersFixture, "what matters is added, renamed and taken out") {
  CHECK(json({"offer", "criterion", "Team", "--weight", "9"})["id"] == 8);
  REQUIRE(run({"offer", "criterion", "team", "--rename", "The people"}).code == 0);
  CHECK(says(run({"offer", "list"}).out, "The people · 9"));
  REQUIRE(run({"offer", "criterion", "8", "--remove"}).code == 0);
  CHECK_FALSE(says(run({"offer", "list"}).out, "The people"));
  check_refusal(run({"offer", "criterion", "Pay"}), 2, "there already");
}

TEST_CASE_FIXTURE(TwoOffersFixture,
                  "an offer is changed, and told in another currency by a rate of one's own") {
  REQUIRE(run({"offer", "edit", "2", "--bonus", "5,000", "--open-until", ""}).code == 0);
  CHECK(json({"offer", "list"})["offers"][1]["open_until"].is_null());
  REQUIRE(run({"offer", "rate", "£", "1.17", "eur", "--on", "2026-02-20"}).code == 0);
  const auto list = run({"offer", "list"});
  CHECK(says(list.out, "about 76,050\u00a0EUR by your rate of Fri 20 February"));
  REQUIRE(run({"offer", "remove", "kestrel data"}).code == 0);
  CHECK(json({"offer", "list"})["offers"].size() == 1);
}

TEST_CASE_FIXTURE(TwoOffersFixture,
                  "the table and the page are written for elsewhere, the page for its owner alone") {
  score("1", "pay", "8");
  REQUIRE(run({"offer", "score", "1", "pay", "--note", "=1+1"}).code == 0);
  const auto csv = run({"offer", "compare", "--csv"});
  CHECK(csv.out.rfind("What matters,How much,Meridian Bank,", 0) == 0);
  CHECK(says(csv.out, "Pay,6,8,'=1+1,,\r\n"));
  const std::string page = folder.file("offers.html");
  REQUIRE(run({"offer", "compare", "--html", page}).code == 0);
  struct stat state {};
  REQUIRE(stat(page.c_str(), &state) == 0);
  CHECK((state.st_mode & 0777) == 0600);
  check_refusal(run({"offer", "compare", "--html", data()}), 2, "your data is in");
}

TEST_CASE_FIXTURE(TwoOffersFixture, "bad input is refused in a sentence, and nothing is lost") {
  const std::string before = run({"offer", "list", "--json"}).out;
  check_refusal(run({"offer", "edit", "1", "--base", "-5"}), 2, "less than nothing");
  check_refusal(run({"offer", "edit", "1", "--base", "£65,000 EUR"}), 2, "more than one way");
  check_refusal(run({"offer", "edit", "1", "--base", "plenty"}), 2, "no amount");
  check_refusal(run({"offer", "score", "1", "pay", "11"}), 2, "0 to 10");
  check_refusal(run({"offer", "score", "1", "pay", "-1"}), 2, "");
  check_refusal(run({"offer", "score", "1", "pay"}), 2, "--note");
  check_refusal(run({"offer", "score", "7", "pay", "1"}), 2, "no offer");
  check_refusal(run({"offer", "weigh", "luck", "1"}), 2, "luck");
  check_refusal(run({"offer", "weigh", "pay", "12"}), 2, "12");
  check_refusal(run({"offer", "rate", "EUR", "0", "GBP"}), 2, "not a rate");
  check_refusal(run({"offer", "compare", "1", "1"}), 2, "one and the same");
  check_refusal(run({"offer", "compare", "1"}), 2, "two offers");
  check_refusal(run({"offer", "add", "--company", " "}), 2, "needs the company");
  CHECK(run({"offer", "list", "--json"}).out == before);
}

TEST_CASE_FIXTURE(CliFixture, "one offer, none, equal ones and weights of zero are each said to be so") {
  check_refusal(run({"offer", "compare"}), 1, "no offers yet");
  REQUIRE(run({"offer", "add", "--company", "A"}).code == 0);
  check_refusal(run({"offer", "compare"}), 1, "one offer");
  REQUIRE(run({"offer", "add", "--company", "B"}).code == 0);
  CHECK(says(run({"offer", "compare"}).out, "nothing yet that both"));
  for (const char* offer : {"1", "2"})
    REQUIRE(run({"offer", "score", offer, "pay", "5"}).code == 0);
  CHECK(says(run({"offer", "compare"}).out, "They stand equal."));
  for (const char* place : {"1", "2", "3", "4", "5", "6", "7"})
    REQUIRE(run({"offer", "weigh", place, "0"}).code == 0);
  CHECK(says(run({"offer", "compare"}).out, "Nothing weighs anything"));
}

TEST_CASE_FIXTURE(CliFixture, "deciding keeps answers and ticks, and says what they come to") {
  add_northwind();
  CHECK(json({"decide", "1"})["outcome"].is_null());
  const auto decided = json({"decide", "1", "--answer", "goals=not", "--answer", "compare=Mine pays more.",
                             "--answer", "compare=offer", "--tick", "obligations", "--tick", "nothing-unique",
                             "--tick", "offer-final", "--starts", "2026-04-01", "--tick", "channel"});
  CHECK(decided["outcome"] == "decline-now");
  CHECK(decided["answers"]["compare"]["words"] == "Mine pays more.");
  CHECK(decided["answers"]["compare"]["means"] == "offer");
  for (const char* tick : {"offer-final", "nothing-unique", "obligations", "channel"})
    CHECK(decided["ticks"][tick] == true);
  CHECK(json({"decide", "1"}) == decided);
  const std::string printed = run({"decide", "1"}).out;
  CAPTURE(printed);
  CHECK(says(printed, "Your offer is signed and starts on "));
  CHECK_FALSE(says(printed, "starts on ."));  // its day was left out
  CHECK(says(printed, "1 Apr"));
  // All of it was one step.
  REQUIRE(run({"undo"}).code == 0);
  CHECK(json({"decide", "1"})["ticks"]["obligations"] == false);
  CHECK(says(run({"decide", "1"}).out, "Does this role serve"));
}

TEST_CASE_FIXTURE(CliFixture, "what is settled on is what the letter says") {
  add_northwind();
  REQUIRE(run({"decide", "1", "--outcome", "ask-for-time"}).code == 0);
  CHECK(says(json({"draft", "1", "--format", "json"}).dump(), "ask-for-time"));
}

TEST_CASE_FIXTURE(CliFixture, "a question, a tick or an outcome that is not there is refused") {
  add_northwind();
  check_refusal(run({"decide", "1", "--answer", "mood=good"}), 2, "goals, compare");
  check_refusal(run({"decide", "1", "--answer", "goals"}), 2, "KEY=TEXT");
  check_refusal(run({"decide", "1", "--tick", "luck"}), 2, "offer-final, nothing-unique");
  check_refusal(run({"decide", "1", "--tick", "offer-final"}), 2, "--starts");
  check_refusal(run({"decide", "1", "--outcome", "sleep"}), 2, "decline-now");
  check_refusal(run({"decide", "9"}), 2, "9");
}

TEST_CASE_FIXTURE(CliFixture, "with an offer accepted everybody else is shown with what they get") {
  check_refusal(run({"accept"}), 1, "Nobody else");
  add_northwind();
  REQUIRE(run({"case", "add", "--company", "Larkspur", "--role", "Lead", "--reason", "role-mismatch"}).code ==
          0);
  const auto round = json({"accept"});
  REQUIRE(round["cases"].size() == 2);
  for (const auto& one : round["cases"]) {
    CHECK(one["reason"] == "accepted-offer");
    CHECK_FALSE(one["words"].get<std::string>().empty());
  }
  CHECK(says(run({"accept"}).out, "Larkspur"));
  for (const char* id : {"1", "2"}) {
    REQUIRE(run({"draft", id}).code == 0);
    REQUIRE(run({"send", id}).code == 0);
  }
  CHECK(run({"accept"}).code == 1);
  check_refusal(run({"accept", "--reason", "luck"}), 2, "luck");
}
