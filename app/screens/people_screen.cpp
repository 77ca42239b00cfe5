#include "app/screens/people_screen.h"

#include <imgui.h>

#include <algorithm>
#include <array>

#include "app/screens/letter_commands.h"
#include "app/screens/places.h"
#include "app/style/icons.h"
#include "app/widgets/navigation.h"
#include "app/widgets/scroll_area.h"
#include "app/widgets/sheet.h"

namespace goodterms {
namespace {

constexpr float card_padding = 18, column_gap = 20;

}  // namespace

PeopleScreen::PeopleScreen(const Place& place, const ScreenTools& tools)
    : place_(place), tools_(tools), form_(tools) {}

Result<void> PeopleScreen::read(Desk& desk) {
  now_ = desk.now();
  TRY(const PeoplePage everybody, read_people(desk, PeopleFilter::all, 0, 1));
  nobody_ = everybody.total == 0;
  TRY_DONE(read_page(desk, first_));
  if (found_) {
    TRY(found_, find_people(desk, words_));
  }
  person_.reset();
  if (!chosen()) return {};
  auto person = place_.contact ? read_person(desk, place_.contact) : read_company(desk, place_.company);
  if (!person) {
    // Gone meanwhile: the list stays.
    place_.contact = {};
    place_.company = {};
    return {};
  }
  TRY(person_, read_person_view(desk, *person));
  return {};
}

bool PeopleScreen::escape() {
  if (!chosen()) return false;
  place_.contact = {};
  place_.company = {};
  person_.reset();
  return true;
}

void PeopleScreen::draw_person_head(const Canvas& canvas, Box& page, bool back, Commands& commands) {
  const Ui& ui = canvas.ui();
  const float height = canvas.text_line_height(page_title) + canvas.text_line_height(small_text);
  Box head = page.cut_top(std::max(56.0F, height), 20);
  if (back) {
    const Box at = head.cut_left(measure::touch_target, 4).middle_row(measure::touch_target);
    if (draw_icon_button(canvas, {at.x - 8, at.y, at.width, at.height}, icon::arrow_back, ui.words("ui.back"),
                         ButtonKind::quiet)) {
      commands.push_back([this](Shell& shell) -> Result<void> {
        place_.contact = {};
        place_.company = {};
        return read(shell.desk());
      });
    }
  }
  if (!ui.compact()) draw_avatar(canvas, head.cut_left(56, 16).middle_row(56), person_->initials);
  if (person_->contact) {
    const std::string words = ui.words("ui.case.edit-short");
    const Button edit{words, ButtonKind::secondary, icon::edit};
    const float width = ui.compact() ? ui.button_height() : button_width(canvas, edit);
    const Box at = head.cut_right(width, 12).middle_row(ui.button_height());
    if (ui.compact() ? draw_icon_button(canvas, at, icon::edit, words) : draw_button(canvas, at, edit)) {
      form_ = PersonForm(tools_, ui.words, *person_->contact, now_);
      edit_open_ = true;
    }
  }
  Box text = head.middle_row(height);
  const TextStyle title = as_heading(ui.compact() ? section_title : page_title, 1);
  canvas.line(text.cut_top(canvas.text_line_height(page_title)), person_->name, title);
  canvas.line(text, person_->summary, small_text);
}

void PeopleScreen::draw_ways(const Canvas& canvas, Box& column, Commands& commands) {
  if (person_->ways.empty()) return;
  const Words& words = canvas.ui().words;
  const float row = std::max(canvas.ui().compact() ? 52.0F : 44.0F, canvas.text_line_height(body_text) + 16);
  const Box card = column.cut_top(row * static_cast<float>(person_->ways.size()), 16);
  canvas.card(card);
  Box rows = card;
  std::int64_t key = 0;
  for (const ReachWay& way : person_->ways) {
    Box line = rows.cut_top(row);
    if (key > 0) canvas.horizontal_line(line.x, line.y, line.width, ColorToken::line);
    line = line.inset(card_padding, 0);
    canvas.icon(line.cut_left(measure::small_icon * canvas.ui().text_scale, 12), way.icon, ColorToken::ink_2,
                measure::small_icon);
    ++key;
    if (draw_link(canvas, line, way.is_phone ? words("ui.people.call") : words("ui.people.open"), key)) {
      commands.push_back(
          [address = way.address](Shell& shell) { return shell.platform().open_address(address); });
    }
    if (draw_link(canvas, line, words("way.copy.do"), key)) commands.push_back(copy_words(way.value));
    canvas.address(line, way.value, body_text);
  }
}

void PeopleScreen::draw_cases(const Canvas& canvas, Box& column, Commands& commands) {
  if (!person_->colleagues.empty()) {
    const float row = row_height(canvas);
    const Box card = column.cut_top(row * static_cast<float>(person_->colleagues.size()), 16);
    canvas.card(card);
    Box rows = card;
    for (const PersonRow& colleague : person_->colleagues) {
      ListRow shown;
      shown.title = colleague.name;
      shown.summary = colleague.summary;
      shown.initials = colleague.initials;
      shown.chevron = true;
      shown.key = colleague.id;
      if (draw_row(canvas, rows.cut_top(row).inset(4, 0), shown)) choose_row(colleague, commands);
    }
  }
  if (person_->cases.empty()) return;
  const float row = row_height(canvas);
  const float title = canvas.text_line_height(card_title);
  const Box card =
      column.cut_top(card_padding + title + 4 + row * static_cast<float>(person_->cases.size()) + 8, 16);
  canvas.card(card);
  Box inside = card;
  inside.cut_top(card_padding);
  canvas.line(inside.cut_top(title, 4).inset(card_padding, 0), canvas.ui().words("ui.place.declines"),
              card_title);
  for (const PersonCase& about : person_->cases) {
    ListRow shown;
    shown.title = about.title;
    shown.summary = about.summary;
    shown.chevron = true;
    shown.key = about.application.value;
    if (draw_row(canvas, inside.cut_top(row).inset(4, 0), shown))
      commands.push_back(go_to(case_place(about.application)));
  }
}

void PeopleScreen::draw_words(const Canvas& canvas, Box& column, Commands& commands) {
  if (person_->words_then.empty()) return;
  const float width = column.width - 2 * card_padding;
  const float title = std::max(28.0F, canvas.text_line_height(card_title));
  const float text = canvas.wrapped_height(person_->words_then, quiet_text, width);
  const float when = canvas.text_line_height(small_text);
  const Box card = column.cut_top(2 * card_padding + title + when + 8 + text, 16);
  canvas.card(card);
  Box inside = card.inset(card_padding);
  Box head = inside.cut_top(title);
  if (draw_link(canvas, head, canvas.ui().words("way.copy.do")))
    commands.push_back(copy_words(person_->words_then));
  canvas.line(head, canvas.ui().words("ui.people.words-then"), card_title);
  canvas.line(inside.cut_top(when, 8), person_->words_when, small_text);
  canvas.paragraph(inside, person_->words_then, quiet_text);
}

void PeopleScreen::draw_timeline_card(const Canvas& canvas, Box& column) {
  if (person_->timeline.empty()) return;
  const float title = canvas.text_line_height(card_title) + 10;
  const float height = timeline_height(canvas, column.width - 2 * card_padding, person_->timeline);
  const Box card = column.cut_top(2 * card_padding + title + height, 16);
  canvas.card(card);
  Box inside = card.inset(card_padding);
  canvas.line(inside.cut_top(canvas.text_line_height(card_title), 10), canvas.ui().words("ui.case.so-far"),
              card_title);
  draw_timeline(canvas, inside, person_->timeline);
}

namespace {

struct Tile {
  std::string_view label, value, detail;
};

void draw_tiles(const Canvas& canvas, Box& column, std::span<const Tile> tiles) {
  if (tiles.empty()) return;
  const TextStyle value{text_size::section, Weight::semibold, ColorToken::ink};
  const float height = 2 * 14 + 2 * canvas.text_line_height(small_text) + canvas.text_line_height(value);
  const bool stacked =
      column.width < 150 * static_cast<float>(tiles.size()) * std::max(1.0F, canvas.ui().text_scale);
  const float gap = 14;
  Box row = stacked ? Box() : column.cut_top(height, 16);
  const float width =
      stacked ? column.width
              : (row.width - gap * static_cast<float>(tiles.size() - 1)) / static_cast<float>(tiles.size());
  for (const Tile& tile : tiles) {
    const Box card = stacked ? column.cut_top(height, 12) : row.cut_left(width, gap);
    canvas.card(card);
    Box inside = card.inset(16, 14);
    canvas.line(inside.cut_top(canvas.text_line_height(small_text)), tile.label, small_text);
    canvas.line(inside.cut_top(canvas.text_line_height(value)), tile.value, value);
    canvas.line(inside, tile.detail, small_text);
  }
}

}  // namespace

void PeopleScreen::draw_person(const Canvas& canvas, const Box& box, Commands& commands) {
  const Ui& ui = canvas.ui();
  ScrollArea area(canvas, box, "person");
  Box page = page_box(ui, area.content(), 960);
  draw_person_head(canvas, page, ui.room() != WidthClass::expanded, commands);
  const Words& words = ui.words;
  const std::string last = words("ui.people.last-contact"), reconnect = words("ui.people.reconnect");
  std::vector<Tile> tiles;
  if (!person_->last_met.empty()) tiles.push_back({last, person_->last_met, person_->last_met_detail});
  const std::string no_to = words("ui.people.said-no-to"), no_date = words("ui.people.no-date");
  if (!person_->cases.empty())
    tiles.push_back({no_to, person_->cases.front().role, person_->cases.front().summary});
  if (person_->contact)
    tiles.push_back(
        {reconnect, person_->reconnect.empty() ? no_date : person_->reconnect, person_->reconnect_in});
  draw_tiles(canvas, page, tiles);
  float bottom = 0;
  if (page.width > 620 * std::max(1.0F, ui.text_scale)) {
    Box side = page.cut_right(page.width * 0.38F, column_gap);
    draw_ways(canvas, page, commands);
    draw_cases(canvas, page, commands);
    draw_words(canvas, page, commands);
    draw_timeline_card(canvas, side);
    bottom = std::max(page.y, side.y);
  } else {
    draw_ways(canvas, page, commands);
    draw_cases(canvas, page, commands);
    draw_timeline_card(canvas, page);
    draw_words(canvas, page, commands);
    bottom = page.y;
  }
  area.end(bottom + 8);
}

void PeopleScreen::draw_edit_sheet(const Canvas& canvas, Commands& commands) {
  const Ui& ui = canvas.ui();
  const float height = form_.height(canvas) + 20 + ui.button_height();
  const Sheet sheet(canvas, "edit person", ui.words("ui.people.edit"), height, edit_open_,
                    SheetPlace::automatic, SheetExit::on_purpose);
  if (!sheet) return;
  const Canvas& on = sheet.canvas();
  Box box = sheet.content();
  const Box bar = box.cut_bottom(ui.button_height(), 12);
  ScrollArea area(on, box, "fields", 4);
  Box page = area.content();
  page.width -= 8;
  const bool entered = form_.draw(on, page);
  area.end(page.y);
  const std::string save = ui.words("ui.save");
  const Button button{save, ButtonKind::primary};
  if (!draw_main_button(on, bar, button) && !entered) return;
  const auto contact = form_.contact();
  if (!contact) return;  // the field says what is wrong
  commands.push_back([this, contact = *contact](Shell& shell) -> Result<void> {
    Desk& desk = shell.desk();
    const auto saved = save_contact(desk, contact, form_.opened());
    if (!saved) {
      form_.refuse(desk.words(saved.error().wording));
      return {};
    }
    if (!saved->clashes.empty()) {
      TRY(const Person now, read_person(desk, contact.id));
      form_.meet(desk, *now.contact, saved->clashes);
      return {};
    }
    edit_open_ = false;
    shell.changed(saved->changes);
    shell.say_done(shell.desk().words("ui.people.saved-now"));
    return {};
  });
}

void PeopleScreen::draw(const Canvas& canvas, const Box& box, Commands& commands) {
  const Ui& ui = canvas.ui();
  const Words& words = ui.words;
  if (nobody_) {
    const std::string title = words("ui.people.first-title"), text = words("ui.people.first-text"),
                      button = words("ui.new.title");
    if (draw_empty_place(canvas, box.inset(24, 24), {icon::person, title, text, button}) ==
        EmptyPress::button)
      commands.push_back(go_to({PlaceKind::new_decline}));
    return;
  }
  if (ui.room() != WidthClass::expanded) {
    if (person_) {
      draw_person(canvas, box, commands);
    } else {
      Box page = page_box(ui, box);
      draw_page_title(canvas, page, words("ui.place.people"), "", 0);
      draw_list(canvas, page, commands);
    }
    draw_edit_sheet(canvas, commands);
    return;
  }
  Box rest = box;
  Box list = rest.cut_left(measure::list_column_width * std::max(1.0F, ui.text_scale * 0.9F));
  canvas.vertical_line(list.right() - 1, list.y, list.height, ColorToken::line);
  list.cut_top(22);
  draw_list(canvas, list.inset(14, 0), commands);
  if (person_) {
    draw_person(canvas, rest, commands);
  } else {
    const std::string title = words("ui.people.choose-title"), text = words("ui.people.choose-text");
    draw_empty_place(canvas, rest.inset(24, 24), {icon::person, title, text, {}});
  }
  draw_edit_sheet(canvas, commands);
}

std::unique_ptr<Screen> make_people_screen(const Place& place, const ScreenTools& tools) {
  return std::make_unique<PeopleScreen>(place, tools);
}

}  // namespace goodterms
