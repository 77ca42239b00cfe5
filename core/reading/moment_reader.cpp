#include "core/reading/moment_reader.h"

#include <utility>

#include "core/base/digits.h"
#include "core/reading/spelled_clock.h"

namespace goodterms {
namespace {

constexpr int minutes_per_hour = 60;
constexpr int noon = 12 * minutes_per_hour;
constexpr int last_hour_meant_pm = 6;

// "Zeit: 13.45 - 15.00 Uhr"
bool is_labelled_time(const InvitationText& text, std::size_t at) {
  const Line& line = text.line_of(at);
  return line.value == at && (line.label == FieldLabel::time || line.label == FieldLabel::when);
}

// "0930 hours", "1600 - 1700 hrs"; "Interview time: 0945", "at 0945"
bool is_four_digit_clock(const InvitationText& text, std::size_t at) {
  const auto four = [&](std::size_t token) {
    return token < text.tokens.size() && text.tokens[token].kind == TokenKind::number &&
           text.tokens[token].text.size() == 4;
  };
  if (!four(at)) return false;
  if (text.is_any(at + 1, {Cue::time_unit, Cue::time_hours})) return true;
  const bool behind_at = at > 0 && text.is(at - 1, Cue::time_at) && text.tokens[at].text.front() == '0';
  if (behind_at || (text.line_of(at).label == FieldLabel::time && is_labelled_time(text, at))) return true;
  if (!text.is(at + 1, Cue::time_to) || !four(at + 2)) return false;
  if (text.is_any(at + 3, {Cue::time_unit, Cue::time_hours})) return true;
  // "0900-1000", not "2024-2025"
  const std::string_view from = text.tokens[at].text, to = text.tokens[at + 2].text;
  return from < to && from >= "0700" && to <= "1900" && from.substr(2) < "60" && to.substr(2) < "60";
}

std::optional<ClockTime> read_clock(const InvitationText& text, std::size_t at, bool dots) {
  const TokenList& tokens = text.tokens;
  if (at >= tokens.size()) return std::nullopt;
  if (auto spelled = read_spelled_clock(text, at)) return spelled;
  ClockTime time;
  if (text.is(at, Cue::time_noon)) {
    time.hour = 12;
    time.half = HalfOfDay::afternoon;
    time.end = at + 1;
    return time;
  }
  const Token& first = tokens[at];
  if (first.kind == TokenKind::number && first.text.size() == 6 && at > 0 && tokens[at - 1].folded == "t" &&
      !first.spaced) {
    time.hour = *parse_digits(first.text.substr(0, 2));  // "T140000" (RFC 5545, 3.3.5)
    time.minute = *parse_digits(first.text.substr(2, 2));
    time.padded = true;
    time.end = at + 1;
    return time.hour < 24 && time.minute < 60 ? std::optional(time) : std::nullopt;
  }
  if (is_four_digit_clock(text, at)) {
    time.hour = *parse_digits(first.text.substr(0, 2));  // "0930 hours"
    time.minute = *parse_digits(first.text.substr(2, 2));
    time.padded = true;
    const bool range = text.is(at + 1, Cue::time_to);  // "-1000" would be a zone
    time.end = range ? at + 3 : at + 1;
    if (text.is_any(time.end, {Cue::time_unit, Cue::time_hours})) ++time.end;
    return time.hour < 24 && time.minute < 60 ? std::optional(time) : std::nullopt;
  }
  if (first.kind != TokenKind::number || first.text.size() > 2) return std::nullopt;
  const auto hour = parse_digits(first.text);
  if (!hour || *hour > 23) return std::nullopt;
  time.hour = *hour;
  time.padded = first.text.size() == 2 && first.text.front() == '0';
  time.end = at + 1;
  const bool colon = text.joined(at + 1) && text.joined(at + 2) && text.is_mark(at + 1, ":");
  const bool dot =
      text.joined(at + 1) && text.joined(at + 2) && text.is_mark(at + 1, dots ? ".," : ".");  // "ore 17,30"
  const bool letter_h = text.is_any(at + 1, {Cue::time_unit, Cue::time_hours});
  const std::size_t minute_at = at + 2;
  // "10h40", "10 h 40"
  const bool apart = minute_at < tokens.size() && tokens[minute_at].spaced && tokens[at + 1].spaced &&
                     !tokens[minute_at].breaks && text.is_any(at + 1, {Cue::time_h, Cue::time_unit}) &&
                     !text.is(minute_at + 1, Cue::unit_minutes);  // "um 12 Uhr 15 Minuten"
  const bool minutes_follow = minute_at < tokens.size() && tokens[minute_at].kind == TokenKind::number &&
                              tokens[minute_at].text.size() == 2 && (text.joined(minute_at) || apart);
  if (minutes_follow && (colon || dot || apart || (text.is(at + 1, Cue::time_h)))) {
    time.minute = *parse_digits(tokens[minute_at].text);
    if (time.minute > 59) return std::nullopt;
    time.end = minute_at + 1;
    if (text.joined(time.end) && text.is_mark(time.end, ":") && text.joined(time.end + 1) &&
        tokens[time.end + 1].kind == TokenKind::number) {
      time.end += 2;  // seconds
    }
    if (text.joined(time.end) && text.joined(time.end + 1) && text.is_mark(time.end, ".") &&
        tokens[time.end + 1].kind == TokenKind::number) {
      return std::nullopt;  // "10.03.2026"
    }
    const bool unit = text.is_any(time.end, {Cue::time_unit, Cue::time_hours});
    read_half_of_day(text, time);
    if (unit) ++time.end;
    if (dot && !dots && !unit && time.half == HalfOfDay::unsaid) return std::nullopt;
  } else if (colon || (dot && !letter_h)) {
    return std::nullopt;
  } else if (letter_h) {
    time.end = at + 2;
    if (text.is(at + 1, Cue::time_hours)) return std::nullopt;  // "24 hours" is how long
    read_minutes_behind(text, time);                            // "10 heures et quart"
    read_half_of_day(text, time);
  } else if (const std::size_t minutes = text.after(at + 1, Cue::time_and);
             minutes != no_token && minutes < tokens.size() && tokens[minutes].kind == TokenKind::number &&
             tokens[minutes].text.size() == 2 && tokens[minutes].text < "60") {
    time.minute = *parse_digits(tokens[minutes].text);  // "alle 18 e 30"
    time.end = minutes + 1;
    read_half_of_day(text, time);
  } else {
    read_half_of_day(text, time);
    time.bare_half = time.half != HalfOfDay::unsaid;
    if (time.half == HalfOfDay::unsaid && text.is(time.end, Cue::time_noon)) {
      time.half = HalfOfDay::afternoon;
      ++time.end;
    }
    time.bare = time.half == HalfOfDay::unsaid;
    if (time.bare && time.hour == 0 && !time.padded) return std::nullopt;  // "0-2pm"
  }
  // "16am", "0pm"; "14:30 pm" is said twice over, but clear.
  if (time.half == HalfOfDay::morning && (time.hour < 1 || time.hour > 12)) return std::nullopt;
  if (time.half == HalfOfDay::afternoon && (time.hour < 1 || (time.hour > 12 && time.bare_half)))
    return std::nullopt;
  return time;
}

int minutes_of(const ClockTime& time) {
  int hour = time.hour % 24;
  if (time.half == HalfOfDay::afternoon && hour < 12) hour += 12;
  if (time.half == HalfOfDay::morning && hour == 12) hour = 0;
  if (time.half == HalfOfDay::unsaid && !time.padded && hour >= 1 && hour <= last_hour_meant_pm) hour += 12;
  return hour * minutes_per_hour + time.minute;
}

// What may stand behind an hour that is only a number.
bool ends_bare_hour(const InvitationText& text, std::size_t at) {
  const TokenList& tokens = text.tokens;
  if (at >= tokens.size() || tokens[at].breaks || read_zone(text, at)) return true;
  if (tokens[at].kind == TokenKind::number) return false;
  if (tokens[at].kind == TokenKind::mark)
    return text.is_mark(at, ".,;!?)(") || (text.is_mark(at, "-/") && tokens[at].spaced);
  return text.is(at, Cue::time_after_hour);
}

// A range ends here; its start takes the half of day of its end ("2-3pm"), unless it would come after it.
void read_range(const InvitationText& text, ClockTime& start) {
  if (!text.is(start.end, Cue::time_to) || start.end + 1 >= text.tokens.size()) return;
  const auto end = read_clock(text, start.end + 1, true);
  if (!end || (end->bare && start.half != HalfOfDay::unsaid)) return;
  if (end->bare && !ends_bare_hour(text, end->end)) return;
  if (start.half == HalfOfDay::unsaid && end->half != HalfOfDay::unsaid && start.hour >= 1 &&
      start.hour <= 12) {
    start.half = end->half;
    if (minutes_of(start) > minutes_of(*end))
      start.half = end->half == HalfOfDay::afternoon ? HalfOfDay::morning : HalfOfDay::afternoon;
  }
  if (end->half != HalfOfDay::unsaid || !end->bare) start.bare = false;
  start.end = end->end;
}

class MomentReader {
 public:
  MomentReader(const InvitationText& text, std::size_t at, Date today, BareHour bare)
      : text_(text), tokens_(text.tokens), at_(at), today_(today), bare_(bare) {}

  std::optional<SaidMoment> read() {
    SaidMoment moment;
    moment.day = read_day(text_, at_, today_);
    if (moment.day) {
      moment.end = moment.shown_end = moment.day->end;
      read_time_behind(moment);
      return moment;
    }
    moment.time = read_time(text_, at_, bare_);
    if (!moment.time) return std::nullopt;
    moment.end = moment.time->end;
    moment.shown_end = moment.time->shown_end;
    read_day_behind(moment);
    return moment;
  }

 private:
  void read_time_behind(SaidMoment& moment) const {
    std::size_t at = moment.end;
    constexpr std::size_t most_marks = 3;
    for (std::size_t marks = 0; marks < most_marks; ++marks) {
      if (!text_.is_mark(at, ",.|-\u00b7;(:")) break;
      ++at;
    }
    if (text_.joined(at) && tokens_[at].folded == "t" && at == moment.end) ++at;  // "2026-03-10T14:00"
    BareHour bare = bare_;
    if (text_.is(at, Cue::time_between)) return;  // a span to choose from
    const std::size_t after = text_.after(at, Cue::time_before);
    if (after != no_token) {
      at = after;
      bare = BareHour::taken;
    }
    const auto time = read_time(text_, at, bare, Dots::taken);
    if (!time || (at < tokens_.size() && tokens_[at].breaks && after == no_token)) return;
    moment.time = time;
    moment.end = time->end;
    moment.shown_end = time->shown_end;
  }

  void read_day_behind(SaidMoment& moment) const {
    std::size_t at = moment.end;
    if (text_.is_mark(at, ",-")) ++at;
    if (text_.is(at, Cue::date_on)) ++at;
    if (at < tokens_.size() && tokens_[at].breaks) return;
    const auto day = read_day(text_, at, today_);
    if (!day) return;
    moment.day = day;
    moment.end = moment.shown_end = day->end;
    if (!moment.time->zone) {
      SaidTime zoned = *moment.time;
      zoned.end = zoned.shown_end = moment.end;
      take_zone(text_, zoned);
      moment.time->zone = zoned.zone;
      moment.end = zoned.end;
      moment.shown_end = zoned.shown_end;
    }
  }

  const InvitationText& text_;
  const TokenList& tokens_;
  std::size_t at_;
  Date today_;
  BareHour bare_;
};

}  // namespace

std::optional<SaidTime> read_time(const InvitationText& text, std::size_t at, BareHour bare, Dots taken) {
  const TokenList& tokens = text.tokens;
  if (at >= tokens.size()) return std::nullopt;
  if (at > 0 && !tokens[at].spaced && text.is_mark(at - 1, ":./+#")) {
    return std::nullopt;  // inside another number
  }
  const bool dots =
      bare == BareHour::taken || taken == Dots::taken ||
      (at > 0 && (text.is_any(at - 1, {Cue::time_at, Cue::time_from}) || text.is_mark(at - 1, ",") ||
                  text.after(at - 1, Cue::time_before) == at || is_labelled_time(text, at) ||
                  (text.is_mark(at - 1, "(") && text.is_mark(at + 3, "?)"))));  // "over lunch (12.45?)"
  auto start = read_clock(text, at, dots);
  if (!start) return std::nullopt;
  const bool was_bare = start->bare;
  const std::size_t start_end = start->end;
  read_range(text, *start);
  if (was_bare && start->bare && (bare == BareHour::refused || !ends_bare_hour(text, start_end)) &&
      !(start->end > start_end && bare == BareHour::taken)) {
    return std::nullopt;
  }
  SaidTime time;
  time.minutes = minutes_of(*start);
  time.end = time.shown_end = start->end;
  take_zone(text, time);
  if (time.end == start->end && start->end == start_end) return time;
  if (!time.zone) return time;
  // "14:00 CET - 14:45 CET"
  if (text.is(time.end, Cue::time_to)) {
    if (const auto end = read_clock(text, time.end + 1, true); end && !end->bare) {
      time.end = end->end;
      if (const auto zone = read_zone(text, time.end)) time.end = zone->end;
      time.shown_end = time.end;
    }
  }
  return time;
}

std::optional<SaidMoment> read_said_moment(const InvitationText& text, std::size_t at, Date today,
                                           BareHour bare) {
  return MomentReader(text, at, today, bare).read();
}

std::optional<ReadMoment> moment_on(const InvitationText& text, Date date,
                                    const std::optional<SaidTime>& time, TextRange range) {
  const std::string zone = time && time->zone ? time->zone->name : std::string();
  const auto moment = instant_in(*text.zones, zone, date, time ? time->minutes : noon);
  if (!moment) return std::nullopt;
  return ReadMoment{*moment, time.has_value(), zone, range};
}

std::optional<ReadMoment> read_cut_moment(const InvitationText& text, Instant now) {
  const std::size_t begin = text.is(0, Cue::moment_before) ? 1 : 0;
  const auto moment = read_said_moment(text, begin, local_date(now), BareHour::taken);
  if (!moment || !moment->day || !moment->day->date) return std::nullopt;
  std::size_t end = moment->end;
  if (end + 1 == text.tokens.size() && (text.is_mark(end, ".)") || text.is(end, Cue::time_h))) ++end;
  if (end != text.tokens.size()) return std::nullopt;
  return moment_on(text, *moment->day->date, moment->time, text.range(begin, moment->shown_end));
}

}  // namespace goodterms
