// After the 30 days: the chapter is closed, and the door stays ajar.
#include "core/actions/later.h"
#include "tests/support/app_fixture.h"

using namespace goodterms;

namespace {

struct LaterWindow : AppFixture {
  Id<Application> id;
  void open_later(int days, ScreenSize size = {1280, 800, 1}) {
    sign();
    id = file_sent(northwind());
    clock.pass(days * seconds_per_day);
    open(size);
    show(case_place(id, Stage::later));
  }
  Case filed() {
    return beside([&](Desk& desk) { return must(read_case(desk, id)); });
  }
};

}  // namespace

TEST_CASE_FIXTURE(LaterWindow,
                  "after thirty days the chapter is closed by one press, and undo opens it again") {
  for (const auto& [size, pointer] : {std::pair(ScreenSize{390, 844, 1}, Pointer::touch),
                                      std::pair(ScreenSize{1280, 800, 1}, Pointer::mouse)}) {
    LaterWindow fresh;
    fresh.open_later(31, size);
    CHECK(fresh.ui().shows("Thirty days, and the door is ajar."));
    REQUIRE(fresh.ui().click("Close this chapter", pointer));
    CHECK(fresh.filed().application.archived.has_value());
    CHECK(fresh.app().place().kind == PlaceKind::today);
    CHECK(fresh.ui().shows("Closed. It is in the archive"));
    REQUIRE(fresh.ui().click("Undo", pointer));
    CHECK_FALSE(fresh.filed().application.archived.has_value());
  }
}

TEST_CASE_FIXTURE(LaterWindow, "before the thirty days are over nothing asks to be closed") {
  open_later(5);
  CHECK(ui().find("Close this chapter") == nullptr);
  CHECK(ui().shows("A day to write to Dana again"));
}

TEST_CASE_FIXTURE(LaterWindow, "a day to write again is chosen in place, no weekend at first") {
  open_later(0);  // 90 days from a Monday in March are a Sunday in May
  REQUIRE(ui().click("Choose a day"));
  const RecordedItem* const field = ui().find("When do you want to get in touch again?");
  REQUIRE(field != nullptr);
  CHECK(field->value == "Mon 1 June");
  REQUIRE(ui().click("When do you want to get in touch again?"));
  ui().press_key(ImGuiKey_A, ImGuiMod_Ctrl);
  ui().type("Tue 16 June");
  REQUIRE(ui().click("Save"));
  REQUIRE(filed().contact->reconnect_on.has_value());
  CHECK(format_date(*filed().contact->reconnect_on) == "2026-06-16");
  REQUIRE(ui().click("Undo"));
  CHECK_FALSE(filed().contact->reconnect_on.has_value());
}

TEST_CASE_FIXTURE(LaterWindow, "what was promised is kept while it is written, and when the tab is left") {
  open_later(5);
  REQUIRE(ui().click("What you promised, or want to remember"));
  ui().type("I send the article.");
  show({PlaceKind::today});
  CHECK(filed().application.notes == "I send the article.");
  show(case_place(id, Stage::later));
  CHECK(ui().shows("I send the article."));
}

TEST_CASE_FIXTURE(LaterWindow,
                  "when the chapter closes, what was promised is a line that opens to be written") {
  open_later(31);
  CHECK(ui().shows("What is left of the list you can leave."));
  CHECK(ui().shows("Nothing written down"));
  REQUIRE(ui().click("Write it down"));
  ui().type("I send the article.");  // the caret is there
  show({PlaceKind::today});
  CHECK(filed().application.notes == "I send the article.");
  show(case_place(id, Stage::later));
  CHECK(ui().shows("I send the article."));
  beside([&](Desk& desk) {
    for (const Task& task : must(read_tasks(desk, id)))
      if (!task.done) must(tick_task(desk, id, task.id, Tick::done));
    return 0;
  });
  show({PlaceKind::today});
  show(case_place(id, Stage::later));
  CHECK(ui().shows("All done."));
}

TEST_CASE_FIXTURE(LaterWindow, "when the chapter closes, the words to begin with next time are there") {
  open_later(31);
  CHECK(ui().shows("Begin with"));
  CHECK(ui().shows("I said no to the Data Analyst role"));
  REQUIRE(ui().click("Write it"));
  CHECK(app().place().kind == PlaceKind::note);
}

TEST_CASE_FIXTURE(LaterWindow, "why one said yes and what it taught are written beside the 30 days") {
  for (const auto& [size, pointer] : {std::pair(ScreenSize{390, 844, 1}, Pointer::touch),
                                      std::pair(ScreenSize{1280, 800, 1}, Pointer::mouse)}) {
    LaterWindow fresh;
    fresh.open_later(2, size);
    fresh.show(case_place(fresh.id, Stage::plan));
    if (pointer == Pointer::touch) fresh.ui().scroll("Refresh your résumé and profiles", -40);
    REQUIRE(fresh.ui().click("Write them down", pointer));
    fresh.ui().type("A team lead to learn from\nTen minutes from home");
    REQUIRE(fresh.ui().click("Save", pointer));
    CHECK(fresh.filed().application.why_yes == "A team lead to learn from\nTen minutes from home");
    CHECK(fresh.ui().shows("Ten minutes from home"));
    REQUIRE(fresh.ui().click("Undo", pointer));
    CHECK(fresh.filed().application.why_yes.empty());
  }
}

TEST_CASE_FIXTURE(LaterWindow, "what one wrote for one decline is offered for the next") {
  open_later(2);
  beside([&](Desk& desk) { return must(keep_why_yes(desk, id, "A team lead to learn from")); });
  CaseFacts other = northwind();
  other.company.name = "Harbor & Lane";
  const auto second = file_sent(other);
  show(case_place(second, Stage::plan));
  REQUIRE(ui().click("Write them down"));
  REQUIRE(ui().click("Save"));
  CHECK(beside([&](Desk& desk) { return must(read_case(desk, second)); }).application.why_yes ==
        "A team lead to learn from");
}

TEST_CASE_FIXTURE(LaterWindow, "who wants it goes on to 90 days, and day 31 is no end then") {
  open_later(2);
  show(case_place(id, Stage::plan));
  REQUIRE(ui().click("Continue to 90 days"));
  CHECK(ui().shows("Day 3 of 90"));
  CHECK(ui().shows("Look at this month’s goal, and set the next"));
  CHECK(ui().find("Continue to 90 days") == nullptr);
  clock.pass(31 * seconds_per_day);
  show(case_place(id, Stage::later));
  CHECK(ui().find("Close this chapter") == nullptr);
}

TEST_CASE_FIXTURE(LaterWindow, "how often to be in touch is typed on a person's page, and said there") {
  for (const auto& [size, pointer] : {std::pair(ScreenSize{390, 844, 1}, Pointer::touch),
                                      std::pair(ScreenSize{1280, 800, 1}, Pointer::mouse)}) {
    LaterWindow fresh;
    fresh.open_later(5, size);
    fresh.show(contact_place(fresh.filed().application.contact));
    REQUIRE(fresh.choose("More", "Change details", pointer));
    fresh.ui().scroll("Title", -60);
    REQUIRE(fresh.ui().click("Then every", pointer));
    fresh.ui().type("six months");
    REQUIRE(fresh.ui().click("Save", pointer));
    CHECK(fresh.ui().shows("be read as a length of time"));
    REQUIRE(fresh.ui().click("Then every", pointer));
    fresh.ui().press_key(ImGuiKey_A, ImGuiMod_Ctrl);
    fresh.ui().type("6 months");
    REQUIRE(fresh.ui().click("Save", pointer));
    CHECK(fresh.filed().contact->reconnect_on == must(parse_date("2026-09-02")));
    CHECK(fresh.ui().shows("6 months."));
    REQUIRE(fresh.ui().click("Undo", pointer));
    CHECK(fresh.filed().contact->every.empty());
  }
}
