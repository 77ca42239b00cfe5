// The one path that must be perfect: from an empty start to a letter marked as sent.
#include <fmt/format.h>

#include <algorithm>

#include "tests/support/app_fixture.h"

using namespace goodterms;

namespace {

// Counts what a person does: presses and keystrokes.
struct Person {
  Driver& ui;
  Pointer pointer;
  int presses = 0, keys = 0;

  void press(const char* label) {
    CAPTURE(label);
    REQUIRE(ui.click(label, pointer));
    ++presses;
  }
  void key(ImGuiKey key, ImGuiKeyChord modifiers = ImGuiMod_None) {
    ui.press_key(key, modifiers);
    ++keys;
  }
};

}  // namespace

TEST_CASE_FIXTURE(AppFixture, "an invitation becomes a letter marked as sent, with nothing typed") {
  for (const auto& [size, pointer] : {std::pair(ScreenSize{390, 844, 1}, Pointer::touch),
                                      std::pair(ScreenSize{1280, 800, 1}, Pointer::mouse)}) {
    AppFixture fresh;
    fresh.sign();
    fresh.open(size);
    fresh.platform.set_clipboard(AppFixture::invitation);
    Person person{fresh.ui(), pointer};
    person.press("Paste an invitation");
    CHECK(fresh.ui().shows("Write the letter"));
    person.press("Write the letter");
    CHECK(fresh.ui().shows("Dana"));
    CHECK(fresh.ui().shows("Northwind Labs"));
    person.press("I’ve already sent it");
    CHECK(fresh.ui().shows("Done, and filed."));
    CHECK(fresh.ui().shows("What’s next, and when"));
    MESSAGE(fmt::format("{} x {}: {} presses, {} keystrokes from an empty start to marked as sent",
                        size.width, size.height, person.presses, person.keys));
    CHECK(person.presses == 3);
    const auto cases = fresh.cases();
    REQUIRE(cases.size() == 1);
    CHECK(cases[0].company.name == "Northwind Labs");
    CHECK(cases[0].application.role == "Data Analyst");
    REQUIRE(cases[0].contact.has_value());
    CHECK(cases[0].contact->name == "Dana Reyes");
    CHECK(cases[0].contact->email == "dana.reyes@northwind.example");
    CHECK(cases[0].application.interview == moment("2026-03-10T14:00+01:00"));
    CHECK(cases[0].application.reason == "accepted-offer");
    CHECK(cases[0].application.sent.has_value());
  }
}

TEST_CASE_FIXTURE(AppFixture, "the same by keyboard alone: four chords") {
  sign();
  open();
  platform.set_clipboard(invitation);
  Person person{ui(), Pointer::mouse};
  person.key(ImGuiKey_V, ImGuiMod_Ctrl);
  CHECK(app().place().kind == PlaceKind::new_decline);
  person.key(ImGuiKey_Enter, ImGuiMod_Ctrl);
  CHECK(app().place().stage == Stage::letter);
  person.key(ImGuiKey_Enter, ImGuiMod_Ctrl);
  CHECK(platform.opened.size() == 1);
  CHECK(ui().shows("Did it go out?"));
  person.key(ImGuiKey_Enter, ImGuiMod_Ctrl);
  CHECK(ui().shows("Done, and filed."));
  REQUIRE(cases().size() == 1);
  CHECK(cases()[0].application.sent.has_value());
  MESSAGE(fmt::format("keyboard: {} chords", person.keys));
  CHECK(person.keys == 4);
}

TEST_CASE_FIXTURE(AppFixture, "without an invitation the fields say what the letter needs") {
  sign();
  open();
  CHECK(ui().click("Paste an invitation"));
  CHECK(ui().click("Write the letter"));
  CHECK(app().place().kind == PlaceKind::new_decline);
  CHECK(ui().shows("Which company is it?"));
  CHECK(ui().shows("Which role is it?"));
  CHECK(cases().empty());
  CHECK(ui().click("Company"));
  ui().type("Société Générale d'Exemple");
  CHECK_FALSE(ui().shows("Which company is it?"));
  CHECK(ui().click("Role"));
  ui().type("Analyste");
  CHECK(ui().click("Write the letter"));
  CHECK(app().place().kind == PlaceKind::case_file);
  CHECK(cases()[0].company.name == "Société Générale d'Exemple");
}

TEST_CASE_FIXTURE(AppFixture, "what the user typed is not overwritten by what is read") {
  sign();
  open();
  CHECK(ui().click("Paste an invitation"));
  CHECK(ui().click("Company"));
  ui().type("Northwind Research");
  platform.set_clipboard(invitation);
  CHECK(ui().click("Paste"));
  CHECK(ui().click("Write the letter"));
  CHECK(cases()[0].company.name == "Northwind Research");
  CHECK(cases()[0].application.role == "Data Analyst");
}

TEST_CASE_FIXTURE(AppFixture, "a clipboard that takes its time is read when it comes") {
  sign();
  platform.set_clipboard(invitation);
  platform.clipboard_comes_later = true;
  open();
  CHECK(ui().click("Paste an invitation"));
  CHECK_FALSE(ui().shows("Northwind Labs"));
  platform.bring_clipboard();
  ui().settle();
  CHECK(ui().shows("Northwind Labs"));
}

TEST_CASE_FIXTURE(AppFixture, "what the clipboard brings to a place that was left is not taken") {
  sign();
  platform.set_clipboard(invitation);
  platform.clipboard_comes_later = true;
  open();
  CHECK(ui().click("Paste an invitation"));
  ui().press_key(ImGuiKey_Escape);
  ui().press_key(ImGuiKey_Escape);
  REQUIRE(app().place().kind == PlaceKind::today);
  platform.bring_clipboard();
  ui().settle();
  CHECK(app().place().kind == PlaceKind::today);
  CHECK_FALSE(ui().shows("Northwind Labs"));
}

TEST_CASE_FIXTURE(AppFixture, "a finger that rests in a field is offered a clipboard that takes its time") {
  platform.clipboard_comes_later = true;
  open({390, 844, 1});
  REQUIRE(ui().click("Paste an invitation", Pointer::touch));
  platform.set_clipboard("");
  platform.bring_clipboard();
  ui().settle();
  REQUIRE(ui().click("Role", Pointer::touch));
  const RecordedItem* const field = ui().find("Role");
  REQUIRE(field != nullptr);
  ImGuiIO& io = ImGui::GetIO();
  window->pass(1);
  io.AddMousePosEvent(field->place.left + 40, (field->place.top + field->place.bottom) / 2);
  io.AddMouseButtonEvent(0, true);
  ui().draw_frames(2);
  window->pass(1);
  ui().draw_frames(2);
  io.AddMouseButtonEvent(0, false);
  ui().settle();
  const auto& items = window->recorder().items();
  const auto offered = std::find_if(items.begin(), items.end(), [](const RecordedItem& item) {
    return item.label == "Paste" && item.role == Role::list_row;
  });
  REQUIRE(offered != items.end());
  ui().drag(offered->place, 0, 0, Pointer::touch);
  platform.set_clipboard("Data Analyst");
  platform.bring_clipboard();
  ui().settle();
  REQUIRE(ui().find("Role") != nullptr);
  CHECK(ui().find("Role")->value == "Data Analyst");
}

TEST_CASE_FIXTURE(AppFixture, "a reason is one tap, and the letter has it") {
  sign();
  open();
  platform.set_clipboard(invitation);
  CHECK(ui().click("Paste an invitation"));
  CHECK(ui().click("Timing or commute"));
  CHECK(ui().click("Write the letter"));
  CHECK(cases()[0].application.reason == "timing-or-commute");
  CHECK(ui().click("Timing or commute"));
  CHECK(ui().click("Not the right role"));
  CHECK(cases()[0].application.reason == "role-mismatch");
}

TEST_CASE_FIXTURE(AppFixture,
                  "a call has its script, No answer makes it a voicemail, and Done drafts the email") {
  sign();
  CaseFacts facts = northwind();
  facts.application.spoken_before = true;
  facts.contact.phone = "+1 555 0142";
  file(facts);
  open({390, 844, 1});
  CHECK(ui().click("Call script", Pointer::touch));
  CHECK(ui().click("Start the call", Pointer::touch));
  CHECK(ui().shows("Call Dana Reyes"));
  REQUIRE(platform.opened.size() == 1);
  CHECK(platform.opened[0] == "tel:+15550142");
  CHECK(ui().click("No answer", Pointer::touch));
  CHECK(ui().shows("Voicemail for Dana Reyes"));
  CHECK(ui().click("Done, draft the email", Pointer::touch));
  CHECK(app().place().stage == Stage::letter);
  CHECK(ui().shows("You left a voicemail."));
  CHECK(ui().click("I’ve already sent it", Pointer::touch));
  CHECK(ui().shows("Done, and filed."));
  const auto sent =
      on_desk([&](Desk& desk) { return must(read_history(desk, cases()[0].application.id)).sent; });
  REQUIRE(sent.size() == 2);
  CHECK(sent[0].channel == Channel::voicemail);
  CHECK(sent[1].channel == Channel::email);
  // Each with its own words: what was said after the tone, and what was written then.
  CHECK(sent[0].body.find("Sam Okafor") != std::string::npos);
  CHECK(sent[0].body.find("email") != std::string::npos);
  CHECK(sent[1].body.find("Hi Dana,") == 0);
  CHECK(sent[0].body != sent[1].body);
  CHECK(sent[0].subject.empty());
}

TEST_CASE_FIXTURE(AppFixture,
                  "the invitation is kept with the case, can be read again, and is found by its words") {
  sign();
  platform.set_clipboard(invitation);
  open();
  REQUIRE(ui().click("Paste an invitation"));
  REQUIRE(ui().click("Write the letter"));
  REQUIRE(choose("More", "The invitation"));
  CHECK(ui().shows("I'm Dana Reyes from the talent team"));
  ui().press_key(ImGuiKey_Escape);
  ui().press_key(ImGuiKey_K, ImGuiMod_Ctrl);
  ui().type("talent team");
  CHECK(ui().shows("In messages and notes"));
  ui().press_key(ImGuiKey_Escape);
  show(contact_place(cases().front().application.contact));
  CHECK(ui().shows("Dana invited you"));
}
