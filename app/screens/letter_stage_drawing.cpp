// How the tab Letter is laid out: the advice and the three choices above the sheet, and what is done with it
// below.
#include <fmt/format.h>
#include <imgui.h>

#include <algorithm>
#include <array>

#include "app/screens/letter_commands.h"
#include "app/screens/letter_stage.h"
#include "app/style/icons.h"
#include "app/widgets/menu.h"
#include "app/widgets/scroll_area.h"
#include "core/actions/channel_habits.h"
#include "core/base/text.h"

namespace goodterms {
namespace {

constexpr float advice_height = 48, advice_gap = 8, row_gap = 24;
constexpr float most_reason_width = 220;
constexpr float phone_sheet_margin = 8, lift = 8;  // the sheet goes on below what stands over its end
constexpr std::array channels_offered = {Channel::email, Channel::phone, Channel::linkedin, Channel::text};

std::string channel_name(const Words& words, Channel channel) {
  if (channel == Channel::phone) return words("ui.channel.call");
  return words("ui.channel." + std::string(channel_id(channel)));
}

}  // namespace

// --- the choices

void LetterStage::draw_reason(const Canvas& canvas, const Box& box, const CaseView& view,
                              Commands& commands) {
  const auto present = std::find_if(reasons_.begin(), reasons_.end(),
                                    [&](const Reason& reason) { return reason.id == draft_.reason; });
  const std::string label = present != reasons_.end() ? present->label : canvas.ui().words("ui.new.why");
  if (draw_picker(canvas, box, {label})) open_menu("reason");
  std::vector<MenuItem> items;
  for (const Reason& reason : reasons_)
    items.push_back({reason.label, no_icon, reason.id == draft_.reason, reason.use_when});
  const int chosen = draw_menu(canvas, "reason", box, items);
  // What is chosen already is not written anew.
  if (chosen < 0 || reasons_[static_cast<std::size_t>(chosen)].id == draft_.reason) return;
  LetterChoice choice;
  choice.reason = reasons_[static_cast<std::size_t>(chosen)].id;
  choose(view, choice, commands);
}

void LetterStage::draw_tone(const Canvas& canvas, const Box& box, const CaseView& view, Commands& commands) {
  const Words& words = canvas.ui().words;
  const std::string shown = tone_words(words);
  std::vector<std::string> names;
  for (const Tone tone : all_tones)
    names.push_back(words("ui.tone." + std::string(tone_id(tone))));
  const auto present = [this](const OwnWording& wording) { return is_on_sheet(wording); };
  // What has no template is in no tone of ours.
  const bool own = draft_.template_id.empty() || std::any_of(own_.begin(), own_.end(), present);
  std::vector<MenuItem> items;
  for (std::size_t i = 0; i < names.size(); ++i)
    items.push_back({names[i], no_icon, !own && all_tones[i] == draft_.tone});
  for (const OwnWording& wording : own_) {
    const bool own_words = wording.from == OwnWording::From::own;
    const bool ours = wording.from == OwnWording::From::brief;
    items.push_back({wording.name,
                     ours        ? no_icon
                     : own_words ? icon::edit
                                 : icon::history,
                     present(wording), wording.draft.body.text});
  }
  const std::string all_own = words("ui.own.open");
  items.push_back({all_own, icon::chevron_right});
  if (draw_picker(canvas, box, {shown})) open_menu("tone");
  const int chosen = draw_menu(canvas, "tone", box, items);
  // What is chosen already is not written anew, but where the words that worked before stand there, just as
  // they were.
  const bool worked = !worked_body_.empty() && kept_.editor.text() == worked_body_;
  if (chosen < 0 || (items[static_cast<std::size_t>(chosen)].selected && !worked)) return;
  std::size_t at = static_cast<std::size_t>(chosen);
  if (at < names.size()) {
    LetterChoice choice;
    choice.tone = all_tones[at];
    return choose(view, choice, commands);
  }
  at -= names.size();
  if (at < own_.size()) return use_own(own_[at], view, commands);
  commands.push_back(go_to({PlaceKind::own_words}));
}

void LetterStage::draw_channel(const Canvas& canvas, const Box& box, const CaseView& view,
                               Commands& commands) {
  constexpr std::array icons = {icon::mail, icon::phone, icon::link, icon::chat};
  const std::string present = channel_name(canvas.ui().words, draft_.channel);
  if (draw_picker(canvas, box, {present})) open_menu("channel");
  std::array<std::string, channels_offered.size()> names;
  std::vector<MenuItem> items;
  for (std::size_t i = 0; i < names.size(); ++i) {
    names[i] = channel_name(canvas.ui().words, channels_offered[i]);
    items.push_back({names[i], icons[i], channels_offered[i] == draft_.channel});
  }
  const int chosen = draw_menu(canvas, "channel", box, items);
  if (chosen < 0 || channels_offered[static_cast<std::size_t>(chosen)] == draft_.channel) return;
  LetterChoice choice;
  choice.channel = channels_offered[static_cast<std::size_t>(chosen)];
  choose(view, choice, commands);
}

// As wide as the widest that can be chosen: whatever is, none of the three moves.
LetterStage::PickerWidths LetterStage::picker_widths(const Canvas& canvas) const {
  const Words& words = canvas.ui().words;
  const float most = most_reason_width * std::max(1.0F, canvas.ui().text_scale);
  PickerWidths widths;
  widths.reason = std::min(most, picker_width(canvas, {words("ui.new.why")}));
  for (const Reason& reason : reasons_)
    widths.reason = std::min(most, std::max(widths.reason, picker_width(canvas, {reason.label})));
  widths.tone = picker_width(canvas, {tone_words(words)});
  for (const Tone tone : all_tones)
    widths.tone =
        std::max(widths.tone, picker_width(canvas, {words(fmt::format("ui.tone.{}", tone_id(tone)))}));
  widths.channel = picker_width(canvas, {channel_name(words, draft_.channel)});
  for (const Channel channel : channels_offered)
    widths.channel = std::max(widths.channel, picker_width(canvas, {channel_name(words, channel)}));
  return widths;
}

// From the right end of the row; the reason's words are shortened first.
void LetterStage::draw_pickers(const Canvas& canvas, Box row, const CaseView& view, Commands& commands) {
  PickerWidths widths = picker_widths(canvas);
  const float left_over = row.width - widths.all();
  if (canvas.ui().compact()) {  // the three share a phone's width, and lose some of their margins there
    constexpr float most_lost = 8;
    const float change = std::max(-most_lost, left_over / 3);
    widths.tone += change;
    widths.channel += change;
  } else if (left_over > 0) {
    row.cut_left(left_over);
  }
  const Box channel = row.cut_right(std::min(widths.channel, row.width / 3), picker_gap);
  const Box tone = row.cut_right(std::min(widths.tone, row.width / 2), picker_gap);
  draw_reason(canvas, row, view, commands);
  draw_tone(canvas, tone, view, commands);
  draw_channel(canvas, channel, view, commands);
}

// --- the advice

// What was done twice against the advice, and the offer to have it advised.
void LetterStage::draw_habit(const Canvas& canvas, Box& column, const CaseView& view, Commands& commands) {
  if (habit_.empty()) return;
  const Words& words = canvas.ui().words;
  const std::string remember = words("ui.letter.habit.remember");
  const float link = link_width(canvas, remember, text_size::small) + advice_gap;
  const float wide = std::min(canvas.text_width(habit_, small_text) + 1, column.width - link);
  const float text = canvas.wrapped_height(habit_, small_text, wide);
  const float least = canvas.ui().compact() ? canvas.ui().control(measure::touch_target) : text;
  Box row = column.cut_top(std::max(text, least), canvas.ui().compact() ? 0 : 10);
  canvas.paragraph(row.cut_left(wide, advice_gap).middle_row(text), habit_, small_text);
  if (!draw_left_link(canvas, row, remember, 0, text_size::small)) return;
  commands.push_back(
      [rule = view.advice.channel.rule, channel = *view.advice.to_remember](Shell& shell) -> Result<void> {
        TRY(const Changes changes, remember_channel(shell.desk(), rule, channel));
        shell.changed(changes);
        shell.say_done(shell.desk().words("ui.letter.habit.remembered"));
        return {};
      });
}

// Why this is right, and the other way beside it. Returns the height it took.
float LetterStage::draw_advice(const Canvas& canvas, Box& column, const CaseView& view, Commands& commands) {
  const Ui& ui = canvas.ui();
  const Words& words = ui.words;
  const float top = column.y;
  if (shown_sent_) {  // the head of the case says when and how
    column.cut_top(ui.compact() ? 8.0F : ui.control(advice_height));
    return column.y - top;
  }
  const std::string flip = !view.next.instead || handed_out_      ? std::string()
                           : *view.next.instead == Channel::phone ? words("ui.letter.call-instead")
                                                                  : words("ui.letter.write-instead");
  const std::string& sentence = view.next.sentence;
  // As large as the sentence, unless that would have to wrap for it.
  const float room = column.width - canvas.text_width(sentence, body_text) - advice_gap;
  const bool tight = link_width(canvas, flip) > room && link_width(canvas, flip, text_size::small) <= room;
  const float size = ui.compact() && tight ? text_size::small : text_size::base;
  const float link = flip.empty() ? 0 : link_width(canvas, flip, size) + advice_gap;
  if (!view.next.title.empty()) {
    column.cut_top(ui.compact() ? 12 : 8);
    canvas.line(column.cut_top(canvas.text_line_height(section_title)), view.next.title, section_title);
  }
  // Below a title it is the smaller thing to read.
  const TextStyle& said = view.next.title.empty() ? body_text : quiet_text;
  const float line = canvas.text_line_height(body_text);
  const bool one_line = canvas.text_width(sentence, body_text) + link <= column.width;
  const float text = one_line ? line : canvas.wrapped_height(sentence, body_text, column.width - link);
  Box row =
      column.cut_top(std::max(ui.control(ui.compact() ? measure::touch_target : advice_height), text + 12));
  Box words_at = row.middle_row(text);
  const float wide = one_line ? canvas.text_width(sentence, body_text) + 1 : row.width - link;
  canvas.paragraph(words_at.cut_left(wide, advice_gap), sentence, said);
  canvas.hover_text({row.x, row.y, wide, row.height}, view.advice.channel_sentence);
  Box link_at = ui.compact() && one_line ? row : words_at;
  if (ui.compact() && !one_line) link_at.cut_top(text - line);  // beside the last line
  const bool flipped = !flip.empty() && (ui.compact() ? draw_link(canvas, link_at, flip, 0, size)
                                                      : draw_left_link(canvas, link_at, flip, 0, size));
  if (flipped) {
    LetterChoice choice;
    choice.channel = *view.next.instead;
    choose(view, choice, commands);
  }
  if (ui.compact()) draw_habit(canvas, column, view, commands);
  // A phone has no row that says whom it goes to.
  const std::array notices = {&copied_, &told_before_, &other_language_};
  for (const std::string* notice : notices) {
    if (notice->empty() || (notice == &copied_ && !ui.compact())) continue;
    const float high = canvas.wrapped_height(*notice, small_text, column.width);
    canvas.paragraph(column.cut_top(high, 10), *notice, small_text);
  }
  return column.y - top;
}

// --- the page

void LetterStage::draw_letter_page(const Canvas& canvas, const CasePage& page, const CaseView& view,
                                   Commands& commands) {
  const Ui& ui = canvas.ui();
  Box column = page.column;
  Box foot = column.cut_bottom(goodterms::foot_height(ui, foot_parts()));
  if (ui.compact()) {
    Box words = column.inset(measure::phone_margin, 0);
    draw_advice(canvas, words, view, commands);
    column.cut_top(words.y - column.y);
    column.cut_top(2);
    Box sheet = column.inset(phone_sheet_margin, 0);
    sheet.height += lift;
    if (face() == Face::script) {
      draw_teleprompter_sheet(canvas, sheet, to_, phone_, script_);
    } else {
      draw_sheet(canvas, sheet, view, commands);
    }
    draw_foot(canvas, foot, view, commands);
    return;
  }
  // Beside each other where both have room, else the choices below the advice.
  const std::string& sentence = view.next.sentence;
  const float flip =
      view.next.instead ? link_width(canvas, ui.words("ui.letter.write-instead")) + advice_gap : 0;
  // The reason's words are shortened before the advice wraps.
  constexpr float most_shortened = 60;
  const float room = column.width - canvas.text_width(sentence, body_text) - flip - row_gap;
  const float pickers = picker_widths(canvas).all(), pickers_wide = std::min(pickers, room);
  const bool beside = view.next.title.empty() && has_pickers() && pickers_wide >= pickers - most_shortened;
  Box above = column;
  if (beside) above.cut_right(pickers_wide, row_gap);
  const float taken = draw_advice(canvas, above, view, commands);
  const float picker = ui.control(measure::picker_height);
  if (beside) {
    Box row = column.cut_top(taken);
    row = row.cut_right(pickers_wide);
    draw_pickers(canvas, row.middle_row(picker), view, commands);
  } else {
    column.cut_top(taken);
    if (has_pickers()) {
      Box row = column.cut_top(picker, 8);
      // Under the advice they begin where it begins.
      row.width = std::min(row.width, pickers + 1);
      draw_pickers(canvas, row, view, commands);
    }
  }
  if (!shown_sent_) draw_habit(canvas, column, view, commands);  // below both, as wide as the sheet
  if (face() == Face::script) {
    draw_teleprompter_sheet(canvas, column, to_, phone_, script_);
    if (page.side.width > 0) {
      Box side = page.side;
      side.cut_top(measure::case_header - 20);
      draw_script_help(canvas, side);
    }
  } else {
    draw_sheet(canvas, column, view, commands);
  }
  draw_foot(canvas, foot, view, commands);
}

// In a wide window: the same letter in the other tones, to be taken by one press.
void LetterStage::draw_wordings(const Canvas& canvas, Box column, const CaseView& view, Commands& commands) {
  if (!has_pickers()) return;
  const Words& words = canvas.ui().words;
  if (wordings_stale_) {
    wordings_stale_ = false;
    commands.push_back(Command::without_change(
        [this, about = &view](Shell& shell) { return read_wordings(shell.desk(), *about); }));
  }
  if (wordings_.empty() && own_.empty()) return;
  Box whole = column;
  whole.cut_top(measure::case_header - 20);
  whole.cut_bottom(24);
  ScrollArea area(canvas, whole, "other ways to say it", 8);
  column = area.content();
  canvas.line(column.cut_top(canvas.text_line_height(card_title), 12), words("ui.letter.other-ways"),
              card_title);
  draw_own_wordings(canvas, column, OwnWording::From::own, view, commands);
  draw_own_wordings(canvas, column, OwnWording::From::worked, view, commands);
  for (std::size_t i = 0; i < wordings_.size(); ++i) {
    if (draw_wording(canvas, column, wordings_[i], static_cast<std::int64_t>(i) + 1))
      choose(view, wordings_[i].choice, commands);
  }
  draw_own_wordings(canvas, column, OwnWording::From::brief, view, commands);
  area.end(column.y);
}

void LetterStage::draw_own_wordings(const Canvas& canvas, Box& column, OwnWording::From from,
                                    const CaseView& view, Commands& commands) {
  constexpr std::int64_t after_tones = 100;  // keys of these
  for (std::size_t i = 0; i < own_.size(); ++i) {
    const OwnWording& wording = own_[i];
    if (wording.from != from || is_on_sheet(wording)) continue;
    const OtherWords shown{wording.name, wording.draft.body.text, wording.length, {}};
    if (draw_wording(canvas, column, shown, after_tones + static_cast<std::int64_t>(i)))
      use_own(wording, view, commands);
  }
}

// A card with the beginning of it. True when it is to be used.
bool LetterStage::draw_wording(const Canvas& canvas, Box& column, const OtherWords& wording,
                               std::int64_t key) const {
  constexpr float padding = 20;
  constexpr int lines = 6;
  const std::string flowing = single_line(after_greeting(wording.words));
  const float text = std::min(static_cast<float>(lines) * canvas.text_line_height(quiet_text),
                              canvas.wrapped_height(flowing, quiet_text, column.width - 2 * padding));
  const float head = std::max(24.0F, canvas.text_line_height(card_title));
  const Box card =
      column.cut_top(2 * padding + head + 8 + text + 8 + canvas.text_line_height(small_text), 16);
  canvas.sheet(card);
  Box inside = card.inset(padding);
  Box row = inside.cut_top(head, 8);
  const bool used = draw_link(canvas, row, canvas.ui().words("ui.letter.use-this"), key);
  canvas.line(row, wording.name, card_title);
  canvas.paragraph(inside.cut_top(text, 8), flowing, quiet_text);
  canvas.line(inside, wording.length, small_text);
  return used;
}

void LetterStage::draw(const Canvas& canvas, const CasePage& page, const CaseView& view, Commands& commands) {
  if (face() == Face::filed) {
    draw_filed(canvas, page.whole, view, commands);
  } else if (hides_head() && canvas.ui().compact()) {
    draw_call(canvas, page.whole, view, commands);
  } else {
    draw_letter_page(canvas, page, view, commands);
    if (page.more.width > 0) draw_wordings(canvas, page.more, view, commands);
  }
  draw_detail_sheet(canvas, view, commands);
}

std::unique_ptr<CaseStage> make_letter_stage(const ScreenTools& tools) {
  return std::make_unique<LetterStage>(tools);
}

}  // namespace goodterms
