// A letter editor on a screen that nobody sees, used by keys, mouse and finger.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

#include "app/widgets/letter_editor.h"
#include "core/base/text_steps.h"
#include "tests/support/screen_fixture.h"

struct LetterEditorFixture : ScreenFixture {
  goodterms::LetterEditor editor;
  goodterms::Box box{20, 20, 400, 240};
  goodterms::LetterEditorLook look{"Letter"};
  goodterms::LetterEditorResult last;  // of the last frame
  bool changed = false;                // ever since it was last set to false
  std::optional<std::size_t> clicked_finding;
  std::optional<goodterms::TextRange> clicked_missing;
  std::optional<goodterms::Box> caret_moved;

  LetterEditorFixture() {
    words = *goodterms::Words::load(
        R"({"ui": {"edit": {"cut": "Cut", "copy": "Copy", "paste": "Paste", "select-all": "Select all"}}})",
        "");
    draw = [this](const goodterms::Canvas& canvas) { draw_editor(canvas); };
    driver.settle();
  }

  void draw_editor(const goodterms::Canvas& canvas) {
    last = editor.draw(canvas, box, look);
    changed = changed || last.changed;
    if (last.clicked_finding) clicked_finding = last.clicked_finding;
    if (last.clicked_missing) clicked_missing = last.clicked_missing;
    if (last.caret_moved) caret_moved = last.caret_moved;
  }

  // The text, with the caret in it.
  void start(std::string_view text, std::size_t caret, std::vector<goodterms::EditorMark> marks = {}) {
    editor.set_text(text, std::move(marks));
    editor.select({caret, caret});
    editor.take_focus();
    driver.settle();
  }

  void press(ImGuiKey key, std::initializer_list<ImGuiKey> modifiers = {}) {
    ImGuiIO& io = ImGui::GetIO();
    for (const ImGuiKey modifier : modifiers)
      io.AddKeyEvent(modifier, true);
    io.AddKeyEvent(key, true);
    driver.settle();
    io.AddKeyEvent(key, false);
    for (const ImGuiKey modifier : modifiers)
      io.AddKeyEvent(modifier, false);
    driver.settle();
  }

  void type_slowly(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t next = goodterms::next_character(text, at);
      driver.type(text.substr(at, next - at));
      at = next;
    }
  }

  // Where a part of the text is on the screen: a pixel into their first letter. There must be no marks before
  // them in their row.
  goodterms::Area place_of(std::string_view part) {
    const goodterms::Ui ui{colors, fonts, words, animator, fields, width, height, scale, text_scale};
    const goodterms::Canvas canvas(ui);
    for (const goodterms::RecordedText& row : recorder.texts()) {
      const std::size_t at = row.text.find(part);
      if (at == std::string::npos) continue;
      const float x = row.place.left + 1 +
                      canvas.text_width(row.text.substr(0, at), {goodterms::text_size::letter}) * scale;
      const float y = (row.place.top + row.place.bottom) / 2;
      return {x, y, x, y};
    }
    return {};
  }

  void move(const goodterms::Area& to, goodterms::Pointer pointer) {
    ImGuiIO& io = ImGui::GetIO();
    io.AddMouseSourceEvent(pointer == goodterms::Pointer::touch ? ImGuiMouseSource_TouchScreen
                                                                : ImGuiMouseSource_Mouse);
    io.AddMousePosEvent(to.left, to.top);
    driver.settle();
  }

  void click(const goodterms::Area& at, int times = 1,
             goodterms::Pointer pointer = goodterms::Pointer::mouse) {
    wait(0.5);  // not part of a double click with what was before
    move(at, pointer);
    for (int i = 0; i < times; ++i) {
      hold();
      frame();
      let_go();
      frame();
    }
    driver.settle();
  }
  void hold() { ImGui::GetIO().AddMouseButtonEvent(0, true); }
  void let_go() { ImGui::GetIO().AddMouseButtonEvent(0, false); }

  void wait(double seconds) {
    for (int i = 0; i < static_cast<int>(seconds * 60); ++i) {
      recorder.begin_frame();
      frame();
    }
  }

  std::string selected() const {
    return editor.text().substr(editor.selection().begin, editor.selection().length());
  }
};

inline goodterms::TextRange range_in(std::string_view text, std::string_view words) {
  const std::size_t begin = text.find(words);
  return {begin, begin + words.size()};
}
