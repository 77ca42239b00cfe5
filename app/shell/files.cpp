// Saving and opening files: the system's dialog, or a sheet that asks for the path where there is none.
#include <imgui.h>

#include "app/shell/app.h"
#include "app/widgets/controls.h"
#include "app/widgets/field.h"
#include "app/widgets/sheet.h"

namespace goodterms {
namespace {

// A name as it can be on any disk: what separates folders or means something to a shell becomes a blank.
std::string safe_name(const std::string& name) {
  std::string safe;
  for (const char c : name) {
    const bool bad = static_cast<unsigned char>(c) < 0x20 ||
                     std::string_view("/\\:*?\"<>|").find(c) != std::string_view::npos;
    safe += bad ? ' ' : c;
  }
  return safe;
}

}  // namespace

Result<void> App::save_file(const std::string& name, const std::string& extension, std::string bytes) {
  return save_file(name, extension,
                   WriteFile([bytes = std::move(bytes)](Shell& shell, const std::string& path) {
                     return shell.platform().files().write(path, bytes);
                   }));
}

Result<void> App::save_file(const std::string& name, const std::string& extension, WriteFile write) {
  ask_for_file({FilePick::For::save, words_("ui.file.save-title"),
                platform_.documents_folder() + "/" + safe_name(name) + "." + extension, extension},
               [write = std::move(write)](Shell& shell, const std::string& path) -> Result<void> {
                 TRY_DONE(write(shell, path));
                 Object values;
                 values.set("path", path);
                 shell.say(shell.desk().words("ui.file.saved", values));
                 return {};
               });
  return {};
}

Result<void> App::open_file(const std::string& extension, WriteFile use) {
  ask_for_file({FilePick::For::open, words_("ui.file.open-title"), platform_.documents_folder(), extension},
               std::move(use));
  return {};
}

void App::ask_for_file(const FilePick& pick, WriteFile use) {
  const auto answered = [this, use](std::optional<std::string> path) {
    if (!path) return;
    commands_.push_back([use, path = *path](Shell& shell) { return use(shell, path); });
    scheduler_.request_frames(1);
  };
  if (platform_.pick_file(pick, answered)) return;
  asked_path_ = pick.purpose == FilePick::For::save ? pick.suggested_path : pick.suggested_path + "/";
  asked_title_ = pick.title;
  asked_for_ = std::move(use);
  asking_ = true;
}

void App::draw_path_sheet(const Canvas& canvas) {
  const Ui& ui = canvas.ui();
  const std::string label = words_("ui.file.path");
  Field field;
  field.label = label;
  field.longest = 4096;
  field.focus = asking_ && !ImGui::IsPopupOpen("path");
  const float height = field_height(canvas, field) + 16 + ui.button_height();
  const Sheet sheet(canvas, "path", asked_title_, height, asking_);
  if (!sheet) return;
  Box box = sheet.content();
  const FieldResult typed =
      draw_field(sheet.canvas(), box.cut_top(field_height(canvas, field), 16), field, asked_path_);
  const std::string go_on = words_("ui.file.go-on");
  const Button button{go_on, ButtonKind::primary};
  Box row = box.cut_top(ui.button_height());
  const bool pressed =
      draw_button(sheet.canvas(), row.cut_right(std::min(row.width, button_width(canvas, button))), button);
  if (!(pressed || typed.submitted) || asked_path_.empty()) return;
  asking_ = false;
  commands_.push_back([use = asked_for_, path = asked_path_](Shell& shell) { return use(shell, path); });
}

}  // namespace goodterms
