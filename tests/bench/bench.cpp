// Measures the performance budget of DESIGN as far as there is something to measure, side by side with what
// it is compared to, in one run. Prints a table; exits 1 when a bar is missed and --short was not given.
#include <fmt/format.h>
#include <mustache.hpp>

#include <cstdio>
#include <filesystem>
#include <string_view>

#include "assets/embedded_content.h"
#include "core/store/query.h"
#include "core/store/search.h"
#include "core/template/catalog.h"
#include "platform/desktop/system_clock.h"
#include "platform/desktop/system_files.h"
#include "tests/bench/generate.h"
#include "tests/bench/measure.h"

using namespace goodterms;

namespace {

struct Bar {
  std::string what;
  double value = 0;
  double limit = 0;
  bool at_least = false;  // the value must reach the limit instead of staying below it
  bool met() const { return at_least ? value >= limit : value <= limit; }
};

// --- letters
// -------------------------------------------------------------------------------------------------------

Object letter_object() {
  Object values;
  for (const auto& [name, value] :
       {std::pair("contact_first", "Dana"), std::pair("contact_name", "Dana Reyes"),
        std::pair("company", "Northwind Labs"), std::pair("role", "Data Analyst"),
        std::pair("my_name", "Sam Okafor"), std::pair("conversation", "the forecasting team"),
        std::pair("interview_day", "Tuesday 10 March"), std::pair("interview_time", "14:00")}) {
    values.set(name, value);
  }
  values.set("many_touchpoints", true);
  return values;
}

kainjow::mustache::data letter_data() {
  using kainjow::mustache::data;
  data values;
  for (const auto& [name, value] :
       {std::pair("contact_first", "Dana"), std::pair("contact_name", "Dana Reyes"),
        std::pair("company", "Northwind Labs"), std::pair("role", "Data Analyst"),
        std::pair("my_name", "Sam Okafor"), std::pair("conversation", "the forecasting team"),
        std::pair("interview_day", "Tuesday 10 March"), std::pair("interview_time", "14:00")}) {
    values.set(name, value);
  }
  values.set("many_touchpoints", data(data::type::bool_true));
  return values;
}

std::vector<Bar> bench_letters(int rounds) {
  const auto catalog = load_catalog(embedded_content(), {});
  const Letter* letter = catalog->find_letter("decline.email.accepted-offer.fuller");
  const Value values = letter_object();
  RenderOptions options;
  options.mode = RenderMode::letter;
  kainjow::mustache::mustache theirs(letter->words.body);
  theirs.set_custom_escape([](const std::string& text) { return text; });
  const auto data = letter_data();
  std::vector<double> ours_times, theirs_times;
  std::size_t bytes = 0;
  for (int i = 0; i < rounds; ++i) {  // in turns, so that neither gets the warmer machine
    ours_times.push_back(milliseconds([&] { bytes += letter->body.render(values, options)->text.size(); }));
    theirs_times.push_back(milliseconds([&] { bytes += theirs.render(data).size(); }));
  }
  const double ours = percentile(ours_times, 0.5), other = percentile(theirs_times, 0.5);
  fmt::print(
      "letter render    {:8.2f} us   kainjow Mustache {:8.2f} us   ratio {:5.1f} x   ({} renders, {} "
      "bytes)\n",
      ours * 1000, other * 1000, other / ours, rounds, bytes);
  return {{"letter render, times faster than kainjow Mustache", other / ours, 10, true}};
}

// --- search
// --------------------------------------------------------------------------------------------------------

// What search() is held against: the prepared full-text statements alone, each with the one join that fetches
// what a list shows, stepped through, with nothing kept.
void raw_search(Connection& connection, const std::string& expression) {
  (void)connection.all(
      "SELECT names_by_word.rowid, contacts.name FROM names_by_word "
      "LEFT JOIN contacts ON contacts.id = names_by_word.rowid / 4 WHERE names_by_word MATCH ? LIMIT 30",
      [](Row& row) { return row.next_integer(); }, expression);
  (void)connection.all(
      "SELECT said.rowid, interactions.summary FROM said "
      "LEFT JOIN interactions ON interactions.id = said.rowid & 33554431 WHERE said MATCH ? "
      "ORDER BY said.rowid DESC LIMIT 20",
      [](Row& row) { return row.next_integer(); }, expression);
}

std::vector<Bar> bench_search(Log& log, int rounds) {
  Connection& connection = log.connection();
  const auto typed = typed_searches();
  std::vector<double> ours_times, raw_times;
  std::size_t found = 0;
  for (int round = -1; round < rounds; ++round) {  // the first round warms both up
    for (const std::string& words : typed) {
      const std::string expression = read_query(words).by_word;
      const double ours = milliseconds([&] {
        const auto result = search(connection, words);
        found += result->names.size() + result->said.size();
      });
      const double raw = milliseconds([&] { raw_search(connection, expression); });
      if (round < 0) continue;
      ours_times.push_back(ours);
      raw_times.push_back(raw);
    }
  }
  const double ours_median = percentile(ours_times, 0.5), ours_worst = percentile(ours_times, 0.99);
  const double raw_median = percentile(raw_times, 0.5), raw_worst = percentile(raw_times, 0.99);
  fmt::print(
      "search           {:8.3f} ms p50 {:8.3f} ms p99   raw FTS5 {:8.3f} ms p50 {:8.3f} ms p99   ratio "
      "{:4.2f} x p50 "
      "{:4.2f} x p99   ({} keystrokes, {} found)\n",
      ours_median, ours_worst, raw_median, raw_worst, ours_median / raw_median, ours_worst / raw_worst,
      ours_times.size(), found);
  return {{"keystroke to result, ms p50", ours_median, 5},
          {"keystroke to result, ms p99", ours_worst, 16},
          {"search, times the raw FTS5 statements, p50", ours_median / raw_median, 1.5},
          {"search, times the raw FTS5 statements, p99", ours_worst / raw_worst, 1.5}};
}

// --- the log
// -------------------------------------------------------------------------------------------------------

void bench_saving(Log& log) {
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
}

Result<Log> open_generated(const LogSize& size, Files& files) {
  const std::string folder = std::string(GOODTERMS_BINARY_DIR) + "/bench";
  const std::string path = fmt::format("{}/{}-{}.goodterms", folder, size.contacts, size.interactions);
  const Instant now = SystemClock().now();
  TRY(const bool exists, files.exists(path));
  if (!exists) {
    fmt::print("generating {} contacts and {} interactions ...\n", size.contacts, size.interactions);
    std::fflush(stdout);
    const std::string partial = path + ".part";
    TRY_DONE(files.make_folder(folder));
    TRY_DONE(files.remove(partial));
    const auto start = std::chrono::steady_clock::now();
    {
      TRY(Log log, Log::open({partial, nullptr}, IfMissing::create, files, now));
      TRY_DONE(generate_log(log, size));
    }
    TRY_DONE(files.rename(partial, path));
    fmt::print("generated in {:.1f} s, {:.0f} MB\n",
               std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count(),
               static_cast<double>(std::filesystem::file_size(path)) / 1e6);
  }
  return Log::open({path, nullptr}, IfMissing::fail, files, now);
}

}  // namespace

int main(int count, char** values) {
  const bool brief = count > 1 && std::string_view(values[1]) == "--short";
  const LogSize size = brief ? LogSize{10000, 100000} : LogSize{};
  SystemFiles files;
  std::vector<Bar> bars = bench_letters(brief ? 2000 : 20000);
  auto log = open_generated(size, files);
  if (!log) {
    fmt::print(stderr, "{}\n", log.error().sentence);
    return 3;
  }
  fmt::print("log of {} contacts, {} interactions\n", size.contacts, size.interactions);
  for (Bar& bar : bench_search(*log, brief ? 3 : 10))
    bars.push_back(std::move(bar));
  bench_saving(*log);

  bool all_met = true;
  fmt::print("\n{:<55} {:>9} {:>14}\n", "bar", "measured", "limit");
  for (const Bar& bar : bars) {
    fmt::print("{:<55} {:>9.2f} {:>9} {:>4} {}\n", bar.what, bar.value, bar.at_least ? "at least" : "at most",
               bar.limit, bar.met() ? "met" : "MISSED");
    all_met = all_met && bar.met();
  }
  return all_met || brief ? 0 : 1;
}
