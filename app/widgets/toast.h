// A short word on what was just done, with the way back; goes by itself.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "app/widgets/press.h"

namespace goodterms {

// What the button of a toast does, when the frame is over.
struct ToastAction {
  std::string words;  // "Undo"; empty: there is no button
  std::function<void()> act = {};
  bool by_undo_key = false;  // Ctrl+Z means this while it is shown, and not the last action in the log
};

class Toasts {
 public:
  // Long enough to read and to reach for Undo; the pointer on it stops the clock.
  static constexpr double shown_seconds = 6;

  // A new one takes the place of the one before, with what that offered.
  void show(std::string text, double now, ToastAction action = {});
  void dismiss() { text_.reset(); }
  // Offers nothing any more; the words stay.
  void drop_action() { action_ = {}; }
  // Takes away one that offers nothing: it belongs to the place one has left.
  void dismiss_plain() {
    if (action_.words.empty()) dismiss();
  }

  // Draws above the bottom of the box, and at its top while a sheet lies over the page, whose buttons are at
  // the bottom. What is to be done, when the button was pressed; a press beside it takes the toast away.
  std::function<void()> draw(const Canvas& canvas, const Box& box, double now);
  // Where it was drawn last; without a width when it was not. What scrolls leaves that much room at its end.
  const Box& place() const { return place_; }

  // Takes away one whose action is Ctrl+Z's, and gives that; null where there is none.
  std::function<void()> take_for_undo_key();

  // When a frame is needed to take the toast away, if one is shown; seconds on the clock of `now`.
  std::optional<double> next_change() const;

 private:
  std::optional<std::string> text_;
  ToastAction action_;
  double until_ = 0;
  bool resting_ = false;  // the pointer, in the last frame
  Box place_ = {};
};

}  // namespace goodterms
