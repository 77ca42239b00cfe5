// The five questions of Decide on their sheet, with what helps to answer them.
#include <algorithm>

#include "app/screens/decide_stage.h"
#include "app/screens/follow.h"
#include "app/style/icons.h"

namespace goodterms {
namespace {

// Measures of the design, points.
constexpr float sheet_padding = 40, phone_padding = 16, below_head = 16, after_sheet = 16, help_gap = 16;

constexpr TextStyle sheet_heading = section_title;
constexpr TextStyle roadmap_label{text_size::small, Weight::medium, ColorToken::ink_2};

// On a phone the row of choices, as high as a finger needs, keeps two questions apart by itself.
float between_questions(const Ui& ui) {
  return ui.compact() ? 0 : 26;
}

// Between a line and the choices it is answered with as well.
float above_choices(const Ui& ui) {
  return ui.compact() ? 2 : 6;
}

// Whether a link fits beside the choices, in their one row.
bool has_room_for_link(const Canvas& canvas, std::string_view label, float width,
                       std::span<const std::string> choices) {
  const float beside = width - link_width(canvas, label, text_size::small) - 24;
  constexpr float endless = 1.0e6F;
  return beside > 0 &&
         quiet_choices_height(canvas, beside, choices) == quiet_choices_height(canvas, endless, choices);
}

}  // namespace

void DecideStage::draw_head(const Canvas& canvas, Box& column) {
  const Ui& ui = canvas.ui();
  Box head = column.cut_top(canvas.text_line_height(sheet_heading), canvas.ui().compact() ? 12 : below_head);
  const bool compact = ui.compact();
  const std::string title = ui.words(compact ? "ui.decide.head-short" : "ui.decide.head");
  const std::string spent = time_spent(ui.words, kept_.spent + static_cast<Seconds>(spent_));
  const std::string beside = !spent.empty() ? spent : compact ? ui.words("ui.decide.for-you") : std::string();
  const float wide = canvas.text_width(beside, small_text) + 1, sign = spent.empty() ? 0.0F : 22.0F;
  const bool fits = canvas.text_width(title, sheet_heading) + 16 + sign + wide <= head.width;
  if (!beside.empty() && fits) {
    canvas.line(head.cut_right(wide, 4), beside, small_text);
    if (sign > 0) canvas.icon(head.cut_right(18, 12), icon::schedule, ColorToken::ink_2, 16);
  }
  canvas.line(head, title, sheet_heading);
}

float DecideStage::roadmap_height(const Canvas& canvas, float width) const {
  if (view_.state.roadmap.empty()) return 0;
  return link_row(canvas) + canvas.wrapped_height(view_.state.roadmap, small_text, width) +
         between_questions(canvas.ui());
}

// The user's own goals, above the question that asks about them.
void DecideStage::draw_roadmap(const Canvas& canvas, Box& inside) {
  if (view_.state.roadmap.empty()) return;
  const Words& words = canvas.ui().words;
  Box head = inside.cut_top(link_row(canvas));
  if (draw_link(canvas, head, words("ui.decide.roadmap.change"), 0, text_size::small))
    roadmap_sheet_.open(view_.state.roadmap);
  canvas.line(head, words("ui.decide.roadmap.title"), roadmap_label);
  const float height = canvas.wrapped_height(view_.state.roadmap, small_text, inside.width);
  canvas.paragraph(inside.cut_top(height, between_questions(canvas.ui())), view_.state.roadmap, small_text);
}

// What helps to answer: the user's goals, where nothing is written down yet, and the offers side by side.
std::string DecideStage::help_for(const Ui& ui, std::size_t question) const {
  if (question == decision_question("goals") && view_.state.roadmap.empty())
    return ui.words("ui.decide.roadmap.add");
  if (question != decision_question("compare")) return {};
  return ui.words(ui.compact() ? "ui.decide.offers-short" : "ui.decide.offers");
}

// Where the help has room neither beside the question, on a phone, nor beside the choices, it has a row.
DecideStage::HelpPlace DecideStage::place_of_help(const Canvas& canvas, float width,
                                                  std::size_t question) const {
  const std::string help = help_for(canvas.ui(), question);
  if (help.empty()) return HelpPlace::none;
  // In one place of a page: there is room beside every question of a phone, and not beside all choices.
  constexpr float most_beside = 0.38F;
  const float help_wide = link_width(canvas, help, text_size::small) + help_gap;
  // What a finger needs is not to reach to the line below the question.
  const auto high_enough = [&] {
    return canvas.wrapped_height(view_.questions[question].title, strong_text, width - help_wide) + 2 >=
           link_row(canvas);
  };
  if (canvas.ui().compact() && help_wide < width * most_beside && high_enough())
    return HelpPlace::beside_question;
  if (has_room_for_link(canvas, help, width, view_.questions[question].meanings))
    return HelpPlace::beside_choices;
  return HelpPlace::below;
}

float DecideStage::question_height(const Canvas& canvas, float width, std::size_t question) {
  const AskedQuestion& asked = view_.questions[question];
  const HelpPlace help = place_of_help(canvas, width, question);
  float height =
      lines_[question].height(canvas, width, look_of(canvas, question, help)) + above_choices(canvas.ui());
  height += quiet_choices_height(canvas, width, asked.meanings);
  return help == HelpPlace::below ? height + link_row(canvas) : height;
}

WritingLineLook DecideStage::look_of(const Canvas& canvas, std::size_t question, HelpPlace help) const {
  WritingLineLook look{view_.questions[question].title};
  if (help == HelpPlace::beside_question)
    look.room_beside = link_width(canvas, help_for(canvas.ui(), question), text_size::small) + help_gap;
  return look;
}

// Where the caret has left what can be seen, the page follows it.
void DecideStage::follow_caret(const Canvas& canvas, const LetterEditorResult& typed,
                               const ScrollArea& area) const {
  if (typed.caret_moved) follow(canvas, area, *typed.caret_moved);
}

void DecideStage::draw_question(const Canvas& canvas, Box& inside, std::size_t question,
                                const ScrollArea& area, const CaseView& view, Commands& commands) {
  const AskedQuestion& asked = view_.questions[question];
  WritingLine& line = lines_[question];
  const HelpPlace place = place_of_help(canvas, inside.width, question);
  const WritingLineLook look = look_of(canvas, question, place);
  Box head{inside.x, inside.y, inside.width, link_row(canvas)};
  const LetterEditorResult typed = line.draw(
      canvas, inside.cut_top(line.height(canvas, inside.width, look), above_choices(canvas.ui())), look);
  if (typed.changed) typed_ = true;
  follow_caret(canvas, typed, area);
  const float choices = quiet_choices_height(canvas, inside.width, asked.meanings);
  Box row = inside.cut_top(choices);
  const int pressed =
      draw_quiet_choices(canvas, row, asked.meanings, asked.meaning, static_cast<std::int64_t>(question));
  if (pressed >= 0) {
    // Pressed once more, it is left open again.
    const std::string meaning =
        pressed == asked.meaning
            ? std::string()
            : std::string(decision_questions[question].choices()[static_cast<std::size_t>(pressed)].id);
    change(
        view, [=](Decision& mine) { mine.answers[question].meaning = meaning; }, commands);
  }
  if (place == HelpPlace::none) return;
  const std::string label = help_for(canvas.ui(), question);
  const bool below = place == HelpPlace::below;
  Box link = below ? inside.cut_top(link_row(canvas)) : place == HelpPlace::beside_question ? head : row;
  if (!(below ? draw_left_link(canvas, link, label, 0, text_size::small)
              : draw_link(canvas, link, label, 0, text_size::small)))
    return;
  if (question == decision_question("goals")) return roadmap_sheet_.open({});
  commands.push_back(go_to(offers_place(view.about.application.id)));
}

void DecideStage::draw_questions(const Canvas& canvas, Box& column, const ScrollArea& area,
                                 const CaseView& view, Commands& commands) {
  const bool compact = canvas.ui().compact();
  const float padding = compact ? phone_padding : sheet_padding, above = compact ? 14 : 22;
  const float width = column.width - 2 * padding;
  float height = 2 * above + roadmap_height(canvas, width);
  for (std::size_t i = 0; i < lines_.size(); ++i)
    height +=
        question_height(canvas, width, i) + (i + 1 < lines_.size() ? between_questions(canvas.ui()) : 0);
  const Box sheet = column.cut_top(height, after_sheet);
  canvas.sheet(sheet);
  Box inside = sheet.inset(padding, above);
  draw_roadmap(canvas, inside);
  for (std::size_t i = 0; i < lines_.size(); ++i) {
    draw_question(canvas, inside, i, area, view, commands);
    inside.cut_top(between_questions(canvas.ui()));
  }
  const std::string note = canvas.ui().words("ui.decide.note");
  canvas.paragraph(column.cut_top(canvas.wrapped_height(note, small_text, column.width), 24), note,
                   small_text);
}

}  // namespace goodterms
