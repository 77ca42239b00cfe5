// A colleague is asked before anybody hears their name, copied once they agreed, and whoever recommended the
// user hears how it ended.
#include "core/actions/third_person.h"

#include "core/actions/brief.h"
#include "core/actions/hand_over.h"
#include "core/actions/join_people.h"
#include "core/actions/notes.h"
#include "core/actions/owed.h"
#include "core/actions/people.h"
#include "core/actions/put_aside.h"
#include "core/actions/replies.h"
#include "core/actions/ways_out.h"
#include "core/store/contacts.h"
#include "core/store/listing.h"
#include "tests/support/desk_fixture.h"
#include "tests/support/sentence.h"

using namespace goodterms;

namespace {

struct ThirdFixture : DeskFixture {
  Id<Application> id;
  const ThirdPerson ann{"Ann Lee", "ann@fabrikam.example"};
  const ThirdPerson copy{"Ann Lee", "ann@fabrikam.example", true};
  ThirdFixture() {
    sign_as("Sam Okafor");
    id = start(northwind());
    must(mark_sent(desk, id, {Channel::email, "Data Analyst interview", "Hi Dana,\n\nNo.\n\nSam"}));
    clock.pass(60);
  }
  Draft compose(std::string_view kind, Tone tone, const ThirdPerson& third) {
    const Case about = read(id);
    return must(compose_note(desk, about, kind, Channel::email, tone,
                             third_words(letters_for(desk, about), kind, tone, third)));
  }
  Result<Done<Id<Message>>> send(const ThirdPerson& third, const char* body = "Hi,\n\nWords.\n\nSam") {
    clock.pass(60);
    SentLetter letter{Channel::email, "A word", body};
    letter.third = third;
    return mark_note_sent(desk, id, letter);
  }
  void begin(std::string_view kind, const ThirdPerson& third) {
    clock.pass(60);
    must(begin_note_anew(desk, id, compose(kind, Tone::warm, third), third));
  }
  std::vector<Message> letters_of(Id<Contact> contact) { return must(read_person(desk, contact)).letters; }
  Id<Contact> contact() { return read(id).application.contact; }
  std::string listed(std::string_view kind) {
    const std::atomic<bool> stop = false;
    Listing listing = must(Listing::open(log.place(), kind, ForMeOnly::left_out, stop));
    std::string all;
    for (auto row = must(listing.next()); row; row = must(listing.next())) {
      for (const std::string& cell : *row)
        all += cell + "|";
    }
    return all;
  }
  Id<Contact> id_of(const char* name) {
    const auto known = must(Contacts(desk.connection()).named(name, 5));
    REQUIRE(known.size() == 1);
    return known.front().id;
  }
};

}  // namespace

TEST_CASE_FIXTURE(ThirdFixture, "a letter calls a colleague as people are called, and by name to others") {
  CHECK(compose(asks_colleague, Tone::warm, ann).body.text.find("Hi Ann,") == 0);
  CHECK(compose(asks_colleague, Tone::formal, ann).body.text.find("Dear Ann Lee,") == 0);
  CHECK(compose(names_colleague, Tone::warm, copy).body.text.find("Please meet Ann Lee, in copy") !=
        std::string::npos);
  CHECK(compose(thanks_referrer, Tone::warm, {"Ben Ode", ""}).body.text.find("Hi Ben,") == 0);
  CHECK(compose(asks_colleague, Tone::warm, {}).body.text.find("Hi [your colleague’s name],") == 0);
}

TEST_CASE_FIXTURE(ThirdFixture,
                  "who is asked gets the letter, and it stands in their story, not the contact's") {
  must(file_reply(desk, id, {"Do you know somebody for it?", Channel::email}));
  const LetterWords letter{"A word", "Hi Ann,\n\nMay I?\n\nSam", ann};
  const Email email = must(email_of(desk, read(id), letter));
  REQUIRE(email.to.size() == 1);
  CHECK(email.to.front().address == "ann@fabrikam.example");
  CHECK(email.cc.empty());
  must(send(ann, "Hi Ann,\n\nMay I?\n\nSam"));
  const Person asked = must(read_person(desk, id_of("Ann Lee")));
  REQUIRE(asked.timeline.size() == 1);
  CHECK(asked.timeline.front().kind == InteractionKind::aside);
  REQUIRE(asked.letters.size() == 1);
  CHECK(asked.letters.front().body == "Hi Ann,\n\nMay I?\n\nSam");
  CHECK(asked.letters.front().third == ann);
  const Person dana = must(read_person(desk, read(id).application.contact));
  CHECK(dana.letters.size() == 1);
  CHECK(dana.timeline.front().kind == InteractionKind::reply);
  CHECK(must(read_owed(desk)).answers.size() == 1);  // Dana still waits for a word
  CHECK(must(third_person(desk, read(id), names_colleague)) == copy);
  must(log.journal().undo());
  CHECK(must(Contacts(desk.connection()).named("Ann Lee", 5)).empty());
}

TEST_CASE_FIXTURE(ThirdFixture,
                  "nobody is named before they agreed, and then they are copied wherever it goes") {
  CHECK(sentence(send(copy).error()).find("Ann Lee has not agreed to be named yet") == 0);
  must(send(ann));
  CHECK_FALSE(must(has_agreed(desk, id, copy)));
  CHECK_FALSE(send(copy).has_value());
  clock.pass(60);
  must(set_agreed(desk, id, copy, true));
  CHECK(must(has_agreed(desk, id, copy)));
  CHECK_FALSE(must(has_agreed(desk, id, {"Ann Other", "", true})));
  CHECK(must(read_person(desk, id_of("Ann Lee"))).timeline.front().kind == InteractionKind::agreed);

  const LetterWords letter{"May I introduce", "Hi Dana,\n\nMeet Ann.\n\nSam", copy};
  const std::string link = must(find_way_out("mailto")->written(desk, read(id), letter));
  CHECK(link.find("mailto:dana.reyes@northwind.example?cc=ann@fabrikam.example&") == 0);
  const std::string file = must(find_way_out("eml")->written(desk, read(id), letter));
  CHECK(file.find("Cc: Ann Lee <ann@fabrikam.example>") != std::string::npos);

  must(send(copy, "Hi Dana,\n\nMeet Ann.\n\nSam"));
  const Person dana = must(read_person(desk, read(id).application.contact));
  CHECK(dana.letters.front().third == copy);
  CHECK(dana.timeline.front().kind == InteractionKind::wrote);
  CHECK(must(read_person(desk, id_of("Ann Lee"))).letters.front().body == "Hi Dana,\n\nMeet Ann.\n\nSam");
  must(log.journal().undo());
  clock.pass(60);
  must(set_agreed(desk, id, copy, false));
  CHECK_FALSE(must(has_agreed(desk, id, copy)));
}

TEST_CASE_FIXTURE(ThirdFixture, "whoever introduced the contact is known to be thanked") {
  Contact dana = *read(id).contact;
  dana.introduced_by = "Ben Ode";
  must(update_contact(desk, dana));
  CHECK(must(third_person(desk, read(id), thanks_referrer)) == ThirdPerson{"Ben Ode", ""});
  Contact ben;
  ben.name = "Ben Ode";
  ben.email = "ben@fabrikam.example";
  must(goodterms::add_contact(desk, ben, "Fabrikam"));
  CHECK(must(third_person(desk, read(id), thanks_referrer)) ==
        ThirdPerson{"Ben Ode", "ben@fabrikam.example"});
  must(send({"Ben Ode", "ben@fabrikam.example"}));
  CHECK(must(read_person(desk, id_of("Ben Ode"))).letters.size() == 1);
}

TEST_CASE_FIXTURE(ThirdFixture,
                  "who is forgotten takes along what was written to them, and the others stay") {
  must(send(ann, "Hi Ann,\n\nMay I?\n\nSam"));
  must(set_agreed(desk, id, copy, true));
  must(send(copy, "Hi Dana,\n\nMeet her.\n\nSam"));
  must(forget_contact(desk, id_of("Ann Lee")));
  const Person dana = must(read_person(desk, read(id).application.contact));
  REQUIRE(dana.letters.size() == 2);
  CHECK(dana.letters.front().third == ThirdPerson());
  CHECK(must(desk.connection().integer("SELECT count(*) FROM messages WHERE body LIKE 'Hi Ann%'")) == 0);
}

TEST_CASE_FIXTURE(ThirdFixture,
                  "who is deleted comes back with what was written to them, whoever is gone since") {
  must(send(ann, "Hi Ann,\n\nMay I?\n\nSam"));
  const auto asked = id_of("Ann Lee");
  const auto dana = read(id).application.contact;
  SUBCASE("and nobody else") {
    must(delete_contact(desk, asked));
    must(bring_back_contact(desk, asked));
    CHECK(must(read_person(desk, asked)).letters.size() == 1);
  }
  SUBCASE("and the case with its contact") {
    must(delete_contact(desk, asked));
    must(delete_contact(desk, dana));
    must(bring_back_contact(desk, asked));
    CHECK(must(read_person(desk, asked)).letters.empty());
    must(bring_back_contact(desk, dana));
    CHECK(must(read_person(desk, dana)).cases.size() == 1);
  }
  SUBCASE("the case, while they are gone") {
    must(delete_contact(desk, dana));
    must(delete_contact(desk, asked));
    must(bring_back_contact(desk, dana));
    CHECK(must(read_person(desk, dana)).cases.size() == 1);
  }
}

TEST_CASE_FIXTURE(ThirdFixture,
                  "a note that was begun is filed with whom it concerns, whoever marks it sent") {
  SUBCASE("a colleague in copy, who agrees first") {
    begin(names_colleague, copy);
    CHECK(sentence(send({}).error()).find("Ann Lee has not agreed to be named yet") == 0);
    must(set_agreed(desk, id, copy, true));
    must(send({}));
    CHECK(letters_of(contact()).front().third == copy);
    CHECK(letters_of(id_of("Ann Lee")).size() == 1);
  }
  SUBCASE("a colleague who is asked") {
    begin(asks_colleague, ann);
    must(send({}));
    CHECK(letters_of(contact()).size() == 1);
    CHECK(letters_of(id_of("Ann Lee")).size() == 1);
  }
  SUBCASE("nobody yet") {
    begin(asks_colleague, {});
    CHECK(sentence(send({}).error()) == "The name is missing.");
  }
}

TEST_CASE_FIXTURE(ThirdFixture, "a message that has no copies is filed without one") {
  SentLetter letter{Channel::linkedin, "", "Meet Ann."};
  letter.third = copy;
  CHECK_FALSE(mark_note_sent(desk, id, letter).has_value());
  must(set_agreed(desk, id, copy, true));
  must(mark_note_sent(desk, id, letter));
  CHECK(letters_of(contact()).front().third == ThirdPerson());
  CHECK(letters_of(id_of("Ann Lee")).empty());
}

TEST_CASE_FIXTURE(ThirdFixture, "a letter to somebody else is nothing to begin with for the contact") {
  begin(asks_colleague, {});
  const Brief brief = must(read_brief(desk, {contact(), {}}));
  REQUIRE(brief.note);
  CHECK(must(note_kind_of(desk, read(id), brief.note->template_id)) == "reapply");
  CHECK(must(note_beginning(desk, read(id))).find("colleague") == std::string::npos);
}

TEST_CASE_FIXTURE(ThirdFixture, "an address that is corrected after they agreed is theirs") {
  must(set_agreed(desk, id, {"Ann Lee", "an@fabrikam.example", true}, true));
  const auto agreed = id_of("Ann Lee");
  CHECK_FALSE(must(has_agreed(desk, id, copy)));
  clock.pass(60);
  must(set_agreed(desk, id, copy, true));
  CHECK(id_of("Ann Lee") == agreed);
  CHECK(must(read_person(desk, agreed)).contact->email == "ann@fabrikam.example");
  CHECK(must(has_agreed(desk, id, copy)));
}

TEST_CASE_FIXTURE(ThirdFixture, "who is deleted and comes back has their copies, and the letters have them") {
  must(set_agreed(desk, id, copy, true));
  must(send(copy));
  const auto copied = id_of("Ann Lee");
  const auto dana = contact();
  must(delete_contact(desk, copied));
  CHECK(letters_of(dana).front().third == ThirdPerson());
  SUBCASE("before anybody else is deleted") {
    must(bring_back_contact(desk, copied));
  }
  SUBCASE("before the contact of the case") {
    must(delete_contact(desk, dana));
    must(bring_back_contact(desk, copied));
    must(bring_back_contact(desk, dana));
  }
  CHECK(letters_of(dana).front().third == copy);
  CHECK(letters_of(copied).size() == 1);
}

TEST_CASE_FIXTURE(ThirdFixture,
                  "a letter to somebody who comes back before its case is there with the case") {
  must(send(ann, "Hi Ann,\n\nMay I?\n\nSam"));
  const auto asked = id_of("Ann Lee");
  const auto dana = contact();
  must(delete_contact(desk, asked));
  must(delete_contact(desk, dana));
  must(bring_back_contact(desk, asked));
  must(bring_back_contact(desk, dana));
  REQUIRE(letters_of(asked).size() == 1);
  CHECK(letters_of(asked).front().third == ann);
  CHECK(must(read_person(desk, asked)).timeline.size() == 1);
}

TEST_CASE_FIXTURE(ThirdFixture,
                  "the note to somebody that was begun goes into the bin and out of it with them") {
  must(send(ann));
  begin(names_colleague, copy);
  const auto named = id_of("Ann Lee");
  const auto dana = contact();
  must(delete_contact(desk, named));
  CHECK_FALSE(must(kept_note(desk, id)));
  SUBCASE("while the case is there") {
    must(bring_back_contact(desk, named));
    CHECK(must(kept_note(desk, id)));
  }
  SUBCASE("and not without the case") {
    must(delete_contact(desk, dana));
    must(bring_back_contact(desk, named));
    must(bring_back_contact(desk, dana));
    CHECK_FALSE(must(kept_note(desk, id)));
  }
}

TEST_CASE_FIXTURE(ThirdFixture, "who is forgotten takes along the note to them that was begun") {
  must(send(ann));
  SUBCASE("to them") {
    begin(asks_colleague, {"ann LEE", ""});
  }
  SUBCASE("with their address") {
    begin(names_colleague, {"Annie", "Ann@fabrikam.example", true});
  }
  SUBCASE("to a namesake, who keeps theirs") {
    begin(asks_colleague, {"Ann Lee", "other@fabrikam.example"});
    must(forget_contact(desk, id_of("Ann Lee")));
    CHECK(must(kept_note(desk, id)));
    return;
  }
  must(forget_contact(desk, id_of("Ann Lee")));
  CHECK_FALSE(must(kept_note(desk, id)));
}

TEST_CASE_FIXTURE(ThirdFixture, "what is handed out leaves out who is for the user's own eyes") {
  must(send(ann, "Hi Ann,\n\nMay I?\n\nSam"));
  must(set_agreed(desk, id, copy, true));
  must(send(copy, "Hi Dana,\n\nMeet her.\n\nSam"));
  CHECK(listed("letters").find("May I?") != std::string::npos);
  CHECK(listed(listed_as_sent).find("|Ann Lee|ann@fabrikam.example|") != std::string::npos);
  must(keep_to_oneself(desk, id_of("Ann Lee"), true));
  for (const std::string_view kind : {std::string_view("letters"), listed_as_sent}) {
    CHECK(listed(kind).find("May I?") == std::string::npos);
    CHECK(listed(kind).find("Meet her.") != std::string::npos);
    CHECK(listed(kind).find("ann@fabrikam.example") == std::string::npos);
  }
}
