#include "app/screens/person_form.h"

#include "app/screens/moment_field.h"

namespace goodterms {
namespace {

constexpr float gap = 14;

// Noon of the day, so that it is that day on any clock near by.
Instant noon_of(Date day, Instant now) {
  const Seconds midnight = std::chrono::duration_cast<std::chrono::seconds>(day.time_since_epoch()).count();
  return {midnight + seconds_per_day / 2 - now.offset_minutes * seconds_per_minute, now.offset_minutes};
}

}  // namespace

PersonForm::PersonForm(const Words& words, const Contact& contact, Instant now)
    : contact_(contact), now_(now) {
  std::optional<Instant> day;
  if (contact.reconnect_on) day = noon_of(*contact.reconnect_on, now);
  reconnect_.set(words, day, now, DatePrecision::day);
}

std::array<std::string, PersonForm::field_count> PersonForm::labels(const Words& words) const {
  return {words("ui.settings.name"), words("ui.case.title"), words("ui.case.email"), words("ui.case.phone"),
          words("ui.case.linkedin")};
}

std::array<std::string, 3> PersonForm::day_words(const Words& words) const {
  return {words("ui.people.reconnect"), words("ui.people.no-date"), words("ui.date.need-day")};
}

DateFieldLook PersonForm::day_look(const std::array<std::string, 3>& words) const {
  DateFieldLook look = moment_look(words[0], words[1], DatePrecision::day, now_);
  if (day_is_wrong_) look.error = words[2];
  return look;
}

Field PersonForm::field_of(std::size_t index, std::string_view label) const {
  constexpr std::size_t name = 0, email = 2;  // the two that can be wrong
  const bool nameless = contact_.name.find_first_not_of(' ') == std::string::npos;
  Field field;
  field.label = label;
  if (index == (nameless ? name : email)) field.error = error_;
  return field;
}

float PersonForm::height(const Canvas& canvas) const {
  const auto names = labels(canvas.ui().words);
  const auto of_day = day_words(canvas.ui().words);
  float height = reconnect_.height(canvas, day_look(of_day));
  for (std::size_t i = 0; i < names.size(); ++i)
    height += field_height(canvas, field_of(i, names[i])) + gap;
  return height;
}

bool PersonForm::draw(const Canvas& canvas, Box& page) {
  const auto names = labels(canvas.ui().words);
  const auto of_day = day_words(canvas.ui().words);
  const std::array<std::string*, field_count> values = {&contact_.name, &contact_.title, &contact_.email,
                                                        &contact_.phone, &contact_.linkedin};
  bool entered = false;
  for (std::size_t i = 0; i < values.size(); ++i) {
    const Field field = field_of(i, names[i]);
    const FieldResult typed =
        draw_field(canvas, page.cut_top(field_height(canvas, field), gap), field, *values[i]);
    if (typed.changed) error_.clear();
    entered = entered || typed.submitted;
  }
  const DateFieldLook look = day_look(of_day);
  const FieldResult typed = reconnect_.draw(canvas, page.cut_top(reconnect_.height(canvas, look)), look);
  if (typed.changed) day_is_wrong_ = false;
  return entered || typed.submitted;
}

std::optional<Contact> PersonForm::contact() {
  day_is_wrong_ = reconnect_.is_wrong();
  if (day_is_wrong_) return std::nullopt;
  contact_.reconnect_on = std::nullopt;
  if (reconnect_.value()) contact_.reconnect_on = local_date(*reconnect_.value());
  return contact_;
}

}  // namespace goodterms
