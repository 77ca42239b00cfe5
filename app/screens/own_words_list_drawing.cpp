// The list of the user's own letters, with what is done with all of them; and what is there instead of it
// while there is none.
#include "app/screens/own_words_screen.h"
#include "app/style/icons.h"
#include "app/widgets/display.h"
#include "app/widgets/scroll_area.h"

namespace goodterms {
namespace {

constexpr float row_padding = 10;
constexpr TextStyle broken_text{text_size::small, Weight::regular, ColorToken::amber};

Command show_letter(Id<OwnLetter> id) {
  return go_to(own_letter_place(id));
}

}  // namespace

void OwnWordsScreen::draw_list_links(const Canvas& canvas, Box& column, Commands& commands) {
  const Ui& ui = canvas.ui();
  const float high = ui.control(ui.compact() ? measure::touch_target : 36);
  const std::string new_one = ui.words("ui.own.new");
  const Button write{new_one, ButtonKind::secondary, icon::add};
  Box links = column.cut_bottom(2 * high + 4, 12);
  if (Box row = links.cut_top(high, 4); draw_list_link(canvas, row, ui.words("ui.own.import")))
    import_file(commands);
  if (Box row = links.cut_top(high); draw_list_link(canvas, row, ui.words("ui.own.export")))
    export_file(commands);
  if (draw_button(canvas, column.cut_bottom(ui.button_height(), 12), write)) start_new(commands);
}

void OwnWordsScreen::draw_list(const Canvas& canvas, Box column, Commands& commands) {
  const Ui& ui = canvas.ui();
  const TextStyle title = ui.compact() ? page_title : section_title;
  canvas.line(column.cut_top(canvas.text_line_height(title), 4), ui.words("ui.own.title"), title);
  const std::string subtitle = ui.words("ui.own.subtitle");
  canvas.paragraph(column.cut_top(canvas.wrapped_height(subtitle, small_text, column.width), 16), subtitle,
                   small_text);
  draw_list_links(canvas, column, commands);
  ScrollArea area(canvas, column, "own letters", 8);
  Box list = area.content();
  const Part part(PartKind::list, ui.words("ui.own.title"), static_cast<std::int64_t>(rows_.size()));
  const float high =
      canvas.text_line_height(strong_text) + canvas.text_line_height(small_text) + 2 * row_padding;
  std::int64_t position = 0;
  for (const OwnLetterRow& row : rows_) {
    const bool present = is_open_ && !is_new_ && row.id == place_.own_letter;
    const Box at = list.cut_top(high, 4);
    PressOptions options;
    options.role = Role::list_row;
    options.checked = present;
    options.key = row.id.value;
    options.position = ++position;
    const Press pressed = press(canvas, at, row.title, options);
    if (present) {
      canvas.fill(at, ColorToken::soft, measure::button_corner);
    } else if (pressed.warmth > 0) {
      canvas.fill(at, faded(ui.theme[ColorToken::line], 0.4F * pressed.warmth), measure::button_corner);
    }
    Box words = at.inset(ui.compact() ? 0 : 12, row_padding);
    canvas.line(words.cut_top(canvas.text_line_height(strong_text)), row.title, strong_text);
    canvas.line(words, row.below, row.broken ? broken_text : small_text);
    if (pressed.clicked) commands.push_back(show_letter(row.id));
  }
  area.end(list.y);
}

void OwnWordsScreen::draw_nothing(const Canvas& canvas, const Box& box, Commands& commands) {
  const Words& words = canvas.ui().words;
  const std::string title = words("ui.own.none-title"), text = words("ui.own.none-text"),
                    write = words("ui.own.new"), import = words("ui.own.import");
  switch (draw_empty_place(canvas, box, {icon::edit, title, text, write, import})) {
    case EmptyPress::button:
      return start_new(commands);
    case EmptyPress::second:
      return import_file(commands);
    case EmptyPress::none:
      return;
  }
}

}  // namespace goodterms
