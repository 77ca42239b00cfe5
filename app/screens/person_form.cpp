#include "app/screens/person_form.h"

#include <fmt/format.h>

#include "app/screens/moment_field.h"
#include "app/widgets/sheet.h"
#include "core/actions/interval_words.h"
#include "core/model/merge.h"
#include "core/model/tag.h"

namespace goodterms {
namespace {

constexpr float gap = 14;

// Noon of the day, so that it is that day on any clock near by.
Instant noon_of(Date day, Instant now) {
  const Seconds midnight = std::chrono::duration_cast<std::chrono::seconds>(day.time_since_epoch()).count();
  return {midnight + seconds_per_day / 2 - now.offset_minutes * seconds_per_minute, now.offset_minutes};
}

float switch_height(const Canvas& canvas) {
  return std::max(measure::touch_target, canvas.text_line_height(body_text));
}

template <class Value>
bool is_typed(const RecordField& field, const Value&) {
  return field.use != FieldUse::kept && std::is_same_v<Value, std::string>;
}

}  // namespace

PersonForm::PersonForm(const ScreenTools& tools, const Words& words, const Contact& contact, Instant now)
    : tools_(&tools), contact_(contact), opened_(contact), now_(now) {
  show_days(words);
}

void PersonForm::show_days(const Words& words) {
  std::optional<Instant> day;
  if (contact_.reconnect_on) day = noon_of(*contact_.reconnect_on, now_);
  reconnect_.set(words, day, now_, DatePrecision::day);
  for (TypedInterval& one : intervals_) {
    const auto interval = interval_from_iso(contact_.*one.kept);
    one.text = interval ? interval_words(words, *interval) : std::string();
    if (contact_.*one.kept == never_again) one.text = words("interval.never");
    one.error.clear();
  }
}

void PersonForm::refuse(const Error& error, std::string sentence) {
  const bool of_interval = std::string_view(error.wording.key).starts_with("error.interval.");
  (of_interval ? intervals_.back().error : error_) = std::move(sentence);
}

void PersonForm::meet(const Desk& desk, const Contact& theirs,
                      const std::vector<const RecordField*>& clashes) {
  take_changes_of_others(opened_, theirs, contact_);
  opened_ = theirs;
  show_days(desk.words);
  theirs_.clear();  // of an earlier meeting
  CaseFacts now;
  now.contact = theirs;
  for (const RecordField* field : clashes)
    theirs_[field->id] = changed_elsewhere(desk, now, *field);
}

std::array<std::string, 3> PersonForm::day_words(const Words& words) const {
  return {words("ui.people.reconnect"), words("ui.people.no-date"), words("ui.date.need-day")};
}

DateFieldLook PersonForm::day_look(const std::array<std::string, 3>& words) const {
  DateFieldLook look = moment_look(*tools_, words[0], words[1], DatePrecision::day, now_);
  const auto theirs = theirs_.find("reconnect_on");
  if (theirs != theirs_.end()) look.error = theirs->second;
  if (day_is_wrong_) look.error = words[2];
  return look;
}

Field PersonForm::field_of(const RecordField& field, std::string_view label) const {
  // The two that can be wrong: a name that is missing, and an address.
  const bool nameless = contact_.name.find_first_not_of(' ') == std::string::npos;
  Field look;
  look.label = label;
  if (field.id == (nameless ? "contact" : "email")) look.error = error_;
  const auto theirs = theirs_.find(field.id);
  if (look.error.empty() && theirs != theirs_.end()) look.error = theirs->second;
  return look;
}

Field PersonForm::field_of(const TypedInterval& interval, std::string_view label,
                           std::string_view hint) const {
  Field look;
  look.label = label;
  look.placeholder = hint;
  look.error = interval.error;
  return look;
}

float PersonForm::height(const Canvas& canvas) const {
  const float width = Sheet::content_width(canvas.ui()) - 8;
  const auto of_day = day_words(canvas.ui().words);
  float height = reconnect_.height(canvas, day_look(of_day), width);
  height += clash_height(canvas, width, !theirs_.empty());
  for_each_field(contact_, [&](const RecordField& field, const auto& value) {
    if (is_typed(field, value)) height += field_height(canvas, field_of(field, " "), width) + gap;
  });
  for (const TypedInterval& one : intervals_)
    height += gap + field_height(canvas, field_of(one, " ", " "), width);
  const std::string note = canvas.ui().words("ui.people.private-note");
  return height + switch_height(canvas) + canvas.wrapped_height(note, small_text, width) + gap;
}

bool PersonForm::draw(const Canvas& canvas, Box& page) {
  const Words& words = canvas.ui().words;
  bool entered = false;
  draw_clash(canvas, page, !theirs_.empty());
  for_each_field(contact_, [&](const RecordField& field, auto& value) {
    if constexpr (std::is_same_v<std::decay_t<decltype(value)>, std::string>) {
      if (!is_typed(field, value) || field.rule == TextRule::tags) return;
      entered = draw_text(canvas, page, field, value) || entered;
    }
  });
  const auto of_day = day_words(words);
  const DateFieldLook look = day_look(of_day);
  const FieldResult typed =
      reconnect_.draw(canvas, page.cut_top(reconnect_.height(canvas, look, page.width)), look);
  if (typed.changed) {
    day_is_wrong_ = false;
    theirs_.erase("reconnect_on");
  }
  entered = draw_intervals(canvas, page) || entered || typed.submitted;
  page.cut_top(gap);
  entered = draw_text(canvas, page, *find_field("tags"), contact_.tags) || entered;
  draw_private(canvas, page);
  return entered;
}

// Whether they are kept to oneself, and what that means.
void PersonForm::draw_private(const Canvas& canvas, Box& page) {
  const Words& words = canvas.ui().words;
  const std::string label = words("ui.people.private-switch"), note = words("ui.people.private-note");
  (void)draw_switch_row(canvas, page.cut_top(switch_height(canvas)), label, contact_.for_me_only);
  canvas.paragraph(page.cut_top(canvas.wrapped_height(note, small_text, page.width), gap), note, small_text);
}

bool PersonForm::draw_text(const Canvas& canvas, Box& page, const RecordField& field, std::string& value) {
  const Words& words = canvas.ui().words;
  const std::string label =
      words(field.id == "contact" ? "ui.settings.name" : fmt::format("field.{}.label", field.id));
  const std::string hint =
      field.use == FieldUse::of_page ? words(fmt::format("field.{}.placeholder", field.id)) : std::string();
  Field look = field_of(field, label);
  look.placeholder = hint;
  const FieldResult typed =
      draw_field(canvas, page.cut_top(field_height(canvas, look, page.width), gap), look, value);
  if (typed.changed) {
    error_.clear();
    theirs_.erase(field.id);
  }
  return typed.submitted;
}

bool PersonForm::draw_intervals(const Canvas& canvas, Box& page) {
  const Words& words = canvas.ui().words;
  bool entered = false;
  for (TypedInterval& one : intervals_) {
    const std::string label = words(one.label), hint = words(one.hint);
    const Field look = field_of(one, label, hint);
    page.cut_top(gap);
    const FieldResult typed =
        draw_field(canvas, page.cut_top(field_height(canvas, look, page.width)), look, one.text);
    entered = entered || typed.submitted;
    if (!typed.changed) continue;
    for (TypedInterval& each : intervals_)
      each.error.clear();  // what is wrong may be how the two go together
    if (const auto read = read_interval(words, one.text)) contact_.*one.kept = *read;
  }
  return entered;
}

std::optional<Contact> PersonForm::contact(const Words& words) {
  day_is_wrong_ = reconnect_.is_wrong();
  bool wrong = day_is_wrong_;
  for (TypedInterval& one : intervals_) {
    const auto read = read_interval(words, one.text);
    one.error = read ? std::string() : words(read.error().wording);
    wrong = wrong || !read;
  }
  if (wrong) return std::nullopt;
  contact_.reconnect_on = std::nullopt;
  if (reconnect_.value()) contact_.reconnect_on = local_date(*reconnect_.value());
  return contact_;
}

}  // namespace goodterms
