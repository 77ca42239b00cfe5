// Declines in a wide window: the cards in one column, and beside it the letter, the facts and the story of
// the one that is pointed at, or else of the first.
#include <algorithm>

#include "app/screens/declines_screen.h"
#include "app/screens/facts_list.h"
#include "app/screens/place_head.h"
#include "app/widgets/scroll_area.h"

namespace goodterms {
namespace {

constexpr float list_wide = 400, gap = 56, title_high = 56, row_high = 44, label_wide = 72, text_top = 28;
constexpr float least_sheet = 600, shadow = 24;

void draw_address_row(const Canvas& canvas, Box& inside, std::string_view label, std::string_view main,
                      std::string_view more) {
  const Ui& ui = canvas.ui();
  Box row = inside.cut_top(ui.control(row_high));
  canvas.horizontal_line(row.x, row.bottom() - 1, row.width, ColorToken::line);
  canvas.line(row.cut_left(label_wide * std::max(1.0F, ui.text_scale)), label, small_text);
  const float name = canvas.line(row, main, strong_text);
  row.cut_left(name > 0 ? name + 24 : 0);
  if (!more.empty()) canvas.address(row, more, small_text);
}

void draw_words_sheet(const Canvas& canvas, const Box& sheet, const CaseBeside& beside) {
  const Words& words = canvas.ui().words;
  canvas.sheet(sheet);
  Box inside = sheet.inset(sheet_margin(canvas.ui(), sheet), 8);
  draw_address_row(canvas, inside, words("ui.letter.to"), beside.to, beside.address);
  if (!beside.subject.empty())
    draw_address_row(canvas, inside, words("ui.letter.subject"), beside.subject, {});
  inside.cut_bottom(16);
  ScrollArea area(canvas, inside, "words beside");
  Box text = area.content();
  text.cut_top(text_top);
  text.cut_top(draw_written(canvas, text, beside.words, letter_style(canvas.ui(), text.width)), 24);
  area.end(text.y);
}

}  // namespace

// What it is that stands there, and the way to it.
void DeclinesScreen::draw_beside_title(const Canvas& canvas, Box row, const CaseView& view,
                                       Commands& commands) {
  const Words& words = canvas.ui().words;
  const std::string open = words("ui.declines.open");
  const Button button{open, ButtonKind::secondary};
  const Box at = row.cut_right(button_width(canvas, button), 16).middle_row(canvas.ui().button_height());
  const float title = canvas.text_line_height(section_title);
  Box text = row.middle_row(title + canvas.text_line_height(small_text));
  canvas.line(text.cut_top(title), view.title, section_title);
  if (view.sent.empty()) {
    draw_with_deadline(canvas, text, view.summary, view.deadline);
  } else {
    canvas.line(text, view.summary + " · " + view.sent, small_text);
  }
  if (draw_button(canvas, at, button)) commands.push_back(go_to(case_place(view.about.application.id)));
}

void DeclinesScreen::draw_beside(const Canvas& canvas, Box box, float side, Commands& commands) {
  if (!beside_) return;
  const CaseView& view = beside_->view;
  const Part part(PartKind::group, view.title);
  Box facts = side > 0 ? box.cut_right(side, gap) : Box();
  draw_beside_title(canvas, box.cut_top(canvas.ui().control(title_high), 12), view, commands);
  draw_words_sheet(canvas, box, *beside_);
  if (side <= 0) return;
  ScrollArea area(canvas, facts, "facts beside");
  Box column = area.content();
  column.cut_top(canvas.ui().control(title_high) + 12);
  const Words& words = canvas.ui().words;
  canvas.line(column.cut_top(canvas.text_line_height(card_title), 8), words("ui.case.facts"), card_title);
  column.cut_top(draw_facts(canvas, column, view.facts, FactsShown::all), 20);
  canvas.horizontal_line(column.x, column.y, column.width, ColorToken::line);
  column.cut_top(24);
  canvas.line(column.cut_top(canvas.text_line_height(card_title), 12), words("ui.case.so-far"), card_title);
  column.cut_top(draw_timeline(canvas, column, view.timeline).height);
  area.end(column.y);
}

// Read when there is room to show it, and whenever another is pointed at.
void DeclinesScreen::read_beside(Commands& commands) {
  const auto listed = [this](Id<Application> id) {
    return std::any_of(view_.cards.begin(), view_.cards.end(),
                       [id](const CaseCard& card) { return card.application == id; });
  };
  if (!listed(wanted_)) wanted_ = view_.cards.empty() ? Id<Application>() : view_.cards.front().application;
  if (!beside_stale_ && wanted_ == beside_of_) return;
  beside_stale_ = false;
  beside_of_ = wanted_;
  commands.push_back(Command::without_change([this, id = wanted_](Shell& shell) -> Result<void> {
    beside_.reset();
    if (!id) return {};
    TRY(beside_, read_case_beside(shell.desk(), id));
    return {};
  }));
}

void DeclinesScreen::draw_wide(const Canvas& canvas, const Box& box, Commands& commands) {
  const Ui& ui = canvas.ui();
  const float text = std::max(1.0F, ui.text_scale);
  const float list = list_wide * text, side = measure::side_panel_width * text,
              sheet = measure::sheet_width * text;
  Box page = page_box(ui, box, list + gap + sheet + gap + side);
  const bool with_facts = page.width >= list + gap + least_sheet * text + gap + side;
  if (!with_facts) page = page_box(ui, box, list + gap + sheet);
  draw_place_head(canvas, page, {ui.words("ui.place.declines"), ui.words("ui.declines.subtitle")}, commands);
  page.height -= 24;
  read_beside(commands);
  ScrollArea area(canvas, page.cut_left(list, gap), "declines", shadow);
  Box column = area.content();
  draw_filters(canvas, column, commands);
  draw_shelves(canvas, column, area.visible(), commands);
  area.end(column.y + 16);
  draw_beside(canvas, page, with_facts ? side : 0, commands);
}

}  // namespace goodterms
