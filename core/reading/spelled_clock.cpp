#include "core/reading/spelled_clock.h"

#include <initializer_list>
#include <utility>

#include "core/base/digits.h"

namespace goodterms {
namespace {

constexpr Cue spelled_hours[] = {Cue::time_spelled_one,   Cue::time_spelled_two,    Cue::time_spelled_three,
                                 Cue::time_spelled_four,  Cue::time_spelled_five,   Cue::time_spelled_six,
                                 Cue::time_spelled_seven, Cue::time_spelled_eight,  Cue::time_spelled_nine,
                                 Cue::time_spelled_ten,   Cue::time_spelled_eleven, Cue::time_spelled_twelve};

std::optional<int> spelled_hour(const InvitationText& text, std::size_t at) {
  for (int hour = 1; hour <= 12; ++hour)
    if (text.is(at, spelled_hours[hour - 1])) return hour;
  return std::nullopt;
}

// What stands before or behind an hour and moves it by minutes: "half past", "menos cuarto". One past it.
std::size_t read_minutes(const InvitationText& text, std::size_t at,
                         std::initializer_list<std::pair<Cue, int>> wordings, int& minutes) {
  for (const auto& [cue, moved] : wordings) {
    const std::size_t end = text.after(at, cue);
    if (end == no_token) continue;
    minutes = moved;
    return end;
  }
  return at;
}

// Minutes in words or digits, as they stand beside an hour: "ten", "25", "twenty five".
struct SpelledMinutes {
  int count = 0;
  std::size_t end = 0;
};

std::optional<SpelledMinutes> spelled_minutes(const InvitationText& text, std::size_t at) {
  constexpr int twenty = 20, most = 29;
  if (at >= text.tokens.size()) return std::nullopt;
  const Token& token = text.tokens[at];
  if (token.kind == TokenKind::number && token.text.size() <= 2) {
    const auto count = parse_digits(token.text);
    if (count && *count >= 1 && *count <= most) return SpelledMinutes{*count, at + 1};
  }
  const auto small = [&](std::size_t place) {
    const auto hour = spelled_hour(text, place);
    return hour && (*hour == 5 || *hour == 10) ? *hour : 0;
  };
  if (const std::size_t end = text.after(at, Cue::time_spelled_twenty); end != no_token) {
    const int more = small(end) == 5 ? 5 : 0;
    return SpelledMinutes{twenty + more, more == 0 ? end : end + 1};
  }
  if (const int count = small(at); count != 0) return SpelledMinutes{count, at + 1};
  return std::nullopt;
}

// Whether minutes to an hour may be two hours: "10 to 12", "from ten to twelve", "free ten to twelve". They
// are none behind "at", where there is no such hour ("twenty to five"), and where the language counts minutes
// by another word than it spans hours ("zehn vor zwölf").
bool may_be_span(const InvitationText& text, std::size_t at, const SpelledMinutes& minutes, std::size_t to) {
  constexpr int hours_of_a_clock = 12;
  if (text.tokens[at].kind == TokenKind::number) return true;
  if (at > 0 && text.is_any(at - 1, {Cue::time_from, Cue::time_between})) return true;
  const bool says_minutes = to != minutes.end;
  if (says_minutes || minutes.count > hours_of_a_clock || !text.is(to, Cue::time_to)) return false;
  const auto behind_at = [&](std::size_t words) {
    return at >= words && text.is(at - words, Cue::time_at) &&
           (words == 1 || text.after(at - words, Cue::time_before) == at);
  };
  return !behind_at(1) && !behind_at(2);  // "at about ten to twelve"
}

// "ten past" twelve, "zehn vor" zwölf; one past it, or `at`.
std::size_t read_minutes_before(const InvitationText& text, std::size_t at, int& minutes) {
  const auto count = spelled_minutes(text, at);
  if (!count) return at;
  std::size_t behind = count->end;
  if (text.is(behind, Cue::unit_minutes)) behind = text.after(behind, Cue::unit_minutes);
  const std::size_t past = text.after(behind, Cue::time_minutes_past);
  const std::size_t to = text.after(behind, Cue::time_minutes_to);
  if (past == no_token && to == no_token) return at;
  if (past == no_token && may_be_span(text, at, *count, behind)) return at;
  minutes = past != no_token ? count->count : -count->count;
  return past != no_token ? past : to;
}

// "¾ 10 Uhr" is a quarter to ten, "½ 10" half past nine; one past it, or `at`.
std::size_t read_fraction(const InvitationText& text, std::size_t at, int& minutes) {
  constexpr std::pair<std::string_view, int> fractions[] = {
      {"\u00bc", -45}, {"\u00bd", -30}, {"\u00be", -15}};
  if (at + 1 >= text.tokens.size() || text.tokens[at + 1].kind != TokenKind::number) return at;
  for (const auto& [sign, moved] : fractions) {
    if (text.tokens[at].text != sign) continue;
    minutes = moved;
    return at + 1;
  }
  return at;
}

// Whether a clock may end here: in "a las 10 horas y diez personas" it ended before.
bool ends_clock(const InvitationText& text, std::size_t at) {
  if (at >= text.tokens.size() || text.tokens[at].breaks) return true;
  if (text.is_mark(at, ".,;!?)(")) return true;
  return text.after(at, Cue::time_am) != no_token || text.after(at, Cue::time_pm) != no_token ||
         text.is_any(at, {Cue::time_after_hour, Cue::time_unit});
}

void move_by(ClockTime& time, int minutes) {
  if (minutes >= 0) {
    time.minute = minutes;
  } else {
    time.minute = 60 + minutes;
    time.hour = time.hour == 1 ? 12 : time.hour - 1;
  }
}

}  // namespace

void read_half_of_day(const InvitationText& text, ClockTime& time) {
  if (text.joined(time.end) && (text.tokens[time.end].folded == "a" || text.tokens[time.end].folded == "p")) {
    time.half = text.tokens[time.end].folded == "a" ? HalfOfDay::morning : HalfOfDay::afternoon;  // "2p"
    ++time.end;
    return;
  }
  for (const auto& [cue, half] :
       {std::pair(Cue::time_am, HalfOfDay::morning), std::pair(Cue::time_pm, HalfOfDay::afternoon)}) {
    const std::size_t end = text.after(time.end, cue);
    if (end == no_token) continue;
    time.half = half;
    time.end = end;
    return;
  }
}

void read_minutes_behind(const InvitationText& text, ClockTime& time) {
  int minutes = 0;
  const std::size_t end = read_minutes(
      text, time.end, {{Cue::time_and_half, 30}, {Cue::time_and_quarter, 15}, {Cue::time_less_quarter, -15}},
      minutes);
  if (end != time.end) {
    time.end = end;
    return move_by(time, minutes);
  }
  for (const Cue cue : {Cue::time_and, Cue::time_less}) {
    const std::size_t begin = text.after(time.end, cue);
    const auto count = begin == no_token ? std::nullopt : spelled_minutes(text, begin);
    if (!count) continue;
    const bool in_words = text.tokens[begin].kind == TokenKind::word;
    const std::size_t unit = text.after(count->end, Cue::unit_minutes);
    const bool may_count_others = !in_words || (cue == Cue::time_and && !ends_clock(text, count->end));
    if (unit == no_token && may_count_others) continue;
    time.end = unit == no_token ? count->end : unit;
    return move_by(time, cue == Cue::time_and ? count->count : -count->count);
  }
}

std::optional<ClockTime> read_spelled_clock(const InvitationText& text, std::size_t at) {
  int minutes = 0;
  std::size_t hour_at = read_minutes(text, at,
                                     {{Cue::time_half_past, 30},
                                      {Cue::time_half_to, -30},
                                      {Cue::time_quarter_past, 15},
                                      {Cue::time_quarter_to, -15}},
                                     minutes);
  if (hour_at == at) hour_at = read_fraction(text, at, minutes);
  if (hour_at == at) hour_at = read_minutes_before(text, at, minutes);
  if (hour_at >= text.tokens.size()) return std::nullopt;
  auto hour = spelled_hour(text, hour_at);
  const Token& token = text.tokens[hour_at];
  if (!hour && token.kind == TokenKind::number && token.text.size() <= 2) hour = parse_digits(token.text);
  if (!hour || *hour < 1 || *hour > 23) return std::nullopt;
  ClockTime time;
  time.end = hour_at + 1;
  time.hour = *hour;
  if (hour_at != at) {
    move_by(time, minutes);
  } else {
    read_minutes_behind(text, time);
    minutes = time.minute;
  }
  if (token.kind == TokenKind::number && minutes == 0) return std::nullopt;  // as digits are read
  time.bare = minutes == 0;
  if (text.is(time.end, Cue::time_unit)) {  // "two o'clock"
    time.end = text.after(time.end, Cue::time_unit);
    time.bare = false;
  }
  read_half_of_day(text, time);
  if (time.half != HalfOfDay::unsaid) time.bare = false;
  return time;
}

}  // namespace goodterms
