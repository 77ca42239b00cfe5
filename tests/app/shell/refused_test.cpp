// What cannot be taken is said where it stands, whole, and the caret is there.
#include "tests/support/app_fixture.h"

using namespace goodterms;

namespace {

struct Refused : AppFixture {
  std::vector<ScreenSize> sizes = {{390, 844, 1}, {820, 1180, 1}, {1280, 800, 1}, {2560, 1440, 1}};

  bool tab_to(std::string_view label) {
    for (int i = 0; i < 80; ++i) {
      ui().press_key(ImGuiKey_Tab);
      if (ui().focused() != nullptr && ui().focused()->label == label) return true;
    }
    return false;
  }
  bool is_seen_whole(std::string_view label) {
    const RecordedItem* const item = ui().find(label);
    return item != nullptr && item->visible.height() >= item->place.height() - 1;
  }
  // On as many lines as there are, none of them shortened, and all of it can be seen.
  bool is_told_whole(const char* key) {
    const std::string sentence = interface_words()(key);
    std::string told;
    for (const RecordedText& text : window->recorder().texts()) {
      if (told.empty() ? sentence.rfind(text.text, 0) != 0 : !text.goes_on) continue;
      if (text.shortened || text.place.top < text.clip.top - 1 || text.place.bottom > text.clip.bottom + 1)
        return false;
      told += told.empty() ? text.text : " " + text.text;
      if (told.size() >= sentence.size()) break;
    }
    return told == sentence;
  }
  void begin_new_decline(ScreenSize size = {1280, 800, 1}) {
    sign();
    open(size);
    show({PlaceKind::new_decline});
  }
};

}  // namespace

TEST_CASE_FIXTURE(Refused, "Ctrl+V pastes into a new decline wherever nothing has the caret") {
  for (const ScreenSize& size : sizes) {
    Refused fresh;
    fresh.begin_new_decline(size);
    fresh.platform.set_clipboard(AppFixture::invitation);
    fresh.ui().press_key(ImGuiKey_V, ImGuiMod_Ctrl);
    CHECK(fresh.ui().shows("Northwind Labs"));
    REQUIRE(fresh.ui().click("Write the letter"));
    CHECK(fresh.cases().size() == 1);
  }
}

TEST_CASE_FIXTURE(Refused, "a role that is missing is scrolled to, told, and has the caret") {
  for (const bool by_finger : {true, false}) {
    Refused fresh;
    const Pointer pointer = by_finger ? Pointer::touch : Pointer::mouse;
    fresh.begin_new_decline(by_finger ? ScreenSize{390, 844, 1} : ScreenSize{1280, 420, 1});
    REQUIRE(fresh.ui().click("Company", pointer));
    fresh.ui().type("Northwind Labs");
    REQUIRE(fresh.tab_to("More details"));
    fresh.ui().press_key(ImGuiKey_Enter);
    fresh.ui().scroll(by_finger ? "Contact" : "Company", -100);
    REQUIRE_FALSE(fresh.is_seen_whole("Role"));
    REQUIRE(fresh.ui().click("Write the letter", pointer));
    CHECK(fresh.is_seen_whole("Role"));
    CHECK(fresh.is_told_whole("ui.case.need-role"));
    fresh.ui().type("Data Analyst");
    // On a desktop the button lies at the end of the page, which is out of sight again.
    if (!fresh.ui().click("Write the letter", pointer)) fresh.ui().press_key(ImGuiKey_Enter, ImGuiMod_Ctrl);
    REQUIRE(fresh.cases().size() == 1);
    CHECK(fresh.cases()[0].application.role == "Data Analyst");
  }
}

TEST_CASE_FIXTURE(Refused, "after Ctrl+Enter a date that cannot be read is written over at once") {
  begin_new_decline();
  REQUIRE(ui().click("Company"));
  ui().type("Northwind Labs");
  REQUIRE(ui().click("Role"));
  ui().type("Data Analyst");
  REQUIRE(ui().click("Interview"));
  ui().type("some time soon");
  ui().press_key(ImGuiKey_Enter, ImGuiMod_Ctrl);
  REQUIRE(ui().shows("be read as a day"));
  REQUIRE(ui().focused() != nullptr);
  CHECK(ui().focused()->label == "Interview");
  ui().press_key(ImGuiKey_A, ImGuiMod_Ctrl);
  ui().type("Tue 10 March 14:00");
  CHECK_FALSE(ui().shows("be read as a day"));
  ui().press_key(ImGuiKey_Enter, ImGuiMod_Ctrl);
  REQUIRE(cases().size() == 1);
  CHECK(cases()[0].application.interview == moment("2026-03-10T14:00+01:00"));
}

TEST_CASE_FIXTURE(Refused, "one press of Save saves once the date is right") {
  for (const ScreenSize& size : sizes) {
    Refused fresh;
    fresh.open_at(Stage::letter, northwind(), size);
    REQUIRE(fresh.choose("More", "Change the facts"));
    REQUIRE(fresh.ui().click("Interview"));
    fresh.ui().press_key(ImGuiKey_A, ImGuiMod_Ctrl);
    fresh.ui().type("some time soon");
    REQUIRE(fresh.ui().click("Save"));
    CHECK(fresh.ui().shows("be read as a day"));
    fresh.ui().press_key(ImGuiKey_A, ImGuiMod_Ctrl);
    fresh.ui().type("Wed 11 March 15:00");
    REQUIRE(fresh.ui().click("Save"));
    CHECK(fresh.ui().find("Save") == nullptr);
    CHECK(fresh.cases()[0].application.interview == moment("2026-03-11T15:00+01:00"));
  }
}

TEST_CASE_FIXTURE(Refused, "what is wrong with a date is told whole at every size") {
  for (const ScreenSize& size : sizes) {
    for (const int percent : {100, 200}) {
      CAPTURE(size.width);
      CAPTURE(percent);
      Refused fresh;
      fresh.begin_new_decline(size);
      fresh.set_text_percent(percent);
      fresh.ui().settle();
      REQUIRE(fresh.tab_to("Company"));
      fresh.ui().type("Northwind Labs");
      REQUIRE(fresh.tab_to("Role"));
      fresh.ui().type("Data Analyst");
      REQUIRE(fresh.tab_to("Interview"));
      fresh.ui().type("some time soon");
      fresh.ui().press_key(ImGuiKey_Enter);
      CHECK(fresh.is_told_whole("ui.case.need-moment"));
    }
  }
}

TEST_CASE_FIXTURE(Refused, "Tab goes on where Esc let go of it") {
  sign();
  file(northwind());
  open();
  ui().press_key(ImGuiKey_Tab);
  REQUIRE(ui().focused() != nullptr);
  ui().press_key(ImGuiKey_Escape);
  ui().press_key(ImGuiKey_Tab);
  REQUIRE(ui().focused() != nullptr);
  const std::string first = ui().focused()->label;
  ui().press_key(ImGuiKey_Tab);
  REQUIRE(ui().focused() != nullptr);
  CHECK(ui().focused()->label != first);
  CHECK(tab_to("New decline"));
}

TEST_CASE_FIXTURE(Refused, "Enter on Paste an invitation pastes, as a click does") {
  for (const bool by_tab : {false, true}) {
    Refused fresh;
    fresh.sign();
    fresh.open();
    fresh.platform.set_clipboard(AppFixture::invitation);
    if (by_tab) REQUIRE(fresh.tab_to("Paste an invitation"));
    fresh.ui().press_key(ImGuiKey_Enter);
    CHECK(fresh.app().place().kind == PlaceKind::new_decline);
    CHECK(fresh.ui().shows("Northwind Labs"));
  }
}
