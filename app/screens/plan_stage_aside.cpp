// Beside the 30 days: why they said yes elsewhere, what this taught them, and where the list can go.
#include "app/screens/plan_stage.h"
#include "app/screens/task_commands.h"
#include "core/actions/later.h"
#include "core/template/value.h"

namespace goodterms {
namespace {

constexpr float number_width = 18, between = 20;

Command keep(Result<Changes> (*action)(Desk&, Id<Application>, const std::string&), Id<Application> id,
             std::string lines) {
  return [=](Shell& shell) -> Result<void> {
    TRY(const Changes changes, action(shell.desk(), id, lines));
    shell.changed(changes);
    if (!changes.empty()) shell.say_done(shell.desk().words("ui.plan.kept"));
    return {};
  };
}

}  // namespace

// A title, its lines with their numbers where there are several, and the link to write them.
void PlanStage::draw_kept(const Canvas& canvas, Box& column, const std::string& key,
                          const std::vector<std::string>& lines, Command open, Commands& commands) {
  const Words& words = canvas.ui().words;
  canvas.line(column.cut_top(canvas.text_line_height(card_title), 6), words(key + ".title"), card_title);
  if (lines.empty()) {
    const std::string why = words(key + ".why");
    canvas.paragraph(column.cut_top(canvas.wrapped_height(why, small_text, column.width), 4), why,
                     small_text);
  }
  TextStyle written = small_text;
  written.color = ColorToken::ink;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const float indent = lines.size() > 1 ? number_width * canvas.ui().text_scale : 0;
    Box row = column.cut_top(canvas.wrapped_height(lines[i], written, column.width - indent), 4);
    if (indent > 0)
      canvas.line(row.cut_left(indent).middle_row(row.height), std::to_string(i + 1) + ".", small_text);
    canvas.paragraph(row, lines[i], written);
  }
  Box row = column.cut_top(canvas.ui().control(canvas.ui().compact() ? measure::touch_target : 28));
  const std::string label = words(lines.empty() ? key + ".add" : "ui.plan.edit");
  if (draw_left_link(canvas, row, label, static_cast<std::int64_t>(name_hash(key)), text_size::small))
    commands.push_back(std::move(open));
}

Command PlanStage::open_why_yes(const CaseView& view) {
  return Command::without_change(
      [this, words = view.about.application.why_yes](Shell& shell) -> Result<void> {
        if (!words.empty()) {
          why_yes_sheet_.open(words);
          return {};
        }
        TRY(const std::string latest, latest_why_yes(shell.desk()));  // the same offer, as a rule
        why_yes_sheet_.open(latest);
        return {};
      });
}

Command PlanStage::open_learned(const CaseView& view) {
  return Command::without_change([this, words = view.about.application.learned](Shell&) -> Result<void> {
    learned_sheet_.open(words);
    return {};
  });
}

float PlanStage::draw_aside(const Canvas& canvas, const Box& box, const CaseView& view, Commands& commands) {
  if (items_.empty()) return 0;
  const Words& words = canvas.ui().words;
  const Id<Application> id = view.about.application.id;
  Box column = box;
  const auto line = [&] {
    column.cut_top(between - 8);
    canvas.horizontal_line(column.x, column.y, column.width, ColorToken::line);
    column.cut_top(between);
  };
  draw_kept(canvas, column, "ui.plan.why-yes", why_yes_, open_why_yes(view), commands);
  line();
  draw_kept(canvas, column, "ui.plan.learned", learned_, open_learned(view), commands);
  const float high = canvas.ui().control(canvas.ui().compact() ? measure::touch_target : 32);
  if (done_ < all_) {
    line();
    Box row = column.cut_top(high);
    if (draw_left_link(canvas, row, words("ui.plan.to-calendar"))) commands.push_back(save_plan_calendar(id));
  }
  if (view.plan_length == plan_days) {
    if (done_ == all_) line();
    Box row = column.cut_top(high);
    if (draw_left_link(canvas, row, words("ui.plan.go-on"))) commands.push_back(go_on_to_90_days(id));
  }
  return column.y - box.y;
}

void PlanStage::draw_kept_sheets(const Canvas& canvas, const CaseView& view, Commands& commands) {
  const Id<Application> id = view.about.application.id;
  if (auto lines = why_yes_sheet_.draw(canvas)) commands.push_back(keep(keep_why_yes, id, std::move(*lines)));
  if (auto lines = learned_sheet_.draw(canvas)) commands.push_back(keep(keep_learned, id, std::move(*lines)));
}

}  // namespace goodterms
