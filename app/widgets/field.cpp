#include "app/widgets/field.h"

#include <imgui.h>
#include <imgui_internal.h>

#include "app/style/icons.h"

namespace goodterms {
namespace {

constexpr TextStyle label_text{text_size::small, Weight::medium, ColorToken::ink_2};
constexpr TextStyle error_text{text_size::small, Weight::regular, ColorToken::red};
constexpr float margin = 14, icon_size = 20, label_gap = 6, error_gap = 4;

float label_height(const Canvas& canvas, const Field& field) {
  return field.label_hidden || field.bare ? 0 : canvas.text_line_height(label_text) + label_gap;
}

// Dear ImGui cuts a text that would grow past `longest` bytes; between characters, never inside one.
struct Growth {
  std::string* value;
  std::size_t longest;
};

int let_grow(ImGuiInputTextCallbackData* data) {
  auto* growth = static_cast<Growth*>(data->UserData);
  if (data->EventFlag == ImGuiInputTextFlags_CallbackResize) {
    growth->value->resize(static_cast<std::size_t>(data->BufTextLen));
    data->Buf = growth->value->data();
  }
  if (data->EventFlag == ImGuiInputTextFlags_CallbackEdit &&
      static_cast<std::size_t>(data->BufTextLen) > growth->longest) {
    std::size_t end = growth->longest;
    while (end > 0 && (static_cast<unsigned char>(data->Buf[end]) & 0xC0U) == 0x80U)
      --end;
    data->DeleteChars(static_cast<int>(end), data->BufTextLen - static_cast<int>(end));
  }
  return 0;
}

FieldResult draw_input(const Canvas& canvas, const Box& box, const Field& field, std::string& value) {
  const Ui& ui = canvas.ui();
  const std::string name(field.label);  // shown by us, above the field
  Growth growth{&value, field.longest};
  // At rest the end of a long text gives way to "…"; while it is typed into, Dear ImGui scrolls it.
  const bool resting = ImGui::GetActiveID() != ImGui::GetID(("##" + name).c_str());
  const bool too_long = resting && canvas.text_width(value, field.style) > box.width + 0.5F;
  if (too_long) canvas.line(box, value, field.style);
  canvas.push_text_font(field.style);
  if (too_long) ImGui::PushStyleColor(ImGuiCol_Text, 0);
  const float line = ImGui::GetFontSize();
  ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, {0, 0});
  ImGui::SetCursorScreenPos({ui.pixels(box.x), ui.pixels(box.middle_y()) - line / 2});
  ImGui::PushItemWidth(ui.pixels(box.width));
  FieldResult result;
  if (field.focus) ImGui::SetKeyboardFocusHere();
  result.submitted =
      ImGui::InputTextEx(("##" + name).c_str(), nullptr, value.data(), static_cast<int>(value.capacity()) + 1,
                         {ui.pixels(box.width), line},
                         ImGuiInputTextFlags_CallbackResize | ImGuiInputTextFlags_CallbackEdit |
                             ImGuiInputTextFlags_EnterReturnsTrue,
                         let_grow, &growth);
  // Ctrl+Enter belongs to the place, not to the field.
  result.submitted = result.submitted && !ImGui::GetIO().KeyCtrl;
  result.changed = ImGui::IsItemEdited();
  result.active = ImGui::IsItemActive();
  ImGui::PopItemWidth();
  ImGui::PopStyleVar();
  if (too_long) ImGui::PopStyleColor();
  canvas.pop_text_font();
  if (Recorder* recorder = Recorder::of(ImGui::GetCurrentContext())) {
    recorder->describe(ImGui::GetItemID(), Role::field, field.label, false, true);
  }
  return result;
}

}  // namespace

float field_height(const Canvas& canvas, const Field& field) {
  const float error = field.error.empty() ? 0 : canvas.text_line_height(error_text) + error_gap;
  return label_height(canvas, field) + canvas.ui().control(measure::field_height) + error;
}

FieldResult draw_field(const Canvas& canvas, const Box& box, const Field& field, std::string& value) {
  if (field.bare) return draw_input(canvas, box, field, value);
  Box rest = box;
  if (!field.label_hidden) {
    canvas.line(rest.cut_top(canvas.text_line_height(label_text), label_gap), field.label, label_text);
  }
  const Box frame = rest.cut_top(canvas.ui().control(measure::field_height), error_gap);
  canvas.fill(frame, ColorToken::surface, measure::button_corner);
  Box inside = frame.inset(margin, 0);
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
    canvas.fill({inside.x - 4, inside.middle_y() - height / 2, words, height}, ColorToken::soft, 4);
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
                                 : ColorToken::line,
                 measure::button_corner, result.active || wrong ? 2 : 1);
  if (wrong) {
    Box below = rest.cut_top(canvas.text_line_height(error_text));
    canvas.icon(below.cut_left(16, 6), icon::error, ColorToken::red, 16);
    canvas.line(below, field.error, error_text);
  }
  return result;
}

}  // namespace goodterms
