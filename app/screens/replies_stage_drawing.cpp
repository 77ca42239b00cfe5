// How the tab Replies looks: their words, what they ask of one, and the reply below.
#include <imgui.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "app/screens/letter_commands.h"
#include "app/screens/letter_sheet.h"
#include "app/screens/replies_stage.h"
#include "app/style/icons.h"
#include "app/widgets/menu.h"
#include "app/widgets/scroll_area.h"
#include "app/widgets/sheet.h"
#include "core/actions/own_letters.h"
#include "core/base/sentence_start.h"

namespace goodterms {
namespace {

constexpr float quote_bar = 2, quote_gap = 16, phone_sheet_margin = 8;
constexpr float card_padding = 16;
constexpr float rows_quoted = 4, most_rows_quoted = 7;
constexpr TextStyle quoted_text{text_size::base, Weight::regular, ColorToken::ink, 26.0F / 15};

std::string reaction_words(const Words& words, std::string_view reaction) {
  return words("ui.reply." + std::string(reaction));
}

// Where they ask can only be said of an interview that was missed.
std::vector<std::string_view> reaction_choices(bool missed) {
  std::vector<std::string_view> choices;
  for (const std::string_view reaction : reactions) {
    if (missed == (reaction == missed_reaction)) choices.push_back(reaction);
  }
  choices.push_back(other_reaction);
  return choices;
}

Box column_of(const Ui& ui, const CasePage& page) {
  return ui.compact() ? page.column.inset(measure::phone_margin, 0) : page.column;
}

}  // namespace

void RepliesStage::draw_nothing(const Canvas& canvas, const CasePage& page, const CaseView& view,
                                Commands& commands) {
  const Words& words = canvas.ui().words;
  const bool early = face(view) == Face::too_early;
  const std::string kind = early ? "before" : missed_ ? "missed" : "none";
  const std::string title = words("ui.reply." + kind + "-title"), text = words("ui.reply." + kind + "-text");
  const std::string button = words(early ? "ui.reply.to-letter" : "ui.reply.paste");
  const std::string type = early ? std::string() : words("ui.reply.type");
  switch (draw_empty_place(canvas, column_of(canvas.ui(), page), {icon::chat, title, text, button, type})) {
    case EmptyPress::button:
      return press_primary(view, commands);
    case EmptyPress::second:
      return take({});
    case EmptyPress::none:
      return;
  }
}

void RepliesStage::draw_taking(const Canvas& canvas, const CasePage& page, const CaseView& view,
                               Commands& commands) {
  const Ui& ui = canvas.ui();
  const Words& words = ui.words;
  Box column = page.column;
  const Box foot_box = column.cut_bottom(goodterms::foot_height(ui, {false, false}));
  Box above = column.cut_top(ui.control(measure::touch_target) + 12);
  above = (ui.compact() ? above.inset(measure::phone_margin, 0) : above)
              .middle_row(ui.control(measure::touch_target));
  const std::string label = words("ui.reply.theirs"), came = words("ui.reply.came-by");
  canvas.line(above, label, section_title);
  constexpr std::array channels = {Channel::email, Channel::phone, Channel::linkedin, Channel::text};
  std::array<std::string, channels.size()> names;
  std::vector<MenuItem> items;
  std::string present;
  for (std::size_t i = 0; i < channels.size(); ++i) {
    names[i] = words("ui.channel." + std::string(channel_id(channels[i])));
    items.push_back({names[i], no_icon, channels[i] == came_by_});
    if (channels[i] == came_by_) present = names[i];
  }
  if (present.empty()) present = names.front();
  const Box picker =
      above.cut_right(picker_width(canvas, {present}), 10)
          .middle_row(ui.control(ui.compact() ? measure::touch_target : measure::picker_height));
  canvas.line(above.cut_right(canvas.text_width(came, small_text) + 1, 8), came, small_text, Align::right);
  if (draw_picker(canvas, picker, {present})) open_menu("came by");
  const int chosen = draw_menu(canvas, "came by", picker, items);
  if (chosen >= 0) came_by_ = channels[static_cast<std::size_t>(chosen)];

  Box sheet = ui.compact() ? column.inset(phone_sheet_margin, 0) : column;
  if (ui.compact()) sheet.height += 8;
  canvas.sheet(sheet);
  LetterEditorLook look;
  look.label = label;
  const std::string hint = words("ui.reply.none-text");
  look.placeholder = hint;
  Box text = sheet.inset(sheet_margin(ui, sheet), 0);
  text.cut_top(24);
  text.cut_bottom(24);
  theirs_.draw(canvas, text, look);
  if (ui.compact()) draw_foot_ground(canvas, foot_box);
  const Foot foot = lay_foot(ui, foot_box, {});
  const std::string keep = words("ui.reply.keep"), cancel = words("ui.cancel");
  const PairPress pressed = draw_pair(canvas, foot.row, {cancel}, {keep, ButtonKind::primary, icon::check});
  if (pressed == PairPress::first) taking_ = false;
  if (pressed == PairPress::second) keep_theirs(view, commands);
}

// Who wrote and when, and their words behind a bar. Of a long answer the first lines stand there while it is
// answered, and all of it on a sheet.
void RepliesStage::draw_theirs(const Canvas& canvas, Box& column, bool whole) {
  const Ui& ui = canvas.ui();
  const Words& words = ui.words;
  const float width = column.width - quote_bar - quote_gap - 8;
  const float line = canvas.text_line_height(quoted_text);
  const float needed = canvas.wrapped_height(words_, quoted_text, width);
  const float head_high = std::max(ui.control(ui.compact() ? measure::touch_target - 4 : 32),
                                   canvas.text_line_height(card_title));
  // What is told from their words is not cut off.
  std::size_t told_end = 0;
  for (const TextRange& range : told_from_)
    told_end = std::max(told_end, range.end);
  const float told =
      canvas.wrapped_height(std::string_view(words_).substr(0, told_end), quoted_text, width) / line;
  const float most_rows = std::clamp(std::round(told), rows_quoted, most_rows_quoted);
  const float rows = std::min(most_rows, std::max(1.0F, std::floor(column.height * 0.3F / line)));
  const bool cut = !whole && needed > rows * line + 1;
  Box head = column.cut_top(head_high, 4);
  Object values;
  values.set("name", who_);
  const std::string wrote = words("ui.reply.wrote", values);
  // On a phone there is room for one of the two; the other is in the menu, too.
  if (!(cut && ui.compact()) && draw_link(canvas, head, words("ui.reply.another"))) take({});
  if (cut && draw_link(canvas, head, words("ui.reply.all-of-it"))) theirs_open_ = true;
  head.cut_left(canvas.line(head, wrote, card_title) + 8);
  canvas.line(head, when_, small_text);
  const float high = cut ? rows * line : whole ? std::min(needed, column.height * 0.5F) : needed;
  Box quote = column.cut_top(high, 16);
  canvas.fill({quote.x, quote.y, quote_bar, quote.height}, ColorToken::line_strong);
  quote.cut_left(quote_bar + quote_gap);
  if (cut || !whole) {
    canvas.paragraph({quote.x, quote.y, width, high}, words_, quoted_text, Align::left, told_from_);
  } else {
    ScrollArea area(canvas, quote, "their words");
    Box text = area.content();
    text.width = width;
    text.height = needed + line;
    area.end(text.y + canvas.paragraph(text, words_, quoted_text, Align::left, told_from_));
  }
  draw_all_of_theirs(canvas, wrote);
}

void RepliesStage::draw_all_of_theirs(const Canvas& canvas, const std::string& title) {
  const float width = Sheet::content_width(canvas.ui()) - 8;
  const float needed = canvas.wrapped_height(words_, quoted_text, width) + 16;
  const Sheet sheet(canvas, "all of their words", title, needed, theirs_open_);
  if (!sheet) return;
  ScrollArea area(sheet.canvas(), sheet.content(), "all of their words");
  Box text = area.content();
  text.width = width;
  area.end(text.y + sheet.canvas().paragraph(text, words_, quoted_text, Align::left, told_from_) + 8);
}

// "Dana [asks why], so answer in two honest lines, or not at all."
void RepliesStage::draw_reaction(const Canvas& canvas, Box& column, const CasePage& page,
                                 const CaseView& view, Commands& commands) {
  const Ui& ui = canvas.ui();
  const Words& words = ui.words;
  const float picker_high = ui.control(ui.compact() ? measure::touch_target : measure::picker_height);
  const std::string present = reaction_words(words, reaction_),
                    so = words("ui.reply.so." + std::string(so_key()));
  Box row = column.cut_top(picker_high + 4);
  Box line = row.middle_row(picker_high);
  line.cut_left(canvas.line({line.x, line.y, line.width * 0.4F, line.height}, who_, body_text) + 8);
  const Box picker = line.cut_left(std::min(picker_width(canvas, {present}), line.width), 8);
  if (draw_picker(canvas, picker, {present})) open_menu("reaction");
  // On a phone what they speak of besides stands at the end of the row.
  const bool beside = ui.compact() && offers_other_role() && !has_aside(page) &&
                      link_width(canvas, words("ui.reply.also-case")) <= line.width;
  if (beside && draw_link(canvas, line, words("ui.reply.also-case"))) begin_other(view, commands);
  const auto choices = reaction_choices(missed_);
  std::vector<std::string> names(choices.size());
  std::vector<MenuItem> items;
  for (std::size_t i = 0; i < choices.size(); ++i) {
    names[i] = reaction_words(words, choices[i]);
    items.push_back({names[i], no_icon, choices[i] == reaction_});
  }
  std::vector<std::string> own;
  for (const OwnLetter& letter : own_)
    own.push_back(own_wording_name(words, letter));
  for (std::size_t i = 0; i < own.size(); ++i)
    items.push_back({own[i], icon::edit, own_template_id(own_[i].id) == draft_.template_id});
  const int chosen = draw_menu(canvas, "reaction", picker, items);
  if (chosen >= 0) {
    const auto at = static_cast<std::size_t>(chosen);
    if (at >= choices.size()) {
      use_own(view, own_[at - choices.size()], commands);
    } else if (choices[at] != reaction_ || own_letter_of(draft_.template_id)) {
      choose(view, choices[at], commands);
    }
  }
  if (canvas.text_width(so, body_text) <= line.width) {
    canvas.line(line, so, body_text);
  } else if (!beside) {
    // What does not go on in the line is a sentence of its own, where nothing else has taken its place.
    const std::string sentence = as_sentence_start(so);
    const float high = canvas.wrapped_height(sentence, quiet_text, column.width);
    canvas.paragraph(column.cut_top(high), sentence, quiet_text);
  }
  draw_also(canvas, column, view, commands);
  if (is_unsure()) draw_answer_day(canvas, column, page, view, commands);
  draw_ask_colleague(canvas, column, view, commands);
  if (offers_other_role() && !has_aside(page) && !beside) draw_other_role(canvas, column, view, commands);
  column.cut_top(12);
}

// The day the reply names, to be changed; and the way to what was answered under Decide, where that does not
// stand beside it.
void RepliesStage::draw_answer_day(const Canvas& canvas, Box& column, const CasePage& page,
                                   const CaseView& view, Commands& commands) {
  const Words& words = canvas.ui().words;
  const float high =
      std::max(canvas.ui().compact() ? measure::touch_target : 28.0F, canvas.text_line_height(small_text));
  Box row = column.cut_top(high);
  if (page.side.width <= 0 && draw_link(canvas, row, words("ui.reply.to-decide")))
    commands.push_back(go_to(case_place(view.about.application.id, Stage::decide)));
  if (draw_left_link(canvas, row, answer_day_words_)) day_.open(words, answer_by_, now_);
  if (const auto day =
          day_.draw(canvas, "answer by", words("ui.reply.answer-title"), words("ui.reply.answer-day")))
    choose_day(view, *day, commands);
}

// "Dana also asks why": what was told besides, each to be answered instead.
void RepliesStage::draw_also(const Canvas& canvas, Box& column, const CaseView& view, Commands& commands) {
  const Words& words = canvas.ui().words;
  const float high =
      std::max(canvas.ui().compact() ? measure::touch_target : 28.0F, canvas.text_line_height(small_text));
  for (const ToldReaction& told : told_) {
    const std::string_view reply = reply_to(told.id);
    const bool shown = reply == reaction_ ||
                       (reply == pressure_reaction && reaction_ == pressure_again_reaction) ||
                       (reply == "persuades" && is_unsure());
    if (reply.empty() || shown || reply == "other-role" || missed_) continue;
    Object values;
    values.set("name", who_);
    values.set("reaction", reaction_words(words, reply));
    Box row = column.cut_top(high);
    if (draw_left_link(canvas, row, words("ui.reply.and-also", values))) choose(view, reply, commands);
  }
}

bool RepliesStage::offers_other_role() const {
  return reaction_ == "other-role" || std::any_of(told_.begin(), told_.end(), [](const ToldReaction& told) {
           return told.id == "other-role";
         });
}

// Something new has a case of its own, whatever else they ask.
void RepliesStage::draw_other_role(const Canvas& canvas, Box& column, const CaseView& view,
                                   Commands& commands) {
  const Words& words = canvas.ui().words;
  const float high =
      std::max(canvas.ui().compact() ? measure::touch_target : 28.0F, canvas.text_line_height(small_text));
  Box row = column.cut_top(high);
  if (draw_link(canvas, row, words("ui.reply.new-case"))) begin_other(view, commands);
  canvas.line(row, words(canvas.ui().compact() ? "ui.reply.also" : "ui.reply.also-text"), small_text);
}

// The same where there is a side column.
float RepliesStage::draw_aside(const Canvas& canvas, const Box& column, const CaseView& view,
                               Commands& commands) {
  if (face(view) != Face::answer || !offers_other_role()) return 0;
  const Words& words = canvas.ui().words;
  const std::string title = words("ui.reply.also-title"), text = words("ui.reply.also-text"),
                    begin = words("ui.reply.new-case");
  const Button button{begin, ButtonKind::secondary};
  const float inner = column.width - 2 * card_padding, pressed_high = card_button_height(canvas);
  const float height = 2 * card_padding + canvas.text_line_height(card_title) + 6 +
                       canvas.wrapped_height(text, small_text, inner) + 12 + pressed_high;
  const Box card{column.x, column.y, column.width, height};
  canvas.card(card);
  Box inside = card.inset(card_padding, card_padding);
  canvas.line(inside.cut_top(canvas.text_line_height(card_title), 6), title, card_title);
  canvas.paragraph(inside.cut_top(canvas.wrapped_height(text, small_text, inner), 12), text, small_text);
  const float wide = std::min(button_width(canvas, button), inner);
  if (draw_button(canvas, inside.cut_top(pressed_high).cut_left(wide), button)) begin_other(view, commands);
  return height;
}

// A phone in the hand: what is said to their answer, and nothing else.
void RepliesStage::draw_call(const Canvas& canvas, const Box& box, const CaseView& view, Commands& commands) {
  const Ui& ui = canvas.ui();
  Box column = box;
  const Box foot = column.cut_bottom(goodterms::foot_height(ui, {false, true}));
  Object values;
  values.set("name", who_);
  if (draw_call_page(canvas, column, {ui.words("ui.call.to", values), address_}, script_, asked_for_,
                     asked_open_))
    script_.stop();
  draw_call_foot(canvas, foot, view, commands);
}

void RepliesStage::draw_answer(const Canvas& canvas, const CasePage& page, const CaseView& view,
                               Commands& commands) {
  const Ui& ui = canvas.ui();
  Box column = page.column;
  const Box foot = column.cut_bottom(goodterms::foot_height(ui, {false, true}));
  column.cut_top(ui.compact() ? 8 : 20);
  Box above = ui.compact() ? column.inset(measure::phone_margin, 0) : column.inset(measure::sheet_margin, 0);
  draw_theirs(canvas, above, false);
  draw_reaction(canvas, above, page, view, commands);
  column.cut_top(above.y - column.y);
  Box sheet = ui.compact() ? column.inset(phone_sheet_margin, 0) : column;
  if (ui.compact()) sheet.height += 8;
  if (page.side.width > 0 && !shows_facts()) {
    Box side = page.side;
    side.cut_top(measure::case_header - 16);
    side.cut_bottom(24);
    ScrollArea area(canvas, side, is_unsure() ? "own answers" : "what they may ask", 8);
    float bottom = area.content().y;
    if (is_unsure()) {
      const OwnAnswersDrawn drawn = draw_own_answers(canvas, area.content(), doubts_);
      if (drawn.to_decide) commands.push_back(go_to(case_place(view.about.application.id, Stage::decide)));
      bottom = drawn.bottom;
    } else {
      bottom = draw_asked(canvas, area.content(), asked_for_);
    }
    area.end(bottom);
  }
  if (is_call()) {
    draw_teleprompter_sheet(canvas, sheet, to_, address_, script_);
    return draw_call_foot(canvas, foot, view, commands);
  }
  const std::string label = ui.words("ui.reply.your-reply"), hint = ui.words("ui.reply.write-here");
  if (draw_letter_sheet(canvas, sheet, {label, to_, address_, draft_.channel == Channel::email, hint}, kept_))
    asked_.reset();  // other words than those that left
  if (is_blank()) return draw_blank_foot(canvas, foot, view, commands);
  draw_foot(canvas, foot, view, commands);
}

void RepliesStage::draw_settled(const Canvas& canvas, const CasePage& page) {
  const Ui& ui = canvas.ui();
  Box column = column_of(ui, page);
  column.cut_top(ui.compact() ? 8 : 20);
  column.cut_bottom(24);
  ScrollArea area(canvas, column, "answers", 8);
  Box above = area.content();
  above.height = column.height;
  draw_theirs(canvas, above, true);
  canvas.line(above.cut_top(ui.control(32), 12), settled_, quiet_text);
  float bottom = above.y;
  if (!answer_.empty()) {
    const float margin = ui.compact() ? 16 : measure::sheet_margin;
    const TextStyle letter = letter_style(ui, above.width - 2 * margin);
    const float high = written_height(canvas, answer_, letter, above.width - 2 * margin);
    const Box sheet{above.x, above.y, above.width, high + 2 * 24};
    canvas.sheet(sheet);
    draw_written(canvas, sheet.inset(margin, 24), answer_, letter);
    bottom = sheet.bottom() + 16;
  }
  area.end(bottom);
}

void RepliesStage::draw(const Canvas& canvas, const CasePage& page, const CaseView& view,
                        Commands& commands) {
  switch (face(view)) {
    case Face::too_early:
    case Face::none:
      return draw_nothing(canvas, page, view, commands);
    case Face::taking:
      return draw_taking(canvas, page, view, commands);
    case Face::answer:
      if (script_.calling() && canvas.ui().compact()) return draw_call(canvas, page.whole, view, commands);
      return draw_answer(canvas, page, view, commands);
    case Face::settled:
      return draw_settled(canvas, page);
  }
}

}  // namespace goodterms
