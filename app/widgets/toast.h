// A short word on what was just done, with the way back; goes by itself.
#pragma once

#include <optional>
#include <string>

#include "app/widgets/press.h"

namespace goodterms {

class Toasts {
 public:
  // Long enough to read and to reach for Undo; the pointer on it stops the clock.
  static constexpr double shown_seconds = 6;

  // A new one takes the place of the one before. `action` is the button's words ("Undo"); empty for none.
  void show(std::string text, std::string action, double now);
  void dismiss() { text_.reset(); }
  // Offers nothing any more; the words stay.
  void drop_action() { action_.clear(); }
  // Takes away one that offers nothing: it belongs to the place one has left.
  void dismiss_plain() {
    if (action_.empty()) dismiss();
  }

  // Draws above the bottom of the box. True when the action was pressed.
  bool draw(const Canvas& canvas, const Box& box, double now);

  // When a frame is needed to take the toast away, if one is shown; seconds on the clock of `now`.
  std::optional<double> next_change() const;

 private:
  std::optional<std::string> text_;
  std::string action_;
  double until_ = 0;
  bool resting_ = false;  // the pointer, in the last frame
};

}  // namespace goodterms
