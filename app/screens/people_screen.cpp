#include "app/screens/people_screen.h"

#include <imgui.h>

#include <algorithm>
#include <array>
#include <utility>

#include "app/screens/letter_commands.h"
#include "app/screens/places.h"
#include "app/style/icons.h"
#include "app/widgets/navigation.h"
#include "app/widgets/scroll_area.h"
#include "app/widgets/sheet.h"

namespace goodterms {
namespace {

constexpr int tags_shown = 6;  // above the list: a row or two

}  // namespace

PeopleScreen::PeopleScreen(const Place& place, const ScreenTools& tools)
    : place_(place), tools_(tools), form_(tools), log_(tools) {}

Result<void> PeopleScreen::read(Desk& desk) {
  now_ = desk.now();
  nobody_chosen_stale_ = true;
  TRY(const PeoplePage everybody, read_people(desk, PeopleFilter::all, 0, 1));
  TRY_DONE(bin_.read(desk));
  TRY(const PeoplePage archived, read_people(desk, PeopleFilter::archived, 0, 1));
  archived_ = archived.total;
  nobody_ = everybody.total + archived_ + bin_.size() == 0;
  if (archived_ == 0 && filter_ == PeopleFilter::archived) filter_ = PeopleFilter::all;
  bin_shown_ = bin_shown_ && !bin_.empty();
  TRY_DONE(read_page(desk, first_));
  TRY(const auto tags, read_some_tags(desk, tags_shown));
  tags_.clear();
  for (const Tag& tag : tags)
    tags_.push_back(tag.name);
  if (found_) TRY_DONE(search(desk));
  person_.reset();
  person_read_.reset();
  if (!chosen()) {
    note_.reset();
    return {};
  }
  auto person = place_.contact ? read_person(desk, place_.contact) : read_company(desk, place_.company);
  if (!person) {
    // Gone meanwhile: the list stays.
    place_.contact = {};
    place_.company = {};
    note_.reset();
    return {};
  }
  TRY(person_, read_person_view(desk, *person));
  person_read_ = std::move(*person);
  TRY_DONE(read_note(desk));
  if (std::exchange(place_.log, false)) log_something(desk.words);
  return {};
}

Result<void> PeopleScreen::read_note(Desk& desk) {
  note_beside_ = note_beside_ && person_->write_now;
  if (!person_->write_now) {
    note_.reset();
    return {};
  }
  if (!note_ || !(note_->application() == person_->told_no))
    note_ = std::make_unique<NoteScreen>(note_place(place_.contact, person_->told_no), true);
  return note_->read(desk);
}

// Whatever was written on the note is kept before it goes.
Result<void> PeopleScreen::leave_note(Shell& shell) {
  if (!note_) return {};
  return note_->leave(shell);
}

std::optional<double> PeopleScreen::tend(Shell& shell, double now) {
  return note_ ? note_->tend(shell, now) : std::nullopt;
}

void PeopleScreen::press_primary(Commands& commands) {
  if (!person_ || person_->main_act.empty()) return;
  if (note_ && note_beside_) return note_->press_primary(commands);
  do_main_act(commands);
}

bool PeopleScreen::escape() {
  if (note_ && note_beside_ && note_->escape()) return true;
  if (!chosen()) return false;
  if (note_ && note_->holds_words()) return false;  // going back keeps it
  place_.contact = {};
  place_.company = {};
  person_.reset();
  return true;
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
  const auto contact = form_.contact(ui.words);
  if (!contact) return;  // the field says what is wrong
  commands.push_back([this, contact = *contact](Shell& shell) -> Result<void> {
    Desk& desk = shell.desk();
    const auto saved = save_contact(desk, contact, form_.opened());
    if (!saved) {
      form_.refuse(saved.error(), desk.words(saved.error().wording));
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

void PeopleScreen::draw_sheets(const Canvas& canvas, Commands& commands) {
  draw_edit_sheet(canvas, commands);
  log_.draw(canvas, commands);
  tag_sheet_.draw(canvas, commands);
  company_sheet_.draw(canvas, commands);
  join_sheet_.draw(canvas, commands);
  forget_sheet_.draw(canvas, commands);
  delete_sheet_.draw(canvas, commands);
  split_sheet_.draw(canvas, commands);
}

void PeopleScreen::draw(const Canvas& canvas, const Box& box, Commands& commands) {
  const Ui& ui = canvas.ui();
  const Words& words = ui.words;
  if (nobody_) {
    const std::string title = words("ui.people.first-title"), text = words("ui.people.first-text"),
                      button = words("ui.new.title");
    const std::string second = words("ui.import.title");
    switch (draw_empty_place(canvas, box.inset(24, 24), {icon::person, title, text, button, second})) {
      case EmptyPress::button:
        return commands.push_back(go_to({PlaceKind::new_decline}));
      case EmptyPress::second:
        return commands.push_back(go_to({PlaceKind::import_people}));
      case EmptyPress::none:
        return;
    }
    return;
  }
  list_beside_ = ui.room() == WidthClass::expanded;
  if (!list_beside_) {
    if (person_) {
      draw_person(canvas, box, commands);
    } else {
      Box page = page_box(ui, box);
      draw_page_title(canvas, page, words("ui.place.people"), "", 0);
      draw_list(canvas, page, commands);
    }
    return draw_sheets(canvas, commands);
  }
  Box rest = box;
  Box list = rest.cut_left(measure::list_column_width * std::max(1.0F, ui.text_scale * 0.9F));
  canvas.vertical_line(list.right() - 1, list.y, list.height, ColorToken::line);
  list.cut_top(22);
  draw_list(canvas, list.inset(14, 0), commands);
  if (person_) {
    draw_person(canvas, rest, commands);
  } else {
    draw_nobody(canvas, rest, commands);
  }
  draw_sheets(canvas, commands);
}

std::unique_ptr<Screen> make_people_screen(const Place& place, const ScreenTools& tools) {
  return std::make_unique<PeopleScreen>(place, tools);
}

}  // namespace goodterms
