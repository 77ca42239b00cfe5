#include "core/actions/interval_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "core/base/digits.h"
#include "core/base/text.h"

namespace goodterms {
namespace {

constexpr std::array units = {"days", "weeks", "months", "years"};  // as IntervalUnit has them

const char* unit_of(const Interval& interval) {
  return units[static_cast<std::size_t>(interval.unit)];
}

std::vector<std::string> folded_parts(std::string_view text) {
  std::vector<std::string> parts;
  const std::string folded = fold(text);
  for (const char c : folded) {
    const bool digit = c >= '0' && c <= '9';
    if (c == ' ') {
      parts.emplace_back();
    } else if (parts.empty() || (!parts.back().empty() &&
                                 digit != (parts.back().back() >= '0' && parts.back().back() <= '9'))) {
      parts.emplace_back(1, c);  // "6months"
    } else {
      parts.back() += c;
    }
  }
  parts.erase(std::remove(parts.begin(), parts.end(), std::string()), parts.end());
  return parts;
}

bool is_one_of(const Words& words, std::string_view key, const std::string& part) {
  const std::vector<std::string> known = folded_parts(words(fmt::format("interval.read.{}", key)));
  return std::find(known.begin(), known.end(), part) != known.end();
}

std::optional<Interval> interval_of(const Words& words, std::string_view text) {
  Interval interval;
  std::optional<int> number;
  bool has_unit = false;
  for (const std::string& part : folded_parts(text)) {
    if (!has_unit && !number && is_one_of(words, "every", part)) continue;
    if (!has_unit && !number && (number = parse_digits(part))) continue;
    if (has_unit) return std::nullopt;
    const auto unit = std::find_if(units.begin(), units.end(),
                                   [&](const char* one) { return is_one_of(words, one, part); });
    if (unit == units.end()) return std::nullopt;
    interval.unit = static_cast<IntervalUnit>(unit - units.begin());
    has_unit = true;
  }
  interval.count = number.value_or(1);
  if (!has_unit || interval.count < 1 || interval.count > longest_interval) return std::nullopt;
  return interval;
}

Result<std::optional<Interval>> checked(const std::string& kept) {
  if (kept.empty()) return std::nullopt;
  const auto interval = interval_from_iso(kept);
  if (!interval) return failure(ErrorCode::invalid_input, "error.interval.unreadable", {{"text", kept}});
  return interval;
}

}  // namespace

std::string interval_words(const Words& words, const Interval& interval) {
  return words.count(fmt::format("interval.for.{}", unit_of(interval)), interval.count);
}

std::string every_words(const Words& words, const Interval& interval) {
  return words.count(fmt::format("interval.every.{}", unit_of(interval)), interval.count);
}

Result<std::string> read_interval(const Words& words, std::string_view text) {
  const std::string line = single_line(text);
  if (line.empty()) return line;
  if (interval_from_iso(line)) return line;
  if (is_one_of(words, "never", fold(line))) return std::string(never_again);
  const auto interval = is_valid_utf8(line) ? interval_of(words, line) : std::nullopt;
  if (!interval) return failure(ErrorCode::invalid_input, "error.interval.unreadable", {{"text", line}});
  return format_interval(*interval);
}

Result<void> check_intervals(const std::string& every_text, const std::string& latest_text) {
  if (every_text == never_again && latest_text.empty()) return {};
  TRY(const auto every, checked(every_text));
  TRY(const auto at_latest, checked(latest_text));
  if (!at_latest) return {};
  if (!every) return failure(ErrorCode::invalid_input, "error.interval.latest-alone");
  const Date day{};
  if (later_by(day, *at_latest) < later_by(day, *every))
    return failure(ErrorCode::invalid_input, "error.interval.latest-first");
  return {};
}

}  // namespace goodterms
