#include "app/widgets/letter_editor.h"

#include <algorithm>
#include <cmath>

#include "app/widgets/letter_editor_scene.h"

namespace goodterms {
namespace {

constexpr float mark_padding = 2;  // points, beside the words of a mark
constexpr float ring_corner = 6;

float letter_width(const Canvas& canvas, float width) {
  return std::max(1.0F, std::min(width, measure::letter_text_width * canvas.ui().text_scale));
}

// The caret is ours until something else is active; meanwhile other things may be pointed at, and the keys
// that move it are not for anyone else (as in InputTextEx, imgui_widgets.cpp).
void own_keys(ImGuiID id) {
  ImGuiContext& context = *ImGui::GetCurrentContext();
  constexpr ImGuiKey keys[] = {ImGuiKey_LeftArrow, ImGuiKey_RightArrow, ImGuiKey_UpArrow, ImGuiKey_DownArrow,
                               ImGuiKey_PageUp,    ImGuiKey_PageDown,   ImGuiKey_Home,    ImGuiKey_End,
                               ImGuiKey_Delete,    ImGuiKey_Backspace};
  for (const ImGuiKey key : keys)
    ImGui::SetKeyOwner(key, id);
  if (!context.IO.KeyCtrl) {  // Ctrl+Enter is the screen's
    ImGui::SetKeyOwner(ImGuiKey_Enter, id);
    ImGui::SetKeyOwner(ImGuiKey_KeypadEnter, id);
  }
  if (context.IO.ConfigMacOSXBehaviors) ImGui::SetKeyOwner(ImGuiMod_Alt, id);
  context.ActiveIdUsingNavDirMask |=
      (1U << ImGuiDir_Left) | (1U << ImGuiDir_Right) | (1U << ImGuiDir_Up) | (1U << ImGuiDir_Down);
  context.ActiveIdAllowOverlap = !context.IO.MouseDown[0];
}

bool chosen_by_keyboard(ImGuiID id) {
  const ImGuiContext& context = *ImGui::GetCurrentContext();
  return context.ActiveId != id && context.NavActivateId == id &&
         ((context.NavActivateFlags & ImGuiActivateFlags_PreferInput) != 0 ||
          context.NavInputSource == ImGuiInputSource_Keyboard);
}

// Says that text is wanted, and where: for soft keyboards and input methods.
void want_text(const Canvas& canvas, const Box& caret) {
  ImGuiPlatformImeData& wanted = ImGui::GetCurrentContext()->PlatformImeData;
  wanted.WantVisible = true;
  wanted.WantTextInput = true;
  wanted.InputPos = {canvas.ui().pixels(caret.x), canvas.ui().pixels(caret.y)};
  wanted.InputLineHeight = canvas.ui().pixels(caret.height);
  wanted.ViewportId = ImGui::GetCurrentWindow()->Viewport->ID;
}

}  // namespace

void LetterEditor::set_text(std::string_view text, std::vector<EditorMark> marks) {
  text_.set(text, std::move(marks));
  scroll_ = 0;
  side_ = Side::before_next;
  selecting_ = false;
  preferred_x_.reset();
}

void LetterEditor::replace_all(std::string_view text, std::vector<EditorMark> marks) {
  text_.replace_all(text, std::move(marks));
  side_ = Side::before_next;
  selecting_ = false;
  preferred_x_.reset();
}

void LetterEditor::replace(TextRange range, std::string_view text) {
  text_.edit(range, text, EditKind::single);
  side_ = Side::before_next;
  selecting_ = false;
  preferred_x_.reset();
  follows_caret_ = true;
}

void LetterEditor::select(TextRange range) {
  text_.select({range.begin, range.end});
  side_ = Side::before_next;
  selecting_ = false;
  preferred_x_.reset();
  follows_caret_ = true;
}

void LetterEditor::undo() {
  if (!text_.undo()) return;
  side_ = Side::before_next;
  selecting_ = false;
  preferred_x_.reset();
  follows_caret_ = true;
}

void LetterEditor::redo() {
  if (!text_.redo()) return;
  side_ = Side::before_next;
  selecting_ = false;
  preferred_x_.reset();
  follows_caret_ = true;
}

void LetterEditor::lay_out(const Canvas& canvas, float width) {
  const Ui& ui = canvas.ui();
  const TextLook look = canvas.look_of(style_);
  const LaidOut wanted{text_.version(), ui.pixels(width), look.em, true};
  if (wanted == laid_out_) return;
  const float padding = ui.pixels(mark_padding * ui.text_scale);
  std::vector<EditorMark> padded;  // what is tinted; an underline needs no room
  for (const EditorMark& mark : text_.marks()) {
    if (mark.kind == MarkKind::missing) padded.push_back(mark);
  }
  if (sideways_) {
    rows_.lay_out_line(*ui.fonts.text, text_.text(), look, padded, padding, wanted.width);
  } else {
    rows_.lay_out(*ui.fonts.text, text_.text(), look, padded, padding, wanted.width);
  }
  measure_rows();
  laid_out_ = wanted;
}

void LetterEditor::measure_rows() {
  const std::vector<TextRow>& rows = rows_.rows();
  const auto has_words = [&](std::size_t row) { return rows[row].range.length() > 0; };
  tops_.assign(1, 0);
  for (std::size_t row = 0; row < rows.size(); ++row) {
    const bool gap =
        !has_words(row) && row > 0 && row + 1 < rows.size() && has_words(row - 1) && has_words(row + 1);
    tops_.push_back(tops_.back() + (gap ? letter_gap_height : 1));
  }
}

float LetterEditor::content_height(const Canvas& canvas, float width) {
  lay_out(canvas, letter_width(canvas, width));
  return tops_.back() * canvas.text_line_height(style_);
}

float LetterEditor::most_scroll(const Scene& scene) const {
  const float content = tops_.back() * scene.row_height;
  const float rounding = 0.5F;  // points: a box made for the letter does not scroll
  return content > scene.box.height + rounding ? content - scene.box.height : 0;
}

void LetterEditor::keep_in_bounds(const Scene& scene) {
  scroll_ = std::clamp(scroll_, 0.0F, most_scroll(scene));
}

void LetterEditor::reveal_caret(Scene& scene) {
  const std::size_t row = rows_.row_of(place());
  const float top = tops_[row] * scene.row_height;
  // Where the box is lower than a row, the row's top counts.
  scroll_ = std::max(scroll_, top + row_height(scene, row) - scene.box.height);
  scroll_ = std::min(scroll_, top);
  keep_in_bounds(scene);
  scene.result.caret_moved = caret_box(scene);
}

bool LetterEditor::is_cut(const Scene& scene) const {
  constexpr float rounding = 0.5F;  // points
  const float wide = scene.points(rows_.rows().front().shape->width());
  return sideways_ && !scene.active && wide > scene.frame.width + rounding;
}

// The caret is in view, and there is no more empty room than is needed. What runs from right to left begins
// at the right.
void LetterEditor::reveal_sideways(const Scene& scene) {
  if (!scene.active) {
    scroll_sideways_ = 0;
    return;
  }
  const float room = scene.frame.width;
  const float caret = scene.points(rows_.x_of(0, place()));
  const float over = std::max(0.0F, scene.points(rows_.rows().front().shape->width()) - room);
  scroll_sideways_ = std::clamp(scroll_sideways_, caret - room, caret);
  const bool right_to_left = rows_.rows().front().shape->right_to_left();
  scroll_sideways_ = std::clamp(scroll_sideways_, right_to_left ? -over : 0, right_to_left ? 0 : over);
}

LetterEditorResult LetterEditor::draw(const Canvas& canvas, const Box& box, const LetterEditorLook& look) {
  const Ui& ui = canvas.ui();
  if (box.width <= 0 || box.height <= 0) return {};
  const bool sideways = look.one_line && !look.wraps;
  if (sideways_ != sideways) laid_out_ = {};
  one_line_ = look.one_line;
  sideways_ = sideways;
  longest_ = look.longest;
  const float width = one_line_ ? box.width : letter_width(canvas, box.width);
  lay_out(canvas, width);
  const std::string name(look.label);
  const ImGuiID id = ImGui::GetID(name.c_str());
  const ImRect area({ui.pixels(box.x), ui.pixels(box.y)}, {ui.pixels(box.right()), ui.pixels(box.bottom())});
  ImGui::SetCursorScreenPos(area.Min);
  ImGui::ItemSize(area.GetSize());
  if (!ImGui::ItemAdd(area, id, nullptr, ImGuiItemFlags_Inputable)) return {};
  const ImGuiContext& context = *ImGui::GetCurrentContext();
  const bool hovered =
      ImGui::ItemHoverable(area, id, context.LastItemData.ItemFlags | ImGuiItemFlags_NoNavDisableMouseHover);
  if (chosen_by_keyboard(id) || wants_focus_) {
    follows_caret_ = true;
    take_keyboard(id);
    if (one_line_) text_.select({0, text().size()});
  }
  const bool was_active = context.ActiveIdPreviousFrame == id && !wants_focus_;
  wants_focus_ = false;

  const ImRect& window = ImGui::GetCurrentWindow()->ClipRect;
  const float row_height = canvas.text_line_height(style_);
  Scene scene{canvas,
              look,
              box,
              sideways_ ? box.middle_row(row_height) : box,
              width,
              row_height,
              std::max(box.y, window.Min.y / ui.scale),
              std::min(box.bottom(), window.Max.y / ui.scale),
              id,
              hovered,
              context.ActiveId == id};
  if (sideways_) scene.box.x -= scroll_sideways_;
  const std::uint64_t version = text_.version();
  keep_in_bounds(scene);
  use_pointer(scene);
  scene.active = context.ActiveId == id;
  if (scene.active) {
    own_keys(id);
    // The key that brought the caret here is not for the letter.
    if (was_active) use_keys(scene);
  }
  use_menu(scene);
  scene.active = context.ActiveId == id;
  draw_menu_here(scene);
  scene.result.active = scene.active;
  scene.result.changed = text_.version() != version;

  lay_out(canvas, width);
  keep_in_bounds(scene);
  if (sideways_) {
    reveal_sideways(scene);
    scene.box.x = box.x - scroll_sideways_;
    scene.text_width = std::max(width, scene.points(rows_.rows().front().shape->width()));
  }
  if (follows_caret_) reveal_caret(scene);
  follows_caret_ = false;
  if (scene.active && !look.read_only) want_text(canvas, caret_box(scene));

  if (context.NavCursorVisible && context.NavId == id && !one_line_)
    canvas.focus_ring(box.inset(-6, -4), ring_corner);
  if (is_cut(scene)) {
    canvas.line(box, text(), style_);
  } else {
    draw_rows(scene);
  }
  scene.result.goes_on = !sideways_ && scroll_ + 1 < most_scroll(scene);
  tell_recorder(scene);
  show_finding_under_pointer(scene);
  return scene.result;
}

}  // namespace goodterms
