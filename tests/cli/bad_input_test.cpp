// Whatever is handed in: one clear sentence, the exit code of the contract, nothing written in part, never a
// crash.
#include <sys/stat.h>

#include <future>

#include "core/store/connection.h"
#include "tests/cli/cli_fixture.h"

TEST_CASE_FIXTURE(CliFixture, "wrong use is exit 2, with a sentence that shows what is right") {
  add_northwind();
  check_refusal(run({"bogus"}), 2, "bogus");
  check_refusal(run({"case", "add", "--company", "X"}), 2, "--role");
  check_refusal(run({"case", "add", "--company", "X", "--role", "R", "--interview", "tomorrow"}), 2,
                "2026-03-10T14:00");
  check_refusal(run({"case", "add", "--company", "X", "--role", "R", "--interview", "2026-02-30T10:00Z"}), 2,
                "2026-02-30");
  check_refusal(run({"case", "add", "--company", " ", "--role", "R"}), 2, "company");
  check_refusal(run({"case", "add", "--company", "X", "--role", "R", "--approached", "pigeon"}), 2,
                "linkedin");
  check_refusal(run({"case", "add", "--company", "X\xFF", "--role", "R"}), 2, "UTF-8");
  check_refusal(run({"case", "show", "99"}), 2, "no case 99");
  check_refusal(run({"case", "show", "one"}), 2, "one");
  check_refusal(run({"draft", "1", "--reason", "boredom"}), 2, "boredom");
  check_refusal(run({"draft", "1", "--tone", "rude"}), 2, "formal");
  check_refusal(run({"draft", "1", "--format", "pdf"}), 2, "eml");
  check_refusal(run({"send", "1"}), 2, "goodterms draft 1");
  check_refusal(run({"send", "1", "--body", "-"}, " \n"), 2, "empty");
  check_refusal(run({"send", "1", "--body", "-"}, "caf\xE9"), 2, "UTF-8");
  check_refusal(run({"lint", "-", "--case", "99"}, "Hi"), 2, "no case 99");
  check_refusal(run({"profile", "set", "--email", "sam"}), 2, "email");
  CHECK(json({"case", "list"}).size() == 1);
  CHECK(json({"case", "show", "1"})["sent"].is_null());
}

TEST_CASE_FIXTURE(CliFixture, "a command line that cannot be run is told of in one sentence of ours") {
  add_northwind();
  const auto told = [&](std::vector<std::string> arguments) {
    const ProgramRun done = run_program(GOODTERMS_PROGRAM, std::move(arguments));
    CHECK(done.code == 2);
    CHECK(done.out.empty());
    return done.err;
  };
  CHECK(told({"bogus"}) == "There is no command “bogus”. See goodterms --help.\n");
  CHECK(told({"case"}).rfind("goodterms case needs one of these after it: add, ", 0) == 0);
  CHECK(told({"case", "bogus"}) ==
        "goodterms case needs one of these after it: " +
            told({"case"}).substr(std::string("goodterms case needs one of these after it: ").size()));
  CHECK(told({"case", "add", "--company", "X"}) ==
        "goodterms case add needs --role. See goodterms case add --help.\n");
  CHECK(told({"case", "show"}) == "goodterms case show needs CASE. See goodterms case show --help.\n");
  CHECK(told({"draft", "1", "--nosuch", "3"}) ==
        "There is no option --nosuch here. See goodterms draft --help.\n");
  CHECK(told({"draft", "1", "--nosuch=3"}) ==
        "There is no option --nosuch here. See goodterms draft --help.\n");
  CHECK(told({"today", "now"}) == "“now” is one word too many. See goodterms today --help.\n");
  CHECK(told({"draft", "1", "--tone"}) == "--tone was given without a value.\n");
  CHECK(told({"today", "--json=maybe"}) == "--json takes no value.\n");
  CHECK(told({"case", "add", "--company", "X", "--role", "R", "--role", "Q"}) ==
        "--role takes one value, and was given more.\n");
  CHECK(told({"log", "X", "--kind", "call", "--text", "-", "--words", "W"}) ==
        "--text and --words do not go together. Leave one of them out.\n");
  CHECK(told({"note", "write", "X", "--body", "-"}) == "--body is for use with --sent only.\n");
  CHECK(told({"case", "show", "one"}).find("CASE") == std::string::npos);
  CHECK(told({"case", "show", "\x1b[31mred"}).find('\x1b') == std::string::npos);
}

TEST_CASE_FIXTURE(CliFixture, "a wrong moment for --now is refused before anything is touched") {
  now = "noon";
  check_refusal(run({"case", "add", "--company", "X", "--role", "R"}), 2, "noon");
  CHECK_FALSE(std::filesystem::exists(data()));
}

TEST_CASE_FIXTURE(CliFixture, "ticking twice, sending twice: refused, and nothing changes") {
  add_northwind();
  REQUIRE(run({"draft", "1"}).code == 0);
  REQUIRE(run({"send", "1"}).code == 0);
  REQUIRE(run({"tick", "1", "2"}).code == 0);
  check_refusal(run({"tick", "1", "2"}), 2, "already");
  check_refusal(run({"tick", "1", "party"}), 2, "documents");
  check_refusal(run({"send", "1", "--body", "-"}, "Again."), 2, "already");
  CHECK(json({"case", "show", "1"})["letters"].size() == 1);
}

TEST_CASE_FIXTURE(CliFixture, "with no log yet there is nothing to find, and none is made") {
  for (const std::vector<std::string>& command :
       {std::vector<std::string>{"today"}, {"case", "list"}, {"find", "x"}, {"undo"}, {"check"}}) {
    CHECK(run(command).code == 1);
  }
  CHECK_FALSE(std::filesystem::exists(data()));
}

TEST_CASE_FIXTURE(CliFixture, "another program's file is exit 3 and left as it is") {
  write_file(data(), "Dear diary,\n");
  for (const std::vector<std::string>& command : {std::vector<std::string>{"today"},
                                                  {"case", "add", "--company", "X", "--role", "R"},
                                                  {"undo"},
                                                  {"check"}}) {
    check_refusal(run(command), 3, "left as it is");
  }
  CHECK(read_file(data()) == "Dear diary,\n");
  CHECK(std::distance(std::filesystem::directory_iterator(folder.path()), {}) == 1);
}

TEST_CASE_FIXTURE(CliFixture, "a damaged log is exit 3, untouched, and the way back is offered and works") {
  add_northwind();
  now = "2026-03-04T09:00+01:00";
  REQUIRE(run({"case", "add", "--company", "Later", "--role", "R"}).code ==
          0);  // makes the day's backup first
  const std::string bytes = read_file(data());
  write_file(data(), bytes.substr(0, 4096) + std::string(bytes.size() - 4096, 'x'));
  const std::string damaged = read_file(data());
  const auto refused = run({"case", "list"});
  check_refusal(refused, 3, "goodterms --data ");
  CHECK(read_file(data()) == damaged);
  std::string backup = refused.err.substr(refused.err.rfind("restore \"") + 9);
  backup = backup.substr(0, backup.find('"'));
  REQUIRE(run({"restore", backup}).code == 0);
  CHECK(json({"case", "list"}).size() == 1);
}

TEST_CASE_FIXTURE(CliFixture, "a disk that cannot be written is exit 3, and says so") {
  check_refusal(run_program(GOODTERMS_PROGRAM, {"case", "add", "--company", "X", "--role", "R", "--data",
                                                "/proc/goodterms/log"}),
                3, "/proc");
  add_northwind();
  check_refusal(run({"backup", "/proc/goodterms.backup"}), 3, "/proc");
  check_refusal(run({"restore", folder.file("none")}), 2, "no file");
  // Output that goes nowhere is trouble as well, not success.
  const std::string command =
      std::string(GOODTERMS_PROGRAM) + " case list --data '" + data() + "' > /dev/full 2>/dev/null";
  CHECK(WEXITSTATUS(std::system(command.c_str())) == 3);
}

TEST_CASE_FIXTURE(CliFixture, "a log that another program is writing to is exit 3, and nothing is lost") {
  add_northwind();
  auto connection = goodterms::Connection::open(data(), goodterms::OpenMode::read_write);
  REQUIRE(connection.has_value());
  auto writing = goodterms::Transaction::begin(*connection);
  REQUIRE(writing.has_value());
  check_refusal(run({"case", "add", "--company", "X", "--role", "R", "--wait", "0"}), 3, "in use");
  CHECK(json({"case", "list"}).size() == 1);  // reading goes on
}

TEST_CASE_FIXTURE(CliFixture, "a command waits for as long as others on a slow disk take") {
  add_northwind();
  auto connection = goodterms::Connection::open(data(), goodterms::OpenMode::read_write);
  REQUIRE(connection.has_value());
  auto writing = goodterms::Transaction::begin(*connection);
  REQUIRE(writing.has_value());
  auto adding = std::async(std::launch::async, [&] {
    return run({"case", "add", "--company", "X", "--role", "R"});
  });
  // Longer than a window would.
  CHECK(adding.wait_for(goodterms::window_patience * 3 / 2) == std::future_status::timeout);
  REQUIRE(writing->commit().has_value());
  CHECK(adding.get().code == 0);
  check_refusal(run({"case", "add", "--company", "X", "--role", "R", "--wait", "-1"}), 2, "-1 is no number");
}

TEST_CASE_FIXTURE(CliFixture, "devices, pipes and folders instead of files do not hang or crash") {
  check_refusal(run({"lint", folder.path()}), 3, "not a file");
  check_refusal(run({"lint", "/dev/zero"}), 3, "not a file");
  check_refusal(run({"lint", folder.file("none")}), 3, "no file");
  REQUIRE(mkfifo(folder.file("pipe").c_str(), 0600) == 0);
  check_refusal(run({"lint", folder.file("pipe")}), 3, "not a file");
  check_refusal(run({"lint", "-"}, std::string(2000000, 'x')), 2, "100,000");
  check_refusal(run_program(GOODTERMS_PROGRAM, {"today", "--data", "/dev/null"}), 3, "not a file");
}

TEST_CASE_FIXTURE(CliFixture,
                  "a mistake in letters of one's own is told once by file and place, and ours are used") {
  add_northwind();
  const std::string ours = run({"draft", "1"}).out;
  const auto refuses = [&](const std::string& name, const std::string& text, const std::string& words) {
    std::filesystem::remove_all(folder.file("content"));
    std::filesystem::create_directories(folder.file("content/en/letters"));
    write_file(folder.file("content/en/" + name), text);
    const ProgramRun drafted = run({"draft", "1", "--tone", "warm"});
    CAPTURE(drafted.err);
    CHECK(drafted.code == 0);
    CHECK(drafted.out == ours);
    CHECK(drafted.err.find(words) != std::string::npos);
    CHECK(drafted.err.find("ours are used") == drafted.err.rfind("ours are used"));
    CHECK(drafted.err.find("ours are used") != std::string::npos);
  };
  refuses("letters/mine.json", "{ \"letters\": [", "letters/mine.json");
  refuses("letters/mine.json", "\xFF\xFE", "letters/mine.json");
  refuses("letters/mine.json", std::string(200000, '['), "letters/mine.json");
  refuses("letters/mine.json", std::string(1100000, ' '), "letters/mine.json");
  refuses("letters/mine.json", R"({"letters": [{"id": "x"}]})", "letters[0]");
  refuses("reasons.json", R"({"reasons": [{"id": "a", "label": 7}]})", "reasons[0].label");
  refuses(
      "letters/mine.json",
      R"({"letters": [{"id": "x", "title": "t", "use_when": "u", "channel": "email", "scenario": "decline",
              "subjects": ["thanks"], "body": ["Hi {{#role}}"]}]})",
      "body");
  refuses("nonsense.json", "{}", "nonsense.json");
}

TEST_CASE_FIXTURE(CliFixture, "what reads no letters says nothing about a mistake in them") {
  add_northwind();
  std::filesystem::create_directories(folder.file("content/en/letters"));
  write_file(folder.file("content/en/letters/mine.json"), "{");
  for (const std::vector<std::string>& arguments : std::vector<std::vector<std::string>>{
           {"case", "list"}, {"find", "northwind"}, {"today"}, {"undo"}, {"redo"}, {"backup"}, {"check"}}) {
    CAPTURE(arguments.front());
    const ProgramRun done = run(arguments);
    CHECK(done.code == 0);
    CHECK(done.err.empty());
  }
}

TEST_CASE_FIXTURE(CliFixture, "control characters in what was filed do not reach the terminal") {
  REQUIRE(run({"case", "add", "--company", "Evil\x1b[2J Corp", "--role", "R"}).code == 0);
  REQUIRE(run({"send", "1", "--body", "-"}, "Hi\x1b]0;owned\x07 there").code == 0);
  const auto shown = run({"case", "show", "1"});
  CHECK(shown.out.find('\x1b') == std::string::npos);
  CHECK(shown.out.find('\x07') == std::string::npos);
  CHECK(json({"case", "show", "1"})["letters"][0]["body"] == "Hi\x1b]0;owned\x07 there");
}

TEST_CASE_FIXTURE(CliFixture,
                  "control characters in what was typed do not reach the terminal with the error either") {
  // As ESC [, as the one character that stands for both, and as that one's bare byte.
  for (const std::string introducer : {"\x1b[", "\xC2\x9B", "\x9B"}) {
    for (const std::vector<std::string>& arguments : std::vector<std::vector<std::string>>{
             {"case", "add", "--company", "C", "--role", "R", "--approached", introducer + "2J"},
             {introducer + "2J"},
             {"case", "show", introducer + "2J"},
             {"restore", introducer + "2J"},
             {"draft", "1", "--reason", introducer + "2J"}}) {
      const ProgramRun refused = run(arguments);
      CAPTURE(refused.err);
      CHECK(refused.code == 2);
      CHECK_FALSE(refused.err.empty());
      CHECK(refused.err.find('\x1b') == std::string::npos);
      CHECK(refused.err.find('\x9B') == std::string::npos);
    }
  }
}

TEST_CASE_FIXTURE(CliFixture, "check tells a damaged undo step from damaged cases, and undo ends there") {
  add_northwind();
  {
    auto log = goodterms::Connection::open(data(), goodterms::OpenMode::read_write);
    REQUIRE(log.has_value());
    REQUIRE(log->run_script("UPDATE undo_steps SET changeset = x'54'").has_value());
  }
  const ProgramRun checked = run({"check"});
  CHECK(checked.code == 3);
  CHECK(checked.err.find("Your cases are sound") != std::string::npos);
  const ProgramRun undone = run({"undo"});
  CHECK(undone.code == 1);
  CHECK(undone.err.find("Your cases are safe") != std::string::npos);
  CHECK(run({"undo"}).err.find("nothing to undo") != std::string::npos);
  CHECK(run({"check"}).code == 0);
  CHECK(json({"case", "show", "1"})["company"] == "Société Northwind");
}

TEST_CASE_FIXTURE(CliFixture, "check puts numbers right that the lists keep") {
  add_northwind();
  {
    auto log = goodterms::Connection::open(data(), goodterms::OpenMode::read_write);
    REQUIRE(log.has_value());
    REQUIRE(log->run_script("UPDATE case_counts SET cases = 7").has_value());
  }
  const ProgramRun checked = run({"check"});
  CHECK(checked.code == 0);
  CHECK(checked.err.find("counted anew") != std::string::npos);
  CHECK(run({"check"}).err.empty());
}

TEST_CASE_FIXTURE(CliFixture, "names in every script, emoji and walls of letters go through the whole job") {
  for (const std::string name :
       {"株式会社東京商事", "شركة المثال", "🙂🙂", "Ωμέγα", "ThisCompanyNameIsFortyCharactersLongNoBlank",
        "O'Brien & \"Sons\" <x>", "{{role}}", "%s%n", "'; DROP TABLE companies; --"}) {
    CAPTURE(name);
    const int id = json({"case", "add", "--company", name, "--role", name, "--contact", name})["id"];
    const auto draft = json({"draft", std::to_string(id)});
    CHECK(draft["body"].get<std::string>().find(name) != std::string::npos);
    CHECK(run({"send", std::to_string(id)}).code == 0);
    CHECK(json({"case", "show", std::to_string(id)})["company"] == name);
    CHECK(run({"draft", std::to_string(id), "--format", "eml", "--channel", "email", "--tone", "formal"})
              .code == 0);
  }
  CHECK(run({"check"}).code == 0);
}
