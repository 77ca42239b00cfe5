// What somebody says on the phone, line by line: the line that is said stands out, Space, a tap or an arrow
// leads to the next; how long it takes and has taken; and beside it what to say when they ask.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/screens/foot.h"
#include "app/screens/screen.h"

namespace goodterms {

// What they may ask, and a line to say then.
struct Asked {
  std::string title, text;
};
// From the replies by phone, without the one that is being given: id of a reaction, or empty.
Result<std::vector<Asked>> read_asked(Desk& desk, const Case& about, Tone tone, std::string_view given = {});

class Teleprompter {
 public:
  // The lines of a script. Other ones begin anew; the same go on where they were.
  void show(const std::string& script);
  bool empty() const { return lines_.empty(); }

  void start();  // somebody is on the phone
  void stop();
  bool calling() const { return calling_; }
  // Counts the seconds; returns when it wants to be called again. `now` on the window's clock.
  std::optional<double> tend(double now);
  void press_keys();

  // The lines: numbered on a sheet, or large with nothing else on the screen.
  enum class Look : std::uint8_t { sheet, large };
  void draw_lines(const Canvas& canvas, const Box& box, Look look);
  // "about 45 seconds"; while somebody is on the phone "0:20 of about 45 seconds".
  std::string length(const Words& words) const;
  std::string estimate(const Words& words) const;  // "about 45 seconds"
  std::string elapsed() const;                     // "0:20"

 private:
  std::vector<std::string> lines_;
  std::size_t words_ = 0;
  std::size_t line_ = 0;  // that is being said
  bool follow_ = false;   // scroll to it
  bool calling_ = false;
  std::optional<double> began_;  // on the window's clock
  int elapsed_ = 0;              // seconds
};

// On a sheet of paper, with who is called and how long it takes above, and the key below.
void draw_teleprompter_sheet(const Canvas& canvas, const Box& sheet, std::string_view to,
                             std::string_view phone, Teleprompter& script);

// What to say when they ask, from the top of the column. Returns where it ends.
float draw_asked(const Canvas& canvas, Box column, const std::vector<Asked>& asked);
float asked_height(const Canvas& canvas, float width, const std::vector<Asked>& asked);

// What is done with a call that is not followed by an email: started, done, or nobody picked up. `aside`:
// what one need not do, in words.
enum class CallPress : std::uint8_t { none, aside, start, no_answer, done };
CallPress draw_call_foot(const Canvas& canvas, const Box& box, const Teleprompter& script,
                         std::string_view aside);
// Nobody picked up: the try is filed in the story, and said.
Command log_unanswered(Id<Application> id);
// Begins it: the number is handed to what dials, and is on the clipboard.
Command dial(std::string phone);

// On a phone in the hand: the script and nothing else. What stands in `foot` is the caller's. True when the
// user goes back. `asked_open` is the sheet with what they may ask.
struct CallHead {
  std::string title, phone;
};
bool draw_call_page(const Canvas& canvas, Box page, const CallHead& head, Teleprompter& script,
                    const std::vector<Asked>& asked, bool& asked_open);

}  // namespace goodterms
