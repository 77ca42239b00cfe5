// What an answer asks, from the command line, and the guide.
#include "tests/cli/cli_fixture.h"

namespace {

struct DeclinedFixture : CliFixture {
  DeclinedFixture() {
    add_northwind();
    REQUIRE(run({"draft", "1", "--reason", "accepted-offer"}).code == 0);
    REQUIRE(run({"send", "1"}).code == 0);
  }
};

}  // namespace

TEST_CASE_FIXTURE(DeclinedFixture, "an answer is named with its words, and there is a reply to it") {
  const std::string answer =
      "Hi Sam, thanks for letting me know. What made you choose the other position? By the way, we are "
      "opening a "
      "Senior Analyst role in May.";
  const nlohmann::json reply = json({"reply", "1"}, answer);
  CHECK(reply["reaction"] == "asks-why");
  const std::size_t start = reply["because"][0]["start"], end = reply["because"][0]["end"];
  CHECK(answer.substr(start, end - start) == reply["because"][0]["words"].get<std::string>());
  CHECK(reply["also"][0]["reaction"] == "other-role");
  CHECK(reply["reply"]["subject"].get<std::string>().rfind("Re: ", 0) == 0);
  CHECK(reply["reply"]["template"] == "reply.asks-why.accepted-offer.warm");
  // Nothing was kept, unless that is asked for.
  CHECK(run({"case", "show", "1"}).out.find("What made you choose") == std::string::npos);
  REQUIRE(run({"reply", "1", "--keep"}, answer).code == 0);
  CHECK(run({"case", "show", "1"}).out.find("What made you choose") != std::string::npos);
}

TEST_CASE_FIXTURE(DeclinedFixture, "of a long thread the newest part counts") {
  std::string thread = "Thanks Sam, good luck.\n\n";
  while (thread.size() < 1'000'000)
    thread += "> Why? Please reconsider, this is unacceptable.\n";
  CHECK(json({"reply", "1"}, thread)["reaction"] == "acknowledged");
}

TEST_CASE_FIXTURE(DeclinedFixture,
                  "an answer that is not understood is said to be so, and an empty one refused") {
  const nlohmann::json reply = json({"reply", "1"}, "Ihr Schreiben haben wir erhalten.");
  CHECK(reply["reaction"] == "other");
  CHECK(reply["because"].empty());
  CHECK(reply["reply"].is_null());
  const ProgramRun told = run({"reply", "1"}, "Miksi päätitte toisin?");
  CHECK(told.code == 0);
  CHECK(told.out.empty());
  CHECK(told.err.find("not understood") != std::string::npos);
  CHECK(told.err.find("--reaction") != std::string::npos);
  check_refusal(run({"reply", "1"}, "  \n"), 2, "empty");
  check_refusal(run({"reply", "7"}, "Why?"), 2, "7");
}

TEST_CASE_FIXTURE(DeclinedFixture, "who understands an answer better than its words do says so") {
  const nlohmann::json reply = json({"reply", "1", "--reaction", "asks-why"}, "Miksi?");
  CHECK(reply["reaction"] == "other");  // what was told stays what was told
  CHECK(reply["reply"]["template"] == "reply.asks-why.accepted-offer.warm");
  CHECK(json({"reply", "1", "--reaction", "other"}, "Thanks, Sam!")["reply"].is_null());
  check_refusal(run({"reply", "1", "--reaction", "sings"}, "Why?"), 2, "sings");
}

TEST_CASE_FIXTURE(DeclinedFixture, "the third answer that presses gets the last word") {
  for (const char* answer : {"This is unacceptable.", "I insist that you come."}) {
    CHECK(json({"reply", "1"}, answer)["reply"]["template"] == "reply.pressure.warm");
    REQUIRE(run({"reply", "1", "--keep"}, answer).code == 0);
  }
  CHECK(json({"reply", "1"}, "You promised.")["reply"]["template"] == "reply.pressure-again.warm");
}

TEST_CASE_FIXTURE(DeclinedFixture, "a machine's answer is told by its words and asks for nothing") {
  const std::string answer = "I am out of the office until Monday. Thank you for your patience.";
  const nlohmann::json reply = json({"reply", "1"}, answer);
  CHECK(reply["reaction"] == "other");
  CHECK(reply["because"][0]["words"] == "out of the office");
  CHECK(reply["reply"].is_null());
  CHECK(run({"reply", "1"}, answer).err.find("automatic answer") != std::string::npos);
}

TEST_CASE_FIXTURE(CliFixture, "who asks where somebody was is answered before anything was declined") {
  add_northwind();
  now = "2026-03-11T09:00+01:00";
  const nlohmann::json reply = json({"reply", "1"}, "Hi Sam, we missed you today.");
  CHECK(reply["reply"]["template"] == "missed-reply.email.warm");
  CHECK(reply["reply"]["body"].get<std::string>().find("sorry") != std::string::npos);
}

TEST_CASE_FIXTURE(CliFixture, "before anything was declined there is nothing to answer") {
  add_northwind();
  check_refusal(run({"reply", "1"}, "Why?"), 2, "nothing to answer");
}

TEST_CASE_FIXTURE(CliFixture, "the guide is read and searched without a log") {
  CHECK(run({"guide"}).out.find("Do I have to explain why?") != std::string::npos);
  const nlohmann::json found = json({"guide", "have", "expl"});
  REQUIRE_FALSE(found.empty());
  CHECK(found[0]["id"] == "explain");
  CHECK(found[0]["place"] == "new_decline");
  CHECK(run({"guide", "zebra"}).code == 1);
}
