// A letter under mouse and finger: selecting, marks, findings, scrolling.
#include "tests/support/letter_editor_fixture.h"

using namespace goodterms;

namespace {

std::string many_lines(int count) {
  std::string text;
  for (int i = 0; i < count; ++i)
    text += "line " + std::to_string(i) + "\n";
  return text + "the end";
}

}  // namespace

TEST_CASE_FIXTURE(LetterEditorFixture,
                  "a click places the caret, a double click takes a word, a triple a line") {
  editor.set_text("Thank you, I'm glad.\nBye", {});
  driver.settle();
  click(place_of("you"));
  CHECK(editor.caret() == 6);
  CHECK_FALSE(editor.has_selection());
  click(place_of("m glad"), 2);
  CHECK(selected() == "I'm");
  click(place_of("glad"), 3);
  CHECK(selected() == "Thank you, I'm glad.");
  click(place_of("Bye"));
  CHECK(editor.caret() == 21);
}

TEST_CASE_FIXTURE(LetterEditorFixture,
                  "a double click takes an amount, a name of any script, half an address") {
  editor.set_text("61,000.50 to 王小明 (dana.reyes@mail.example)", {});
  driver.settle();
  const std::pair<const char*, const char*> both[] = {
      {"000", "61,000.50"}, {"小", "王小明"}, {"reyes", "dana.reyes"}, {"mail", "mail.example"}};
  for (const auto& [at, word] : both) {
    click(place_of(at), 2);
    CHECK(selected() == word);
  }
}

TEST_CASE_FIXTURE(LetterEditorFixture,
                  "a click below the text goes to its end, beside a row to the row's end") {
  editor.set_text("Thank you\nBye", {});
  driver.settle();
  click({200, 200, 200, 200});
  CHECK(editor.caret() == 13);
  click({300, 30, 300, 30});
  CHECK(editor.caret() == 9);
}

namespace {

void right_click(LetterEditorFixture& fixture, const Area& at) {
  fixture.move(at, Pointer::mouse);
  ImGui::GetIO().AddMouseButtonEvent(1, true);
  fixture.driver.settle();
  ImGui::GetIO().AddMouseButtonEvent(1, false);
  fixture.driver.settle();
}

}  // namespace

TEST_CASE_FIXTURE(LetterEditorFixture,
                  "a right click offers what is done with words, and keeps what is selected") {
  editor.set_text("Thank you, I'm glad.", {});
  ImGui::SetClipboardText("so much");
  driver.settle();
  click(place_of("you"), 2);
  right_click(*this, place_of("ou"));
  CHECK(selected() == "you");
  REQUIRE(driver.click("Cut"));
  CHECK(editor.text() == "Thank , I'm glad.");
  CHECK(std::string(ImGui::GetClipboardText()) == "you");
  CHECK(last.active);
  // Elsewhere it places the caret, and there is nothing to cut.
  right_click(*this, place_of(", I"));
  CHECK(driver.find("Cut") == nullptr);
  REQUIRE(driver.click("Paste"));
  CHECK(editor.text() == "Thank you, I'm glad.");
  right_click(*this, place_of("glad"));
  REQUIRE(driver.click("Select all"));
  CHECK(selected() == editor.text());
  driver.type("No.");
  CHECK(editor.text() == "No.");
}

TEST_CASE_FIXTURE(LetterEditorFixture,
                  "what can only be read is copied by a right click, and the menu key opens it too") {
  look.read_only = true;
  ImGui::SetClipboardText("other words");
  start("Thank you", 0);
  press(ImGuiKey_Menu);
  CHECK(driver.find("Paste") == nullptr);
  REQUIRE(driver.click("Select all"));
  press(ImGuiKey_F10, {ImGuiMod_Shift});
  CHECK(driver.find("Cut") == nullptr);
  REQUIRE(driver.click("Copy"));
  CHECK(std::string(ImGui::GetClipboardText()) == "Thank you");
}

TEST_CASE_FIXTURE(LetterEditorFixture, "a right click where nothing can be done opens nothing") {
  ImGui::SetClipboardText("");
  editor.set_text("", {});
  driver.settle();
  right_click(*this, {60, 60, 60, 60});
  CHECK_FALSE(ImGui::IsPopupOpen("", ImGuiPopupFlags_AnyPopupId | ImGuiPopupFlags_AnyPopupLevel));
  driver.type("No.");
  CHECK(editor.text() == "No.");
}

TEST_CASE_FIXTURE(LetterEditorFixture, "a click beside a row where a long word was cut stays in that row") {
  editor.set_text(std::string(200, 'm'), {});
  driver.settle();
  click({419, 30, 419, 30});
  const std::size_t end = editor.caret();
  CHECK(caret_moved->y < 44);
  click({21, 54, 21, 54});
  CHECK(editor.caret() == end);
  CHECK(caret_moved->y > 44);
}

TEST_CASE_FIXTURE(LetterEditorFixture,
                  "the mouse selects by dragging, by words after a double click, and to a Shift click") {
  editor.set_text("one two three four", {});
  driver.settle();
  const Area from = place_of("two"), to = place_of("four");
  driver.drag(from, to.left - from.left, 0);
  CHECK(selected() == "two three ");
  wait(0.5);
  move(place_of("three"), Pointer::mouse);
  hold(), frame(), let_go(), frame(), hold(), frame();
  move(place_of("wo three"), Pointer::mouse);
  let_go(), frame();
  CHECK(selected() == "two three");
  click(place_of("one"));
  ImGui::GetIO().AddKeyEvent(ImGuiMod_Shift, true);
  click(place_of("three"));
  ImGui::GetIO().AddKeyEvent(ImGuiMod_Shift, false);
  CHECK(selected() == "one two ");
}

TEST_CASE_FIXTURE(LetterEditorFixture, "what was filled in keeps its tint until its words change") {
  const std::string text = "Hi Dana, bye";
  start(text, 0, {{range_in(text, "Dana"), MarkKind::filled}});
  driver.type("Oh ");
  REQUIRE(editor.marks().size() == 1);
  CHECK(editor.marks()[0].range == range_in(editor.text(), "Dana"));
  editor.select({8, 8});
  driver.press_key(ImGuiKey_Backspace);
  CHECK(editor.text() == "Oh Hi Dna, bye");
  CHECK(editor.marks().empty());
  driver.press_key(ImGuiKey_Z, ImGuiMod_Ctrl);
  REQUIRE(editor.marks().size() == 1);
  CHECK(editor.marks()[0].range == range_in(editor.text(), "Dana"));
  driver.press_key(ImGuiKey_Z, ImGuiMod_Ctrl);
  CHECK(editor.text() == text);
  CHECK(editor.marks()[0].range == range_in(text, "Dana"));
  driver.press_key(ImGuiKey_Y, ImGuiMod_Ctrl);
  driver.press_key(ImGuiKey_Y, ImGuiMod_Ctrl);
  CHECK(editor.marks().empty());
}

TEST_CASE_FIXTURE(LetterEditorFixture,
                  "a click on what is missing selects it, and typing puts words in its place") {
  const std::string text = "Hi [their name], for the [role as they call it, or as it was written] role";
  editor.set_text(text, {{range_in(text, "[their name]"), MarkKind::missing}, {{25, 70}, MarkKind::missing}});
  for (const Pointer pointer : {Pointer::mouse, Pointer::touch}) {
    clicked_missing.reset();
    driver.settle();
    wait(0.5);
    CHECK(driver.click("[their name]", pointer));
    REQUIRE(clicked_missing.has_value());
    CHECK(*clicked_missing == range_in(text, "[their name]"));
    CHECK(selected() == "[their name]");
    driver.type("Zoé");
    CHECK(editor.text().substr(0, 10) == "Hi Zoé, f");
    CHECK(editor.marks().size() == 1);
    driver.press_key(ImGuiKey_Z, ImGuiMod_Ctrl);
    CHECK(editor.text() == text);
    CHECK(editor.marks().size() == 2);
  }
}

TEST_CASE_FIXTURE(LetterEditorFixture,
                  "a finding says what it is under the mouse, and a click goes to its words") {
  const std::string text = "Hi Dana,\nSorry for the short notice, and thank you.";
  const EditorFinding findings[] = {{range_in(text, "Sorry for the short notice"), "No need to apologise.",
                                     "Take it out.", "", false, false},
                                    {{0, text.size()}, "It is very short.", "", {}, true, false}};
  look.findings = findings;
  editor.set_text(text, {});
  driver.settle();
  CHECK(driver.find("It is very short.") == nullptr);
  for (int i = 0; i < 20; ++i)
    driver.hover("No need to apologise.");
  CHECK(driver.shows("No need to apologise."));
  CHECK(driver.shows("Take it out."));
  CHECK(driver.click("No need to apologise."));
  REQUIRE(clicked_finding.has_value());
  CHECK(*clicked_finding == 0);
  CHECK(editor.caret() > 9);
  CHECK(editor.caret() < 35);
  move(place_of("Hi"), Pointer::mouse);
  CHECK_FALSE(driver.shows("Take it out."));
}

TEST_CASE_FIXTURE(LetterEditorFixture,
                  "findings that are out of date neither crash nor show outside the text") {
  const EditorFinding findings[] = {{{3, 9'999}, "Far", "", {}, false, false},
                                    {{9'999, 10'000}, "Beyond", "", {}, false, true},
                                    {{5, 1}, "Backwards", "", {}, false, false},
                                    {{1, 2}, "Half a letter", "", {}, false, false}};
  look.findings = findings;
  start("éé", 4);
  for (const char* text : {"", "é", "Hi Dana, this is a letter", "\n\n\n"}) {
    editor.set_text(text, {});
    driver.settle();
    CHECK(driver.find("Beyond") == nullptr);
    CHECK(driver.find("Backwards") == nullptr);
    driver.press_key(ImGuiKey_A, ImGuiMod_Ctrl);
    driver.press_key(ImGuiKey_Delete);
    CHECK(driver.find("Far") == nullptr);
  }
}

TEST_CASE_FIXTURE(LetterEditorFixture,
                  "a long letter follows the caret and scrolls by wheel, and only what is seen is drawn") {
  start(many_lines(200), 0);
  CHECK(driver.shows("line 0"));
  driver.press_key(ImGuiKey_End, ImGuiMod_Ctrl);
  CHECK(driver.shows("the end"));
  CHECK(recorder.texts().size() < 14);
  REQUIRE(caret_moved.has_value());
  CHECK(caret_moved->bottom() <= box.bottom());
  CHECK(caret_moved->y > box.y);
  driver.scroll("Letter", 500);
  CHECK(driver.shows("line 0"));
  CHECK_FALSE(driver.shows("the end"));
  CHECK(editor.caret() == editor.text().size());
  driver.scroll("Letter", -1);
  CHECK_FALSE(driver.shows("line 0"));
  CHECK(driver.shows("line 5"));
  driver.type("!");
  CHECK(driver.shows("the end!"));
  driver.press_key(ImGuiKey_PageUp);
  CHECK(editor.caret() < editor.text().size() - 40);
}

TEST_CASE_FIXTURE(LetterEditorFixture, "dragging out of the box scrolls while it lasts") {
  start(many_lines(100), 0);
  move({40, 100, 40, 100}, Pointer::mouse);
  hold(), frame();
  move({40, 300, 40, 300}, Pointer::mouse);
  wait(0.5);
  CHECK(last.next_frame.has_value());
  let_go(), driver.settle();
  CHECK_FALSE(last.next_frame.has_value());
  CHECK_FALSE(driver.shows("line 0"));
  CHECK(editor.selection().length() > 100);
}

TEST_CASE_FIXTURE(LetterEditorFixture, "a finger scrolls by dragging, and selects nothing") {
  start(many_lines(100), 0);
  wait(0.5);
  driver.drag({100, 200, 100, 200}, 0, -120, Pointer::touch);
  CHECK_FALSE(driver.shows("line 0"));
  CHECK(driver.shows("line 6"));
  CHECK(editor.caret() == 0);
  CHECK_FALSE(editor.has_selection());
}

TEST_CASE_FIXTURE(LetterEditorFixture, "a tap places the caret, a double tap or a long press takes a word") {
  editor.set_text("Thank you very much", {});
  driver.settle();
  click(place_of("very"), 1, Pointer::touch);
  CHECK(last.active);
  CHECK(editor.caret() == 10);
  click(place_of("you"), 2, Pointer::touch);
  CHECK(selected() == "you");
  wait(0.5);
  move(place_of("much"), Pointer::touch);
  hold(), frame();
  frame();
  CHECK(last.next_frame.has_value());
  CHECK(selected() == "you");
  wait(0.6);
  CHECK(selected() == "much");
  let_go(), driver.settle();
  CHECK(selected() == "much");
}

TEST_CASE_FIXTURE(LetterEditorFixture, "a box as high as the letter neither scrolls nor takes the wheel") {
  const Ui ui{colors, fonts, words, animator, fields, width, height, scale, text_scale};
  editor.set_text("one\ntwo\nthree", {});
  const float high = editor.content_height(Canvas(ui), box.width);
  CHECK(high == doctest::Approx(3 * text_size::letter * letter_line_height));
  box.height = high;
  driver.settle();
  driver.scroll("Letter", -3);
  CHECK(driver.shows("one"));
  CHECK(driver.shows("three"));
}

TEST_CASE_FIXTURE(LetterEditorFixture,
                  "ten thousand words are laid out anew with every key, as if from the start") {
  std::string text;
  for (int i = 0; i < 10'000; ++i)
    text += (i % 90 == 89) ? "end.\n\n" : "word" + std::to_string(i % 7) + " ";
  start(text, text.size() / 2);
  const Ui ui{colors, fonts, words, animator, fields, width, height, scale, text_scale};
  const Canvas canvas(ui);
  for (const char* typed : {"a", " longer words in between", "\n"}) {
    driver.type(typed);
    LetterEditor fresh;
    fresh.set_text(editor.text(), {});
    CHECK(editor.content_height(canvas, box.width) == fresh.content_height(canvas, box.width));
  }
  CHECK(recorder.texts().size() < 14);
}

TEST_CASE_FIXTURE(LetterEditorFixture, "larger text and a narrower box wrap anew") {
  editor.set_text("A letter has some words, and a row has only so much room for them.", {});
  driver.settle();
  const std::size_t rows = recorder.texts().size();
  text_scale = 2;
  driver.settle();
  CHECK(recorder.texts().size() > rows);
  text_scale = 1;
  box.width = 90;
  driver.settle();
  CHECK(recorder.texts().size() > rows + 2);
  for (const RecordedText& row : recorder.texts())
    CHECK(row.place.right <= 110.5F);
}

TEST_CASE_FIXTURE(LetterEditorFixture, "a letter as high as its page draws only the rows its window shows") {
  editor.set_text(many_lines(500), {});
  const Ui ui{colors, fonts, words, animator, fields, width, height, scale, text_scale};
  box.y = -2'000;
  box.height = editor.content_height(Canvas(ui), box.width);
  driver.settle();
  CHECK(recorder.texts().size() < 24);
  CHECK_FALSE(driver.shows("line 72"));
  CHECK(driver.shows("line 75"));
  click({100, 100, 100, 100});
  CHECK(editor.caret() == editor.text().find("\n", editor.text().find("line 77")));
}
