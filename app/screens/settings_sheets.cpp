// The sheets of the place Settings: a backup to bring back, and starting empty.
#include <algorithm>

#include "app/screens/data_commands.h"
#include "app/screens/settings_screen.h"
#include "app/style/icons.h"
#include "app/widgets/drawing.h"
#include "app/widgets/field.h"
#include "app/widgets/navigation.h"
#include "app/widgets/scroll_area.h"
#include "app/widgets/sheet.h"
#include "core/base/text.h"

namespace goodterms {

void SettingsScreen::draw_restore_sheet(const Canvas& canvas, Commands& commands) {
  const Ui& ui = canvas.ui();
  const Words& words = ui.words;
  const float row = ui.control(measure::touch_target);
  const std::string why =
      words(data_.backups.empty() ? "ui.settings.restore-none" : "ui.settings.restore-why");
  const float text = canvas.wrapped_height(why, body_text, Sheet::content_width(ui));
  const float height = text + 12 + row * static_cast<float>(data_.backups.size()) + 12 + ui.button_height();
  const Sheet sheet(canvas, "restore", words("ui.settings.restore-do"), height, restore_open_);
  if (!sheet) return;
  const Canvas& on = sheet.canvas();
  Box box = sheet.content();
  const Box foot = box.cut_bottom(ui.button_height(), 12);
  on.paragraph(box.cut_top(text, 12), why, body_text);
  ScrollArea area(on, box, "backups");
  Box list = area.content();
  std::int64_t key = 0;
  for (const BackupRow& backup : data_.backups) {
    ListRow shown;
    shown.title = backup.made;
    shown.trailing = backup.size;
    shown.key = ++key;
    if (!goodterms::draw_row(on, list.cut_top(row).inset(-14, 0), shown)) continue;
    restore_open_ = false;
    commands.push_back(restore_backup(backup.path));
  }
  area.end(list.y);
  const std::string other = words("ui.settings.restore-other");
  if (!draw_main_button(on, foot, {other, ButtonKind::secondary})) return;
  restore_open_ = false;
  commands.push_back(restore_log());
}

void SettingsScreen::draw_delete_sheet(const Canvas& canvas, Commands& commands) {
  const Ui& ui = canvas.ui();
  const Words& words = ui.words;
  const float width = Sheet::content_width(ui);
  const std::string first = words("ui.settings.start-empty-why"), second = words("ui.settings.erase-why"),
                    label = words("ui.settings.erase-label"), erase_word = words("ui.settings.erase-word");
  Field field;
  field.label = label;
  const float field_high = field_height(canvas, field, width);
  const float height = canvas.wrapped_height(first, body_text, width) +
                       canvas.wrapped_height(second, body_text, width) + field_high + 2 * ui.button_height() +
                       3 * 12 + 24 + 12;
  const Sheet sheet(canvas, "delete", words("ui.settings.delete-do"), height, delete_open_);
  if (!sheet) return;
  const Canvas& on = sheet.canvas();
  ScrollArea area(on, sheet.content(), "delete everything", 4);
  Box box = area.content();
  box.width -= 8;
  on.paragraph(box.cut_top(on.wrapped_height(first, body_text, box.width), 12), first, body_text);
  const std::string empty = words("ui.settings.start-empty"), erase = words("ui.settings.erase");
  if (draw_button(on, box.cut_top(ui.button_height(), 24), {empty, ButtonKind::primary})) {
    delete_open_ = false;
    commands.push_back(start_empty());
  }
  on.paragraph(box.cut_top(on.wrapped_height(second, body_text, box.width), 12), second, body_text);
  draw_field(on, box.cut_top(field_high, 12), field, typed_);
  Button button{erase, ButtonKind::loss};
  button.enabled = fold(trim(typed_)) == fold(erase_word);  // nobody erases years by one press too many
  if (draw_button(on, box.cut_top(ui.button_height()), button)) {
    delete_open_ = false;
    commands.push_back(erase_everything());
  }
  area.end(box.y);
}

}  // namespace goodterms
