// Writing again to somebody who was told no: drafted from what is known, kept while it is written, filed.
#include "core/actions/notes.h"

#include "core/actions/later.h"
#include "core/actions/log_something.h"
#include "core/actions/owed.h"
#include "core/actions/people.h"
#include "core/actions/replies.h"
#include "tests/support/desk_fixture.h"
#include "tests/support/sentence.h"

using namespace goodterms;

namespace {

struct NotesFixture : DeskFixture {
  Id<Application> id;
  NotesFixture() {
    sign_as("Sam Okafor");
    id = start(northwind());
    must(
        mark_sent(desk, id, {Channel::email, "Data Analyst interview", "Hi Dana,\n\nNo, thank you.\n\nSam"}));
  }
  Draft compose(std::string_view kind, Tone tone = Tone::warm) {
    return must(compose_note(desk, read(id), kind, Channel::email, tone));
  }
};

}  // namespace

TEST_CASE_FIXTURE(NotesFixture,
                  "a note names the real day and role, and leaves to the user what only they can say") {
  clock.pass(200 * seconds_per_day);
  for (const std::string_view kind : note_kinds) {
    CAPTURE(kind);
    for (const Tone tone : all_tones) {
      const Draft note = compose(kind, tone);
      CHECK(note.body.text.find("Sam Okafor") != std::string::npos);
      CHECK(note.body.text.find("Data Analyst") != std::string::npos);
      CHECK(must(note_kind_of(desk, read(id), note.template_id)) == kind);
      CHECK_FALSE(note_use_when(desk, read(id), note.template_id).empty());
    }
    CHECK(desk.words.has("ui.note.kind." + std::string(kind)));
  }
  CHECK(compose("reopen").body.text.find("[what has changed, in a sentence]") != std::string::npos);
  CHECK_FALSE(compose_note(desk, read(id), "poem", Channel::email, Tone::warm).has_value());
}

TEST_CASE_FIXTURE(NotesFixture, "a note that was begun is no draft of the letter, and is there again") {
  const Draft note = compose("radar");
  must(keep_note(desk, id, note, {"A subject", "My own words."}, {}));
  CHECK_FALSE(must(kept_draft(desk, id)).has_value());
  REQUIRE(must(kept_note(desk, id)).has_value());
  CHECK(must(kept_note(desk, id))->body == "My own words.");
  const KeptWords more =
      must(keep_note(desk, id, note, {"A subject", "More words."}, {"A subject", "My own words."}));
  CHECK_FALSE(more.replaced_others);
  const KeptWords blind =
      must(keep_note(desk, id, note, {"A subject", "Mine."}, {"A subject", "Something else"}));
  CHECK(blind.replaced_others);
  must(log.journal().undo());
  CHECK(must(kept_note(desk, id))->body == "More words.");
}

TEST_CASE_FIXTURE(NotesFixture,
                  "a note that went out stands in the story, and the day to write again is done with") {
  must(set_write_again(desk, id, local_date(clock.now()) + Days(3)));
  must(mark_note_sent(desk, id, {Channel::email, "May I ask once more?", "Hi Dana,\n\nAgain.\n\nSam"}));
  const Person dana = must(read_person(desk, read(id).application.contact));
  CHECK(dana.timeline.front().kind == InteractionKind::wrote);
  CHECK(dana.letters.front().body == "Hi Dana,\n\nAgain.\n\nSam");
  CHECK(dana.last_decline()->subject == "Data Analyst interview");
  CHECK_FALSE(dana.contact->reconnect_on.has_value());
  CHECK_FALSE(must(kept_note(desk, id)).has_value());
  must(log.journal().undo());
  CHECK(must(read_person(desk, read(id).application.contact)).contact->reconnect_on.has_value());
}

TEST_CASE_FIXTURE(NotesFixture, "a note answers what they wrote last, in writing as on the phone") {
  for (const Channel channel : {Channel::email, Channel::phone}) {
    CAPTURE(channel_id(channel));
    NotesFixture fresh;
    must(file_reply(fresh.desk, fresh.id, {"May I ask why you decided so?", Channel::email}));
    REQUIRE(must(read_owed(fresh.desk)).answers.size() == 1);
    fresh.clock.pass(seconds_per_day);
    must(mark_note_sent(fresh.desk, fresh.id, {channel, "Hello again", "Hi Dana,\n\nAgain.\n\nSam"}));
    CHECK(must(read_owed(fresh.desk)).answers.empty());
    CHECK_FALSE(settle_reply(fresh.desk, fresh.id).has_value());
  }
}

TEST_CASE_FIXTURE(NotesFixture, "a call that was only written down leaves their answer open") {
  must(file_reply(desk, id, {"May I ask why?", Channel::email}));
  clock.pass(60);
  must(log_something(desk, {read(id).application.contact, {}}, {"call", {}, {}, "About the weather"}));
  CHECK(must(read_owed(desk)).answers.size() == 1);
}

TEST_CASE_FIXTURE(NotesFixture, "a day far ahead stays, and who was not told no gets no note") {
  must(set_write_again(desk, id, local_date(clock.now()) + Days(100)));
  must(mark_note_sent(desk, id, {Channel::email, "Hello", "Hi Dana,\n\nHello.\n\nSam"}));
  CHECK(must(read_person(desk, read(id).application.contact)).contact->reconnect_on.has_value());
  CaseFacts facts = northwind();
  facts.company.name = "Fabrikam";
  const auto open = start(facts);
  CHECK(sentence(mark_note_sent(desk, open, {Channel::email, "", "Hello."}).error())
            .find("Nobody was told no") == 0);
  CHECK_FALSE(mark_note_sent(desk, id, {Channel::email, "", " \n"}).has_value());
  CHECK_FALSE(mark_note_sent(desk, id, {Channel::email, "", "\xff"}).has_value());
}

TEST_CASE_FIXTURE(
    NotesFixture,
    "how a note may begin is its first sentence after the greeting, theirs where it was begun") {
  CHECK(must(note_beginning(desk, read(id))) ==
        "I said no to the Data Analyst role on Monday 2 March, but not to Northwind Labs.");
  const Draft draft = compose("radar");
  must(keep_note(desk, id, draft, {"Hello", "Hi Dana,\n\nGuess what. I moved.\n\nSam"}, {}));
  CHECK(must(note_beginning(desk, read(id))) == "Guess what.");
}
