#include "core/advice/roadmap.h"

#include <algorithm>

namespace goodterms {
namespace {

constexpr std::size_t most_grounds = 3, least_grounds = 2;

// The questions by how much their answers weigh when one says why.
constexpr std::string_view by_weight[] = {"value", "compare", "goals", "logistics", "reputation"};

struct Reading {
  std::vector<std::string> for_role, for_offer, neutral;  // grounds, the weightiest first
  bool interview_gives = false;                           // something beyond an offer

  int lead_of_role() const { return static_cast<int>(for_role.size()) - static_cast<int>(for_offer.size()); }
};

Reading read_answers(const Decision& decision) {
  Reading reading;
  if (decision.offer_signed == true)
    reading.for_offer.push_back(decision.offer_starts ? "offer.starts" : "offer.signed");
  for (const std::string_view id : by_weight) {
    const std::size_t at = decision_question(id);
    const Meaning* meaning = find_meaning(decision_questions[at], decision.answers[at].meaning);
    if (meaning == nullptr) continue;
    const std::string ground = std::string(id) + "." + std::string(meaning->id);
    switch (meaning->leaning) {
      case Leaning::to_role:
        reading.for_role.push_back(ground);
        reading.interview_gives = reading.interview_gives || id == "value";
        break;
      case Leaning::to_offer:
        reading.for_offer.push_back(ground);
        break;
      case Leaning::neither:
        reading.neutral.push_back(ground);
        break;
    }
  }
  return reading;
}

struct Ruling {
  Outcome outcome = Outcome::decline_now;
  std::vector<std::string> because;
};

Ruling rule(const Decision& decision, const Reading& reading) {
  const int lead = reading.lead_of_role();
  const bool open_condition = decision.conditions == Conditions::open;
  const auto go = [&](std::vector<std::string> because) {
    because.insert(because.end(), reading.for_role.begin(), reading.for_role.end());
    return Ruling{Outcome::go_to_interview, std::move(because)};
  };
  if (decision.offer_signed == false) {
    if (lead >= 2 || (lead >= 1 && reading.interview_gives)) return go({"offer.unsigned"});
    if (open_condition) return {Outcome::keep_open, {"offer.unsigned", "offer.open"}};
    return {Outcome::ask_for_time, {"offer.unsigned"}};
  }
  if (lead >= 2) return go({});
  if (open_condition) return {Outcome::keep_open, {"offer.open"}};
  if (lead == 1 || (lead == 0 && !reading.for_role.empty())) {
    std::vector<std::string> both;
    for (std::size_t i = 0; i < std::max(reading.for_role.size(), reading.for_offer.size()); ++i) {
      if (i < reading.for_role.size()) both.push_back(reading.for_role[i]);
      if (i < reading.for_offer.size()) both.push_back(reading.for_offer[i]);
    }
    return {Outcome::ask_for_time, std::move(both)};
  }
  return {Outcome::decline_now, reading.for_offer};
}

// Two or three of them; the neutral ones where there are not enough of their own.
std::vector<std::string> shown(std::vector<std::string> because, const Reading& reading) {
  for (const std::vector<std::string>* others : {&reading.neutral, &reading.for_offer, &reading.for_role}) {
    for (const std::string& ground : *others) {
      if (because.size() >= least_grounds) break;
      if (std::find(because.begin(), because.end(), ground) == because.end()) because.push_back(ground);
    }
  }
  because.resize(std::min(because.size(), most_grounds));
  return because;
}

}  // namespace

RoadmapOutcome decide_by_roadmap(const RoadmapFacts& facts) {
  const Decision& decision = facts.decision;
  const Reading reading = read_answers(decision);
  const auto is_of_reputation = [](const std::string& ground) { return ground.rfind("reputation.", 0) == 0; };
  const bool says_something = decision.offer_signed.has_value() || decision.conditions == Conditions::open ||
                              !reading.for_role.empty() || !reading.for_offer.empty() ||
                              !std::all_of(reading.neutral.begin(), reading.neutral.end(), is_of_reputation);
  if (!says_something) return {};
  Ruling ruling = rule(decision, reading);
  if (ruling.outcome == Outcome::go_to_interview && facts.interview_passed) {
    ruling.outcome = Outcome::keep_open;
    ruling.because.insert(ruling.because.begin(), "interview.passed");
  }
  return {ruling.outcome, shown(std::move(ruling.because), reading)};
}

bool offer_is_final(const Decision& decision) {
  const bool nothing_open =
      decision.conditions == Conditions::none || decision.conditions == Conditions::cleared;
  return decision.offer_signed == true && decision.offer_starts.has_value() && nothing_open;
}

}  // namespace goodterms
