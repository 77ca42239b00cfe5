// The program with a log of its own, at nine on Monday 2 March 2026.
#pragma once

#include <doctest/doctest.h>

#include <cstdlib>
#include <nlohmann/json.hpp>

#include "tests/cli/run_program.h"
#include "tests/support/files_on_disk.h"
#include "tests/support/temporary_folder.h"

struct CliFixture {
  TemporaryFolder folder;
  std::string now = "2026-03-02T09:00+01:00";

  // Whatever the machine is set to.
  CliFixture() { setenv("LC_ALL", "C.UTF-8", 1); }

  std::string data() const { return folder.file("log.goodterms"); }

  ProgramRun run(std::vector<std::string> arguments, const std::string& input = {}) {
    arguments.insert(arguments.end(), {"--data", data(), "--now", now});
    return run_program(GOODTERMS_PROGRAM, arguments, input);
  }

  // The JSON of a command that must succeed with `code`.
  nlohmann::json json(std::vector<std::string> arguments, const std::string& input = {}, int code = 0) {
    arguments.push_back("--json");
    const ProgramRun done = run(std::move(arguments), input);
    INFO(done.err);
    REQUIRE(done.code == code);
    const auto parsed = nlohmann::json::parse(done.out, nullptr, false);
    REQUIRE_FALSE(parsed.is_discarded());
    return parsed;
  }

  void add_northwind() {
    REQUIRE(run({"profile", "set", "--name", "Sam Okafor", "--email", "sam@okafor.example"}).code == 0);
    REQUIRE(run({"case", "add", "--company", "Société Northwind", "--role", "Data Analyst", "--contact",
                 "Dana Reyes", "--email", "dana.reyes@northwind.example", "--approached", "email",
                 "--interview", "2026-03-10T14:00+01:00"})
                .out == "1\n");
  }
};

// One sentence for the user: something on standard error that ends like one, and nothing on standard output.
inline void check_refusal(const ProgramRun& run, int code, const std::string& words) {
  INFO(run.err);
  CHECK(run.code == code);
  CHECK(run.out.empty());
  CHECK(run.err.find(words) != std::string::npos);
}
