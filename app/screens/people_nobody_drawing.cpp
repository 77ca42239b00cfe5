// People while nobody of them is chosen: whom it is time to write to, and what was filed last.
#include <algorithm>

#include "app/screens/people_screen.h"
#include "app/screens/stay_in_touch.h"
#include "app/style/icons.h"
#include "app/widgets/navigation.h"
#include "app/widgets/scroll_area.h"

namespace goodterms {
namespace {

constexpr float widest = 872, column_gap = 56, two_columns_from = 620;
constexpr int most_lately = 8;

void draw_due(const Canvas& canvas, Box& column, const std::vector<TodayPerson>& people, Commands& commands) {
  draw_stay_in_touch(canvas, column, people, commands);
  column.cut_top(28);
}

void draw_lately(const Canvas& canvas, Box& column, const std::vector<TimelineEntry>& lately) {
  canvas.line(column.cut_top(canvas.text_line_height(section_title), 12),
              canvas.ui().words("ui.today.lately"), section_title);
  column.cut_top(draw_timeline(canvas, column, lately).height);
}

}  // namespace

void PeopleScreen::read_nobody(Commands& commands) {
  if (!nobody_chosen_stale_) return;
  nobody_chosen_stale_ = false;
  commands.push_back(Command::without_change([this](Shell& shell) -> Result<void> {
    TRY(due_, read_people_due(shell.desk()));
    TRY(lately_, read_lately(shell.desk(), most_lately));
    return {};
  }));
}

void PeopleScreen::draw_nobody(const Canvas& canvas, const Box& box, Commands& commands) {
  const Ui& ui = canvas.ui();
  read_nobody(commands);
  const std::string title = ui.words("ui.people.choose-title"), text = ui.words("ui.people.choose-text");
  if (due_.empty() && lately_.empty()) {
    draw_empty_place(canvas, box.inset(24, 24), {icon::person, title, text, {}});
    return;
  }
  const float scale = std::max(1.0F, ui.text_scale);
  ScrollArea area(canvas, box, "nobody chosen");
  Box page = page_box(ui, area.content(), widest * scale);
  draw_page_title(canvas, page, title, text, 0);
  page.cut_top(12);
  if (due_.empty() || lately_.empty() || page.width < two_columns_from * scale) {
    if (!due_.empty()) draw_due(canvas, page, due_, commands);
    if (!lately_.empty()) draw_lately(canvas, page, lately_);
    return area.end(page.y + 24);
  }
  Box side = page.cut_right((page.width - column_gap) / 2, column_gap);
  draw_due(canvas, page, due_, commands);
  draw_lately(canvas, side, lately_);
  area.end(std::max(page.y, side.y) + 24);
}

}  // namespace goodterms
