#include <algorithm>

#include "core/base/digits.h"
#include "core/reading/moment_reader.h"

namespace goodterms {
namespace {

constexpr int hour = 60;

enum class DaylightRule : std::uint8_t { none, europe, america };

struct KnownZone {
  std::string_view name;
  int offset_minutes;
  DaylightRule rule = DaylightRule::none;
};

constexpr KnownZone known_zones[] = {
    {"Etc/UTC", 0},
    {"Europe/London", 0, DaylightRule::europe},
    {"Europe/Berlin", hour, DaylightRule::europe},
    {"Europe/Helsinki", 2 * hour, DaylightRule::europe},
    {"America/New_York", -5 * hour, DaylightRule::america},
    {"America/Chicago", -6 * hour, DaylightRule::america},
    {"America/Denver", -7 * hour, DaylightRule::america},
    {"America/Los_Angeles", -8 * hour, DaylightRule::america},
    {"Asia/Kolkata", 5 * hour + 30},
};

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
  Zone zone;
  zone.end = at + 2;
  auto hours = parse_digits(digits.substr(0, 2));
  std::optional<int> minutes = 0;
  if (digits.size() == 4) {
    minutes = parse_digits(digits.substr(2));
  } else if (digits.size() > 2) {
    return std::nullopt;
  } else if (at + 3 < tokens.size() && tokens[at + 2].text == ":" && tokens[at + 3].text.size() == 2) {
    minutes = parse_digits(tokens[at + 3].text);
    if (minutes) zone.end = at + 4;
  }
  if (!hours || !minutes || *hours > largest_hours || *minutes > 59) return std::nullopt;
  const int total = *hours * hour + *minutes;
  zone.offset_minutes = west ? -total : total;
  return zone;
}

// "-05:00"
std::optional<int> offset_written(std::string_view text) {
  if (text.size() != 6 || (text[0] != '+' && text[0] != '-') || text[3] != ':') return std::nullopt;
  const auto hours = parse_digits(text.substr(1, 2));
  const auto minutes = parse_digits(text.substr(4));
  if (!hours || !minutes) return std::nullopt;
  return (text[0] == '-' ? -1 : 1) * (*hours * hour + *minutes);
}

bool is_in_capitals(std::string_view text) {
  for (std::size_t at = 0; at < text.size();)
    if (letter_case(next_code_point(text, at)) == LetterCase::lower) return false;
  return true;
}

Date first_sunday_from(std::chrono::year year, unsigned month, unsigned day) {
  const Date date = Date(year / std::chrono::month(month) / std::chrono::day(day));
  return date + (std::chrono::Sunday - std::chrono::weekday(date));
}

}  // namespace

std::optional<Zone> read_zone(const InvitationText& text, std::size_t at) {
  const TokenList& tokens = text.tokens;
  if (at >= tokens.size() || tokens[at].breaks) return std::nullopt;
  const Token& token = tokens[at];
  if (token.kind == TokenKind::mark) return token.spaced ? std::nullopt : read_offset(text, at);
  if (token.kind != TokenKind::word) return std::nullopt;
  if (token.text == "Z" && !token.spaced) return Zone{"Etc/UTC", 0, at + 1};  // ISO 8601
  const bool universal = token.folded == "utc" || token.folded == "gmt";
  if (universal) {
    if (const auto offset = read_offset(text, at + 1)) return offset;
  }
  const auto name = text.zone_at(at);
  if (!name) return std::nullopt;
  // "et", "ist", "pt" are words; zones are written in capitals.
  const bool one_word = name->end == at + 1;
  if (one_word && !universal && !is_in_capitals(token.text)) return std::nullopt;
  Zone zone{name->zone, 0, name->end};
  if (const std::size_t after = text.after(zone.end, Cue::zone_time); after != no_token) zone.end = after;
  if (const auto fixed = offset_written(name->zone)) zone = {{}, *fixed, zone.end};
  return zone;
}

int offset_on(const Zone& zone, Date date) {
  const auto known = std::find_if(std::begin(known_zones), std::end(known_zones),
                                  [&](const KnownZone& one) { return one.name == zone.name; });
  if (zone.name.empty() || known == std::end(known_zones)) return zone.offset_minutes;
  const std::chrono::year year = std::chrono::year_month_day(date).year();
  Date begin;
  Date end;
  switch (known->rule) {
    case DaylightRule::none:
      return known->offset_minutes;
    case DaylightRule::europe:  // Directive 2000/84/EC: the last Sundays of March and October
      begin = first_sunday_from(year, 3, 25);
      end = first_sunday_from(year, 10, 25);
      break;
    case DaylightRule::america:  // Energy Policy Act of 2005: the second Sunday of March, the first of
                                 // November
      begin = first_sunday_from(year, 3, 8);
      end = first_sunday_from(year, 11, 1);
      break;
  }
  return known->offset_minutes + (date >= begin && date < end ? hour : 0);
}

}  // namespace goodterms
