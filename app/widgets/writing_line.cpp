#include "app/widgets/writing_line.h"

#include <algorithm>

#include "app/driver/recorder.h"
#include "app/widgets/press.h"

namespace goodterms {
namespace {

constexpr TextStyle question_text{text_size::base, Weight::medium, ColorToken::ink};
constexpr TextStyle answer_text{text_size::base, Weight::regular, ColorToken::ink_2};
constexpr TextStyle choice_text{text_size::small, Weight::regular, ColorToken::ink_2};
constexpr TextStyle chosen_text{text_size::small, Weight::semibold, ColorToken::soft_ink};
constexpr float line_width = 1, active_width = 2;
constexpr float least_row = 24;  // points that can be pressed, with the gap below
constexpr float choice_margin = 8, choice_corner = 6, choice_gap = 2, choice_padding = 8;
constexpr float above_seen = 2;  // of a choice, within what a finger needs

// Tighter where five of them stand below each other on a phone.
float question_gap(const Ui& ui) {
  return ui.compact() ? 2 : 4;
}
float line_gap(const Ui& ui) {
  return ui.compact() ? 4 : 6;
}

float choice_width(const Canvas& canvas, const std::string& choice) {
  // As wide as when it is chosen, so that nothing moves when it is.
  return canvas.text_width(choice, chosen_text) + 2 * choice_margin + 1;
}

float choice_height(const Canvas& canvas) {
  return canvas.text_line_height(choice_text) + choice_padding;
}

// What can be pressed of it is higher on a phone than what is seen.
float row_height(const Canvas& canvas) {
  return std::max(canvas.ui().compact() ? measure::touch_target : 0.0F, choice_height(canvas));
}

// Lays the choices out in rows, the first beginning with its words at the left edge, and hands each its box.
template <class Place>
float lay_out(const Canvas& canvas, const Box& box, std::span<const std::string> choices, Place place) {
  const float height = row_height(canvas), right = box.right() + choice_margin;
  const float left = box.x - choice_margin;
  float x = left, y = box.y;
  for (std::size_t i = 0; i < choices.size(); ++i) {
    const float width = std::min(choice_width(canvas, choices[i]), right - left);
    if (x > left && x + width > right + 0.5F) {
      x = left;
      y += height;
    }
    place(i, Box{x, y, width, height});
    x += width + choice_gap;
  }
  return y + height - box.y;
}

}  // namespace

WritingLine::WritingLine() {
  editor_.set_style(answer_text);
}

void WritingLine::set_text(std::string_view text, bool keeps_history) {
  if (text == editor_.text()) return;
  if (keeps_history) {
    editor_.replace_all(text, {});
  } else {
    editor_.set_text(text, {});
  }
}

float WritingLine::words_height(const Canvas& canvas, float width) {
  return std::max(least_row, editor_.content_height(canvas, width));
}

float WritingLine::height(const Canvas& canvas, float width, const WritingLineLook& look) {
  return canvas.wrapped_height(look.question, question_text, width - look.room_beside) +
         question_gap(canvas.ui()) + words_height(canvas, width) + line_gap(canvas.ui()) + line_width;
}

LetterEditorResult WritingLine::draw(const Canvas& canvas, const Box& box, const WritingLineLook& look) {
  Box rest = box;
  const float asked = rest.width - look.room_beside;
  Box question =
      rest.cut_top(canvas.wrapped_height(look.question, question_text, asked), question_gap(canvas.ui()));
  question.width = asked;
  canvas.paragraph(question, look.question, question_text);
  const LetterEditorLook editor{look.question};
  const Box words = rest.cut_top(words_height(canvas, rest.width), line_gap(canvas.ui()));
  const LetterEditorResult result = editor_.draw(canvas, words, editor);
  const float thickness = result.active ? active_width : line_width;
  canvas.fill({rest.x, rest.y, rest.width, thickness},
              result.active ? ColorToken::accent : ColorToken::ink_2);
  return result;
}

float quiet_choices_height(const Canvas& canvas, float width, std::span<const std::string> choices) {
  return lay_out(canvas, {0, 0, width, 0}, choices, [](std::size_t, const Box&) {});
}

int draw_quiet_choices(const Canvas& canvas, const Box& box, std::span<const std::string> choices, int chosen,
                       std::int64_t key) {
  int pressed = -1;
  const Part list(PartKind::list, {}, static_cast<std::int64_t>(choices.size()));
  lay_out(canvas, box, choices, [&](std::size_t i, const Box& at) {
    const bool is_chosen = static_cast<int>(i) == chosen;
    PressOptions options;
    options.role = Role::chip;
    options.checked = is_chosen;
    options.key = key;
    options.position = static_cast<std::int64_t>(i) + 1;
    options.corner = choice_corner;
    const Press press_of = press(canvas, at, choices[i], options);
    if (press_of.clicked) pressed = static_cast<int>(i);
    // Near the line it answers to, and far from the next question.
    Box seen = at;
    if (canvas.ui().compact()) seen.cut_top(above_seen);
    seen.height = choice_height(canvas);
    const float filled = is_chosen ? 1.0F : press_of.warmth;
    if (filled > 0) canvas.fill(seen, faded(canvas.ui().theme[ColorToken::soft], filled), choice_corner);
    const Box words = seen.inset(choice_margin, 0).middle_row(canvas.text_line_height(chosen_text));
    canvas.line(words, choices[i], is_chosen ? chosen_text : choice_text);  // bold: not by colour alone
  });
  return pressed;
}

}  // namespace goodterms
