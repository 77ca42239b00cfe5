#include <cstdlib>
#include <filesystem>
#include <optional>
#include <utility>

#include "platform/desktop/child_process.h"
#include "platform/desktop/look_answers.h"
#include "platform/desktop/system_services.h"

namespace goodterms {
namespace {

// A desktop that needs longer than this to say how it is set up is drawn for as if it had said nothing.
constexpr double look_seconds = 2;

std::string variable(const char* name) {
  const char* value = std::getenv(name);
  return value != nullptr ? value : "";
}

// Without a bus of the session, gdbus would start one.
bool session_bus_exists() {
  if (!variable("DBUS_SESSION_BUS_ADDRESS").empty()) return true;
  const std::string runtime = variable("XDG_RUNTIME_DIR");
  std::error_code ignored;
  return !runtime.empty() && std::filesystem::exists(runtime + "/bus", ignored);
}

std::vector<std::string> portal_question() {
  const std::string gdbus = program_on_path("gdbus");
  if (gdbus.empty() || !session_bus_exists()) return {};
  return {gdbus,
          "call",
          "--session",
          "--timeout=2",
          "--dest=org.freedesktop.portal.Desktop",
          "--object-path=/org/freedesktop/portal/desktop",
          "--method=org.freedesktop.portal.Settings.ReadAll",
          "['org.freedesktop.appearance', 'org.gnome.desktop.interface']"};
}

std::vector<std::string> gsettings_question() {
  const std::string gsettings = program_on_path("gsettings");
  if (gsettings.empty() || !session_bus_exists()) return {};
  return {gsettings, "list-recursively", "org.gnome.desktop.interface"};
}

std::vector<std::string> dialog_of_zenity(const std::string& program, const FilePick& pick) {
  std::vector<std::string> arguments = {program, "--file-selection", "--title=" + pick.title};
  if (pick.purpose == FilePick::For::save) {
    arguments.insert(arguments.end(), {"--save", "--confirm-overwrite"});
  }
  std::string start = pick.suggested_path;
  // A folder without its slash at the end would be taken for a name inside its parent.
  if (pick.purpose == FilePick::For::open && !start.empty() && start.back() != '/') start += '/';
  if (!start.empty()) arguments.push_back("--filename=" + start);
  if (!pick.extension.empty()) arguments.push_back("--file-filter=*." + pick.extension);
  return arguments;
}

std::vector<std::string> dialog_of_kdialog(const std::string& program, const FilePick& pick) {
  const bool save = pick.purpose == FilePick::For::save;
  std::vector<std::string> arguments = {program, "--title", pick.title,
                                        save ? "--getsavefilename" : "--getopenfilename",
                                        pick.suggested_path.empty() ? "." : pick.suggested_path};
  if (!pick.extension.empty()) arguments.push_back("*." + pick.extension);
  return arguments;
}

std::vector<std::string> dialog_for(const FilePick& pick) {
  const std::string zenity = program_on_path("zenity");
  const std::string kdialog = program_on_path("kdialog");
  const bool prefers_kde = variable("XDG_CURRENT_DESKTOP").find("KDE") != std::string::npos;
  if (!kdialog.empty() && (prefers_kde || zenity.empty())) return dialog_of_kdialog(kdialog, pick);
  if (!zenity.empty()) return dialog_of_zenity(zenity, pick);
  return {};
}

// Both print the path and a line break, and leave with another code than 0 when the person thought better of
// it.
std::optional<std::string> picked_path(AskedProgram::Answer answer) {
  std::string& path = answer.output;
  if (!path.empty() && path.back() == '\n') path.pop_back();
  if (answer.exit_code != 0 || path.empty()) return std::nullopt;
  return std::move(path);
}

}  // namespace

struct SystemServices::State {
  std::function<void()> wake;
  SystemLook look;
  std::unique_ptr<AskedProgram> look_question;
  bool asks_portal = false;
  DetachedPrograms programs;
  std::unique_ptr<AskedProgram> dialog;
  Platform::PickDone pick_done;

  void ask_portal();
  void ask_gsettings();
  bool take_look();
  bool take_picked_file();
};

SystemServices::SystemServices(std::function<void()> wake) : state_(std::make_unique<State>()) {
  state_->wake = std::move(wake);
  take_theme_name(variable("GTK_THEME"), state_->look);
  state_->ask_portal();
}

SystemServices::~SystemServices() = default;

void SystemServices::State::ask_portal() {
  const std::vector<std::string> question = portal_question();
  asks_portal = true;
  if (!question.empty()) look_question = AskedProgram::start(question, look_seconds, wake);
  if (!look_question) ask_gsettings();
}

void SystemServices::State::ask_gsettings() {
  const std::vector<std::string> question = gsettings_question();
  asks_portal = false;
  if (!question.empty()) look_question = AskedProgram::start(question, look_seconds, wake);
}

bool SystemServices::State::take_look() {
  if (!look_question) return false;
  const auto answer = look_question->answer();
  if (!answer) return false;
  look_question.reset();
  SystemLook told;
  take_theme_name(variable("GTK_THEME"), told);
  const bool heard = answer->exit_code == 0 && (asks_portal ? take_portal_answer(answer->output, told)
                                                            : take_gsettings_answer(answer->output, told));
  if (!heard && asks_portal) ask_gsettings();
  if (!heard) return false;
  const bool changed = told.dark != look.dark || told.high_contrast != look.high_contrast ||
                       told.reduced_motion != look.reduced_motion;
  look = told;
  return changed;
}

bool SystemServices::State::take_picked_file() {
  if (!dialog) return false;
  auto answer = dialog->answer();
  if (!answer) return false;
  dialog.reset();
  // Moved out first: `done` may open the next dialog.
  const Platform::PickDone done = std::exchange(pick_done, nullptr);
  done(picked_path(std::move(*answer)));
  return true;
}

bool SystemServices::deliver() {
  state_->programs.reap();
  const bool look_changed = state_->take_look();
  return state_->take_picked_file() || look_changed;
}

SystemLook SystemServices::look() const {
  return state_->look;
}

void SystemServices::refresh_look() {
  if (!state_->look_question) state_->ask_portal();
}

Result<void> SystemServices::open_address(const std::string& address) {
  for (const std::vector<std::string>& opener : {std::vector<std::string>{"xdg-open"}, {"gio", "open"}}) {
    std::vector<std::string> arguments = opener;
    arguments.front() = program_on_path(opener.front());
    if (arguments.front().empty()) continue;
    arguments.push_back(address);
    if (state_->programs.start(arguments)) return {};
  }
  return failure(ErrorCode::not_found, "error.open.no-opener");
}

Result<void> SystemServices::show_in_file_manager(const std::string& path) {
  std::error_code ignored;
  const std::filesystem::path whole = std::filesystem::absolute(path, ignored);
  // xdg-open would open a file in the program for it; the folder is what was asked for.
  const std::filesystem::path folder =
      std::filesystem::is_directory(whole, ignored) ? whole : whole.parent_path();
  const std::string opener = program_on_path("xdg-open");
  if (!opener.empty() && state_->programs.start({opener, folder.string()})) return {};
  return failure(ErrorCode::not_found, "error.open.no-file-manager", {{"path", path}});
}

bool SystemServices::pick_file(const FilePick& pick, Platform::PickDone done) {
  if (state_->dialog) return false;
  const std::vector<std::string> dialog = dialog_for(pick);
  if (dialog.empty()) return false;
  state_->dialog = AskedProgram::start(dialog, std::nullopt, state_->wake);
  if (!state_->dialog) return false;
  state_->pick_done = std::move(done);
  return true;
}

}  // namespace goodterms
