// Two years later: what was promised is found in the words of both sides, and the page of somebody whom it is
// time to write to has the note beside the story.
#include "core/actions/promises.h"

#include "core/actions/notes.h"
#include "core/actions/owed.h"
#include "core/actions/replies.h"
#include "tests/support/app_fixture.h"

using namespace goodterms;

namespace {

struct PromiseWindow : AppFixture {
  Id<Application> id;
  Id<Contact> dana;
  // Dana was told no in March, and answered two days later.
  void decline_in_march() {
    sign();
    id = file_sent(northwind());
    dana = beside([&](Desk& desk) { return must(read_case(desk, id)).application.contact; });
    clock.pass(2 * seconds_per_day);
    beside([&](Desk& desk) {
      must(file_reply(
          desk, id,
          {"Thank you for telling me early. The door is open; write to me in autumn.", Channel::email}));
    });
  }
  void come_back(const char* when, ScreenSize size) {
    clock.set(moment(when));
    open(size);
    show(contact_place(dana));
  }
  PersonPromises promises() {
    return beside([&](Desk& desk) { return must(read_promises(desk, must(read_person(desk, dana)))); });
  }
  std::string kept_note_body() {
    return beside([&](Desk& desk) {
      const auto note = must(kept_note(desk, id));
      return note ? note->body : std::string();
    });
  }
};

constexpr std::pair<ScreenSize, Pointer> phone_and_desk[] = {{{390, 844, 1}, Pointer::touch},
                                                             {{1280, 800, 1}, Pointer::mouse}};

}  // namespace

TEST_CASE_FIXTURE(PromiseWindow,
                  "a promise is found in their words, remembered with one tap, and let go or kept") {
  for (const auto& [size, pointer] : phone_and_desk) {
    PromiseWindow fresh;
    fresh.decline_in_march();
    fresh.come_back("2026-03-10T09:00:00+01:00", size);
    CHECK(fresh.ui().shows("“write to me in autumn”"));
    REQUIRE(fresh.ui().click("Remember", pointer));
    REQUIRE(fresh.promises().remembered.size() == 1);
    CHECK(fresh.ui().shows("What was promised"));
    CHECK(fresh.ui().shows("1 September"));
    REQUIRE(fresh.ui().click("Let go", pointer));
    CHECK(fresh.promises().remembered.front().state == PromiseState::let_go);
    REQUIRE(fresh.ui().click("Bring back", pointer));
    REQUIRE(fresh.ui().click("“write to me in autumn”", pointer));  // the box to tick
    CHECK(fresh.promises().remembered.front().state == PromiseState::kept);
    REQUIRE(fresh.ui().click("Undo", pointer));
    CHECK(fresh.promises().remembered.front().state == PromiseState::open);
  }
}

TEST_CASE_FIXTURE(PromiseWindow, "what is no promise is taken out with one tap, and undo brings it back") {
  decline_in_march();
  come_back("2026-03-10T09:00:00+01:00", {1280, 800, 1});
  const auto offered = promises().offered.size();
  REQUIRE(ui().click("Not a promise"));
  CHECK(promises().offered.size() == offered - 1);
  REQUIRE(ui().click("Undo"));
  CHECK(promises().offered.size() == offered);
}

TEST_CASE_FIXTURE(PromiseWindow,
                  "in autumn the page says why now, asks what has changed, and has the note beside it") {
  decline_in_march();
  come_back("2026-09-08T09:00:00+02:00", {1280, 800, 1});
  CHECK(ui().shows("Dana said: “write to me in autumn”."));
  CHECK(ui().shows("That is now."));
  REQUIRE(ui().click("Remember"));
  CHECK(ui().shows("goes out"));
  CHECK(ui().shows("write now"));  // in the list
  REQUIRE(ui().click("What has changed since?"));
  ui().type("I have built the demand forecast for two product lines");
  CHECK(ui().shows("I have built the demand forecast"));  // in the note at once
  REQUIRE(ui().click("What you bring now, in a sentence"));
  ui().type("patience with planners");
  REQUIRE(ui().click("Open in mail"));
  REQUIRE(ui().click("Yes, file it"));
  CHECK(app().place().kind == PlaceKind::people);
  CHECK(ui().shows("You wrote again"));
  CHECK(promises().remembered.front().state == PromiseState::kept);
  CHECK(ui().find("What has changed since?") == nullptr);
}

TEST_CASE_FIXTURE(PromiseWindow,
                  "what is typed for what has changed is kept with the note, and can be typed anew") {
  for (const auto& [size, pointer] : phone_and_desk) {
    PromiseWindow fresh;
    fresh.decline_in_march();
    fresh.come_back("2026-09-08T09:00:00+02:00", size);
    REQUIRE(fresh.ui().click("What has changed since?", pointer));
    fresh.ui().type("I moved");
    fresh.ui().press_key(ImGuiKey_A, ImGuiMod_Ctrl);
    fresh.ui().type("I have moved to Leeds");
    fresh.show({PlaceKind::today});
    CHECK(fresh.kept_note_body().find("I have moved to Leeds") != std::string::npos);
    CHECK(fresh.kept_note_body().find("I moved") == std::string::npos);
  }
}

TEST_CASE_FIXTURE(PromiseWindow, "who does not want to write now puts it off, or ends it") {
  decline_in_march();
  come_back("2026-09-08T09:00:00+02:00", {1280, 800, 1});
  REQUIRE(ui().click("Remember"));
  REQUIRE(ui().click("Not now"));
  REQUIRE(ui().click("In three months"));
  CHECK(promises().remembered.front().due == must(parse_date("2026-12-08")));
  CHECK(ui().find("What has changed since?") == nullptr);
  REQUIRE(ui().click("Undo"));
  REQUIRE(ui().click("Not now"));
  REQUIRE(ui().click("Not any more"));
  CHECK(promises().remembered.front().state == PromiseState::let_go);
  CHECK(beside([](Desk& desk) { return must(read_owed(desk)).write.empty(); }));
}
