#include "app/screens/decide_view.h"

#include <fmt/format.h>

#include "core/base/text.h"

namespace goodterms {
namespace {

// Own words longer than this, in characters, would hide what they are to show.
constexpr std::size_t longest_quote = 48;

// What the user wrote to the question that a ground comes from, where that is short and on one line.
std::string quote_of(const Decision& decision, const std::string& ground) {
  const std::size_t question = decision_question(ground.substr(0, ground.find('.')));
  if (question == decision_question_count) return {};
  const std::string_view words = trim(decision.answers[question].words);
  const bool fits = !words.empty() && words.find('\n') == std::string_view::npos &&
                    count_code_points(words) <= longest_quote;
  return fits ? std::string(words) : std::string();
}

void fill_questions(const Words& words, DecideView& view) {
  for (std::size_t i = 0; i < decision_question_count; ++i) {
    const DecisionQuestion& question = decision_questions[i];
    AskedQuestion& asked = view.questions[i];
    asked.title = words(fmt::format("ui.decide.question.{}", question.id));
    for (const Meaning& meaning : question.choices()) {
      if (meaning.id == view.state.decision.answers[i].meaning)
        asked.meaning = static_cast<int>(asked.meanings.size());
      asked.meanings.push_back(
          words("ui.decide.meaning." + std::string(question.id) + "." + std::string(meaning.id)));
    }
  }
}

// What the offer still lacks, once it was looked at.
std::string offer_note(const Words& words, const Decision& decision) {
  const bool looked_at =
      decision.offer_signed || decision.offer_starts || decision.conditions != Conditions::unknown;
  if (!looked_at || offer_is_final(decision)) return {};
  if (decision.offer_signed != true) return words("ui.decide.offer.not-signed");
  if (decision.conditions == Conditions::open) return words("ui.decide.offer.still-open");
  if (!decision.offer_starts) return words("ui.decide.offer.no-start");
  return words("ui.decide.offer.conditions-unknown");
}

void fill_ticks(const Words& words, DecideView& view) {
  const DecisionTicks& ticks = view.state.ticks;
  view.ticks = {{
      {TickKind::offer, words("ui.decide.tick.offer"), offer_note(words, view.state.decision),
       ticks.offer_final},
      {TickKind::answer, words("ui.decide.tick.nothing-to-gain"), {}, ticks.nothing_to_gain},
      {TickKind::kept, words("ui.decide.tick.obligations"), {}, ticks.knows_obligations},
      {TickKind::of_the_letter, words("ui.decide.tick.channel"), {}, ticks.channel_chosen},
      {TickKind::of_the_letter, words("ui.decide.tick.message"),
       ticks.message_drafted ? std::string() : words("ui.decide.tick.by-itself"), ticks.message_drafted},
  }};
  Object values;
  values.set("done", std::to_string(ticks.done()));
  values.set("all", std::to_string(DecisionTicks::all));
  view.ticks_done = words("ui.decide.ticks-done", values);
}

// They were asked to wait, and nothing more was answered since: the day stands there.
void fill_waiting(const Desk& desk, Date day, DecideView& view) {
  Object values;
  values.set("day", name_day(desk.words, day, local_date(desk.now())));
  view.waits = true;
  view.over = desk.words("ui.decide.over-waits");
  view.title = desk.words("ui.decide.title-waits", values);
  view.grounds = {desk.words("ui.decide.why-waits")};
  view.in_short = desk.words("ui.decide.short-open");
  view.next = Outcome::decline_now;
  view.answer_by.reset();
}

// Whoever asks for time is best answered before the interview: the day that is, or why there is none.
void fill_limit(const Desk& desk, const Application& application, DecideView& view) {
  const Date today = local_date(desk.now());
  DayLimit limit;
  limit.before = local_date(*application.interview);
  limit.instead = last_day_before(application.interview, today);
  Object values;
  values.set("day", name_day(desk.words, limit.before, today));
  limit.why = desk.words(limit.instead ? "ui.decide.day-limit" : "ui.decide.day-limit-none", values);
  if (limit.instead) {
    values.set("day", name_day(desk.words, *limit.instead, today));
    limit.instead_words = desk.words("ui.decide.day-instead", values);
  }
  view.limit = std::move(limit);
}

void fill_outcome(const Desk& desk, DecideView& view) {
  const Words& words = desk.words;
  const DecisionState& state = view.state;
  if (!state.outcome) {
    view.over = words("ui.decide.over-open");
    view.title = words("ui.decide.title-open");
    view.grounds = {words("ui.decide.why-open")};
    view.in_short = words("ui.decide.short-open");
    return;
  }
  view.title = words(fmt::format("ui.decide.outcome.{}", outcome_id(*state.outcome)));
  if (state.decision.overruled) {
    view.over = words("ui.decide.over-own");
    if (!state.decision.overruled_why.empty()) view.grounds.push_back(state.decision.overruled_why);
    if (state.says.outcome) {
      Object values;
      values.set("outcome", words(fmt::format("ui.decide.outcome.{}", outcome_id(*state.says.outcome))));
      view.grounds.push_back(words("ui.decide.answers-said", values));
    }
    view.in_short = view.grounds.empty() ? std::string() : view.grounds.front();
    return;
  }
  view.over = words("ui.decide.over-answers");
  for (const std::string& ground : state.says.grounds) {
    Object values;
    values.set("ground", ground_words(desk, state.decision, ground));
    values.set("quote", quote_of(state.decision, ground));
    view.grounds.push_back(words("ui.decide.ground-quoted", values));
    if (&ground - state.says.grounds.data() < 2)
      view.in_short += (view.in_short.empty() ? "" : " ") + ground_words(desk, state.decision, ground);
  }
}

}  // namespace

Result<DecideView> read_decide_view(Desk& desk, const CaseView& of_case) {
  DecideView view;
  const Application& application = of_case.about.application;
  TRY(view.state, read_decision(desk, of_case.about));
  view.told = application.sent.has_value();
  const bool passed = application.interview && application.interview->utc <= desk.now().utc;
  for (const Outcome outcome : all_outcomes) {
    if (!passed || outcome != Outcome::go_to_interview) view.choices.push_back(outcome);
  }
  view.next = view.state.outcome.value_or(Outcome::decline_now);
  const bool settled = application.outcome == outcome_id(view.next);
  const Date today = local_date(desk.now());
  view.answer_by = settled && application.answer_by
                       ? application.answer_by
                       : usual_answer_day(view.next, today, application.interview);
  if (view.next == Outcome::ask_for_time && !passed && application.interview)
    fill_limit(desk, application, view);
  fill_questions(desk.words, view);
  fill_ticks(desk.words, view);
  const bool asks_to_wait = usual_answer_day(view.next, today, application.interview).has_value();
  const bool asked = application.answer_by && application.outcome.empty() && !view.told;
  if (asked && (asks_to_wait || !view.state.outcome)) {
    fill_waiting(desk, *application.answer_by, view);
  } else {
    fill_outcome(desk, view);
  }
  return view;
}

std::string time_spent(const Words& words, Seconds spent) {
  const Seconds minutes = spent / seconds_per_minute;
  return minutes < 1 ? std::string() : words.count("ui.decide.minutes", minutes);
}

}  // namespace goodterms
