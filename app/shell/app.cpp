#include "app/shell/app.h"

#include <fmt/format.h>
#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <utility>

#include "app/shell/imgui_look.h"
#include "core/actions/content_files.h"
#include "core/actions/preferences.h"

namespace goodterms {
namespace {

bool input_arrived() {
  const ImGuiContext& context = *ImGui::GetCurrentContext();
  const ImGuiIO& io = context.IO;
  if (context.InputEventsQueue.Size > 0 || io.InputQueueCharacters.Size > 0) return true;
  if (io.MouseDelta.x != 0 || io.MouseDelta.y != 0 || io.MouseWheel != 0) return true;
  for (int button = 0; button < 3; ++button) {
    if (io.MouseClicked[button] || io.MouseReleased[button]) return true;
  }
  for (int key = ImGuiKey_NamedKey_BEGIN; key < ImGuiKey_NamedKey_END; ++key) {
    if (ImGui::IsKeyPressed(static_cast<ImGuiKey>(key)) || ImGui::IsKeyReleased(static_cast<ImGuiKey>(key)))
      return true;
  }
  return false;
}

// A tap of Alt leads to Dear ImGui's menus, which we have none of, and takes the caret out of what is
// written; AltGr and Compose are tapped while writing. It leaves a key alone that somebody owns.
void keep_alt_to_itself() {
  const ImGuiID owner = ImGui::GetID("alt");
  ImGui::SetKeyOwner(ImGuiKey_LeftAlt, owner);
  ImGui::SetKeyOwner(ImGuiKey_RightAlt, owner);
}

// The veil behind a sheet fades in and out by itself.
bool veil_moves() {
  const ImGuiContext& context = *ImGui::GetCurrentContext();
  const bool sheet_open = ImGui::GetTopMostPopupModal() != nullptr;
  return sheet_open ? context.DimBgRatio < 1 : context.DimBgRatio > 0;
}

}  // namespace

Result<App::Spoken> App::load_spoken(Platform& platform, const AppSetup& setup,
                                     const std::string& preferred) {
  const std::string tag = interface_language(setup.content, preferred, setup.languages);
  TRY(Words words, load_words(setup.content, tag));
  // A slip in a letter of the user's own must not keep them from their log: the built-in ones go on.
  const auto own = read_own_letters(platform.files(), folder_of(setup.log.path) + "/content", setup.content);
  std::optional<Error> letters_error;
  if (!own) letters_error = own.error();
  auto loaded = Languages::load(setup.content, own ? *own : std::vector<ContentFile>(), tag, setup.letters);
  if (!loaded && own && !own->empty()) {
    letters_error = loaded.error();
    loaded = Languages::load(setup.content, {}, tag, setup.letters);
  }
  TRY(Languages languages, std::move(loaded));
  return Spoken{tag, std::move(words), std::move(languages), std::move(letters_error)};
}

Result<std::unique_ptr<App>> App::create(Platform& platform, const AppSetup& setup) {
  TRY(Spoken spoken, load_spoken(platform, setup, {}));
  return std::unique_ptr<App>(new App(platform, setup, std::move(spoken)));
}

App::App(Platform& platform, AppSetup setup, Spoken spoken)
    : platform_(platform),
      setup_(std::move(setup)),
      language_(std::move(spoken.tag)),
      words_(std::move(spoken.words)),
      languages_(std::move(spoken.languages)),
      letters_error_(std::move(spoken.letters_error)) {
  make_tools();
  history_.go({Place{}, make_screen(Place{}, *tools_), true});
}

App::~App() = default;

void App::make_tools() {
  tools_.emplace(languages_, platform_.zones(), setup_.version, interface_languages(setup_.content),
                 platform_.can_share());
}

// Every place reads its words anew; what was begun there stays.
void App::keep_to_language() {
  if (preferences_.interface_language == preferred_language_) return;
  preferred_language_ = preferences_.interface_language;
  if (interface_language(setup_.content, preferred_language_, setup_.languages) == language_) return;
  auto spoken = load_spoken(platform_, setup_, preferred_language_);
  if (!spoken) return say(spoken.error());
  language_ = std::move(spoken->tag);
  words_ = std::move(spoken->words);
  languages_ = std::move(spoken->languages);
  make_tools();
  history_.mark_all_stale();
  scheduler_.request_frames(frames_after_event);
}

Result<void> App::start() {
  TRY(fonts_,
      load_fonts(
          *ImGui::GetIO().Fonts, [this](const FontWanted& wanted) { return platform_.font_with(wanted); },
          [this](const CharacterWanted& wanted) { return platform_.draw_character(wanted); }));
  ImGui::GetIO().ConfigDebugHighlightIdConflicts = false;  // a test looks for them; nobody else should
  // Only now: without a window there is no reason to make a log.
  if (setup_.new_log == ReadFirst::when_asked && begins_here()) {
    log_waits_ = true;
    scheduler_.request_frames(frames_after_event);
  } else {
    begin_with_log();
  }
  if (letters_error_) say(*letters_error_);
  return {};
}

Theme App::theme_now() const {
  const SystemLook look = platform_.look();
  switch (preferences_.theme) {
    case ThemeChoice::light:
      return theme(ThemeName::light);
    case ThemeChoice::dark:
      return theme(ThemeName::dark);
    case ThemeChoice::high_contrast:
      return theme(ThemeName::high_contrast);
    case ThemeChoice::as_system:
      break;
  }
  if (look.high_contrast) return theme(ThemeName::high_contrast);
  return theme(look.dark.value_or(false) ? ThemeName::dark : ThemeName::light);
}

void App::record(bool on) {
  if (on == recorder_.has_value()) return;
  if (on) {
    recorder_.emplace(*ImGui::GetCurrentContext());
    scheduler_.request_frames(1);
  } else {
    recorder_.reset();
  }
}

void App::draw(const WindowFrame& frame) {
  if (recorder_) recorder_->begin_frame();
  seconds_ = frame.seconds;
  const bool less_motion = preferences_.less_motion || platform_.look().reduced_motion;
  fonts_.text->begin_frame();
  animator_.begin_frame(frame.seconds, less_motion ? Motion::none : Motion::full);
  const Theme theme = theme_now();
  apply_look(theme, frame.scale);
  hover_before_ = std::move(hover_);
  hover_ = HoverText();
  const float width = static_cast<float>(frame.width) / frame.scale;
  const float own_text_scale = static_cast<float>(preferences_.text_percent) / 100.0F;
  const Ui ui{theme,
              fonts_,
              words_,
              animator_,
              field_memory_,
              width,
              static_cast<float>(frame.height) / frame.scale,
              frame.scale,
              type_scale(width, own_text_scale),
              &hover_,
              popups_before_,
              is_wide_window(width, own_text_scale),
              &writing_,
              toasts_.place()};
  ImGui::SetNextWindowPos({0, 0});
  ImGui::SetNextWindowSize({static_cast<float>(frame.width), static_cast<float>(frame.height)});
  ImGui::Begin("Good Terms", nullptr,
               ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                   ImGuiWindowFlags_NoBringToFrontOnFocus | ImGuiWindowFlags_NoScrollWithMouse);
  keep_alt_to_itself();
  // In another place Tab begins at its beginning, not at the control that led here; and so it does where Esc
  // let go of what had the focus. With a cursor that is to be seen nowhere, Tab would look for it for ever.
  if (std::exchange(forget_focus_, false)) ImGui::GetCurrentContext()->NavId = 0;
  if (ImGui::GetCurrentContext()->NavId == 0) ImGui::GetCurrentContext()->NavCursorVisible = false;
  draw_window(Canvas(ui));
  ImGui::End();
  if (!ImGui::GetCurrentContext()->PlatformImeData.WantTextInput) writing_.arrived.clear();
  popups_before_ = ImGui::GetCurrentContext()->OpenPopupStack.Size;
  drawn_ = true;
  scheduler_.frame_drawn(frame.seconds);
  if (input_arrived()) scheduler_.request_frames(frames_after_event);
  if (animator_.moving() || veil_moves()) scheduler_.request_frames(1);
  if (const auto toast = toasts_.next_change()) scheduler_.request_at(*toast);
}

std::optional<double> App::after_frame(double seconds) {
  seconds_ = seconds;
  const bool drawn = std::exchange(drawn_, false);
  if (!drawn) scheduler_.frame_drawn(seconds);  // hidden: what was asked for counts as done all the same
  const bool is_first = drawn && !std::exchange(seen_, true);
  // The first frame does not wait for the letters or a new log, and neither does the first press.
  if (drawn && !is_first) languages_.first();
  if (log_waits_ && !is_first) begin_with_log();
  hand_over_clipboard();
  go_on_with_tasks();
  if (std::exchange(look_for_others_, false)) notice_others();
  run_commands();
  // What was begun by them begins now.
  if (!task_ && !tasks_.empty()) go_on_with_tasks();
  keep_to_language();
  if (desk_) {
    // By the clock on the wall: the window's own stands still while the machine sleeps.
    const Instant now = platform_.clock().now();
    if (screen_changes_ && screen_changes_->utc <= now.utc) {
      screen_changes_.reset();
      history_.present().mark_stale();
    }
    read_stale();  // what a screen tends to, it has read
    tend_screen();
    read_stale();
    tell_system();
    if (screen_changes_) {
      const Seconds left = std::max<Seconds>(1, screen_changes_->utc - now.utc);
      scheduler_.request_at(seconds + static_cast<double>(left));
    }
  }
  return scheduler_.wait(seconds);
}

bool App::run_commands() {
  bool all_done = true;
  if (log_waits_ && !commands_.empty()) begin_with_log();
  // What was wanted while the log is closed is wanted no more.
  if (!desk_ && task_) commands_.clear();
  // A command may ask for another; those run as well, in this turn.
  while (!commands_.empty()) {
    Commands now = std::move(commands_);
    commands_.clear();
    const std::uint64_t turn = history_.turn();
    for (std::size_t i = 0; i < now.size(); ++i) {
      if (changes_wait() && (now[i].changes() || history_.present().screen->holds_words())) {
        // It waits, and what came after it too.
        commands_.insert(commands_.begin(),
                         std::make_move_iterator(now.begin() + static_cast<std::ptrdiff_t>(i)),
                         std::make_move_iterator(now.end()));
        return all_done;
      }
      if (now[i].changes()) notice_others();
      // What was wanted of a screen that is gone, or of a log that is closed, is wanted no more.
      if (history_.turn() != turn) break;
      if (const auto done = now[i](*this); !done) {
        all_done = false;
        say(done.error());
        // What it would have changed is not as the screen showed it.
        if (done.error().code == ErrorCode::conflict) history_.mark_all_stale();
      }
      if (history_.turn() != turn || !desk_) break;
    }
    scheduler_.request_frames(frames_after_event);
  }
  return all_done;
}

void App::read_stale() {
  // What is gone is not shown: the place before it is. Each try drops one, so that it ends.
  while (desk_ && history_.present().stale) {
    History::Entry& entry = history_.present();
    entry.stale = false;
    const Changes changed = std::exchange(entry.changed, {});
    scheduler_.request_frames(frames_after_event);
    const auto read =
        changed.empty() ? entry.screen->read(*desk_) : entry.screen->read_changed(*desk_, changed);
    if (!read && read.error().code == ErrorCode::not_found) {
      commands_.clear();  // what waits was wanted of what is gone
      if (!history_.drop_present()) replace(Place{});
      continue;
    }
    if (!read) say(read.error());
    screen_changes_ = entry.screen->next_change();
  }
}

bool App::settled() const {
  if (!scheduler_.wait(seconds_)) return true;
  return *scheduler_.wait(seconds_) > 0;
}

std::int64_t App::statements_run() const {
  return log_ ? const_cast<App*>(this)->log_->connection().statements_run() : 0;
}

std::string App::title() const {
  return words_("ui.title");
}

bool App::close() {
  // Told a moment ago why not, the person closes all the same.
  const bool anyway = close_anyway_ && toasts_.next_change();
  // Who closes the window does not wait for the day's backup, and neither does what they asked for and wrote:
  // the window makes it when it opens again.
  put_off_backup_of_the_day();
  const bool done = run_commands();
  const bool kept = leave_present();
  if (anyway || (done && kept && !works_for_person())) return true;
  if (done && kept) say(words_("ui.work.closing"));
  close_anyway_ = true;
  return false;
}

void App::tend_screen() {
  Screen& screen = *history_.present().screen;
  if (changes_wait() && screen.holds_words()) return;  // it is tended to when they need not wait any more
  if (const auto again = screen.tend(*this, seconds_)) scheduler_.request_at(seconds_ + *again);
}

bool App::leave_present() {
  if (!desk_) return true;
  if (history_.present().screen->holds_words()) finish_backup_of_the_day();
  const auto left = history_.present().screen->leave(*this);
  if (!left) say(left.error());
  return left.has_value();
}

void App::show(const Place& place) {
  go(place);
  read_stale();
}

void App::refresh() {
  history_.mark_all_stale();
  read_stale();
}

// --- Shell

void App::changed(const Changes& changes) {
  if (changes.has(RecordKind::settings)) {
    if (const auto preferences = read_preferences(*desk_)) preferences_ = *preferences;
  }
  history_.mark_stale(changes);
  system_knows_less_ = true;
  // A toast offers the way back from what it speaks of, and from nothing newer.
  if (toast_step_ != newest_step()) toasts_.drop_action();
  scheduler_.request_frames(frames_after_event);
}

void App::open_palette() {
  palette_.open();
}

}  // namespace goodterms
