// A day, with a time of day where that is wanted: typed in the user's own way, or picked from a month.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "app/widgets/field.h"
#include "core/base/instant.h"

namespace goodterms {

enum class DatePrecision : std::uint8_t { day, minute };

struct DateFieldLook {
  std::string_view label;
  std::string_view placeholder = {};
  std::string_view error = {};
  std::string_view hint = {};    // "in 8 days"
  bool from_invitation = false;  // tinted
  bool focus = false;            // takes the caret in this frame
  DatePrecision precision = DatePrecision::minute;
  Instant now;  // its offset is that of what is picked, where `at` does not tell
  // The moment on a day at so many minutes after midnight.
  std::function<std::optional<Instant>(Date, int)> at = {};
  // What was typed, as a moment; nothing where it is none.
  std::function<std::optional<Instant>(std::string_view)> understand;
};

class DateField {
 public:
  void set(const Words& words, const std::optional<Instant>& value, Instant now, DatePrecision precision);
  // As it was typed, whether it is a moment or not.
  const std::string& text() const { return text_; }
  void set_text(std::string text) { text_ = std::move(text); }
  // What is in the field, if that is a moment.
  const std::optional<Instant>& value() const { return value_; }
  bool empty() const { return text_.empty(); }
  // Something stands in the field that is no moment.
  bool is_wrong() const { return !text_.empty() && !value_; }

  float height(const Canvas& canvas, const DateFieldLook& look, float width) const;
  FieldResult draw(const Canvas& canvas, const Box& box, const DateFieldLook& look);

 private:
  bool draw_month(const Canvas& canvas, const Box& anchor, const DateFieldLook& look);
  bool draw_days(const Canvas& canvas, Box& card, const DateFieldLook& look);
  bool draw_time(const Canvas& canvas, Box row, const DateFieldLook& look);

  std::string text_;
  std::optional<Instant> value_;
  Date shown_month_ = {};  // its first day
};

// "Tue 10 March, 14:00", never "tomorrow": what stands in a field is what was typed or picked.
std::string moment_words(const Words& words, Instant moment, Instant now, DatePrecision precision);

}  // namespace goodterms
