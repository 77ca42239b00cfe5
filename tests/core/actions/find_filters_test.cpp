// Filters that are typed among the words of a search.
#include "core/actions/case_changes.h"
#include "core/actions/find.h"
#include "core/actions/later.h"
#include "core/actions/log_something.h"
#include "core/actions/long_past.h"
#include "core/actions/owed.h"
#include "core/actions/people.h"
#include "core/actions/promises.h"
#include "core/actions/replies.h"
#include "core/store/applications.h"
#include "core/store/interactions.h"
#include "tests/support/desk_fixture.h"

using namespace goodterms;

namespace {

struct FilterDesk : DeskFixture {
  Id<Application> decline(const char* company, const char* contact, const char* role, Channel channel) {
    CaseFacts facts = northwind();
    facts.company.name = company;
    facts.contact.name = contact;
    facts.contact.email.clear();
    facts.application.role = role;
    const auto id = start(facts);
    must(mark_sent(desk, id, {channel, "No", "Thank you for the conversation about forecasts."}));
    return id;
  }
  // One each in 2024, 2025 and 2026, the last not told yet.
  void three_years() {
    clock.set(moment("2024-05-06T09:00+02:00"));
    decline("Alder Foods", "Mina Oja", "Planner", Channel::email);
    clock.set(moment("2025-05-05T09:00+02:00"));
    decline("Alderman", "Rui Costa", "Planner", Channel::linkedin);
    clock.set(moment("2026-03-02T09:00+01:00"));
    CaseFacts facts = northwind();
    facts.application.role = "Planner";
    start(facts);
  }
  std::vector<std::string> people(std::string_view typed) {
    std::vector<std::string> names;
    for (const FoundRow& row : must(find(desk, typed)).names) {
      if (row.found.kind == FoundKind::contact) names.push_back(row.found.name);
    }
    std::sort(names.begin(), names.end());
    return names;
  }
  std::size_t said(std::string_view typed) { return must(find(desk, typed)).said.size(); }
};

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("filters are read out of the words, whatever their case, and the rest stays") {
  const TypedSearch typed =
      read_typed_search("Company:\"Alder Foods\" forecasts OWED year:2024 channel:email stage:done plan");
  CHECK(typed.words == "forecasts plan");
  CHECK(typed.filters.owed);
  CHECK(typed.filters.company == "alder foods");
  CHECK(typed.filters.year == 2024);
  CHECK(typed.filters.channel == Channel::email);
  CHECK(typed.filters.stage == CaseShelf::done);
  CHECK(typed.meaningless.empty());
}

TEST_CASE("what is no filter is a word, what means nothing is said, and what is not typed yet is left out") {
  CHECK(read_typed_search("colour:red http://x").words == "colour:red http://x");
  const TypedSearch typed = read_typed_search("year:soon channel:pigeon stage: dana");
  CHECK(typed.words == "year:soon channel:pigeon dana");
  CHECK(typed.meaningless == Names{"year:soon", "channel:pigeon"});
  CHECK(typed.filters.empty());
  CHECK(read_typed_search("\"owed\"").words == "\"owed\"");
  CHECK(read_typed_search("company:\"Alder").filters.company == "alder");  // its end is still to come
  CHECK(read_typed_search("").words.empty());
}

TEST_CASE_FIXTURE(FilterDesk, "each filter alone finds whom it is true of") {
  three_years();
  CHECK(people("company:alder") == Names{"Mina Oja", "Rui Costa"});
  CHECK(people("company:\"alder foods\"") == Names{"Mina Oja"});
  CHECK(people("year:2024") == Names{"Mina Oja"});
  CHECK(people("channel:linkedin") == Names{"Rui Costa"});
  const auto to_send = must(find(desk, "stage:to-send")).names;
  REQUIRE(to_send.size() == 1);
  CHECK(to_send.front().found.company == "Northwind Labs");
}

TEST_CASE_FIXTURE(FilterDesk, "a company finds who was there once, with and without a word of theirs") {
  three_years();
  const auto mina = must(find(desk, "mina")).names.front().found.id;
  must(move_to_company(desk, {mina}, "Elsewhere"));
  CHECK(people("mina company:\"alder foods\"") == Names{"Mina Oja"});
  CHECK(people("company:\"alder foods\"") == Names{"Mina Oja"});
}

TEST_CASE_FIXTURE(FilterDesk, "filters combine with each other and with words") {
  three_years();
  CHECK(people("company:alder year:2025") == Names{"Rui Costa"});
  CHECK(people("company:alder year:2026").empty());
  CHECK(said("forecasts") == 2);
  CHECK(said("forecasts year:2024") == 1);
  CHECK(said("forecasts channel:linkedin company:alderman") == 1);
  CHECK(said("forecasts channel:phone") == 0);
  CHECK(must(find(desk, "planner stage:to-send")).names.size() == 1);
  CHECK(people("mina year:2025").empty());
}

TEST_CASE_FIXTURE(FilterDesk, "owed is who waits for a word: promised, answered or due") {
  three_years();
  CHECK(people("owed").empty());
  const auto mina = must(find(desk, "mina")).names.front().found.id;
  must(write_later(desk, {mina}, local_date(desk.now())));
  CHECK(people("owed") == Names{"Mina Oja"});
  CHECK(people("owed company:alderman").empty());
  const auto rui = must(find(desk, "rui")).names.front().found.id;
  const auto id = must(CaseList(log.connection()).of_contact({rui})).front().application.id;
  must(file_reply(desk, id, {"Why did you choose the other?", Channel::email}));
  CHECK(people("owed") == Names{"Mina Oja", "Rui Costa"});
  CHECK(people("rui owed") == Names{"Rui Costa"});
  must(move_case(desk, id, Shelf::archive));
  CHECK(people("owed") == Names{"Mina Oja"});  // as in the list of what is owed
}

TEST_CASE_FIXTURE(FilterDesk, "filters alone find what was said, letters once and the newest first") {
  three_years();
  CHECK(said("year:2024") == 1);
  CHECK(said("company:alder") == 2);
  CHECK(said("company:alder channel:linkedin") == 1);
  CHECK(said("year:2025 stage:to-send") == 0);
  const auto mina = must(find(desk, "mina")).names.front().found.id;
  must(log_something(desk, {{mina}, {}}, {"call", {}, {}, "Spoke of the harvest"}));
  const auto lines = must(find(desk, "company:alder")).said;
  REQUIRE(lines.size() == 3);
  CHECK(lines[0].excerpt == "Spoke of the harvest");
  CHECK(lines[1].excerpt.find("forecasts") != std::string::npos);
  CHECK(said("channel:phone") == 1);
  CHECK(said("channel:text") == 0);
}

TEST_CASE_FIXTURE(FilterDesk, "two filters hold together, however many newer ones the first alone has") {
  three_years();
  clock.set(moment("2026-03-02T09:00+01:00"));
  const auto many = [&]() -> Result<void> {
    Application done = must(CaseList(log.connection()).find({1}))->application;
    Interaction line;
    for (int i = 0; i < 2100; ++i) {
      done.sent = moment("2025-06-05T09:00+02:00");
      TRY(line.application, Applications(log.connection()).insert(done));
      line.kind = InteractionKind::call;
      line.happened = *done.sent;
      line.summary = "Later forecasts";
      TRY_DONE(Interactions(log.connection()).insert(line));
    }
    return {};
  };
  must(log.journal().change({"many", ""}, desk.now(), many));
  const auto both = must(find(desk, "stage:done year:2024"));
  REQUIRE(both.names.size() == 1);
  CHECK(both.names.front().found.id == 1);
  REQUIRE(both.said.size() == 1);
  CHECK(both.said.front().application.value == 1);
  CHECK(said("forecasts year:2024") == 1);
  CHECK(must(find(desk, "stage:done year:2025")).names.size() == 30);
  CHECK(must(find(desk, "stage:to-send year:2024")).names.empty());
}

TEST_CASE_FIXTURE(FilterDesk,
                  "a line of thanks is not owed an answer, and what was noted is owed, as in the list") {
  three_years();
  const auto rui = must(find(desk, "rui")).names.front().found.id;
  const auto id = must(CaseList(log.connection()).of_contact({rui})).front().application.id;
  must(file_reply(desk, id, {"Thanks for letting us know, and all the best!", Channel::email}));
  REQUIRE(must(read_owed(desk)).empty());
  CHECK(people("owed").empty());
  CHECK(people("rui owed").empty());
  CHECK(said("owed") == 0);
  must(keep_promises(desk, id, "Send them the portfolio", ""));
  CHECK_FALSE(must(read_owed(desk)).promises.empty());
  CHECK(people("owed") == Names{"Rui Costa"});
}

TEST_CASE_FIXTURE(FilterDesk,
                  "a year is when something was said or done, and not when the rest was let go of") {
  three_years();
  REQUIRE(must(let_go_of_long_past(desk)).value.items > 0);
  const auto cases = [&](std::string_view typed) {
    std::size_t count = 0;
    for (const FoundRow& row : must(find(desk, typed)).names)
      count += row.found.kind == FoundKind::application ? 1 : 0;
    return count;
  };
  CHECK(people("year:2024") == Names{"Mina Oja"});
  CHECK(people("year:2026") == Names{"Dana Reyes"});
  CHECK(cases("stage:done year:2024") == 1);
  CHECK(cases("stage:done year:2025") == 1);
  CHECK(cases("stage:done year:2026") == 0);
  CHECK(cases("planner year:2026") == 1);
}
