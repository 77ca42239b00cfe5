#include "platform/desktop/crash_report.h"

#include <doctest/doctest.h>
#include <signal.h>

#include <ctime>

#include "platform/desktop/crash_text.h"
#include "platform/desktop/system_files.h"
#include "tests/platform/environment.h"
#include "tests/platform/held_program.h"

using namespace goodterms;

namespace {

constexpr std::int64_t a_moment = 1773151207;  // 2026-03-10 14:00:07 UTC

std::string report_in(const std::string& folder) {
  SystemFiles files;
  const auto names = files.list(folder);
  return names && names->size() == 1 ? read_file(folder + "/" + names->front()) : "";
}

bool holds(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("a crash leaves a readable report, and ends the program as it would have") {
  struct Way {
    const char* how;
    int signal;
    const char* words;
  };
  for (const Way& way :
       {Way{"segv", SIGSEGV, "bad memory access (SIGSEGV)"}, Way{"fpe", SIGFPE, "SIGFPE"},
        Way{"abort", SIGABRT, "SIGABRT"}, Way{"throw", SIGABRT, "Exception: the tea is cold"},
        Way{"stack", SIGSEGV, "SIGSEGV"}}) {
    CAPTURE(way.how);
    const TemporaryFolder folder;
    HeldProgram child({PLATFORM_CHILD, "crash", way.how, folder.path()});
    CHECK(child.end() == -way.signal);
    const std::string report = report_in(folder.path());
    CAPTURE(report);
    CHECK(holds(report, "Good Terms 9.8.7"));
    CHECK(holds(report, "Your log is safe"));
    CHECK(holds(report, way.words));
    CHECK(holds(report, "UTC\n"));
    CHECK(holds(report, "platform_child("));  // a line of the stack
  }
}

TEST_CASE("a crash where no report can be written still ends the program") {
  HeldProgram child({PLATFORM_CHILD, "crash", "segv", "/nowhere/at/all"});
  CHECK(child.end() == -SIGSEGV);
}

TEST_CASE("a report is named and dated in UTC") {
  CrashFacts facts;
  facts.folder.append("/data");
  facts.version.append("1.2.3");
  CHECK(crash_path(facts, a_moment).view() == "/data/crash-20260310-140007.txt");
  CHECK(holds(std::string(crash_text(facts, a_moment, "a test").view()),
              "When: 2026-03-10 14:00:07 UTC\nWhat: a test\n"));
}

TEST_CASE("words too long for a report are cut, not written past its end") {
  CrashFacts facts;
  facts.folder.append(std::string(5000, 'f'));
  facts.exception.append(std::string(5000, 'e'));
  CHECK(facts.folder.view().size() == 1023);
  CHECK(crash_path(facts, a_moment).view().size() < 1100);
  CHECK(holds(std::string(crash_text(facts, a_moment, "x").view()), "Stack:\n"));
}

TEST_CASE("with one more, five reports are kept, and nothing else goes") {
  const TemporaryFolder folder;
  SystemFiles files;
  for (int day = 10; day < 19; ++day)
    write_file(folder.file("crash-202603" + std::to_string(day) + "-140007.txt"), "");
  write_file(folder.file("log.goodterms"), "");
  write_file(folder.file("crash-notes.txt"), "");
  remove_old_crash_reports(files, folder.path());
  CHECK(*files.list(folder.path()) ==
        std::vector<std::string>{"crash-20260315-140007.txt", "crash-20260316-140007.txt",
                                 "crash-20260317-140007.txt", "crash-20260318-140007.txt", "crash-notes.txt",
                                 "log.goodterms"});
}
