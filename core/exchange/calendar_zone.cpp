#include "core/exchange/calendar_zone.h"

#include "core/base/digits.h"
#include "core/base/text.h"

namespace goodterms {
namespace {

// Windows' names of zones and the tz database's for the place each is named for: Unicode CLDR,
// windowsZones.xml, the common ones.
constexpr std::pair<std::string_view, std::string_view> windows_names[] = {
    {"AUS Central Standard Time", "Australia/Darwin"},
    {"AUS Eastern Standard Time", "Australia/Sydney"},
    {"Alaskan Standard Time", "America/Anchorage"},
    {"Arab Standard Time", "Asia/Riyadh"},
    {"Arabian Standard Time", "Asia/Dubai"},
    {"Arabic Standard Time", "Asia/Baghdad"},
    {"Argentina Standard Time", "America/Argentina/Buenos_Aires"},
    {"Atlantic Standard Time", "America/Halifax"},
    {"Bangladesh Standard Time", "Asia/Dhaka"},
    {"Canada Central Standard Time", "America/Regina"},
    {"Cen. Australia Standard Time", "Australia/Adelaide"},
    {"Central America Standard Time", "America/Guatemala"},
    {"Central Europe Standard Time", "Europe/Budapest"},
    {"Central European Standard Time", "Europe/Warsaw"},
    {"Central Standard Time", "America/Chicago"},
    {"Central Standard Time (Mexico)", "America/Mexico_City"},
    {"China Standard Time", "Asia/Shanghai"},
    {"E. Africa Standard Time", "Africa/Nairobi"},
    {"E. Australia Standard Time", "Australia/Brisbane"},
    {"E. Europe Standard Time", "Europe/Chisinau"},
    {"E. South America Standard Time", "America/Sao_Paulo"},
    {"Eastern Standard Time", "America/New_York"},
    {"Egypt Standard Time", "Africa/Cairo"},
    {"FLE Standard Time", "Europe/Kiev"},
    {"GMT Standard Time", "Europe/London"},
    {"GTB Standard Time", "Europe/Bucharest"},
    {"Greenwich Standard Time", "Atlantic/Reykjavik"},
    {"Hawaiian Standard Time", "Pacific/Honolulu"},
    {"India Standard Time", "Asia/Kolkata"},
    {"Israel Standard Time", "Asia/Jerusalem"},
    {"Jordan Standard Time", "Asia/Amman"},
    {"Korea Standard Time", "Asia/Seoul"},
    {"Morocco Standard Time", "Africa/Casablanca"},
    {"Mountain Standard Time", "America/Denver"},
    {"Nepal Standard Time", "Asia/Kathmandu"},
    {"New Zealand Standard Time", "Pacific/Auckland"},
    {"Newfoundland Standard Time", "America/St_Johns"},
    {"Pacific SA Standard Time", "America/Santiago"},
    {"Pacific Standard Time", "America/Los_Angeles"},
    {"Pakistan Standard Time", "Asia/Karachi"},
    {"Romance Standard Time", "Europe/Paris"},
    {"Russian Standard Time", "Europe/Moscow"},
    {"SA Eastern Standard Time", "America/Cayenne"},
    {"SA Pacific Standard Time", "America/Bogota"},
    {"SA Western Standard Time", "America/La_Paz"},
    {"SE Asia Standard Time", "Asia/Bangkok"},
    {"Singapore Standard Time", "Asia/Singapore"},
    {"South Africa Standard Time", "Africa/Johannesburg"},
    {"Sri Lanka Standard Time", "Asia/Colombo"},
    {"Taipei Standard Time", "Asia/Taipei"},
    {"Tasmania Standard Time", "Australia/Hobart"},
    {"Tokyo Standard Time", "Asia/Tokyo"},
    {"Turkey Standard Time", "Europe/Istanbul"},
    {"US Eastern Standard Time", "America/Indianapolis"},
    {"US Mountain Standard Time", "America/Phoenix"},
    {"UTC", "+00:00"},
    {"Venezuela Standard Time", "America/Caracas"},
    {"W. Australia Standard Time", "Australia/Perth"},
    {"W. Central Africa Standard Time", "Africa/Lagos"},
    {"W. Europe Standard Time", "Europe/Berlin"},
    {"West Asia Standard Time", "Asia/Tashkent"}};

// "BYDAY=-1SU", "BYMONTH=3" of a rule's parts.
std::string part_of(std::string_view rule, std::string_view name) {
  for (std::size_t at = 0; at < rule.size();) {
    const std::size_t end = std::min(rule.find(';', at), rule.size());
    const std::string_view part = rule.substr(at, end - at);
    if (part.size() > name.size() && part.substr(0, name.size()) == name && part[name.size()] == '=')
      return std::string(part.substr(name.size() + 1));
    at = end + 1;
  }
  return {};
}

std::optional<unsigned> weekday_of(std::string_view letters) {
  constexpr std::string_view names[] = {"SU", "MO", "TU", "WE", "TH", "FR", "SA"};
  for (unsigned day = 0; day < 7; ++day)
    if (names[day] == letters) return day;
  return std::nullopt;
}

bool is_not_after(const DayTime& one, const DayTime& other) {
  return one.day != other.day ? one.day < other.day : one.minutes.value_or(0) <= other.minutes.value_or(0);
}

}  // namespace

std::string_view zone_of_windows(std::string_view name) {
  const std::string folded = fold(trim(name));
  for (const auto& [windows, zone] : windows_names)
    if (fold(windows) == folded) return zone;
  return {};
}

CalendarZones::CalendarZones(const std::vector<CalendarLine>& lines) {
  std::string tzid;
  bool in_zone = false;
  std::optional<Rule> rule;
  constexpr std::size_t most_rules = 400;
  for (const CalendarLine& line : lines) {
    const std::string value = upper_case(trim(line.value));
    if (line.name == "BEGIN" && value == "VTIMEZONE") {
      in_zone = true;
      tzid.clear();
    } else if (line.name == "END" && value == "VTIMEZONE") {
      in_zone = false;
    } else if (!in_zone) {
      continue;
    } else if (line.name == "TZID") {
      tzid = line.value;
    } else if (line.name == "BEGIN") {
      rule = Rule();
    } else if (line.name == "END") {
      if (rule && rules_[tzid].size() < most_rules) rules_[tzid].push_back(*rule);
      rule.reset();
    } else if (rule && line.name == "DTSTART") {
      if (const auto since = parse_calendar_time(value)) rule->since = *since;
    } else if (rule && line.name == "TZOFFSETTO") {
      rule->offset = parse_calendar_offset(value).value_or(0);
    } else if (rule && line.name == "RRULE") {
      const std::string day = part_of(value, "BYDAY");
      const auto month = parse_digits(part_of(value, "BYMONTH"));
      const std::size_t letters = std::min(day.find_first_not_of("+-0123456789"), day.size());
      const auto weekday = weekday_of(std::string_view(day).substr(letters));
      const bool last = day.substr(0, 1) == "-";
      const auto nth = parse_digits(std::string_view(day).substr(
          last || day.substr(0, 1) == "+" ? 1 : 0, letters - (last || day.substr(0, 1) == "+" ? 1 : 0)));
      if (month && weekday && nth && *month >= 1 && *month <= 12 && *nth >= 1 && *nth <= 5) {
        rule->yearly = true;
        rule->month = static_cast<unsigned>(*month);
        rule->weekday = *weekday;
        rule->nth = last ? -*nth : *nth;
      }
    }
  }
}

// The last time that the rule set clocks to its offset.
std::optional<DayTime> CalendarZones::last_before(const Rule& rule, const DayTime& when) {
  if (!rule.yearly) return is_not_after(rule.since, when) ? std::optional(rule.since) : std::nullopt;
  const int year = static_cast<int>(std::chrono::year_month_day(when.day).year());
  for (int back = 0; back < 2; ++back) {
    const auto month = std::chrono::year(year - back) / std::chrono::month(rule.month);
    const std::chrono::weekday weekday(rule.weekday);
    const Date day = rule.nth > 0 ? Date(month / weekday[static_cast<unsigned>(rule.nth)])
                                  : Date(month / weekday[std::chrono::last]) - Days(7 * (-rule.nth - 1));
    const DayTime onset{day, rule.since.minutes, false};
    if (is_not_after(onset, when) && is_not_after(rule.since, onset)) return onset;
  }
  return std::nullopt;
}

std::optional<int> CalendarZones::offset_at(const std::string& tzid, const DayTime& when) const {
  const auto found = rules_.find(tzid);
  if (found == rules_.end()) return std::nullopt;
  std::optional<DayTime> latest;
  std::optional<int> offset;
  for (const Rule& rule : found->second) {
    const auto onset = last_before(rule, when);
    if (!onset || (latest && is_not_after(*onset, *latest))) continue;
    latest = onset;
    offset = rule.offset;
  }
  if (!offset && !found->second.empty()) offset = found->second.front().offset;
  return offset;
}

std::string CalendarZones::zone_of(const std::string& tzid, const DayTime& when, const Zones& zones) const {
  constexpr std::size_t longest_name =
      200;  // bytes; no zone is called so, and each part of a path is looked up
  if (tzid.empty() || tzid.size() > longest_name) return {};
  if (const std::string known = zones.find(tzid); !known.empty()) return known;
  // "/freeassociation.sourceforge.net/Europe/Berlin": the last parts of a path.
  for (std::size_t slash = tzid.find('/'); slash != std::string::npos; slash = tzid.find('/', slash + 1)) {
    const std::string_view rest = std::string_view(tzid).substr(slash + 1);
    if (rest.find('/') == std::string_view::npos) break;
    if (const std::string known = zones.find(rest); !known.empty()) return known;
  }
  // Where this machine knows the zone by neither name, the file says itself what it means.
  const std::string_view windows = zone_of_windows(tzid);
  if (windows == "+00:00") return std::string(windows);
  if (const std::string known = windows.empty() ? std::string() : zones.find(windows); !known.empty())
    return known;
  const auto offset = offset_at(tzid, when);
  return offset ? written_offset(*offset) : std::string();
}

}  // namespace goodterms
