// What the app is kept for: somebody who was told no is found again two years later, by half a name, and
// written to as somebody one knows.
#include "core/actions/people.h"
#include "core/actions/promises.h"
#include "tests/support/app_fixture.h"

using namespace goodterms;

namespace {

// One user from the day they decline to the day they write again, who touches nothing but what is on the
// screen.
struct Story : AppFixture {
  ScreenSize size = {1280, 800, 1};
  Pointer pointer = Pointer::mouse;

  bool on_a_phone() const { return size.width < 600; }
  void sees(const std::string& text) {
    INFO("Sam sees: ", text);
    CHECK(ui().shows(text));
  }
  void does_not_see(const std::string& text) {
    INFO("Sam does not see: ", text);
    CHECK_FALSE(ui().shows(text));
  }
  // What lies further down is looked for with the thumb, a third of the screen at a time.
  void scrolls_to(const std::string& label) {
    const auto across = static_cast<float>(size.width), down = static_cast<float>(size.height);
    const Area middle{across / 2, down / 2, across / 2, down / 2};
    for (const float way : {-1.0F, 1.0F}) {
      for (int pulls = 0; pulls < 12 && ui().find(label) == nullptr; ++pulls)
        ui().drag(middle, 0, way * down / 3, pointer);
    }
  }
  void presses(const std::string& label) {
    INFO("Sam presses: ", label);
    scrolls_to(label);
    REQUIRE(ui().click(label, pointer));
  }
  void types(const char* text) { ui().type(text); }
  void goes_to(const char* found_by, const char* entry) {
    ui().press_key(ImGuiKey_K, ImGuiMod_Ctrl);
    types(found_by);
    presses(entry);
  }
  void comes_back_on(const char* day) {
    clock.set(moment(day));
    open(size);
  }

  void looks_at_the_people() {
    app().show({PlaceKind::people});
    ui().settle();
    sees("Dana Reyes");
  }
  void declines_by_email_in_march() {
    platform.set_clipboard(AppFixture::invitation);
    presses("Paste an invitation");
    presses("Write the letter");
    presses("I’ve already sent it");
    sees("Done, and filed.");
  }
  void is_answered(const char* words) {
    presses("Replies");
    platform.set_clipboard(words);
    presses("Paste their answer");
    presses("Save");
  }
  void remembers_what_was_promised() {
    goes_to("dana", "Dana Reyes");
    sees("“write to me in autumn”");
    presses("Remember");
    if (ui().find("Remember") != nullptr)
      presses("Remember");  // the first took a message away that lay over it
    sees("What was promised");
  }
  void finds_dana_with_a_slip_of_the_fingers() {
    ui().press_key(ImGuiKey_K, ImGuiMod_Ctrl);
    types("rayes");
    sees("Spelled a little differently");
    ui().press_key(ImGuiKey_Enter);
  }
  void reads_why_now_the_story_and_what_was_promised() {
    sees("Dana wrote last, 2 years ago. Dana said");
    sees("You declined");
    sees("Thank you for telling me early");
    scrolls_to("Let go");  // of what was promised
    sees("What was promised");
  }
  void says_what_has_changed_and_what_they_bring() {
    presses("What has changed since?");
    types("I have built the demand forecast for two product lines");
    if (on_a_phone()) presses("Write the note");  // elsewhere it stands beside the story
    presses("What you bring now, in a sentence");
    types("patience with planners");
  }
  void sends_the_note_and_files_it() {
    presses("Open in mail");
    sees("Did it go out?");
    presses("Yes, file it");
    scrolls_to("Add to history");
    sees("You wrote again");
  }
  Person dana() {
    const Id<Contact> id = cases().front().application.contact;
    return beside([id](Desk& desk) { return must(read_person(desk, id)); });
  }
};

}  // namespace

TEST_CASE("two years later") {
  for (const auto& [size, pointer] : {std::pair(ScreenSize{390, 844, 1}, Pointer::touch),
                                      std::pair(ScreenSize{1280, 800, 1}, Pointer::mouse)}) {
    Story sam;
    sam.size = size;
    sam.pointer = pointer;
    sam.sign();
    sam.open(size);

    sam.declines_by_email_in_march();
    sam.comes_back_on("2026-03-04T10:00:00+01:00");
    sam.goes_to("northwind", "Data Analyst");
    sam.is_answered("Thank you for telling me early. The door is open; write to me in autumn.");
    sam.remembers_what_was_promised();

    sam.comes_back_on("2028-03-06T09:00:00+01:00");
    sam.sees("write now · last: 2 years ago");
    sam.does_not_see("late");  // nobody is scolded for two years of quiet
    sam.looks_at_the_people();
    sam.sees("write now");
    sam.finds_dana_with_a_slip_of_the_fingers();
    sam.reads_why_now_the_story_and_what_was_promised();
    sam.says_what_has_changed_and_what_they_bring();
    sam.sends_the_note_and_files_it();

    const Person dana = sam.dana();
    REQUIRE_FALSE(dana.letters.empty());
    const std::string& note = dana.letters.front().body;
    CHECK(note.find("Hi Dana") != std::string::npos);
    CHECK(note.find("Data Analyst") != std::string::npos);
    CHECK(note.find("March 2026") != std::string::npos);
    CHECK(note.find("I have built the demand forecast for two product lines") != std::string::npos);
    CHECK(note.find("patience with planners") != std::string::npos);
    CHECK(note.find('[') == std::string::npos);  // nothing is left to fill in
    sam.looks_at_the_people();
    sam.does_not_see("write now");
  }
}
