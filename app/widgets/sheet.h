// A sheet over the window that wants an answer or closes again: in the middle of a large window, rising from
// below on a phone. Esc and a press outside close it.
#pragma once

#include <optional>
#include <string_view>

#include "app/driver/recorder.h"
#include "app/widgets/canvas.h"

namespace goodterms {

enum class SheetPlace : std::uint8_t {
  automatic,  // the middle, or the bottom of a phone
  top,        // near the top, for what is typed into: results grow below
};

enum class SheetExit : std::uint8_t {
  anywhere,   // Esc, its button, and a press outside
  on_purpose  // not by a press outside: something is being filled in
};

class Sheet {
 public:
  // Shows the sheet in this frame, `content_height` points high inside its padding, at most as high as the
  // window leaves room for. A title that is not empty stands at its top with a button to close. `open`
  // becomes false when the user closes it; made in every frame, also while `open` is false, which then takes
  // the sheet away.
  Sheet(const Canvas& canvas, std::string_view name, std::string_view title, float content_height, bool& open,
        SheetPlace place = SheetPlace::automatic, SheetExit exit = SheetExit::anywhere);
  ~Sheet();
  Sheet(const Sheet&) = delete;
  Sheet& operator=(const Sheet&) = delete;

  explicit operator bool() const { return shown_; }
  const Canvas& canvas() const { return canvas_; }  // draws onto the sheet
  const Box& content() const { return content_; }

  // What a sheet of this window is wide inside its padding, points.
  static float content_width(const Ui& ui);

 private:
  Canvas canvas_;
  bool& open_;
  Box content_;
  bool shown_ = false;
  std::optional<Part> part_;
};

}  // namespace goodterms
