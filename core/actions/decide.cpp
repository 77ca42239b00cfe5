#include "core/actions/decide.h"

#include <fmt/format.h>

#include <algorithm>

#include "core/actions/letters.h"
#include "core/actions/outcome_letters.h"
#include "core/base/text.h"
#include "core/store/applications.h"
#include "core/store/decisions.h"
#include "core/store/interactions.h"
#include "core/store/messages.h"
#include "core/store/profiles.h"

namespace goodterms {
namespace {

Result<void> check(const Decision& decision) {
  for (std::size_t i = 0; i < decision_question_count; ++i) {
    const DecisionAnswer& answer = decision.answers[i];
    TRY_DONE(check_answer(answer.words));
    if (answer.meaning.empty() || find_meaning(decision_questions[i], answer.meaning) != nullptr) continue;
    return failure(ErrorCode::invalid_input, "error.decide.meaning-unknown",
                   {{"id", answer.meaning}, {"question", decision_questions[i].id}});
  }
  return check_answer(decision.overruled_why);
}

// Both changed it, each to something else.
template <class Value>
bool clashes(const Value& seen, const Value& theirs, Value& mine) {
  if (mine == seen) {
    mine = theirs;
    return false;
  }
  return theirs != seen && theirs != mine;
}

bool merge(const Decision& seen, const Decision& theirs, Decision& mine) {
  bool any = false;
  const auto take = [&any](const auto& as_seen, const auto& as_theirs, auto& as_mine) {
    any = clashes(as_seen, as_theirs, as_mine) || any;
  };
  for (std::size_t i = 0; i < decision_question_count; ++i) {
    take(seen.answers[i].words, theirs.answers[i].words, mine.answers[i].words);
    take(seen.answers[i].meaning, theirs.answers[i].meaning, mine.answers[i].meaning);
  }
  take(seen.offer_signed, theirs.offer_signed, mine.offer_signed);
  take(seen.offer_starts, theirs.offer_starts, mine.offer_starts);
  take(seen.conditions, theirs.conditions, mine.conditions);
  take(seen.knows_obligations, theirs.knows_obligations, mine.knows_obligations);
  take(seen.overruled, theirs.overruled, mine.overruled);
  take(seen.overruled_why, theirs.overruled_why, mine.overruled_why);
  mine.spent = theirs.spent + std::max<Seconds>(0, mine.spent - seen.spent);
  return any;
}

// Whether the two differ in what is written, and in nothing that is pressed.
bool differ_in_words_only(Decision left, const Decision& right) {
  for (std::size_t i = 0; i < decision_question_count; ++i)
    left.answers[i].words = right.answers[i].words;
  left.spent = right.spent;
  return left == right;
}

Result<Decision> kept_decision(Desk& desk, Id<Application> id) {
  TRY(auto kept, Decisions(desk.connection()).find(id));
  return std::move(kept).value_or(Decision());
}

Result<DecisionTicks> ticks_of(Desk& desk, const Case& about, const Decision& decision) {
  DecisionTicks ticks;
  ticks.offer_final = offer_is_final(decision);
  ticks.nothing_to_gain = decision.answers[decision_question("value")].meaning == "no";
  ticks.knows_obligations = decision.knows_obligations;
  TRY(const auto draft, kept_draft(desk, about.application.id));
  const bool sent = about.application.sent.has_value();
  ticks.channel_chosen = ticks.message_drafted = sent;
  if (sent || !draft) return ticks;
  ticks.channel_chosen = true;
  TRY(const Draft letter, compose_letter(desk, about, {}));
  ticks.message_drafted = letter.body.missing.empty();
  return ticks;
}

// A draft that says something else than what was settled on now, or names another day.
Result<void> drop_other_draft(Desk& desk, const Case& about, const Application& settled) {
  const Application& before = about.application;
  if (before.outcome == settled.outcome && before.answer_by == settled.answer_by) return {};
  return Messages(desk.connection()).remove_draft_of(settled.id);
}

}  // namespace

Result<void> check_answer(const std::string& text) {
  if (!is_valid_utf8(text)) return failure(ErrorCode::invalid_input, "error.decide.not-text");
  if (text.size() > longest_answer)
    return failure(ErrorCode::invalid_input, "error.decide.too-long", {{"most", longest_answer}});
  return {};
}

Result<DecisionState> read_decision(Desk& desk, const Case& about) {
  DecisionState state;
  TRY(auto kept, Decisions(desk.connection()).find(about.application.id));
  state.begun = kept.has_value();
  if (kept) state.decision = std::move(*kept);
  const auto& interview = about.application.interview;
  state.says = decide_by_roadmap({state.decision, interview && interview->utc <= desk.now().utc});
  state.outcome = state.decision.overruled ? state.decision.overruled : state.says.outcome;
  TRY(state.ticks, ticks_of(desk, about, state.decision));
  TRY(state.roadmap, read_roadmap(desk));
  return state;
}

std::string ground_words(const Desk& desk, const Decision& decision, const std::string& ground) {
  Object values;
  if (decision.offer_starts)
    values.set("day", name_day(desk.words, *decision.offer_starts, local_date(desk.now())));
  return desk.words("ui.decide.ground." + ground, values);
}

Result<bool> has_decision(Desk& desk, Id<Application> id) {
  return Decisions(desk.connection()).any(id);
}

Result<KeptDecision> keep_decision(Desk& desk, Id<Application> id, const Decision& decision,
                                   const Decision& seen) {
  TRY_DONE(check(decision));
  TRY(const Case about, read_case(desk, id));
  KeptDecision kept{decision, {}, false};
  Decision before = seen;
  const auto merge_and_write = [&]() -> Result<void> {
    TRY(before, kept_decision(desk, id));  // here nobody changes it any more
    kept.replaced_others = merge(seen, before, kept.decision);
    if (kept.decision == before) return {};
    return Decisions(desk.connection()).write(id, kept.decision);
  };
  // What is pressed, and what takes the place of somebody else's, is a step of its own.
  TRY(const Decision theirs, kept_decision(desk, id));
  const bool writing = theirs == seen && differ_in_words_only(decision, seen);
  const ActionName name{"decide", about.company.name};
  const Instant now = desk.now();
  TRY(kept.changes, writing ? desk.log.journal().go_on(name, fmt::format("decision {}", id.value), now,
                                                       one_deciding, merge_and_write)
                            : desk.log.journal().change(name, now, merge_and_write));
  return kept;
}

Result<std::string> read_roadmap(Desk& desk) {
  return Profiles(desk.connection()).read_roadmap();
}

Result<Changes> save_roadmap(Desk& desk, const std::string& roadmap) {
  TRY_DONE(check_answer(roadmap));
  return desk.log.journal().go_on({"roadmap", ""}, "roadmap", desk.now(), one_deciding,
                                  [&]() -> Result<void> {
                                    TRY(const std::string before, read_roadmap(desk));
                                    if (before == roadmap) return {};
                                    return Profiles(desk.connection()).write_roadmap(roadmap);
                                  });
}

Result<Changes> settle_outcome(Desk& desk, Id<Application> id, Outcome outcome,
                               std::optional<Date> answer_by) {
  TRY(const Case named, read_case(desk, id));
  return desk.log.journal().change({"settle", named.company.name}, desk.now(), [&]() -> Result<void> {
    TRY(const Case about, read_case(desk, id));  // here nobody changes it any more
    if (about.application.sent)
      return failure(ErrorCode::conflict, "error.decide.sent", {{"company", about.company.name}});
    const Application settled = settled_on(about.application, outcome, answer_by, desk.now());
    TRY_DONE(drop_other_draft(desk, about, settled));
    return Applications(desk.connection()).update(settled);
  });
}

Result<Changes> close_as_going(Desk& desk, Id<Application> id) {
  TRY(const Case named, read_case(desk, id));
  const auto work = [&]() -> Result<void> {
    TRY_DONE(settle_outcome(desk, id, Outcome::go_to_interview));
    TRY(Case settled, read_case(desk, id));
    settled.application.archived = desk.now();
    TRY_DONE(Applications(desk.connection()).update(settled.application));
    Interaction line;
    line.application = id;
    line.contact = settled.application.contact;
    line.company = settled.application.company;
    line.kind = InteractionKind::going;
    line.happened = desk.now();
    line.summary = settled.application.role;
    TRY_DONE(Interactions(desk.connection()).insert(line));
    return {};
  };
  return desk.log.journal().change({"close-as-going", named.company.name}, desk.now(), work);
}

}  // namespace goodterms
