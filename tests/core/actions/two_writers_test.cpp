// The window and a command, or two windows, change the same thing: nobody's words go without being told.
#include "core/actions/case_changes.h"
#include "core/actions/letters.h"
#include "core/actions/people.h"
#include "core/actions/preferences.h"
#include "core/actions/profile.h"
#include "tests/support/desk_fixture.h"
#include "tests/support/northwind.h"

using namespace goodterms;

namespace {

struct TwoWriters : DeskFixture {
  Id<Application> id = must(start_case(desk, northwind_labs())).value;
  CaseFacts opened = facts_of(must(read_case(desk, id)));

  CaseFacts filed() { return facts_of(must(read_case(desk, id))); }
  // What a command does meanwhile.
  template <class Change>
  void meanwhile(Change change) {
    CaseFacts facts = filed();
    change(facts);
    must(update_case(desk, id, facts));
  }
  Draft draft() { return must(compose_letter(desk, must(read_case(desk, id)), {})); }
};

}  // namespace

TEST_CASE_FIXTURE(TwoWriters, "a form leaves alone what it did not touch and somebody else changed") {
  CaseFacts mine = opened;
  mine.application.conversation = "the survey team";
  meanwhile([](CaseFacts& facts) {
    facts.application.role = "Senior Data Analyst";
    facts.contact.phone = "+1 555 0199";
  });
  CHECK(must(save_case(desk, id, mine, opened)).clashes.empty());
  CHECK(filed().application.conversation == "the survey team");
  CHECK(filed().application.role == "Senior Data Analyst");
  CHECK(filed().contact.phone == "+1 555 0199");
}

TEST_CASE_FIXTURE(TwoWriters, "what both changed is told, and nothing is saved before somebody has decided") {
  CaseFacts mine = opened;
  mine.application.role = "Data Scientist";
  mine.application.conversation = "the survey team";
  meanwhile([](CaseFacts& facts) { facts.application.role = "Senior Data Analyst"; });
  const auto saved = must(save_case(desk, id, mine, opened));
  REQUIRE(saved.clashes.size() == 1);
  CHECK(saved.clashes[0]->id == "role");
  CHECK(saved.changes.empty());
  CHECK(filed().application.role == "Senior Data Analyst");
  CHECK(filed().application.conversation.empty());
  // Who has seen what is there may put their own in its place; undo has the other.
  CHECK(must(save_case(desk, id, mine, filed())).clashes.empty());
  CHECK(filed().application.role == "Data Scientist");
  must(desk.log.journal().undo());
  CHECK(filed().application.role == "Senior Data Analyst");
}

TEST_CASE_FIXTURE(TwoWriters, "two who change a field to the same are of one mind") {
  CaseFacts mine = opened;
  mine.application.role = "Data Scientist";
  meanwhile([](CaseFacts& facts) { facts.application.role = "Data Scientist"; });
  CHECK(must(save_case(desk, id, mine, opened)).clashes.empty());
}

TEST_CASE_FIXTURE(TwoWriters, "nobody gets the phone or the address of somebody else") {
  CaseFacts mine = opened;
  mine.contact.phone = "+1 555 0100";  // Dana's
  SUBCASE("where the case is about somebody else by now") {
    start(northwind_labs());  // Dana is known from another case, too
    meanwhile([](CaseFacts& facts) {
      facts.contact = {};
      facts.contact.name = "Eve Ito";
    });
  }
  SUBCASE("where her place was taken by somebody else") {
    meanwhile([](CaseFacts& facts) {
      facts.contact.name = "Eve Ito";
      facts.contact.email.clear();
    });
  }
  const auto saved = must(save_case(desk, id, mine, opened));
  CHECK_FALSE(saved.clashes.empty());
  CHECK(filed().contact.name == "Eve Ito");
  CHECK(filed().contact.phone.empty());
  // Saved again by whoever has seen it, the case is about Dana.
  CHECK(must(save_case(desk, id, mine, filed())).clashes.empty());
  CHECK(filed().contact.name == "Dana Reyes");
  CHECK(filed().contact.phone == "+1 555 0100");
}

TEST_CASE_FIXTURE(TwoWriters, "another person here does not get what was learnt of the one before") {
  CaseFacts mine = opened;
  mine.contact.name = "Eve Ito";
  mine.contact.email = "eve.ito@northwind.example";
  meanwhile([](CaseFacts& facts) { facts.contact.phone = "+1 555 0199"; });
  CHECK_FALSE(must(save_case(desk, id, mine, opened)).clashes.empty());
  CHECK(filed().contact.name == "Dana Reyes");
}

TEST_CASE_FIXTURE(TwoWriters,
                  "two who name different people where nobody was known do not make one of them") {
  CaseFacts nobody = northwind_labs();
  nobody.contact = {};
  id = start(nobody);
  opened = filed();
  CaseFacts mine = opened;
  mine.contact.name = "Eve Ito";
  meanwhile([](CaseFacts& facts) {
    facts.contact.name = "Dana Reyes";
    facts.contact.linkedin = "https://www.linkedin.com/in/dana";
  });
  CHECK_FALSE(must(save_case(desk, id, mine, opened)).clashes.empty());
  CHECK(must(save_case(desk, id, mine, filed())).clashes.empty());
  CHECK(filed().contact.name == "Eve Ito");
  CHECK(filed().contact.linkedin.empty());
}

TEST_CASE_FIXTURE(TwoWriters, "a form that leaves the person alone takes over whoever it is by now") {
  CaseFacts mine = opened;
  mine.application.conversation = "the survey team";
  meanwhile([](CaseFacts& facts) {
    facts.contact = {};
    facts.contact.name = "Eve Ito";
    facts.contact.phone = "+1 555 0199";
  });
  CHECK(must(save_case(desk, id, mine, opened)).clashes.empty());
  CHECK(filed().contact.name == "Eve Ito");
  CHECK(filed().contact.phone == "+1 555 0199");
  CHECK(filed().contact.email.empty());
  CHECK(filed().application.conversation == "the survey team");
}

TEST_CASE_FIXTURE(TwoWriters, "a moment and its zone are one: half of each is no interview of anybody's") {
  CaseFacts mine = opened;
  mine.application.interview = moment("2026-03-11T10:00+01:00");
  meanwhile([](CaseFacts& facts) {
    facts.application.interview = moment("2026-03-12T09:00-05:00");
    facts.application.interview_zone = "America/New_York";
  });
  const auto saved = must(save_case(desk, id, mine, opened));
  REQUIRE(saved.clashes.size() == 1);
  CHECK(saved.clashes[0]->id == "interview");

  opened = filed();
  mine = opened;
  mine.application.interview_zone = "America/Toronto";
  meanwhile([](CaseFacts& facts) { facts.application.interview = moment("2026-03-13T09:00-05:00"); });
  CHECK(must(save_case(desk, id, mine, opened)).clashes.size() == 1);
  CHECK(filed().application.interview_zone == "America/New_York");
}

TEST_CASE_FIXTURE(TwoWriters, "a person's details are merged field by field") {
  const Contact before = *must(read_case(desk, id)).contact;
  Contact mine = before;
  mine.title = "Head of Talent";
  mine.phone = "+1 555 0100";
  meanwhile([](CaseFacts& facts) {
    facts.contact.linkedin = "https://www.linkedin.com/in/dana";
    facts.contact.phone = "+1 555 0199";
  });
  const auto saved = must(save_contact(desk, mine, before));
  REQUIRE(saved.clashes.size() == 1);
  CHECK(saved.clashes[0]->id == "phone");
  mine.phone = before.phone;
  CHECK(must(save_contact(desk, mine, before)).clashes.empty());
  const Contact result = *must(read_case(desk, id)).contact;
  CHECK(result.title == "Head of Talent");
  CHECK(result.phone == "+1 555 0199");
  CHECK(result.linkedin == "https://www.linkedin.com/in/dana");
}

TEST_CASE_FIXTURE(TwoWriters,
                  "my own details are merged too; where both changed one, mine stay and undo has the other") {
  sign_as("Sam Okafor");
  const Profile seen = must(read_profile(desk));
  Profile mine = seen;
  mine.phone = "+44 20 7946 0182";
  must(save_profile(desk, {"Sam Okafor", "sam@mail.example", "", ""}));
  CHECK_FALSE(must(save_profile_seen(desk, mine, seen)).value);
  CHECK(must(read_profile(desk)).email == "sam@mail.example");
  CHECK(must(read_profile(desk)).phone == "+44 20 7946 0182");

  const Profile seen_now = must(read_profile(desk));
  mine = seen_now;
  mine.name = "Samuel Okafor";
  must(save_profile(desk, {"S. Okafor", "", "", ""}));
  CHECK(must(save_profile_seen(desk, mine, seen_now)).value);
  CHECK(must(read_profile(desk)).name == "Samuel Okafor");
  must(desk.log.journal().undo());
  CHECK(must(read_profile(desk)).name == "S. Okafor");
}

TEST_CASE_FIXTURE(TwoWriters, "one preference is changed, and the others stay as somebody else set them") {
  Preferences preferences = must(read_preferences(desk));
  preferences.theme = ThemeChoice::dark;
  must(save_preferences(desk, preferences));
  must(change_preferences(desk, [](Preferences& changed) { changed.text_percent = 120; }));
  CHECK(must(read_preferences(desk)).theme == ThemeChoice::dark);
  CHECK(must(read_preferences(desk)).text_percent == 120);
}

TEST_CASE_FIXTURE(
    TwoWriters, "a letter that both wrote on keeps mine, as a step of its own, so that undo has the other") {
  const Draft seen = draft();
  must(keep_words(desk, id, seen, "No", "Theirs."));
  const LetterWords opened_words{seen.subjects.front(), seen.body.text};
  // A first draft was kept by somebody else; mine was begun from what the template gave.
  const auto kept = must(keep_words(desk, id, seen, "No", "Mine.", opened_words));
  CHECK(kept.replaced_others);
  CHECK(must(kept_draft(desk, id))->body == "Mine.");
  must(desk.log.journal().undo());
  CHECK(must(kept_draft(desk, id))->body == "Theirs.");
}

TEST_CASE_FIXTURE(TwoWriters, "of a letter, one may change the subject and one the words") {
  const Draft seen = draft();
  must(keep_words(desk, id, seen, "First", "Words."));
  must(keep_words(desk, id, seen, "Another subject", "Words."));
  const auto kept = must(keep_words(desk, id, seen, "First", "More words.", LetterWords{"First", "Words."}));
  CHECK_FALSE(kept.replaced_others);
  CHECK(must(kept_draft(desk, id))->subject == "Another subject");
  CHECK(must(kept_draft(desk, id))->body == "More words.");
}

TEST_CASE_FIXTURE(TwoWriters,
                  "a letter that was changed after it was looked at is not marked as sent unseen") {
  const Draft seen = draft();
  must(keep_words(desk, id, seen, "No", "As seen."));
  SentLetter letter{Channel::email, "No", "As seen."};
  letter.seen = LetterWords{"No", "As seen."};
  must(keep_words(desk, id, seen, "No", "Changed since."));
  CHECK(mark_sent(desk, id, letter).error().code == ErrorCode::conflict);
  CHECK_FALSE(must(read_case(desk, id)).application.sent.has_value());
  letter.seen = LetterWords{"No", "Changed since."};
  letter.body = "Changed since.";
  CHECK(mark_sent(desk, id, letter).has_value());
}

TEST_CASE_FIXTURE(TwoWriters, "a step is undone only where it is the newest; what came after is named") {
  const auto tick = [&](const char* name) {
    sign_as(name);
    return must(desk.log.journal().newest_step());
  };
  const auto first = tick("One");
  const auto second = tick("Two");
  CHECK(desk.log.journal().undo_step(first).error().wording.key == "error.undo.another");
  CHECK(must(read_profile(desk)).name == "Two");
  must(desk.log.journal().undo_step(second));
  CHECK(must(read_profile(desk)).name == "One");
  CHECK(desk.log.journal().undo_step(second).error().wording.key == "error.undo.already");
  must(desk.log.journal().undo_step(first));
}
