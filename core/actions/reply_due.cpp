#include "core/actions/reply_due.h"

#include <algorithm>

#include "core/actions/decide.h"
#include "core/base/text.h"
#include "core/store/interactions.h"
#include "core/store/messages.h"

namespace goodterms {
namespace {

// "Presses: a firm, polite line; the third one says no more."
constexpr int pressed_before_the_last_word = 2;

Result<bool> wants_time(Desk& desk, const Case& about) {
  TRY(const DecisionState state, read_decision(desk, about));
  return state.outcome == Outcome::ask_for_time || state.outcome == Outcome::keep_open;
}

bool is_pressure(std::string_view reaction) {
  return reaction == pressure_reaction || reaction == pressure_again_reaction;
}

}  // namespace

Result<int> times_pressed(Desk& desk, const Case& about, const ReactionReader& reader,
                          std::string_view words) {
  TRY(const auto timeline, Interactions(desk.connection()).of_application(about.application.id, -1));
  TRY(const auto sent, Messages(desk.connection()).sent_of(about.application.id));
  int times = 0;
  bool present_seen = false;
  std::string answered;                       // the reaction that was answered after it
  for (const Interaction& line : timeline) {  // the latest first
    if (line.kind == InteractionKind::answered) {
      const auto message =
          std::find_if(sent.begin(), sent.end(), [&](const Message& one) { return one.id == line.message; });
      if (message == sent.end()) continue;
      TRY(answered, reaction_of(desk, about, message->template_id));
    }
    if (line.kind != InteractionKind::reply) continue;
    const std::string reaction = std::exchange(answered, std::string());
    if (!present_seen && line.summary == trim(words)) {
      present_seen = true;
      continue;
    }
    const bool pressed = reaction.empty()
                             ? reply_to(reader.read(line.summary).front().id) == pressure_reaction
                             : is_pressure(reaction);
    times += pressed ? 1 : 0;
  }
  return times;
}

Result<std::string_view> reply_due(Desk& desk, const Case& about, const ReactionReader& reader,
                                   std::string_view words, const ToldReaction& told) {
  const std::string_view reply = reply_to(told.id);
  TRY(const bool missed, may_answer_missed(desk, about));
  if (missed) {
    // Who thanks, or speaks of other things, does not ask where somebody was: perhaps they were there.
    constexpr std::string_view of_other_things[] = {"thanks", "other-role", "asks-whom"};
    const bool asks =
        std::find(std::begin(of_other_things), std::end(of_other_things), reply) == std::end(of_other_things);
    return asks && !is_by_machine(told) ? missed_reaction : std::string_view();
  }
  if (reply == "persuades") {
    TRY(const bool unsure, wants_time(desk, about));
    return unsure ? unsure_reaction : reply;
  }
  if (reply == pressure_reaction) {
    TRY(const int times, times_pressed(desk, about, reader, words));
    return times >= pressed_before_the_last_word ? pressure_again_reaction : reply;
  }
  return reply;
}

}  // namespace goodterms
