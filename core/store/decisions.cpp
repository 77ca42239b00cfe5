#include "core/store/decisions.h"

#include <algorithm>

namespace goodterms {
namespace {

struct AnswerRow {
  std::size_t question = 0;
  DecisionAnswer answer;
};

AnswerRow read_answer(Row& row) {
  AnswerRow read;
  read.question = decision_question(row.next_view());
  read.answer.words = row.next_text();
  read.answer.meaning = row.next_text();
  return read;
}

Decision read_decision(Row& row) {
  Decision decision;
  if (const auto is_signed = row.next_optional_integer()) decision.offer_signed = *is_signed != 0;
  decision.offer_starts = row.next_optional_date();
  decision.conditions = conditions_from_id(row.next_text()).value_or(Conditions::unknown);
  decision.knows_obligations = row.next_flag();
  decision.spent = std::max<Seconds>(0, row.next_integer());
  decision.overruled = outcome_from_id(row.next_text());
  decision.overruled_why = row.next_text();
  return decision;
}

}  // namespace

Result<std::optional<Decision>> Decisions::find(Id<Application> application) {
  TRY(auto decision, connection_.first("SELECT offer_signed, offer_starts, offer_conditions, "
                                       "knows_obligations, seconds_spent, overruled, overruled_why "
                                       "FROM decisions WHERE application_id = ?",
                                       read_decision, application));
  if (!decision) return std::nullopt;
  TRY(auto answers,
      connection_.all("SELECT question, words, meaning FROM decision_answers WHERE application_id = ?",
                      read_answer, application));
  for (AnswerRow& row : answers) {
    if (row.question < decision_question_count) decision->answers[row.question] = std::move(row.answer);
  }
  return decision;
}

Result<bool> Decisions::any(Id<Application> application) {
  TRY(const std::int64_t rows,
      connection_.integer("SELECT count(*) FROM decisions WHERE application_id = ?", application));
  return rows > 0;
}

Result<void> Decisions::write(Id<Application> application, const Decision& decision) {
  const std::optional<std::string_view> overruled =
      decision.overruled ? std::optional(outcome_id(*decision.overruled)) : std::nullopt;
  TRY_DONE(connection_.run(
      "INSERT INTO decisions (application_id, offer_signed, offer_starts, offer_conditions, "
      "knows_obligations, seconds_spent, overruled, overruled_why) VALUES (?, ?, ?, ?, ?, ?, ?, ?) "
      "ON CONFLICT (application_id) DO UPDATE SET offer_signed = excluded.offer_signed, "
      "offer_starts = excluded.offer_starts, offer_conditions = excluded.offer_conditions, "
      "knows_obligations = excluded.knows_obligations, seconds_spent = excluded.seconds_spent, "
      "overruled = excluded.overruled, overruled_why = excluded.overruled_why",
      application, decision.offer_signed, decision.offer_starts, conditions_id(decision.conditions),
      decision.knows_obligations, decision.spent, overruled.value_or(""), decision.overruled_why));
  for (std::size_t i = 0; i < decision_question_count; ++i) {
    const DecisionAnswer& answer = decision.answers[i];
    if (answer == DecisionAnswer()) {
      TRY_DONE(connection_.run("DELETE FROM decision_answers WHERE application_id = ? AND question = ?",
                               application, decision_questions[i].id));
      continue;
    }
    TRY_DONE(connection_.run(
        "INSERT INTO decision_answers (application_id, question, words, meaning) VALUES (?, ?, ?, ?) "
        "ON CONFLICT (application_id, question) DO UPDATE SET words = excluded.words, "
        "meaning = excluded.meaning",
        application, decision_questions[i].id, answer.words, answer.meaning));
  }
  return {};
}

Result<void> Decisions::remove_of(Id<Application> application) {
  TRY_DONE(connection_.run("DELETE FROM decision_answers WHERE application_id = ?", application));
  return connection_.run("DELETE FROM decisions WHERE application_id = ?", application);
}

}  // namespace goodterms
