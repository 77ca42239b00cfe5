#include "app/screens/foot.h"

#include <algorithm>

#include "app/style/icons.h"

namespace goodterms {
namespace {

constexpr float above_row = 16, below_row = 24, button_gap = 8;
constexpr float phone_edge = 12, phone_end = 16, phone_gap = 8, phone_words = 32;

// Below the last of it, on a phone: words keep a distance of their own.
float end_of(FootParts parts) {
  return parts.words ? phone_edge : phone_end;
}

}  // namespace

float foot_height(const Ui& ui, FootParts parts) {
  if (!ui.compact()) return above_row + ui.button_height() + below_row;
  float height = phone_edge + end_of(parts) + ui.control(measure::main_action_height);
  if (parts.choices) height += ui.control(measure::touch_target) + phone_gap;
  if (parts.words) height += phone_gap + ui.control(phone_words);
  return height;
}

Foot lay_foot(const Ui& ui, const Box& box, FootParts parts) {
  Foot foot;
  Box rest = box;
  if (!ui.compact()) {
    rest.cut_top(above_row);
    foot.row = foot.words = rest.cut_top(ui.button_height());
    return foot;
  }
  rest = rest.inset(measure::phone_margin, 0);
  rest.cut_top(phone_edge);
  rest.cut_bottom(end_of(parts));
  if (parts.choices) foot.choices = rest.cut_top(ui.control(measure::touch_target), phone_gap);
  if (parts.words) foot.words = rest.cut_bottom(ui.control(phone_words), phone_gap);
  foot.row = rest;
  return foot;
}

void draw_foot_ground(const Canvas& canvas, const Box& foot) {
  canvas.fill(foot, ColorToken::paper);
  canvas.horizontal_line(foot.x, foot.y, foot.width, ColorToken::line);
}

bool draw_main(const Canvas& canvas, const Box& box, Button button) {
  const std::string keys = canvas.ui().words("ui.key.send.keys");
  if (button.kind == ButtonKind::primary) button.tooltip = keys;
  return draw_button(canvas, box, button);
}

PairPress draw_pair(const Canvas& canvas, Box row, const Button& first, const Button& second) {
  const bool compact = canvas.ui().compact();
  constexpr float least_first = 0.32F, most_first = 0.42F;  // of a phone's row
  const float wanted = button_width(canvas, first);
  const float first_wide = compact ? std::clamp(wanted, row.width * least_first, row.width * most_first)
                                   : std::min(wanted, row.width * 0.5F);
  const float second_wide = compact ? row.width - first_wide - button_gap
                                    : std::min(button_width(canvas, second), row.width * 0.6F);
  const Box second_at = row.cut_right(second_wide, button_gap);
  const Box first_at = compact ? row : row.cut_right(std::min(first_wide, row.width));
  // Drawn as they are read, which is the order Tab goes in.
  const bool first_pressed = draw_button(canvas, first_at, first);
  if (draw_main(canvas, second_at, second)) return PairPress::second;
  return first_pressed ? PairPress::first : PairPress::none;
}

bool draw_single(const Canvas& canvas, Box row, const Button& button) {
  if (canvas.ui().compact()) return draw_button(canvas, row, button);
  return draw_main(canvas, row.cut_right(std::min(button_width(canvas, button), row.width)), button);
}

bool draw_plain_words(const Canvas& canvas, const Box& box, std::string_view label) {
  const Button button{label, ButtonKind::plain};
  const float width = button_width(canvas, button);
  if (canvas.ui().compact()) {
    const float wide = std::min(width, box.width);
    return draw_button(canvas, {box.middle_x() - wide / 2, box.y, wide, box.height}, button);
  }
  return draw_button(canvas, {box.x - button_margin, box.y, std::min(width, box.width * 0.4F), box.height},
                     button);
}

PairPress draw_did_it_go_out(const Canvas& canvas, Box foot, std::string_view asked) {
  const Ui& ui = canvas.ui();
  const std::string asks = ui.words("ui.letter.did-it-go-out"), no = ui.words("ui.letter.not-yet"),
                    yes = ui.words("ui.letter.yes-file");
  const Button not_yet{no}, file{yes, ButtonKind::primary, icon::check};
  Box row;
  if (ui.compact()) {
    foot = foot.inset(measure::phone_margin, 0);
    foot.cut_top(phone_edge);
    foot.cut_bottom(phone_end);
    row = foot.cut_bottom(ui.control(measure::main_action_height), phone_gap);
    constexpr TextStyle question{text_size::letter, Weight::semibold, ColorToken::ink};
    Box text = foot.middle_row(canvas.text_line_height(question) + canvas.text_line_height(small_text));
    canvas.line(text.cut_top(canvas.text_line_height(question)), asks, question);
    canvas.line(text, asked, small_text);
  } else {
    foot.cut_top(above_row);
    row = foot.cut_top(ui.button_height());
    constexpr TextStyle question{text_size::base, Weight::semibold, ColorToken::ink};
    Box text = row;
    text.width -= button_width(canvas, not_yet) + button_width(canvas, file) + 2 * button_gap;
    text.cut_left(canvas.line(text, asks, question) + button_gap);
    canvas.line(text, asked, quiet_text);
  }
  return draw_pair(canvas, row, not_yet, file);
}

}  // namespace goodterms
