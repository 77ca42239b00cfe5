#include "core/model/decision.h"

#include <utility>

namespace goodterms {
namespace {

constexpr std::pair<Outcome, std::string_view> outcome_names[] = {
    {Outcome::decline_now, "decline-now"},
    {Outcome::ask_for_time, "ask-for-time"},
    {Outcome::go_to_interview, "go-to-interview"},
    {Outcome::keep_open, "keep-open"}};
constexpr std::pair<Conditions, std::string_view> conditions_names[] = {{Conditions::unknown, ""},
                                                                        {Conditions::none, "none"},
                                                                        {Conditions::cleared, "cleared"},
                                                                        {Conditions::open, "open"}};

}  // namespace

std::string_view outcome_id(Outcome outcome) {
  for (const auto& [value, name] : outcome_names) {
    if (value == outcome) return name;
  }
  return {};
}

std::optional<Outcome> outcome_from_id(std::string_view id) {
  for (const auto& [value, name] : outcome_names) {
    if (name == id) return value;
  }
  return std::nullopt;
}

std::string_view conditions_id(Conditions conditions) {
  for (const auto& [value, name] : conditions_names) {
    if (value == conditions) return name;
  }
  return {};
}

std::optional<Conditions> conditions_from_id(std::string_view id) {
  for (const auto& [value, name] : conditions_names) {
    if (name == id) return value;
  }
  return std::nullopt;
}

const Meaning* find_meaning(const DecisionQuestion& question, std::string_view id) {
  for (const Meaning& meaning : question.choices()) {
    if (meaning.id == id) return &meaning;
  }
  return nullptr;
}

}  // namespace goodterms
