#include "core/actions/example.h"

#include "core/actions/letters.h"
#include "core/actions/plan.h"

namespace goodterms {
namespace {

// The same desk a few days ago, so that what the example did lies in the past.
class EarlierClock final : public Clock {
 public:
  EarlierClock(const Clock& clock, Seconds ago) : clock_(clock), ago_(ago) {}
  Instant now() const override { return after(clock_.now(), -ago_); }

 private:
  const Clock& clock_;
  Seconds ago_;
};

// Top-level domains of this name belong to nobody (RFC 2606).
constexpr std::string_view example_address = "robin.hale@larkspur.example";

}  // namespace

bool is_example(const Contact& contact) {
  return contact.email == example_address;
}

bool is_example(const Case& about) {
  return about.contact && is_example(*about.contact);
}

std::string listed_company(const Words& words, const Case& about) {
  if (!is_example(about)) return about.company.name;
  Object values;
  values.set("company", about.company.name);
  return words("example.listed", values);
}

std::string signs_as(const Words& words, const Case& about, const std::string& user) {
  return user.empty() && is_example(about) ? words("example.user") : user;
}

CaseFacts example_facts(const Desk& desk) {
  CaseFacts facts;
  facts.company.name = desk.words("example.company");
  facts.application.role = desk.words("example.role");
  facts.contact.name = desk.words("example.contact");
  facts.contact.email = example_address;
  facts.contact.title = desk.words("example.title");
  facts.application.conversation = desk.words("example.conversation");
  facts.application.touchpoints = 2;
  facts.application.interview = after(desk.now(), 3 * seconds_per_day);
  facts.application.reason = "accepted-offer";
  return facts;
}

Case example_case(const Desk& desk) {
  const CaseFacts facts = example_facts(desk);
  return {facts.application, facts.company, facts.contact};
}

Result<Done<Id<Application>>> add_example(Desk& desk) {
  Id<Application> id;
  const auto work = [&]() -> Result<void> {
    const EarlierClock decided(desk.clock, 5 * seconds_per_day), sent(desk.clock, 4 * seconds_per_day);
    Desk then{desk.log, desk.languages, desk.words, decided, desk.files};
    TRY(const auto started, start_case(then, example_facts(desk)));
    id = started.value;
    Desk later{desk.log, desk.languages, desk.words, sent, desk.files};
    TRY(const Case about, read_case(later, id));
    LetterChoice choice;
    choice.channel = Channel::email;
    choice.tone = Tone::warm;
    TRY(const Draft draft, compose_letter(later, about, choice));
    const std::string subject = draft.subjects.empty() ? "" : draft.subjects.front();
    TRY_DONE(mark_sent(later, id, {Channel::email, subject, draft.body.text}));
    TRY_DONE(tick_task(desk, id, "tracker", Tick::done));
    return {};
  };
  TRY(const Changes changes,
      desk.log.journal().change({"add-example", desk.words("example.company")}, desk.now(), work));
  return Done<Id<Application>>{id, changes};
}

}  // namespace goodterms
