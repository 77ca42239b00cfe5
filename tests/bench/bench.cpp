// Measures the performance budget as far as there is something to measure, side by side with what
// it is compared to, in one run. Prints a table; exits 1 when a bar is missed and --short was not given.
// --hands measures only what a key and the mouse cost in a window, --import only a large file of people,
// --search only searches, --filters only filters typed into one, --reading only what reading large
// invitations costs.
// --huge measures three sizes of log, each ten times the one before, and prints how each figure grows.
#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <string_view>

#include "core/base/clock.h"
#include "platform/desktop/system_files.h"
#include "tests/bench/bars.h"
#include "tests/bench/generate.h"
#include "tests/bench/import_bench.h"
#include "tests/bench/letter_bench.h"
#include "tests/bench/measure.h"
#include "tests/bench/reading_bench.h"
#include "tests/bench/search_bench.h"
#include "tests/bench/window_bench.h"

using namespace goodterms;

namespace {

constexpr LogSize small_size{10000, 100000, 1000, true}, usual_size{100000, 1000000, 10000, true},
    huge_size{1000000, 10000000, 100000, true};

// No bar: it is the disk's own.
double bench_saving(Log& log) {
  std::vector<double> times;
  for (int i = 0; i < 30; ++i) {
    times.push_back(milliseconds([&] {
      (void)log.journal().change({"bench", ""}, Instant{1772438400, 60}, [&]() -> Result<void> {
        return log.connection().run(
            "INSERT INTO companies (name, name_folded, notes) VALUES ('Bench', 'bench', '')");
      });
    }));
    (void)log.journal().undo();
  }
  fmt::print("one action saved {:8.2f} ms p50 {:8.2f} ms p99   (synced to disk, undo kept)\n",
             percentile(times, 0.5), percentile(times, 0.99));
  return percentile(times, 0.5);
}

double megabytes_of(const std::string& path) {
  return static_cast<double>(std::filesystem::file_size(path)) / 1e6;
}

Result<Log> open_generated(const LogSize& size, Files& files) {
  const std::string folder = std::string(GOODTERMS_BINARY_DIR) + "/bench";
  const std::string path =
      fmt::format("{}/tagged-{}-{}-{}.goodterms", folder, size.contacts, size.interactions, size.cases);
  TRY(const bool exists, files.exists(path));
  if (!exists) {
    fmt::print("generating {} contacts, {} interactions, {} cases ...\n", size.contacts, size.interactions,
               size.cases);
    std::fflush(stdout);
    const std::string partial = path + ".part";
    TRY_DONE(files.make_folder(folder));
    for (const char* part : {"", "-wal", "-shm"})
      TRY_DONE(files.remove(partial + part));
    const auto start = std::chrono::steady_clock::now();
    {
      TRY(Log log, Log::open({partial, nullptr}, IfMissing::create, files, generated_now));
      TRY_DONE(generate_log(log, size));
    }
    TRY_DONE(files.rename(partial, path));
    fmt::print("generated in {:.1f} s, {:.0f} MB\n",
               std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count(),
               megabytes_of(path));
  }
  return Log::open({path, nullptr}, IfMissing::fail, files, generated_now);
}

// Everything that depends on how much there is in the log. Empty, and said, where it cannot be opened.
std::vector<Bar> bench_size(const LogSize& size, Files& files, bool brief) {
  auto log = open_generated(size, files);
  if (!log) {
    fmt::print(stderr, "{}\n", plain(log.error().wording));
    return {};
  }
  fmt::print("\nlog of {} contacts, {} interactions, {} cases\n", size.contacts, size.interactions,
             size.cases);
  std::vector<Bar> bars = bench_search(*log, brief ? 3 : 10);
  for (Bar& bar : bench_filters(*log, brief ? 3 : 10))
    bars.push_back(std::move(bar));
  bars.push_back(figure("one action saved, ms p50", bench_saving(*log)));
  const std::string path = log->place().path;
  { const Log closed = std::move(*log); }
  for (Bar& bar : bench_places(path, brief ? 60 : 300))
    bars.push_back(std::move(bar));
  bars.push_back(figure("file, MB", megabytes_of(path)));
  bars.push_back(figure("memory of the bench, MB", resident_megabytes()));
  return bars;
}

// One column per size, and how many times the last is the first: flat is 1.
void print_growth(const std::vector<std::vector<Bar>>& sizes) {
  fmt::print("\n{:<55} {:>10} {:>10} {:>10} {:>8}\n", "contacts / interactions / cases", "10 k/100 k/1 k",
             "100 k/1 M/10 k", "1 M/10 M/100 k", "growth");
  for (const Bar& bar : sizes.front()) {
    fmt::print("{:<55}", bar.what);
    double last = 0;
    for (const auto& bars : sizes) {
      const auto same =
          std::find_if(bars.begin(), bars.end(), [&](const Bar& one) { return one.what == bar.what; });
      last = same != bars.end() ? same->value : 0;
      fmt::print(" {:>14.2f}", last);
    }
    fmt::print(" {:>7.1f} x\n", bar.value > 0 ? last / bar.value : 0);
  }
}

int bench_growth(Files& files) {
  std::vector<std::vector<Bar>> sizes;
  for (const LogSize& size : {small_size, usual_size, huge_size}) {
    sizes.push_back(bench_size(size, files, false));
    if (sizes.back().empty()) return 3;
    std::fflush(stdout);
  }
  print_growth(sizes);
  return 0;
}

}  // namespace

int main(int count, char** values) {
  const std::string_view option = count > 1 ? values[1] : "";
  const bool brief = option == "--short";
  SystemFiles files;
  if (option == "--huge") return bench_growth(files);
  if (option == "--hands") return print_bars(bench_hands()) ? 0 : 1;
  if (option == "--search" || option == "--filters") {
    auto log = open_generated(usual_size, files);
    const auto bench = option == "--search" ? bench_search : bench_filters;
    return log && print_bars(bench(*log, 10)) ? 0 : 1;
  }
  const std::size_t rows = brief ? 10000 : 100000;
  if (option == "--import") return print_bars(bench_import(rows)) ? 0 : 1;
  if (option == "--reading") return print_bars(bench_reading(10)) ? 0 : 1;
  std::vector<Bar> bars = bench_letters(brief ? 200 : 1000);
  for (Bar& bar : bench_reading(brief ? 3 : 10))
    bars.push_back(std::move(bar));
  const LogSize size = brief ? small_size : usual_size;
  for (Bar& bar : bench_size(size, files, brief))
    bars.push_back(std::move(bar));
  // The start is measured with 10,000 contacts, and memory with ten times as many.
  auto small = open_generated(small_size, files);
  auto usual = open_generated(size, files);
  if (!small || !usual) return 3;
  const std::string small_path = small->place().path, path = usual->place().path;
  { const Log closed = std::move(*small), other = std::move(*usual); }
  for (Bar& bar : bench_start(small_path, 25))
    bars.push_back(std::move(bar));
  for (Bar& bar : bench_rest(path))
    bars.push_back(std::move(bar));
  for (Bar& bar : bench_scripts(3))
    bars.push_back(std::move(bar));
  for (Bar& bar : bench_hands())
    bars.push_back(std::move(bar));
  for (Bar& bar : bench_import(rows))
    bars.push_back(std::move(bar));
  return print_bars(bars) || brief ? 0 : 1;
}
