// A letter under a finger, and what reaches it by other ways than keys.
#include "tests/support/letter_editor_fixture.h"

using namespace goodterms;

namespace {

struct FingerFixture : LetterEditorFixture {
  void touch(const Area& at) {
    wait(0.5);
    move(at, Pointer::touch);
    hold(), frame();
  }
  void lift() { let_go(), driver.settle(); }
  void rest_on(std::string_view word) {
    touch(place_of(word));
    wait(0.6);
    lift();
  }
  // Below the edge of what is selected, where its handle is.
  Area handle_at(float x, const Area& word) { return {x, word.bottom + 2, x, word.bottom + 2}; }
  void draw_along(const Area& to) {
    move(to, Pointer::touch);
    lift();
  }
};

}  // namespace

TEST_CASE_FIXTURE(FingerFixture, "a finger that rests on a word is offered what can be done with it") {
  editor.set_text("Thank you very much", {});
  ImGui::SetClipboardText("so");
  driver.settle();
  rest_on("very");
  CHECK(selected() == "very");
  for (const char* offered : {"Cut", "Copy", "Paste", "Select all"})
    CHECK(driver.find(offered) != nullptr);
  REQUIRE(driver.click("Paste", Pointer::touch));
  CHECK(editor.text() == "Thank you so much");
  CHECK(last.active);
}

TEST_CASE_FIXTURE(FingerFixture, "in an empty field a finger that rests is offered the clipboard") {
  editor.set_text("", {});
  ImGui::SetClipboardText("so much");
  driver.settle();
  touch({60, 30, 60, 30});
  wait(0.6);
  lift();
  REQUIRE(driver.click("Paste", Pointer::touch));
  CHECK(editor.text() == "so much");
}

TEST_CASE_FIXTURE(FingerFixture,
                  "each end of what is selected is drawn along by its handle, past the menu too") {
  editor.set_text("one two three four", {});
  ImGui::SetClipboardText("");
  driver.settle();
  rest_on("two");
  REQUIRE(driver.find("Copy") != nullptr);
  const Area two = place_of("two"), space = place_of(" three"), three = place_of("three");
  touch(handle_at(space.left, two));
  recorder.begin_frame(), frame();
  CHECK(driver.find("Copy") == nullptr);
  const Area end = place_of(" four");
  draw_along({end.left, end.bottom + 2, end.left, end.bottom + 2});
  CHECK(selected() == "two three");
  CHECK(driver.find("Copy") != nullptr);  // it is offered again

  touch(handle_at(two.left, two));
  draw_along({three.left, three.bottom + 2, three.left, three.bottom + 2});
  CHECK(selected() == "three");
  // Nothing is ever left of it only where both ends would meet.
  touch(handle_at(end.left, end));
  draw_along({three.left, three.bottom + 2, three.left, three.bottom + 2});
  CHECK(selected() == "three");
  driver.press_key(ImGuiKey_Escape);
  driver.type("3");
  CHECK(editor.text() == "one two 3 four");
}

TEST_CASE_FIXTURE(FingerFixture, "a mouse sees no handles, and presses where they would be as anywhere") {
  editor.set_text("one two three four", {});
  driver.settle();
  click(place_of("two"), 2);
  CHECK(selected() == "two");
  const Area space = place_of(" three"), end = place_of(" four");
  driver.drag(handle_at(space.left, space), end.left - space.left, 0);
  CHECK(selected() == " three");
}

TEST_CASE_FIXTURE(FingerFixture, "what a keyboard puts in place of a word goes there, in one step") {
  start("Thank yuo very much", 19);
  writing.arrived.push_back({TextRange{6, 9}, "you"});
  driver.settle();
  CHECK(editor.text() == "Thank you very much");
  CHECK(editor.caret() == 9);
  writing.arrived.push_back({TextRange{19, 19}, std::nullopt});
  driver.settle();
  CHECK(editor.caret() == 19);
  writing.arrived.push_back({std::nullopt, "!"});
  driver.settle();
  CHECK(editor.text() == "Thank you very much!");
  editor.undo();
  editor.undo();
  CHECK(editor.text() == "Thank yuo very much");
}

TEST_CASE_FIXTURE(FingerFixture, "what arrives is cut to the text and to whole characters") {
  start("né", 3);
  writing.arrived.push_back({TextRange{2, 400}, "o"});
  driver.settle();
  CHECK(editor.text() == "no");
  look.read_only = true;
  writing.arrived.push_back({TextRange{0, 2}, "yes"});
  driver.settle();
  CHECK(editor.text() == "no");
  CHECK(selected() == "no");
}

TEST_CASE_FIXTURE(FingerFixture,
                  "a clipboard that is known later is asked for by the menu, and comes where one writes") {
  editor.set_text("Thank you", {});
  ImGui::SetClipboardText("");
  writing.clipboard_comes_later = true;
  driver.settle();
  rest_on("you");
  CHECK_FALSE(writing.asks_for_clipboard);
  REQUIRE(driver.click("Paste", Pointer::touch));
  CHECK(writing.asks_for_clipboard);
  writing.arrived.push_back({std::nullopt, "them"});
  driver.settle();
  CHECK(editor.text() == "Thank them");
}
