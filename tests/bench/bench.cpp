// Measures the performance budget of DESIGN as far as there is something to measure, side by side with what
// it is compared to, in one run. Prints a table; exits 1 when a bar is missed and --short was not given.
#include <fmt/format.h>
#include <mustache.hpp>

#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string_view>

#include "assets/embedded_content.h"
#include "core/store/query.h"
#include "core/store/search.h"
#include "core/template/catalog.h"
#include "core/template/live_render.h"
#include "platform/desktop/system_clock.h"
#include "platform/desktop/system_files.h"
#include "tests/bench/bars.h"
#include "tests/bench/generate.h"
#include "tests/bench/measure.h"
#include "tests/bench/raw_search.h"
#include "tests/bench/window_bench.h"

using namespace goodterms;

namespace {

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

// The median of many samples of a few renders each, in nanoseconds per render; one render is as short as
// reading the clock.
constexpr int renders_per_sample = 16;
template <class Render>
double sample(Render render) {
  return milliseconds([&] {
           for (int i = 0; i < renders_per_sample; ++i)
             render(i);
         }) *
         1e6 / renders_per_sample;
}

struct LetterTimes {
  double typing = 0;  // ours, as the editor does it: the letter shown again after each keystroke in one field
  double fresh = 0;   // ours, from scratch
  double theirs = 0;
};

LetterTimes time_letter(const Letter& letter, int rounds) {
  // Two states of a field being typed into, in turns, so that no render can be that of before.
  const Object typed_before = letter_object();
  const Value ours[] = {typed_before, Object(typed_before).set("role", "Data Analyst, Berlin")};
  kainjow::mustache::data theirs_data[] = {letter_data(), letter_data()};
  theirs_data[1].set("role", "Data Analyst, Berlin");
  RenderOptions options;
  options.mode = RenderMode::letter;
  kainjow::mustache::mustache theirs(letter.words.body);
  theirs.set_custom_escape([](const std::string& text) { return text; });
  LiveRender live;
  std::vector<double> typing, fresh, other;
  std::size_t bytes = 0;
  for (int i = 0; i < rounds; ++i) {  // in turns, so that none gets the warmer machine
    typing.push_back(sample([&](int turn) {
      bytes += live.update(letter.body, ours[turn % 2], options) ? live.rendered().text.size() : 0;
    }));
    fresh.push_back(
        sample([&](int turn) { bytes += letter.body.render(ours[turn % 2], options)->text.size(); }));
    other.push_back(sample([&](int turn) { bytes += theirs.render(theirs_data[turn % 2]).size(); }));
  }
  if (bytes == 0) std::abort();  // also keeps the renders from being left out as unused
  return {percentile(typing, 0.5), percentile(fresh, 0.5), percentile(other, 0.5)};
}

// Over every email that declines: a mean of ratios that no single letter decides.
std::vector<Bar> bench_letters(int rounds) {
  const auto catalog = load_catalog(embedded_content(), {});
  double typing = 0, fresh = 0, slowest = 0;
  int count = 0;
  for (const Letter& letter : catalog->content().letters) {
    if (letter.words.id.rfind("decline.email.", 0) != 0) continue;
    const LetterTimes times = time_letter(letter, rounds);
    const double ratio = times.theirs / times.typing;
    fmt::print(
        "{:<40} typing {:5.0f} ns  from scratch {:5.0f} ns  kainjow Mustache {:6.0f} ns  {:5.1f} x  {:4.1f} "
        "x\n",
        letter.words.id, times.typing, times.fresh, times.theirs, ratio, times.theirs / times.fresh);
    typing += std::log(ratio);
    fresh += std::log(times.theirs / times.fresh);
    slowest = count == 0 ? ratio : std::min(slowest, ratio);
    ++count;
  }
  typing = std::exp(typing / count);
  fresh = std::exp(fresh / count);
  fmt::print(
      "letter render, times faster than kainjow Mustache, geometric mean of {} letters: typing {:.1f} x "
      "(least {:.1f} "
      "x), from scratch {:.1f} x\n",
      count, typing, slowest, fresh);
  return {{"letter shown again while typing, times kainjow Mustache", typing, 10, true}};
}

// --- search
// --------------------------------------------------------------------------------------------------------

// Keystrokes that are bad for an index: single letters, the words of the log that are in most notes, two of
// them.
std::vector<std::string> worst_searches() {
  std::vector<std::string> typed;
  for (char letter = 'a'; letter <= 'z'; ++letter)
    typed.emplace_back(1, letter);
  for (const char* words : {"the", "the t", "the team", "to the call", "interview the",
                            "forecasting interview", "in", "inter", "pers", "team reyes", "for for"}) {
    typed.emplace_back(words);
  }
  return typed;
}

// What this process holds in memory, in MB; 0 where the system does not tell.
double resident_megabytes() {
  std::ifstream status("/proc/self/status");
  for (std::string line; std::getline(status, line);) {
    if (line.rfind("VmRSS:", 0) == 0) return std::atof(line.c_str() + 6) / 1024;
  }
  return 0;
}

struct Timed {
  double milliseconds = 0;
  std::string words;
};

// One entry per keystroke: the median of its rounds, so that a moment given to another program is not taken
// for a slow search.
struct SearchTimes {
  std::vector<double> ours, raw;
  Timed slowest, slowest_raw;
};

void add_keystroke(const std::string& words, const std::vector<double>& rounds, std::vector<double>& times,
                   Timed& slowest) {
  times.push_back(percentile(rounds, 0.5));
  if (times.back() > slowest.milliseconds) slowest = {times.back(), words};
}

SearchTimes time_searches(Connection& connection, const std::vector<std::string>& typed, int rounds) {
  RawSearch raw_search(connection.handle());
  std::vector<std::vector<double>> ours(typed.size()), raw(typed.size());
  std::int64_t found = 0;
  for (int round = -1; round < rounds; ++round) {  // the first round warms both up
    for (std::size_t i = 0; i < typed.size(); ++i) {
      const Query query = read_query(typed[i]);
      const auto time_ours = [&] {
        return milliseconds([&] {
          const auto result = search(connection, typed[i]);
          found += static_cast<std::int64_t>(result->names.size() + result->said.size());
        });
      };
      const auto time_raw = [&] { return milliseconds([&] { found += raw_search.run(query); }); };
      // Whoever comes second finds the pages in the cache: each does every other time.
      const bool raw_first = (i + static_cast<std::size_t>(round + 1)) % 2 == 0;
      const double first = raw_first ? time_raw() : time_ours();
      const double second = raw_first ? time_ours() : time_raw();
      if (round < 0) continue;
      ours[i].push_back(raw_first ? second : first);
      raw[i].push_back(raw_first ? first : second);
    }
  }
  if (found == 0) std::abort();
  SearchTimes times;
  for (std::size_t i = 0; i < typed.size(); ++i) {
    add_keystroke(typed[i], ours[i], times.ours, times.slowest);
    add_keystroke(typed[i], raw[i], times.raw, times.slowest_raw);
  }
  return times;
}

void print_search(std::string_view what, const SearchTimes& times) {
  fmt::print(
      "{:<27} search {:7.3f} ms p50 {:7.3f} ms p99   raw FTS5 {:7.3f} ms p50 {:7.3f} ms p99   ({} "
      "keystrokes)\n",
      what, percentile(times.ours, 0.5), percentile(times.ours, 0.99), percentile(times.raw, 0.5),
      percentile(times.raw, 0.99), times.ours.size());
  fmt::print("{:<27} search {:7.3f} ms \"{}\"   raw FTS5 {:7.3f} ms \"{}\"\n", "  the slowest",
             times.slowest.milliseconds, times.slowest.words, times.slowest_raw.milliseconds,
             times.slowest_raw.words);
}

std::vector<Bar> bench_search(Log& log, int rounds) {
  const SearchTimes typical = time_searches(log.connection(), typed_searches(), rounds);
  const SearchTimes worst = time_searches(log.connection(), worst_searches(), rounds);
  print_search("names and words typed", typical);
  print_search("single letters, common", worst);
  // No bar: eight words that are each in a third of all notes leave nothing but to walk them all.
  print_search("a sentence of common words",
               time_searches(log.connection(), {"to the call about the team next week"}, rounds));
  fmt::print("resident memory after searching the log {:.0f} MB\n", resident_megabytes());
  const double median = percentile(typical.ours, 0.5), high = percentile(typical.ours, 0.99);
  return {{"keystroke to result, ms p50", median, 5},
          {"keystroke to result, ms p99", high, 16},
          {"keystroke to result, worst searches, ms p99", percentile(worst.ours, 0.99), 16},
          {"search, times the raw FTS5 statements, p50", median / percentile(typical.raw, 0.5), 1.5},
          {"search, times the raw FTS5 statements, p99", high / percentile(typical.raw, 0.99), 1.5}};
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
  std::vector<Bar> bars = bench_letters(brief ? 200 : 1000);
  auto log = open_generated(size, files);
  if (!log) {
    fmt::print(stderr, "{}\n", plain(log.error().wording));
    return 3;
  }
  fmt::print("log of {} contacts, {} interactions\n", size.contacts, size.interactions);
  for (Bar& bar : bench_search(*log, brief ? 3 : 10))
    bars.push_back(std::move(bar));
  bench_saving(*log);

  const std::string path = log->place().path;
  { const Log closed = std::move(*log); }
  for (Bar& bar : bench_frames(path, brief ? 60 : 300))
    bars.push_back(std::move(bar));
  // DESIGN measures the start with 10,000 contacts, and memory with ten times as many.
  auto small = open_generated({10000, 100000}, files);
  if (small) {
    const std::string small_path = small->place().path;
    { const Log closed = std::move(*small); }
    for (Bar& bar : bench_window(brief ? small_path : path, 1)) {
      if (bar.what.rfind("memory", 0) == 0) bars.push_back(std::move(bar));
    }
    for (Bar& bar : bench_window(small_path, brief ? 3 : 9)) {
      if (bar.what.rfind("memory", 0) != 0) bars.push_back(std::move(bar));
    }
  }
  return print_bars(bars) || brief ? 0 : 1;
}
