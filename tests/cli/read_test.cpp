// `read`, and a case that begins with an invitation.
#include "tests/cli/cli_fixture.h"

namespace {

const std::string letter =
    "Hi Sam,\n\nI'm Dana Reyes from Northwind Labs. We would like to interview you for the Data Analyst "
    "position on "
    "Tuesday 10 March at 2 pm GMT.\n\nBest,\nDana\n";

const std::string calendar =
    "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:Interview: Data Analyst at Northwind Labs\n"
    "DTSTART;TZID=America/New_York:20260312T113000\nORGANIZER;CN=Dana Reyes:mailto:dana@northwind.example\n"
    "END:VEVENT\nEND:VCALENDAR\n";

}  // namespace

TEST_CASE_FIXTURE(CliFixture, "an invitation on standard input is read as JSON") {
  const auto read = json({"read", "-"}, letter);
  CHECK(read["company"] == "Northwind Labs");
  CHECK(read["role"] == "Data Analyst");
  CHECK(read["contact"] == "Dana Reyes");
  CHECK(read["my_name"] == "Sam");
  CHECK(read["interview"] == "2026-03-10T14:00:00+00:00");
  CHECK(read["language"] == "en");
  for (const char* empty : {"title", "email", "phone", "linkedin", "approached"})
    CHECK(read[empty].is_null());
  const auto& company = read["candidates"]["company"][0];
  CHECK(company["text"] == "Northwind Labs");
  CHECK(company["score"].get<int>() > 0);
  const auto start = company["start"].get<std::size_t>();
  CHECK(letter.substr(start, company["end"].get<std::size_t>() - start) == "Northwind Labs");
  CHECK_FALSE(std::filesystem::exists(data()));
}

TEST_CASE_FIXTURE(CliFixture, "a file is read as well, and told in lines") {
  write_file(folder.file("invite.ics"), calendar);
  const ProgramRun run = this->run({"read", folder.file("invite.ics")});
  CHECK(run.code == 0);
  for (const char* words : {"Northwind Labs", "Data Analyst", "Dana Reyes", "2026-03-12T11:30:00-04:00"})
    CHECK(run.out.find(words) != std::string::npos);
}

TEST_CASE_FIXTURE(CliFixture, "a day without a time is told as a day") {
  CHECK(json({"read"}, "Your interview is on Thursday, March 19.")["interview"] == "2026-03-19");
}

TEST_CASE_FIXTURE(CliFixture, "where nothing is found the answer is 1") {
  const ProgramRun run = this->run({"read", "-"}, "The weather stays fine.\n");
  CHECK(run.code == 1);
  CHECK(run.err.find("Nothing of an invitation") != std::string::npos);
  CHECK(json({"read", "-"}, "The weather stays fine.\n", 1)["company"].is_null());
}

TEST_CASE_FIXTURE(CliFixture, "what is no invitation is refused in a sentence") {
  check_refusal(run({"read", "-"}, ""), 2, "empty");
  check_refusal(run({"read", "-"}, std::string(1'000'000, 'x')), 2, "100,000 bytes");
  check_refusal(run({"read", "-"}, std::string("\x7F"
                                               "ELF\0\0\0",
                                               7)),
                2, "no text");
  check_refusal(run({"read", "-"}, "From: a@b.example\nContent-Type: multipart/mixed\n\nx"), 2, "parts");
  check_refusal(run({"read", folder.file("none.eml")}), 3, "none.eml");
  check_refusal(run({"case", "add", "--from", "-"}, ""), 2, "empty");
}

TEST_CASE_FIXTURE(CliFixture, "a case begins with what its invitation says") {
  REQUIRE(run({"case", "add", "--from", "-"}, letter).out == "1\n");
  const auto about = json({"case", "show", "1"});
  CHECK(about["company"] == "Northwind Labs");
  CHECK(about["role"] == "Data Analyst");
  CHECK(about["interview"] == "2026-03-10T14:00:00+00:00");
}

TEST_CASE_FIXTURE(CliFixture, "what is typed goes before what the invitation says") {
  REQUIRE(run({"case", "add", "--from", "-", "--role", "Data Scientist"}, letter).code == 0);
  CHECK(json({"case", "show", "1"})["role"] == "Data Scientist");
  CHECK(run({"case", "add", "--from", "-"}, "Nothing to see.").code == 1);
  check_refusal(run({"case", "add", "--from", "-"}, "I'm Dana Reyes from Northwind Labs, an interview?"), 2,
                "role");
  CHECK(json({"case", "list"}).size() == 1);
}
