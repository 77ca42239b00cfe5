// How a letter of the user's own is written: its name, what it is for, and its words on a sheet.
#include <algorithm>

#include "app/screens/follow.h"
#include "app/screens/own_words_screen.h"
#include "app/widgets/display.h"
#include "app/widgets/field.h"
#include "app/widgets/menu.h"
#include "app/widgets/navigation.h"
#include "app/widgets/scroll_area.h"

namespace goodterms {
namespace {

constexpr float picker_gap = 8, subject_row = 44, footer_row = 44;
constexpr float least_lines = 6;  // of a letter that can be seen while it is written

// A picker with its menu at the next free place of rows that are filled from the left. True when something
// else was chosen.
class PickerRows {
 public:
  PickerRows(const Canvas& canvas, Box& page)
      : canvas_(canvas),
        page_(page),
        high_(canvas.ui().control(canvas.ui().compact() ? measure::touch_target : measure::picker_height)) {
    row_ = page_.cut_top(high_, picker_gap);
  }

  bool pick(const char* name, const std::vector<OwnChoice>& choices, std::string& id) {
    const auto present =
        std::find_if(choices.begin(), choices.end(), [&](const OwnChoice& one) { return one.id == id; });
    const std::string words = present != choices.end() ? present->words : id;
    const float wide = std::min(picker_width(canvas_, {words}), page_.width);
    if (wide > row_.width) row_ = page_.cut_top(high_, picker_gap);
    const Box at = row_.cut_left(wide, picker_gap);
    if (draw_picker(canvas_, at, {words})) open_menu(name);
    std::vector<MenuItem> items;
    for (const OwnChoice& one : choices)
      items.push_back({one.words, no_icon, one.id == id});
    const int chosen = draw_menu(canvas_, name, at, items);
    if (chosen < 0 || choices[static_cast<std::size_t>(chosen)].id == id) return false;
    id = choices[static_cast<std::size_t>(chosen)].id;
    return true;
  }

 private:
  const Canvas& canvas_;
  Box& page_;
  float high_;
  Box row_;
};

}  // namespace

void OwnWordsScreen::draw_pickers(const Canvas& canvas, Box& page) {
  const Words& words = canvas.ui().words;
  PickerRows rows(canvas, page);
  std::vector<OwnChoice> channels, tones;
  for (const Channel channel : all_channels) {
    const std::string id(channel_id(channel));
    channels.push_back({id, words("ui.own.channel." + id)});
  }
  for (const Tone tone : all_tones) {
    const std::string id(tone_id(tone));
    tones.push_back({id, words("ui.tone." + id)});
  }
  std::string channel(channel_id(letter_.channel)), tone(tone_id(letter_.tone));
  bool chosen = rows.pick("own purpose", purposes_, letter_.purpose);
  chosen = rows.pick("own channel", channels, channel) || chosen;
  chosen = rows.pick("own tone", tones, tone) || chosen;
  chosen = rows.pick("own reason", reasons_, letter_.reason) || chosen;
  chosen = rows.pick("own language", languages_, letter_.language) || chosen;
  if (!chosen) return;
  letter_.channel = channel_from_id(channel).value_or(letter_.channel);
  letter_.tone = tone_from_id(tone).value_or(letter_.tone);
  touch();
}

// Whether it is whole, and else where it is not; a press leads there.
void OwnWordsScreen::draw_problem(const Canvas& canvas, Box row) {
  const Words& words = canvas.ui().words;
  if (!problem_) {
    const bool saved = !is_new_ && !holds_words();
    canvas.line(row, saved ? length_ + " · " + words("ui.own.saved") : length_, small_text);
    return;
  }
  const bool in_body = problem_->part == OwnLetterProblem::Part::body && problem_->at;
  if (in_body && !canvas.ui().compact() &&
      draw_link(canvas, row, words("ui.own.show"), 0, text_size::small)) {
    std::size_t at = 0;
    for (std::size_t line = 1; line < problem_->at->line && at != std::string::npos; ++line) {
      at = editor_.text().find('\n', at);
      at = at == std::string::npos ? at : at + 1;
    }
    const auto tags = tags_in(editor_.text(), case_.places);
    const auto tag = std::find_if(tags.begin(), tags.end(),
                                  [at](const TemplateTag& one) { return one.range.end > at && !one.known; });
    editor_.select(tag != tags.end() ? tag->range : TextRange{at, at});
    editor_.take_focus();
  }
  canvas.line(row, problem_words_, {text_size::small, Weight::medium, ColorToken::red});
  canvas.hover_text(row, problem_words_ + " " + words("ui.own.mend-first"));
}

void OwnWordsScreen::draw_words(const Canvas& canvas, Box sheet, const ScrollArea& area, bool resized) {
  const Ui& ui = canvas.ui();
  const Words& words = ui.words;
  canvas.sheet(sheet);
  Box inside = sheet.inset(ui.compact() ? 16 : 32, 0);
  if (ui.compact()) inside.height -= 8;
  if (letter_.channel == Channel::email) {
    Box row = inside.cut_top(ui.control(subject_row));
    canvas.horizontal_line(inside.x, row.bottom() - 1, inside.width, ColorToken::line);
    const std::string label = words("ui.letter.subject");
    canvas.line(row.cut_left(canvas.text_width(label, small_text) + 1, 16), label, small_text);
    Field field;
    field.label = label;
    field.bare = true;
    field.style = strong_text;
    const FieldResult typed = draw_field(canvas, row, field, letter_.subject);
    if (typed.changed) touch();
    if (typed.active && resized) follow(canvas, area, row);
  }
  Box foot = inside.cut_bottom(ui.control(footer_row));
  canvas.horizontal_line(inside.x, foot.y, inside.width, ColorToken::line);
  draw_problem(canvas, foot);
  inside.cut_top(16);
  inside.cut_bottom(8);
  LetterEditorLook look;
  const std::string label = words("ui.own.body");
  look.label = label;
  look.error = problem_words_;
  look.longest = longest_own_letter;
  inside.width += ui.compact() ? 0.0F : 10.0F;
  const LetterEditorResult typed = editor_.draw(canvas, inside, look);
  if (typed.changed) touch();
  if (typed.active && resized) follow(canvas, area, inside);
  if (typed.caret_moved) follow(canvas, area, *typed.caret_moved);
}

// What does not fit scrolls, and so do the pages there are and what is done with the letter where `foot_high`
// says that they have no place of their own. A field stays drawn while its window shrinks: a phone opens its
// keyboard for it.
void OwnWordsScreen::draw_writing(const Canvas& canvas, const Box& box, float foot_high, Commands& commands) {
  const Ui& ui = canvas.ui();
  const bool resized = box.height != writing_height_;
  writing_height_ = box.height;
  ScrollArea area(canvas, box, "own letter", phone_sheet_margin);
  const Box page = area.content();
  Box column = page.inset(ui.compact() ? measure::phone_margin - phone_sheet_margin : 0, 0);
  if (foot_high > 0) draw_sides(canvas, column);
  Field field;
  const std::string label = ui.words("ui.own.name");
  field.label = label;
  const Box name = column.cut_top(field_height(canvas, field, column.width), 12);
  const FieldResult typed = draw_field(canvas, name, field, letter_.title);
  if (typed.changed) touch();
  if (typed.active && resized) follow(canvas, area, name);
  draw_pickers(canvas, column);
  column.cut_top(4);
  const float line = text_size::letter * letter_line_height * ui.text_scale;
  const float least = ui.control(subject_row) + ui.control(footer_row) + 24 + least_lines * line;
  const float left = box.height - (column.y - page.y) - foot_high;
  const Box sheet{page.x, column.y, page.width, std::max(least, left)};
  draw_words(canvas, sheet, area, resized);
  if (foot_high > 0) {
    draw_foot(canvas,
              {page.x - phone_sheet_margin, sheet.bottom(), page.width + 2 * phone_sheet_margin, foot_high},
              commands);
  }
  area.end(sheet.bottom() + foot_high);
}

}  // namespace goodterms
