#include "app/screens/case_column.h"

#include <fmt/format.h>

#include "app/style/icons.h"
#include "app/widgets/navigation.h"
#include "app/widgets/scroll_area.h"

namespace goodterms {
namespace {

// The others are a press away, under Declines.
constexpr int most_shown = 60;
constexpr float row_margin = 14;  // of the words in a row: the titles above begin there, too
constexpr float high = 68;

}  // namespace

void CaseColumn::draw(const Canvas& canvas, const Box& box, Id<Application> open, Commands& commands) {
  const Ui& ui = canvas.ui();
  if (stale_) {
    stale_ = false;
    commands.push_back(Command::without_change([this](Shell& shell) -> Result<void> {
      TRY(view_, read_declines_view(shell.desk(), CaseShelf::desk, most_shown));
      return {};
    }));
  }
  canvas.vertical_line(box.right() - 1, box.y, box.height, ColorToken::line);
  Box column = box.inset(16, 0);
  Box head = column.cut_top(measure::case_header);
  const std::string add = ui.words("ui.new.title");
  const Button button{add, ButtonKind::secondary, icon::add};
  const Box at = head.cut_right(button_width(canvas, button), 8).middle_row(ui.control(36));
  canvas.line(head.inset(row_margin, 0), ui.words("ui.place.declines"), as_heading(section_title, 2));
  if (draw_button(canvas, at, button)) commands.push_back(go_to({PlaceKind::new_decline}));
  ScrollArea area(canvas, column, "cases");
  Box list = area.content();
  list.width -= 4;
  CaseShelf shelf = CaseShelf::desk;
  for (const CaseCard& card : view_.cards) {
    if (card.shelf != shelf) {
      const float above = shelf == CaseShelf::desk ? 8 : 20;  // more between two shelves
      shelf = card.shelf;
      Box caption = list.cut_top(ui.control(28) + above);
      caption.cut_top(above);
      canvas.line(caption.inset(row_margin, 0), ui.words(shelf_title(shelf)), small_text);
    }
    const std::string count = fmt::format("{}/{}", card.done, card.all);
    ListRow row;
    row.title = card.company;
    // A deadline stands at the company where there is room for both, else in place of who it is.
    const std::string& until = card.deadline.day.empty() ? card.deadline.text : card.deadline.day;
    const bool waits = card.all == 0 && !until.empty();
    const float both = canvas.text_width(card.company, strong_text) +
                       canvas.text_width(until, deadline_style(card.deadline)) + 3 * measure::phone_margin;
    const bool room = both <= list.width;
    row.summary = waits && !room ? card.deadline.text : card.summary;
    if (waits && room && card.deadline.real) row.due = until;
    if (waits && room && !card.deadline.real) row.trailing = until;
    if (card.all > 0) row.trailing = count;
    if (card.shelf == CaseShelf::underway) {
      row.done = card.done;
      row.all = card.all;
    }
    row.selected = card.application == open;
    row.key = card.application.value;
    if (draw_row(canvas, list.cut_top(ui.control(high), 4), row) && !row.selected)
      commands.push_back(go_to(case_place(card.application)));
  }
  area.end(list.y + 8);
}

}  // namespace goodterms
