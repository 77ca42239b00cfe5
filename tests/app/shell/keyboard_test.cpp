// Everything by keyboard: Tab reaches it, Enter uses it, Esc leads back.
#include <set>

#include "tests/support/app_fixture.h"

using namespace goodterms;

namespace {

// Presses Tab until the control is reached; false when it was not, in as many presses as there may be
// controls.
bool tab_to(Driver& ui, std::string_view label) {
  for (int i = 0; i < 80; ++i) {
    ui.press_key(ImGuiKey_Tab);
    const RecordedItem* focused = ui.focused();
    if (focused != nullptr && focused->label == label) return true;
  }
  return false;
}

}  // namespace

TEST_CASE_FIXTURE(AppFixture, "Tab reaches the way to a new decline, Enter opens it and Esc leads back") {
  sign();
  file(northwind());
  open();
  CHECK(tab_to(ui(), "New decline"));
  ui().press_key(ImGuiKey_Enter);
  CHECK(app().place().kind == PlaceKind::new_decline);
  ui().press_key(ImGuiKey_Escape);  // out of the invitation
  ui().press_key(ImGuiKey_Escape);
  CHECK(app().place().kind == PlaceKind::today);
}

TEST_CASE_FIXTURE(AppFixture, "a new decline is filled in and written with Tab and Enter") {
  sign();
  open();
  ui().press_key(ImGuiKey_N, ImGuiMod_Ctrl);
  REQUIRE(tab_to(ui(), "Company"));
  ui().type("Northwind Labs");
  ui().press_key(ImGuiKey_Tab);
  ui().type("Data Analyst");
  REQUIRE(tab_to(ui(), "Personal reasons"));
  ui().press_key(ImGuiKey_Space);
  REQUIRE(tab_to(ui(), "Write the letter"));
  ui().press_key(ImGuiKey_Enter);
  CHECK(app().place().kind == PlaceKind::case_file);
  REQUIRE(cases().size() == 1);
  CHECK(cases()[0].application.role == "Data Analyst");
  CHECK(cases()[0].application.reason == "personal");
}

TEST_CASE_FIXTURE(AppFixture, "digits go to the stages of a case, but not while a letter is written") {
  open_at(Stage::letter);
  ui().press_key(ImGuiKey_4);
  CHECK(app().place().stage == Stage::plan);
  ui().press_key(ImGuiKey_2);
  CHECK(app().place().stage == Stage::letter);
  REQUIRE(ui().click("Your letter"));
  ui().press_key(ImGuiKey_3);
  ui().type("2");
  CHECK(app().place().stage == Stage::letter);
}

TEST_CASE_FIXTURE(AppFixture, "whoever Ctrl+K finds first can be called or written to at once") {
  sign();
  file(northwind());
  open({1280, 800, 1});
  ui().press_key(ImGuiKey_K, ImGuiMod_Ctrl);
  ui().type("dana");
  CHECK(ui().shows("Write to Dana Reyes"));
  CHECK(ui().shows("dana.reyes@northwind.example"));
  REQUIRE(ui().click("Write to Dana Reyes"));
  REQUIRE(platform.opened.size() == 1);
  CHECK(platform.opened.front() == "mailto:dana.reyes@northwind.example");
}

TEST_CASE_FIXTURE(AppFixture, "Ctrl+K finds a person, a case and a command, and Enter goes there") {
  sign();
  const auto id = file(northwind());
  open();
  ui().press_key(ImGuiKey_K, ImGuiMod_Ctrl);
  ui().type("dana");
  CHECK(ui().shows("Dana Reyes"));
  ui().press_key(ImGuiKey_Enter);
  CHECK(app().place().kind == PlaceKind::people);
  CHECK(ui().shows("Talent Partner"));
  ui().press_key(ImGuiKey_K, ImGuiMod_Ctrl);
  ui().type("analyst");
  ui().press_key(ImGuiKey_Enter);
  CHECK(app().place().application == id);
  ui().press_key(ImGuiKey_K, ImGuiMod_Ctrl);
  ui().type("settin");
  ui().press_key(ImGuiKey_Enter);
  CHECK(app().place().kind == PlaceKind::settings);
  ui().press_key(ImGuiKey_K, ImGuiMod_Ctrl);
  CHECK(ui().find("Find anything") != nullptr);
  ui().press_key(ImGuiKey_Escape);
  CHECK(app().place().kind == PlaceKind::settings);
}

TEST_CASE_FIXTURE(AppFixture,
                  "Ctrl+K finds the words of a sent letter and an item of the 30 days, as People does") {
  sign();
  const auto id = file_sent(northwind());
  open();
  const auto finds = [&](const char* words, const char* shown, Stage stage) {
    ui().press_key(ImGuiKey_K, ImGuiMod_Ctrl);
    ui().type(words);
    CHECK(ui().shows(shown));
    ui().press_key(ImGuiKey_Enter);
    CHECK(app().place().application == id);
    CHECK(app().place().stage == stage);
  };
  finds("tracker", "Bring your job tracker up to date", Stage::plan);
  finds("hi dana no", "No.", Stage::letter);
  show({PlaceKind::people});
  REQUIRE(ui().click("Search people"));
  ui().type("tracker");
  CHECK(ui().shows("Bring your job tracker up to date"));
}

TEST_CASE_FIXTURE(AppFixture,
                  "a filter that narrows nothing says so where it is typed, however narrow that is") {
  file(northwind());
  const char* told =
      "“channel:carrier-pigeon”";  // the sentence's first words; the rest may be on another row
  for (const ScreenSize size : {ScreenSize{390, 844, 1}, ScreenSize{1280, 800, 1}}) {
    open(size);
    ui().press_key(ImGuiKey_K, ImGuiMod_Ctrl);
    ui().type("dana channel:carrier-pigeon");
    CHECK(ui().shows(told));
    ui().press_key(ImGuiKey_Escape);
    app().show({PlaceKind::people});
    ui().settle();
    REQUIRE(ui().click("Search people"));
    ui().type("dana channel:carrier-pigeon");
    CHECK(ui().shows(told));
    app().show({PlaceKind::today});
    ui().settle();
  }
}

TEST_CASE_FIXTURE(AppFixture, "the list of keys opens with ? and closes with Esc") {
  sign();
  file(northwind());
  open();
  ui().type("?");
  CHECK(ui().shows("Ctrl+Enter"));
  ui().press_key(ImGuiKey_Escape);
  CHECK_FALSE(ui().shows("Ctrl+Enter"));
  CHECK(app().place().kind == PlaceKind::today);
}

TEST_CASE_FIXTURE(AppFixture, "Ctrl+C copies the whole letter when nothing is selected") {
  open_at(Stage::letter);
  ui().press_key(ImGuiKey_C, ImGuiMod_Ctrl);
  CHECK(platform.clipboard().find("Dana") != std::string::npos);
  CHECK(platform.clipboard().find("Sam Okafor") != std::string::npos);
}

TEST_CASE_FIXTURE(AppFixture, "a tap of Alt or AltGr while writing takes nothing away") {
  const auto id = open_at(Stage::letter);
  // As a layout sends them: the key, and what it means.
  const auto hold = [&](ImGuiKey key, bool down) {
    ImGui::SetCurrentContext(&window->context());
    ImGui::GetIO().AddKeyEvent(ImGuiMod_Alt, down);
    ImGui::GetIO().AddKeyEvent(key, down);
    ui().draw_frames(2);
  };
  REQUIRE(ui().click("Your letter"));
  for (const ImGuiKey key : {ImGuiKey_LeftAlt, ImGuiKey_RightAlt}) {
    ui().type("Before. ");
    hold(key, true);
    hold(key, false);
    ui().settle();
    ui().type("After. ");
  }
  window->pass(1);
  CHECK(beside([&](Desk& desk) {
          return must(kept_draft(desk, id));
        })->body.find("Before. After. Before. After. ") != std::string::npos);
  // In a field, too, and with the mouse elsewhere.
  show({PlaceKind::settings});
  REQUIRE(ui().click("Name"));
  ui().press_key(ImGuiKey_A, ImGuiMod_Ctrl);
  ui().leave();
  ui().type("Sam ");
  hold(ImGuiKey_RightAlt, true);
  hold(ImGuiKey_RightAlt, false);
  ui().settle();
  ui().type("Okafor");
  window->pass(1);
  CHECK(beside([](Desk& desk) { return must(read_profile(desk)).name; }) == "Sam Okafor");
}

TEST_CASE_FIXTURE(AppFixture,
                  "what is typed right after Ctrl+K is searched for, however late the next frame is") {
  open_at(Stage::letter);
  for (const bool in_the_letter : {false, true}) {
    if (in_the_letter) REQUIRE(ui().click("Your letter"));
    ImGui::SetCurrentContext(&window->context());
    ImGuiIO& io = ImGui::GetIO();
    io.AddKeyEvent(ImGuiMod_Ctrl, true);
    io.AddKeyEvent(ImGuiKey_K, true);
    io.AddKeyEvent(ImGuiKey_K, false);
    io.AddKeyEvent(ImGuiMod_Ctrl, false);
    for (const char* letter : {"P", "e", "o", "p", "l"})
      io.AddInputCharactersUTF8(letter);
    ui().settle();
    ui().type("e");
    ui().press_key(ImGuiKey_Enter);
    CHECK(app().place().kind == PlaceKind::people);
    ui().press_key(ImGuiKey_LeftArrow, ImGuiMod_Alt);
  }
}

TEST_CASE_FIXTURE(AppFixture,
                  "Ctrl+Plus and Ctrl+Minus make the text larger and smaller, and Ctrl+0 as it was") {
  open();
  const auto percent = [&] {
    return beside([](Desk& desk) { return must(read_preferences(desk)).text_percent; });
  };
  ui().press_key(ImGuiKey_Equal, ImGuiMod_Ctrl);
  ui().press_key(ImGuiKey_KeypadAdd, ImGuiMod_Ctrl);
  CHECK(percent() == 120);
  ui().press_key(ImGuiKey_Minus, ImGuiMod_Ctrl);
  CHECK(percent() == 110);
  ui().press_key(ImGuiKey_0, ImGuiMod_Ctrl);
  CHECK(percent() == 100);
}

TEST_CASE_FIXTURE(AppFixture,
                  "where right Alt is Compose, what is composed goes into the field that has the caret") {
  open_at(Stage::letter);
  ImGui::SetCurrentContext(&window->context());
  ImGuiIO& io = ImGui::GetIO();
  const auto key = [&](ImGuiKey which, bool down) {
    if (which == ImGuiKey_RightAlt) io.AddKeyEvent(ImGuiMod_Alt, down);  // it is told as any right Alt is
    io.AddKeyEvent(which, down);
    ui().draw_frames(2);
  };
  // Compose, then two keys that write nothing by themselves, then what they make together. Some let go of
  // Compose first, some hold it meanwhile.
  const auto compose = [&](bool held, ImGuiKey first, ImGuiKey second, const char* made) {
    key(ImGuiKey_RightAlt, true);
    if (!held) key(ImGuiKey_RightAlt, false);
    for (const ImGuiKey pressed : {first, second}) {
      key(pressed, true);
      key(pressed, false);
    }
    if (held) key(ImGuiKey_RightAlt, false);
    ui().type(made);
  };
  for (const bool held : {false, true}) {
    CAPTURE(held);
    show({PlaceKind::settings});
    REQUIRE(ui().click("Name"));
    ui().press_key(ImGuiKey_A, ImGuiMod_Ctrl);
    compose(held, ImGuiKey_Slash, ImGuiKey_O, "\u00D8");
    REQUIRE(ui().focused() != nullptr);
    CHECK(ui().focused()->label == "Name");
    ui().type("yvind ");
    compose(held, ImGuiKey_A, ImGuiKey_A, "\u00C5");
    ui().type("s");
    window->pass(1);
    CHECK(beside([](Desk& desk) { return must(read_profile(desk)).name; }) == "\u00D8yvind \u00C5s");
    CHECK(app().place().kind == PlaceKind::settings);
  }
}
