// What the pages show as they are drawn in the design: words whole, numbers in words, doubt where it is, and
// the reason why something stands on Today.
#include <sys/stat.h>

#include <algorithm>

#include "core/exchange/calendar_reader.h"
#include "tests/support/app_fixture.h"
#include "tests/support/files_on_disk.h"

using namespace goodterms;

namespace {

constexpr ScreenSize phone{390, 844, 1};

struct AsDrawn : AppFixture {
  // Drawn from the first letter to the last, in one row or several.
  bool is_whole(std::string_view words) {
    const auto& texts = window->recorder().texts();
    return std::any_of(texts.begin(), texts.end(), [&](const RecordedText& text) {
      return text.text.find(words) != std::string::npos && !text.shortened && text.clip.contains(text.place);
    });
  }
  void save_as(const char* name) {
    platform.has_dialogs = true;
    platform.answer = folder.file(name);
  }
  CaseFacts waiting(const char* company) {
    CaseFacts facts = northwind();
    facts.company.name = company;
    return facts;
  }
};

}  // namespace

TEST_CASE_FIXTURE(AsDrawn, "on a phone the reason of the letter is read whole") {
  CaseFacts facts = northwind();
  facts.application.reason = "accepted-offer";
  open_at(Stage::letter, facts, phone);
  CHECK(is_whole("Accepted another offer"));
}

TEST_CASE_FIXTURE(AsDrawn, "on a phone a long subject takes two rows, and is written in by a tap") {
  CaseFacts facts = northwind();
  facts.application.role = "Senior Data Analyst";
  const auto id = open_at(Stage::letter, facts, phone);
  const auto& texts = window->recorder().texts();
  const auto cut = std::find_if(texts.begin(), texts.end(), [](const RecordedText& text) {
    return text.shortened && text.text.find("Senior Data Analyst") != std::string::npos;
  });
  CHECK(cut == texts.end());
  REQUIRE(ui().shows("Withdrawal: Senior Data Analyst"));
  REQUIRE(ui().click("Subject", Pointer::touch));
  ui().press_key(ImGuiKey_A, ImGuiMod_Ctrl);
  ui().type("A word about the interview");
  window->pass(3);
  show(case_place(id, Stage::decide));
  show(case_place(id, Stage::letter));
  CHECK(ui().shows("A word about the interview"));
}

TEST_CASE_FIXTURE(AsDrawn, "few are counted in words") {
  sign();
  for (const char* company : {"Northwind Labs", "Osprey Energy", "Tern & Tide", "Harbor & Lane"})
    file(waiting(company));
  open();
  CHECK(ui().shows("Four people to tell"));
  show({PlaceKind::round});
  CHECK(ui().shows("Four others are waiting."));
}

TEST_CASE_FIXTURE(AsDrawn, "the first page has no tabs, and still leads to the guide and the settings") {
  for (const ScreenSize size : {phone, ScreenSize{1280, 800, 1}}) {
    CAPTURE(size.width);
    open(size);
    CHECK(ui().shows("Good Terms"));
    CHECK(ui().find("Declines") == nullptr);
    REQUIRE(ui().click("Guide"));
    CHECK(app().place().kind == PlaceKind::guide);
    show({PlaceKind::today});
    REQUIRE(ui().click("Settings"));
    CHECK(app().place().kind == PlaceKind::settings);
    CHECK(ui().find("Declines") != nullptr);
  }
}

TEST_CASE_FIXTURE(AsDrawn, "a field that is in doubt asks, and does not look filled in") {
  sign();
  open();
  ui().press_key(ImGuiKey_N, ImGuiMod_Ctrl);
  ui().type(
      "Hi Sam,\n\nI'm Dana Reyes from Northwind Labs. We would like to invite you to an interview for the "
      "Data Analyst position. Would Tuesday 10 March at 2 pm or Wednesday 11 March at 9 am suit you?\n\nDana "
      "Reyes\nTalent Partner, Northwind Labs\ndana.reyes@northwind.example");
  ui().settle();
  CHECK(is_whole("Not sure: which one is it?"));
  REQUIRE(ui().click("Wednesday 11 March at 9 am"));
  CHECK_FALSE(ui().shows("Not sure: which one is it?"));
}

TEST_CASE_FIXTURE(AsDrawn, "Today says why somebody is to be told now, and what comes next elsewhere") {
  sign();
  CaseFacts near = waiting("Harbor & Lane");
  near.application.interview = moment("2026-03-03T08:00+01:00");
  near.contact.phone = "+1 555 0199";
  file(near);
  file(northwind());
  file_sent(waiting("Blue Heron Clinic"));
  clock.pass(2 * seconds_per_hour);
  open();
  CHECK(ui().shows("so a call is right"));
  CHECK(ui().shows("letter is ready"));
  CHECK(ui().shows("next: job tracker"));
}

TEST_CASE_FIXTURE(AsDrawn, "what is coming goes into a calendar, which reminds of it") {
  sign();
  file(northwind());
  file_sent(waiting("Blue Heron Clinic"));
  open();
  CHECK(ui().shows("Nothing else this week."));
  save_as("days.ics");
  REQUIRE(ui().click("Add to my calendar"));
  const std::string written = read_file(folder.file("days.ics"));
  const auto calendar = must(read_calendar(written, OneOffset(60)));
  CHECK(calendar.events.size() == 6);  // one letter, and five steps that are open
  CHECK(written.find("SUMMARY:Tell Northwind Labs") != std::string::npos);
  CHECK(written.find("TRIGGER:PT9H") != std::string::npos);
}

TEST_CASE_FIXTURE(AsDrawn, "right after a letter is filed its days can be put into a calendar") {
  open_at(Stage::letter);
  REQUIRE(ui().click("Open in mail"));
  REQUIRE(ui().click("Yes, file it"));
  CHECK(ui().shows("You told Dana eight days before the interview."));
  CHECK(ui().shows("Tomorrow"));
  CHECK(ui().shows("Choose when to write to Dana again"));
  save_as("days.ics");
  REQUIRE(ui().click("Add these days to my calendar"));
  CHECK(must(read_calendar(read_file(folder.file("days.ics")), OneOffset(60))).events.size() == 5);
}

TEST_CASE_FIXTURE(AsDrawn, "on a phone the way to add to the 30 days has words") {
  const auto id = file_sent(northwind());
  open(phone);
  show(case_place(id, Stage::plan));
  while (ui().find("Add your own") == nullptr && window->seconds() < 30)
    ui().scroll("Move, change or remove", -8);
  CHECK(ui().shows("Add your own"));
  REQUIRE(ui().click("Add your own", Pointer::touch));
  CHECK(ui().shows("What needs doing?"));
}

TEST_CASE_FIXTURE(AsDrawn, "an item of 25 December moves on, to days that the menu names") {
  clock.set(moment("2026-11-25T09:00:00+01:00"));
  const auto id = file_sent(northwind());
  clock.set(moment("2026-12-25T09:00:00+01:00"));
  open();
  show(case_place(id, Stage::plan));
  REQUIRE(ui().click("Move, change or remove"));
  CHECK(ui().find("To Mon 28 December") != nullptr);
  CHECK(ui().find("To Fri 1 January 2027") == nullptr);  // a holiday
  const auto& items = window->recorder().items();
  CHECK(std::none_of(items.begin(), items.end(), [](const RecordedItem& item) {
    return item.label.rfind("To ", 0) == 0 && item.label.find(" 2 December") != std::string::npos;
  }));
}

TEST_CASE_FIXTURE(AsDrawn, "on a phone a tab that has not begun says so in whole words") {
  open_at(Stage::plan, northwind(), phone);
  CHECK(is_whole("The 30 days begin when"));
  show(case_place(cases().front().application.id, Stage::replies));
  CHECK(is_whole("Answers come after the letter"));
}

TEST_CASE_FIXTURE(AsDrawn, "what is exported is for its owner alone to read") {
  file_sent(northwind());
  open();
  show({PlaceKind::settings});
  save_as("all.json");
  REQUIRE(ui().click("Export everything"));
  window->pass(1);
  struct stat state = {};
  REQUIRE(stat(folder.file("all.json").c_str(), &state) == 0);
  CHECK((state.st_mode & 0777) == 0600);
}

TEST_CASE_FIXTURE(AsDrawn, "what was done twice against the advice is offered to be advised from now on") {
  sign();
  for (const char* company : {"Larch & Co", "Penfold Mills"}) {
    CaseFacts facts = waiting(company);
    facts.contact.relation = Relation::network;
    file_sent(facts);
  }
  CaseFacts third = waiting("Wren Logistics");
  third.contact.relation = Relation::network;
  const auto id = file(third);
  for (const ScreenSize size : {phone, ScreenSize{1280, 800, 1}}) {
    CAPTURE(size.width);
    open(size);
    show(case_place(id, Stage::letter));
    CHECK(is_whole("You have chosen email twice"));
    CHECK(ui().find("Always do that") != nullptr);
  }
  REQUIRE(ui().click("Always do that"));
  CHECK(ui().shows("You chose email for cases like this one."));
}

TEST_CASE_FIXTURE(AsDrawn, "the example is tried from the first page, and thrown away") {
  open(phone);
  REQUIRE(ui().click("Try an example", Pointer::touch));
  CHECK(cases().size() == 1);
  REQUIRE(ui().click("More", Pointer::touch));
  REQUIRE(ui().click("Delete", Pointer::touch));
  CHECK(cases().empty());
  show({PlaceKind::today});
  CHECK(ui().find("Paste an invitation") != nullptr);
}

TEST_CASE_FIXTURE(AsDrawn, "beside an open case, what an interview that passed is about is read whole") {
  CaseFacts facts = waiting("Harbor & Lane");
  facts.application.role = "Insights Lead";
  facts.application.interview = moment("2026-03-03T10:00+01:00");
  sign();
  file(facts);
  const auto id = file_sent(northwind());
  clock.pass(3 * seconds_per_day);
  open({2560, 1440, 1});
  show(case_place(id, Stage::plan));
  CHECK(is_whole("Harbor & Lane"));
  CHECK(is_whole("interview missed Tue 3 March 10:00"));
}

TEST_CASE_FIXTURE(AsDrawn,
                  "beside a page stand the facts that its head does not say, an address in one row") {
  const auto id = open_at(Stage::letter);
  CHECK(is_whole("dana.reyes@northwind.example"));
  CHECK(is_whole("Interview"));
  CHECK(is_whole("They wrote"));
  CHECK_FALSE(ui().shows("Company"));
  open({2560, 1440, 1});
  show(case_place(id, Stage::letter));
  CHECK(ui().shows("Company"));
}

TEST_CASE_FIXTURE(AsDrawn, "on a phone the way to find anything has words") {
  sign();
  file(northwind());
  open(phone);
  REQUIRE(ui().click("Find", Pointer::touch));
  CHECK(ui().find("Find anything") != nullptr);
}

TEST_CASE_FIXTURE(AsDrawn, "on a tablet all five tabs of a case say what they are") {
  open_at(Stage::letter, northwind(), {820, 1180, 1});
  for (const char* tab : {"Decide", "Letter", "Replies", "30 days", "Later"}) {
    CAPTURE(std::string(tab));
    CHECK(is_whole(tab));
  }
  CHECK(is_whole("Northwind Labs"));
}

TEST_CASE_FIXTURE(AsDrawn, "of the tabs of a case one says that it is now") {
  sign();
  const auto waits = file(waiting("Osprey Energy"));
  const auto sent = file_sent(northwind());
  open();
  const auto now = [&](Id<Application> id, Stage stage) {
    show(case_place(id, stage));
    std::string marked;
    for (const char* tab : {"Decide", "Letter", "Replies", "30 days", "Later"}) {
      if (ui().find(tab)->hint == "now") marked += marked.empty() ? tab : std::string(", ") + tab;
    }
    return marked;
  };
  CHECK(now(waits, Stage::letter) == "Letter");
  CHECK(now(waits, Stage::decide) == "Letter");  // to decline was decided when it was filed
  CHECK(now(sent, Stage::plan) == "30 days");
  CHECK(now(sent, Stage::replies) == "Replies");
  CHECK(now(sent, Stage::letter) == "30 days");  // that one is done, and this comes next
  CHECK(ui().find("Letter")->hint == "done");
}

TEST_CASE_FIXTURE(AsDrawn, "on a phone a date gives way to the role it stands beside, hour first") {
  CaseFacts facts = waiting("Harbor & Lane");
  facts.application.role = "Insights Lead";
  facts.application.interview = moment("2026-03-03T10:00+01:00");
  sign();
  file(facts);
  clock.pass(3 * seconds_per_day);
  open(phone);
  show({PlaceKind::today});
  CHECK(is_whole("Insights Lead"));
  CHECK(is_whole("interview missed Tue 3 March"));
}

TEST_CASE_FIXTURE(AsDrawn, "on a phone the head of a missed interview says whose it was, and the page when") {
  CaseFacts facts = waiting("Osprey Energy");
  facts.application.role = "Forecasting Analyst";
  facts.application.interview = moment("2026-03-03T10:00+01:00");
  sign();
  const auto id = file(facts);
  clock.pass(3 * seconds_per_day);
  open(phone);
  show(case_place(id, Stage::letter));
  CHECK(is_whole("Forecasting Analyst · Dana Reyes"));
  CHECK(ui().shows("The interview was on Tuesday"));
}
