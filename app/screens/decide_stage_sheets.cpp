// What the stage Decide asks on a sheet over it: how sure the offer is, another outcome than the answers say,
// and the day to answer by.
#include <imgui.h>

#include <array>

#include "app/screens/decide_stage.h"
#include "app/screens/moment_field.h"
#include "app/widgets/sheet.h"
#include "core/base/text.h"

namespace goodterms {
namespace {

constexpr float gap = 16, label_gap = 6;

float choice_height(const Canvas& canvas, float width, const std::string& label) {
  return canvas.wrapped_height(label, small_strong, width) + label_gap +
         canvas.ui().control(measure::touch_target) + gap;
}

// Words with a few choices below. Returns the one that was pressed, or -1.
int draw_choice(const Canvas& canvas, Box& box, const std::string& label,
                std::span<const std::string_view> choices, int chosen) {
  canvas.paragraph(box.cut_top(canvas.wrapped_height(label, small_strong, box.width), label_gap), label,
                   small_strong);
  return draw_segments(canvas, box.cut_top(canvas.ui().control(measure::touch_target), gap), choices, chosen);
}

}  // namespace

// --- the offer

void DecideStage::open_offer(const Words& words) {
  offer_open_ = true;
  starts_wrong_ = false;
  offer_ = kept_;
  std::optional<Instant> starts;
  if (offer_.offer_starts) starts = noon_of(*offer_.offer_starts, now_);
  starts_.set(words, starts, now_, DatePrecision::day);
}

void DecideStage::draw_offer_sheet(const Canvas& canvas, const CaseView& view, Commands& commands) {
  const Ui& ui = canvas.ui();
  const Words& words = ui.words;
  const std::string is_signed = words("ui.decide.offer.is-signed"),
                    hangs = words("ui.decide.offer.conditions"), begins = words("ui.decide.offer.starts"),
                    no_day = words("ui.date.need-day");
  const std::array<std::string, 2> yes_no = {words("ui.decide.offer.signed"),
                                             words("ui.decide.offer.not-yet")};
  const std::array<std::string, 3> states = {words("ui.decide.offer.none"), words("ui.decide.offer.cleared"),
                                             words("ui.decide.offer.open")};
  DateFieldLook look = moment_look(tools_, begins, {}, DatePrecision::day, now_);
  if (starts_wrong_) look.error = no_day;
  const float width = Sheet::content_width(ui);
  const float height = choice_height(canvas, width, is_signed) + choice_height(canvas, width, hangs) +
                       starts_.height(canvas, look, width) + gap + ui.button_height();
  const Sheet sheet(canvas, "offer", words("ui.decide.offer.title"), height, offer_open_,
                    SheetPlace::automatic, SheetExit::on_purpose);
  if (!sheet) return;
  const Canvas& on = sheet.canvas();
  Box box = sheet.content();
  const std::array<std::string_view, 2> yes_no_labels = {yes_no[0], yes_no[1]};
  const int says_signed = offer_.offer_signed ? (*offer_.offer_signed ? 0 : 1) : -1;
  const int said = draw_choice(on, box, is_signed, yes_no_labels, says_signed);
  if (said >= 0) offer_.offer_signed = said == 0;
  const FieldResult day = starts_.draw(on, box.cut_top(starts_.height(on, look, box.width), gap), look);
  if (day.changed) starts_wrong_ = false;
  const std::array<std::string_view, 3> state_labels = {states[0], states[1], states[2]};
  const int state = draw_choice(on, box, hangs, state_labels, static_cast<int>(offer_.conditions) - 1);
  if (state >= 0) offer_.conditions = all_conditions[static_cast<std::size_t>(state) + 1];
  const std::string save = words("ui.save");
  const bool pressed = draw_main_button(on, box.cut_top(ui.button_height()), {save, ButtonKind::primary});
  if (!(pressed || day.submitted)) return;
  starts_wrong_ = starts_.is_wrong();
  if (starts_wrong_) return;
  offer_.offer_starts.reset();
  if (starts_.value()) offer_.offer_starts = local_date(*starts_.value());
  offer_open_ = false;
  change(
      view,
      [asked = offer_](Decision& mine) {
        mine.offer_signed = asked.offer_signed;
        mine.offer_starts = asked.offer_starts;
        mine.conditions = asked.conditions;
      },
      commands);
}

// --- another outcome

void DecideStage::open_overrule() {
  overrule_open_ = true;
  chosen_ = kept_.overruled;
  why_ = kept_.overruled_why;
}

void DecideStage::draw_overrule_sheet(const Canvas& canvas, const CaseView& view, Commands& commands) {
  const Ui& ui = canvas.ui();
  const Words& words = ui.words;
  std::array<std::string, all_outcomes.size()> names;
  std::vector<Chip> chips;
  for (const Outcome outcome : view_.choices) {
    std::string& name = names[chips.size()];
    name = words("ui.decide.choice." + std::string(outcome_id(outcome)));
    chips.push_back({name, chosen_ == outcome});
  }
  const std::string why = words("ui.decide.why-own"), example = words("ui.decide.why-own-placeholder");
  Field field;
  field.label = why;
  field.placeholder = example;
  field.longest = longest_answer;
  const float width = Sheet::content_width(ui);
  const float choices = chips_height(canvas, chips, width);
  const float height = choices + gap + field_height(canvas, field, width) + gap + ui.button_height();
  const Sheet sheet(canvas, "overrule",
                    words(overrules() ? "ui.decide.overrule-title" : "ui.decide.choose-title"), height,
                    overrule_open_, SheetPlace::automatic, SheetExit::on_purpose);
  if (!sheet) return;
  const Canvas& on = sheet.canvas();
  Box box = sheet.content();
  float used = 0;
  const int pressed = draw_chips(on, box, chips, used);
  if (pressed >= 0) chosen_ = view_.choices[static_cast<std::size_t>(pressed)];
  box.cut_top(choices, gap);
  const FieldResult typed = draw_field(on, box.cut_top(field_height(on, field, box.width), gap), field, why_);
  Box row = box.cut_top(ui.button_height());
  const auto overrule = [&](std::optional<Outcome> outcome, std::string reason) {
    overrule_open_ = false;
    own_day_.reset();
    change(
        view,
        [outcome, reason = std::move(reason)](Decision& mine) {
          mine.overruled = outcome;
          mine.overruled_why = reason;
        },
        commands);
  };
  const std::string again = words("ui.decide.by-answers"), save = words("ui.save");
  const Button by_answers{again, ButtonKind::quiet};
  if (kept_.overruled &&
      draw_button(on, row.cut_left(std::min(button_width(canvas, by_answers), row.width * 0.6F), 8),
                  by_answers)) {
    overrule(std::nullopt, {});
    return;
  }
  const Button main{save, ButtonKind::primary, no_icon, no_icon, chosen_.has_value()};
  const bool saved = draw_main_button(on, row, main);
  if (chosen_ && (saved || typed.submitted)) overrule(chosen_, why_);
}

// --- the day to answer by

void DecideStage::open_day(const Words& words) {
  day_.open(words, own_day_ ? *own_day_ : view_.answer_by.value_or(local_date(now_)), now_);
}

void DecideStage::draw_day_sheet(const Canvas& canvas) {
  const Words& words = canvas.ui().words;
  const auto day =
      day_.draw(canvas, "answer by", words("ui.decide.day-title"), words("ui.decide.day"), view_.limit);
  if (day) own_day_ = day;
}

}  // namespace goodterms
