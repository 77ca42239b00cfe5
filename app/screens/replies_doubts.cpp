#include "app/screens/replies_doubts.h"

#include <algorithm>

#include "core/base/text.h"

namespace goodterms {

Result<std::vector<OwnAnswer>> own_answers_of(Desk& desk, const Case& about) {
  TRY(const DecisionState state, read_decision(desk, about));
  std::vector<OwnAnswer> answers;
  for (std::size_t i = 0; i < decision_question_count; ++i) {
    const DecisionAnswer& given = state.decision.answers[i];
    const std::string id(decision_questions[i].id);
    std::string answer;
    if (!given.meaning.empty()) answer = desk.words("ui.decide.meaning." + id + "." + given.meaning);
    const std::string_view words = trim(given.words);
    if (!words.empty()) answer += (answer.empty() ? "" : "\n") + std::string(words);
    if (!answer.empty()) answers.push_back({desk.words("ui.decide.question." + id), std::move(answer)});
  }
  return answers;
}

OwnAnswersDrawn draw_own_answers(const Canvas& canvas, Box column, const std::vector<OwnAnswer>& answers) {
  const Words& words = canvas.ui().words;
  const auto write = [&](const std::string& text, const TextStyle& style, float gap) {
    canvas.paragraph(column.cut_top(canvas.wrapped_height(text, style, column.width), gap), text, style);
  };
  write(words("ui.reply.doubts"), section_title, 12);
  if (answers.empty()) write(words("ui.reply.no-doubts"), small_text, 12);
  for (const OwnAnswer& one : answers) {
    write(one.question, small_text, 4);
    write(one.answer, body_text, 16);
  }
  OwnAnswersDrawn drawn;
  Box row = column.cut_top(std::max(28.0F, canvas.text_line_height(small_text)));
  drawn.to_decide = draw_left_link(canvas, row, words("ui.reply.to-decide"));
  drawn.bottom = column.y;
  return drawn;
}

}  // namespace goodterms
