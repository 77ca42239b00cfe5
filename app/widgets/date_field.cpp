#include "app/widgets/date_field.h"

#include <fmt/format.h>
#include <imgui.h>

#include <algorithm>

#include "app/style/icons.h"
#include "app/widgets/controls.h"

namespace goodterms {
namespace {

constexpr float cell = 38, card_margin = 12, shadow = 8, edge = 8;
constexpr int weeks_shown = 6, days_in_week = 7;
constexpr Seconds time_step = 30 * seconds_per_minute;
constexpr Seconds usual_time = 10 * seconds_per_hour;  // of a day that was picked without one
constexpr const char* popup_name = "month";

std::chrono::year_month_day parts_of(Date day) {
  return std::chrono::year_month_day(day);
}

Date first_of_month(Date day) {
  const auto parts = parts_of(day);
  return Date(parts.year() / parts.month() / std::chrono::day(1));
}

Date month_after(Date first, int months) {
  const auto parts = parts_of(first);
  return Date((parts.year() / parts.month() + std::chrono::months(months)) / std::chrono::day(1));
}

// The moment on that day at so many seconds after its midnight.
Instant moment_on(Date day, Seconds of_day, const DateFieldLook& look) {
  if (look.at) {
    if (const auto moment = look.at(day, static_cast<int>(of_day / seconds_per_minute))) return *moment;
  }
  const Instant now = look.now;
  const Seconds local =
      std::chrono::duration_cast<std::chrono::seconds>(day.time_since_epoch()).count() + of_day;
  return {local - now.offset_minutes * seconds_per_minute, now.offset_minutes};
}

Seconds seconds_of_day(Instant moment) {
  const Seconds local = moment.utc + moment.offset_minutes * seconds_per_minute;
  return ((local % seconds_per_day) + seconds_per_day) % seconds_per_day;
}

}  // namespace

std::string moment_words(const Words& words, Instant moment, Instant now, DatePrecision precision) {
  const Date today = local_date({now.utc, moment.offset_minutes});
  std::string day = name_day(words, local_date(moment), today);
  return precision == DatePrecision::day ? day : day + ", " + local_time_of_day(moment);
}

void DateField::set(const Words& words, const std::optional<Instant>& value, Instant now,
                    DatePrecision precision) {
  value_ = value;
  text_ = value ? moment_words(words, *value, now, precision) : std::string();
}

float DateField::height(const Canvas& canvas, const DateFieldLook& look, float width) const {
  Field field;
  field.label = look.label;
  field.error = look.error;
  return field_height(canvas, field, width);
}

FieldResult DateField::draw(const Canvas& canvas, const Box& box, const DateFieldLook& look) {
  Field field;
  field.label = look.label;
  field.placeholder = look.placeholder;
  field.error = look.error;
  field.hint = look.hint;
  field.from_invitation = look.from_invitation;
  field.focus = look.focus;
  field.room_at_end = measure::field_height;
  FieldResult result = draw_field(canvas, box, field, text_);
  if (result.changed) value_ = look.understand(text_);
  const float control = canvas.ui().control(measure::field_height);
  const float top = canvas.text_line_height({text_size::small, Weight::medium}) + 6;  // below the label
  const Box button{box.right() - measure::field_height, box.y + top, measure::field_height, control};
  if (draw_icon_button(canvas, button.inset(4), icon::event, canvas.ui().words("ui.date.pick"),
                       ButtonKind::quiet)) {
    shown_month_ = first_of_month(value_ ? local_date(*value_) : local_date(look.now));
    ImGui::OpenPopup(popup_name);
  }
  if (draw_month(canvas, {box.x, button.y, box.width, control}, look)) {
    result.changed = true;
    text_ = moment_words(canvas.ui().words, *value_, look.now, look.precision);
  }
  return result;
}

bool DateField::draw_month(const Canvas& canvas, const Box& anchor, const DateFieldLook& look) {
  if (!ImGui::IsPopupOpen(popup_name)) return false;
  const Ui& ui = canvas.ui();
  const float head = ui.control(40);
  const float time = look.precision == DatePrecision::minute ? ui.control(44) + 8 : 0;
  const float width = cell * days_in_week + 2 * card_margin;
  const float height = head + 24 + cell * weeks_shown + time + 2 * card_margin;
  Box card{anchor.right() - width, anchor.bottom() + 6, width, height};
  card.x = std::clamp(card.x, edge, std::max(edge, ui.width - width - edge));
  if (card.bottom() > ui.height - edge) card.y = std::max(edge, ui.height - edge - height);
  const Box window = card.inset(-shadow);
  ImGui::SetNextWindowPos({ui.pixels(window.x), ui.pixels(window.y)});
  ImGui::SetNextWindowSize({ui.pixels(window.width), ui.pixels(window.height)});
  bool picked = false;
  if (ImGui::BeginPopup(popup_name, ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoBackground |
                                        ImGuiWindowFlags_NoMove)) {
    const Canvas on(ui);
    on.card(card);
    Box inside = card.inset(card_margin);
    Box row = inside.cut_top(head);
    if (draw_icon_button(on, row.cut_left(head), icon::chevron_left, ui.words("ui.date.before"),
                         ButtonKind::quiet))
      shown_month_ = month_after(shown_month_, -1);
    if (draw_icon_button(on, row.cut_right(head), icon::chevron_right, ui.words("ui.date.after"),
                         ButtonKind::quiet))
      shown_month_ = month_after(shown_month_, 1);
    const auto parts = parts_of(shown_month_);
    on.line(row,
            fmt::format("{} {}", ui.words(fmt::format("month.{}", static_cast<unsigned>(parts.month()))),
                        static_cast<int>(parts.year())),
            {text_size::base, Weight::semibold, ColorToken::ink}, Align::center);
    picked = draw_days(on, inside, look);
    if (picked && look.precision == DatePrecision::day) ImGui::CloseCurrentPopup();
    if (time > 0) picked = draw_time(on, inside.cut_bottom(ui.control(44)), look) || picked;
    ImGui::EndPopup();
  }
  return picked;
}

bool DateField::draw_days(const Canvas& canvas, Box& card, const DateFieldLook& look) {
  const TextStyle small{text_size::small, Weight::regular, ColorToken::ink_2};
  Box head = card.cut_top(24);
  for (int day = 1; day <= days_in_week; ++day)
    canvas.line(head.cut_left(cell), canvas.ui().words(fmt::format("weekday.short.{}", day)), small,
                Align::center);
  const auto weekday = std::chrono::weekday(shown_month_).iso_encoding();
  Date day = shown_month_ - Days(static_cast<int>(weekday) - 1);
  const Date today = local_date(look.now);
  bool picked = false;
  for (int week = 0; week < weeks_shown; ++week) {
    Box row = card.cut_top(cell);
    for (int i = 0; i < days_in_week; ++i, day += Days(1)) {
      const Box at = row.cut_left(cell);
      const bool in_month = parts_of(day).month() == parts_of(shown_month_).month();
      const bool chosen = value_ && local_date(*value_) == day;
      PressOptions options;
      options.checked = chosen;
      options.corner = cell / 2;
      if (press(canvas, at, spell_day(canvas.ui().words, day), options).clicked) {
        value_ = moment_on(day, value_ ? seconds_of_day(*value_) : usual_time, look);
        picked = true;
      }
      if (chosen) {
        canvas.disc(at.middle_x(), at.middle_y(), cell / 2 - 2, ColorToken::accent);
      } else if (day == today) {
        canvas.ring(at.middle_x(), at.middle_y(), cell / 2 - 3, ColorToken::accent, 1.5F);
      }
      TextStyle number{text_size::base, chosen ? Weight::semibold : Weight::regular,
                       chosen     ? ColorToken::on_accent
                       : in_month ? ColorToken::ink
                                  : ColorToken::ink_2};
      number.figures = Figures::tabular;
      canvas.line(at, std::to_string(static_cast<unsigned>(parts_of(day).day())), number, Align::center);
    }
  }
  return picked;
}

bool DateField::draw_time(const Canvas& canvas, Box row, const DateFieldLook& look) {
  const Seconds now = value_ ? seconds_of_day(*value_) : usual_time;
  const Date day = value_ ? local_date(*value_) : local_date(look.now);
  const auto set = [&](Seconds of_day) {
    value_ = moment_on(day, ((of_day % seconds_per_day) + seconds_per_day) % seconds_per_day, look);
    return true;
  };
  bool changed = false;
  if (draw_icon_button(canvas, row.cut_left(row.height), icon::remove, canvas.ui().words("ui.date.earlier")))
    changed = set(now - time_step);
  if (draw_icon_button(canvas, row.cut_right(row.height), icon::add, canvas.ui().words("ui.date.later")))
    changed = set(now + time_step);
  canvas.line(row,
              fmt::format("{:02}:{:02}", now / seconds_per_hour, now % seconds_per_hour / seconds_per_minute),
              {text_size::section, Weight::medium, ColorToken::ink}, Align::center);
  return changed;
}

}  // namespace goodterms
