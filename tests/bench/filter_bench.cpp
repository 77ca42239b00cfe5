// Filters typed into a search, alone, two together, and beside words.
#include <cstdlib>
#include <ctime>
#include <string_view>

#include "assets/embedded_content.h"
#include "core/actions/content_files.h"
#include "core/actions/find.h"
#include "platform/desktop/system_files.h"
#include "tests/bench/generate.h"
#include "tests/bench/measure.h"
#include "tests/bench/search_bench.h"

namespace goodterms {
namespace {

class StillClock final : public Clock {
 public:
  Instant now() const override { return generated_now; }
};

// Those that hold for many, for few, for nobody, and pairs of which each holds for many and both for few.
constexpr const char* typed_filters[] = {"owed",
                                         "year:2024",
                                         "year:2016",
                                         "year:1999",
                                         "channel:email",
                                         "channel:text",
                                         "stage:to-send",
                                         "stage:underway",
                                         "stage:done",
                                         "stage:archived",
                                         "tag:a",
                                         "tag:agency",
                                         "tag:\"met in Oslo\"",
                                         "tag:nobodys",
                                         "company:n",
                                         "company:northwind",
                                         "company:\"northwind labs 7",
                                         "stage:done year:2016",
                                         "stage:done year:2025",
                                         "stage:archived year:2017",
                                         "stage:to-send year:2016",
                                         "stage:done channel:text",
                                         "tag:agency year:2016",
                                         "tag:agency stage:done",
                                         "tag:agency tag:\"met in Oslo\"",
                                         "tag:\"met in Oslo\" year:2020 channel:email",
                                         "owed tag:agency",
                                         "owed year:2024",
                                         "owed stage:done",
                                         "owed company:n",
                                         "company:northwind stage:done",
                                         "company:n year:2016 channel:email",
                                         "company:n tag:agency stage:archived year:2019",
                                         "dana tag:agency",
                                         "dana year:2024 channel:email",
                                         "reyes company:n",
                                         "the year:2024",
                                         "for the owed",
                                         "team stage:done tag:agency"};

}  // namespace

std::vector<Bar> bench_filters(Log& log, int rounds) {
  SystemFiles files;
  StillClock clock;
  const auto languages = Languages::load(embedded_content(), {});
  const auto words = load_words(embedded_content());
  if (!languages || !words) std::abort();
  Desk desk{log, *languages, *words, clock, files};
  std::vector<double> times;
  double slowest = 0;
  std::string_view slowest_text;
  for (const char* const typed : typed_filters) {
    std::vector<double> of_one;
    std::size_t names = 0, said = 0;
    for (int round = -1; round < rounds; ++round) {  // the first warms up
      // Of the processor, whatever else the machine does.
      const std::clock_t start = std::clock();
      const auto found = find(desk, typed);
      if (!found) std::abort();
      names = found->names.size();
      said = found->said.size();
      const double time = static_cast<double>(std::clock() - start) * 1e3 / CLOCKS_PER_SEC;
      if (round >= 0) of_one.push_back(time);
    }
    times.push_back(percentile(of_one, 0.5));
    fmt::print("  {:<48} {:7.2f} ms   {:>3} names {:>3} lines\n", typed, times.back(), names, said);
    if (times.back() <= slowest) continue;
    slowest = times.back();
    slowest_text = typed;
  }
  const double median = percentile(times, 0.5), high = percentile(times, 0.99);
  fmt::print("{:<27} search {:7.3f} ms p50 {:7.3f} ms p99   the slowest \"{}\"\n", "filters", median, high,
             slowest_text);
  return {{"filters typed to result, ms p50", median, 5}, {"filters typed to result, ms p99", high, 16}};
}

}  // namespace goodterms
