// Kills a process that saves, 200 times, at moments nobody chose. It says over a pipe what it has saved; all
// of that must be there afterwards. POSIX only: Windows has neither fork() nor SIGKILL.
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <random>
#include <thread>

#include "core/store/backup.h"
#include "tests/support/log_fixture.h"

using namespace goodterms;

namespace {

constexpr int kills = 200;

// The child: saves company after company and acknowledges each, until it is killed.
[[noreturn]] void save_for_ever(const LogPlace& place, int first, int pipe) {
  SystemFiles files;
  const Instant now{1772438400, 60};
  auto log = Log::open(place, IfMissing::create, files, now);
  if (!log) _exit(1);
  for (std::int32_t number = first;; ++number) {
    const auto saved = log->journal().change({"add", ""}, now, [&]() -> Result<void> {
      TRY(const auto id, Companies(log->connection()).insert({{}, "Company " + std::to_string(number), ""}));
      Contact contact;
      contact.company = id;
      contact.name = "Contact " + std::to_string(number);
      TRY_DONE(Contacts(log->connection()).insert(contact));
      return {};
    });
    if (!saved) _exit(2);
    if (write(pipe, &number, sizeof number) != sizeof number) _exit(3);
  }
}

// From when the child's life is counted: some are killed while they open the log, and some while they save,
// however slow the machine.
enum class Start : std::uint8_t { opening, first_save };

// Runs the child until it is killed after `life`; returns the last number it acknowledged, or `before`.
std::int32_t run_and_kill(const LogPlace& place, std::int32_t before, Start start,
                          std::chrono::microseconds life) {
  int ends[2];
  REQUIRE(pipe(ends) == 0);
  const pid_t child = fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    close(ends[0]);
    save_for_ever(place, before + 1, ends[1]);
  }
  close(ends[1]);
  std::int32_t last = before;
  std::int32_t number = 0;
  if (start == Start::first_save && read(ends[0], &number, sizeof number) == sizeof number) last = number;
  std::this_thread::sleep_for(life);
  kill(child, SIGKILL);
  int status = 0;
  waitpid(child, &status, 0);
  CHECK(WIFSIGNALED(status));  // it did not stop because of a failure of its own
  while (read(ends[0], &number, sizeof number) == sizeof number)
    last = number;
  close(ends[0]);
  return last;
}

}  // namespace

TEST_CASE("killed 200 times while saving: everything acknowledged is there") {
  TemporaryFolder folder;
  SystemFiles files;
  const LogPlace place{folder.file("log.goodterms"), nullptr};
  std::mt19937 random(20260302);  // the same moments in every run, as far as the machine allows
  std::uniform_int_distribution<int> microseconds(0, 40000);
  std::int32_t acknowledged = 0;
  for (int i = 0; i < kills; ++i) {
    const std::int32_t last =
        run_and_kill(place, acknowledged, i % 2 == 0 ? Start::opening : Start::first_save,
                     std::chrono::microseconds(microseconds(random)));
    Log log = must(Log::open(place, IfMissing::create, files, Instant{1772438400, 60}));
    const auto there = must(log.connection().integer("SELECT count(*) FROM companies"));
    REQUIRE(there >= last);
    REQUIRE(there <= last + 1);  // one may have been saved and not acknowledged any more
    REQUIRE(must(log.connection().integer("SELECT count(*) FROM contacts")) == there);
    if (i % 20 == 0) REQUIRE(must(check_integrity(log.connection())).empty());
    acknowledged = static_cast<std::int32_t>(there);
  }
  Log log = must(Log::open(place, IfMissing::fail, files, Instant{1772438400, 60}));
  CHECK(must(check_integrity(log.connection())).empty());
  CHECK(must(log.connection().integer("SELECT count(DISTINCT name) FROM companies")) == acknowledged);
  MESSAGE("killed " << kills << " times, " << acknowledged << " saves kept");
  CHECK(acknowledged >= kills / 2);
}
