// A sheet that asks for a day.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "app/screens/make_screen.h"
#include "app/widgets/date_field.h"

namespace goodterms {

// Noon of the day on the clocks of `now`, so that it is that day on any clock near by.
Instant noon_of(Date day, Instant now);

// Before which a day would better be: said while a later one stands there, with the one that is offered.
struct DayLimit {
  Date before = {};
  std::string why = {};
  std::optional<Date> instead = {};
  std::string instead_words = {};

  bool speaks_of(Date day) const { return day >= before; }
};

class DaySheet {
 public:
  // `tools` outlives the sheet.
  explicit DaySheet(const ScreenTools& tools) : tools_(tools) {}

  // From the next frame on, with that day in its field. `now` tells what "today" is.
  void open(const Words& words, Date day, Instant now);
  // Drawn in every frame, also while it is closed. The day, once somebody has said one. `name` tells it apart
  // from the other sheets of the window.
  std::optional<Date> draw(const Canvas& canvas, std::string_view name, std::string_view title,
                           std::string_view label, const std::optional<DayLimit>& limit = std::nullopt);

 private:
  const ScreenTools& tools_;
  DateField field_;
  Instant now_;
  bool open_ = false, wrong_ = false;
};

}  // namespace goodterms
