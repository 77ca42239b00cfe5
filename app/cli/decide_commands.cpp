// decide, accept
#include <fmt/format.h>

#include <algorithm>

#include "app/cli/commands.h"
#include "core/actions/decide.h"
#include "core/actions/round.h"
#include "core/base/text.h"

namespace goodterms {
namespace {

struct DecideArguments {
  std::int64_t id = 0;
  std::vector<std::string> answers, ticks;
  std::string starts, outcome;
};

// What can be ticked, as the README names it, with the end of its words' key.
struct TickName {
  std::string_view id, words;
  bool DecisionTicks::*done;
};
constexpr std::array<TickName, DecisionTicks::all> tick_names = {{
    {"offer-final", "offer", &DecisionTicks::offer_final},
    {"nothing-unique", "nothing-to-gain", &DecisionTicks::nothing_to_gain},
    {"obligations", "obligations", &DecisionTicks::knows_obligations},
    {"channel", "channel", &DecisionTicks::channel_chosen},
    {"drafted", "message", &DecisionTicks::message_drafted},
}};

template <class Named>
std::string ids_of(const Named& all) {
  std::string ids;
  for (const auto& one : all)
    ids += (ids.empty() ? "" : ", ") + std::string(one.id);
  return ids;
}

// KEY=TEXT. A text that is the id of something an answer may mean is that; any other is kept as it stands.
Result<void> enter_answer(const std::string& typed, Decision& decision) {
  const std::string keys = ids_of(decision_questions);
  const std::size_t sign = typed.find('=');
  if (sign == std::string::npos)
    return failure(ErrorCode::invalid_input, "cli.decide.answer-form", {{"text", typed}, {"keys", keys}});
  const std::string key = typed.substr(0, sign), text = typed.substr(sign + 1);
  const std::size_t at = decision_question(key);
  if (at == decision_question_count)
    return failure(ErrorCode::invalid_input, "cli.decide.question-unknown", {{"id", key}, {"keys", keys}});
  if (find_meaning(decision_questions[at], text) != nullptr) {
    decision.answers[at].meaning = text;
  } else {
    decision.answers[at].words = text;
  }
  return {};
}

// What is ticked by hand; the others follow from the letter. An offer is final where it is signed, begins on
// a day, and hangs on nothing.
Result<void> enter_tick(std::string_view id, Decision& decision) {
  if (id == "obligations") {
    decision.knows_obligations = true;
  } else if (id == "nothing-unique") {
    decision.answers[decision_question("value")].meaning = "no";
  } else if (id == "offer-final") {
    decision.offer_signed = true;
    if (decision.conditions != Conditions::cleared) decision.conditions = Conditions::none;
    if (!decision.offer_starts) return failure(ErrorCode::invalid_input, "cli.decide.starts-missing");
  }
  return {};
}

bool is_of_the_letter(std::string_view id) {
  return id == "channel" || id == "drafted";
}

Result<Decision> with_typed(const DecideArguments& arguments, Decision decision) {
  for (const std::string& answer : arguments.answers)
    TRY_DONE(enter_answer(answer, decision));
  if (!arguments.starts.empty()) {
    TRY(decision.offer_starts, parse_date(arguments.starts));
  }
  for (const std::string& id : arguments.ticks) {
    const bool known = std::any_of(tick_names.begin(), tick_names.end(),
                                   [&](const TickName& name) { return name.id == id; });
    if (!known)
      return failure(ErrorCode::invalid_input, "cli.decide.tick-unknown",
                     {{"id", id}, {"keys", ids_of(tick_names)}});
    TRY_DONE(enter_tick(id, decision));
  }
  return decision;
}

Result<std::optional<Outcome>> typed_outcome(const std::string& id) {
  if (id.empty()) return std::nullopt;
  const auto outcome = outcome_from_id(id);
  if (outcome) return outcome;
  std::string keys;
  for (const Outcome one : all_outcomes)
    keys += (keys.empty() ? "" : ", ") + std::string(outcome_id(one));
  return failure(ErrorCode::invalid_input, "cli.decide.outcome-unknown", {{"id", id}, {"keys", keys}});
}

// The letter that makes the last two ticks, in the channel the advice says, where there is none yet.
Result<void> keep_letter(Desk& desk, const Case& about) {
  TRY(const auto kept, kept_draft(desk, about.application.id));
  if (kept || about.application.sent) return {};
  TRY(const Draft draft, compose_letter(desk, about, {}));
  TRY_DONE(keep_draft(desk, about.application.id, draft));
  return {};
}

// All of it is one step to undo.
Result<void> keep_typed(Desk& desk, const Case& about, const DecideArguments& arguments) {
  TRY(const auto outcome, typed_outcome(arguments.outcome));
  TRY(const DecisionState before, read_decision(desk, about));
  TRY(const Decision decision, with_typed(arguments, before.decision));
  const bool letter = std::any_of(arguments.ticks.begin(), arguments.ticks.end(), is_of_the_letter);
  const auto work = [&]() -> Result<void> {
    if (!(decision == before.decision))
      TRY_DONE(keep_decision(desk, about.application.id, decision, before.decision));
    if (outcome) TRY_DONE(settle_outcome(desk, about.application.id, *outcome));
    if (!letter) return {};
    TRY(const Case settled, read_case(desk, about.application.id));
    return keep_letter(desk, settled);
  };
  TRY_DONE(desk.log.journal().change({"decide", about.company.name}, desk.now(), work));
  return {};
}

Json json_of(const DecisionState& state, std::int64_t id) {
  Json json;
  json["case"] = id;
  for (std::size_t i = 0; i < decision_question_count; ++i) {
    const DecisionAnswer& answer = state.decision.answers[i];
    json["answers"][std::string(decision_questions[i].id)] = {
        {"words", answer.words}, {"means", answer.meaning.empty() ? Json(nullptr) : Json(answer.meaning)}};
  }
  for (const TickName& name : tick_names)
    json["ticks"][std::string(name.id)] = state.ticks.*name.done;
  const auto& outcome = state.outcome;
  json["outcome"] = outcome ? Json(outcome_id(*outcome)) : Json(nullptr);
  json["grounds"] = state.says.grounds;
  return json;
}

void print_state(const Call& call, const DecisionState& state) {
  for (std::size_t i = 0; i < decision_question_count; ++i) {
    const std::string id(decision_questions[i].id);
    const DecisionAnswer& answer = state.decision.answers[i];
    call.print(call.words("ui.decide.question." + id));
    Object values;
    if (!answer.meaning.empty())
      values.set("meaning", call.words("ui.decide.meaning." + id + "." + answer.meaning));
    values.set("words", single_line(answer.words));
    call.print("  " + call.words("cli.decide.answer", values));
  }
  call.print("");
  for (const TickName& name : tick_names)
    call.print(fmt::format("[{}] {}", state.ticks.*name.done ? 'x' : ' ',
                           call.words("ui.decide.tick." + std::string(name.words))));
  call.print("");
  if (!state.outcome) return call.print(call.words("cli.decide.no-outcome"));
  call.print(call.words("ui.decide.outcome." + std::string(outcome_id(*state.outcome))));
  for (const std::string& ground : state.says.grounds)
    call.print("  " + ground_words(*call.desk, state.decision, ground));
}

Result<ExitCode> decide_command(Call& call, const DecideArguments& arguments) {
  Desk& desk = *call.desk;
  TRY(const Case before, read_case(desk, {arguments.id}));
  TRY_DONE(keep_typed(desk, before, arguments));
  TRY(const Case about, read_case(desk, {arguments.id}));
  TRY(const DecisionState state, read_decision(desk, about));
  if (call.json) {
    call.print_json(json_of(state, arguments.id));
    return ExitCode::done;
  }
  print_state(call, state);
  const bool asked =
      std::find(arguments.ticks.begin(), arguments.ticks.end(), "drafted") != arguments.ticks.end();
  if (!asked || state.ticks.message_drafted) return ExitCode::done;
  TRY(const Draft letter, compose_letter(desk, about, {}));
  Object values;
  values.set("names", fmt::format("{}", fmt::join(letter.body.missing, ", ")));
  call.message(call.words("cli.decide.still-missing", values));
  return ExitCode::done;
}

void add_decide(CommandLine& line) {
  auto arguments = std::make_shared<DecideArguments>();
  CLI::App& decide = line.add(
      line.app(), "decide", "decide",
      [arguments] {
        const bool changes = !arguments->answers.empty() || !arguments->ticks.empty() ||
                             !arguments->starts.empty() || !arguments->outcome.empty();
        return changes ? LogNeed::writable : LogNeed::existing;
      },
      [arguments](Call& call) { return decide_command(call, *arguments); }, ReadsLetters::yes);
  add_case_argument(line, decide, arguments->id);
  // One text an option: what follows is the next option, or nothing.
  for (const auto& [name, values, help] : {std::tuple("--answer", &arguments->answers, "decide-answer"),
                                           std::tuple("--tick", &arguments->ticks, "decide-tick")})
    decide.add_option(name, *values, line.option_help(help))->allow_extra_args(false);
  decide.add_option("--starts", arguments->starts, line.option_help("decide-starts"));
  decide.add_option("--outcome", arguments->outcome, line.option_help("decide-outcome"));
}

// All of them, however many wait.
constexpr std::size_t no_limit = 1'000'000;

Json json_of(const Call& call, const RoundCase& one) {
  const Case& about = one.about;
  return {
      {"case", about.application.id.value},
      {"company", about.company.name},
      {"role", about.application.role},
      {"contact", about.contact ? Json(about.contact->name) : Json(nullptr)},
      {"channel", channel_id(one.next.channel)},
      {"reason", about.application.reason.empty() ? Json(default_reason) : Json(about.application.reason)},
      {"left", deadline_words(call, about)},
      {"words", one.words}};
}

void print_round_case(const Call& call, const RoundCase& one) {
  const std::string deadline = deadline_words(call, one.about);
  std::string text = fmt::format("{:>3}  {} · {}", one.about.application.id.value, one.about.company.name,
                                 one.about.application.role);
  if (one.about.contact) text += " · " + one.about.contact->name;
  text += " · " + call.words("channel." + std::string(channel_id(one.next.channel)));
  call.print(text + (deadline.empty() ? "" : " · " + deadline));
  constexpr std::size_t shown = 100;  // bytes of its beginning: enough to know the letter again
  const std::string words = single_line(one.words);
  const std::string_view first = first_characters(words, shown);
  call.print(fmt::format("     {}{}", first, first.size() < words.size() ? "…" : ""));
}

Result<ExitCode> accept_command(Call& call, const std::string& reason) {
  Desk& desk = *call.desk;
  TRY(const Round waiting, read_round(desk, no_limit));
  std::vector<Id<Application>> cases;
  for (const RoundCase& one : waiting.cases)
    cases.push_back(one.about.application.id);
  TRY(const auto given, give_reason(desk, cases, reason));
  TRY(const Round round, read_round(desk, no_limit));
  if (call.json) {
    Json json;
    json["reason"] = reason;
    json["kept_own_words"] = given.value.kept_own_words;
    json["cases"] = Json::array();
    for (const RoundCase& one : round.cases)
      json["cases"].push_back(json_of(call, one));
    call.print_json(json);
  } else {
    for (const RoundCase& one : round.cases)
      print_round_case(call, one);
  }
  if (given.value.kept_own_words > 0)
    call.message(call.words.count("cli.accept.kept", given.value.kept_own_words));
  if (!round.cases.empty()) return ExitCode::done;
  call.message(call.words("cli.accept.nobody"));
  return ExitCode::nothing_or_findings;
}

}  // namespace

void add_decide_commands(CommandLine& line) {
  add_decide(line);
  auto reason = std::make_shared<std::string>(default_reason);
  CLI::App& accept = line.add(
      line.app(), "accept", "accept", LogNeed::writable,
      [reason](Call& call) { return accept_command(call, *reason); }, ReadsLetters::yes);
  accept.add_option("--reason", *reason, line.option_help("accept-reason"));
}

}  // namespace goodterms
