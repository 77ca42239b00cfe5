// What the keyboard does to a letter.
#include <algorithm>
#include <string>
#include <utility>

#include "app/widgets/letter_editor_scene.h"
#include "app/widgets/writing.h"
#include "core/base/text.h"
#include "core/base/text_steps.h"

namespace goodterms {
namespace {

bool pressed(ImGuiKey key) {
  return ImGui::IsKeyPressed(key, true);
}

bool chord(ImGuiKeyChord keys, ImGuiID id) {
  return ImGui::Shortcut(keys, ImGuiInputFlags_Repeat, id);
}

// On a Mac Dear ImGui swaps Ctrl and Cmd, words are stepped over with Alt, and Cmd goes to the edge.
bool by_word() {
  const ImGuiIO& io = ImGui::GetIO();
  return io.ConfigMacOSXBehaviors ? io.KeyAlt : io.KeyCtrl;
}
bool to_edge() {
  const ImGuiIO& io = ImGui::GetIO();
  return io.ConfigMacOSXBehaviors && io.KeyCtrl;
}

// The ends of lines and paragraphs, of any kind, as blanks; those at its end go, for a whole line is copied
// with its end.
std::string in_one_line(std::string_view words) {
  std::string line;
  std::size_t end = 0;  // of what is no end of a line
  for (std::size_t at = 0; at < words.size();) {
    const std::size_t begin = at;
    const char32_t c = next_code_point(words, at);
    if (c == U'\r' && words.substr(at).starts_with('\n')) continue;  // one end, of two characters
    const bool ends_line = (c >= U'\n' && c <= U'\r') || c == 0x85 || c == 0x2028 || c == 0x2029;
    if (ends_line) {
      line += ' ';
    } else {
      line += words.substr(begin, at - begin);
      end = line.size();
    }
  }
  line.resize(end);
  return line;
}

bool rows_are_asked_for() {
  return pressed(ImGuiKey_UpArrow) || pressed(ImGuiKey_DownArrow) || pressed(ImGuiKey_PageUp) ||
         pressed(ImGuiKey_PageDown);
}

}  // namespace

void LetterEditor::use_keys(Scene& scene) {
  take_arrived(scene);
  if (chord(ImGuiKey_Escape, scene.id)) {
    ImGui::ClearActiveID();
    scene.result.cancelled = true;
    selecting_ = false;
    return;
  }
  if (use_chords(scene) || use_caret_keys(scene)) return;
  if (scene.look.read_only) return;
  if (use_erasing_keys()) return;
  if (!use_enter(scene)) type_characters();
}

// Whether the caret is gone with it. Ctrl+Enter belongs to the place.
bool LetterEditor::use_enter(Scene& scene) {
  const bool enter = pressed(ImGuiKey_Enter) || pressed(ImGuiKey_KeypadEnter);
  if (!enter || ImGui::GetIO().KeyCtrl) return false;
  if (!one_line_) {
    insert("\n", EditKind::typing);
    return false;
  }
  type_characters();
  scene.result.submitted = true;
  ImGui::ClearActiveID();
  return true;
}

bool LetterEditor::use_chords(const Scene& scene) {
  const ImGuiID id = scene.id;
  if (chord(ImGuiMod_Ctrl | ImGuiKey_A, id)) {
    select_all();
    return true;
  }
  if (chord(ImGuiMod_Ctrl | ImGuiKey_C, id) || chord(ImGuiMod_Ctrl | ImGuiKey_Insert, id)) {
    copy();
    return true;
  }
  if (scene.look.read_only) return false;
  if (chord(ImGuiMod_Ctrl | ImGuiKey_X, id) || chord(ImGuiMod_Shift | ImGuiKey_Delete, id)) {
    cut_words();
    return true;
  }
  if (chord(ImGuiMod_Ctrl | ImGuiKey_V, id) || chord(ImGuiMod_Shift | ImGuiKey_Insert, id)) {
    paste();
    return true;
  }
  if (chord(ImGuiMod_Ctrl | ImGuiKey_Z, id)) {
    undo();
    return true;
  }
  if (chord(ImGuiMod_Ctrl | ImGuiMod_Shift | ImGuiKey_Z, id) || chord(ImGuiMod_Ctrl | ImGuiKey_Y, id)) {
    redo();
    return true;
  }
  return false;
}

bool LetterEditor::use_caret_keys(const Scene& scene) {
  const bool extend = ImGui::GetIO().KeyShift, edge = to_edge(), control = ImGui::GetIO().KeyCtrl;
  const int page = std::max(1, static_cast<int>(scene.box.height / scene.row_height) - 1);
  if (pressed(ImGuiKey_LeftArrow)) {
    move_sideways(true, extend);
  } else if (pressed(ImGuiKey_RightArrow)) {
    move_sideways(false, extend);
  } else if (one_line_ && rows_are_asked_for()) {
    return true;
  } else if (pressed(ImGuiKey_UpArrow)) {
    edge ? move_to(0, extend) : move_rows(scene, -1, extend);
  } else if (pressed(ImGuiKey_DownArrow)) {
    edge ? move_to(text().size(), extend) : move_rows(scene, 1, extend);
  } else if (pressed(ImGuiKey_PageUp)) {
    move_rows(scene, -page, extend);
  } else if (pressed(ImGuiKey_PageDown)) {
    move_rows(scene, page, extend);
  } else if (pressed(ImGuiKey_Home)) {
    move_to(control ? CaretPlace{0} : row_edge(false), extend);
  } else if (pressed(ImGuiKey_End)) {
    move_to(control ? CaretPlace{text().size()} : row_edge(true), extend);
  } else {
    return false;
  }
  return true;
}

bool LetterEditor::use_erasing_keys() {
  const bool back = pressed(ImGuiKey_Backspace), forward = pressed(ImGuiKey_Delete);
  if (!back && !forward) return false;
  if (has_selection()) {
    insert("", EditKind::single);
    return true;
  }
  const std::size_t at = caret();
  const std::size_t other = back ? (by_word() ? previous_word(text(), at) : previous_character(text(), at))
                                 : (by_word() ? next_word(text(), at) : next_character(text(), at));
  if (other != at) text_.edit({std::min(at, other), std::max(at, other)}, "", EditKind::erasing);
  side_ = Side::before_next;
  preferred_x_.reset();
  follows_caret_ = true;
  return true;
}

void LetterEditor::take_arrived(const Scene& scene) {
  Writing* const writing = scene.canvas.ui().writing;
  if (writing == nullptr) return;
  for (const WrittenElsewhere& change : std::exchange(writing->arrived, {})) {
    if (change.range) {
      const TextRange range = cut_to_text(*change.range, text());
      text_.select({character_start(text(), range.begin), character_start(text(), range.end)});
      side_ = Side::before_next;
      preferred_x_.reset();
      follows_caret_ = true;
    }
    if (change.text && !scene.look.read_only) insert(*change.text, EditKind::typing);
  }
}

void LetterEditor::type_characters() {
  ImGuiIO& io = ImGui::GetIO();
  // Ctrl+Alt is AltGr, which writes.
  const bool command = (io.KeyCtrl && !io.KeyAlt) || (io.ConfigMacOSXBehaviors && io.KeyCtrl);
  if (command || io.InputQueueCharacters.Size == 0) return;
  std::string typed;
  for (const ImWchar c : io.InputQueueCharacters) {
    // Tab goes on to the next control; the Enter key itself has been seen.
    if (c == U'\t' || c == U'\r') continue;
    append_code_point(typed, c);
  }
  io.InputQueueCharacters.resize(0);
  if (!typed.empty()) insert(typed, EditKind::typing);
}

void LetterEditor::insert(std::string_view words, EditKind kind) {
  std::string put(words);
  if (one_line_) {
    put = in_one_line(put);
  }
  const std::size_t others = text().size() - selection().length();
  const std::size_t room = longest_ > others ? longest_ - others : 0;
  if (put.size() > room) put.resize(character_start(put, room));
  text_.edit(selection(), put, kind);
  side_ = Side::before_next;
  preferred_x_.reset();
  follows_caret_ = true;
}

void LetterEditor::copy() const {
  const TextRange range = has_selection() ? selection() : TextRange{0, text().size()};
  if (range.length() > 0) ImGui::SetClipboardText(text().substr(range.begin, range.length()).c_str());
}

void LetterEditor::cut_words() {
  if (!has_selection()) return;
  copy();
  insert("", EditKind::single);
}

void LetterEditor::paste() {
  const char* pasted = ImGui::GetClipboardText();
  if (pasted != nullptr && *pasted != '\0') insert(pasted, EditKind::single);
}

void LetterEditor::select_all() {
  text_.select({0, text().size()});
  side_ = Side::before_next;
  preferred_x_.reset();
}

void LetterEditor::move_to(CaretPlace place, bool extend) {
  text_.select({extend ? text_.selection().anchor : place.position, place.position});
  side_ = place.side;
  preferred_x_.reset();
  follows_caret_ = true;
}

CaretPlace LetterEditor::row_edge(bool end) const {
  const std::size_t row = rows_.row_of(place());
  if (!end) return {rows_.rows()[row].range.begin, Side::before_next};
  return {rows_.last_position(text(), row), Side::after_previous};
}

// Left and right are as they are seen: over words of the other direction the caret goes back in the text.
CaretPlace LetterEditor::beside(bool to_left) const {
  const std::size_t row = rows_.row_of(place());
  const ShapedText& shape = *rows_.rows()[row].shape;
  const auto along = [&](bool back) {
    return CaretPlace{back ? previous_character(text(), caret()) : next_character(text(), caret())};
  };
  if (shape.plain()) return along(to_left);
  if (const auto inside = rows_.beside(row, place(), to_left)) return *inside;
  // Over the edge of the row, and into the one before it or after it where that is come to: the next
  // character of the text may lie back inside this row.
  const bool back = to_left != shape.right_to_left();
  if (back ? row == 0 : row + 1 == rows_.rows().size()) return place();
  constexpr float beyond = 1.0e6F;  // any row
  return rows_.place_at(text(), back ? row - 1 : row + 1, to_left ? beyond : -beyond);
}

void LetterEditor::move_sideways(bool to_left, bool extend) {
  const bool words = by_word(), edge = to_edge();
  const bool right_to_left = rows_.rows()[rows_.row_of(place())].shape->right_to_left();
  const bool back = to_left != right_to_left;
  if (edge) {
    move_to(row_edge(!back), extend);
  } else if (words) {
    move_to(back ? previous_word(text(), caret()) : next_word(text(), caret()), extend);
  } else if (has_selection() && !extend) {
    move_to(back ? selection().begin : selection().end, false);
  } else {
    move_to(beside(to_left), extend);
  }
}

void LetterEditor::move_rows(const Scene& scene, int rows, bool extend) {
  const std::size_t row = rows_.row_of(place());
  const float x = preferred_x_.value_or(scene.points(rows_.x_of(row, place())));
  const auto last = static_cast<int>(rows_.rows().size()) - 1;
  const int wanted = static_cast<int>(row) + rows;
  const bool at_edge = (rows < 0 && row == 0) || (rows > 0 && static_cast<int>(row) == last);
  if (at_edge) {
    move_to(rows < 0 ? 0 : text().size(), extend);
  } else {
    const auto target = static_cast<std::size_t>(std::clamp(wanted, 0, last));
    move_to(rows_.place_at(text(), target, scene.canvas.ui().pixels(x)), extend);
  }
  preferred_x_ = x;
}

}  // namespace goodterms
