// What the plan asks in a sheet over it: another day, and an item of one's own.
#include <imgui.h>

#include "app/screens/moment_field.h"
#include "app/screens/plan_stage.h"
#include "app/screens/task_commands.h"
#include "app/widgets/sheet.h"

namespace goodterms {

void PlanStage::draw_date_sheet(const Canvas& canvas, const CaseView& view, Commands& commands) {
  const Words& words = canvas.ui().words;
  const std::string label = reconnect_ ? words("ui.plan.reconnect-on") : words("ui.plan.due-on");
  const std::string title = reconnect_ ? words("ui.plan.act.reconnect") : words("ui.plan.move");
  const auto day = day_sheet_.draw(canvas, "date", title, label);
  if (!day) return;
  const Id<Application> id = view.about.application.id;
  commands.push_back(reconnect_ ? write_again(id, *day) : move(id, dated_, *day));
}

void PlanStage::draw_add_sheet(const Canvas& canvas, const CaseView& view, Commands& commands) {
  const Ui& ui = canvas.ui();
  const Words& words = ui.words;
  const std::string what = words("ui.plan.what"), when = words("ui.plan.due-on");
  Field field;
  field.label = what;
  field.error = add_error_;
  field.focus = add_open_ && !ImGui::IsPopupOpen("add item");
  DateFieldLook look = moment_look(tools_, when, {}, DatePrecision::day, now_);
  const std::string no_day = words("ui.date.need-day");
  if (date_wrong_) look.error = no_day;
  if (add_open_ && !date_ready_) {
    date_.set(words, after(now_, 7 * seconds_per_day), now_, DatePrecision::day);
    date_ready_ = true;
    date_wrong_ = false;
  }
  const float width = Sheet::content_width(ui);
  const float words_high = field_height(canvas, field, width), day_high = date_.height(canvas, look, width);
  const float height = words_high + 16 + day_high + 16 + ui.button_height();
  const Sheet sheet(canvas, "add item", words("ui.plan.add-title"), height, add_open_, SheetPlace::automatic,
                    SheetExit::on_purpose);
  if (!sheet) return;
  Box box = sheet.content();
  const FieldResult typed = draw_field(sheet.canvas(), box.cut_top(words_high, 16), field, add_title_);
  if (typed.changed) add_error_.clear();
  if (date_.draw(sheet.canvas(), box.cut_top(day_high, 16), look).changed) date_wrong_ = false;
  const std::string add = words("ui.plan.add");
  const Button button{add, ButtonKind::primary};
  const bool pressed = draw_main_button(sheet.canvas(), box.cut_top(ui.button_height()), button);
  if (!(pressed || typed.submitted)) return;
  if (add_title_.find_first_not_of(' ') == std::string::npos) {
    add_error_ = words("ui.plan.need-words");
    return;
  }
  date_wrong_ = !date_.value();
  if (date_wrong_) return;
  add_open_ = false;
  commands.push_back([id = view.about.application.id, title = add_title_,
                      day = local_date(*date_.value())](Shell& shell) -> Result<void> {
    TRY(const auto added, add_task(shell.desk(), id, title, day));
    shell.changed(added.changes);
    Object values;
    values.set("title", title);
    shell.say_done(shell.desk().words("ui.plan.added", values));
    return {};
  });
}

void PlanStage::draw_words_sheet(const Canvas& canvas, const CaseView& view, Commands& commands) {
  const Ui& ui = canvas.ui();
  const std::string what = ui.words("ui.plan.what"), need = ui.words("ui.plan.need-words");
  Field field;
  field.label = what;
  field.focus = words_open_ && !ImGui::IsPopupOpen("item words");
  const bool empty = words_.find_first_not_of(' ') == std::string::npos;
  if (empty) field.error = need;
  const float words_high = field_height(canvas, field, Sheet::content_width(ui));
  const float height = words_high + 16 + ui.button_height();
  const Sheet sheet(canvas, "item words", ui.words("ui.plan.change-words"), height, words_open_,
                    SheetPlace::automatic, SheetExit::on_purpose);
  if (!sheet) return;
  Box box = sheet.content();
  const FieldResult typed = draw_field(sheet.canvas(), box.cut_top(words_high, 16), field, words_);
  const std::string save = ui.words("ui.save");
  const bool pressed =
      draw_main_button(sheet.canvas(), box.cut_top(ui.button_height()), {save, ButtonKind::primary});
  if (!(pressed || typed.submitted) || empty) return;
  words_open_ = false;
  commands.push_back(rename(view.about.application.id, worded_, words_));
}

}  // namespace goodterms
