#include <array>

#include "core/base/digits.h"
#include "core/reading/moment_reader.h"

namespace goodterms {
namespace {

struct NamedZone {
  std::string_view name;
  int offset_minutes;
  DaylightRule rule = DaylightRule::none;
};

constexpr int hour = 60;

// By abbreviation: fixed offsets, as they are used in the mail of companies; IST is India's, CST and EST are
// America's. The short ones without a season follow their clocks.
constexpr std::array abbreviations = {
    NamedZone{"UTC", 0},
    NamedZone{"GMT", 0},
    NamedZone{"WET", 0},
    NamedZone{"WEST", hour},
    NamedZone{"BST", hour},
    NamedZone{"CET", hour},
    NamedZone{"CEST", 2 * hour},
    NamedZone{"MEZ", hour},
    NamedZone{"MESZ", 2 * hour},
    NamedZone{"EET", 2 * hour},
    NamedZone{"EEST", 3 * hour},
    NamedZone{"MSK", 3 * hour},
    NamedZone{"GST", 4 * hour},
    NamedZone{"PKT", 5 * hour},
    NamedZone{"IST", 5 * hour + 30},
    NamedZone{"SGT", 8 * hour},
    NamedZone{"HKT", 8 * hour},
    NamedZone{"AWST", 8 * hour},
    NamedZone{"JST", 9 * hour},
    NamedZone{"KST", 9 * hour},
    NamedZone{"AEST", 10 * hour},
    NamedZone{"AEDT", 11 * hour},
    NamedZone{"NZST", 12 * hour},
    NamedZone{"NZDT", 13 * hour},
    NamedZone{"SAST", 2 * hour},
    NamedZone{"EST", -5 * hour},
    NamedZone{"EDT", -4 * hour},
    NamedZone{"CST", -6 * hour},
    NamedZone{"CDT", -5 * hour},
    NamedZone{"MST", -7 * hour},
    NamedZone{"MDT", -6 * hour},
    NamedZone{"PST", -8 * hour},
    NamedZone{"PDT", -7 * hour},
    NamedZone{"AST", -4 * hour},
    NamedZone{"ADT", -3 * hour},
    NamedZone{"BRT", -3 * hour},
    NamedZone{"ET", -5 * hour, DaylightRule::america},
    NamedZone{"CT", -6 * hour, DaylightRule::america},
    NamedZone{"MT", -7 * hour, DaylightRule::america},
    NamedZone{"PT", -8 * hour, DaylightRule::america},
};

constexpr std::array spelled_out = {
    NamedZone{"central european summer time", 2 * hour},
    NamedZone{"central european standard? time", hour, DaylightRule::europe},
    NamedZone{"greenwich mean time", 0},
    NamedZone{"british summer time", hour},
    NamedZone{"uk|london|british|dublin|lisbon time", 0, DaylightRule::europe},
    NamedZone{"berlin|paris|amsterdam|madrid|rome|vienna|zurich|brussels|stockholm|copenhagen|oslo|prague|"
              "warsaw|german|french|dutch|swiss time",
              hour, DaylightRule::europe},
    NamedZone{"eastern european time", 2 * hour, DaylightRule::europe},
    NamedZone{"us? eastern standard time", -5 * hour},
    NamedZone{"us? eastern daylight time", -4 * hour},
    NamedZone{"us? eastern time", -5 * hour, DaylightRule::america},
    NamedZone{"us? central time", -6 * hour, DaylightRule::america},
    NamedZone{"us? mountain time", -7 * hour, DaylightRule::america},
    NamedZone{"us? pacific standard time", -8 * hour},
    NamedZone{"us? pacific daylight time", -7 * hour},
    NamedZone{"us? pacific time", -8 * hour, DaylightRule::america},
    NamedZone{"new-york time", -5 * hour, DaylightRule::america},
    NamedZone{"new york time", -5 * hour, DaylightRule::america},
    NamedZone{"indian|india standard? time", 5 * hour + 30},
};

// "+01:00", "+0100", "+1", "-5" from the sign on.
std::optional<Zone> read_offset(const TokenList& tokens, std::size_t at) {
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

Date first_sunday_from(std::chrono::year year, unsigned month, unsigned day) {
  const Date date = Date(year / std::chrono::month(month) / std::chrono::day(day));
  return date + (std::chrono::Sunday - std::chrono::weekday(date));
}

}  // namespace

std::optional<Zone> read_zone(const TokenList& tokens, std::size_t at) {
  if (at >= tokens.size() || tokens[at].breaks) return std::nullopt;
  const Token& token = tokens[at];
  for (const NamedZone& zone : spelled_out) {
    if (const auto end = after_phrase(tokens, at, zone.name); end != no_token)
      return Zone{zone.offset_minutes, zone.rule, end};
  }
  if (token.kind == TokenKind::mark) return token.spaced ? std::nullopt : read_offset(tokens, at);
  if (token.kind != TokenKind::word) return std::nullopt;
  if (token.text == "Z" && !token.spaced) return Zone{0, DaylightRule::none, at + 1};
  for (const NamedZone& zone : abbreviations) {
    if (token.text != zone.name && !(zone.offset_minutes == 0 && token.folded == "utc")) continue;
    if (zone.offset_minutes == 0 && at + 1 < tokens.size() &&
        (token.folded == "utc" || token.folded == "gmt")) {
      if (const auto offset = read_offset(tokens, at + 1)) return offset;
    }
    std::size_t end = at + 1;
    if (const auto after = after_phrase(tokens, end, "time"); after != no_token) end = after;
    return Zone{zone.offset_minutes, zone.rule, end};
  }
  return std::nullopt;
}

int offset_on(const Zone& zone, Date date) {
  const std::chrono::year year = std::chrono::year_month_day(date).year();
  Date begin;
  Date end;
  switch (zone.rule) {
    case DaylightRule::none:
      return zone.offset_minutes;
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
  return zone.offset_minutes + (date >= begin && date < end ? hour : 0);
}

}  // namespace goodterms
