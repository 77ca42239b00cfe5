#include "core/actions/letters.h"

#include <algorithm>
#include <set>

#include "core/actions/outcome_letters.h"
#include "core/actions/plan.h"
#include "core/store/search.h"
#include "tests/support/desk_fixture.h"
#include "tests/support/sentence.h"

using namespace goodterms;

TEST_CASE_FIXTURE(DeskFixture, "the advice says which rule fired, in a sentence") {
  const CaseAdvice advice = must(advise(desk, read(start(northwind()))));
  CHECK(advice.channel.channel == Channel::email);
  CHECK(advice.channel_sentence.find("8 days") != std::string::npos);
  CHECK(advice.timing_sentence.find("tomorrow 09:00") != std::string::npos);
}

TEST_CASE_FIXTURE(DeskFixture, "every rule of the advice has its sentence in the catalog") {
  for (const std::string_view rule : channel_rules())
    CHECK_MESSAGE(catalog.find_advice(rule) != nullptr, rule);
  for (const auto rule : {TimingRule::interview_passed, TimingRule::late, TimingRule::before_interview,
                          TimingRule::overdue_target, TimingRule::on_time, TimingRule::undecided}) {
    CHECK_MESSAGE(catalog.find_advice(timing_rule_id(rule)) != nullptr, timing_rule_id(rule));
  }
}

TEST_CASE_FIXTURE(DeskFixture, "a letter is complete, filled in from the case and the profile") {
  sign_as("Sam Okafor");
  const Draft draft = must(compose_letter(desk, read(start(northwind())), {}));
  CHECK(draft.channel == Channel::email);
  CHECK(draft.tone == Tone::warm);
  CHECK(draft.reason == "accepted-offer");
  CHECK(draft.body.missing.empty());
  for (const char* part : {"Dana", "Data Analyst", "Northwind Labs", "Sam Okafor"}) {
    CHECK(draft.body.text.find(part) != std::string::npos);
  }
  REQUIRE_FALSE(draft.subjects.empty());
  CHECK(draft.subjects.front().find("Data Analyst") < 30);
}

TEST_CASE_FIXTURE(DeskFixture, "what the case does not know stays visible and is listed") {
  const Draft draft = must(compose_letter(desk, read(start(northwind())), {}));
  CHECK(draft.body.missing == std::vector<std::string>{"my_name"});
  CHECK(draft.body.text.find('[') != std::string::npos);
}

TEST_CASE_FIXTURE(DeskFixture, "every reason, tone and channel has a letter of its own words") {
  sign_as("Sam Okafor");
  const Case about = read(start(northwind()));
  std::vector<std::string> bodies;
  for (const Reason& reason : catalog.content().reasons) {
    for (const Tone tone : all_tones) {
      bodies.push_back(must(compose_letter(desk, about, {reason.id, tone, Channel::email})).body.text);
    }
    for (const Channel channel : {Channel::phone, Channel::linkedin, Channel::text}) {
      bodies.push_back(must(compose_letter(desk, about, {reason.id, Tone::warm, channel})).body.text);
    }
  }
  CHECK(must(compose_letter(desk, about, {"not-said", Tone::warm, Channel::voicemail})).body.missing.size() <=
        1);
  std::sort(bodies.begin(), bodies.end());
  CHECK(std::adjacent_find(bodies.begin(), bodies.end()) == bodies.end());
}

TEST_CASE_FIXTURE(DeskFixture, "the kept draft is what the next look shows, and a new choice replaces it") {
  sign_as("Sam Okafor");
  const auto id = start(northwind());
  Draft draft = must(compose_letter(desk, read(id), {"personal", Tone::formal, Channel::email}));
  draft.body.text += "\nPS: see you.";
  must(keep_draft(desk, id, draft));
  CHECK(read(id).application.reason == "personal");
  CHECK(must(compose_letter(desk, read(id), {})).body.text == draft.body.text);
  const Draft next = must(compose_letter(desk, read(id), {std::nullopt, Tone::fuller, std::nullopt}));
  CHECK(next.reason == "personal");
  CHECK(next.tone == Tone::fuller);
  CHECK(next.body.text.find("PS") == std::string::npos);
}

TEST_CASE_FIXTURE(DeskFixture, "a name that is given after the draft was kept goes into it") {
  const auto id = start(northwind());
  must(keep_draft(desk, id, must(compose_letter(desk, read(id), {}))));
  CHECK(must(compose_letter(desk, read(id), {})).body.missing == std::vector<std::string>{"my_name"});
  sign_as("Sam Okafor");
  const Draft draft = must(compose_letter(desk, read(id), {}));
  CHECK(draft.body.missing.empty());
  CHECK(draft.body.text.find("Sam Okafor") != std::string::npos);
  CHECK(draft.body.text.find('[') == std::string::npos);
}

TEST_CASE_FIXTURE(DeskFixture,
                  "marking as sent files the exact words, a line of the timeline and the 30 days") {
  const auto id = start(northwind());
  clock.pass(seconds_per_hour);
  const auto done =
      must(mark_sent(desk, id, {Channel::email, "With thanks", "Hi Dana,\n\nI am  withdrawing.\n"}));
  CHECK(done.value.planned);
  CHECK(done.changes.has(RecordKind::messages));
  CHECK(done.changes.has(RecordKind::tasks));
  CHECK(read(id).application.sent == clock.now());
  const CaseHistory history = must(read_history(desk, id));
  REQUIRE(history.sent.size() == 1);
  CHECK(history.sent[0].body == "Hi Dana,\n\nI am  withdrawing.\n");
  CHECK(history.timeline[0].kind == InteractionKind::declined);
  CHECK(must(search(log.connection(), "withdrawing")).said.size() == 1);
  CHECK_FALSE(must(read_plan(desk, read(id))).empty());
}

TEST_CASE_FIXTURE(DeskFixture, "marking as sent is one step to undo, which leaves the draft as it was") {
  sign_as("Sam Okafor");
  const auto id = start(northwind());
  const Draft draft = must(compose_letter(desk, read(id), {}));
  must(keep_draft(desk, id, draft));
  must(mark_sent(desk, id, {Channel::email, "S", "My own words."}));
  CHECK_FALSE(must(kept_draft(desk, id)).has_value());
  must(log.journal().undo());
  CHECK_FALSE(read(id).application.sent.has_value());
  CHECK(must(read_plan(desk, read(id))).empty());
  CHECK(must(kept_draft(desk, id))->body == draft.body.text);
}

TEST_CASE_FIXTURE(DeskFixture, "a call and its confirming email are two; the same channel twice is a slip") {
  const auto id = start(northwind());
  CHECK(must(mark_sent(desk, id, {Channel::phone, "", "I called."})).value.planned);
  CHECK_FALSE(must(mark_sent(desk, id, {Channel::email, "S", "As I said."})).value.planned);
  const auto again = mark_sent(desk, id, {Channel::email, "S", "As I said."});
  REQUIRE_FALSE(again.has_value());
  CHECK(again.error().code == ErrorCode::conflict);
  CHECK(must(read_history(desk, id)).sent.size() == 2);
}

TEST_CASE_FIXTURE(DeskFixture, "after a call the next letter is the email that confirms it") {
  sign_as("Sam Okafor");
  CaseFacts facts = northwind();
  facts.application.spoken_before = true;
  const auto id = start(facts);
  const Draft script = must(compose_letter(desk, read(id), {}));
  CHECK(script.channel == Channel::phone);
  const Draft announced = must(compose_confirmation(desk, read(id), script.confirmed_by));
  must(mark_sent(desk, id, {Channel::phone, "", script.body.text}));
  const Draft email = must(compose_letter(desk, read(id), {}));
  CHECK(email.channel == Channel::email);
  CHECK(email.template_id == "confirm.call.warm");
  CHECK(email.body.text == announced.body.text);
  must(mark_sent(desk, id, {Channel::email, "S", email.body.text}));
  CHECK(must(compose_letter(desk, read(id), {std::nullopt, std::nullopt, Channel::email})).template_id !=
        "confirm.call.warm");
}

TEST_CASE_FIXTURE(DeskFixture,
                  "whoever applied withdraws the application, and whoever was written to does not") {
  CaseFacts facts = northwind();
  const auto written_to = start(facts);
  facts.company.name = "Harbor & Lane";
  facts.application.applied = true;
  const auto applied = start(facts);
  const auto words_of = [&](Id<Application> id) {
    return must(compose_letter(desk, read(id), {std::nullopt, Tone::formal, Channel::email})).body.text;
  };
  CHECK(words_of(applied).find("my application for the Data Analyst position") != std::string::npos);
  CHECK(words_of(written_to).find("application") == std::string::npos);
}

TEST_CASE_FIXTURE(DeskFixture,
                  "who wrote first is told what the user looks for, in every email, and nobody else is") {
  must(change_profile(desk, [](Profile& profile) {
    profile.name = "Sam Okafor";
    profile.looking_for = "data roles in Lisbon.";
  }));
  const auto invited = start(northwind()), written_to = start(only_written_to());
  for (const std::string reason :
       {"accepted-offer", "role-mismatch", "pay-or-location", "personal", "timing-or-commute",
        "visa-or-relocation", "long-term-plan", "staying", "not-said"}) {
    for (const Tone tone : {Tone::formal, Tone::warm, Tone::fuller}) {
      const auto says = [&](Id<Application> id) {
        const std::string text =
            must(compose_letter(desk, read(id), {reason, tone, Channel::email})).body.text;
        CHECK(text.find("Lisbon..") == std::string::npos);
        return text.find("data roles in Lisbon") != std::string::npos;
      };
      CAPTURE(reason);
      CHECK(says(written_to));
      CHECK_FALSE(says(invited));
    }
  }
}

TEST_CASE_FIXTURE(DeskFixture, "nobody withdraws from what they were only asked about") {
  sign_as("Sam Okafor");
  const auto invited = start(northwind()), written_to = start(only_written_to());
  const auto offers = [](const Draft& draft, std::string_view subject) {
    return std::find(draft.subjects.begin(), draft.subjects.end(), subject) != draft.subjects.end();
  };
  for (const Tone tone : {Tone::formal, Tone::warm, Tone::fuller}) {
    const auto draft_of = [&](Id<Application> id) {
      return must(compose_letter(desk, read(id), {std::nullopt, tone, Channel::email}));
    };
    CHECK(draft_of(invited).body.text.find("withdraw") != std::string::npos);
    CHECK(offers(draft_of(invited), "Withdrawal: Data Analyst, Sam Okafor"));
    CHECK(draft_of(written_to).body.text.find("withdraw") == std::string::npos);
    CHECK(offers(draft_of(written_to), "Declining: Data Analyst, Sam Okafor"));
    CHECK_FALSE(offers(draft_of(written_to), "Withdrawal: Data Analyst, Sam Okafor"));
  }
}

TEST_CASE_FIXTURE(DeskFixture, "a voicemail is confirmed as a voicemail") {
  const auto id = start(northwind());
  must(mark_sent(desk, id, {Channel::voicemail, "", "Hello."}));
  CHECK(must(compose_letter(desk, read(id), {std::nullopt, Tone::formal, std::nullopt})).template_id ==
        "confirm.voicemail.formal");
}

TEST_CASE_FIXTURE(DeskFixture, "an empty letter, or bytes that are no text, are not filed") {
  const auto id = start(northwind());
  CHECK(mark_sent(desk, id, {Channel::email, "", " \n"}).error().code == ErrorCode::invalid_input);
  CHECK(mark_sent(desk, id, {Channel::email, "", "\xFF"}).error().code == ErrorCode::invalid_input);
  CHECK(mark_sent(desk, {99}, {Channel::email, "", "x"}).error().code == ErrorCode::not_found);
  CHECK_FALSE(read(id).application.sent.has_value());
}

TEST_CASE_FIXTURE(DeskFixture, "words kept again and again are one step to undo, until a pause") {
  sign_as("Sam Okafor");
  const auto id = start(northwind());
  const Draft draft = must(compose_letter(desk, read(id), {}));
  must(keep_words(desk, id, draft, "No", "One"));
  clock.pass(2);
  must(keep_words(desk, id, draft, "No", "One two"));
  clock.pass(one_writing + 1);
  must(keep_words(desk, id, draft, "No", "One two three"));
  must(log.journal().undo());
  CHECK(must(kept_draft(desk, id))->body == "One two");
  must(log.journal().undo());
  CHECK_FALSE(must(kept_draft(desk, id)).has_value());
  must(log.journal().redo());
  CHECK(must(kept_draft(desk, id))->body == "One two");
}

TEST_CASE_FIXTURE(DeskFixture, "an action between two keepings keeps their steps apart") {
  const auto id = start(northwind());
  const Draft draft = must(compose_letter(desk, read(id), {}));
  must(keep_words(desk, id, draft, "No", "One"));
  sign_as("Sam Okafor");
  must(keep_words(desk, id, draft, "No", "One two"));
  must(log.journal().undo());
  CHECK(must(kept_draft(desk, id))->body == "One");
}

TEST_CASE_FIXTURE(DeskFixture,
                  "marks are whole words of the case, the longest first, and what is still missing") {
  CaseFacts facts = northwind();
  facts.contact.name = "Ann Lee";
  const auto id = start(facts);
  const std::string text = "Hi Ann, annual Annual Ann Lee at Northwind Labs, [your name]";
  const auto marks = must(letter_marks(desk, read(id), text));
  const auto words_of = [&](const LetterMark& mark) {
    return text.substr(mark.range.begin, mark.range.length());
  };
  REQUIRE(marks.size() == 4);
  CHECK(words_of(marks[0]) == "Ann");
  CHECK(words_of(marks[1]) == "Ann Lee");
  CHECK(words_of(marks[2]) == "Northwind Labs");
  CHECK(words_of(marks[3]) == "[your name]");
  CHECK(marks[3].kind == SpanKind::missing);
}

TEST_CASE_FIXTURE(
    DeskFixture,
    "an interview that has passed untold gets one apology whichever way it is said, and no slot "
    "to give away") {
  const auto id = start(northwind());
  clock.set(moment("2026-03-11T09:00+01:00"));
  const auto count = [](const std::string& text, const char* word) {
    int found = 0;
    for (std::size_t at = text.find(word); at != std::string::npos; at = text.find(word, at + 1))
      ++found;
    return found;
  };
  for (const Channel channel : all_channels) {
    std::set<std::string> said;
    for (const Tone tone : all_tones) {
      LetterChoice choice;
      choice.channel = channel;
      choice.tone = tone;
      const Draft draft = must(compose_letter(desk, read(id), choice));
      CAPTURE(draft.body.text);
      CHECK(draft.template_id.rfind("missed.", 0) == 0);
      CHECK(draft.body.text.find("Tuesday 10 March") != std::string::npos);
      CHECK(count(draft.body.text, "orry") + count(draft.body.text, "apolog") == 1);
      CHECK(count(draft.body.text, "withdraw") == 1);
      CHECK(draft.body.text.find("someone else") == std::string::npos);
      CHECK(draft.confirmed_by.empty() == !is_spoken(channel));
      said.insert(draft.body.text);
    }
    CHECK(said.size() == all_tones.size());
  }
}

TEST_CASE_FIXTURE(DeskFixture,
                  "each plain reason has a letter as short as it gets, and it is kept like the others") {
  const auto id = start(northwind());
  for (const Reason& reason : desk.catalog().plain_reasons()) {
    CAPTURE(reason.id);
    LetterChoice choice;
    choice.reason = reason.id;
    choice.channel = Channel::email;
    const Draft usual = must(compose_letter(desk, read(id), choice));
    must(keep_draft(desk, id, usual));
    const auto brief = must(compose_brief(desk, read(id), Channel::email));
    REQUIRE(brief);
    CAPTURE(brief->body.text);
    CHECK(count_words(brief->body.text) <= 45);
    CHECK(count_words(brief->body.text) < count_words(usual.body.text));
    CHECK(usual.template_id != brief->template_id);  // it is chosen, and never written unasked
    must(keep_draft(desk, id, *brief));
    CHECK(must(compose_letter(desk, read(id), {})).body.text == brief->body.text);
    CHECK_FALSE(must(compose_brief(desk, read(id), Channel::phone)));
  }
}

TEST_CASE_FIXTURE(DeskFixture, "a letter greets people as they are called, and teams as teams") {
  const auto greeting = [&](const char* name, Tone tone) {
    CaseFacts facts = northwind();
    facts.contact.name = name;
    facts.contact.email = "";
    LetterChoice choice;
    choice.channel = Channel::email;
    choice.tone = tone;
    const std::string text = must(compose_letter(desk, read(start(facts)), choice)).body.text;
    return text.substr(0, text.find('\n'));
  };
  CHECK(greeting("Ms Rivera", Tone::warm) == "Hi Ms Rivera,");
  CHECK(greeting("Talent Team", Tone::warm) == "Hi Talent Team,");
  CHECK(greeting("J. R. Hale", Tone::warm) == "Hi J. R. Hale,");
  CHECK(greeting("Frau Dr. Inge Vogel", Tone::formal) == "Dear Frau Dr. Vogel,");
  CHECK(greeting("Doe, John", Tone::formal) == "Dear John Doe,");
}

TEST_CASE_FIXTURE(DeskFixture, "the email after a formal voicemail is formal") {
  const auto id = start(northwind());
  LetterChoice choice;
  choice.channel = Channel::voicemail;
  choice.tone = Tone::formal;
  const Draft script = must(compose_letter(desk, read(id), choice));
  must(keep_draft(desk, id, script));
  must(mark_sent(desk, id, {Channel::voicemail, "", script.body.text}));
  CHECK(must(compose_letter(desk, read(id), {})).template_id == "confirm.voicemail.formal");
}

TEST_CASE_FIXTURE(DeskFixture, "a line of the user's own stands in the letter") {
  CaseFacts facts = northwind();
  facts.application.personal_note = "I still use the checklist you sent me.";
  const Draft draft = must(compose_letter(desk, read(start(facts)), {}));
  CHECK(draft.body.text.find("I still use the checklist you sent me.") != std::string::npos);
}

TEST_CASE_FIXTURE(DeskFixture,
                  "a case is written to in its own language, which stays with the contact and the letter") {
  CaseFacts facts = northwind();
  facts.application.language = "en-GB";
  const auto id = start(facts);
  LetterChoice formal;
  formal.tone = Tone::formal;
  const Draft draft = must(compose_letter(desk, read(id), formal));
  CHECK(draft.body.text.find("Yours sincerely,") != std::string::npos);
  must(keep_draft(desk, id, draft));
  CHECK(must(kept_draft(desk, id))->language == "en-GB");

  // The next case with the same person is written to in it without a word.
  facts.application.role = "Data Engineer";
  facts.application.language = "";
  CHECK(must(compose_letter(desk, read(start(facts)), formal)).body.text.find("Yours sincerely,") !=
        std::string::npos);
}

TEST_CASE_FIXTURE(DeskFixture, "a language there are no letters in is refused by name") {
  CaseFacts facts = northwind();
  facts.application.language = "tlh";
  const auto refused = start_case(desk, facts);
  REQUIRE_FALSE(refused.has_value());
  CHECK(sentence(refused.error()).find("en-GB") != std::string::npos);
}
