// What became of a call, and words that were answered kindly.
#include "core/actions/calls.h"

#include "core/actions/case_changes.h"
#include "core/actions/people.h"
#include "core/actions/replies.h"
#include "core/actions/standing.h"
#include "core/actions/worked_before.h"
#include "tests/support/desk_fixture.h"

using namespace goodterms;

namespace {

struct AfterwardsFixture : DeskFixture {
  ReactionReader reactions{catalog.content().reactions};
  Id<Application> declined(const CaseFacts& facts, const char* body, const char* answer) {
    const auto id = start(facts);
    must(mark_sent(desk, id, {Channel::email, "No, thank you", body}));
    if (*answer != 0) must(file_reply(desk, id, {answer, Channel::email}));
    clock.pass(60);
    return id;
  }
  CaseFacts harbor() {
    CaseFacts facts = northwind();
    facts.company.name = "Harbor & Lane";
    facts.contact.name = "Rey Sato";
    facts.contact.email = "rey@harbor.example";
    facts.application.role = "Insights Lead";
    return facts;
  }
  std::optional<WordingThatWorked> worked(Id<Application> id, Channel channel = Channel::email,
                                          const std::string& present = {}) {
    return must(wording_that_worked(desk, read(id), channel, present,
                                    [this]() -> const ReactionReader& { return reactions; }));
  }
};

constexpr const char* step_back = "Hi Dana,\n\nI step back from the Data Analyst job on Tuesday 10 March.";
constexpr const char* kind_answer = "Thank you for letting me know, Sam. All the best!";

}  // namespace

TEST_CASE_FIXTURE(AfterwardsFixture,
                  "a call that nobody took is a line of the story, with the voicemail as draft") {
  const auto id = start(northwind());
  LetterChoice voicemail;
  voicemail.channel = Channel::voicemail;
  must(call_unanswered(desk, id, voicemail));
  CHECK(must(read_history(desk, id)).timeline.front().kind == InteractionKind::tried);
  CHECK(must(kept_draft(desk, id))->channel == Channel::voicemail);
  must(log.journal().undo());
  CHECK(must(read_history(desk, id)).timeline.front().kind != InteractionKind::tried);
  CHECK_FALSE(must(kept_draft(desk, id)).has_value());
}

TEST_CASE_FIXTURE(AfterwardsFixture, "who did not pick up was not spoken to") {
  const auto id = start(northwind());
  clock.pass(3 * seconds_per_day);
  const auto stands = [&] {
    return standing(desk, must(read_person(desk, read(id).application.contact)), "Dana");
  };
  const std::string before = stands();
  must(call_unanswered(desk, id));
  CHECK(stands() == before);
  CHECK(interaction_kind_from_id("call") == InteractionKind::call);  // as older logs have it
}

TEST_CASE_FIXTURE(AfterwardsFixture,
                  "words that were thanked for come back with the facts of the next case") {
  declined(northwind(), step_back, kind_answer);
  CaseFacts facts = harbor();
  facts.application.interview = moment("2026-03-12T10:00+01:00");
  const auto found = worked(start(facts));
  REQUIRE(found.has_value());
  CHECK(found->who == "Dana");
  CHECK(found->draft.body.text == "Hi Rey,\n\nI step back from the Insights Lead job on Thursday 12 March.");
}

TEST_CASE_FIXTURE(AfterwardsFixture,
                  "words nobody answered, or not kindly, or that they have read, do not come back") {
  const auto next = start(harbor());
  CHECK_FALSE(worked(next).has_value());
  declined(northwind(), step_back, "");
  CHECK_FALSE(worked(next).has_value());
  CaseFacts cross = northwind();
  cross.company.name = "Contoso";
  declined(cross, step_back, "Why did you choose the other company? Please reconsider.");
  CHECK_FALSE(worked(next).has_value());
  CaseFacts same = harbor();
  same.application.role = "Archivist";
  declined(same, "Hi Rey,\n\nI step back.", kind_answer);
  CHECK_FALSE(worked(next).has_value());
}

TEST_CASE_FIXTURE(AfterwardsFixture,
                  "they come back for the same channel, and not where they are on the sheet already") {
  declined(northwind(), step_back, kind_answer);
  const auto next = start(harbor());
  CHECK_FALSE(worked(next, Channel::text).has_value());
  const auto found = worked(next);
  REQUIRE(found.has_value());
  CHECK_FALSE(worked(next, Channel::email, found->draft.body.text).has_value());
}

TEST_CASE_FIXTURE(AfterwardsFixture,
                  "they come back for the same reason, where none counts as the usual one") {
  declined(northwind(), step_back, kind_answer);
  CaseFacts other = harbor();
  other.application.reason = "pay-or-location";
  CHECK_FALSE(worked(start(other)).has_value());
  CaseFacts usual = harbor();
  usual.application.reason = default_reason;
  usual.application.role = "Archivist";
  CHECK(worked(start(usual)).has_value());
}

TEST_CASE_FIXTURE(AfterwardsFixture,
                  "what confirms a call, or says sorry for a day that was missed, does not") {
  const auto called = start(northwind());
  must(mark_sent(desk, called, {Channel::phone, "", "Hi Dana, I step back."}));
  clock.pass(60);
  must(mark_sent(desk, called, {Channel::email, "As I said", "Hi Dana,\n\nI confirm that I step back."}));
  must(file_reply(desk, called, {kind_answer, Channel::email}));
  CaseFacts missed = northwind();
  missed.company.name = "Contoso";
  missed.contact.name = "Ines Moreau";
  missed.contact.email = "ines@contoso.example";
  missed.application.interview = after(clock.now(), -2 * seconds_per_day);
  const auto late = start(missed);
  const Draft sorry = must(compose_letter(desk, read(late), {}));
  must(keep_draft(desk, late, sorry));
  must(mark_sent(desk, late, {Channel::email, sorry.subjects.front(), sorry.body.text}));
  must(file_reply(desk, late, {kind_answer, Channel::email}));
  clock.pass(60);
  CHECK_FALSE(worked(start(harbor())).has_value());
}

TEST_CASE_FIXTURE(AfterwardsFixture, "words that still tell whose they were do not come back") {
  const char* telling[] = {"I follow Northwind with joy.",   "I step back from the data analyst role.",
                           "Please tell Mrs Reyes.",         "The work of NORTHWIND'S people is fine.",
                           "I cannot come on Friday.",       "I cannot come on friday.",
                           "I start in May somewhere else.", "I start in september somewhere else."};
  const auto next = start(harbor());
  for (const char* sentence : telling) {
    CAPTURE(sentence);
    const auto id =
        declined(northwind(), (std::string("Hi Dana,\n\nI step back. ") + sentence).c_str(), kind_answer);
    CHECK_FALSE(worked(next).has_value());
    must(delete_case(desk, id));
  }
  declined(northwind(), "Hi Dana,\n\nI step back, if I may say so from the start.", kind_answer);
  CHECK(worked(next).has_value());
}

TEST_CASE_FIXTURE(AfterwardsFixture,
                  "what stood there because they had talked does not come back where nobody did") {
  CaseFacts talked = northwind();
  talked.application.spoken_before = true;
  talked.application.interview.reset();
  const auto id = start(talked);
  const Draft letter = must(compose_letter(desk, read(id), {std::nullopt, Tone::fuller, Channel::email}));
  must(keep_draft(desk, id, letter));
  must(mark_sent(desk, id, {Channel::email, letter.subjects.front(), letter.body.text}));
  must(file_reply(desk, id, {kind_answer, Channel::email}));
  clock.pass(60);
  CaseFacts next = harbor();
  next.application.interview.reset();
  CHECK_FALSE(worked(start(next)).has_value());
  next.application.role = "Archivist";
  next.application.spoken_before = true;
  CHECK(worked(start(next)).has_value());
}
