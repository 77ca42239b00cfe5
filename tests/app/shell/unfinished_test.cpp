// A new decline that is left before it is finished is found again, in the words it was left in.
#include "core/actions/unfinished.h"
#include "tests/support/app_fixture.h"

using namespace goodterms;

namespace {

struct UnfinishedFixture : AppFixture {
  void begin() {
    sign();
    open();
    ui().press_key(ImGuiKey_N, ImGuiMod_Ctrl);
    ui().type("Something about an interview");
    REQUIRE(ui().click("Company"));
    ui().type("Contoso");
    REQUIRE(ui().click("Interview"));
    ui().type("Tue 10 Ma");
  }
  std::optional<UnfinishedDecline> kept() {
    return beside([](Desk& desk) { return must(read_unfinished(desk)); });
  }
  void check_it_is_there_again() {
    CHECK(app().place().kind == PlaceKind::new_decline);
    CHECK(ui().shows("Something about an interview"));
    CHECK(ui().shows("Contoso"));
    CHECK(ui().shows("Tue 10 Ma"));
  }
};

}  // namespace

TEST_CASE_FIXTURE(UnfinishedFixture, "a window closed over a new decline shows it on Today the next time") {
  begin();
  CHECK(app().close());
  clock.pass(seconds_per_day);
  open();
  CHECK(ui().shows("Good morning, Sam"));
  CHECK(ui().shows("A decline you started"));
  CHECK(ui().shows("Contoso"));
  REQUIRE(ui().click("Continue"));
  check_it_is_there_again();
}

TEST_CASE_FIXTURE(UnfinishedFixture, "Esc leads to Today, and from there back to what was begun") {
  begin();
  ui().press_key(ImGuiKey_Escape);
  ui().press_key(ImGuiKey_Escape);
  REQUIRE(app().place().kind == PlaceKind::today);
  REQUIRE(kept().has_value());
  REQUIRE(ui().click("Continue"));
  check_it_is_there_again();
}

TEST_CASE_FIXTURE(UnfinishedFixture, "who writes on and on loses two seconds at most") {
  begin();
  window->pass(2.2);
  REQUIRE(kept().has_value());
  CHECK(kept()->facts.company.name == "Contoso");
  CHECK(kept()->invitation == "Something about an interview");
  CHECK(kept()->interview == "Tue 10 Ma");
}

TEST_CASE_FIXTURE(UnfinishedFixture, "finished, it is no more; undone, it is there again") {
  sign();
  open();
  ui().press_key(ImGuiKey_N, ImGuiMod_Ctrl);
  ui().type(invitation);
  window->pass(3);
  REQUIRE(kept().has_value());
  ui().press_key(ImGuiKey_Enter, ImGuiMod_Ctrl);
  REQUIRE(cases().size() == 1);
  CHECK_FALSE(kept().has_value());
  beside([](Desk& desk) { must(desk.log.journal().undo()); });
  CHECK(cases().empty());
  CHECK(kept().has_value());
}

TEST_CASE_FIXTURE(UnfinishedFixture, "thrown away, it is gone, and Undo brings it back") {
  begin();
  CHECK(app().close());
  open();
  REQUIRE(ui().click("Delete"));
  CHECK_FALSE(ui().shows("A decline you started"));
  ui().press_key(ImGuiKey_N, ImGuiMod_Ctrl);
  CHECK_FALSE(ui().shows("Contoso"));
  CHECK_FALSE(kept().has_value());
  REQUIRE(ui().click("Undo"));
  CHECK(ui().shows("Contoso"));
}

TEST_CASE_FIXTURE(UnfinishedFixture, "every fact that was entered is as it was") {
  CaseFacts facts = northwind();
  facts.contact.relation = Relation::hiring_manager;
  facts.contact.reads_messages = true;
  facts.application.approached = Channel::linkedin;
  facts.application.touchpoints = 4;
  facts.application.spoken_before = true;
  facts.application.private_words = "my mother's illness\nthe other offer";
  facts.application.interview_zone = "America/New_York";
  const UnfinishedDecline before{facts, "", "Hi Sam", "Sam"};
  beside([&](Desk& desk) { must(keep_unfinished(desk, before)); });
  REQUIRE(kept().has_value());
  CHECK(written_out(*kept()) == written_out(before));
  CHECK(kept()->facts.application.interview == facts.application.interview);
  CHECK(kept()->facts.application.private_words == facts.application.private_words);
}
