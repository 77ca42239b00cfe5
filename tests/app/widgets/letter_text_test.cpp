// The letter without a screen: steps back, marks, and thousands of random edits against a plain string.
#include "app/widgets/letter_text.h"

#include <doctest/doctest.h>

#include <random>

#include "core/base/text_steps.h"
#include "tests/support/letter_editor_fixture.h"

using namespace goodterms;

namespace {

const std::string pieces[] = {"a",  " ", "\n",   "é",   "e\u0301", "株式",   "🙂", "👩‍👧", "\u0301",
                              "🇩🇪", "🇫", "שלום", "क्षि", "word ",   "\u200D", "",     "\n\n",        "Dana"};

struct Dice {
  std::mt19937 numbers;
  std::size_t below(std::size_t count) { return numbers() % count; }
  const std::string& piece() { return pieces[below(std::size(pieces))]; }
};

std::size_t between_characters(const std::string& text, Dice& dice) {
  return character_start(text, dice.below(text.size() + 1));
}

void check_whole(const LetterText& letter) {
  REQUIRE(is_valid_utf8(letter.text()));
  const auto between = [&](std::size_t position) {
    return position <= letter.text().size() && character_start(letter.text(), position) == position;
  };
  REQUIRE(between(letter.selection().caret));
  REQUIRE(between(letter.selection().anchor));
  std::size_t free = 0;
  for (const EditorMark& mark : letter.marks()) {
    REQUIRE(mark.range.begin >= free);
    REQUIRE(mark.range.length() > 0);
    REQUIRE(mark.range.end <= letter.text().size());
    REQUIRE(between(mark.range.begin));
    REQUIRE(between(mark.range.end));
    free = mark.range.end;
  }
}

std::vector<EditorMark> random_marks(const std::string& text, Dice& dice) {
  std::vector<EditorMark> marks;
  for (std::size_t i = dice.below(6); i > 0; --i) {
    const std::size_t begin = dice.below(text.size() + 5);
    marks.push_back(
        {{begin, begin + dice.below(9)}, dice.below(2) == 0 ? MarkKind::filled : MarkKind::missing});
  }
  return marks;
}

constexpr const char* letter =
    "Hi Dana,\n\nThank you for the Data Analyst role 🙂. Zoe\u0301 株式会社 says hello.\n\nSam";

}  // namespace

TEST_CASE("a letter under random edits stays what a plain string becomes, and the way back is exact") {
  for (unsigned seed = 1; seed <= 12; ++seed) {
    CAPTURE(seed);
    Dice dice{std::mt19937(seed)};
    LetterText text;
    text.set(letter, random_marks(letter, dice));
    const std::vector<EditorMark> first_marks = text.marks();
    std::string model = letter;
    for (int i = 0; i < 600; ++i) {
      const std::size_t one = between_characters(model, dice), other = between_characters(model, dice);
      const std::size_t kind = dice.below(8);
      if (kind == 0) {
        text.select({one, other});
        continue;
      }
      TextRange range{std::min(one, other), std::max(one, other)};
      if (range.length() > 12) range.end = character_start(model, range.begin + dice.below(12));
      if (range.end < range.begin) range.end = range.begin;
      if (kind == 1) {
        model.replace(range.begin, range.length(), dice.piece());
        text.replace_all(model, random_marks(model, dice));
      } else if (kind < 5) {
        const std::size_t caret = text.selection().caret;
        const std::string& typed = dice.piece();
        text.edit({caret, caret}, typed, EditKind::typing);
        model.insert(caret, typed);
      } else if (kind == 5) {
        const std::size_t caret = text.selection().caret, before = previous_character(model, caret);
        text.edit({before, caret}, "", EditKind::erasing);
        model.erase(before, caret - before);
      } else {
        const std::string& put = dice.piece();
        text.edit(range, put, EditKind::single);
        model.replace(range.begin, range.length(), put);
      }
      REQUIRE(text.text() == model);
      check_whole(text);
      if (dice.below(10) == 0 && text.undo()) {
        check_whole(text);
        if (dice.below(2) == 0) {
          REQUIRE(text.redo());
          REQUIRE(text.text() == model);
        }
        model = text.text();
      }
    }
    text.edit({0, 0}, "end", EditKind::single);  // nothing is left to redo
    model.insert(0, "end");
    const std::vector<EditorMark> last_marks = text.marks();
    while (text.undo())
      check_whole(text);
    CHECK(text.text() == letter);
    CHECK(text.marks() == first_marks);
    while (text.redo())
      check_whole(text);
    CHECK(text.text() == model);
    CHECK(text.marks() == last_marks);
  }
}

TEST_CASE_FIXTURE(
    LetterEditorFixture,
    "an editor under random keys and clicks keeps its letter whole, and the way back is exact") {
  constexpr ImGuiKey keys[] = {ImGuiKey_LeftArrow, ImGuiKey_RightArrow, ImGuiKey_UpArrow, ImGuiKey_DownArrow,
                               ImGuiKey_Home,      ImGuiKey_End,        ImGuiKey_PageUp,  ImGuiKey_PageDown,
                               ImGuiKey_Backspace, ImGuiKey_Delete,     ImGuiKey_Enter,   ImGuiKey_X,
                               ImGuiKey_C,         ImGuiKey_V,          ImGuiKey_Z,       ImGuiKey_Y};
  constexpr ImGuiKey modifiers[] = {ImGuiMod_Ctrl, ImGuiMod_Shift};
  Dice dice{std::mt19937(7)};  // any number
  const EditorFinding findings[] = {{{4, 30}, "Here", "", {}, false, false},
                                    {{60, 90}, "There", "", {}, false, true}};
  look.findings = findings;
  box = {20, 20, 130, 90};
  ImGuiIO& io = ImGui::GetIO();
  for (int round = 0; round < 8; ++round) {
    start(letter, 0, random_marks(letter, dice));
    const std::vector<EditorMark> first_marks = editor.marks();
    for (int i = 0; i < 2'000; ++i) {
      const std::size_t kind = dice.below(10);
      if (kind < 3) {
        io.AddInputCharactersUTF8(dice.piece().c_str());
      } else if (kind < 7) {
        const ImGuiKey key = keys[dice.below(std::size(keys))];
        const bool letter_key = key >= ImGuiKey_A && key <= ImGuiKey_Z;
        for (const ImGuiKey modifier : modifiers)
          io.AddKeyEvent(modifier, (letter_key && modifier == ImGuiMod_Ctrl) || dice.below(3) == 0);
        io.AddKeyEvent(key, true);
        frame();
        io.AddKeyEvent(key, false);
        for (const ImGuiKey modifier : modifiers)
          io.AddKeyEvent(modifier, false);
      } else {
        io.AddMouseSourceEvent(dice.below(2) == 0 ? ImGuiMouseSource_Mouse : ImGuiMouseSource_TouchScreen);
        io.AddMousePosEvent(static_cast<float>(15 + dice.below(140)),
                            static_cast<float>(15 + dice.below(100)));
        frame();
        io.AddMouseButtonEvent(0, dice.below(2) == 0);
        if (dice.below(4) == 0) io.AddMouseWheelEvent(0, dice.below(2) == 0 ? 1.0F : -1.0F);
      }
      recorder.begin_frame();
      frame();
      if (!last.active && dice.below(3) == 0) editor.take_focus();
      REQUIRE(is_valid_utf8(editor.text()));
      REQUIRE(character_start(editor.text(), editor.caret()) == editor.caret());
      for (const EditorMark& mark : editor.marks())
        REQUIRE(mark.range.end <= editor.text().size());
      for (const RecordedText& row : recorder.texts())
        REQUIRE(is_valid_utf8(row.text));
    }
    io.AddMouseButtonEvent(0, false);
    while (editor.can_undo())
      editor.undo();
    CHECK(editor.text() == letter);
    CHECK(editor.marks() == first_marks);
  }
}

TEST_CASE("marks given for a text that had to be cleaned lie on their words") {
  LetterText text;
  const std::string given = "Hi\r\n\x01Zo\xFF, Dana";
  text.set(given, {{{given.size() - 4, given.size()}, MarkKind::filled}});
  CHECK(text.text() == "Hi\nZo\uFFFD, Dana");
  REQUIRE(text.marks().size() == 1);
  CHECK(text.marks()[0].range == range_in(text.text(), "Dana"));
}

TEST_CASE("a filled mark survives an edit over it that leaves its words, a missing one none") {
  LetterText text;
  text.set("Hi Dana, for the [role].", {{{3, 7}, MarkKind::filled}, {{17, 23}, MarkKind::missing}});
  text.edit({0, 9}, "Hello Dana, ", EditKind::single);
  REQUIRE(text.marks().size() == 2);
  CHECK(text.marks()[0].range == range_in(text.text(), "Dana"));
  const TextRange role = range_in(text.text(), "[role]");
  text.edit(role, "[role] and more", EditKind::single);
  CHECK(text.marks().size() == 1);
  text.undo();
  CHECK(text.marks()[1].range == role);
}

TEST_CASE("the way back is bounded, in steps and in bytes") {
  LetterText text;
  text.set("", {});
  for (std::size_t i = 0; i < LetterText::most_steps + 50; ++i)
    text.edit({0, 0}, "x", EditKind::single);
  std::size_t steps = 0;
  while (text.undo())
    ++steps;
  CHECK(steps == LetterText::most_steps);
  CHECK(text.text() == std::string(50, 'x'));
  for (int i = 0; i < 40; ++i)
    text.replace_all(std::string(LetterText::longest, i % 2 == 0 ? 'a' : 'b'), {});
  steps = 0;
  while (text.undo())
    ++steps;
  CHECK(steps >= 3);
  CHECK(steps <= 8);
}
