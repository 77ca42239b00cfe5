// An offer was accepted: everybody who waits is told in one round, and nobody reads the same words twice.
#include "core/actions/round.h"

#include <set>

#include "core/actions/earlier_letters.h"
#include "tests/support/desk_fixture.h"

using namespace goodterms;

namespace {

struct RoundFixture : DeskFixture {
  RoundFixture() { sign_as("Sam Okafor"); }
  Id<Application> start_at(const char* company, const char* contact, const char* role,
                           std::optional<Instant> interview = {}) {
    CaseFacts facts = northwind();
    facts.company.name = company;
    facts.contact.name = contact;
    facts.contact.email = std::string(contact).substr(0, 3) + "@example.com";
    facts.application.role = role;
    facts.application.interview = interview;
    return start(facts);
  }
  std::string letter(Id<Application> id) { return must(compose_letter(desk, read(id), {})).body.text; }
  void send(Id<Application> id) {
    const Draft draft = must(compose_letter(desk, read(id), {}));
    must(keep_draft(desk, id, draft));
    must(mark_sent(desk, id, {Channel::email, draft.subjects.front(), draft.body.text}));
  }
};

}  // namespace

TEST_CASE_FIXTURE(RoundFixture, "who has the nearest interview comes first, with the words they would hear") {
  const auto later = start_at("Osprey Energy", "Joon Oh", "Forecaster");
  const auto soon = start_at("Harbor & Lane", "Mira Kovac", "Insights Lead", after(clock.now(), 3600 * 5));
  const Round round = must(read_round(desk, 20));
  REQUIRE(round.cases.size() == 2);
  CHECK(round.cases[0].about.application.id == soon);
  CHECK(round.cases[1].about.application.id == later);
  CHECK(round.cases[0].words.find("Mira") != std::string::npos);
  CHECK(round.beyond.empty());
  CHECK(must(read_round(desk, 1)).beyond == std::vector{later});
}

TEST_CASE_FIXTURE(RoundFixture, "two people at one company do not read the same letter") {
  const auto one = start_at("Osprey Energy", "Joon Oh", "Forecaster");
  const auto other = start_at("Osprey Energy", "Mira Kovac", "Data Steward");
  must(give_reason(desk, std::vector{one, other}, "accepted-offer"));
  const Round round = must(read_round(desk, 20));
  REQUIRE(round.cases.size() == 2);
  const auto without_names = [&](Id<Application> id) {
    return must(compose_letter(desk, read(id), {})).template_id;
  };
  send(one);
  CHECK(without_names(other) != must(read_history(desk, one)).sent.front().template_id);
}

TEST_CASE_FIXTURE(RoundFixture, "one reason is given to all as one step, and own words are left alone") {
  const auto one = start_at("Osprey Energy", "Joon Oh", "Forecaster");
  const auto drafted = start_at("Tern & Tide", "Lena Novak", "Data Steward");
  const auto own = start_at("Fabrikam", "Ben Ito", "Analyst");
  must(keep_draft(desk, drafted, must(compose_letter(desk, read(drafted), {}))));
  must(keep_words(desk, own, must(compose_letter(desk, read(own), {})), "No", "Dear Ben, no. Sam"));
  const std::string before = letter(drafted);
  const std::vector ids{one, drafted, own};
  const auto given = must(give_reason(desk, ids, "long-term-plan"));
  CHECK(given.value.kept_own_words == 1);
  CHECK(read(one).application.reason == "long-term-plan");
  CHECK(read(drafted).application.reason == "long-term-plan");
  CHECK(letter(drafted) != before);
  CHECK(letter(own) == "Dear Ben, no. Sam");
  CHECK(read(own).application.reason != "long-term-plan");
  CHECK(must(read_round(desk, 20)).reason.empty());
  must(log.journal().undo());
  CHECK(read(one).application.reason != "long-term-plan");
  CHECK(letter(drafted) == before);
}

TEST_CASE_FIXTURE(RoundFixture, "a reason that should hold the decline holds it, drafted or not") {
  const auto one = start_at("Osprey Energy", "Joon Oh", "Forecaster");
  const auto drafted = start_at("Tern & Tide", "Lena Novak", "Data Steward");
  must(keep_draft(desk, drafted, must(compose_letter(desk, read(drafted), {}))));
  const std::vector ids{one, drafted};
  must(give_reason(desk, ids, "offer-may-fall-through"));
  CHECK(read(one).application.outcome == "keep-open");
  CHECK(read(drafted).application.outcome == "keep-open");
  must(give_reason(desk, ids, "accepted-offer"));
  CHECK(read(one).application.outcome.empty());
}

TEST_CASE_FIXTURE(RoundFixture, "a subject of one's own counts as own words") {
  const auto own = start_at("Fabrikam", "Ben Ito", "Analyst");
  const Draft draft = must(compose_letter(desk, read(own), {}));
  must(keep_words(desk, own, draft, "My own subject", draft.body.text));
  const std::vector ids{own};
  CHECK(must(give_reason(desk, ids, "long-term-plan")).value.kept_own_words == 1);
  CHECK(must(kept_draft(desk, own))->subject == "My own subject");
}

TEST_CASE_FIXTURE(RoundFixture, "a reason nobody has heard of changes nothing") {
  const auto one = start_at("Osprey Energy", "Joon Oh", "Forecaster");
  const std::vector ids{one};
  CHECK_FALSE(give_reason(desk, ids, "hunger").has_value());
  CHECK(read(one).application.reason.empty());
}

TEST_CASE_FIXTURE(RoundFixture, "one recruiter with three openings reads three letters") {
  std::set<std::string> bodies;
  std::vector<Id<Application>> ids;
  for (const char* role : {"Data Analyst", "Data Analyst", "Data Analyst"})
    ids.push_back(start_at("Osprey Energy", "Joon Oh", role));
  for (const auto id : ids)
    bodies.insert(letter(id));
  CHECK(bodies.size() == 3);
}

TEST_CASE_FIXTURE(RoundFixture,
                  "who was told no before is not told in the same words, and it is said when that was") {
  const auto first = start_at("Osprey Energy", "Joon Oh", "Data Analyst");
  CHECK_FALSE(must(earlier_decline(desk, read(first))).has_value());
  const std::string told = letter(first);
  send(first);
  clock.pass(86400 * 90);
  const auto again = start_at("Osprey Energy", "Joon Oh", "Data Analyst");
  CHECK(letter(again) != told);
  const auto earlier = must(earlier_decline(desk, read(again)));
  REQUIRE(earlier.has_value());
  CHECK(earlier->same_person);
  CHECK(earlier->role == "Data Analyst");
  const auto colleague = start_at("Osprey Energy", "Ann Lee", "Data Analyst");
  const auto of_company = must(earlier_decline(desk, read(colleague)));
  REQUIRE(of_company.has_value());
  CHECK_FALSE(of_company->same_person);
}

TEST_CASE_FIXTURE(RoundFixture, "a second no to the same person refers to the first, in every tone") {
  const auto first = start_at("Osprey Energy", "Joon Oh", "Data Analyst");
  const std::string told = letter(first);
  CHECK(told.find("Data Analyst role on") == std::string::npos);
  send(first);
  clock.pass(86400 * 90);
  const auto again = start_at("Osprey Energy", "Joon Oh", "Forecaster");
  const std::string day = spell_past_day(desk.catalog().content().formats,
                                         local_date(*read(first).application.sent), local_date(desk.now()));
  for (const Tone tone : {Tone::formal, Tone::warm, Tone::fuller}) {
    LetterChoice choice;
    choice.tone = tone;
    choice.channel = Channel::email;
    const std::string body = must(compose_letter(desk, read(again), choice)).body.text;
    CHECK_MESSAGE(body.find("Data Analyst") != std::string::npos, body);
    CHECK_MESSAGE(body.find(day) != std::string::npos, body);
  }
  // A colleague of theirs had no letter; and what was said many years ago is not brought up.
  const auto colleague = start_at("Osprey Energy", "Ann Lee", "Forecaster");
  CHECK(letter(colleague).find("Data Analyst") == std::string::npos);
  clock.pass(remembered_for);
  const auto much_later = start_at("Osprey Energy", "Joon Oh", "Planner");
  CHECK(letter(much_later).find("Data Analyst") == std::string::npos);
}

TEST_CASE_FIXTURE(RoundFixture,
                  "a recruiter's other client is named where the second no refers to the first") {
  const auto first = start_at("Osprey Energy", "Joon Oh", "Data Analyst");
  send(first);
  const auto again = start_at("Kestrel Rail", "Joon Oh", "Forecaster");
  CHECK(letter(again).find("Data Analyst") ==
        std::string::npos);  // another company's Joon Oh is another person
}
