#include "core/reading/moment_reader.h"

#include "core/base/digits.h"
#include "core/reading/invitation.h"

namespace goodterms {
namespace {

using Tokens = TokenList;

constexpr int minutes_per_hour = 60;
constexpr int noon = 12 * minutes_per_hour;
constexpr int last_hour_meant_pm = 6;

bool is(const Tokens& tokens, std::size_t at, std::string_view words) {
  return at < tokens.size() && after_phrase(tokens, at, words) != no_token;
}

bool joined(const Tokens& tokens, std::size_t at) {
  return at < tokens.size() && !tokens[at].spaced;
}

bool is_dash(const Tokens& tokens, std::size_t at) {
  return is(tokens, at, "-|\u2013|\u2014|to|until|till");
}

enum class HalfOfDay : std::uint8_t { unsaid, morning, afternoon };

struct ClockTime {
  int hour = 0;
  int minute = 0;
  HalfOfDay half = HalfOfDay::unsaid;
  bool padded = false;  // "06:00"
  bool bare = false;    // "10": only an hour
  bool named = false;   // "noon"
  std::size_t end = 0;
};

// "am", "p.m.", "a. m."
void read_half_of_day(const Tokens& tokens, ClockTime& time) {
  std::size_t at = time.end;
  if (is(tokens, at, "am|pm")) {
    time.half = tokens[at].folded == "am" ? HalfOfDay::morning : HalfOfDay::afternoon;
    time.end = at + 1;
  } else if (const auto end = after_phrase(tokens, at, "a|p . m"); end != no_token) {
    time.half = tokens[at].folded == "a" ? HalfOfDay::morning : HalfOfDay::afternoon;
    time.end = joined(tokens, end) && is(tokens, end, ".") ? end + 1 : end;
  }
}

std::optional<ClockTime> read_clock(const Tokens& tokens, std::size_t at, bool dots) {
  if (at >= tokens.size()) return std::nullopt;
  ClockTime time;
  if (is(tokens, at, "noon|midday")) {
    time = {12, 0, HalfOfDay::afternoon, false, false, true, at + 1};
    return time;
  }
  const Token& first = tokens[at];
  if (first.kind == TokenKind::number && first.text.size() == 6 && at > 0 && is(tokens, at - 1, "t") &&
      !first.spaced) {
    time.hour = *parse_digits(first.text.substr(0, 2));  // "T140000" (RFC 5545, 3.3.5)
    time.minute = *parse_digits(first.text.substr(2, 2));
    time.padded = true;
    time.end = at + 1;
    return time.hour < 24 && time.minute < 60 ? std::optional(time) : std::nullopt;
  }
  if (first.kind == TokenKind::number && first.text.size() == 4 && is(tokens, at + 1, "hours|hrs|h|uhr")) {
    time.hour = *parse_digits(first.text.substr(0, 2));  // "0930 hours"
    time.minute = *parse_digits(first.text.substr(2, 2));
    time.padded = true;
    time.end = at + 2;
    return time.hour < 24 && time.minute < 60 ? std::optional(time) : std::nullopt;
  }
  if (first.kind != TokenKind::number || first.text.size() > 2) return std::nullopt;
  const auto hour = parse_digits(first.text);
  if (!hour || *hour > 23) return std::nullopt;
  time.hour = *hour;
  time.padded = first.text.size() == 2 && first.text.front() == '0';
  time.end = at + 1;
  const bool colon = joined(tokens, at + 1) && joined(tokens, at + 2) && is(tokens, at + 1, ":");
  const bool dot = joined(tokens, at + 1) && joined(tokens, at + 2) && is(tokens, at + 1, ".");
  const bool letter_h = is(tokens, at + 1, "h|hrs|hours|uhr|o'clock");
  const std::size_t minute_at = at + 2;
  const bool minutes_follow = minute_at < tokens.size() && tokens[minute_at].kind == TokenKind::number &&
                              tokens[minute_at].text.size() == 2 && joined(tokens, minute_at);
  if (minutes_follow && (colon || dot || (letter_h && tokens[at + 1].folded == "h"))) {
    time.minute = *parse_digits(tokens[minute_at].text);
    if (time.minute > 59) return std::nullopt;
    time.end = minute_at + 1;
    if (joined(tokens, time.end) && is(tokens, time.end, ":") && joined(tokens, time.end + 1) &&
        tokens[time.end + 1].kind == TokenKind::number) {
      time.end += 2;  // seconds
    }
    if (joined(tokens, time.end) && joined(tokens, time.end + 1) && is(tokens, time.end, ".") &&
        tokens[time.end + 1].kind == TokenKind::number) {
      return std::nullopt;  // "10.03.2026"
    }
    const bool unit = is(tokens, time.end, "h|hrs|hours|uhr");
    read_half_of_day(tokens, time);
    if (unit) ++time.end;
    if (dot && !dots && !unit && time.half == HalfOfDay::unsaid) return std::nullopt;
  } else if (colon || (dot && !letter_h)) {
    return std::nullopt;
  } else if (letter_h) {
    time.end = at + 2;
    if (is(tokens, at + 1, "hours")) return std::nullopt;  // "24 hours" is how long
  } else {
    read_half_of_day(tokens, time);
    if (time.half == HalfOfDay::unsaid && is(tokens, time.end, "noon|midday")) {
      time.half = HalfOfDay::afternoon;
      ++time.end;
    }
    time.bare = time.half == HalfOfDay::unsaid;
  }
  if (time.half != HalfOfDay::unsaid && (time.hour < 1 || time.hour > 12) && time.hour < 13)
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
bool ends_bare_hour(const Tokens& tokens, std::size_t at) {
  if (at >= tokens.size() || tokens[at].breaks || read_zone(tokens, at)) return true;
  if (tokens[at].kind == TokenKind::number) return false;
  if (tokens[at].kind == TokenKind::mark)
    return is(tokens, at, ".|,|;|!|?|)|(|\u2013|\u2014") || (is(tokens, at, "-|/") && tokens[at].spaced);
  return is(tokens, at,
            "or|and|in|on|with|for|to|if|at|sharp|today|tomorrow|next|this|your|our|until|till|please");
}

// A range ends here; its start takes the half of day of its end ("2-3pm"), unless it would come after it.
void read_range(const Tokens& tokens, ClockTime& start) {
  if (!is_dash(tokens, start.end) || start.end + 1 >= tokens.size()) return;
  const auto end = read_clock(tokens, start.end + 1, true);
  if (!end || (end->bare && start.half != HalfOfDay::unsaid)) return;
  if (end->bare && !ends_bare_hour(tokens, end->end)) return;
  if (start.half == HalfOfDay::unsaid && end->half != HalfOfDay::unsaid && start.hour <= 12) {
    start.half = end->half;
    if (minutes_of(start) > minutes_of(*end))
      start.half = end->half == HalfOfDay::afternoon ? HalfOfDay::morning : HalfOfDay::afternoon;
  }
  if (end->half != HalfOfDay::unsaid || !end->bare) start.bare = false;
  start.end = end->end;
}

void take_zone(const Tokens& tokens, SaidTime& time) {
  const bool bracket =
      is(tokens, time.end, "(") || (is(tokens, time.end, ".") && is(tokens, time.end + 1, "("));
  std::size_t at = time.end;
  if (bracket) at += is(tokens, at, ".") ? 2 : 1;
  if (!bracket && is(tokens, at, ",")) ++at;
  auto zone = read_zone(tokens, at);
  if (!zone) return;
  time.zone = zone;
  time.end = zone->end;
  if (is(tokens, time.end, "/") && read_zone(tokens, time.end + 1)) time.end += 2;
  if (!bracket) {
    time.shown_end = time.end;
    return;
  }
  constexpr std::size_t longest_remark = 6;  // "(CET, your time)"
  for (std::size_t close = time.end; close < tokens.size() && close < time.end + longest_remark; ++close) {
    if (tokens[close].text != ")") continue;
    time.end = close + 1;
    break;
  }
}

class MomentReader {
 public:
  MomentReader(const Tokens& tokens, std::size_t at, Date today, BareHour bare)
      : tokens_(tokens), at_(at), today_(today), bare_(bare) {}

  std::optional<SaidMoment> read() {
    SaidMoment moment;
    moment.day = read_day(tokens_, at_, today_);
    if (moment.day) {
      moment.end = moment.shown_end = moment.day->end;
      read_time_behind(moment);
      return moment;
    }
    moment.time = read_time(tokens_, at_, bare_);
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
      if (!is(tokens_, at, ",|.|||-|\u2013|\u2014|\u00b7|;|(|:") && !is_bar(at)) break;
      ++at;
    }
    if (joined(tokens_, at) && is(tokens_, at, "t") && at == moment.end) ++at;  // "2026-03-10T14:00"
    BareHour bare = bare_;
    std::size_t after = after_phrase(tokens_, at, "at|@|from|um|starting|a|between");
    if (after == no_token) after = after_phrase(tokens_, at, "time : at?");
    if (after != no_token) {
      if (is(tokens_, at, "between")) return;  // a span to choose from
      at = after;
      if (is(tokens_, at, "from|at")) ++at;
      bare = BareHour::taken;
    }
    const auto time = read_time(tokens_, at, bare);
    if (!time || (at < tokens_.size() && tokens_[at].breaks && after == no_token)) return;
    moment.time = time;
    moment.end = time->end;
    moment.shown_end = time->shown_end;
  }

  bool is_bar(std::size_t at) const { return at < tokens_.size() && tokens_[at].text == "|"; }

  void read_day_behind(SaidMoment& moment) const {
    std::size_t at = moment.end;
    if (is(tokens_, at, ",")) ++at;
    if (is(tokens_, at, "on")) ++at;
    if (at < tokens_.size() && tokens_[at].breaks) return;
    const auto day = read_day(tokens_, at, today_);
    if (!day) return;
    moment.day = day;
    moment.end = moment.shown_end = day->end;
    if (!moment.time->zone) {
      SaidTime zoned = *moment.time;
      zoned.end = zoned.shown_end = moment.end;
      take_zone(tokens_, zoned);
      moment.time->zone = zoned.zone;
      moment.end = zoned.end;
      moment.shown_end = zoned.shown_end;
    }
  }

  const Tokens& tokens_;
  std::size_t at_;
  Date today_;
  BareHour bare_;
};

}  // namespace

std::optional<SaidTime> read_time(const Tokens& tokens, std::size_t at, BareHour bare) {
  if (at >= tokens.size()) return std::nullopt;
  if (at > 0 && !tokens[at].spaced && is(tokens, at - 1, ":|.|/|+|-|#") && !is(tokens, at - 1, "-")) {
    return std::nullopt;  // inside another number
  }
  const bool dots = bare == BareHour::taken || (at > 0 && is(tokens, at - 1, "at|,|from|@"));
  auto start = read_clock(tokens, at, dots);
  if (!start) return std::nullopt;
  const bool was_bare = start->bare;
  const std::size_t start_end = start->end;
  read_range(tokens, *start);
  if (was_bare && start->bare && (bare == BareHour::refused || !ends_bare_hour(tokens, start_end)) &&
      !(start->end > start_end && bare == BareHour::taken)) {
    return std::nullopt;
  }
  SaidTime time;
  time.minutes = minutes_of(*start);
  time.end = time.shown_end = start->end;
  take_zone(tokens, time);
  if (time.end == start->end && start->end == start_end) return time;
  if (!time.zone) return time;
  // "14:00 CET - 14:45 CET"
  if (is_dash(tokens, time.end)) {
    if (const auto end = read_clock(tokens, time.end + 1, true); end && !end->bare) {
      time.end = end->end;
      if (const auto zone = read_zone(tokens, time.end)) time.end = zone->end;
      time.shown_end = time.end;
    }
  }
  return time;
}

std::optional<SaidMoment> read_said_moment(const Tokens& tokens, std::size_t at, Date today, BareHour bare) {
  return MomentReader(tokens, at, today, bare).read();
}

Instant instant_of(Date date, const std::optional<SaidTime>& time, Instant now) {
  const int offset = time && time->zone ? offset_on(*time->zone, date) : now.offset_minutes;
  const Seconds minutes = time ? time->minutes : noon;
  return {
      Seconds{date.time_since_epoch().count()} * seconds_per_day + (minutes - offset) * seconds_per_minute,
      offset};
}

std::optional<ReadMoment> read_moment(std::string_view text, Instant now) {
  constexpr std::size_t longest_moment = 200;  // bytes; no day and time is longer
  if (trim(text).size() > longest_moment || !is_valid_utf8(trim(text))) return std::nullopt;
  const auto offset = static_cast<std::size_t>(trim(text).data() - text.data());
  const InvitationText cut = cut_invitation(trim(text));
  const Tokens& tokens = cut.tokens;
  std::size_t begin = 0;
  if (is(tokens, 0, "on|at|by")) begin = 1;
  const auto moment = read_said_moment(tokens, begin, local_date(now), BareHour::taken);
  if (!moment || !moment->day || !moment->day->date) return std::nullopt;
  std::size_t end = moment->end;
  if (end + 1 == tokens.size() && is(tokens, end, ".|)|h")) ++end;
  if (end != tokens.size()) return std::nullopt;
  const TextRange range = cut.range(begin, moment->shown_end);
  return ReadMoment{instant_of(*moment->day->date, moment->time, now),
                    moment->time.has_value(),
                    {range.begin + offset, range.end + offset}};
}

}  // namespace goodterms
