#include "app/widgets/controls.h"
#include "app/widgets/display.h"
#include "app/widgets/field.h"
#include "app/widgets/navigation.h"
#include "app/widgets/tabs.h"
#include "app/widgets/toast.h"
#include "tests/support/screen_fixture.h"

using namespace goodterms;

TEST_CASE_FIXTURE(ScreenFixture, "a button is pressed by mouse, by touch and by key") {
  int pressed = 0;
  draw = [&](const Canvas& canvas) {
    if (draw_button(canvas, {20, 20, 160, 40}, {"Mark as sent", ButtonKind::primary})) ++pressed;
  };
  driver.settle();
  CHECK(driver.click("Mark as sent"));
  CHECK(pressed == 1);
  CHECK(driver.click("Mark as sent", Pointer::touch));
  CHECK(pressed == 2);
  driver.press_key(ImGuiKey_Tab);
  REQUIRE(driver.focused() != nullptr);
  CHECK(driver.focused()->label == "Mark as sent");
  driver.press_key(ImGuiKey_Enter);
  CHECK(pressed == 3);
  driver.press_key(ImGuiKey_Space);
  CHECK(pressed == 4);
}

TEST_CASE_FIXTURE(ScreenFixture, "a button that cannot be used is not pressed") {
  bool pressed = false;
  draw = [&](const Canvas& canvas) {
    Button button{"Send", ButtonKind::primary};
    button.enabled = false;
    pressed = draw_button(canvas, {20, 20, 160, 40}, button) || pressed;
  };
  driver.settle();
  CHECK_FALSE(driver.click("Send"));
  CHECK_FALSE(pressed);
}

TEST_CASE_FIXTURE(ScreenFixture,
                  "words too long for their place end in an ellipsis and say the rest in a tooltip") {
  draw = [](const Canvas& canvas) {
    draw_button(canvas, {20, 20, 120, 40}, {"Donaudampfschifffahrtsgesellschaft"});
  };
  driver.settle();
  REQUIRE(recorder.texts().size() == 1);
  CHECK(recorder.texts()[0].shortened);
  CHECK(recorder.texts()[0].place.right <= 140);
  for (int i = 0; i < 60; ++i)
    driver.hover("Donaudampfschifffahrtsgesellschaft");
  CHECK(recorder.texts().size() >= 2);
}

TEST_CASE_FIXTURE(ScreenFixture, "what is shortened fits its place and is heard whole, in any script") {
  for (const char* text : {"Größenveränderung überall", "株式会社東京商事株式会社", "Ωμέγα Ωμέγα Ωμέγα",
                           "محمد علي محمد علي محمد علي", "🙂🙂🙂🙂🙂🙂🙂🙂"}) {
    for (float room = 20; room < 120; room += 7) {
      INFO(text << " in " << room);
      draw = [&](const Canvas& canvas) {
        canvas.line({10, 10, room, 20}, text, {});
        canvas.address({10, 40, room, 20}, text, {});
      };
      driver.settle();
      REQUIRE(recorder.texts().size() == 2);
      for (const RecordedText& shown : recorder.texts()) {
        CHECK(shown.text == text);
        CHECK(shown.shortened);
        CHECK(shown.place.right <= 10 + room + 0.5F);
      }
    }
  }
}

TEST_CASE_FIXTURE(ScreenFixture, "one chip of several is chosen, and they wrap where the row ends") {
  int chosen = 0;
  float used = 0;
  draw = [&](const Canvas& canvas) {
    const Chip chips[] = {{"Accepted another offer", chosen == 0},
                          {"Not the right role", chosen == 1},
                          {"Pay or location", chosen == 2}};
    const int pressed = draw_chips(canvas, {10, 10, 300, 400}, chips, used);
    if (pressed >= 0) chosen = pressed;
  };
  driver.settle();
  CHECK(used > 60);
  CHECK(driver.click("Pay or location"));
  CHECK(chosen == 2);
  CHECK(driver.find("Pay or location")->checked);
  for (const RecordedItem& item : recorder.items()) {
    if (item.role == Role::chip) CHECK(item.place.right <= 310.5F);
  }
}

TEST_CASE_FIXTURE(ScreenFixture,
                  "a field takes typing, accents included, and stops at its longest without half a letter") {
  std::string value;
  bool submitted = false;
  draw = [&](const Canvas& canvas) {
    Field field{"Company"};
    field.longest = 12;
    submitted = draw_field(canvas, {10, 10, 300, 80}, field, value).submitted || submitted;
  };
  driver.settle();
  CHECK(driver.click("Company"));
  driver.type("Société");
  CHECK(value == "Société");
  driver.type("éééé");
  CHECK(value.size() <= 12);
  CHECK(is_valid_utf8(value));
  driver.press_key(ImGuiKey_Enter);
  CHECK(submitted);
}

TEST_CASE_FIXTURE(ScreenFixture, "tabs lead to each other, also where there is no room for all their words") {
  int current = 1;
  float room = 600;
  draw = [&](const Canvas& canvas) {
    const Tab tabs[] = {
        {"Decide", TabMark::done}, {"Letter", TabMark::now}, {"Replies"}, {"30 days"}, {"Later"}};
    const int pressed = draw_tabs(canvas, {10, 10, room, 48}, tabs, current);
    if (pressed >= 0) current = pressed;
  };
  driver.settle();
  CHECK(driver.click("Replies"));
  CHECK(current == 2);
  CHECK(driver.shows("Later"));
  room = 200;
  driver.settle();
  CHECK_FALSE(driver.shows("Later"));
  CHECK(driver.click("Later"));
  CHECK(current == 4);
}

TEST_CASE_FIXTURE(ScreenFixture, "a few rows do not end in one word alone, and are no more for it") {
  const std::string_view text = "You may remember that I left the process on Monday 2 March.";
  TextStyle style;
  const auto last_row = [&] {
    draw = [&](const Canvas& canvas) {
      const float wide = canvas.text_width("You may remember that I left the process on Monday 2", style) + 2;
      canvas.paragraph({10, 10, wide, canvas.wrapped_height(text, style, wide)}, text, style);
    };
    driver.settle();
    REQUIRE(recorder.texts().size() == 2);
    return recorder.texts().back().text;
  };
  CHECK(last_row().ends_with(" March."));
  style.keeps_company = false;
  CHECK(last_row() == "March.");
}

TEST_CASE_FIXTURE(ScreenFixture, "an address that is too long for its line is parted after its @") {
  float card_width = 250;
  draw = [&](const Canvas& canvas) {
    const std::string_view address = "dana.reyes@northwind.example";
    draw_fact(canvas, {10, 10, card_width, fact_height(canvas, card_width, address, 84)}, "Email", address,
              84);
  };
  driver.settle();
  CHECK(driver.shows("northwind.example"));
  CHECK_FALSE(driver.shows("@northwind"));
  card_width = 400;
  driver.settle();
  CHECK(driver.shows("dana.reyes@northwind.example"));
}

TEST_CASE_FIXTURE(ScreenFixture, "a toast offers the way back, and goes by itself") {
  Toasts toasts;
  bool undone = false;
  draw = [&](const Canvas& canvas) {
    if (const auto act = toasts.draw(canvas, {0, 0, 640, 480}, screen.now())) act();
  };
  toasts.show("Marked as sent", screen.now(), {"Undo", [&undone] { undone = true; }});
  driver.settle();
  CHECK(driver.shows("Marked as sent"));
  CHECK(driver.click("Undo"));
  CHECK(undone);
  CHECK_FALSE(driver.shows("Marked as sent"));
  toasts.show("Saved", screen.now());
  CHECK(toasts.next_change().has_value());
  for (int i = 0; i < 400; ++i)
    frame();
  CHECK_FALSE(toasts.next_change().has_value());
}

TEST_CASE_FIXTURE(ScreenFixture, "movement ends, and without motion there is none") {
  float target = 0;
  draw = [&](const Canvas& canvas) { canvas.ui().animator.value(7, target); };
  driver.settle();
  CHECK_FALSE(animator.moving());
  target = 1;
  frame();
  CHECK(animator.moving());
  for (int i = 0; i < 12; ++i)
    frame();
  CHECK_FALSE(animator.moving());
  motion = Motion::none;
  target = 0;
  frame();
  CHECK_FALSE(animator.moving());
}
