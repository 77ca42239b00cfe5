// What became of a call, and words that were answered kindly.
#include "core/actions/calls.h"

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
