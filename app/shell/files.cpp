// Saving and opening files, by the system's dialog, or by a sheet that asks for the path where there is none;
// and pasting.
#include <imgui.h>

#include "app/screens/opened_files.h"
#include "app/screens/parts.h"
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
  return save_file(
      name, extension,
      WriteFile([bytes = std::move(bytes)](Shell& shell, const std::string& path) -> Result<void> {
        Files& files = shell.platform().files();
        const auto is_log = files.same_file(path, shell.desk().log.place().path);
        if (!is_log || *is_log) {
          return failure(ErrorCode::conflict, "ui.file.is-log");
        }
        // Beside it first: what was there stays whole until the new one is.
        TRY_DONE(files.write(path + ".part", bytes));
        TRY_DONE(files.rename(path + ".part", path));
        shell.say_saved(path);
        return {};
      }));
}

Result<void> App::save_file(const std::string& name, const std::string& extension, WriteFile write) {
  ask_for_file({FilePick::For::save, words_("ui.file.save-title"),
                platform_.documents_folder() + "/" + safe_name(name) + "." + extension, extension},
               std::move(write));
  return {};
}

void App::take_files(const std::vector<std::string>& paths) {
  commands_.push_back([this, paths](Shell& shell) -> Result<void> {
    if (desk_) open_files(shell, *tools_, paths);
    return {};
  });
  scheduler_.request_frames(frames_after_event);
}

Result<void> App::open_file(const std::string& extension, WriteFile use) {
  ask_for_file({FilePick::For::open, words_("ui.file.open-title"), platform_.documents_folder(), extension},
               std::move(use));
  return {};
}

void App::paste(UseText use) {
  platform_.read_clipboard([this, use = std::move(use), turn = history_.turn()](std::string text) {
    if (history_.turn() != turn) return;
    commands_.push_back(
        Command::without_change([use, text = std::move(text)](Shell& shell) { return use(shell, text); }));
    scheduler_.request_frames(1);
  });
}

void App::write(WrittenElsewhere change) {
  writing_.arrived.push_back(std::move(change));
  scheduler_.request_frames(frames_after_event);
}

void App::hand_over_clipboard() {
  writing_.clipboard_comes_later = platform_.clipboard_is_asked_for();
  if (!std::exchange(writing_.asks_for_clipboard, false)) return;
  platform_.read_clipboard([this](std::string text) { write({{}, std::move(text)}); });
}

void App::ask_for_file(const FilePick& pick, WriteFile use) {
  if (picking_) return;  // a second press while the dialog is open
  const auto answered = [this, use](std::optional<std::string> path) {
    picking_ = false;
    if (!path || !desk_) return;
    commands_.push_back([use, path = *path](Shell& shell) { return use(shell, path); });
    scheduler_.request_frames(1);
  };
  picking_ = true;  // before the call: the answer may come within it
  if (platform_.pick_file(pick, answered)) return;
  picking_ = false;
  asked_path_ = pick.purpose == FilePick::For::save ? pick.suggested_path : pick.suggested_path + "/";
  asked_title_ = pick.title;
  asked_to_save_ = pick.purpose == FilePick::For::save;
  asked_error_.clear();
  asked_for_ = std::move(use);
  asking_ = true;
}

void App::draw_path_sheet(const Canvas& canvas) {
  const Ui& ui = canvas.ui();
  const std::string label = words_("ui.file.path");
  Field field;
  field.label = label;
  field.longest = 4096;
  field.error = asked_error_;
  field.focus = asking_ && !ImGui::IsPopupOpen("path");
  const float field_high = field_height(canvas, field, Sheet::content_width(ui));
  const float height = field_high + 16 + ui.button_height();
  const Sheet sheet(canvas, "path", asked_title_, height, asking_);
  if (!sheet) return;
  Box box = sheet.content();
  const FieldResult typed = draw_field(sheet.canvas(), box.cut_top(field_high, 16), field, asked_path_);
  if (typed.changed) asked_error_.clear();
  const std::string go_on = words_("ui.file.go-on");
  const Button button{go_on, ButtonKind::primary};
  const bool pressed = draw_main_button(sheet.canvas(), box.cut_top(ui.button_height()), button);
  if (!(pressed || typed.submitted) || asked_path_.empty()) return;
  // A dialog of the system's would ask; this one takes no name that is taken.
  if (asked_to_save_ && platform_.files().exists(asked_path_).value_or(true)) {
    asked_error_ = words_("ui.file.exists");
    return;
  }
  asking_ = false;
  commands_.push_back([use = asked_for_, path = asked_path_](Shell& shell) { return use(shell, path); });
}

}  // namespace goodterms
