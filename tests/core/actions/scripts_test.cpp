// Texts for what is special, and for what comes after a decline.
#include "core/actions/scripts.h"

#include "core/actions/decide.h"
#include "core/actions/lint.h"
#include "core/actions/replies.h"
#include "tests/support/desk_fixture.h"
#include "tests/support/sentence.h"

using namespace goodterms;

namespace {

struct ScriptsFixture : DeskFixture {
  Id<Application> id;
  ScriptsFixture() {
    sign_as("Sam Okafor");
    id = start(northwind());
  }
  Draft draft(const LetterChoice& choice) { return must(compose_letter(desk, read(id), choice)); }
  void keep(const Draft& draft) { must(keep_draft(desk, id, draft)); }
  LetterChoice because(const char* reason) {
    LetterChoice choice;
    choice.reason = reason;
    return choice;
  }
};

}  // namespace

TEST_CASE_FIXTURE(ScriptsFixture, "a special situation is chosen as a reason is, and has its own wording") {
  const Draft quick = draft(because("quick-start"));
  CHECK(quick.template_id == "decline.email.quick-start.warm");
  CHECK(quick.body.missing.empty());
  keep(quick);
  CHECK(read(id).application.reason == "quick-start");
  CHECK(read(id).application.outcome.empty());
}

TEST_CASE_FIXTURE(ScriptsFixture,
                  "an offer that may fall through leads to a letter that keeps it open, with a day") {
  keep(draft(because("offer-may-fall-through")));
  const Application held = read(id).application;
  CHECK(held.outcome == "keep-open");
  REQUIRE(held.answer_by);
  const Draft kept = draft({});
  CHECK(kept.template_id == "keep-open.email.warm");
  CHECK(kept.body.text.find("This isn’t a no.") != std::string::npos);
  // Sent, it does not decline, and the case waits.
  must(mark_sent(desk, id, {Channel::email, kept.subjects.front(), kept.body.text}));
  CHECK_FALSE(read(id).application.sent);
}

TEST_CASE_FIXTURE(ScriptsFixture,
                  "what is chosen instead of holding the decline declines again, and undo goes back") {
  keep(draft(because("high-potential")));
  CHECK(read(id).application.outcome == "ask-for-time");
  CHECK(draft({}).template_id == "ask-for-time.email.high-potential.warm");
  keep(draft(because("personal")));
  CHECK(read(id).application.outcome.empty());
  CHECK_FALSE(read(id).application.answer_by);
  CHECK(draft({}).template_id == "decline.email.personal.warm");
  must(log.journal().undo());
  CHECK(read(id).application.outcome == "ask-for-time");
}

TEST_CASE_FIXTURE(ScriptsFixture,
                  "a case begun in a situation that holds the decline begins with that letter") {
  CaseFacts facts = northwind();
  facts.application.reason = "high-potential";
  facts.application.role = "Editor";
  const Case about = read(start(facts));
  CHECK(about.application.outcome == "ask-for-time");
  CHECK(must(compose_letter(desk, about, {})).template_id == "ask-for-time.email.high-potential.warm");
}

TEST_CASE_FIXTURE(ScriptsFixture, "choosing a reason keeps what was settled on otherwise") {
  must(settle_outcome(desk, id, Outcome::keep_open));
  keep(draft(because("personal")));
  CHECK(read(id).application.outcome == "keep-open");
}

TEST_CASE_FIXTURE(ScriptsFixture,
                  "the letter after an internal offer tells nobody, and is looked over for it") {
  keep(draft(because("internal-offer")));
  const Linter linter(catalog.content().lint);
  const auto findings = [&](const std::string& body) {
    return must(lint_letter(desk, linter, "", body, Channel::email, read(id)));
  };
  const std::string body = draft({}).body.text;
  CHECK(findings(body).empty());
  const auto told = findings(body + "\n\nMy current employer has promoted me.");
  CHECK(std::any_of(told.begin(), told.end(), [](const LetterFinding& finding) {
    return finding.principle == Principle::private_matters;
  }));
}

TEST_CASE_FIXTURE(ScriptsFixture,
                  "a text that comes later knows the day of the decline, and waits for what only I can say") {
  must(mark_sent(desk, id, {Channel::email, "", "Hi Dana,\n\nNo, thank you.\n\nSam"}));
  const Draft open = must(compose_script(desk, read(id), "reopen.email.warm", {}));
  CHECK(open.body.text.find("on Monday 2 March") != std::string::npos);
  CHECK(open.body.text.find("[what has changed, in a sentence]") != std::string::npos);
  CHECK(open.body.missing == std::vector<std::string>{"what_changed", "what_i_bring"});
  const OwnWords own = {{"what_changed", "I have moved\nto Leeds"}, {"what_i_bring", "four years of it"}};
  const Draft done = must(compose_script(desk, read(id), "reopen.email.warm", own));
  CHECK(done.body.missing.empty());
  CHECK(done.body.text.find("I have moved to Leeds") != std::string::npos);
  clock.pass(2 * 365 * seconds_per_day);
  CHECK(must(compose_script(desk, read(id), "reopen.email.warm", own)).body.text.find("on 2 March 2026") !=
        std::string::npos);
}

TEST_CASE_FIXTURE(ScriptsFixture,
                  "texts are found by purpose, channel, tone and reason, and an unknown one is said") {
  for (const Letter* letter : find_scripts(catalog, {"referral", Channel::email, Tone::warm, ""}))
    CHECK(letter->words.id == "referral.email.warm");
  CHECK(find_scripts(catalog, {}).size() == catalog.content().letters.size());
  CHECK(find_scripts(catalog, {"sonnet", {}, {}, ""}).empty());
  CHECK(compose_script(catalog, "sonnet", {}).error().code == ErrorCode::not_found);
  CHECK(sentence(compose_script(catalog, "radar.email.warm", {{"moon", "x"}}).error()) ==
        "There is no place called “moon” in any letter.");
}

TEST_CASE_FIXTURE(ScriptsFixture,
                  "an answer is written in the tone of the letter it follows, by the way they wrote") {
  LetterChoice formal;
  formal.tone = Tone::formal;
  keep(draft(formal));
  const Draft sent = draft({});
  must(mark_sent(desk, id, {Channel::email, sent.subjects.front(), sent.body.text}));
  CHECK(must(compose_answer(desk, read(id), "asks-why", Channel::email)).template_id ==
        "reply.asks-why.accepted-offer.formal");
  CHECK(must(compose_answer(desk, read(id), "pressure", Channel::text)).template_id ==
        "reply.pressure.text.formal");
  CHECK(must(compose_answer(desk, read(id), "other-role", Channel::phone)).template_id ==
        "reply.other-role.phone.formal");
}
