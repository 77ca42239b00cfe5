#include "app/screens/declines_screen.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "app/screens/case_commands.h"
#include "app/screens/place_head.h"
#include "app/screens/places.h"
#include "app/style/icons.h"
#include "app/widgets/display.h"
#include "app/widgets/scroll_area.h"

namespace goodterms {
namespace {

constexpr float card_gap = 16, least_card = 300, ring_size = 44, section_gap = 28;
constexpr float widest = 1096;  // as of the other lists
// More than the largest window shows, and read within a frame.
constexpr int cards_in_page = 120;

float card_height(const Canvas& canvas) {
  return 2 * measure::card_padding + canvas.text_line_height(card_title) +
         2 * canvas.text_line_height(small_text) + 10;
}

// Returns whether it is pointed at.
bool draw_card(const Canvas& canvas, const Box& box, const CaseCard& card, std::size_t position, bool beside,
               Commands& commands) {
  PressOptions options;
  options.role = Role::list_row;
  options.corner = measure::card_corner;
  options.key = card.application.value;
  options.position = static_cast<std::int64_t>(position);
  canvas.card(box);
  const Press pressed = press(canvas, box, card.company, options);
  const bool reached = ImGui::GetIO().NavVisible && ImGui::IsItemFocused();  // by keyboard
  const float warmth = beside ? 2 : pressed.warmth;
  if (warmth > 0) canvas.outline(box, ColorToken::accent, measure::card_corner, warmth);
  if (pressed.clicked) commands.push_back(go_to(case_place(card.application)));
  Box inside = box.inset(measure::card_padding);
  if (card.all > 0)
    draw_count_ring(canvas, inside.cut_right(ring_size, 12).middle_row(ring_size), card.done, card.all);
  canvas.line(inside.cut_top(canvas.text_line_height(card_title)), card.company, card_title);
  canvas.line(inside.cut_top(canvas.text_line_height(small_text), 10), card.summary, small_text);
  draw_with_deadline(canvas, inside.cut_top(canvas.text_line_height(small_text)), card.state, card.deadline);
  return pressed.hovered || reached;
}

}  // namespace

Result<void> DeclinesScreen::read(Desk& desk) {
  // As many as were there before, so that what is on the screen stays there.
  const int shown = static_cast<int>(view_.cards.size());
  TRY(view_, read_declines_view(desk, view_.filter, std::max(shown, cards_in_page)));
  asked_ = false;
  beside_stale_ = true;
  return {};
}

void DeclinesScreen::press_primary(Commands& commands) {
  commands.push_back(go_to({PlaceKind::new_decline}));
}

void DeclinesScreen::draw_filters(const Canvas& canvas, Box& page, Commands& commands) {
  const Words& words = canvas.ui().words;
  constexpr std::array keys = {"ui.declines.all", "ui.declines.to-send", "ui.declines.underway",
                               "ui.declines.done", "ui.declines.archived"};
  std::vector<std::string> labels;
  std::vector<CaseShelf> filters;
  for (std::size_t i = 0; i < keys.size(); ++i) {
    const std::int64_t count = view_.count(case_filters[i]);
    if (i > 0 && count == 0) continue;
    labels.push_back(words(keys[i]) + "  " + std::to_string(count));
    filters.push_back(case_filters[i]);
  }
  std::vector<Chip> chips;
  for (std::size_t i = 0; i < labels.size(); ++i)
    chips.push_back({labels[i], filters[i] == view_.filter});
  float used = 0;
  const int pressed = draw_chips(canvas, page, chips, used);
  page.cut_top(used, 20);
  if (pressed < 0) return;
  commands.push_back(
      [this, filter = filters[static_cast<std::size_t>(pressed)]](Shell& shell) -> Result<void> {
        TRY(view_, read_declines_view(shell.desk(), filter, cards_in_page));
        return {};
      });
}

void DeclinesScreen::draw_shelves(const Canvas& canvas, Box& page, const Box& visible, Commands& commands) {
  const Part list(PartKind::list, canvas.ui().words("ui.place.declines"), view_.count(view_.filter));
  const std::vector<CaseShelf> shelves = view_.shelves();
  std::size_t first = 0;
  for (const CaseShelf shelf : shelves) {
    const auto count = static_cast<std::size_t>(view_.count(shelf));
    if (count == 0) continue;
    if (shelves.size() > 1) {
      const std::string title = canvas.ui().words(shelf_title(shelf));
      canvas.line(page.cut_top(canvas.text_line_height(section_title), 12), title, section_title);
    }
    draw_cards(canvas, page, visible, first, first + count, commands);
    first += count;
    page.cut_top(section_gap - card_gap);
  }
}

void DeclinesScreen::draw_cards(const Canvas& canvas, Box& page, const Box& visible, std::size_t first,
                                std::size_t end, Commands& commands) {
  const float least = least_card * std::max(1.0F, canvas.ui().text_scale);
  const auto per_row =
      static_cast<std::size_t>(std::max(1.0F, std::floor((page.width + card_gap) / (least + card_gap))));
  const float width = (page.width - static_cast<float>(per_row - 1) * card_gap) / static_cast<float>(per_row);
  const float height = card_height(canvas);
  for (std::size_t i = first; i < end; i += per_row) {
    Box row = page.cut_top(height, card_gap);
    // Only what can be seen, and the row before and after it, so that the keyboard can go on.
    if (row.bottom() + height < visible.y || row.y - height > visible.bottom()) continue;
    for (std::size_t k = i; k < std::min({view_.cards.size(), i + per_row, end}); ++k) {
      const Id<Application> id = view_.cards[k].application;
      const bool beside = beside_ && id == beside_of_;
      if (draw_card(canvas, row.cut_left(width, card_gap), view_.cards[k], k + 1, beside, commands))
        wanted_ = id;
    }
    if (std::min(i + per_row, end) <= view_.cards.size() || view_.complete() || asked_) continue;
    asked_ = true;  // comes right after this frame
    commands.push_back([this](Shell& shell) -> Result<void> {
      const std::size_t before = view_.cards.size();
      TRY_DONE(read_more_declines(shell.desk(), view_, cards_in_page));
      // Where there were none after all, somebody else took them away, and the place is read again.
      asked_ = view_.cards.size() == before;
      return {};
    });
  }
}

void DeclinesScreen::draw(const Canvas& canvas, const Box& box, Commands& commands) {
  const Ui& ui = canvas.ui();
  const std::string new_words = ui.words("ui.new.title");
  if (view_.counts.desk + view_.counts.archived == 0) {
    const std::string title = ui.words("ui.declines.first-title"), text = ui.words("ui.declines.first-text"),
                      example = ui.words("ui.declines.first-example");
    switch (draw_empty_place(canvas, box.inset(24, 24), {icon::mail, title, text, new_words, example})) {
      case EmptyPress::button:
        return commands.push_back(go_to({PlaceKind::new_decline}));
      case EmptyPress::second:
        return commands.push_back(look_at_example());
      case EmptyPress::none:
        return;
    }
  }
  if (ui.wide()) return draw_wide(canvas, box, commands);
  beside_.reset();
  beside_stale_ = true;
  ScrollArea area(canvas, box, "declines");
  Box page = page_box(ui, area.content(), widest);
  draw_place_head(canvas, page, {ui.words("ui.place.declines"), ui.words("ui.declines.subtitle")}, commands);
  draw_filters(canvas, page, commands);
  draw_shelves(canvas, page, area.visible(), commands);
  area.end(page.y + 16);
}

std::unique_ptr<Screen> make_declines_screen(const Place&, const ScreenTools&) {
  return std::make_unique<DeclinesScreen>();
}

}  // namespace goodterms
