// The app in a window: puts the log, the words, the screens and the platform together, and leads from an
// event to a frame. See CONTRIBUTING, "One way through it": a screen says what is wanted, the shell does it
// when the frame is over, marks what depends on it as stale, and reads that once.
#pragma once

#include <deque>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "app/driver/recorder.h"
#include "app/screens/make_screen.h"
#include "app/shell/history.h"
#include "app/shell/palette.h"
#include "app/shell/render_scheduler.h"
#include "app/shell/running_work.h"
#include "app/style/fonts.h"
#include "app/widgets/animator.h"
#include "app/widgets/field.h"
#include "app/widgets/toast.h"
#include "app/widgets/work_bar.h"
#include "app/widgets/writing.h"
#include "core/actions/undo.h"
#include "core/base/embedded.h"
#include "core/model/preferences.h"
#include "core/store/backup.h"

namespace goodterms {

struct AppSetup {
  std::span<const EmbeddedFile> content;  // assets; lives as long as the program
  LogPlace log;
  std::string version;
  std::vector<std::string> languages = {};  // that the system is set to, the best first: "en-GB"
  ReadFirst letters = ReadFirst::now;       // when_asked: no later than with the second frame
  ReadFirst new_log = ReadFirst::now;       // the same, where there is none and no backup of one
};

class App final : public WindowClient, private Shell {
 public:
  // Reads the letters; start() opens the log, or leaves a new one to the second frame. What goes wrong with
  // the log is shown in the window, with the way out of it. Errors: bad_data, when the program itself is
  // damaged.
  static Result<std::unique_ptr<App>> create(Platform& platform, const AppSetup& setup);
  ~App() override;

  // WindowClient
  Result<void> start() override;
  void draw(const WindowFrame& frame) override;
  std::optional<double> after_frame(double seconds) override;
  void focus_gained() override;
  void take_files(const std::vector<std::string>& paths) override;
  // Reaches what has the caret, with the next frame.
  void write(WrittenElsewhere change);
  // A place by its id in places.def, such as a shortcut of the system's names it; others are passed over.
  void open_place(std::string_view id);
  std::string title() const override;
  bool close() override;

  // For tests and the tour: where the app is, and going there.
  // With what the screen has chosen by itself, such as the tab of a case that matters now.
  Place place() const {
    const History::Entry& present = history_.present();
    return present.screen->shown_place().value_or(present.place);
  }
  void show(const Place& place);
  bool settled() const;                 // another frame would look the same
  std::int64_t statements_run() const;  // on the log, since it was opened
  void refresh();                       // reads everything anew, as after a change by somebody else

  // What was on the screen is recorded from the next frame on (app/driver/recorder.h), or no more: for
  // whoever reads it aloud, mirrors it or drives it. Off until asked for; to be turned off before the context
  // of Dear ImGui goes, which is the current one.
  void record(bool on);
  Recorder* recorder() { return recorder_ ? &*recorder_ : nullptr; }

 private:
  struct Spoken {  // what there is in one language
    std::string tag;
    Words words;
    Languages languages;
    std::optional<Error> letters_error;
  };
  static Result<Spoken> load_spoken(Platform& platform, const AppSetup& setup, const std::string& preferred);
  App(Platform& platform, AppSetup setup, Spoken spoken);

  // Shell
  Desk& desk() override { return *desk_; }
  Platform& platform() override { return platform_; }
  void go(const Place& place) override;
  void replace(const Place& place) override;
  void back() override;
  void forward() override;
  void say(std::string words) override;
  void say(const Error& error) override;
  void say_done(std::string words) override;
  void hush() override { toasts_.dismiss_plain(); }
  void undo() override;
  void undo_step(std::int64_t step) override;
  void redo() override;
  void changed(const Changes& changes) override;
  void open_palette() override;
  void begin(LongTask task) override;
  void say_restorable(std::string words, const std::string& before) override;
  Result<void> save_file(const std::string& name, const std::string& extension, std::string bytes) override;
  Result<void> save_file(const std::string& name, const std::string& extension, WriteFile write) override;
  Result<void> open_file(const std::string& extension, WriteFile use) override;
  void paste(UseText use) override;

  void make_tools();        // anew, for the language at hand
  void keep_to_language();  // the one that is preferred by now

  // opening_log.cpp
  bool begins_here();
  void begin_with_log();
  Result<void> open_log();
  enum class Content : std::uint8_t { same, other };
  Result<void> open_log_anew(Content content);  // after it was closed
  bool leave_present();                         // false, and said, when something could not be kept
  void read_stale();
  // False where something that was wanted could not be done; it is said.
  bool run_commands();
  void tend_screen();
  Theme theme_now() const;

  // long_tasks.cpp
  void begin_backup_of_the_day();
  void finish_backup_of_the_day();  // now, for what cannot wait
  void let_go();
  void empty_bin_of_the_day();       // of what is long past, when a day has begun
  void put_off_backup_of_the_day();  // it is begun anew when there is time
  bool changes_wait() const;         // for the day's backup
  bool works_for_person() const;     // does, or is about to do, what somebody asked for
  void go_on_with_tasks();
  void begin_next_task();
  void end_task(const Result<RunningWork::End>& end);
  void draw_task(const Canvas& canvas, Box& box);  // at its bottom, and takes that

  // going.cpp
  void tell_system();  // of the log, where the platform wants to know

  // two_writers.cpp
  void
  notice_others();  // what other windows and commands wrote is read, and what is written here kept beside it

  // way_back.cpp
  std::int64_t newest_step();
  void offer(std::string words, std::function<void()> way_back, bool by_undo_key);
  void offer_newest_step();
  void restore_newest_backup();
  void take_step(Result<UndoStep> step, std::string_view words_key);
  // What holds very much is taken as work; false: it is taken at once.
  bool begin_long_step(StepDirection direction, std::optional<std::int64_t> only = std::nullopt);

  // files.cpp
  void hand_over_clipboard();  // to what asked for it
  void ask_for_file(const FilePick& pick, WriteFile use);
  void draw_path_sheet(const Canvas& canvas);

  // chrome.cpp
  void draw_window(const Canvas& canvas);
  Box draw_navigation(const Canvas& canvas, Box whole);
  void draw_trouble(const Canvas& canvas, const Box& box);
  void draw_overlays(const Canvas& canvas, const Box& content);
  void draw_hover(const Canvas& canvas);
  void draw_key_list(const Canvas& canvas);
  void press_keys();
  void keep_ctrl_enter_to_the_place();
  void press_size_keys();

  Platform& platform_;
  AppSetup setup_;
  std::string language_;            // of the interface
  std::string preferred_language_;  // what it was chosen by
  Words words_;
  Languages languages_;
  std::optional<ScreenTools> tools_;  // screens refer to it: it stays where it is
  std::optional<Log> log_;
  std::optional<Desk> desk_;
  std::optional<Error> trouble_;        // why there is no log
  std::optional<Error> letters_error_;  // what is wrong with the letters of the user's own
  Preferences preferences_;

  std::optional<Recorder> recorder_;
  Fonts fonts_;
  Animator animator_;
  FieldMemory field_memory_;
  Writing writing_;
  RenderScheduler scheduler_;
  Toasts toasts_;
  History history_;
  Palette palette_;
  Commands commands_;
  HoverText hover_, hover_before_;
  double hovering_since_ = 0;
  bool keys_open_ = false;
  // A path that is asked for, where the system has no dialog.
  bool asking_ = false;
  bool asked_to_save_ = false;
  std::string asked_path_, asked_title_, asked_error_;
  WriteFile asked_for_;
  double seconds_ = 0;                     // of the frame, on the window's clock
  std::optional<Instant> screen_changes_;  // when the clock changes what the screen shows
  std::int64_t toast_step_ = 0;            // the newest step when the toast offered a way back
  Date backed_up_on_ = {};                 // that day's backup was begun
  int popups_before_ = 0;                  // open when the last frame ended
  bool forget_focus_ = false;              // another place is shown
  bool drawn_ = false;                     // since after_frame() was last called
  bool seen_ = false;                      // a frame was drawn
  bool log_waits_ = false;                 // for the first frame, to be made
  bool close_anyway_ = false;              // the person was told that something could not be kept
  bool picking_ = false;                   // the system's dialog is open
  bool system_knows_less_ = true;          // the log was changed since it was told
  bool look_for_others_ = false;           // what others wrote was not looked for while changes waited
  std::deque<LongTask> tasks_;             // to be begun
  std::optional<LongTask> task_;           // the one at hand
  double task_began_ = 0;                  // on the window's clock
  std::unique_ptr<RunningWork> work_;      // its; the last member: it ends before what it uses goes
};

}  // namespace goodterms
