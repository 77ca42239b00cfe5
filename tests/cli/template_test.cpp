// Letters in the user's own words, from the command line.
#include "tests/cli/cli_fixture.h"

namespace {

constexpr const char* plain_no = "Hi {{first_name}},\n\nI withdraw from the {{role}} role.\n\n{{my_name}}\n";

}  // namespace

TEST_CASE_FIXTURE(CliFixture, "a letter of one's own is kept, listed, and drafted for a case") {
  add_northwind();
  CHECK(run({"template", "list"}).code == 1);
  const auto added =
      run({"template", "add", "-", "--title", "My plain no", "--subject", "{{role}}"}, plain_no);
  CHECK(added.code == 0);
  CHECK(added.out == "own.1\n");
  const auto list = json({"template", "list"});
  REQUIRE(list.size() == 1);
  CHECK(list[0]["title"] == "My plain no");
  CHECK(list[0]["problem"].is_null());
  const auto draft = json({"draft", "1", "--template", "own.1"});
  CHECK(draft["subject"] == "Data Analyst");
  CHECK(draft["body"].get<std::string>().find("Hi Dana,\n\nI withdraw from the Data Analyst role.") == 0);
  CHECK(json({"draft", "1"})["template"] == "own.1");
  CHECK(json({"template", "show", "own.1", "--case", "1"})["filled_in"]["subject"] == "Data Analyst");
  check_refusal(run({"draft", "1", "--template", "own.9"}), 2, "own.9");
  check_refusal(run({"template", "show", "moon"}), 2, "moon");
}

TEST_CASE_FIXTURE(CliFixture, "a broken template is kept as typed, and told with line and column") {
  add_northwind();
  const auto broken = run({"template", "add", "-", "--title", "Broken"}, "Hi,\n  {{nmae}}");
  CHECK(broken.code == 1);
  CHECK(broken.out == "own.1\n");
  CHECK(broken.err.find("Line 2, column 3: “nmae” is not one of the placeholders.") != std::string::npos);
  const auto shown = json({"template", "show", "own.1"});
  CHECK(shown["body"] == "Hi,\n  {{nmae}}");
  CHECK(shown["problem"]["line"] == 2);
  CHECK(shown["problem"]["column"] == 3);
  check_refusal(run({"template", "show", "own.1", "--case", "1"}), 2, "nmae");
  CHECK(run({"template", "edit", "own.1", "--body", "-"}, plain_no).code == 0);
  CHECK(json({"template", "list"})[0]["problem"].is_null());
  REQUIRE(run({"undo"}).code == 0);
  CHECK(json({"template", "show", "own.1"})["body"] == "Hi,\n  {{nmae}}");
}

TEST_CASE_FIXTURE(CliFixture, "a template that asks for itself, or nests without end, is told and kept") {
  add_northwind();
  const auto looped = run({"template", "add", "-", "--title", "Loop"}, "Hi,\n{{>Loop}}");
  CHECK(looped.code == 1);
  CHECK(looped.err.find("Line 2, column 1: {{>Loop}} asks for another template") != std::string::npos);
  CHECK(json({"template", "show", "own.1"})["body"] == "Hi,\n{{>Loop}}");
  std::string nested;
  for (int i = 0; i < 5000; ++i)
    nested += "{{#company}}";
  const auto checked = json({"template", "check", "-"}, nested, 1);
  CHECK(checked["whole"] == false);
  CHECK(checked["problems"].size() == 1);
}

TEST_CASE_FIXTURE(CliFixture, "a template can be checked before there is any log") {
  CHECK(run({"template", "check", "-"}, plain_no).code == 0);
  const auto checked = json({"template", "check", "-"}, "{{#company}}", 1);
  CHECK(checked["whole"] == false);
  CHECK(checked["problems"][0]["line"] == 1);
  CHECK(checked["placeholders"].size() > 10);
  check_refusal(run({"template", "check", folder.file("none.txt")}), 3, "none.txt");
  CHECK_FALSE(std::filesystem::exists(data()));
}

TEST_CASE_FIXTURE(CliFixture,
                  "all of them are taken along in one file, and one is taken out, copied and kept") {
  add_northwind();
  REQUIRE(run({"template", "add", "-", "--title", "My plain no"}, plain_no).code == 0);
  CHECK(json({"template", "copy", "own.1", "--language", "de"})["language"] == "de");
  REQUIRE(run({"draft", "1"}).code == 0);
  const auto kept = json({"template", "keep", "1", "--title", "As I said it"});
  CHECK(kept["title"] == "As I said it");
  CHECK(kept["body"].get<std::string>().find("{{first_name}}") != std::string::npos);
  const std::string file = folder.file("own.json");
  REQUIRE(run({"template", "export", "--to", file}).code == 0);
  CHECK(run({"template", "check", file}).code == 0);
  REQUIRE(run({"template", "remove", "own.1"}).code == 0);
  CHECK(json({"template", "list"}).size() == 2);
  const auto imported = json({"template", "import", file});
  CHECK(imported["added"] == 1);
  CHECK(imported["there_already"] == 2);
  CHECK(run({"template", "export"}).out.find("\"own_letters\": 1") != std::string::npos);
  check_refusal(run({"template", "import", "-"}, "{\"letters\": 3}"), 3, "Nothing was imported.");
}
