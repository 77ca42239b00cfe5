#include "core/actions/promise_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "core/model/interval.h"

namespace goodterms {
namespace {

constexpr std::size_t most_that_counts = 20'000;  // bytes: a letter is a page
constexpr std::size_t words_between = 6;          // a promise and its day that belong together
constexpr std::size_t longest_clause = 100;       // bytes

bool overlap(Hit left, Hit right) {
  return left.first < right.end && right.first < left.end;
}

bool overlaps_any(const std::vector<Hit>& hits, Hit hit) {
  return std::any_of(hits.begin(), hits.end(), [hit](Hit other) { return overlap(hit, other); });
}

// The first of a month that comes after `said`; `numbers` may say its day, or its year.
std::optional<Date> day_in_month(unsigned month, const std::vector<unsigned>& numbers, Date said) {
  constexpr unsigned last_day = 31, first_year = 1970, last_year = 2999;
  unsigned day = 1;
  std::optional<int> year;
  for (const unsigned number : numbers) {
    if (number >= 1 && number <= last_day) day = number;
    if (number >= first_year && number <= last_year) year = static_cast<int>(number);
  }
  const auto in = [&](std::chrono::year in_year) {
    return std::chrono::year_month_day{in_year, std::chrono::month(month), std::chrono::day(day)};
  };
  std::chrono::year_month_day date = in(std::chrono::year_month_day(said).year());
  if (year) {
    date = in(std::chrono::year(*year));
  } else if (date.ok() && Date(date) <= said) {
    date = in(date.year() + std::chrono::years(1));
  }
  if (!date.ok()) return std::nullopt;
  return Date(date);
}

std::size_t clause_end(std::string_view text, std::size_t from, std::size_t sentence_end) {
  std::size_t end = std::min(text.find_first_of(",;:.!?\n()", from), std::min(sentence_end, text.size()));
  if (end - from <= longest_clause) return end;
  end = from + first_characters(text.substr(from), longest_clause).size();
  const std::size_t blank = text.rfind(' ', end);
  return blank != std::string_view::npos && blank > from ? blank : end;
}

}  // namespace

std::vector<Hit> PromiseReader::hits_of(const Phrases::Hits& hits, std::string_view list) const {
  return hits[phrases_.index_of(list)];
}

std::vector<unsigned> PromiseReader::numbers_in(const Sentences& cut, std::string_view text,
                                                const Phrases::Hits& hits, Hit hit) const {
  std::vector<unsigned> numbers;
  for (std::size_t word = hit.first; word < hit.end; ++word) {
    if (!cut.words[word].is_number) continue;
    const TextRange at = cut.words[word].range;
    unsigned number = 0;
    const auto read = std::from_chars(text.data() + at.begin, text.data() + at.end, number);
    if (read.ec == std::errc()) numbers.push_back(number);
  }
  if (!numbers.empty()) return numbers;
  // "a couple of" before "a".
  for (unsigned count = most_promise_count; count >= 1; --count) {
    for (const Hit said : hits_of(hits, fmt::format("count.{}", count))) {
      if (said.first >= hit.first && said.end <= hit.end) return {count};
    }
  }
  return numbers;
}

std::optional<Date> PromiseReader::date_of(const PromiseDay& day, const std::vector<unsigned>& numbers,
                                           Date said) const {
  if (day.unit == PromiseDay::Unit::first_of_month) return day_in_month(day.value, numbers, said);
  constexpr unsigned most = 366;  // who says more means none
  const unsigned count = day.value > 0 ? day.value : numbers.empty() ? 0 : numbers.front();
  if (count == 0 || count > most) return std::nullopt;
  const int so_many = static_cast<int>(count);
  switch (day.unit) {
    case PromiseDay::Unit::days:
      return later_by(said, {so_many, IntervalUnit::days});
    case PromiseDay::Unit::weeks:
      return later_by(said, {so_many, IntervalUnit::weeks});
    case PromiseDay::Unit::months:
      return later_by(said, {so_many, IntervalUnit::months});
    default:
      return later_by(said, {so_many, IntervalUnit::years});
  }
}

std::vector<PromiseReader::Day> PromiseReader::days(const Sentences& cut, std::string_view text,
                                                    const Phrases::Hits& hits, Date said) const {
  std::vector<Day> days;
  for (const PromiseDay& day : promise_days) {
    for (const Hit hit : hits_of(hits, day.list)) {
      const auto date = date_of(day, numbers_in(cut, text, hits, hit), said);
      if (date) days.push_back({hit, *date});
    }
  }
  // "after the summer" is no summer: the longest of those that overlap counts.
  std::stable_sort(days.begin(), days.end(), [](const Day& left, const Day& right) {
    return left.hit.end - left.hit.first > right.hit.end - right.hit.first;
  });
  std::vector<Day> best;
  for (const Day& day : days) {
    const bool inside =
        std::any_of(best.begin(), best.end(), [&](const Day& other) { return overlap(day.hit, other.hit); });
    if (!inside) best.push_back(day);
  }
  return best;
}

std::vector<SaidPromise> PromiseReader::read(std::string_view whole, Date said) const {
  const std::string_view text = first_characters(whole, most_that_counts);
  const Sentences cut = read_sentences(text, spellings_);
  const Phrases::Hits hits = find_phrases(phrases_, cut);
  const std::vector<Day> known_days = days(cut, text, hits, said);
  std::vector<SaidPromise> promises;
  std::vector<Hit> taken;
  for (const PromiseCue& cue : promise_cues) {
    const std::vector<Hit> exceptions = hits_of(hits, fmt::format("{}.not", cue.list));
    for (Hit hit : hits_of(hits, cue.list)) {
      if (overlaps_any(exceptions, hit) || overlaps_any(taken, hit)) continue;
      const Day* when = nullptr;
      std::size_t nearest = words_between + 1;
      for (const Day& day : known_days) {
        if (day.hit.sentence != hit.sentence) continue;
        const std::size_t between = day.hit.first >= hit.end   ? day.hit.first - hit.end
                                    : hit.first >= day.hit.end ? hit.first - day.hit.end
                                                               : 0;
        if (between >= nearest) continue;
        nearest = between;
        when = &day;
      }
      if (when == nullptr && cue.needs_day) continue;
      if (when != nullptr) {
        hit.first = std::min(hit.first, when->hit.first);
        hit.end = std::max(hit.end, when->hit.end);
      }
      taken.push_back(hit);
      SaidPromise promise{&cue, {cut.words[hit.first].range.begin, cut.words[hit.end - 1].range.end}, {}};
      if (cue.whole_clause)
        promise.words.end =
            std::max(promise.words.end, clause_end(text, promise.words.end, cut.all[hit.sentence].range.end));
      promise.words.end =
          promise.words.begin + trim(text.substr(promise.words.begin, promise.words.length())).size();
      if (when != nullptr) promise.due = when->date;
      promises.push_back(promise);
    }
  }
  std::sort(promises.begin(), promises.end(), [](const SaidPromise& left, const SaidPromise& right) {
    return left.words.begin < right.words.begin;
  });
  return promises;
}

}  // namespace goodterms
