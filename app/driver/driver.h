// Uses the interface as a person would, by what things are called: for tests and the tour. It only makes
// events and reads what the recorder saw; how a frame is drawn is handed in.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "app/driver/recorder.h"

namespace goodterms {

enum class Pointer : std::uint8_t { mouse, touch };

class Driver {
 public:
  // `frame` draws one whole frame of the screen. `settled` says whether another would look the same.
  Driver(ImGuiContext& context, Recorder& recorder, std::function<void()> frame,
         std::function<bool()> settled);

  // All of these draw frames until the interface has settled; none waits on a clock.
  // They return false, and do nothing, when there is no such item, or it cannot be used.
  bool click(std::string_view label, Pointer pointer = Pointer::mouse);
  bool hover(std::string_view label);
  void type(std::string_view text);  // as typed on a keyboard, into what has the caret
  // `modifiers`: a combination of ImGuiMod_Ctrl and the like.
  void press_key(ImGuiKey key, ImGuiKeyChord modifiers = ImGuiMod_None);
  void scroll(std::string_view over_label, float lines);
  void drag(const Area& from, float by_x, float by_y, Pointer pointer = Pointer::mouse);
  void leave();  // the mouse leaves the window
  void settle();

  // Without waiting for rest: what goes on meanwhile can be looked at. press() is click().
  void draw_frames(int count);
  bool press(std::string_view label, Pointer pointer = Pointer::mouse);

  // The item of that name that can be seen; where there are several, the first that is enabled.
  const RecordedItem* find(std::string_view label) const;
  const RecordedItem* focused() const;
  bool shows(std::string_view text) const;   // somewhere among the drawn texts, as a part
  bool marks(std::string_view words) const;  // as words that stand out in one of them

  int frames() const { return frames_; }  // drawn so far

 private:
  void one_frame();
  void move_to(const Area& place, Pointer pointer);

  ImGuiContext& context_;
  Recorder& recorder_;
  std::function<void()> frame_;
  std::function<bool()> settled_;
  int frames_ = 0;
};

}  // namespace goodterms
