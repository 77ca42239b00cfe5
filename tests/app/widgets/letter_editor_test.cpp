// Writing a letter by keyboard.
#include <imgui_internal.h>

#include "app/widgets/controls.h"
#include "tests/support/letter_editor_fixture.h"

using namespace goodterms;

TEST_CASE_FIXTURE(LetterEditorFixture, "what is typed stands in the letter, in any script") {
  CHECK(driver.click("Letter"));
  CHECK(last.active);
  driver.type("Dear Zoé,");
  driver.press_key(ImGuiKey_Enter);
  driver.type("ありがとう 🙂 שלום");
  CHECK(editor.text() == "Dear Zoé,\nありがとう 🙂 שלום");
  CHECK(changed);
  CHECK(driver.shows("Dear Zoé,"));
  CHECK(driver.shows("ありがとう 🙂 שלום"));
  CHECK(driver.find("Letter")->role == Role::editor);
}

TEST_CASE_FIXTURE(LetterEditorFixture, "a letter with its accent, a flag and a joined emoji are one step") {
  const std::string text = "e\u0301🇩🇪👩‍👧x";
  start(text, 0);
  driver.press_key(ImGuiKey_RightArrow);
  CHECK(editor.caret() == 3);
  driver.press_key(ImGuiKey_RightArrow);
  CHECK(editor.caret() == 11);
  driver.press_key(ImGuiKey_RightArrow);
  CHECK(editor.caret() == text.size() - 1);
  driver.press_key(ImGuiKey_Backspace);
  CHECK(editor.text() == "e\u0301🇩🇪x");
  driver.press_key(ImGuiKey_Home);
  driver.press_key(ImGuiKey_Delete);
  CHECK(editor.text() == "🇩🇪x");
}

TEST_CASE_FIXTURE(LetterEditorFixture, "rows wrap at words, inside long ones, and anywhere in Chinese") {
  for (const std::string& text :
       {std::string("A letter has some words, and a row has only so much room for "
                    "them before the next begins."),
        std::string(200, 'm'),
        std::string("Re: 株式会社東京商事の皆様、株式会社東京商事の皆様、株式会社東京商"
                    "事の皆様、株式会社東京商事の皆様、株式会社東京商事の皆様")}) {
    editor.set_text(text, {});
    driver.settle();
    std::string rows;
    for (const RecordedText& row : recorder.texts()) {
      CHECK(is_valid_utf8(row.text));
      CHECK(row.place.right <= 420.5F);
      if (!rows.empty() && rows.size() < text.size() && text[rows.size()] == ' ') rows += ' ';
      rows += row.text;
    }
    CHECK(recorder.texts().size() > 1);
    CHECK(rows == text);
  }
}

TEST_CASE_FIXTURE(LetterEditorFixture,
                  "an arrow leads over the edge of a row, whichever direction it ends in") {
  for (const std::string text : {"abc שלום\nnext", "שלום abc\nעולם", "\u200Babc\nnext"}) {
    INFO(text);
    const std::size_t second = text.find('\n') + 1;
    const bool right_to_left = text.starts_with("ש");
    const ImGuiKey on = right_to_left ? ImGuiKey_LeftArrow : ImGuiKey_RightArrow;
    const ImGuiKey back = right_to_left ? ImGuiKey_RightArrow : ImGuiKey_LeftArrow;
    start(text, 0);
    int steps = 0;
    for (; editor.caret() < second && steps < 30; ++steps)
      driver.press_key(on);
    CHECK(editor.caret() >= second);
    for (steps = 0; editor.caret() >= second && steps < 30; ++steps)
      driver.press_key(back);
    CHECK(editor.caret() < second);
    for (steps = 0; steps < 30; ++steps)
      driver.press_key(back);
    driver.type("!");
    CHECK(editor.text().find('!') < second);
  }
}

TEST_CASE_FIXTURE(LetterEditorFixture, "right-to-left text is kept whole while it is edited") {
  start("שלום עולם", 0);
  driver.press_key(ImGuiKey_End);
  driver.press_key(ImGuiKey_Backspace);
  CHECK(editor.text() == "שלום עול");
  // Its beginning is at the right.
  driver.press_key(ImGuiKey_RightArrow, ImGuiMod_Ctrl);
  driver.type("ו");
  CHECK(editor.text() == "שלום ועול");
  driver.press_key(ImGuiKey_RightArrow);
  driver.press_key(ImGuiKey_RightArrow);
  driver.press_key(ImGuiKey_LeftArrow);
  driver.type("!");
  CHECK(editor.text() == "שלום !ועול");
}

TEST_CASE_FIXTURE(LetterEditorFixture, "up and down keep to their column, also past short rows") {
  const std::string text = "a long line here\nab\nanother long line";
  start(text, 10);
  driver.press_key(ImGuiKey_DownArrow);
  CHECK(editor.caret() == 19);
  driver.press_key(ImGuiKey_DownArrow);
  CHECK(editor.caret() > 26);
  driver.press_key(ImGuiKey_UpArrow);
  driver.press_key(ImGuiKey_UpArrow);
  CHECK(editor.caret() == 10);
  driver.press_key(ImGuiKey_UpArrow);
  CHECK(editor.caret() == 0);
  driver.press_key(ImGuiKey_End, ImGuiMod_Ctrl);
  CHECK(editor.caret() == text.size());
  driver.press_key(ImGuiKey_Home);
  CHECK(editor.caret() == 20);
  driver.press_key(ImGuiKey_PageUp);
  CHECK(editor.caret() == 0);
}

TEST_CASE_FIXTURE(LetterEditorFixture, "End stays in its row where a long word was cut") {
  start(std::string(200, 'm'), 0);
  driver.press_key(ImGuiKey_End);
  const std::size_t end = editor.caret();
  CHECK(end > 10);
  CHECK(end < 100);
  CHECK(caret_moved->y < 20 + 24);
  driver.press_key(ImGuiKey_End);
  CHECK(editor.caret() == end);
  driver.press_key(ImGuiKey_Home);
  CHECK(editor.caret() == 0);
}

TEST_CASE_FIXTURE(LetterEditorFixture, "Shift with any of the keys selects") {
  start("one two three\nfour", 4);
  press(ImGuiKey_RightArrow, {ImGuiMod_Shift});
  CHECK(selected() == "t");
  press(ImGuiKey_RightArrow, {ImGuiMod_Ctrl, ImGuiMod_Shift});
  CHECK(selected() == "two ");
  press(ImGuiKey_End, {ImGuiMod_Shift});
  CHECK(selected() == "two three");
  press(ImGuiKey_DownArrow, {ImGuiMod_Shift});
  CHECK(selected() == "two three\nfour");
  press(ImGuiKey_Home, {ImGuiMod_Ctrl, ImGuiMod_Shift});
  CHECK(selected() == "one ");
  driver.press_key(ImGuiKey_RightArrow);
  CHECK(editor.caret() == 4);
  CHECK_FALSE(editor.has_selection());
  driver.press_key(ImGuiKey_A, ImGuiMod_Ctrl);
  CHECK(selected() == editor.text());
  driver.type("x");
  CHECK(editor.text() == "x");
}

TEST_CASE_FIXTURE(LetterEditorFixture, "words are erased whole with Ctrl") {
  start("one two three", 7);
  driver.press_key(ImGuiKey_Backspace, ImGuiMod_Ctrl);
  CHECK(editor.text() == "one  three");
  driver.press_key(ImGuiKey_Delete, ImGuiMod_Ctrl);
  CHECK(editor.text() == "one three");
}

TEST_CASE_FIXTURE(LetterEditorFixture,
                  "Ctrl leads over amounts, addresses and foreign words as over one word") {
  const std::string text = "Pay 61,000.50 to dana.reyes@mail.example, 王小明 or ประเทศไทย.";
  start(text, 0);
  for (const std::string_view next :
       {"61,000.50", "to", "dana.reyes", "@", "mail.example", ", ", "王小明", "or", "ประเทศไทย", "."}) {
    INFO(next);
    driver.press_key(ImGuiKey_RightArrow, ImGuiMod_Ctrl);
    CHECK(text.substr(editor.caret()).starts_with(next));
  }
  start(text, text.size());
  for (const std::string_view gone : {".", "ประเทศไทย", "or ", "王小明 ", ", ", "mail.example", "@"}) {
    INFO(gone);
    const std::string before = editor.text();
    driver.press_key(ImGuiKey_Backspace, ImGuiMod_Ctrl);
    CHECK(before == editor.text() + std::string(gone));
  }
  CHECK(editor.text() == "Pay 61,000.50 to dana.reyes");
}

TEST_CASE_FIXTURE(LetterEditorFixture, "cut, copy and paste go through the clipboard") {
  start("one two three", 0);
  editor.select({4, 8});
  driver.press_key(ImGuiKey_X, ImGuiMod_Ctrl);
  CHECK(editor.text() == "one three");
  CHECK(std::string(ImGui::GetClipboardText()) == "two ");
  driver.press_key(ImGuiKey_End);
  driver.press_key(ImGuiKey_V, ImGuiMod_Ctrl);
  CHECK(editor.text() == "one threetwo ");
  driver.press_key(ImGuiKey_X, ImGuiMod_Ctrl);
  CHECK(editor.text() == "one threetwo ");
  driver.press_key(ImGuiKey_C, ImGuiMod_Ctrl);
  CHECK(std::string(ImGui::GetClipboardText()) == "one threetwo ");
}

TEST_CASE_FIXTURE(LetterEditorFixture, "what is pasted becomes text, however broken it is") {
  start("", 0);
  ImGui::SetClipboardText("a\xFF\tb\r\nc\x01\xC3(\rd");
  driver.press_key(ImGuiKey_V, ImGuiMod_Ctrl);
  CHECK(editor.text() == "a\uFFFD b\nc\uFFFD(\nd");
  std::string much;
  while (much.size() < 300'000)
    much += "aé👩‍👧";
  ImGui::SetClipboardText(much.c_str());
  driver.press_key(ImGuiKey_V, ImGuiMod_Ctrl);
  CHECK(editor.text().size() <= LetterText::longest);
  CHECK(editor.text().size() > LetterText::longest - 30);
  CHECK(is_valid_utf8(editor.text()));
}

TEST_CASE_FIXTURE(LetterEditorFixture, "typing is taken back word by word, and brought again") {
  start("", 0);
  type_slowly("Hi there Zoé");
  driver.press_key(ImGuiKey_Z, ImGuiMod_Ctrl);
  CHECK(editor.text() == "Hi there ");
  driver.press_key(ImGuiKey_Z, ImGuiMod_Ctrl);
  CHECK(editor.text() == "Hi ");
  driver.press_key(ImGuiKey_Z, ImGuiMod_Ctrl);
  CHECK(editor.text().empty());
  CHECK_FALSE(editor.can_undo());
  press(ImGuiKey_Z, {ImGuiMod_Ctrl, ImGuiMod_Shift});
  driver.press_key(ImGuiKey_Y, ImGuiMod_Ctrl);
  CHECK(editor.text() == "Hi there ");
  driver.type("x");
  CHECK_FALSE(editor.can_redo());
}

TEST_CASE_FIXTURE(LetterEditorFixture, "erasing, pasting and what a program does are steps of their own") {
  start("one two", 7);
  driver.press_key(ImGuiKey_Backspace);
  driver.press_key(ImGuiKey_Backspace);
  type_slowly("en");
  editor.replace({0, 3}, "All");
  editor.replace_all("Another letter", {});
  driver.settle();
  CHECK(editor.text() == "Another letter");
  driver.press_key(ImGuiKey_Z, ImGuiMod_Ctrl);
  CHECK(editor.text() == "All ten");
  driver.press_key(ImGuiKey_Z, ImGuiMod_Ctrl);
  CHECK(editor.text() == "one ten");
  driver.press_key(ImGuiKey_Z, ImGuiMod_Ctrl);
  CHECK(editor.text() == "one t");
  driver.press_key(ImGuiKey_Z, ImGuiMod_Ctrl);
  CHECK(editor.text() == "one two");
  CHECK_FALSE(editor.can_undo());
}

TEST_CASE_FIXTURE(LetterEditorFixture, "a letter that is only read can be selected and copied") {
  look.read_only = true;
  start("Only read me", 0);
  driver.type("x");
  driver.press_key(ImGuiKey_Delete);
  driver.press_key(ImGuiKey_Enter);
  ImGui::SetClipboardText("paste");
  driver.press_key(ImGuiKey_V, ImGuiMod_Ctrl);
  CHECK(editor.text() == "Only read me");
  CHECK_FALSE(ImGui::GetIO().WantTextInput);
  press(ImGuiKey_RightArrow, {ImGuiMod_Ctrl, ImGuiMod_Shift});
  driver.press_key(ImGuiKey_C, ImGuiMod_Ctrl);
  CHECK(std::string(ImGui::GetClipboardText()) == "Only ");
}

TEST_CASE_FIXTURE(LetterEditorFixture, "Tab comes and goes, Escape leaves, and neither writes") {
  draw = [this](const Canvas& canvas) {
    draw_editor(canvas);
    draw_button(canvas, {20, 300, 160, 40}, {"Copy"});
  };
  editor.set_text("Hi", {});
  driver.settle();
  driver.press_key(ImGuiKey_Tab);
  CHECK(driver.focused()->label == "Letter");
  CHECK(last.active);
  CHECK(screen.context().NavCursorVisible);  // the ring is drawn
  driver.type("x");
  CHECK(editor.text() == "xHi");
  driver.press_key(ImGuiKey_Tab);
  CHECK(driver.focused()->label == "Copy");
  CHECK_FALSE(last.active);
  press(ImGuiKey_Tab, {ImGuiMod_Shift});
  CHECK(last.active);
  driver.press_key(ImGuiKey_Escape);
  CHECK_FALSE(last.active);
  CHECK(driver.focused()->label == "Letter");
  driver.type("y");
  CHECK(editor.text() == "xHi");
  driver.press_key(ImGuiKey_Enter);
  CHECK(last.active);
  CHECK(editor.text() == "xHi");
}

TEST_CASE_FIXTURE(LetterEditorFixture,
                  "Ctrl+Enter is left to the screen, and another click takes the caret") {
  bool pressed = false;
  draw = [&, this](const Canvas& canvas) {
    pressed = draw_button(canvas, {440, 20, 160, 40}, {"Copy"}) || pressed;
    draw_editor(canvas);
  };
  start("Hi", 2);
  driver.press_key(ImGuiKey_Enter, ImGuiMod_Ctrl);
  CHECK(editor.text() == "Hi");
  driver.click("Copy");
  CHECK(pressed);
  CHECK_FALSE(last.active);
}

TEST_CASE_FIXTURE(LetterEditorFixture, "soft keyboards and input methods hear where text is wanted") {
  start("Hi Dana", 7);
  CHECK(ImGui::GetIO().WantTextInput);
  CHECK(screen.context().PlatformImeDataPrev.InputPos.x > 60);
  CHECK(screen.context().PlatformImeDataPrev.InputPos.y < 44);
  driver.press_key(ImGuiKey_Escape);
  CHECK_FALSE(ImGui::GetIO().WantTextInput);
}

TEST_CASE_FIXTURE(LetterEditorFixture, "an empty letter says what to do with it") {
  look.placeholder = "Write here.";
  driver.settle();
  CHECK(driver.shows("Write here."));
  start("x", 0);
  CHECK_FALSE(driver.shows("Write here."));
}
