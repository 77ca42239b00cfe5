// Whether to say no at all: what somebody answered before deciding, and what they settled on. The questions
// and what an answer may mean are declared here once; their words are "ui.decide.question.<id>" and
// "ui.decide.meaning.<id>.<meaning>".
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "core/base/instant.h"

namespace goodterms {

// What follows for one opportunity.
enum class Outcome : std::uint8_t { decline_now, ask_for_time, go_to_interview, keep_open };

inline constexpr std::array all_outcomes = {Outcome::decline_now, Outcome::ask_for_time,
                                            Outcome::go_to_interview, Outcome::keep_open};

// "decline-now", "ask-for-time", "go-to-interview", "keep-open": stable, stored in files.
std::string_view outcome_id(Outcome outcome);
std::optional<Outcome> outcome_from_id(std::string_view id);

// Which way an answer leans.
enum class Leaning : std::uint8_t { to_offer, neither, to_role };

struct Meaning {
  std::string_view id;
  Leaning leaning = Leaning::neither;
};

struct DecisionQuestion {
  std::string_view id;
  std::array<Meaning, 3> meanings;
  std::size_t meaning_count = 3;

  constexpr std::span<const Meaning> choices() const { return {meanings.data(), meaning_count}; }
};

// In the order in which they are asked. What saying no does to one's name there leans nowhere: it says how to
// say it, and settles nothing.
inline constexpr std::array<DecisionQuestion, 5> decision_questions = {{
    {"goals", {{{"not", Leaning::to_offer}, {"partly", Leaning::neither}, {"serves", Leaning::to_role}}}},
    {"compare", {{{"offer", Leaning::to_offer}, {"equal", Leaning::neither}, {"this", Leaning::to_role}}}},
    {"logistics",
     {{{"offer", Leaning::to_offer}, {"nothing", Leaning::neither}, {"this", Leaning::to_role}}}},
    {"value", {{{"no", Leaning::to_offer}, {"yes", Leaning::to_role}}}, 2},
    {"reputation", {{{"little", Leaning::neither}, {"some", Leaning::neither}}}, 2},
}};
inline constexpr std::size_t decision_question_count = decision_questions.size();

// The place of a question in that order; the count of them where there is none of that id.
constexpr std::size_t decision_question(std::string_view id) {
  std::size_t at = 0;
  while (at < decision_question_count && decision_questions[at].id != id)
    ++at;
  return at;
}

// Null where the question has none of that id.
const Meaning* find_meaning(const DecisionQuestion& question, std::string_view id);

// What an offer may still hang on: a background check, a visa.
enum class Conditions : std::uint8_t { unknown, none, cleared, open };

inline constexpr std::array all_conditions = {Conditions::unknown, Conditions::none, Conditions::cleared,
                                              Conditions::open};
std::string_view conditions_id(Conditions conditions);  // ""; "none", "cleared", "open"
std::optional<Conditions> conditions_from_id(std::string_view id);

struct DecisionAnswer {
  std::string words;    // exactly as typed; nothing is told from them
  std::string meaning;  // what the user says it means: id of a Meaning; empty: left open

  friend bool operator==(const DecisionAnswer&, const DecisionAnswer&) = default;
};

struct Decision {
  std::array<DecisionAnswer, decision_question_count> answers;  // in the order of decision_questions
  // What people forget to ask about the offer they have.
  std::optional<bool> offer_signed;
  std::optional<Date> offer_starts;
  Conditions conditions = Conditions::unknown;
  bool knows_obligations = false;    // to the present employer, and in the calendar
  Seconds spent = 0;                 // on the questions
  std::optional<Outcome> overruled;  // what the user chose instead of what the answers say
  std::string overruled_why;

  friend bool operator==(const Decision&, const Decision&) = default;
};

}  // namespace goodterms
