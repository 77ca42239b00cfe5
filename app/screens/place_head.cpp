#include "app/screens/place_head.h"

#include "app/style/icons.h"
#include "app/widgets/drawing.h"

namespace goodterms {
namespace {

constexpr float find_width = 236, gap = 8, mark_size = 32;

Command find_anything() {
  return Command::without_change([](Shell& shell) -> Result<void> {
    shell.open_palette();
    return {};
  });
}

// The title shares the row with the buttons where it greets nobody and there is room for it.
void draw_on_phone(const Canvas& canvas, Box& page, const PlaceHead& head, const Button& add,
                   Commands& commands) {
  const Ui& ui = canvas.ui();
  const float add_width = button_width(canvas, add), finger = measure::touch_target;
  const bool shared =
      !head.greets && canvas.text_width(head.title, page_title) + finger + add_width + 3 * gap < page.width;
  Box bar = page.cut_top(ui.button_height(), 12);
  TextStyle title = page_title;
  title.size = text_size::title;
  if (shared) {
    canvas.line(bar.cut_left(canvas.text_width(head.title, title) + 1), head.title, title);
  } else {
    draw_mark(canvas, bar.cut_left(mark_size).middle_row(mark_size));
  }
  const Box at = bar.cut_right(shared ? add_width : std::min(add_width, bar.width * 0.7F), gap);
  const std::string find_words = ui.words("ui.palette.find");
  const Button find{find_words, ButtonKind::plain, icon::search};
  const float wide = button_width(canvas, find);
  if (!shared && wide <= bar.width) {
    if (draw_button(canvas, bar.cut_right(wide), find)) commands.push_back(find_anything());
  } else if (draw_icon_button(canvas, bar.cut_right(finger).middle_row(finger), icon::search,
                              ui.words("ui.palette.label"), ButtonKind::quiet)) {
    commands.push_back(find_anything());
  }
  if (draw_button(canvas, at, add)) commands.push_back(go_to({PlaceKind::new_decline}));
  if (!shared) draw_page_title(canvas, page, head.title, head.greets ? head.subtitle : "", 0);
}

}  // namespace

void draw_place_head(const Canvas& canvas, Box& page, const PlaceHead& head, Commands& commands) {
  const Ui& ui = canvas.ui();
  const std::string new_words = ui.words("ui.new.title"), find_words = ui.words("ui.palette.label");
  const Button add{new_words, ButtonKind::secondary, icon::add};
  if (ui.compact()) return draw_on_phone(canvas, page, head, add, commands);
  const float add_width = button_width(canvas, add);
  const float find = find_width * std::max(1.0F, ui.text_scale);
  const bool room = page.width > find + add_width + 380 * ui.text_scale;
  Box right = draw_page_title(canvas, page, head.title, head.subtitle,
                              add_width + gap + (room ? find : ui.button_height()));
  const Box add_at = right.cut_right(add_width, gap);  // drawn last: Tab goes as one reads
  if (room) {
    if (draw_search_button(canvas, right, find_words, ui.words("ui.key.find.keys")))
      commands.push_back(find_anything());
  } else if (draw_icon_button(canvas, right, icon::search, find_words)) {
    commands.push_back(find_anything());
  }
  if (draw_button(canvas, add_at, add)) commands.push_back(go_to({PlaceKind::new_decline}));
}

}  // namespace goodterms
