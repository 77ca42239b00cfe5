#include "app/screens/case_screen.h"

#include <imgui.h>

#include <algorithm>
#include <array>
#include <utility>

#include "app/screens/places.h"
#include "app/style/icons.h"
#include "app/widgets/menu.h"
#include "core/actions/case_changes.h"

namespace goodterms {
namespace {

constexpr float more_column_width = 360;

Command archive(Id<Application> id, Shelf shelf) {
  return [id, shelf](Shell& shell) -> Result<void> {
    TRY(const Changes changes, move_case(shell.desk(), id, shelf));
    shell.changed(changes);
    shell.say_done(shelf == Shelf::archive ? shell.desk().words("ui.case.archived-now")
                                           : shell.desk().words("ui.case.unarchived-now"));
    return {};
  };
}

Command throw_away(Id<Application> id) {
  return [id](Shell& shell) -> Result<void> {
    TRY(const Case about, read_case(shell.desk(), id));
    TRY(const Changes changes, delete_case(shell.desk(), id));
    shell.replace({PlaceKind::declines});
    shell.changed(changes);
    Object values;
    values.set("company", about.company.name);
    shell.say_done(shell.desk().words("ui.case.deleted-now", values));
    return {};
  };
}

struct StageEntry {
  const char* words;
  std::unique_ptr<CaseStage> (*make)(const ScreenTools&);
};
constexpr std::array stage_entries = {
#define STAGE(id) StageEntry{"ui.stage." #id, make_##id##_stage},
#include "app/screens/stages.def"
#undef STAGE
};

std::unique_ptr<CaseStage> make_stage(Stage stage, const ScreenTools& tools) {
  return stage_entries[static_cast<std::size_t>(stage)].make(tools);
}

}  // namespace

Place CaseScreen::at_stage(std::size_t stage) const {
  Place place = place_;
  place.stage = static_cast<Stage>(stage);
  return place;
}

CaseScreen::CaseScreen(const Place& place, const ScreenTools& tools)
    : place_(place),
      tools_(tools),
      stage_(make_stage(place.stage.value_or(Stage::letter), tools)),
      form_(tools) {}

Result<void> CaseScreen::read(Desk& desk) {
  TRY(view_, read_case_view(desk, place_.application));
  view_.in_round = place_.in_round;
  TRY(view_.next_in_round, next_in_round(desk, place_));
  column_.outdate();
  now_ = desk.now();
  if (!place_.stage) {
    place_.stage = view_.now;
    stage_ = make_stage(view_.now, tools_);
  }
  return stage_->read(desk, view_);
}

Result<void> CaseScreen::read_changed(Desk& desk, const Changes& changes) {
  if (!changes.has_only(RecordKind::tasks)) return read(desk);
  // Ticking an item changes nothing but how far the tabs are.
  column_.outdate();
  TRY_DONE(read_case_tasks(desk, view_));
  return stage_->read_tasks(desk, view_);
}

bool CaseScreen::depends_on(const Changes& changes) const {
  return changes.has_any({RecordKind::applications, RecordKind::companies, RecordKind::contacts,
                          RecordKind::messages, RecordKind::interactions, RecordKind::profile,
                          RecordKind::decisions, RecordKind::tasks, RecordKind::settings}) ||
         stage_->depends_on(changes);
}

void CaseScreen::press_keys(Commands& commands) {
  if (!ImGui::GetIO().WantTextInput) {
    for (std::size_t i = 0; i < stage_entries.size(); ++i) {
      if (ImGui::IsKeyChordPressed(ImGuiKey_1 + static_cast<int>(i))) commands.push_back(go_to(at_stage(i)));
    }
  }
  stage_->press_keys(view_, commands);
}

void CaseScreen::edit() {
  form_ = CaseForm(tools_, facts_of(view_.about));
  edit_open_ = true;
}

void CaseScreen::draw_more(const Canvas& canvas, const Box& button, Commands& commands) {
  const Words& words = canvas.ui().words;
  const std::string more = words("ui.case.more");
  const Button opens{more, ButtonKind::plain, no_icon, canvas.ui().compact() ? no_icon : icon::expand_more};
  if (draw_button(canvas, button, opens)) open_menu("more");
  std::vector<StageAction> own;  // of the tab one is at
  stage_->add_to_menu(words, view_, own);
  const bool archived = view_.about.application.archived.has_value();
  const std::string facts = words("ui.case.facts-and-history"), invitation = words("ui.new.invitation"),
                    advice = words("ui.letter.advice-title"), change = words("ui.case.edit"),
                    shelf = archived ? words("ui.case.unarchive") : words("ui.case.archive"),
                    remove = words("ui.case.delete");
  std::vector<MenuItem> items;
  for (const StageAction& action : own)
    items.push_back({action.words, action.icon});
  const int first = static_cast<int>(items.size());
  items.push_back({facts, icon::history});
  const bool invited = !view_.invitation.empty();
  if (invited) items.push_back({invitation, icon::mail_outline});
  items.push_back({advice, icon::lightbulb});
  items.push_back({change, icon::edit});
  items.push_back({shelf, archived ? icon::unarchive : icon::archive});
  items.push_back({remove, icon::delete_outline});
  const Id<Application> id = place_.application;
  const int chosen = draw_menu(canvas, "more", button, items);
  if (chosen < 0) return;
  if (chosen < first) {
    commands.push_back(own[static_cast<std::size_t>(chosen)].act);
    return;
  }
  const int entry = chosen - first;
  if (invited && entry == 1) {
    invitation_open_ = true;
    return;
  }
  switch (invited && entry > 1 ? entry - 1 : entry) {
    case 0:
      facts_open_ = true;
      break;
    case 1:
      advice_open_ = true;
      break;
    case 2:
      edit();
      break;
    case 3:
      commands.push_back(archive(id, archived ? Shelf::desk : Shelf::archive));
      break;
    default:
      commands.push_back(throw_away(id));
      break;
  }
}

void CaseScreen::draw_title(const Canvas& canvas, const Box& box) {
  const float title = canvas.text_line_height(section_title), small = canvas.text_line_height(small_text);
  Box text = box.middle_row(title + small);
  canvas.line(text.cut_top(title), view_.title, as_heading(section_title, 1));
  if (view_.sent.empty()) {
    const bool compact = canvas.ui().compact();
    // That an interview was missed, and when it was, stands above the letter.
    const bool told = compact && !view_.next.title.empty();
    draw_with_deadline(canvas, text, compact && !told ? view_.about.application.role : view_.summary,
                       told ? Deadline() : view_.deadline);
  } else {
    canvas.line(text,
                canvas.ui().compact() ? view_.about.application.role + " · " + view_.sent_in_short
                                      : view_.summary + " · " + view_.sent,
                small_text);
  }
}

void CaseScreen::draw_tabs_row(const Canvas& canvas, const Box& box, Commands& commands) {
  std::array<std::string, stage_entries.size()> labels;
  std::array<Tab, stage_entries.size()> tabs;
  const Words& words = canvas.ui().words;
  const std::string done = words("ui.stage-mark.done"), now = words("ui.stage-mark.now");
  const int current = static_cast<int>(place_.stage.value_or(view_.now));
  const auto marks = marks_at(view_, static_cast<Stage>(current));
  for (std::size_t i = 0; i < tabs.size(); ++i) {
    labels[i] = words(stage_entries[i].words);
    tabs[i] = {labels[i], marks[i]};
    if (marks[i] != TabMark::open) tabs[i].told = marks[i] == TabMark::done ? done : now;
  }
  const int pressed = draw_tabs(canvas, box, tabs, current);
  if (pressed >= 0 && pressed != current)
    commands.push_back(go_to(at_stage(static_cast<std::size_t>(pressed))));
}

void CaseScreen::draw_head(const Canvas& canvas, Box& page, Commands& commands) {
  const Ui& ui = canvas.ui();
  const bool compact = ui.compact();
  const float lines = canvas.text_line_height(section_title) + canvas.text_line_height(small_text) + 8;
  const std::string more_words = ui.words("ui.case.more");
  const float more =
      button_width(canvas, {more_words, ButtonKind::plain, no_icon, compact ? no_icon : icon::expand_more});
  Box head = page.cut_top(std::max(compact ? measure::phone_header : measure::case_header, lines));
  if (compact) {
    const Box back = head.cut_left(measure::touch_target + 4);
    if (draw_icon_button(canvas, {back.x + 6, back.middle_y() - 22, 44, 44}, icon::arrow_back,
                         ui.words("ui.back"), ButtonKind::quiet)) {
      commands.push_back(go_back());
    }
    const Box at = head.cut_right(more, 8).middle_row(ui.button_height());
    draw_title(canvas, head);
    draw_more(canvas, at, commands);
    const Box tabs = page.cut_top(ui.control(measure::phone_tabs));
    draw_tabs_row(canvas, tabs.inset(measure::phone_margin, 0), commands);
    canvas.horizontal_line(page.x, page.y - 1, page.width, ColorToken::line);
    return;
  }
  const float margin = ui.room() == WidthClass::medium ? 24 : 48;  // as of the page below
  head.cut_left(margin);
  head.width -= 32;
  const Box at = head.cut_right(more, 24).middle_row(ui.button_height());
  // The tabs keep their words where the title has room for its own.
  constexpr float least_title = 220;
  std::array<Tab, stage_entries.size()> tabs;
  std::array<std::string, stage_entries.size()> labels;
  for (std::size_t i = 0; i < tabs.size(); ++i) {
    labels[i] = ui.words(stage_entries[i].words);
    tabs[i] = {labels[i]};
  }
  const float wanted = tabs_width(canvas, tabs) + 4;
  // Where they would lose them, they have a row of their own.
  const bool below = wanted + 24 + least_title > head.width;
  const Box row =
      below ? page.cut_top(ui.control(measure::phone_tabs)).inset(margin, 0) : head.cut_right(wanted, 24);
  canvas.horizontal_line(page.x, page.y - 1, page.width, ColorToken::line);
  draw_title(canvas, head);
  draw_tabs_row(canvas, below ? Box{row.x, row.y, std::min(wanted, row.width), row.height} : row, commands);
  draw_more(canvas, at, commands);
}

// It was let go by itself, and one press brings it back.
void CaseScreen::draw_rests(const Canvas& canvas, Box& below, Commands& commands) {
  if (view_.rests.empty()) return;
  const Ui& ui = canvas.ui();
  const float margin = ui.compact() ? measure::phone_margin : ui.room() == WidthClass::medium ? 24 : 48;
  const std::string back = ui.words("ui.case.bring-back");
  const float width = below.width - 2 * margin - link_width(canvas, back) - 16;
  const float text = canvas.wrapped_height(view_.rests, small_text, width);
  Box row = below.cut_top(std::max(ui.control(measure::touch_target), text + 16)).inset(margin, 0);
  if (draw_link(canvas, row, back)) commands.push_back(archive(place_.application, Shelf::desk));
  canvas.paragraph(row.middle_row(text), view_.rests, small_text);
}

CasePage CaseScreen::page_of(const Canvas& canvas, const Box& below) const {
  const Ui& ui = canvas.ui();
  CasePage page;
  if (ui.compact()) {
    page.whole = page.column = below;
    return page;
  }
  const float text = std::max(1.0F, ui.text_scale);
  const float margin = ui.room() == WidthClass::medium ? 24 : 48;
  page.whole = below.inset(margin, 0);
  // Where there is plenty of room it is as wide as its type wants it.
  const float side = ui.wide() ? measure::wide_side_panel_width * text
                               : measure::side_panel_width * std::max(1.0F, ui.text_scale * 0.8F);
  const float widest = (ui.wide() ? measure::wide_sheet_width : measure::sheet_width) * text;
  constexpr float least_column = 620;
  const bool two =
      ui.room() == WidthClass::expanded && page.whole.width >= least_column + measure::side_panel_gap + side;
  const float column = std::min(widest, page.whole.width - (two ? measure::side_panel_gap + side : 0));
  const float more = more_column_width * text;
  const bool three = two && ui.wide() && stage_->has_more() &&
                     page.whole.width >= widest + more + side + 2 * measure::side_panel_gap;
  const float used =
      column + (two ? measure::side_panel_gap + side : 0) + (three ? measure::side_panel_gap + more : 0);
  // In the middle of a wide window, as one.
  page.whole.x += std::max(0.0F, (page.whole.width - used) / 2);
  page.whole.width = used;
  page.column = page.whole;
  page.column.width = column;
  if (two) page.side = {page.whole.right() - side, page.whole.y, side, page.whole.height};
  if (three)
    page.more = {page.column.right() + measure::side_panel_gap, page.whole.y, more, page.whole.height};
  return page;
}

void CaseScreen::draw(const Canvas& canvas, const Box& box, Commands& commands) {
  const Ui& ui = canvas.ui();
  Box below = box;
  if (ui.wide()) {
    const Box list = below.cut_left(measure::wide_list_column_width * std::max(1.0F, ui.text_scale));
    column_.draw(canvas, list, place_.application, commands);
  }
  const bool alone = stage_->hides_head() && ui.compact();
  if (!alone) draw_head(canvas, below, commands);
  if (!alone) draw_rests(canvas, below, commands);
  const CasePage page = page_of(canvas, below);
  if (std::exchange(place_.act, false)) stage_->press_primary(view_, commands);
  stage_->draw(canvas, page, view_, commands);
  if (page.side.width > 0 && stage_->shows_facts()) {
    Box side = page.side;
    side.cut_top(stage_->side_top());
    side.cut_bottom(24);
    draw_side(canvas, side, commands);
  }
  draw_facts_sheet(canvas);
  draw_advice_sheet(canvas);
  draw_invitation_sheet(canvas);
  draw_edit_sheet(canvas, commands);
}

std::unique_ptr<Screen> make_case_file_screen(const Place& place, const ScreenTools& tools) {
  return std::make_unique<CaseScreen>(place, tools);
}

}  // namespace goodterms
