#include "app/widgets/field.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>

#include "app/style/icons.h"

namespace goodterms {
namespace {

constexpr TextStyle label_text{text_size::small, Weight::medium, ColorToken::ink_2};
constexpr TextStyle error_text{text_size::small, Weight::regular, ColorToken::red};
constexpr float margin = 14, icon_size = 20, label_gap = 6, error_gap = 4, error_icon = 16,
                error_icon_gap = 6;

constexpr float most_rows = 3;  // of a field that grows

bool grows(const Field& field) {
  return field.grows_with.data() != nullptr;
}

// Of its frame.
float frame_height(const Canvas& canvas, const Field& field, float width) {
  const float one = canvas.ui().control(measure::field_height);
  if (!grows(field)) return one;
  const float line = canvas.text_line_height(field.style);
  const float words = canvas.wrapped_height(field.grows_with, field.style, width - 2 * margin);
  return one + std::clamp(words - line, 0.0F, (most_rows - 1) * line);
}

float label_height(const Canvas& canvas, const Field& field) {
  return field.label_hidden || field.bare ? 0 : canvas.text_line_height(label_text) + label_gap;
}

float error_height(const Canvas& canvas, const Field& field, float width) {
  return canvas.wrapped_height(field.error, error_text, width - error_icon - error_icon_gap);
}

FieldResult draw_input(const Canvas& canvas, const Box& box, const Field& field, std::string& value) {
  const std::string name = std::string(field.label) + "##field";
  FieldMemory::Known& known = canvas.ui().fields.of(ImGui::GetID(name.c_str()), ImGui::GetFrameCount());
  LetterEditor& editor = known.editor;
  if (known.value != value) {
    editor.set_text(value, {});
    editor.select({value.size(), value.size()});
    known.value = value;
  }
  editor.set_style(field.style);
  // What is just opening gets the keyboard with its next frame; to ask for it in a page goes unheard where
  // something was pressed elsewhere.
  const bool is_opening = ImGui::GetCurrentWindow()->RootWindow->Appearing;
  if (field.focus && is_opening) ImGui::SetKeyboardFocusHere();
  if (field.focus && !is_opening) editor.take_focus();
  LetterEditorLook look{name};
  look.hint = !field.hint.empty() || !value.empty() ? field.hint : field.placeholder;
  look.error = field.error;
  look.one_line = true;
  look.wraps = grows(field);
  look.longest = field.longest;
  const LetterEditorResult drawn = editor.draw(canvas, box, look);
  FieldResult result{drawn.changed, drawn.submitted, drawn.active};
  if (drawn.active && !known.active) known.before = value;
  if (drawn.cancelled && known.before != editor.text()) {
    editor.replace_all(known.before, {});  // Ctrl+Z brings back what was written
    result.changed = true;
  }
  known.active = drawn.active;
  if (result.changed) value = known.value = editor.text();
  return result;
}

}  // namespace

FieldMemory::Known& FieldMemory::of(std::uint32_t id, int frame) {
  // Those of other places are gone with them.
  constexpr std::size_t many = 64;
  if (known_.size() > many)
    std::erase_if(known_, [&](const auto& entry) { return frame - entry.second.seen > 1; });
  Known& known = known_[id];
  if (frame - known.seen > 1) known = Known();
  known.seen = frame;
  return known;
}

float field_height(const Canvas& canvas, const Field& field, float width) {
  const float error = field.error.empty() ? 0 : error_height(canvas, field, width) + error_gap;
  return label_height(canvas, field) + frame_height(canvas, field, width) + error;
}

FieldResult draw_field(const Canvas& canvas, const Box& box, const Field& field, std::string& value) {
  if (field.bare) return draw_input(canvas, box, field, value);
  Box rest = box;
  if (!field.label_hidden) {
    canvas.line(rest.cut_top(canvas.text_line_height(label_text), label_gap), field.label, label_text);
  }
  const Box frame = rest.cut_top(frame_height(canvas, field, box.width), error_gap);
  canvas.fill(frame, ColorToken::surface, measure::button_corner);
  // Above and below several rows there is as much room as around one.
  const float above = (canvas.ui().control(measure::field_height) - canvas.text_line_height(field.style)) / 2;
  Box inside = frame.inset(margin, grows(field) ? above : 0);
  if (field.room_at_end > 0) inside.cut_right(field.room_at_end - margin);
  if (field.icon != 0) canvas.icon(inside.cut_left(icon_size, 8), field.icon, ColorToken::ink_2, icon_size);
  if (!field.hint.empty()) {
    const float hint = canvas.text_width(field.hint, label_text) + 1;
    const float room = value.empty() ? 0 : canvas.text_width(value, field.style);
    // Beside the words where there is room for both, else left out.
    if (room + hint + 12 < inside.width)
      canvas.line({inside.x + room + 10, inside.y, hint, inside.height}, field.hint, label_text);
  }
  if (field.from_invitation && !value.empty()) {
    const float words = std::min(canvas.text_width(value, field.style) + 8, inside.width + 8);
    const float height = canvas.text_line_height(field.style) + 2;
    canvas.fill({inside.x - 4, inside.middle_y() - height / 2, words, height}, ColorToken::marker, 4);
  }
  const FieldResult result = draw_input(canvas, inside, field, value);
  if (value.empty() && !result.active && !field.placeholder.empty()) {
    TextStyle quiet = field.style;
    quiet.color = ColorToken::ink_2;
    canvas.line(inside, field.placeholder, quiet);
  }
  const bool wrong = !field.error.empty();
  canvas.outline(frame,
                 wrong           ? ColorToken::red
                 : result.active ? ColorToken::accent
                                 : ColorToken::line_strong,
                 measure::button_corner, result.active || wrong ? 2 : 1);
  if (wrong) {
    Box below = rest.cut_top(error_height(canvas, field, box.width));
    Box sign = below.cut_left(error_icon, error_icon_gap);
    canvas.icon(sign.cut_top(canvas.text_line_height(error_text)), icon::error, ColorToken::red, error_icon);
    canvas.paragraph(below, field.error, error_text);
  }
  return result;
}

}  // namespace goodterms
