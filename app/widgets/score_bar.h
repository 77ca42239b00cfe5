// A whole number that is set by drawing at it: a bar, or a row of dots. By mouse and finger where one points;
// by the arrow keys, the digits, Home and End; Delete says that it is not known, where that may be.
#pragma once

#include <optional>
#include <string_view>

#include "app/widgets/canvas.h"

namespace goodterms {

enum class ScoreLook : std::uint8_t {
  bar,     // filled from the left
  dots,    // five of them, each two; an odd number fills half of one
  handle,  // a thin track with a handle, for what is set and not judged
};

struct ScoreBar {
  std::string_view label;    // what it is called
  std::string_view said;     // its value in words: "8 of 10", "not known yet"
  std::optional<int> value;  // 0 to `most`; none: not known
  int most = 10;
  ScoreLook look = ScoreLook::bar;
  bool may_be_unknown = true;
  std::int64_t key = 0;  // tells apart those of the same words
};

// What was set in this frame, or let go of, if anything. `box` is where it can be pressed; it is drawn in its
// vertical middle.
struct ScoreSet {
  std::optional<int> value;
  bool held = false;    // the pointer still holds it: what would move it from under the pointer waits
  bool by_key = false;  // a step, and not a place that was pointed at
};
std::optional<ScoreSet> draw_score_bar(const Canvas& canvas, const Box& box, const ScoreBar& bar);

// What five dots are wide, points.
float dots_width(const Ui& ui);

}  // namespace goodterms
