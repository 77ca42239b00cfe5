// What every screen is: something that reads a view model from the log when that is stale, draws it, and says
// what the user wants done. A frame reads and writes nothing; what is wanted runs when the frame is over.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "app/screens/place.h"
#include "app/widgets/canvas.h"
#include "core/actions/desk.h"
#include "core/base/long_work.h"
#include "platform/platform.h"

namespace goodterms {

// Work that lasts, done while frames are drawn.
struct LongTask {
  std::string doing;  // key of the words that tell what is done, with a placeholder "percent"
  // Null where there is nothing to do.
  std::function<Result<std::unique_ptr<LongWork>>(const LogPlace&)> begin;
  // With the log closed, for what replaces the file, or set aside, for what writes to it at length, the
  // screen stays as it is and nothing else is done.
  enum class Log : std::uint8_t { open, set_aside, closed };
  Log log = Log::open;
  std::function<Result<void>(class Shell&)> done;  // when all of it is; may be empty
  std::function<void(const Error&)> failed;        // instead of saying the error
  bool first_of_day = false;                       // changes wait for it
};

// The shell, as far as what a screen wants done may use it. Not to be kept.
class Shell {
 public:
  virtual ~Shell() = default;

  virtual Desk& desk() = 0;
  virtual Platform& platform() = 0;

  virtual void go(const Place& place) = 0;       // and remembers the way back
  virtual void replace(const Place& place) = 0;  // instead of the present one: a finished form is no way back
  virtual void back() = 0;
  virtual void forward() = 0;

  // A short word on what was just done; after an action of the log with the button that undoes it.
  virtual void say(std::string words) = 0;
  virtual void say(const Error& error) = 0;  // also while there is no log
  virtual void say_done(std::string words) = 0;
  // Takes away what was said and offers nothing, where what was just done has overtaken it.
  virtual void hush() = 0;
  void say_saved(const std::string& path);  // a file of the person's, there
  // After the whole log was replaced: the button brings back what was there before, which is kept in the
  // backup `before`; there is no button where nothing is.
  virtual void say_restorable(std::string words, const std::string& before) = 0;
  virtual void undo() = 0;
  // That step and no other: where something came after it, the way back through that is offered.
  virtual void undo_step(std::int64_t step) = 0;
  virtual void redo() = 0;

  // Marks what depends on these kinds of record as stale.
  virtual void changed(const Changes& changes) = 0;

  // Opens the field that finds anything.
  virtual void open_palette() = 0;

  // Asks where to save a file and writes it; the name is a suggestion without its extension. Asks by a sheet
  // of its own where the system has no dialog.
  virtual Result<void> save_file(const std::string& name, const std::string& extension,
                                 std::string bytes) = 0;
  // The same for what writes the file itself, such as a backup, and says so when it is there.
  using WriteFile = std::function<Result<void>(Shell&, const std::string& path)>;
  virtual Result<void> save_file(const std::string& name, const std::string& extension, WriteFile write) = 0;
  // Asks for a file that is there.
  virtual Result<void> open_file(const std::string& extension, WriteFile use) = 0;

  // Hands over the text on the clipboard, empty where there is none. It may take a moment, and is not handed
  // to a place that was left meanwhile. Using it changes nothing in the log.
  using UseText = std::function<Result<void>(Shell&, std::string text)>;
  virtual void paste(UseText use) = 0;

  // Begins it, when what was begun before has ended. It tells how far it is, and can be cancelled.
  virtual void begin(LongTask task) = 0;
};

inline void Shell::say_saved(const std::string& path) {
  Object values;
  values.set("path", path);
  say(desk().words("ui.file.saved", values));
}

// What the user wants done, run when the frame is over. An error is told to the user and changes nothing.
class Command {
 public:
  template <class Work>
  Command(Work work) : work_(std::move(work)) {}
  // One that leaves the log as it is: it leads somewhere, looks something up, copies. It need not wait where
  // changes do.
  template <class Work>
  static Command without_change(Work work) {
    Command command(std::move(work));
    command.changes_ = false;
    return command;
  }

  Result<void> operator()(Shell& shell) const { return work_(shell); }
  bool changes() const { return changes_; }

 private:
  std::function<Result<void>(Shell&)> work_;
  bool changes_ = true;
};
using Commands = std::vector<Command>;

// Shows another place.
inline Command go_to(const Place& place) {
  return Command::without_change([place](Shell& shell) -> Result<void> {
    shell.go(place);
    return {};
  });
}

inline Command go_back() {
  return Command::without_change([](Shell& shell) -> Result<void> {
    shell.back();
    return {};
  });
}

inline Command undo_last() {
  return [](Shell& shell) -> Result<void> {
    shell.undo();
    return {};
  };
}

class Screen {
 public:
  virtual ~Screen() = default;

  // Reads the view model anew. Called before the first frame and when something it depends on has changed.
  // Errors: not_found, when what it shows is gone: then the shell goes back.
  virtual Result<void> read(Desk& desk) = 0;
  // The same where only records of these kinds have changed since: a screen that can reads only those.
  virtual Result<void> read_changed(Desk& desk, const Changes&) { return read(desk); }
  // Whether read() looks at records of one of these kinds.
  virtual bool depends_on(const Changes& changes) const = 0;

  virtual void draw(const Canvas& canvas, const Box& box, Commands& commands) = 0;

  // What the clock alone will change on the screen, if anything: then it is read again.
  virtual std::optional<Instant> next_change() const { return std::nullopt; }

  // Ctrl+Enter, and Enter where nothing else takes it: the one primary button.
  virtual void press_primary(Commands&) {}
  // A key that belongs to this place, such as Ctrl+C. Asked once a frame while a key was pressed.
  virtual void press_keys(Commands&) {}
  // Esc: true when the screen had something of its own to close.
  virtual bool escape() { return false; }

  // Work that waits a moment (letters are kept while they are written); called between frames. Returns how
  // many seconds from now it wants to be called again, if it does.
  virtual std::optional<double> tend(Shell&, double) { return std::nullopt; }
  // The last moment before the screen goes: keeps what was written.
  virtual Result<void> leave(Shell&) { return {}; }

  // Whether leave() would write to the log.
  virtual bool holds_words() const { return false; }

  // Ctrl+Z means what is being filled in here, and never the last action in the log.
  virtual bool has_own_undo() const { return false; }
  // Where the screen has moved on to by itself, if it has: somebody chosen in a list.
  virtual std::optional<Place> shown_place() const { return std::nullopt; }
  // Holds something begun that is not filed yet, to be found again when the user comes back to its place.
  virtual bool is_unfinished() const { return false; }

  // On a phone the tabs give way where the screen wants all the room.
  virtual bool wants_all_room() const { return false; }
  // How much of the window's bottom must not be covered by what is told for a moment, points.
  virtual float foot_height(const Ui& ui) const {
    return ui.compact() ? ui.control(measure::main_action_height) + 16 : ui.button_height() + 24;
  }
};

}  // namespace goodterms
