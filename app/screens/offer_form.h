// An offer to fill in or to change, on a sheet: who, where, what it pays, and its days.
#pragma once

#include <array>
#include <string>

#include "app/screens/make_screen.h"
#include "app/widgets/date_field.h"
#include "core/actions/offers.h"

namespace goodterms {

class OfferForm {
 public:
  // `tools` outlives the form.
  explicit OfferForm(const ScreenTools& tools) : tools_(tools) {}

  // From the next frame on; an offer without a number is a new one. `table`: whose rates and currencies it is
  // told in. `now` tells what "today" is.
  void open(const Words& words, const Offer& offer, const OfferTable& table, Instant now);
  // Drawn in every frame, also while it is closed.
  void draw(const Canvas& canvas, Commands& commands);

 private:
  struct Money {
    std::string text, error;
  };
  static constexpr std::size_t amounts = 3, days = 3;

  void draw_fields(const Canvas& canvas, Box& box, Commands& commands);
  void draw_end(const Canvas& canvas, Box row, Commands& commands);
  float fields_height(const Canvas& canvas) const;
  float field_row(const Canvas& canvas, std::string_view error, float width) const;
  float money_row(const Canvas& canvas, float width) const;
  float day_row(const Canvas& canvas, float width) const;
  static float part_width(float width, std::size_t count);
  bool is_in_columns(const Canvas& canvas) const;
  // The currency that this one is told in beside its own; empty where that is the same, or nothing to say.
  std::string other_currency() const;
  void keep(Commands& commands);
  // What stands in the fields; nothing where something is wrong, which is then told there.
  bool understand(const Words& words);

  const ScreenTools& tools_;
  Offer opened_, offer_;
  OfferTable table_;
  std::array<Money, amounts> money_;
  std::array<DateField, days> days_;
  Money rate_;
  std::string rate_before_;
  std::string error_;  // what saving found to be wrong
  bool day_is_wrong_ = false;
  bool open_ = false, focus_ = false;
  Instant now_;
};

}  // namespace goodterms
