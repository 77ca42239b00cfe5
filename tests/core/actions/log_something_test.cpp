// What was said outside the app is written down, and stands in the story with its day and its exact words.
#include "core/actions/log_something.h"

#include <algorithm>

#include "core/actions/find.h"
#include "core/actions/owed.h"
#include "core/actions/people.h"
#include "core/actions/replies.h"
#include "core/actions/standing.h"
#include "tests/support/desk_fixture.h"

using namespace goodterms;

namespace {

struct LogDesk : DeskFixture {
  Id<Application> declined() {
    const auto id = start(northwind());
    must(mark_sent(desk, id, {Channel::email, "No", "Hi Dana,\n\nNo, thank you."}));
    return id;
  }
  Whom dana(Id<Application> id) { return {read(id).application.contact, {}}; }
  LoggedLine line(const char* kind, const char* said) { return {kind, std::nullopt, std::nullopt, said}; }
  ErrorCode refused(const Whom& whom, const LoggedLine& written) {
    const auto done = log_something(desk, whom, written);
    REQUIRE_FALSE(done.has_value());
    return done.error().code;
  }
};

}  // namespace

TEST_CASE_FIXTURE(
    LogDesk, "a call of last week stands in the story on its day, word for word, and undo takes it out") {
  const auto id = start(northwind());
  clock.pass(8 * seconds_per_day);
  LoggedLine call = line("call", "  They need someone who\nexplains models to planners. ");
  call.happened = after(clock.now(), -7 * seconds_per_day);
  must(log_something(desk, dana(id), call));
  const Person person = must(read_person(desk, dana(id).contact));
  CHECK(person.timeline.front().kind == InteractionKind::call);
  CHECK(person.timeline.front().channel == Channel::phone);
  CHECK(person.timeline.front().happened == *call.happened);
  CHECK(person.timeline.front().summary == "They need someone who\nexplains models to planners.");
  CHECK(standing(desk, person, "Dana").rfind("You last spoke 7 days ago.", 0) == 0);
  CHECK(must(read_company(desk, read(id).application.company)).timeline.front().kind ==
        InteractionKind::call);
  const auto lines = person.timeline.size();
  must(log.journal().undo());
  CHECK(must(read_person(desk, dana(id).contact)).timeline.size() == lines - 1);
}

TEST_CASE_FIXTURE(LogDesk,
                  "an answer written down belongs to the case that was declined, and is owed a word") {
  const auto id = declined();
  clock.pass(seconds_per_day);
  must(log_something(desk, dana(id), line("answer", "Why did you choose the other position?")));
  CHECK(must(read_history(desk, id)).timeline.front().kind == InteractionKind::reply);
  REQUIRE(must(read_owed(desk)).answers.size() == 1);
  clock.pass(seconds_per_hour);
  must(log_something(desk, dana(id), line("email", "It was nearer to home.")));
  CHECK(must(read_owed(desk)).answers.empty());
}

TEST_CASE_FIXTURE(LogDesk,
                  "what was said before the decline is not of that case, and thanks are owed nothing") {
  const auto id = declined();
  clock.pass(seconds_per_day);
  LoggedLine before = line("meeting", "At the fair");
  before.happened = after(clock.now(), -90 * seconds_per_day);
  must(log_something(desk, dana(id), before));
  for (const Interaction& one : must(read_history(desk, id)).timeline)
    CHECK(one.kind != InteractionKind::meeting);
  must(log_something(desk, dana(id), line("answer", "Thanks for telling me, and good luck!")));
  CHECK(must(read_owed(desk)).answers.empty());
}

TEST_CASE_FIXTURE(LogDesk, "a call on the day that was set settles it, a note does not") {
  const auto id = start(northwind());
  Contact contact = *read(id).contact;
  contact.reconnect_on = local_date(clock.now());
  must(update_contact(desk, contact));
  must(log_something(desk, dana(id), line("note", "They moved to Leeds")));
  must(log_something(desk, dana(id), line("answer", "Thanks for letting us know.")));
  CHECK(must(read_owed(desk)).write.size() == 1);
  must(log_something(desk, dana(id), line("call", "")));
  CHECK(must(read_owed(desk)).write.empty());
  must(log.journal().undo());
  CHECK(must(read_owed(desk)).write.size() == 1);
}

TEST_CASE_FIXTURE(LogDesk, "what cannot be written down is refused, and nothing is kept") {
  const auto id = start(northwind());
  const auto lines = must(read_person(desk, dana(id).contact)).timeline.size();
  CHECK(refused(dana(id), line("fax", "hello")) == ErrorCode::invalid_input);
  CHECK(refused(dana(id), line("answer", " \n")) == ErrorCode::invalid_input);
  CHECK(refused(dana(id), line("note", "\xff")) == ErrorCode::invalid_input);
  CHECK(refused({{99}, {}}, line("call", "")) == ErrorCode::not_found);
  LoggedLine ahead = line("call", "");
  ahead.happened = after(clock.now(), seconds_per_day);
  CHECK(refused(dana(id), ahead) == ErrorCode::invalid_input);
  const std::string endless(longest_logged + 1, 'a');
  CHECK(refused(dana(id), {"note", std::nullopt, std::nullopt, endless}) == ErrorCode::too_large);
  CHECK(must(read_person(desk, dana(id).contact)).timeline.size() == lines);
}

TEST_CASE_FIXTURE(LogDesk, "somebody is added once, moves to another company, and both keep what happened") {
  Contact robin;
  robin.name = "Robin Hale";
  robin.email = "robin@harbor.example";
  const auto id = must(goodterms::add_contact(desk, robin, "Harbor & Lane")).value;
  must(log_something(desk, {id, {}}, line("meeting", "At the fair")));
  const auto harbor = must(read_person(desk, id)).company->id;
  CHECK(goodterms::add_contact(desk, robin, "harbor & lane").error().code == ErrorCode::conflict);
  CHECK(goodterms::add_contact(desk, Contact(), "Harbor & Lane").error().code == ErrorCode::invalid_input);
  must(move_to_company(desk, id, "Tern & Tide"));
  CHECK(must(read_person(desk, id)).company->name == "Tern & Tide");
  CHECK(must(read_person(desk, id)).timeline.size() == 1);
  CHECK(must(read_company(desk, harbor)).timeline.size() == 1);
}

TEST_CASE_FIXTURE(LogDesk, "who is meant is told by a number, a name, or what only one of them is called") {
  Contact robin;
  robin.name = "Robin Hale";
  const auto first = must(goodterms::add_contact(desk, robin, "Harbor & Lane")).value;
  const auto second = must(goodterms::add_contact(desk, robin, "Tern & Tide")).value;
  Contact emile;
  emile.name = "Émile Roux";
  const auto third = must(goodterms::add_contact(desk, emile, "Tern & Tide")).value;
  const auto meant = [&](const char* text) { return find_whom(desk, text, WhomKind::people_and_companies); };
  CHECK(must(meant("2")).contact == second);
  CHECK(must(meant("emile roux")).contact == third);
  CHECK(must(meant("emi")).contact == third);
  CHECK(must(meant("tern & tide")).company.value != 0);
  const auto several = meant("Robin Hale");
  REQUIRE_FALSE(several.has_value());
  CHECK(several.error().code == ErrorCode::conflict);
  CHECK(sentence(several.error()).find("1 Robin Hale (Harbor & Lane)") != std::string::npos);
  CHECK(meant("nobody").error().code == ErrorCode::not_found);
  CHECK(meant("99").error().code == ErrorCode::not_found);
  CHECK(meant("").error().code == ErrorCode::not_found);
  CHECK(find_whom(desk, "Tern & Tide", WhomKind::people).error().code == ErrorCode::conflict);
  CHECK(find_whom(desk, "Tern & Tide", WhomKind::people_by_name).error().code == ErrorCode::not_found);
  (void)first;
}

TEST_CASE_FIXTURE(LogDesk,
                  "only what was written down by hand can be changed or taken out, and undo brings it back") {
  const auto id = declined();
  const Id<Interaction> call = must(log_something(desk, dana(id), line("call", "About the spring"))).value;
  LoggedLine better = line("email", "About the autumn");
  better.happened = after(clock.now(), -seconds_per_day);
  must(change_logged(desk, call, better));
  const auto lines = [&] { return must(read_person(desk, dana(id).contact)).timeline; };
  const auto changed = [&] {
    const auto all = lines();
    return std::find_if(all.begin(), all.end(), [&](const Interaction& one) { return one.id == call; }) !=
           all.end();
  };
  CHECK(changed());
  CHECK(must(find(desk, "autumn")).said.size() == 1);
  CHECK(must(find(desk, "About the spring")).said.empty());
  must(remove_logged(desk, call));
  CHECK_FALSE(changed());
  must(log.journal().undo());
  CHECK(changed());
  CHECK_FALSE(change_logged(desk, call, line("note", "  ")).has_value());
  for (const Interaction& one : lines()) {
    if (one.id == call) continue;
    CHECK_FALSE(change_logged(desk, one.id, line("note", "Something else")).has_value());
    CHECK_FALSE(remove_logged(desk, one.id).has_value());
  }
  CHECK_FALSE(remove_logged(desk, {4711}).has_value());
}
