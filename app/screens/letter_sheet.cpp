#include "app/screens/letter_sheet.h"

#include <algorithm>

#include "app/screens/letter_commands.h"
#include "app/style/icons.h"

namespace goodterms {
namespace {

constexpr float sheet_head = 48, subject_row = 40, label_width = 72;

void draw_sheet_head(const Canvas& canvas, Box& inside, const LetterSheet& look, const std::string& subject) {
  const Ui& ui = canvas.ui();
  const float label = label_width * std::max(1.0F, ui.text_scale);
  Box head = inside.cut_top(ui.control(sheet_head));
  canvas.horizontal_line(head.x, head.bottom() - 1, head.width, ColorToken::line);
  head.cut_top(8);
  canvas.line(head.cut_left(label), ui.words("ui.letter.to"), small_text);
  if (look.subject && !subject.empty()) {
    Box row = inside.cut_top(ui.control(subject_row));
    canvas.horizontal_line(row.x, row.bottom() - 1, row.width, ColorToken::line);
    canvas.line(row.cut_left(label), ui.words("ui.letter.subject"), small_text);
    canvas.line(row, subject, strong_text);
  }
  const float name = canvas.line(head, look.to, strong_text);
  head.cut_left(name > 0 ? name + 24 : 0);
  if (!look.copied.empty()) {
    const Box right =
        head.cut_right(std::min(canvas.text_width(look.copied, small_text) + 1, head.width * 0.6F), 16);
    canvas.line(right, look.copied, small_text, Align::right);
    canvas.hover_text(right, look.copied);
  }
  constexpr float least_address = 80;
  if (head.width > least_address) canvas.address(head, look.address, small_text);
}

}  // namespace

bool draw_letter_sheet(const Canvas& canvas, const Box& sheet, const LetterSheet& look, KeptLetter& letter) {
  const Ui& ui = canvas.ui();
  const bool compact = ui.compact();
  canvas.sheet(sheet);
  Box inside = sheet.inset(sheet_margin(ui, sheet), 0);
  if (compact) inside.height -= 8;
  if (!compact && inside.height > 4 * sheet_head) draw_sheet_head(canvas, inside, look, letter.subject);
  inside.cut_top(compact ? 16 : 24);
  inside.cut_bottom(12);
  LetterEditorLook editor;
  editor.label = look.label;
  editor.placeholder = look.hint;
  inside.width += compact ? 0 : 10;
  letter.editor.set_style(letter_style(canvas.ui(), inside.width));
  if (!letter.editor.draw(canvas, inside, editor).changed) return false;
  letter.touch();
  return true;
}

LetterPress draw_letter_foot(const Canvas& canvas, const Box& box, Channel channel, const Case& about,
                             std::string_view aside, const std::optional<std::string>& asked,
                             const std::string& fill) {
  const Words& words = canvas.ui().words;
  const bool compact = canvas.ui().compact();
  if (compact) draw_foot_ground(canvas, box);
  if (asked) {
    const PairPress pressed = draw_did_it_go_out(canvas, box, *asked);
    return pressed == PairPress::second  ? LetterPress::sent
           : pressed == PairPress::first ? LetterPress::not_yet
                                         : LetterPress::none;
  }
  const Foot foot = lay_foot(canvas.ui(), box, {false, true});
  const WayOut& copies = ways_out().front();
  const WayOut& opens = best_way_out(channel, about);
  const std::string copy = way_words(words, copies), open = way_words(words, opens);
  // In the order it is read.
  bool stepped_aside = !compact && draw_plain_words(canvas, foot.words, aside);
  PairPress pressed = PairPress::none;
  if (!fill.empty()) {
    Button first{open, ButtonKind::secondary, way_icon(opens)}, second{fill, ButtonKind::primary, icon::edit};
    // Beside a story the column is narrow: the words stay, and the signs go.
    const float words_wide = button_width(canvas, {aside, ButtonKind::plain});
    Box row = foot.row;
    const auto taken = [&] {
      return words_wide + button_width(canvas, first) + button_width(canvas, second);
    };
    if (!compact && taken() > row.width) first.icon = second.icon = no_icon;
    // Then the buttons become narrower, and never lie over the words.
    if (!compact && taken() > row.width) row.cut_left(words_wide - button_margin);
    pressed = draw_pair(canvas, row, first, second);
  } else if (&copies == &opens) {
    if (draw_single(canvas, foot.row, {open, ButtonKind::primary, way_icon(opens)}))
      pressed = PairPress::second;
  } else {
    pressed = draw_pair(canvas, foot.row, {copy, ButtonKind::secondary, icon::content_copy},
                        {open, ButtonKind::primary, way_icon(opens)});
  }
  if (compact) stepped_aside = draw_plain_words(canvas, foot.words, aside);
  if (stepped_aside) return LetterPress::aside;
  if (!fill.empty() && pressed == PairPress::second) return LetterPress::fill;
  if (!fill.empty() && pressed == PairPress::first) return LetterPress::open;
  return pressed == PairPress::first    ? LetterPress::copy
         : pressed == PairPress::second ? LetterPress::open
                                        : LetterPress::none;
}

}  // namespace goodterms
