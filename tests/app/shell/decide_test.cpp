// Deciding: five questions that may be left alone, what the answers say, and the letter that follows.
#include "core/actions/decide.h"

#include "tests/support/app_fixture.h"

using namespace goodterms;

namespace {

constexpr const char* goals = "Does this role serve your next 12 to 24 months?";

bool tab_to(Driver& ui, std::string_view label) {
  for (int i = 0; i < 80; ++i) {
    ui.press_key(ImGuiKey_Tab);
    const RecordedItem* focused = ui.focused();
    if (focused != nullptr && focused->label == label) return true;
  }
  return false;
}

struct DecideFixture : AppFixture {
  Id<Application> id;

  void open_decide(ScreenSize size = {1280, 800, 1}, const CaseFacts& facts = northwind_labs()) {
    id = open_at(Stage::decide, facts, size);
  }
  DecisionState state() {
    return beside([&](Desk& desk) { return must(read_decision(desk, must(read_case(desk, id)))); });
  }
  Case filed() {
    return beside([&](Desk& desk) { return must(read_case(desk, id)); });
  }
  // As from the letter's own button.
  void settle_and_send(Outcome outcome) {
    on_desk([&](Desk& desk) { must(settle_outcome(desk, id, outcome)); });
    show(case_place(id, Stage::letter));
    REQUIRE(ui().click("I’ve already sent it"));
    ui().settle();
  }
  // A signed offer that begins on 1 April, and an interview that gives nothing.
  void answer_for_declining() {
    on_desk([&](Desk& desk) {
      Decision decision;
      decision.answers[decision_question("value")].meaning = "no";
      decision.offer_signed = true;
      decision.offer_starts = must(parse_date("2026-04-01"));
      decision.conditions = Conditions::none;
      must(keep_decision(desk, id, decision, {}));
    });
    ui().settle();
  }
};

}  // namespace

TEST_CASE_FIXTURE(DecideFixture,
                  "with nothing answered it says so kindly, and the letter is one press away") {
  ScreenSize size{1280, 800, 1};
  SUBCASE("on a desk") {}
  SUBCASE("on a phone") {
    size = {390, 844, 1};
  }
  open_decide(size);
  CHECK(ui().shows("It’s yours to decide."));
  REQUIRE(ui().click("Write the letter"));
  CHECK(app().place().stage == Stage::letter);
  CHECK(ui().shows("withdrawing"));
  CHECK_FALSE(state().begun);
}

TEST_CASE_FIXTURE(DecideFixture, "a new case does not open on deciding, and it is no step on the way") {
  sign();
  open();
  platform.set_clipboard(invitation);
  REQUIRE(ui().click("Paste an invitation"));
  REQUIRE(ui().click("Write the letter"));
  CHECK(app().place().stage != Stage::decide);
}

TEST_CASE_FIXTURE(DecideFixture, "answers are kept while they are written, exactly, and undone in one step") {
  ScreenSize size{1280, 800, 1};
  SUBCASE("on a desk") {}
  SUBCASE("on a phone") {
    size = {390, 844, 1};
  }
  open_decide(size);
  REQUIRE(ui().click(goals));
  ui().type("Partly. Forecasting yes,");
  window->pass(1);
  ui().press_key(ImGuiKey_Enter);
  ui().type("but no path to lead a team.");
  window->pass(1);
  CHECK(state().decision.answers[0].words == "Partly. Forecasting yes,\nbut no path to lead a team.");
  ui().press_key(ImGuiKey_Escape);  // out of the line
  ui().press_key(ImGuiKey_Z, ImGuiMod_Ctrl);
  CHECK_FALSE(state().begun);
  CHECK(ui().find(goals)->value.empty());
}

TEST_CASE_FIXTURE(DecideFixture, "who writes without a pause loses no more than two seconds of it") {
  open_decide();
  REQUIRE(ui().click(goals));
  for (int i = 0; i < 8; ++i) {
    ui().type("word ");
    window->pass(0.5);
  }
  CHECK(state().decision.answers[0].words.size() >= std::string("word word word word ").size());
}

TEST_CASE_FIXTURE(DecideFixture, "what was written is kept when one leaves at once") {
  open_decide();
  REQUIRE(ui().click(goals));
  ui().type("Partly.");
  app().show({PlaceKind::today});
  ui().settle();
  CHECK(state().decision.answers[0].words == "Partly.");
}

TEST_CASE_FIXTURE(DecideFixture,
                  "picking what answers mean says what to do and why, and picking again takes it back") {
  open_decide();
  REQUIRE(ui().click("My offer wins"));
  CHECK(ui().shows("Decline now."));
  CHECK(ui().shows("On pay, benefits and learning"));
  CHECK(ui().find("My offer wins")->checked);
  REQUIRE(ui().click("My offer wins"));
  CHECK(ui().shows("It’s yours to decide."));
}

TEST_CASE_FIXTURE(DecideFixture, "the reasons quote the person's own words") {
  open_decide();
  answer_for_declining();
  on_desk([&](Desk& desk) {
    Decision decision = must(read_decision(desk, must(read_case(desk, id)))).decision;
    const Decision seen = decision;
    decision.answers[decision_question("value")].words = "I have met the team lead.";
    must(keep_decision(desk, id, decision, seen));
  });
  ui().settle();
  CHECK(ui().shows("“I have met the"));
  CHECK(ui().shows("Your offer is signed and starts on"));
}

TEST_CASE_FIXTURE(DecideFixture,
                  "the first tick asks what people forget, and holds when all of it is there") {
  open_decide();
  REQUIRE(ui().click("My offer is final: signed, start date agreed"));
  REQUIRE(ui().click("Signed"));
  REQUIRE(ui().click("When do you start?"));
  ui().type("1 April");
  REQUIRE(ui().click("No, nothing"));
  REQUIRE(ui().click("Save"));
  CHECK(state().ticks.offer_final);
  CHECK(*state().decision.offer_starts == must(parse_date("2026-04-01")));
  CHECK(ui().find("My offer is final: signed, start date agreed")->checked);
}

TEST_CASE_FIXTURE(DecideFixture,
                  "an offer that is not signed turns nothing down: time is asked for, by the letter") {
  open_decide();
  REQUIRE(ui().click("My offer is final: signed, start date agreed"));
  REQUIRE(ui().click("Not yet"));
  REQUIRE(ui().click("Save"));
  CHECK(ui().shows("Ask for time."));
  CHECK(ui().shows("Not signed yet."));
  REQUIRE(ui().find("Answer by Mon 9 March") != nullptr);
  REQUIRE(ui().click("Write the letter"));
  CHECK(app().place().stage == Stage::letter);
  CHECK(ui().shows("Monday 9 March"));
  CHECK_FALSE(ui().shows("withdrawing"));
}

TEST_CASE_FIXTURE(DecideFixture, "the day to answer by is the person's to choose") {
  open_decide();
  on_desk([&](Desk& desk) {
    Decision decision;
    decision.offer_signed = false;
    must(keep_decision(desk, id, decision, {}));
  });
  ui().settle();
  REQUIRE(ui().click("Answer by Mon 9 March"));
  REQUIRE(ui().click("The day the letter names"));
  ui().press_key(ImGuiKey_A, ImGuiMod_Ctrl);
  ui().type("12 March");
  REQUIRE(ui().click("Save"));
  REQUIRE(ui().click("Write the letter"));
  CHECK(ui().shows("Thursday 12 March"));
}

TEST_CASE_FIXTURE(DecideFixture, "a day after the interview is told, and the one before it offered") {
  ScreenSize size{1280, 800, 1};
  SUBCASE("on a desk") {}
  SUBCASE("on a phone") {
    size = {390, 844, 1};
  }
  open_decide(size);
  on_desk([&](Desk& desk) {
    Decision decision;
    decision.offer_signed = false;
    must(keep_decision(desk, id, decision, {}));
  });
  ui().settle();
  REQUIRE(ui().click("Answer by Mon 9 March"));
  CHECK_FALSE(ui().shows("They should hear from you before it."));
  REQUIRE(ui().click("The day the letter names"));
  ui().press_key(ImGuiKey_A, ImGuiMod_Ctrl);
  ui().type("12 March");
  CHECK(ui().shows("The interview is on Tue 10 March."));
  REQUIRE(ui().click("Make it Mon 9 March"));
  REQUIRE(ui().click("Save"));
  REQUIRE(ui().click("Write the letter"));
  CHECK(ui().shows("Monday 9 March"));
}

TEST_CASE_FIXTURE(DecideFixture, "where no day is left before the interview, it says so") {
  open_decide();
  on_desk([&](Desk& desk) {
    Decision decision;
    decision.offer_signed = false;
    must(keep_decision(desk, id, decision, {}));
  });
  clock.pass(7 * seconds_per_day);
  app().refresh();
  ui().settle();
  CHECK(ui().shows("No working day is left before the interview"));
}

TEST_CASE_FIXTURE(DecideFixture, "what the answers say may be overruled, with a reason, and gone by again") {
  ScreenSize size{1280, 800, 1};
  const char* overrule = "Choose something else";
  SUBCASE("on a desk") {}
  SUBCASE("on a phone") {
    size = {390, 844, 1};
    overrule = "Something else";
  }
  open_decide(size);
  answer_for_declining();
  CHECK(ui().shows("Decline now."));
  CHECK(ui().shows(" of 5"));  // how far one is, wherever the page stands
  REQUIRE(ui().click(overrule));
  REQUIRE(ui().click("Keep it open"));
  REQUIRE(ui().click("Why? Only you read this"));
  ui().type("I promised Dana.");
  REQUIRE(ui().click("Save"));
  CHECK(ui().shows("Keep it open."));
  CHECK(ui().shows("I promised Dana."));
  CHECK(state().decision.overruled_why == "I promised Dana.");
  REQUIRE(ui().click(overrule));
  REQUIRE(ui().click("Go by my answers"));
  CHECK(ui().shows("Decline now."));
}

TEST_CASE_FIXTURE(DecideFixture, "keeping it open has its letter, which does not withdraw") {
  open_decide();
  REQUIRE(ui().click("Set my decision"));
  REQUIRE(ui().click("Keep it open"));
  REQUIRE(ui().click("Save"));
  REQUIRE(ui().click("Write the letter"));
  CHECK(ui().shows("This isn’t a no."));
}

TEST_CASE_FIXTURE(DecideFixture,
                  "after time was asked for, deciding waits for the day, and the next letter declines") {
  open_decide();
  settle_and_send(Outcome::ask_for_time);
  CHECK(app().place().stage == Stage::decide);
  CHECK(ui().shows("Answer by Mon 9 March."));
  REQUIRE(ui().click("Write the letter"));
  CHECK(ui().shows("withdrawing"));
}

TEST_CASE_FIXTURE(DecideFixture, "after the interview was confirmed the case is closed") {
  open_decide();
  settle_and_send(Outcome::go_to_interview);
  CHECK(app().place().kind == PlaceKind::declines);
  CHECK(filed().application.archived.has_value());
}

TEST_CASE_FIXTURE(DecideFixture,
                  "who goes to the interview may close the case without a letter, and undo it") {
  open_decide();
  REQUIRE(ui().click("Set my decision"));
  REQUIRE(ui().click("Go to the interview"));
  REQUIRE(ui().click("Save"));
  REQUIRE(ui().click("Close without a message"));
  CHECK(filed().application.archived.has_value());
  CHECK(app().place().kind == PlaceKind::declines);
  REQUIRE(ui().click("Undo"));
  CHECK_FALSE(filed().application.archived.has_value());
}

TEST_CASE_FIXTURE(DecideFixture, "an interview that has passed cannot be chosen any more") {
  clock.set(moment("2026-03-11T09:00+01:00"));
  open_decide();
  REQUIRE(ui().click("Set my decision"));
  CHECK(ui().find("Keep it open") != nullptr);
  CHECK(ui().find("Go to the interview") == nullptr);
}

TEST_CASE_FIXTURE(DecideFixture,
                  "goals are written down once, and stand above the first question of every case") {
  open_decide();
  REQUIRE(ui().click("Add your goals"));
  ui().type("Lead a small team");
  REQUIRE(ui().click("Save"));
  CHECK(ui().shows("Lead a small team"));
  const auto other = file(northwind_labs());
  show(case_place(other, Stage::decide));
  CHECK(ui().shows("Lead a small team"));
  show({PlaceKind::settings});
  ui().scroll("Name", -20);
  CHECK(ui().shows("Lead a small team"));
}

TEST_CASE_FIXTURE(DecideFixture, "goals that are written under Settings stand beside the question") {
  sign();
  open();
  show({PlaceKind::settings});
  ui().scroll("Text size", -20);
  REQUIRE(ui().click("Add your goals"));
  ui().type("Lead a small team");
  REQUIRE(ui().click("Save"));
  open_decide();
  CHECK(ui().shows("Lead a small team"));
}

TEST_CASE_FIXTURE(DecideFixture, "the clock is told, and asks for nothing") {
  open_decide();
  window->pass(20);
  clock.pass(3 * seconds_per_hour);
  app().refresh();
  ui().settle();
  CHECK(ui().find("Choose something else") == nullptr);
  CHECK(app().place().stage == Stage::decide);
  ui().press_key(ImGuiKey_Enter, ImGuiMod_Ctrl);
  CHECK(app().place().stage == Stage::letter);
}

TEST_CASE_FIXTURE(DecideFixture, "channel and message are ticked once the letter is there") {
  open_decide();
  CHECK(ui().shows("0 of 5"));
  CHECK(ui().shows("Ticked for you once the letter is there."));
  on_desk([&](Desk& desk) {
    must(keep_draft(desk, id, must(compose_letter(desk, must(read_case(desk, id)), {}))));
  });
  ui().settle();
  CHECK(ui().shows("2 of 5"));
  CHECK(ui().find("A short message is drafted")->checked);
}

TEST_CASE_FIXTURE(DecideFixture, "on a phone the ticks are folded above the dock, and open by a press") {
  open_decide({390, 844, 1});
  CHECK(ui().find("Channel chosen") == nullptr);
  REQUIRE(tab_to(ui(), "Ready when five things are true"));
  ui().press_key(ImGuiKey_Enter);
  REQUIRE(tab_to(ui(), "I’ve checked my other commitments"));
  ui().press_key(ImGuiKey_Space);
  CHECK(state().decision.knows_obligations);
}

TEST_CASE_FIXTURE(DecideFixture, "by keyboard alone: an answer, what it means, and on to the letter") {
  open_decide();
  ui().press_key(ImGuiKey_1);
  REQUIRE(tab_to(ui(), "Would the interview give you something beyond an offer?"));
  ui().type("No. I have met the team lead.");
  REQUIRE(tab_to(ui(), "No"));
  ui().press_key(ImGuiKey_Space);
  CHECK(state().decision.answers[3].words == "No. I have met the team lead.");
  CHECK(state().decision.answers[3].meaning == "no");
  ui().press_key(ImGuiKey_Enter, ImGuiMod_Ctrl);
  CHECK(app().place().stage == Stage::letter);
}

TEST_CASE_FIXTURE(DecideFixture,
                  "what another window answered meanwhile is shown, and mine is kept beside it") {
  open_decide();
  REQUIRE(ui().click(goals));
  ui().type("Mine.");
  beside([&](Desk& desk) {
    Decision decision;
    decision.answers[1].words = "Theirs.";
    must(keep_decision(desk, id, decision, {}));
  });
  app().focus_gained();
  ui().settle();
  window->pass(1);
  CHECK(state().decision.answers[0].words == "Mine.");
  CHECK(state().decision.answers[1].words == "Theirs.");
  CHECK(ui().shows("Theirs."));
}

TEST_CASE_FIXTURE(DecideFixture,
                  "once they were told, answers can be read, and nothing is settled any more") {
  id = file_sent(northwind_labs());
  open();
  show(case_place(id, Stage::decide));
  CHECK(ui().find("Choose something else") == nullptr);
  REQUIRE(ui().click("Read the letter"));
  CHECK(app().place().stage == Stage::letter);
}
