// A command, or another window, writes to the same log while this one is open.
#include "core/actions/case_changes.h"
#include "core/actions/people.h"
#include "core/actions/plan.h"
#include "core/actions/preferences.h"
#include "tests/support/app_fixture.h"

using namespace goodterms;

namespace {

struct TwoWritersFixture : AppFixture {
  void meanwhile_change(Id<Application> id, const std::function<void(CaseFacts&)>& change) {
    beside([&](Desk& desk) {
      CaseFacts facts = facts_of(must(read_case(desk, id)));
      change(facts);
      must(update_case(desk, id, facts));
    });
  }
  void meanwhile_write(Id<Application> id, const char* body) {
    beside([&](Desk& desk) {
      const Case about = must(read_case(desk, id));
      const Draft draft = must(compose_letter(desk, about, {}));
      must(keep_words(desk, id, draft, draft.subjects.front(), body));
    });
  }
  CaseFacts filed(Id<Application> id) {
    return beside([&](Desk& desk) { return facts_of(must(read_case(desk, id))); });
  }
  std::string kept_body(Id<Application> id) {
    return beside([&](Desk& desk) {
      const auto kept = must(kept_draft(desk, id));
      return kept ? kept->body : std::string();
    });
  }
  // Where others of that name come before it.
  void click_last(std::string_view label) {
    const RecordedItem* last = nullptr;
    for (const RecordedItem& item : window->recorder().items()) {
      if (item.label == label) last = &item;
    }
    REQUIRE(last != nullptr);
    ui().drag(last->visible, 0, 0);
  }
  void click_undo_of_toast() { click_last("Undo"); }  // the letter has one, too
  void gain_focus() {
    app().focus_gained();
    ui().settle();
  }
};

}  // namespace

TEST_CASE_FIXTURE(TwoWritersFixture,
                  "what a command wrote is there when the window has the person's attention again") {
  open_at(Stage::letter);
  CHECK(ui().click("Declines"));
  CaseFacts other = northwind();
  other.company.name = "Contoso";
  beside([&](Desk& desk) { must(start_case(desk, other)); });
  ui().settle();
  CHECK_FALSE(ui().shows("Contoso"));
  gain_focus();
  CHECK(ui().shows("Contoso"));
  // Without anything new, nothing is read.
  const auto before = app().statements_run();
  gain_focus();
  CHECK(app().statements_run() == before + 1);
}

TEST_CASE_FIXTURE(
    TwoWritersFixture,
    "what the clock or a look brings with it stays too: a theme set elsewhere is not set back") {
  open();
  CHECK(ui().click("Settings"));
  beside([](Desk& desk) {
    must(change_preferences(desk, [](Preferences& now) { now.theme = ThemeChoice::dark; }));
  });
  CHECK(ui().click("Less motion"));
  const auto now = beside([](Desk& desk) { return must(read_preferences(desk)); });
  CHECK(now.theme == ThemeChoice::dark);
  CHECK(now.less_motion);
}

TEST_CASE_FIXTURE(TwoWritersFixture, "saving the facts of a case keeps what a command changed meanwhile") {
  const auto id = open_at(Stage::letter);
  REQUIRE(ui().click("Edit"));
  REQUIRE(ui().click("Role"));
  ui().type(" II");
  meanwhile_change(id, [](CaseFacts& facts) { facts.contact.phone = "+1 555 0199"; });
  REQUIRE(ui().click("Save"));
  CHECK(filed(id).application.role == "Data Analyst II");
  CHECK(filed(id).contact.phone == "+1 555 0199");
}

TEST_CASE_FIXTURE(TwoWritersFixture,
                  "a field that both changed is told at the field, and saved when the person has seen it") {
  const auto id = open_at(Stage::letter);
  REQUIRE(ui().click("Edit"));
  REQUIRE(ui().click("Role"));
  ui().type(" II");
  meanwhile_change(id, [](CaseFacts& facts) { facts.application.role = "Data Scientist"; });
  REQUIRE(ui().click("Save"));
  CHECK(ui().shows("Elsewhere: “Data Scientist”"));
  CHECK(filed(id).application.role == "Data Scientist");
  REQUIRE(ui().click("Save"));
  CHECK(filed(id).application.role == "Data Analyst II");
  click_undo_of_toast();
  CHECK(filed(id).application.role == "Data Scientist");
}

TEST_CASE_FIXTURE(TwoWritersFixture,
                  "what is chosen and not typed tells a clash too, until it is chosen anew") {
  const auto id = open_at(Stage::letter, northwind(), {1280, 2400, 1});
  REQUIRE(ui().click("Edit"));
  click_last("Phone");
  meanwhile_change(id, [](CaseFacts& facts) {
    facts.application.approached = Channel::linkedin;
    facts.application.spoken_before = true;
  });
  REQUIRE(ui().click("Save"));
  CHECK(ui().shows("Elsewhere: “by LinkedIn"));
  CHECK(filed(id).application.approached == Channel::linkedin);
  click_last("Text");
  CHECK_FALSE(ui().shows("Elsewhere:"));
  REQUIRE(ui().click("Save"));
  CHECK(filed(id).application.approached == Channel::text);
  CHECK(filed(id).application.spoken_before);
}

TEST_CASE_FIXTURE(TwoWritersFixture, "a day that clashes tells what it is by now") {
  const auto id = open_at(Stage::letter, northwind(), {1280, 1600, 1});
  show(contact_place(filed(id).contact.id));
  REQUIRE(choose("More", "Change details"));
  REQUIRE(ui().click("Get in touch"));
  ui().type("2026-06-01");
  beside([&](Desk& desk) {
    Contact contact = must(read_person(desk, filed(id).contact.id)).contact.value();
    contact.reconnect_on = local_date(clock.now()) + Days(1);
    must(update_contact(desk, contact));
  });
  REQUIRE(ui().click("Save"));
  CHECK(ui().shows("Elsewhere: “tomorrow”"));
}

TEST_CASE_FIXTURE(TwoWritersFixture, "the same holds for a person's details") {
  const auto id = open_at(Stage::letter);
  const auto person = filed(id).contact.id;
  Place place{PlaceKind::people};
  place.contact = person;
  show(place);
  REQUIRE(choose("More", "Change details"));
  REQUIRE(ui().click("Phone"));
  ui().press_key(ImGuiKey_A, ImGuiMod_Ctrl);
  ui().type("+1 555 0100");
  meanwhile_change(id, [](CaseFacts& facts) {
    facts.contact.phone = "+1 555 0199";
    facts.contact.title = "Head of Talent";
  });
  REQUIRE(ui().click("Save"));
  CHECK(ui().shows("Elsewhere: “+1 555 0199”"));
  REQUIRE(ui().click("Save"));
  CHECK(filed(id).contact.phone == "+1 555 0100");
  CHECK(filed(id).contact.title == "Head of Talent");
}

TEST_CASE_FIXTURE(TwoWritersFixture,
                  "a letter written on in both is told, mine is kept, and undo brings the other back") {
  const auto id = open_at(Stage::letter);
  REQUIRE(ui().click("Your letter"));
  meanwhile_write(id, "Written by a command.");
  ui().type("Mine first. ");
  gain_focus();
  CHECK(kept_body(id).find("Mine first.") != std::string::npos);
  CHECK(ui().shows("This was changed elsewhere too."));
  click_undo_of_toast();
  CHECK(kept_body(id) == "Written by a command.");
  CHECK(ui().shows("Written by a command."));
}

TEST_CASE_FIXTURE(TwoWritersFixture, "a letter changed elsewhere and not here is simply shown") {
  const auto id = open_at(Stage::letter);
  meanwhile_write(id, "Written by a command.");
  gain_focus();
  CHECK(ui().shows("Written by a command."));
  CHECK_FALSE(ui().shows("elsewhere"));
}

TEST_CASE_FIXTURE(TwoWritersFixture,
                  "a letter is not marked as sent in words that nobody saw, nor in older ones") {
  for (const Stage stage : {Stage::letter, Stage::letter}) {
    const auto id = open_at(stage);
    meanwhile_write(id, "Written by a command.");
    REQUIRE(ui().click("I’ve already sent it"));
    CHECK(ui().shows("changed elsewhere"));
    CHECK(ui().shows("Written by a command."));
    CHECK_FALSE(filed(id).application.sent.has_value());
    REQUIRE(ui().click("I’ve already sent it"));
    CHECK(filed(id).application.sent.has_value());
    CHECK(beside([&](Desk& desk) { return must(read_history(desk, id)).sent.front().body; }) ==
          "Written by a command.");
  }
}

TEST_CASE_FIXTURE(TwoWritersFixture,
                  "words written here after a command marked the letter as sent are not lost") {
  const auto id = open_at(Stage::letter);
  REQUIRE(ui().click("Your letter"));
  ui().type("One more thing. ");
  beside([&](Desk& desk) { must(mark_sent(desk, id, {Channel::email, "No", "Sent by a command."})); });
  gain_focus();
  CHECK(ui().shows("marked as sent elsewhere"));
  CHECK(kept_body(id).find("One more thing.") != std::string::npos);
  CHECK(beside([&](Desk& desk) { return must(read_history(desk, id)).sent.front().body; }) ==
        "Sent by a command.");
}

TEST_CASE_FIXTURE(TwoWritersFixture,
                  "what was wanted of a case that is deleted elsewhere is not done any more") {
  const auto id = open_at(Stage::letter);
  beside([&](Desk& desk) { must(delete_case(desk, id)); });
  REQUIRE(choose("Warm", "Formal"));  // belongs to the place, which is gone when it is to be done
  CHECK(app().place().kind == PlaceKind::today);
  CHECK_FALSE(ui().shows("There is no case"));
  CHECK(cases().empty());
}

TEST_CASE_FIXTURE(TwoWritersFixture, "a toast undoes its own step, or says what came after it") {
  sign();
  const auto id = file_sent(northwind());
  open();
  show(case_place(id, Stage::plan));
  const auto done = [&](const char* what) {
    return beside([&](Desk& desk) {
      const auto plan = must(read_plan(desk, must(read_case(desk, id))));
      for (const PlanLine& line : plan) {
        if (line.title == what) return line.task.done.has_value();
      }
      return false;
    });
  };
  const char* const mine = "Bring your job tracker up to date";
  REQUIRE(ui().click(mine));
  REQUIRE(done(mine));
  beside([](Desk& desk) { must(save_profile(desk, {"Samuel Okafor", "", "", ""})); });
  REQUIRE(ui().click("Undo"));
  CHECK(ui().shows("Something else was done after this"));
  CHECK(done(mine));
  CHECK(beside([](Desk& desk) { return must(read_profile(desk)).name; }) == "Samuel Okafor");
  // The way back leads through what came after.
  REQUIRE(ui().click("Undo"));
  CHECK(beside([](Desk& desk) { return must(read_profile(desk)).name; }) == "Sam Okafor");
  CHECK(done(mine));
}

TEST_CASE_FIXTURE(TwoWritersFixture, "what a command has undone already is not undone twice") {
  open_at(Stage::letter);
  REQUIRE(ui().click("I’ve already sent it"));
  beside([](Desk& desk) { must(desk.log.journal().undo()); });
  REQUIRE(ui().click("Not sent after all"));
  CHECK(ui().shows("This was undone already."));
  CHECK(cases().size() == 1);
}
