#include "core/base/digits.h"
#include "core/reading/moment_reader.h"

namespace goodterms {
namespace {

// "+01:00", "+0100", "+1", "-5" from the sign on.
std::optional<Zone> read_offset(const InvitationText& text, std::size_t at) {
  const TokenList& tokens = text.tokens;
  constexpr int largest_hours = 14;
  if (at + 1 >= tokens.size() || tokens[at + 1].kind != TokenKind::number || tokens[at + 1].spaced)
    return std::nullopt;
  const std::string_view sign = tokens[at].text;
  const bool west = sign == "-" || sign == "\u2212" || sign == "\u2013";
  if (!west && sign != "+") return std::nullopt;
  const std::string_view digits = tokens[at + 1].text;
  std::size_t end = at + 2;
  auto hours = parse_digits(digits.substr(0, 2));
  std::optional<int> minutes = 0;
  if (digits.size() == 4) {
    minutes = parse_digits(digits.substr(2));
  } else if (digits.size() > 2) {
    return std::nullopt;
  } else if (at + 3 < tokens.size() && tokens[at + 2].text == ":" && tokens[at + 3].text.size() == 2) {
    minutes = parse_digits(tokens[at + 3].text);
    if (minutes) end = at + 4;
  }
  if (!hours || !minutes || *hours > largest_hours || *minutes > 59) return std::nullopt;
  const int total = *hours * 60 + *minutes;
  return Zone{written_offset(west ? -total : total), end};
}

bool is_in_capitals(std::string_view text) {
  for (std::size_t at = 0; at < text.size();)
    if (letter_case(next_code_point(text, at)) == LetterCase::lower) return false;
  return true;
}

// "Asia/Kolkata", "America/Argentina/Buenos_Aires"
std::optional<Zone> read_database_name(const InvitationText& text, std::size_t at) {
  std::size_t end = at + 1;
  std::string name;
  constexpr std::size_t most_parts = 5;  // tokens
  while (end < at + 2 * most_parts && (text.is_mark(end, "/_")) && text.joined(end) && text.joined(end + 1))
    end += 2;
  if (end == at + 1) return std::nullopt;
  name = text.zones->find(text.slice(text.range(at, end)));
  return name.empty() ? std::nullopt : std::optional(Zone{name, end});
}

bool ends_words(const InvitationText& text, std::size_t at) {
  return at >= text.tokens.size() || text.tokens[at].breaks || text.is_mark(at, ".,;()/|!?") ||
         text.tokens[at].line != text.tokens[at - 1].line;
}

// "9 AM Pacific would suit", but not "10 at Central Library".
bool is_apart(const InvitationText& text, std::size_t at) {
  return ends_words(text, at) ||
         (text.tokens[at].kind == TokenKind::word && !is_capitalised(text.tokens[at]));
}

// "London time", "Buenos Aires time"; "(Lisbon)"; "London" where a time stands before it and nothing behind.
std::optional<Zone> read_city(const InvitationText& text, std::size_t at) {
  constexpr std::size_t longest_city = 3;  // words
  for (std::size_t end = at + 1; end <= at + longest_city && end <= text.tokens.size(); ++end) {
    if (!is_capitalised(text.tokens[end - 1]) || (end > at + 1 && text.tokens[end - 1].breaks))
      return std::nullopt;
    const std::size_t time_end = text.after(end, Cue::zone_time);
    if (time_end == no_token && !ends_words(text, end)) continue;
    const std::string name = text.zones->find(text.slice(text.range(at, end)));
    if (!name.empty()) return Zone{name, time_end == no_token ? end : time_end};
  }
  return std::nullopt;
}

// "Canberra, Melbourne, Sydney": the first of them that is known.
std::optional<Zone> read_cities(const InvitationText& text, std::size_t at) {
  constexpr std::size_t most_cities = 4;
  for (std::size_t count = 0; count < most_cities && at < text.tokens.size(); ++count) {
    if (auto city = read_city(text, at)) return city;
    while (at < text.tokens.size() && is_capitalised(text.tokens[at]) && !text.tokens[at].breaks)
      ++at;
    if (!text.is_mark(at, ",")) break;
    ++at;
  }
  return std::nullopt;
}

// "hora de Lisboa", "heure de Paris": what stands behind is a place.
std::optional<Zone> read_clocks_of(const InvitationText& text, std::size_t at) {
  const std::size_t place = text.after(at, Cue::zone_before);
  if (place == no_token || place >= text.tokens.size()) return std::nullopt;
  if (const auto named = text.zone_at(place)) return Zone{std::string(named->zone), named->end};
  return read_city(text, place);
}

// "three o'clock in Sydney": a city that clocks are called after.
std::optional<Zone> read_city_of_clock(const InvitationText& text, std::size_t at) {
  if (!text.is(at, Cue::zone_in) || at + 1 >= text.tokens.size() || text.tokens[at + 1].breaks)
    return std::nullopt;
  return read_city(text, at + 1);
}

// Where a zone would begin behind a time: "14:00 CET", "14:00, CET", "14:00. (CET)", "10:00 AM | (UTC)
// London".
std::size_t before_zone(const InvitationText& text, std::size_t at, bool& bracket) {
  std::size_t behind = at;
  while (behind < at + 2 && text.is_mark(behind, ".,|\u00b7-"))
    ++behind;
  bracket = text.is_mark(behind, "(");
  if (bracket) {
    ++behind;
    const std::size_t label = text.after(behind, Cue::label_zone);  // "(Time zone: CET)"
    if (label != no_token) behind = label + (text.is_mark(label, ":") ? 1 : 0);
    return behind;
  }
  return text.is_mark(at, ",") ? at + 1 : at;
}

// "We're in AEDT": an abbreviation in capitals, since they may be in London and their clocks not meant.
std::optional<Zone> zone_of_us(const InvitationText& text, std::size_t at) {
  const std::size_t behind = text.after(at, Cue::zone_of_us);
  if (behind == no_token || behind >= text.tokens.size() || !is_in_capitals(text.tokens[behind].text))
    return std::nullopt;
  return read_zone(text, behind);
}

}  // namespace

std::optional<Zone> read_zone(const InvitationText& text, std::size_t at) {
  const TokenList& tokens = text.tokens;
  if (at >= tokens.size()) return std::nullopt;
  const Token& token = tokens[at];
  if (token.kind == TokenKind::mark)
    return token.spaced || token.breaks ? std::nullopt : read_offset(text, at);
  if (token.kind != TokenKind::word) return std::nullopt;
  if (token.breaks) {
    const auto alone = text.zone_at(at);
    if (!alone || !ends_words(text, alone->end)) return std::nullopt;
  }
  if (token.text == "Z" && !token.spaced) return Zone{"+00:00", at + 1};  // ISO 8601
  const bool universal = token.folded == "utc" || token.folded == "gmt";
  if (universal) {
    if (const auto offset = read_offset(text, at + 1)) return offset;
  }
  if (auto named = read_database_name(text, at)) return named;
  const auto name = text.zone_at(at);
  if (!name || name->end == at + 1) {
    if (auto clocks = read_clocks_of(text, at)) return clocks;
  }
  // "et", "ist", "pt" are words; zones are written in capitals, and countries stand alone: "India".
  const bool is_word = name && name->end == at + 1 && !universal && !is_in_capitals(token.text) &&
                       !(is_capitalised(token) && token.text.size() > 4 && is_apart(text, at + 1));
  if (!name || is_word) return read_cities(text, at);
  Zone zone{std::string(name->zone), name->end};
  if (const std::size_t after = text.after(zone.end, Cue::zone_time); after != no_token) zone.end = after;
  return zone;
}

void take_zone(const InvitationText& text, SaidTime& time) {
  bool bracket = false;
  const std::size_t at = before_zone(text, time.end, bracket);
  auto zone = read_zone(text, at);
  if (!zone && !bracket) zone = read_city_of_clock(text, time.end);
  if (!zone) return;
  time.zone = zone;
  time.end = zone->end;
  if (text.is_mark(time.end, "/") && read_zone(text, time.end + 1)) time.end += 2;
  if (!bracket) {
    time.shown_end = time.end;
    return;
  }
  constexpr std::size_t longest_remark = 6;  // "(CET, your time)"
  for (std::size_t close = time.end; close < text.tokens.size() && close < time.end + longest_remark;
       ++close) {
    if (!text.is_mark(close, ")")) continue;
    time.end = close + 1;
    break;
  }
}

std::optional<Zone> read_zone_beside(const InvitationText& text) {
  for (const Line& line : text.lines) {
    if (line.kind != LineKind::body || line.label != FieldLabel::zone || line.value >= line.end) continue;
    const std::size_t at = line.value + (text.is_mark(line.value, "(") ? 1 : 0);
    if (const auto zone = read_zone(text, at)) return zone;
  }
  std::optional<Zone> only;
  for (std::size_t at = 0; at < text.tokens.size(); ++at) {
    const Line& line = text.line_of(at);
    if (line.kind != LineKind::body || line.meeting) continue;
    const bool bracket = text.is_mark(at, "(");
    const bool clocks = text.is(at, Cue::zone_before);  // "horário de Brasília"
    const std::size_t behind = bracket ? at + 1 : clocks ? at : text.after(at, Cue::zone_of_all);
    auto zone = behind == no_token ? std::nullopt : read_zone(text, behind);
    if (!zone) zone = zone_of_us(text, at);
    if (!zone || (bracket && !text.is_mark(zone->end, ")"))) continue;
    if (only && only->name != zone->name) return std::nullopt;
    only = zone;
  }
  return only;
}

}  // namespace goodterms
