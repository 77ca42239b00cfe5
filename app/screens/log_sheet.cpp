#include "app/screens/log_sheet.h"

#include <fmt/format.h>

#include <vector>

#include "app/screens/day_sheet.h"
#include "app/screens/moment_field.h"
#include "app/screens/parts.h"
#include "app/widgets/sheet.h"

namespace goodterms {
namespace {

constexpr float editor_rows = 4, margin = 14, gap = 16;
constexpr TextStyle wrong_text{text_size::small, Weight::regular, ColorToken::red};

// What happened today happened now; of another day the hour is not known.
Instant moment_of(Instant day, Instant now) {
  return local_date(day) == local_date(now) ? now : noon_of(local_date(day), now);
}

// Fields elsewhere ask for what is to come, and take "4 March" for the next one; this one asks for what was.
Instant last_of(Instant day, std::string_view typed, Instant now) {
  int digits = 0;
  for (const char c : typed) {
    digits = c >= '0' && c <= '9' ? digits + 1 : 0;
    if (digits == 4) return day;  // a year was said
  }
  const Date date = local_date(day);
  if (date <= local_date(now)) return day;
  const std::chrono::year_month_day parts(date);
  const auto before = parts - std::chrono::years(1);
  return before.ok() ? noon_of(before, now) : day;
}

}  // namespace

void LogSheet::open(const Words& words, const Whom& whom, const std::string& name, Instant now) {
  open_ = true;
  day_is_wrong_ = false;
  error_.clear();
  whom_ = whom;
  changed_ = {};
  name_ = name;
  now_ = now;
  kind_ = 0;
  day_.set(words, noon_of(local_date(now), now), now, DatePrecision::day);
  words_ = LetterEditor();
  words_.set_style(body_text);
  words_.set_text({}, {});
  words_.take_focus();
}

void LogSheet::change(const Words& words, const Interaction& line, const std::string& name, Instant now) {
  open(words, {}, name, now);
  changed_ = line.id;
  const LoggedLine logged = logged_line(line);
  const LogKind* const kind = find_log_kind(logged.kind);
  kind_ = static_cast<std::size_t>(kind - log_kinds.data());
  day_.set(words, line.happened, now, DatePrecision::day);
  happened_ = line.happened;
  words_.set_text(line.summary, {});
}

void LogSheet::finish(Shell& shell, const Changes& changes, const char* said) {
  open_ = false;
  shell.changed(changes);
  Object values;
  values.set("name", name_);
  shell.say_done(shell.desk().words(said, values));
}

void LogSheet::remove(Commands& commands) {
  commands.push_back([this](Shell& shell) -> Result<void> {
    TRY(const Changes changes, remove_logged(shell.desk(), changed_));
    finish(shell, changes, "ui.log.removed");
    return {};
  });
}

void LogSheet::keep(Commands& commands) {
  day_is_wrong_ = !day_.value();
  if (day_is_wrong_) return;
  LoggedLine line;
  line.kind = log_kinds[kind_].id;
  line.happened = moment_of(last_of(*day_.value(), day_.text(), now_), now_);
  line.words = words_.text();
  // Of the same day the hour stays.
  if (changed_ && local_date(*line.happened) == local_date(happened_)) line.happened = happened_;
  commands.push_back([this, line](Shell& shell) -> Result<void> {
    Desk& desk = shell.desk();
    Result<Changes> changes = Changes();
    if (changed_) {
      changes = change_logged(desk, changed_, line);
    } else if (auto done = log_something(desk, whom_, line)) {
      changes = done->changes;
    } else {
      changes = tl::unexpected(done.error());
    }
    if (!changes) {
      error_ = desk.words(changes.error().wording);
      return {};
    }
    finish(shell, *changes, changed_ ? "ui.log.changed" : "ui.log.filed");
    return {};
  });
}

void LogSheet::draw(const Canvas& canvas, Commands& commands) {
  const Ui& ui = canvas.ui();
  const Words& words = ui.words;
  const std::string title = words(changed_ ? "ui.log.change" : "ui.log.title"), when = words("ui.log.when"),
                    said = words("ui.log.words"), hint = words("ui.log.placeholder"),
                    keep_it = words("ui.log.keep"), no_day = words("ui.date.need-day");
  std::vector<std::string> names;
  for (const LogKind& kind : log_kinds)
    names.push_back(words(fmt::format("ui.log.kind.{}", kind.id)));
  std::vector<Chip> chips;
  for (std::size_t at = 0; at < names.size(); ++at)
    chips.push_back({names[at], at == kind_});
  DateFieldLook look = moment_look(tools_, when, {}, DatePrecision::day, now_);
  if (day_is_wrong_) look.error = no_day;
  const float wide = Sheet::content_width(ui);
  const float chips_high = chips_height(canvas, chips, wide), day_high = day_.height(canvas, look, wide);
  const float label_high = canvas.text_line_height(small_text);
  const float frame_high = editor_rows * canvas.text_line_height(body_text) + 2 * margin;
  const float wrong_high = error_.empty() ? 0 : canvas.wrapped_height(error_, wrong_text, wide) + gap;
  const float height =
      chips_high + day_high + label_high + 6 + frame_high + wrong_high + 3 * gap + ui.button_height();
  const Sheet sheet(canvas, "log", title, height, open_, SheetPlace::automatic, SheetExit::on_purpose);
  if (!sheet) return;
  const Canvas& on = sheet.canvas();
  Box box = sheet.content();
  float used = 0;
  const int chosen = draw_chips(on, box, chips, used);
  if (chosen >= 0) kind_ = static_cast<std::size_t>(chosen);
  box.cut_top(used, gap);
  if (day_.draw(on, box.cut_top(day_high, gap), look).changed) day_is_wrong_ = false;
  on.line(box.cut_top(label_high, 6), said, small_text);
  const Box frame = box.cut_top(frame_high, gap);
  on.fill(frame, ColorToken::surface, measure::button_corner);
  LetterEditorLook editor{said};
  editor.placeholder = hint;
  editor.error = error_;
  editor.longest = longest_logged;
  const LetterEditorResult typed = words_.draw(on, frame.inset(margin), editor);
  if (typed.changed) error_.clear();
  on.outline(frame, typed.active ? ColorToken::accent : ColorToken::ink_2, measure::button_corner,
             typed.active ? 2 : 1);
  if (!error_.empty()) on.paragraph(box.cut_top(wrong_high - gap, gap), error_, wrong_text);
  Box row = box.cut_top(ui.button_height());
  if (changed_) {
    const std::string out = words("ui.log.remove");
    const Button button{out, ButtonKind::plain};
    if (draw_button(on, row.cut_left(std::min(button_width(on, button), row.width * 0.4F), 12), button))
      remove(commands);
  }
  if (draw_main_button(on, row, {keep_it, ButtonKind::primary})) keep(commands);
}

}  // namespace goodterms
