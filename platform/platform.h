// The door to the operating system or the browser: everything the app asks of it, behind one header, with one
// folder of code per platform. All calls come from the thread that draws.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/base/zones.h"
#include "core/store/files.h"
#include "platform/fonts.h"

namespace goodterms {

// How the person has set up their system, as far as it tells.
struct SystemLook {
  std::optional<bool> dark;  // nothing: the system does not say
  bool high_contrast = false;
  bool reduced_motion = false;
};

// A file the person is to choose in the system's own dialog.
struct FilePick {
  enum class For : std::uint8_t { open, save };
  For purpose = For::open;
  std::string title;           // of the dialog
  std::string suggested_path;  // a whole path for `save`, a folder for `open`
  std::string extension;       // without the dot: "goodterms"
};

// Something that goes on beside the thread that draws. Going, it waits for the end of that.
class Beside {
 public:
  virtual ~Beside() = default;
};

// A letter that is handed to another program, which the person chooses.
struct SharedLetter {
  std::string subject;  // may be empty
  std::string words;
  std::string mail;       // the same as a mail file (.eml); empty where it is none
  std::string mail_name;  // with its extension
};

class Platform {
 public:
  virtual ~Platform() = default;

  virtual Files& files() = 0;
  virtual const Clock& clock() const = 0;
  virtual const Zones& zones() const = 0;       // what a local time means on its own day, here and elsewhere
  virtual std::string data_folder() const = 0;  // where the log lies
  virtual std::string documents_folder() const = 0;  // where a person looks for a file they saved

  virtual std::string clipboard() = 0;  // empty where it holds no text
  virtual void set_clipboard(const std::string& text) = 0;
  // What it holds is not known before it was asked for.
  virtual bool clipboard_is_asked_for() const { return false; }
  // The same as clipboard(), where it may be asked for only and comes later, as in a browser, between two
  // frames; elsewhere within the call.
  using TextDone = std::function<void(std::string text)>;
  virtual void read_clipboard(TextDone done) { done(clipboard()); }

  // Opens an address ("https:...", "mailto:...", "tel:...", "sms:...") in the program the person uses for it.
  // Returns as soon as the request was handed over. Errors: not_found, when the system has nothing that takes
  // it; then the sentence says what to do instead. Addresses of other schemes are refused with invalid_input.
  virtual Result<void> open_address(const std::string& address) = 0;
  virtual Result<void> show_in_file_manager(const std::string& path) = 0;

  // Whether the system has a sheet to choose another program in; without one share() does nothing.
  virtual bool can_share() const { return false; }
  virtual void share(const SharedLetter&) {}

  // Where the system shows a number on the program's icon: how many are to be told. Nothing elsewhere.
  virtual bool shows_count() const { return false; }
  virtual void show_count(std::int64_t) {}

  // Whether the system may clear what the program keeps. There it is asked not to, once there is something
  // that would be missed, and the person is reminded of copies.
  virtual bool may_clear_files() const { return false; }
  virtual void keep_for_good() {}

  // Asks for a file. `done` is called later, between two frames, with the path, or with nothing when the
  // person thought better of it. Returns false, and never calls `done`, where the system has no dialog: then
  // the app asks for the path itself. One dialog at a time; another while it is open also returns false.
  using PickDone = std::function<void(std::optional<std::string> path)>;
  virtual bool pick_file(const FilePick& pick, PickDone done) = 0;

  virtual SystemLook look() const = 0;

  // Runs `work` on a thread of its own, and wakes the window when it has ended. Null, and nothing was run,
  // where there are no threads: then the app does it piece by piece between frames.
  virtual std::unique_ptr<Beside> run_beside(std::function<void()> work) = 0;

  // A font of the system's with characters that the program's own fonts lack; nothing where it has none.
  virtual std::optional<FontFile> font_with(const FontWanted& wanted) = 0;
  // What a system draws that hands out no fonts; nothing elsewhere.
  virtual std::optional<CharacterPicture> draw_character(const CharacterWanted&) { return std::nullopt; }
};

// One frame of a window: how large it is, and when it is drawn.
struct WindowFrame {
  int width = 0, height = 0;  // pixels
  float scale = 1;            // pixels per point
  double seconds = 0;         // on the window's own clock; only differences mean something
};

// What a window shows: the app, as the platform sees it. The platform makes the Dear ImGui context, feeds it
// events, and calls these in turn from its loop.
class WindowClient {
 public:
  virtual ~WindowClient() = default;

  // Before start(), where the platform has a screen and makes a window on it: what may go on beside that.
  virtual void prepare() {}

  // Once, with the context current, before the first frame: fonts and the like. Errors end the program.
  virtual Result<void> start() = 0;

  // Between ImGui::NewFrame() and ImGui::Render().
  virtual void draw(const WindowFrame& frame) = 0;

  // After a frame was shown: work that must not lie inside one, such as reading and writing the log. Returns
  // how long the loop may sleep: 0 draws on, nothing sleeps until the next event. A window that is hidden
  // shows no frames; there this is called when the time it asked for has come, so that work goes on.
  virtual std::optional<double> after_frame(double seconds) = 0;

  // Between two frames: the window has the person's attention again, and meanwhile anything may have
  // happened.
  virtual void focus_gained() {}

  // Between two frames: files the person dropped on the window, or opened with the program. Whole paths.
  virtual void take_files(const std::vector<std::string>&) {}

  // The window's title, for the system's window list.
  virtual std::string title() const = 0;

  // The person closes the window: the last moment to save. False keeps it open.
  virtual bool close() = 0;
};

}  // namespace goodterms
