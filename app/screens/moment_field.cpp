#include "app/screens/moment_field.h"

namespace goodterms {

DateFieldLook moment_look(const ScreenTools& tools, std::string_view label, std::string_view placeholder,
                          DatePrecision precision, Instant now, const std::string& zone) {
  DateFieldLook look;
  look.label = label;
  look.placeholder = placeholder;
  look.precision = precision;
  look.now = now;
  look.understand = [&tools, now, precision, zone](std::string_view text) -> std::optional<Instant> {
    const auto read = tools.reader().read_moment(text, now, ZonesSeenFrom(tools.zones(), zone));
    // A day without its hour is no moment yet; a letter must not say "at 12:00".
    if (!read || (precision == DatePrecision::minute && !read->has_time)) return std::nullopt;
    return read->moment;
  };
  look.at = [&tools, zone](Date day, int minutes) { return instant_in(tools.zones(), zone, day, minutes); };
  return look;
}

}  // namespace goodterms
