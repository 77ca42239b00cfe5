#include "app/screens/case_screen.h"

#include <imgui.h>

#include <algorithm>
#include <array>

#include "app/screens/places.h"
#include "app/style/icons.h"
#include "app/widgets/menu.h"
#include "app/widgets/scroll_area.h"
#include "app/widgets/sheet.h"
#include "core/actions/case_changes.h"

namespace goodterms {
namespace {

constexpr float side_gap = 20, fact_label = 84, card_padding = 16, widest = 1240;

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

CaseScreen::CaseScreen(const Place& place, const ScreenTools& tools)
    : place_(place), tools_(tools), stage_(make_stage(place.stage, tools)), form_(tools) {}

Result<void> CaseScreen::read(Desk& desk) {
  TRY(view_, read_case_view(desk, place_.application));
  now_ = desk.now();
  return stage_->read(desk, view_);
}

Result<void> CaseScreen::read_changed(Desk& desk, const Changes& changes) {
  // Ticking an item changes nothing of what is around it.
  if (changes.has_only(RecordKind::tasks)) return stage_->read_tasks(desk, view_);
  return read(desk);
}

bool CaseScreen::depends_on(const Changes& changes) const {
  if (place_.stage == Stage::plan && changes.has(RecordKind::tasks)) return true;
  return changes.has_any({RecordKind::applications, RecordKind::companies, RecordKind::contacts,
                          RecordKind::messages, RecordKind::interactions, RecordKind::profile,
                          RecordKind::decisions});
}

void CaseScreen::press_keys(Commands& commands) {
  if (!ImGui::GetIO().WantTextInput) {
    for (std::size_t i = 0; i < stage_entries.size(); ++i) {
      if (ImGui::IsKeyChordPressed(ImGuiKey_1 + static_cast<int>(i)))
        commands.push_back(go_to(case_place(place_.application, static_cast<Stage>(i))));
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
  if (draw_icon_button(canvas, button, icon::more_vert, words("ui.case.more"))) open_menu("more");
  const bool archived = view_.about.application.archived.has_value();
  const std::string facts = words("ui.case.facts-and-history"), change = words("ui.case.edit"),
                    shelf = archived ? words("ui.case.unarchive") : words("ui.case.archive"),
                    remove = words("ui.case.delete");
  const std::array<MenuItem, 4> items = {{{facts, icon::history},
                                          {change, icon::edit},
                                          {shelf, archived ? icon::unarchive : icon::archive},
                                          {remove, icon::delete_outline}}};
  const Id<Application> id = place_.application;
  switch (draw_menu(canvas, "more", button, items)) {
    case 0:
      facts_open_ = true;
      break;
    case 1:
      edit();
      break;
    case 2:
      commands.push_back(archive(id, archived ? Shelf::desk : Shelf::archive));
      break;
    case 3:
      commands.push_back(throw_away(id));
      break;
    default:
      break;
  }
}

void CaseScreen::draw_head(const Canvas& canvas, Box& page, Commands& commands) {
  const Ui& ui = canvas.ui();
  const bool compact = ui.compact();
  const TextStyle title = as_heading(compact ? section_title : page_title, 1);
  const float height = canvas.text_line_height(title) + canvas.text_line_height(small_text);
  Box head = page.cut_top(std::max(height, ui.button_height()), compact ? 6 : 16);
  if (compact) {
    const Box back = head.cut_left(measure::touch_target, 4);
    if (draw_icon_button(canvas, {back.x - 8, back.y, back.width, back.height}, icon::arrow_back,
                         ui.words("ui.back"), ButtonKind::quiet)) {
      commands.push_back(go_back());
    }
  }
  draw_more(canvas, head.cut_right(ui.button_height(), 8).middle_row(ui.button_height()), commands);
  if (!compact) {
    const Pill sent{view_.sent, PillKind::done, icon::check};
    const float wide = view_.sent.empty() ? countdown_width(canvas, view_.countdown, CountdownWords::whole)
                                          : pill_width(canvas, sent);
    if (wide > 0) {
      const Box at = head.cut_right(std::min(wide, head.width * 0.5F), 16).middle_row(pill_height(canvas));
      if (view_.sent.empty()) {
        draw_countdown(canvas, at, view_.countdown, CountdownWords::whole);
      } else {
        draw_pill(canvas, at, sent);
      }
    }
  }
  Box text = head.middle_row(height);
  canvas.line(text.cut_top(canvas.text_line_height(title)), view_.title, title);
  canvas.line(text, view_.summary, small_text);
}

void CaseScreen::draw_steps(const Canvas& canvas, Box& page, Commands& commands) {
  const Words& words = canvas.ui().words;
  const bool sent = view_.about.application.sent.has_value() && !view_.confirming;
  std::array<std::string, stage_entries.size()> labels;
  std::array<Step, stage_entries.size()> steps;
  for (std::size_t i = 0; i < steps.size(); ++i) {
    labels[i] = words(stage_entries[i].words);
    // Up to the sending all is done with it.
    const bool decides = static_cast<Stage>(i) == Stage::decide;
    steps[i] = {labels[i], decides ? view_.decided : sent && i <= static_cast<std::size_t>(Stage::send),
                true};
  }
  const float height = std::max(canvas.ui().compact() ? 36.0F : 0.0F, stepper_height(canvas));
  const int pressed = draw_stepper(canvas, page.cut_top(height, canvas.ui().compact() ? 8 : 14), steps,
                                   static_cast<int>(place_.stage));
  if (pressed >= 0 && pressed != static_cast<int>(place_.stage))
    commands.push_back(go_to(case_place(place_.application, static_cast<Stage>(pressed))));
}

float CaseScreen::facts_height(const Canvas& canvas, float width) const {
  float height = 0;
  for (const Fact& fact : view_.facts)
    height += fact_height(canvas, width, fact.value, fact_label * std::max(1.0F, canvas.ui().text_scale));
  return height;
}

float CaseScreen::draw_facts(const Canvas& canvas, Box column, bool with_edit) {
  const Words& words = canvas.ui().words;
  const float top = column.y;
  const float label = fact_label * std::max(1.0F, canvas.ui().text_scale);
  const float head = canvas.text_line_height(card_title) + 4;
  if (with_edit) {
    Box line = column.cut_top(head);
    if (draw_link(canvas, line, words("ui.case.edit-short"))) edit();
    canvas.line(line, words("ui.case.facts"), card_title);
  }
  for (const Fact& fact : view_.facts)
    draw_fact(canvas, column.cut_top(fact_height(canvas, column.width, fact.value, label)), fact.label,
              fact.value, label);
  return column.y - top;
}

void CaseScreen::draw_side(const Canvas& canvas, const Box& side) {
  ScrollArea area(canvas, side, "facts", 12);
  Box column = area.content();
  const float facts =
      canvas.text_line_height(card_title) + 4 + facts_height(canvas, column.width - 2 * card_padding);
  Box card = column.cut_top(facts + 2 * card_padding, 16);
  canvas.card(card);
  draw_facts(canvas, card.inset(card_padding), true);
  const float history = timeline_height(canvas, column.width - 2 * card_padding, view_.timeline);
  const float title = canvas.text_line_height(card_title) + 10;
  Box so_far = column.cut_top(history + title + 2 * card_padding, 16);
  canvas.card(so_far);
  Box inside = so_far.inset(card_padding);
  canvas.line(inside.cut_top(canvas.text_line_height(card_title), 10), canvas.ui().words("ui.case.so-far"),
              card_title);
  draw_timeline(canvas, inside, view_.timeline);
  area.end(column.y);
}

void CaseScreen::draw_facts_sheet(const Canvas& canvas) {
  const Ui& ui = canvas.ui();
  const float width = Sheet::content_width(ui);
  const float needed =
      facts_height(canvas, width - 8) + 20 + timeline_height(canvas, width, view_.timeline) + 44;
  const Sheet sheet(canvas, "facts", ui.words("ui.case.facts-and-history"), needed, facts_open_);
  if (!sheet) return;
  ScrollArea area(sheet.canvas(), sheet.content(), "facts and history");
  Box column = area.content();
  column.width -= 8;
  column.cut_top(draw_facts(sheet.canvas(), column, false), 20);
  sheet.canvas().line(column.cut_top(canvas.text_line_height(card_title), 10), ui.words("ui.case.so-far"),
                      card_title);
  column.cut_top(draw_timeline(sheet.canvas(), column, view_.timeline));
  area.end(column.y);
}

void CaseScreen::draw_edit_sheet(const Canvas& canvas, Commands& commands) {
  const Ui& ui = canvas.ui();
  const Sheet sheet(canvas, "edit", ui.words("ui.case.edit"), ui.height * 0.72F, edit_open_,
                    SheetPlace::automatic, SheetExit::on_purpose);
  if (!sheet) return;
  const Canvas& on = sheet.canvas();
  Box box = sheet.content();
  Box bar = box.cut_bottom(ui.button_height(), 12);
  ScrollArea area(on, box, "edit facts", 4);
  Box page = area.content();
  page.width -= 8;
  const bool entered = form_.draw(on, page, now_, true);
  area.end(page.y);
  const std::string save = ui.words("ui.save");
  const Button button{save, ButtonKind::primary};
  const bool pressed = draw_main_button(on, bar, button);
  if (!pressed && !entered) return;
  const auto facts = form_.facts();
  if (!facts) return;  // the field says what is wrong
  commands.push_back([this, facts = *facts](Shell& shell) -> Result<void> {
    Desk& desk = shell.desk();
    const auto saved = save_case(desk, place_.application, facts, form_.opened());
    if (saved && !saved->clashes.empty()) {
      TRY(const Case now, read_case(desk, place_.application));
      form_.meet(desk, facts_of(now), saved->clashes);
      return {};
    }
    edit_open_ = false;
    if (!saved) return tl::unexpected(saved.error());
    shell.changed(saved->changes);
    shell.say_done(shell.desk().words("ui.case.saved-now"));
    return {};
  });
}

void CaseScreen::draw(const Canvas& canvas, const Box& box, Commands& commands) {
  const Ui& ui = canvas.ui();
  Box page = page_box(ui, box, widest);
  if (!ui.compact()) page = {page.x - 8, page.y, page.width + 16, page.height};
  page.cut_bottom(ui.compact() ? 12.0F : 20.0F);
  // On a phone the script of a call is all there is.
  const bool script = stage_->wants_all_room() && ui.compact();
  if (!script) {
    draw_head(canvas, page, commands);
    draw_steps(canvas, page, commands);
  }
  // A letter is read at its own width; the facts stand beside it where there is room for both.
  const float side = measure::side_panel_width * std::max(1.0F, ui.text_scale * 0.8F);
  Box beside;
  if (ui.room() == WidthClass::expanded && page.width > side + 620 && !stage_->wants_all_room() &&
      !stage_->stands_alone())
    beside = page.cut_right(side, side_gap);
  stage_->draw(canvas, page, view_, commands);
  if (beside.width > 0) draw_side(canvas, beside);
  draw_facts_sheet(canvas);
  draw_edit_sheet(canvas, commands);
}

std::unique_ptr<Screen> make_case_file_screen(const Place& place, const ScreenTools& tools) {
  return std::make_unique<CaseScreen>(place, tools);
}

}  // namespace goodterms
