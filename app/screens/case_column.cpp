#include "app/screens/case_column.h"

#include <fmt/format.h>

#include "app/style/icons.h"
#include "app/widgets/navigation.h"
#include "app/widgets/scroll_area.h"

namespace goodterms {
namespace {

// The others are a press away, under Declines.
constexpr int most_shown = 60;

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
  canvas.line(head.inset(4, 0), ui.words("ui.place.declines"), as_heading(section_title, 2));
  if (draw_button(canvas, at, button)) commands.push_back(go_to({PlaceKind::new_decline}));
  ScrollArea area(canvas, column, "cases");
  Box list = area.content();
  list.width -= 4;
  CaseShelf shelf = CaseShelf::desk;
  for (const CaseCard& card : view_.cards) {
    if (card.shelf != shelf) {
      shelf = card.shelf;
      Box caption = list.cut_top(ui.control(36));
      caption.cut_top(8);
      canvas.line(caption.inset(4, 0), ui.words(shelf_title(shelf)), small_text);
    }
    const std::string count = fmt::format("{}/{}", card.done, card.all);
    ListRow row;
    row.title = card.company;
    // Until when goes before who it is: the row has room for one of the two.
    const bool until = card.all == 0 && !card.deadline.text.empty();
    const std::string told = card.role + " · " + card.deadline.text;
    const bool room = canvas.text_width(told, small_text) <= list.width - 2 * measure::phone_margin;
    row.summary = !until ? card.summary : room ? told : card.deadline.text;
    if (card.all > 0) row.trailing = count;
    row.selected = card.application == open;
    row.key = card.application.value;
    if (draw_row(canvas, list.cut_top(row_height(canvas)), row) && !row.selected)
      commands.push_back(go_to(case_place(card.application)));
  }
  area.end(list.y + 8);
}

}  // namespace goodterms
