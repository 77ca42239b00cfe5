// Keeps chords whole. Dear ImGui looks at the modifiers as they are at the end of a frame: where Ctrl is let
// go in the very frame its key went down in, Ctrl+N would be an N. Letting go of a modifier waits for the
// next frame then, and so does what comes after it.
#pragma once

#include <utility>
#include <vector>

namespace goodterms {

struct KeyEvent {
  int key = 0, code = 0, action = 0, modifiers = 0;  // as GLFW tells them
};

class KeyOrder {
 public:
  // Whether this event is to be kept for later; it is kept then.
  bool keeps(const KeyEvent& event, bool is_modifier, bool is_release) {
    if (!kept_.empty() || (is_modifier && is_release && key_went_down_)) {
      kept_.push_back(event);
      return true;
    }
    if (!is_modifier && !is_release) key_went_down_ = true;
    return false;
  }
  bool has_kept() const { return !kept_.empty(); }
  // A frame has taken in what was told. What was kept comes now, in its order, and is told anew.
  std::vector<KeyEvent> after_frame() {
    key_went_down_ = false;
    return std::exchange(kept_, {});
  }

 private:
  bool key_went_down_ = false;  // since the last frame
  std::vector<KeyEvent> kept_;
};

}  // namespace goodterms
