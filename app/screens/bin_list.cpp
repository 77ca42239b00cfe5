#include "app/screens/bin_list.h"

#include <algorithm>

#include "app/screens/parts.h"
#include "app/widgets/scroll_area.h"
#include "core/actions/put_aside.h"

namespace goodterms {
namespace {

constexpr int most_shown = 200;
constexpr float gap = 12;

Command bring_back(Id<Contact> contact, const std::string& name) {
  return [contact, name](Shell& shell) -> Result<void> {
    TRY(const Changes changes, bring_back_contact(shell.desk(), contact));
    shell.changed(changes);
    Object values;
    values.set("name", name);
    shell.say_done(shell.desk().words("ui.bin.back-now", values));
    return {};
  };
}

}  // namespace

Result<void> BinList::read(Desk& desk) {
  TRY(const BinPage page, read_bin(desk, most_shown));
  total_ = page.total;
  rows_.clear();
  for (const Binned& one : page.rows) {
    Object values;
    values.set("day", describe_day(desk.words, last_day_in_bin(one), local_date(desk.now())));
    rows_.push_back({one.id, one.name, one.company, desk.words("ui.bin.until", values)});
  }
  return {};
}

void BinList::draw_row(const Canvas& canvas, Box row, const Row& shown, Commands& commands) {
  const Ui& ui = canvas.ui();
  const float title = canvas.text_line_height(strong_text), small = canvas.text_line_height(small_text);
  Button back;
  const std::string label = ui.words("ui.bin.back");
  back.label = label;
  back.key = shown.contact.value;
  const Box at = row.cut_right(button_width(canvas, back), gap);
  const float high = ui.compact() ? measure::touch_target : card_button_height(canvas);
  if (draw_button(canvas, at.middle_row(high), back))
    commands.push_back(bring_back(shown.contact, shown.name));
  const float lines = shown.company.empty() ? 1 : 2;
  Box text = row.middle_row(title + lines * small);
  canvas.line(text.cut_top(title), shown.name, strong_text);
  if (!shown.company.empty()) canvas.line(text.cut_top(small), shown.company, small_text);
  canvas.line(text, shown.until, small_text);
}

bool BinList::draw(const Canvas& canvas, const Box& box, Commands& commands) {
  const Words& words = canvas.ui().words;
  ScrollArea area(canvas, box, "bin");
  Box list = area.content();
  list.width -= 8;
  list = list.inset(14, 0);
  const std::string note = words("ui.bin.note");
  canvas.paragraph(list.cut_top(canvas.wrapped_height(note, small_text, list.width), gap), note, small_text);
  const float high = canvas.text_line_height(strong_text) + 2 * canvas.text_line_height(small_text) + 20;
  for (const Row& row : rows_)
    draw_row(canvas, list.cut_top(high), row, commands);
  list.cut_top(gap);
  Box foot = list.cut_top(canvas.ui().compact() ? measure::touch_target : canvas.text_line_height(body_text));
  const bool empties = draw_left_link(canvas, foot, words("ui.bin.empty"));
  area.end(list.y + 8);
  return empties;
}

}  // namespace goodterms
