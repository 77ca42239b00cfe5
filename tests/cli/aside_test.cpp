// People who are put aside, from the command line: archived, private, deleted, and brought back.
#include "tests/cli/cli_fixture.h"

namespace {

struct AsideFixture : CliFixture {
  AsideFixture() {
    add_northwind();
    REQUIRE(run({"contact", "add", "Robin Hale", "--company", "Harbor & Lane", "--email",
                 "robin@harbor.example", "--tag", "sailing", "--write-again", "2026-03-01"})
                .code == 0);
    REQUIRE(run({"log", "Robin Hale", "--kind", "note", "--words", "Keeps bees"}).code == 0);
  }
  std::string exported(const std::string& name, std::vector<std::string> more = {}) {
    const std::string path = folder.file(name);
    std::vector<std::string> arguments{"export", "--to", path};
    arguments.insert(arguments.end(), more.begin(), more.end());
    REQUIRE(run(arguments).code == 0);
    return read_file(path);
  }
  // With another log.
  int run_on(const std::string& log, std::vector<std::string> arguments) {
    arguments.insert(arguments.end(), {"--data", log, "--now", now});
    return run_program(GOODTERMS_PROGRAM, arguments, {}).code;
  }
  bool holds(const std::string& text, std::string_view words) {
    return text.find(words) != std::string::npos;
  }
};

}  // namespace

TEST_CASE_FIXTURE(AsideFixture, "somebody is archived, listed and found as archived, and brought back") {
  CHECK(holds(run({"contact", "list"}).out, "Robin Hale"));
  CHECK(run({"contact", "list", "--archived"}).code == 1);
  CHECK(holds(run({"owed"}).out, "Robin Hale"));
  CHECK(holds(run({"contact", "archive", "Robin Hale"}).out, "in the archive"));
  CHECK_FALSE(holds(run({"contact", "list"}).out, "Robin Hale"));
  CHECK(holds(run({"contact", "list", "--archived"}).out, "Robin Hale"));
  CHECK_FALSE(holds(run({"owed"}).out, "Robin Hale"));
  CHECK(holds(run({"find", "robin"}).out, "Robin Hale · Harbor & Lane · in the archive"));
  CHECK(json({"find", "robin"})["names"][0]["archived"] == true);
  CHECK(holds(run({"contact", "show", "Robin Hale"}).out, "in the archive"));
  CHECK(json({"contact", "show", "Robin Hale"})["archived"] == true);
  check_refusal(run({"contact", "archive", "Robin Hale"}), 2, "in the archive already");
  CHECK(holds(run({"contact", "restore", "Robin Hale"}).out, "is back"));
  CHECK(holds(run({"owed"}).out, "Robin Hale"));
  check_refusal(run({"contact", "restore", "Robin Hale"}), 2, "neither in the archive nor in the bin");
  REQUIRE(run({"undo"}).code == 0);
  CHECK(holds(run({"contact", "list", "--archived"}).out, "Robin Hale"));
}

TEST_CASE_FIXTURE(AsideFixture,
                  "somebody is deleted with what is theirs, kept in the bin, and brought back") {
  const std::string told = run({"contact", "delete", "Dana Reyes"}).out;
  CHECK(holds(told, "one decline that was not told yet"));
  CHECK(run({"contact", "delete", "Robin Hale"}).code == 0);
  for (const char* words : {"dana", "robin", "bees", "northwind", "tag:sailing"}) {
    CAPTURE(words);
    CHECK(run({"find", words}).code == 1);
  }
  CHECK(run({"case", "list"}).code == 1);
  CHECK(run({"owed"}).code == 1);
  for (const char* command : {"brief", "write"})
    check_refusal(run({command, "Dana Reyes"}), 2, "Dana Reyes");
  check_refusal(run({"contact", "show", "Dana Reyes"}), 2, "Dana Reyes");
  CHECK(run({"tag", "list"}).code == 1);
  CHECK_FALSE(holds(exported("people.vcf"), "Robin"));
  CHECK_FALSE(holds(exported("story.csv", {"--kind", "story"}), "bees"));
  CHECK(json({"contact", "list", "--bin"}).size() == 2);
  CHECK(run({"check"}).code == 0);
  CHECK(holds(run({"contact", "restore", "Robin Hale"}).out, "is back"));
  CHECK(holds(run({"contact", "restore", "1"}).out, "Dana Reyes is back"));
  CHECK(run({"contact", "list", "--bin"}).code == 1);
  CHECK(run({"find", "bees"}).code == 0);
  CHECK(run({"case", "list"}).code == 0);
  CHECK(run({"check"}).code == 0);
}

TEST_CASE_FIXTURE(AsideFixture, "after thirty days nobody is brought back from the bin") {
  REQUIRE(run({"contact", "delete", "Robin Hale"}).code == 0);
  const std::string until = json({"contact", "list", "--bin"})[0]["until"];
  now = until + "T23:00+01:00";
  CHECK(holds(run({"contact", "list", "--bin"}).out, until));
  now = "2026-05-30T09:00+01:00";
  check_refusal(run({"contact", "restore", "Robin Hale"}), 2, "Robin Hale");
  CHECK(run({"contact", "list", "--bin"}).code == 1);
  for (const char* trace : {"Robin", "bees"})
    CHECK_FALSE(holds(read_file(data()), trace));
}

TEST_CASE_FIXTURE(AsideFixture,
                  "whom somebody keeps private is left out of what is made for others, unless asked") {
  REQUIRE(run({"contact", "private", "Robin Hale"}).code == 0);
  const std::string cards = folder.file("all.vcf");
  const auto written = run({"export", "--to", cards});
  CHECK(holds(written.err, "1 private person"));
  CHECK_FALSE(holds(read_file(cards), "Robin"));
  CHECK(holds(read_file(cards), "Dana"));
  for (const char* kind : {"contacts", "story"}) {
    CAPTURE(kind);
    const std::string table = exported("table.csv", {"--kind", kind});
    CHECK_FALSE(holds(table, "Robin"));
    CHECK(holds(exported("table.csv", {"--kind", kind, "--with-private"}), "Robin"));
  }
  CHECK(holds(exported("with.vcf", {"--with-private"}), "Robin"));
  CHECK(holds(exported("all.json"), "\"for_me_only\":1"));
  REQUIRE(run({"contact", "private", "Dana Reyes"}).code == 0);
  CHECK_FALSE(holds(exported("cases.csv", {"--kind", "cases"}), "Dana"));
  CHECK(run({"contact", "private", "Robin Hale", "--off"}).code == 0);
  CHECK(holds(exported("people.vcf"), "Robin"));
}

TEST_CASE_FIXTURE(AsideFixture, "an import knows somebody archived again, and leaves them in the archive") {
  const std::string cards = exported("people.vcf");
  REQUIRE(run({"contact", "archive", "Robin Hale"}).code == 0);
  CHECK(json({"import", folder.file("people.vcf")})["new"] == 0);
  REQUIRE(run({"import", folder.file("people.vcf"), "--yes"}).code == 0);
  CHECK(holds(run({"contact", "list", "--archived"}).out, "Robin Hale"));
}

TEST_CASE_FIXTURE(AsideFixture,
                  "who is in the bin is new to an import, and can be joined with that when they are back") {
  exported("people.vcf");
  REQUIRE(run({"contact", "delete", "Robin Hale"}).code == 0);
  CHECK(holds(run({"import", folder.file("people.vcf"), "--yes"}).out, "1 added"));
  REQUIRE(run({"contact", "restore", "Robin Hale"}).code == 0);
  CHECK(json({"find", "robin hale"})["names"].size() == 2);
  REQUIRE(run({"contact", "merge", "2", "3"}).code == 0);
  CHECK(json({"contact", "show", "Robin Hale"})["email"] == "robin@harbor.example");
  CHECK(run({"check"}).code == 0);
}

TEST_CASE_FIXTURE(AsideFixture, "somebody in the bin is forgotten at once where that is asked for") {
  REQUIRE(run({"contact", "delete", "Robin Hale"}).code == 0);
  check_refusal(run({"contact", "forget", "Robin Hale"}), 2, "--yes");
  CHECK(run({"contact", "forget", "Robin Hale", "--yes"}).code == 0);
  CHECK(run({"contact", "list", "--bin"}).code == 1);
  CHECK_FALSE(holds(read_file(data()), "bees"));
  check_refusal(run({"contact", "restore", "Robin Hale"}), 2, "Robin Hale");
}

TEST_CASE_FIXTURE(AsideFixture, "the bin and the marks go through an export and back") {
  REQUIRE(run({"contact", "delete", "Dana Reyes"}).code == 0);
  REQUIRE(run({"contact", "archive", "Robin Hale"}).code == 0);
  REQUIRE(run({"contact", "private", "Robin Hale"}).code == 0);
  const std::string before = exported("all.json");
  const std::string other = folder.file("other.goodterms");
  REQUIRE(run_on(other, {"import", folder.file("all.json"), "--yes"}) == 0);
  REQUIRE(run_on(other, {"export", "--to", folder.file("again.json")}) == 0);
  CHECK(read_file(folder.file("again.json")) == before);
  CHECK(run_on(other, {"contact", "restore", "Dana Reyes"}) == 0);
  CHECK(run_on(other, {"case", "list"}) == 0);
}
