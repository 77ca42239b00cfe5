// How the stage Decide looks: beside the questions, or in a dock on a phone, what they say.
#include <imgui.h>

#include <algorithm>

#include "app/screens/decide_stage.h"
#include "app/screens/foot.h"
#include "app/style/icons.h"
#include "app/widgets/display.h"

namespace goodterms {
namespace {

// Measures of the design, points: the sheet and the card beside it, and what lies between their parts.
constexpr float sheet_width = 640, card_width = 384, column_gap = 48;
constexpr float card_margin = 24, below_ticks_head = 8, tick_gap = 12, ring_size = 26;
constexpr float dash_width = 26, ground_gap = 6;
constexpr float dock_top = 14, dock_gap = 8, below_dock = 16;
constexpr float most_of_phone = 0.42F;  // that the dock may take before it loses its words

constexpr TextStyle outcome_title = as_heading({text_size::title, Weight::semibold, ColorToken::ink}, 2);

}  // namespace

float DecideStage::link_row(const Canvas& canvas) {
  return std::max(canvas.ui().compact() ? measure::touch_target : 28.0F, canvas.text_line_height(small_text));
}

// --- what they say

// The letter names a day that comes too late, and there is no better one.
bool DecideStage::says_late_day() const {
  const std::optional<Date> day = own_day_ ? own_day_ : view_.answer_by;
  return day && view_.limit && !view_.limit->instead && view_.limit->speaks_of(*day);
}

float DecideStage::outcome_links_height(const Canvas& canvas, float width) const {
  const bool any = view_.answer_by || view_.next == Outcome::go_to_interview;
  if (view_.told || !any) return 0;
  const bool late = says_late_day();
  return link_row(canvas) + (late ? canvas.wrapped_height(view_.limit->why, small_text, width) + 6 : 0);
}

// The day that the letter names, or the way to close the case without one.
void DecideStage::draw_outcome_links(const Canvas& canvas, Box& inside, const CaseView& view,
                                     Commands& commands) {
  const Words& words = canvas.ui().words;
  const float height = outcome_links_height(canvas, inside.width);
  if (height == 0) return;
  Box row = inside.cut_top(height);
  if (says_late_day())
    canvas.paragraph(row.cut_bottom(height - link_row(canvas)), view_.limit->why, small_text);
  if (view_.next == Outcome::go_to_interview) {
    if (draw_left_link(canvas, row, words("ui.decide.close-without"))) close_without_letter(view, commands);
    return;
  }
  Object values;
  const Date day = own_day_ ? *own_day_ : *view_.answer_by;
  values.set("day", name_day(words, day, local_date(now_)));
  if (draw_left_link(canvas, row, words("ui.decide.answer-by", values))) open_day(words);
}

void DecideStage::draw_outcome_actions(const Canvas& canvas, Box row, const CaseView& view,
                                       Commands& commands) {
  const Words& words = canvas.ui().words;
  const std::string write = words(view_.told ? "ui.decide.read" : "ui.decide.write");
  const std::string overrule = words(overrules() ? "ui.decide.overrule" : "ui.decide.choose");
  const Button main{write, ButtonKind::primary};
  const Button other{overrule, ButtonKind::quiet};
  if (draw_main(canvas, row.cut_left(std::min(button_width(canvas, main), row.width), 4), main))
    press_primary(view, commands);
  // Its words may reach to the margin of the card.
  row.width += button_margin;
  if (!view_.told && row.width > 60 &&
      draw_button(canvas, row.cut_left(std::min(button_width(canvas, other), row.width)), other))
    open_overrule();
}

void DecideStage::draw_outcome(const Canvas& canvas, Box& column, const CaseView& view, Commands& commands) {
  const Ui& ui = canvas.ui();
  const float width = column.width - 2 * card_margin;
  const float dash = view_.state.outcome && !view_.waits ? dash_width : 0;  // what is open has no reasons yet
  float height = 2 * card_margin + canvas.wrapped_height(view_.over, small_text, width) + 8 +
                 canvas.wrapped_height(view_.title, outcome_title, width) + 8 +
                 outcome_links_height(canvas, width) + 12 + ui.button_height();
  for (const std::string& ground : view_.grounds)
    height += canvas.wrapped_height(ground, body_text, width - dash) + ground_gap;
  const Box card = column.cut_top(height, 32);
  canvas.card(card);
  Box inside = card.inset(card_margin);
  canvas.paragraph(inside.cut_top(canvas.wrapped_height(view_.over, small_text, width), 8), view_.over,
                   small_text);
  canvas.paragraph(inside.cut_top(canvas.wrapped_height(view_.title, outcome_title, width), 8), view_.title,
                   outcome_title);
  for (const std::string& ground : view_.grounds) {
    Box line = inside.cut_top(canvas.wrapped_height(ground, body_text, width - dash), ground_gap);
    if (dash > 0) {
      const float middle = line.y + canvas.text_line_height(body_text) / 2;
      canvas.fill({line.x + 3, middle - 0.5F, 12, 1.5F}, ColorToken::ink_2);
      line.cut_left(dash);
    }
    canvas.paragraph(line, ground, body_text);
  }
  draw_outcome_links(canvas, inside, view, commands);
  inside.cut_top(12);
  draw_outcome_actions(canvas, inside.cut_top(ui.button_height()), view, commands);
}

float DecideStage::dock_height(const Canvas& canvas, float width, bool with_words) const {
  const Ui& ui = canvas.ui();
  float height = dock_top + std::max(canvas.text_line_height(section_title), measure::touch_target) +
                 dock_gap + ui.control(measure::main_action_height);
  if (with_words && !view_.in_short.empty())
    height += canvas.wrapped_height(view_.in_short, quiet_text, width);
  return height + outcome_links_height(canvas, width);
}

void DecideStage::draw_dock(const Canvas& canvas, const Box& dock, bool with_words, const CaseView& view,
                            Commands& commands) {
  const Ui& ui = canvas.ui();
  const Words& words = ui.words;
  const Box ground{dock.x - measure::phone_margin, dock.y, dock.width + 2 * measure::phone_margin,
                   dock.height + below_dock};
  canvas.fill(ground, ColorToken::surface);
  canvas.horizontal_line(ground.x, ground.y, ground.width, ColorToken::line);
  Box inside = dock;
  inside.cut_top(dock_top - 8);
  Box head = inside.cut_top(std::max(canvas.text_line_height(section_title), measure::touch_target));
  if (!view_.told) {
    const std::string overrule = words(overrules() ? "ui.decide.overrule-short" : "ui.decide.choose");
    const Button other{overrule, ButtonKind::quiet};
    const float wide = std::min(button_width(canvas, other), head.width * 0.6F);
    Box at = head.cut_right(wide, 8);
    at.x += measure::phone_margin;  // its words end where the page does
    if (draw_button(canvas, at, other)) open_overrule();
  }
  // How far one is, where it has room: the ticks themselves may lie below what is seen.
  const float title = canvas.text_width(view_.title, section_title);
  const float count = canvas.text_width(view_.ticks_done, small_text) + 1;
  const bool all_done = view_.state.ticks.done() >= DecisionTicks::all;  // then there is nothing to tell
  if (!view_.told && !all_done && title + 10 + count <= head.width) {
    Box how_far = head;
    how_far.cut_left(title, 10);
    canvas.line(how_far, view_.ticks_done, small_text);
  }
  canvas.line(head, view_.title, section_title);
  if (with_words && !view_.in_short.empty()) {
    canvas.paragraph(inside.cut_top(canvas.wrapped_height(view_.in_short, quiet_text, inside.width)),
                     view_.in_short, quiet_text);
  }
  draw_outcome_links(canvas, inside, view, commands);
  inside.cut_top(dock_gap);
  const std::string write = words(view_.told ? "ui.decide.read" : "ui.decide.write");
  const Button main{write, ButtonKind::primary};
  if (draw_button(canvas, inside.cut_top(ui.control(measure::main_action_height)), main))
    press_primary(view, commands);
}

// --- what should be true

void DecideStage::draw_tick(const Canvas& canvas, Box& column, std::size_t at, const CaseView& view,
                            Commands& commands) {
  const Ui& ui = canvas.ui();
  const DecisionTick& tick = view_.ticks[at];
  const float square = measure::check_box * ui.text_scale, width = column.width - square - tick_gap;
  const TextStyle& style = tick.done ? quiet_text : body_text;
  const float label = canvas.wrapped_height(tick.label, style, width);
  const float note = tick.note.empty() ? 0 : canvas.wrapped_height(tick.note, small_text, width) + 2;
  const float least = ui.compact() ? measure::touch_target : 40.0F;
  Box row = column.cut_top(std::max(least, label + 12) + (note > 0 ? note + 6 : 0));
  Box line = row.cut_top(std::max(least, label + 12));
  const Box check = line.cut_left(square, tick_gap);
  const bool pressed = draw_check_box(canvas, check, tick.label, tick.done);
  canvas.paragraph(line.middle_row(label), tick.label, style);
  if (note > 0) canvas.paragraph({line.x, row.y, width, note}, tick.note, small_text);
  if (!pressed) return;
  switch (tick.kind) {
    case TickKind::offer:
      open_offer(ui.words);
      break;
    case TickKind::answer: {
      const std::string meaning = tick.done ? "" : "no";
      change(
          view, [=](Decision& mine) { mine.answers[decision_question("value")].meaning = meaning; },
          commands);
      break;
    }
    case TickKind::kept:
      change(
          view, [](Decision& mine) { mine.knows_obligations = !mine.knows_obligations; }, commands);
      break;
    case TickKind::of_the_letter:
      press_primary(view, commands);
      break;
  }
}

void DecideStage::draw_ticks(const Canvas& canvas, Box& column, const CaseView& view, Commands& commands) {
  Box head = column.cut_top(canvas.text_line_height(card_title), below_ticks_head);
  canvas.line(head.cut_right(canvas.text_width(view_.ticks_done, small_text) + 1, 8), view_.ticks_done,
              small_text);
  canvas.line(head, canvas.ui().words("ui.decide.ticks"), card_title);
  for (std::size_t i = 0; i < view_.ticks.size(); ++i)
    draw_tick(canvas, column, i, view, commands);
}

void DecideStage::draw_ticks_folded(const Canvas& canvas, Box& column, const CaseView& view,
                                    Commands& commands) {
  const Words& words = canvas.ui().words;
  const std::string label = words("ui.decide.ticks-folded");
  Box row = column.cut_top(canvas.ui().control(measure::touch_target), 4);
  PressOptions options;
  options.checked = ticks_open_;
  if (press(canvas, row, label, options).clicked) ticks_open_ = !ticks_open_;
  Box inside = row.inset(4, 0);
  draw_count_arcs(canvas, inside.cut_left(ring_size, 10).middle_row(ring_size),
                  static_cast<int>(view_.state.ticks.done()), static_cast<int>(DecisionTicks::all), 4);
  canvas.icon(inside.cut_right(24, 8), ticks_open_ ? icon::chevron_right : icon::expand_more,
              ColorToken::ink_2, 20);
  canvas.line(inside.cut_right(canvas.text_width(view_.ticks_done, small_text) + 1, 8), view_.ticks_done,
              small_text);
  canvas.line(inside, label, strong_text);
  if (!ticks_open_) return;
  for (std::size_t i = 0; i < view_.ticks.size(); ++i)
    draw_tick(canvas, column, i, view, commands);
}

// --- the page

void DecideStage::draw_columns(const Canvas& canvas, const Box& box, const CaseView& view,
                               Commands& commands) {
  const float grown = std::max(1.0F, canvas.ui().text_scale);
  ScrollArea area(canvas, box, "decide", 12);
  Box page = area.content();
  const float beside = std::min(card_width * grown, page.width * 0.36F);
  const bool two = page.width >= (sheet_width * 0.8F + column_gap + card_width * 0.8F) * grown;
  Box column = page;
  Box side;
  if (two) {
    column.width = std::min(sheet_width * grown, page.width - column_gap - beside);
    side = {column.right() + column_gap, page.y, beside, page.height};
  } else {
    column.width = std::min(sheet_width * grown, page.width);
  }
  draw_head(canvas, column);
  const float top = column.y;
  draw_questions(canvas, column, area, view, commands);
  if (!two) side = column;
  if (two) side.cut_top(top - side.y);
  draw_outcome(canvas, side, view, commands);
  draw_ticks(canvas, side, view, commands);
  area.end(std::max(column.y, side.y) + 8);
}

void DecideStage::draw_on_phone(const Canvas& canvas, const Box& box, const CaseView& view,
                                Commands& commands) {
  Box page = box;
  const bool with_words = dock_height(canvas, page.width, true) < most_of_phone * canvas.ui().height;
  const Box dock = page.cut_bottom(dock_height(canvas, page.width, with_words));
  {
    ScrollArea area(canvas, page, "decide", 8);
    Box column = area.content();
    draw_head(canvas, column);
    draw_questions(canvas, column, area, view, commands);
    draw_ticks_folded(canvas, column, view, commands);
    area.end(column.y + 16);
  }
  draw_dock(canvas, dock, with_words, view, commands);
}

}  // namespace goodterms
