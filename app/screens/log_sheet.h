// Writing down what was said with somebody outside the app, on a sheet: what it was, when, and the words. A
// line is enough.
#pragma once

#include <string>

#include "app/screens/make_screen.h"
#include "app/widgets/date_field.h"
#include "app/widgets/letter_editor.h"
#include "core/actions/log_something.h"

namespace goodterms {

class LogSheet {
 public:
  // `tools` outlives the sheet.
  explicit LogSheet(const ScreenTools& tools) : tools_(tools) {}

  // From the next frame on. `name`: what they are called; `now` tells what "today" is.
  void open(const Words& words, const Whom& whom, const std::string& name, Instant now);
  // The same for a line that was written down before.
  void change(const Words& words, const Interaction& line, const std::string& name, Instant now);
  // Drawn in every frame, also while it is closed.
  void draw(const Canvas& canvas, Commands& commands);

 private:
  void keep(Commands& commands);
  void remove(Commands& commands);
  void finish(Shell& shell, const Changes& changes, const char* said);

  const ScreenTools& tools_;
  Whom whom_;
  Id<Interaction> changed_;  // none: a new line
  std::string name_;
  std::size_t kind_ = 0;  // of log_kinds
  DateField day_;
  LetterEditor words_;
  Instant now_, happened_;
  std::string error_;  // what saving found to be wrong
  bool open_ = false, day_is_wrong_ = false;
};

}  // namespace goodterms
