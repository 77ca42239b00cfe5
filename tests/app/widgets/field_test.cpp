// Fields to fill in: a line of text with a caret.
#include "app/widgets/field.h"

#include "core/base/text_steps.h"
#include "tests/support/screen_fixture.h"

using namespace goodterms;

namespace {

struct FieldFixture : ScreenFixture {
  std::string value;
  Field field{"Name"};
  FieldResult last;
  bool submitted = false;

  FieldFixture() {
    draw = [this](const Canvas& canvas) {
      last = draw_field(canvas, {20, 20, 240, field_height(canvas, field, 240)}, field, value);
      submitted = submitted || last.submitted;
      std::string other;
      draw_field(canvas, {20, 120, 240, 70}, {"Other"}, other);
    };
    driver.settle();
  }
  void write(std::string_view text) {
    REQUIRE(driver.click("Name"));
    driver.type(text);
  }
};

}  // namespace

TEST_CASE_FIXTURE(FieldFixture, "names of every script are written as they are, and taken back") {
  for (const std::string_view name : {"Zoë Müller", "محمد علي", "שלום", "王小明", "हिन्दी", "👩‍👧"}) {
    value.clear();
    driver.settle();
    write(name);
    CHECK(value == name);
    driver.press_key(ImGuiKey_Backspace);
    CHECK(value == std::string(name).substr(0, previous_character(name, name.size())));
    driver.press_key(ImGuiKey_Z, ImGuiMod_Ctrl);
    driver.press_key(ImGuiKey_Z, ImGuiMod_Ctrl);
    CHECK(value.empty());
    driver.press_key(ImGuiKey_Escape);
  }
}

TEST_CASE_FIXTURE(FieldFixture, "Enter hands in, and the caret is gone") {
  write("Dana");
  CHECK(last.active);
  driver.press_key(ImGuiKey_Enter);
  CHECK(submitted);
  CHECK(value == "Dana");
  CHECK_FALSE(last.active);
}

TEST_CASE_FIXTURE(FieldFixture, "Esc brings back what was there when the caret came") {
  value = "Dana";
  driver.settle();
  write(" Reyes");
  CHECK(value == "Dana Reyes");
  driver.press_key(ImGuiKey_Escape);
  CHECK(value == "Dana");
  CHECK_FALSE(last.active);
}

TEST_CASE_FIXTURE(FieldFixture, "what Esc took back comes again by Ctrl+Z") {
  write("Dana");
  driver.press_key(ImGuiKey_Enter);
  REQUIRE(driver.click("Name"));
  driver.press_key(ImGuiKey_End);
  driver.type(" Reyes");
  driver.press_key(ImGuiKey_Escape);
  REQUIRE(value == "Dana");
  REQUIRE(driver.click("Name"));
  driver.press_key(ImGuiKey_Z, ImGuiMod_Ctrl);
  CHECK(value == "Dana Reyes");
}

TEST_CASE_FIXTURE(FieldFixture, "ends of lines of every kind are blanks in a field") {
  ImGui::SetClipboardText("Dana\u2028Reyes\u2029of\r\nNorthwind\n");
  REQUIRE(driver.click("Name"));
  driver.press_key(ImGuiKey_V, ImGuiMod_Ctrl);
  CHECK(value == "Dana Reyes of Northwind");
}

TEST_CASE_FIXTURE(FieldFixture, "a field reached by Tab is written over, and Tab goes on") {
  value = "Dana";
  driver.settle();
  driver.press_key(ImGuiKey_Tab);
  driver.type("Kim");
  CHECK(value == "Kim");
  driver.press_key(ImGuiKey_Tab);
  driver.type("elsewhere");
  CHECK(value == "Kim");
}

TEST_CASE_FIXTURE(FieldFixture, "what is pasted is one line, and no longer than the field takes") {
  field.longest = 12;
  ImGui::SetClipboardText("Dana\nReyes-é-é\n");
  REQUIRE(driver.click("Name"));
  driver.press_key(ImGuiKey_V, ImGuiMod_Ctrl);
  CHECK(value == "Dana Reyes-");  // é would be the 12th and 13th byte
  driver.type("!!");
  CHECK(value == "Dana Reyes-!");
}

TEST_CASE_FIXTURE(FieldFixture,
                  "a long text scrolls with the caret, and is cut with a sign when nobody writes") {
  const std::string text = "The quick brown fox jumps over the lazy dog, again and again and again";
  write(text);
  CHECK(value == text);
  CHECK_FALSE(driver.shows("…"));
  // What is written last can be seen: at the end of the field.
  const RecordedItem* item = driver.find("Name");
  REQUIRE(item != nullptr);
  CHECK(item->place.right - item->place.left < 240);
  driver.press_key(ImGuiKey_Home);
  driver.type("!");
  CHECK(value == "!" + text);
  driver.press_key(ImGuiKey_Enter);
  bool cut = false;
  for (const RecordedText& shown : recorder.texts())
    cut = cut || (shown.shortened && shown.text == value);
  CHECK(cut);
}

TEST_CASE_FIXTURE(FieldFixture, "a value that is set from outside is what is written on") {
  write("Dana");
  value = "Kim";
  driver.settle();
  driver.type("!");
  CHECK(value == "Kim!");
}

TEST_CASE_FIXTURE(FieldFixture, "a double click takes a word, a triple click everything") {
  value = "Dana Reyes";
  driver.settle();
  REQUIRE(driver.click("Name"));
  REQUIRE(driver.click("Name"));
  driver.type("X");
  CHECK(value.size() < 10);
  CHECK(value.find('X') != std::string::npos);
}
