#include "app/screens/day_sheet.h"

#include "app/screens/moment_field.h"
#include "app/screens/parts.h"
#include "app/widgets/sheet.h"

namespace goodterms {
namespace {

constexpr float gap = 16;

}  // namespace

Instant noon_of(Date day, Instant now) {
  const Seconds midnight = std::chrono::duration_cast<std::chrono::seconds>(day.time_since_epoch()).count();
  return {midnight + seconds_per_day / 2 - now.offset_minutes * seconds_per_minute, now.offset_minutes};
}

void DaySheet::open(const Words& words, Date day, Instant now) {
  open_ = true;
  wrong_ = false;
  now_ = now;
  field_.set(words, noon_of(day, now), now, DatePrecision::day);
}

std::optional<Date> DaySheet::draw(const Canvas& canvas, std::string_view name, std::string_view title,
                                   std::string_view label, const std::optional<DayLimit>& limit) {
  const Ui& ui = canvas.ui();
  const std::string no_day = ui.words("ui.date.need-day"), save = ui.words("ui.save");
  DateFieldLook look = moment_look(tools_, label, {}, DatePrecision::day, now_);
  if (wrong_) look.error = no_day;
  const float day_high = field_.height(canvas, look, Sheet::content_width(ui));
  const bool late = limit && field_.value() && limit->speaks_of(local_date(*field_.value()));
  const float link = late && limit->instead ? ui.control(ui.compact() ? measure::touch_target : 28) : 0;
  const float why =
      late ? canvas.wrapped_height(limit->why, small_text, Sheet::content_width(ui)) + link + gap : 0;
  const Sheet sheet(canvas, name, title, day_high + gap + why + ui.button_height(), open_);
  if (!sheet) return std::nullopt;
  Box box = sheet.content();
  const FieldResult typed = field_.draw(sheet.canvas(), box.cut_top(day_high, gap), look);
  if (late) {
    sheet.canvas().paragraph(box.cut_top(why - link - gap), limit->why, small_text);
    Box row = box.cut_top(link);
    if (limit->instead && draw_left_link(sheet.canvas(), row, limit->instead_words, 0, text_size::small))
      field_.set(ui.words, noon_of(*limit->instead, now_), now_, DatePrecision::day);
    box.cut_top(gap);
  }
  const bool pressed =
      draw_main_button(sheet.canvas(), box.cut_top(ui.button_height()), {save, ButtonKind::primary});
  if (typed.changed) wrong_ = false;
  if (!(pressed || typed.submitted)) return std::nullopt;
  wrong_ = !field_.value();
  if (wrong_) return std::nullopt;
  open_ = false;
  return local_date(*field_.value());
}

}  // namespace goodterms
