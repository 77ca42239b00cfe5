// Letters in the user's own words: kept as they were typed, offered when they are whole, taken along.
#include "core/actions/own_letters.h"

#include "core/store/copy.h"
#include "tests/support/desk_fixture.h"
#include "tests/support/sentence.h"

using namespace goodterms;

namespace {

struct OwnLettersFixture : DeskFixture {
  OwnLettersFixture() { sign_as("Sam Okafor"); }

  static OwnLetter plain_no() {
    OwnLetter letter;
    letter.title = "My plain no";
    letter.language = "en";
    letter.subject = "{{role}}: not this time";
    letter.body = "Hi {{first_name}},\n\nI have said yes elsewhere and withdraw.\n\n{{my_name}}";
    return letter;
  }
  Id<OwnLetter> add(const OwnLetter& letter) { return must(add_own_letter(desk, letter)).value; }
  std::vector<OwnLetter> all() { return must(list_own_letters(desk)); }
  std::vector<OwnLetter> offered(Id<Application> id, Channel channel = Channel::email) {
    return must(own_letters_for(desk, read(id), channel, "decline"));
  }
  Draft draft_of(Id<Application> id, const LetterChoice& choice = {}) {
    return must(compose_letter(desk, read(id), choice));
  }
  static LetterWords words_of(const Draft& draft) {
    return {draft.subjects.empty() ? std::string() : draft.subjects.front(), draft.body.text};
  }
};

}  // namespace

TEST_CASE_FIXTURE(OwnLettersFixture,
                  "a letter of one's own is filled in for a case like any other, and kept") {
  const auto id = start(northwind());
  LetterChoice choice;
  choice.template_id = own_template_id(add(plain_no()));
  const Draft draft = draft_of(id, choice);
  CHECK(draft.subjects.front() == "Data Analyst: not this time");
  CHECK(draft.body.text == "Hi Dana,\n\nI have said yes elsewhere and withdraw.\n\nSam Okafor");
  must(keep_draft(desk, id, draft));
  const Draft kept = draft_of(id);
  CHECK(kept.template_id == choice.template_id);
  CHECK_FALSE(kept.body.spans.empty());  // what came from the case is known still
}

TEST_CASE_FIXTURE(OwnLettersFixture,
                  "each change is one step of undo, and writing on is one step for all of it") {
  const auto id = add(plain_no());
  OwnLetter letter = must(read_own_letter(desk, id));
  for (const char* more : {" One.", " Two."}) {
    const OwnLetter seen = letter;
    letter.body += more;
    must(change_own_letter(desk, letter, seen));
    clock.pass(2);
  }
  must(log.journal().undo());
  CHECK(same_words(must(read_own_letter(desk, id)), plain_no()));
  must(remove_own_letter(desk, id));
  CHECK(all().empty());
  must(log.journal().undo());
  CHECK(same_words(all().front(), plain_no()));
}

TEST_CASE_FIXTURE(OwnLettersFixture,
                  "a broken one is kept as typed, says where, and is not offered until it is whole") {
  const auto id = start(northwind());
  OwnLetter letter = plain_no();
  letter.body = "Hi {{first_name}},\n\nabout {{rol}} {{#company}}";
  letter.id = add(letter);
  CHECK(all().front().body == letter.body);
  CHECK(offered(id).empty());
  auto problem = problem_of(catalog, letter);
  REQUIRE(problem.has_value());
  REQUIRE(problem->at.has_value());
  CHECK(problem->at->line == 3);
  CHECK(problem->at->column == 15);
  CHECK(words(problem->what).find("never closed") != std::string::npos);
  letter.body = "Hi {{first_name}},\n\nabout {{rol}}";
  problem = problem_of(catalog, letter);
  REQUIRE(problem.has_value());
  CHECK(problem->at->column == 7);
  CHECK(words(problem->what) == "“rol” is not one of the placeholders.");
  letter.body = "{{>mine}}";
  CHECK(problem_of(catalog, letter).has_value());  // a template that calls itself cannot be
  letter.body = "Hi {{first_name}},\n\nabout {{role}}";
  must(change_own_letter(desk, letter, all().front()));
  CHECK(offered(id).size() == 1);
  letter.subject = "{{";
  CHECK(problem_of(catalog, letter)->part == OwnLetterProblem::Part::subject);
  letter.body = "  \n";
  CHECK(words(problem_of(catalog, letter)->what) == "The letter has no words.");
}

TEST_CASE_FIXTURE(OwnLettersFixture,
                  "it is offered for its channel, its purpose, its reason and its language") {
  const auto id = start(northwind());
  OwnLetter letter = plain_no();
  letter.reason = "accepted-offer";
  add(letter);
  letter.reason = "personal";
  add(letter);
  letter = plain_no();
  letter.channel = Channel::text;
  letter.subject.clear();
  add(letter);
  letter = plain_no();
  letter.purpose = "keep-open";
  add(letter);
  letter = plain_no();
  const auto german = must(copy_own_letter(desk, add(letter), "de")).value;
  CHECK(must(read_own_letter(desk, german)).title == "My plain no, in German");
  CHECK(offered(id).size() == 2);
  CHECK(offered(id, Channel::text).size() == 1);
  CHECK(offered(id, Channel::phone).empty());
  Envelope envelope;
  envelope.language = "de";
  CaseFacts other = northwind();
  other.company.name = "Contoso";
  const auto theirs = must(start_case(desk, other, "Hallo Sam", envelope)).value;
  CHECK(offered(theirs).size() == 3);
}

TEST_CASE_FIXTURE(OwnLettersFixture, "what cannot be filed is refused in a sentence and changes nothing") {
  OwnLetter letter = plain_no();
  letter.title = " ";
  CHECK_FALSE(add_own_letter(desk, letter).has_value());
  letter = plain_no();
  letter.reason = "moon";
  CHECK_FALSE(add_own_letter(desk, letter).has_value());
  letter = plain_no();
  letter.purpose = "sonnet";
  CHECK(sentence(add_own_letter(desk, letter).error()).find("sonnet") != std::string::npos);
  letter = plain_no();
  letter.body = "\xFF";
  CHECK_FALSE(add_own_letter(desk, letter).has_value());
  letter = plain_no();
  letter.body.assign(200'000, 'x');
  CHECK(add_own_letter(desk, letter).error().code == ErrorCode::too_large);
  letter = plain_no();
  letter.language = "zz";
  CHECK_FALSE(add_own_letter(desk, letter).has_value());
  CHECK(all().empty());
}

TEST_CASE_FIXTURE(OwnLettersFixture, "all of them go into one file, which reads back to the same, once") {
  add(plain_no());
  OwnLetter odd = plain_no();
  odd.title = "Odd, “quoted” and \\ slashed";
  odd.body = "Hi {{first_name}},\n\tbroken {{#company}}\n😀";  // broken ones come along
  odd.channel = Channel::linkedin;
  odd.tone = Tone::formal;
  odd.reason = "personal";
  add(odd);
  const std::string file = must(export_own_letters(desk));
  const auto before = all();
  for (const OwnLetter& letter : before)
    must(remove_own_letter(desk, letter.id));
  CHECK(must(import_own_letters(desk, file)).value.added == 2);
  CHECK(must(export_own_letters(desk)) == file);
  const auto again = must(import_own_letters(desk, file)).value;
  CHECK(again.added == 0);
  CHECK(again.there_already == 2);
  must(log.journal().undo());
  CHECK(all().empty());
}

TEST_CASE_FIXTURE(OwnLettersFixture,
                  "a file that is damaged, foreign or newer is told with its place, and changes nothing") {
  const auto told = [&](std::string_view file) {
    const auto done = import_own_letters(desk, file);
    REQUIRE_FALSE(done.has_value());
    return sentence(done.error());
  };
  CHECK(told("{\"own_letters\": 1, \"letters\": [").find("damaged") != std::string::npos);
  CHECK(told("{\"letters\": []}").find("no letters of your own") != std::string::npos);
  CHECK(told("{\"own_letters\": 99, \"letters\": []}").find("newer") != std::string::npos);
  const std::string good = "{\"title\": \"A\", \"body\": \"B\"}";
  CHECK(told("{\"own_letters\": 1, \"letters\": [" + good + ", {\"title\": \"A\", \"channel\": \"pigeon\"}]}")
            .find("letters[1].channel") != std::string::npos);
  CHECK(told("{\"own_letters\": 1, \"letters\": [" + good + ", {\"body\": 7}]}").find("letters[1].body") !=
        std::string::npos);
  CHECK(told("{\"own_letters\": 1, \"letters\": [" + good + ", {\"body\": \"x\"}]}").find("letters[1]") !=
        std::string::npos);
  CHECK(all().empty());
}

TEST_CASE_FIXTURE(OwnLettersFixture,
                  "words that were changed become a template, which reads the same for the same case") {
  const auto id = start(northwind());
  const Draft draft = draft_of(id);
  LetterWords mine = words_of(draft);
  mine.body += "\n\nDana, I owe you a coffee. {{ is how a brace looks.";
  const OwnLetter made = must(own_letter_from(desk, read(id), draft, mine));
  CHECK(made.purpose == "decline");
  CHECK(made.reason == "accepted-offer");
  CHECK(made.body.find("Dana") == std::string::npos);
  CHECK(made.body.find("{{first_name}}, I owe you a coffee.") != std::string::npos);
  CHECK(made.body.find("{{role}}") != std::string::npos);
  CHECK(made.body.find("{{interview_day}}") != std::string::npos);
  CHECK(made.body.find("{{my_name}}") != std::string::npos);
  LetterChoice choice;
  choice.template_id = own_template_id(add(made));
  CHECK(words_of(draft_of(id, choice)).body == mine.body);
}

TEST_CASE_FIXTURE(OwnLettersFixture, "every letter of ours survives the way to a template and back") {
  const auto id = start(northwind());
  for (const Channel channel : all_channels) {
    for (const Tone tone : all_tones) {
      for (const Reason& reason : catalog.content().reasons) {
        LetterChoice choice;
        choice.channel = channel;
        choice.tone = tone;
        choice.reason = reason.id;
        const auto draft = compose_letter(desk, read(id), choice);
        if (!draft) continue;
        const LetterWords said = words_of(*draft);
        OwnLetter made = must(own_letter_from(desk, read(id), *draft, said));
        const Letter letter = must(parsed_letter(catalog, made));
        const Object values = must(letter_values(desk, read(id)));
        INFO(draft->template_id);
        CHECK(must(letter.body.render(values, letter_options(catalog))).text == said.body);
      }
    }
  }
}

TEST_CASE_FIXTURE(OwnLettersFixture, "words that may have come from two places stay words") {
  CaseFacts facts = northwind();
  facts.company.name = "Data Analyst";  // as the role is called
  const auto id = start(facts);
  Draft draft = draft_of(id);
  draft.template_id.clear();
  const OwnLetter made = must(own_letter_from(desk, read(id), draft, {"", "The Data Analyst role, {Dana}."}));
  CHECK(made.body == "The Data Analyst role, {Dana}.");
}

TEST_CASE_FIXTURE(OwnLettersFixture, "what another window made of it stays where it was not touched here") {
  const auto id = add(plain_no());
  const OwnLetter seen = must(read_own_letter(desk, id));
  OwnLetter theirs = seen;
  theirs.title = "My other no";
  theirs.body += " Theirs.";
  must(change_own_letter(desk, theirs, seen));
  OwnLetter mine = seen;
  mine.subject = "{{role}}";
  CHECK_FALSE(must(change_own_letter(desk, mine, seen)).replaced_others);
  CHECK(all().front().title == "My other no");
  CHECK(all().front().subject == "{{role}}");
  CHECK(all().front().body == theirs.body);
  mine.body += " Mine.";
  CHECK(must(change_own_letter(desk, mine, seen)).replaced_others);
  CHECK(all().front().body == mine.body);
  must(log.journal().undo());
  CHECK(all().front().body == theirs.body);
}

TEST_CASE_FIXTURE(OwnLettersFixture, "a letter of one's own in another language is told to be in that") {
  Envelope envelope;
  envelope.language = "de";
  const auto id = must(start_case(desk, northwind(), "Hallo Sam", envelope)).value;
  OwnLetter german = plain_no();
  german.language = "de";
  LetterChoice choice;
  choice.template_id = own_template_id(add(german));
  CHECK(must(language_not_answered(desk, read(id))) == "de");
  const Draft draft = draft_of(id, choice);
  must(keep_draft(desk, id, draft));
  CHECK(must(kept_draft(desk, id))->language == "de");
  CHECK(must(language_not_answered(desk, read(id))).empty());
  CHECK(must(own_letter_from(desk, read(id), draft, words_of(draft))).language == "de");
}
