// Looking through the texts, and taking one for a case.
#include "tests/cli/cli_fixture.h"

TEST_CASE_FIXTURE(CliFixture, "every text is listed with when to use it, before there is any log") {
  const nlohmann::json all = json({"script", "list"});
  CHECK(all.size() >= 140);
  for (const nlohmann::json& one : all)
    CHECK_FALSE(one["use_when"].get<std::string>().empty());
  const nlohmann::json few =
      json({"script", "list", "--purpose", "reapply", "--channel", "email", "--tone", "warm"});
  REQUIRE(few.size() == 1);
  CHECK(few[0]["id"] == "reapply.email.warm");
  CHECK(run({"script", "list", "--purpose", "sonnet"}).code == 1);
  check_refusal(run({"script", "list", "--tone", "cold"}), 2, "no tone");
}

TEST_CASE_FIXTURE(CliFixture, "a text is shown with places to fill in, or filled in from a case") {
  CHECK(run({"script", "show", "radar.email.warm"}).out.find("[job title]") != std::string::npos);
  add_northwind();
  const ProgramRun shown = run({"script", "show", "decline.text.accepted-offer.warm", "--case", "1"});
  CHECK(shown.code == 0);
  CHECK(shown.out.find("Hi Dana, I've taken another job") == 0);
  CHECK(shown.err.find("of 160 characters, one message") != std::string::npos);
  const nlohmann::json reopen = json({"script", "show", "reopen.email.warm", "--case", "1", "--set",
                                      "what_changed=I have moved", "--set", "what_i_bring=ten years"});
  CHECK(reopen["missing"].empty());
  check_refusal(run({"script", "show", "sonnet"}), 2, "sonnet");
  check_refusal(run({"script", "show", "radar.email.warm", "--set", "moon"}), 2, "moon");
}

TEST_CASE_FIXTURE(CliFixture, "a special situation is drafted like a reason") {
  add_northwind();
  CHECK(json({"draft", "1", "--reason", "quick-start"})["template"] == "decline.email.quick-start.warm");
  CHECK(json({"draft", "1", "--reason", "offer-may-fall-through"})["template"] == "keep-open.email.warm");
}
