#include "tests/bench/letter_bench.h"

#include <mustache.hpp>

#include <cmath>
#include <cstdlib>

#include "assets/embedded_content.h"
#include "core/template/catalog.h"
#include "tests/bench/measure.h"

namespace goodterms {
namespace {

// What both renderers fill in.
constexpr std::pair<const char*, const char*> letter_facts[] = {{"contact_first", "Dana"},
                                                                {"contact_name", "Dana Reyes"},
                                                                {"company", "Northwind Labs"},
                                                                {"role", "Data Analyst"},
                                                                {"my_name", "Sam Okafor"},
                                                                {"conversation", "the forecasting team"},
                                                                {"interview_day", "Tuesday 10 March"},
                                                                {"interview_time", "14:00"}};

Object letter_object() {
  Object values;
  for (const auto& [name, value] : letter_facts)
    values.set(name, value);
  values.set("many_touchpoints", true);
  return values;
}

kainjow::mustache::data letter_data() {
  using kainjow::mustache::data;
  data values;
  for (const auto& [name, value] : letter_facts)
    values.set(name, value);
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
  double ours = 0, theirs = 0;
};

LetterTimes time_letter(const Letter& letter, int rounds) {
  // Two states of a field in turns, so that no render can be that of before.
  const Object before = letter_object();
  const Value values[] = {before, Object(before).set("role", "Data Analyst, Berlin")};
  kainjow::mustache::data theirs_data[] = {letter_data(), letter_data()};
  theirs_data[1].set("role", "Data Analyst, Berlin");
  RenderOptions options;
  options.mode = RenderMode::letter;
  kainjow::mustache::mustache theirs(letter.words.body);
  theirs.set_custom_escape([](const std::string& text) { return text; });
  std::vector<double> ours, other;
  std::size_t bytes = 0;
  for (int i = 0; i < rounds; ++i) {  // in turns, so that neither gets the warmer machine
    ours.push_back(
        sample([&](int turn) { bytes += letter.body.render(values[turn % 2], options)->text.size(); }));
    other.push_back(sample([&](int turn) { bytes += theirs.render(theirs_data[turn % 2]).size(); }));
  }
  if (bytes == 0) std::abort();  // also keeps the renders from being left out as unused
  return {percentile(ours, 0.5), percentile(other, 0.5)};
}

}  // namespace

std::vector<Bar> bench_letters(int rounds) {
  const auto catalog = load_catalog(embedded_content(), {});
  double ratios = 0, slowest = 0;
  int count = 0;
  for (const Letter& letter : catalog->content().letters) {
    if (letter.words.id.rfind("decline.email.", 0) != 0) continue;
    const LetterTimes times = time_letter(letter, rounds);
    const double ratio = times.theirs / times.ours;
    fmt::print("{:<40} {:6.0f} ns  kainjow Mustache {:6.0f} ns  {:4.1f} x\n", letter.words.id, times.ours,
               times.theirs, ratio);
    ratios += std::log(ratio);
    slowest = count == 0 ? ratio : std::min(slowest, ratio);
    ++count;
  }
  // A mean of ratios that no single letter decides.
  const double mean = std::exp(ratios / count);
  fmt::print(
      "letter render, times faster than kainjow Mustache, geometric mean of {} letters: {:.1f} x (least "
      "{:.1f} x)\n",
      count, mean, slowest);
  return {{"letter rendered as it is composed, times kainjow Mustache", mean, 10, true}};
}

}  // namespace goodterms
