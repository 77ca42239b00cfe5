// What shows and is not pressed: rings, timelines, avatars, empty places.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "app/widgets/controls.h"

namespace goodterms {

// How much of something is done, as a ring.
void draw_progress_ring(const Canvas& canvas, const Box& box, float share, float thickness);

// How many of how many: an arc for each.
void draw_count_arcs(const Canvas& canvas, const Box& box, int done, int all, float done_line);
// The same with the count inside.
void draw_count_ring(const Canvas& canvas, const Box& box, int done, int all);

// A text that is a drawing: initials, a number in a disc. What it says is said beside it, so it is not heard.
void draw_sign(const Canvas& canvas, const Box& box, std::string_view text, const TextStyle& style);

// Initials in a disc: soft, or the surface where it lies on something soft itself.
void draw_avatar(const Canvas& canvas, const Box& box, std::string_view initials,
                 ColorToken disc = ColorToken::line);

struct TimelineEntry {
  std::string title;
  std::string detail;       // below the title, or beside it; in one line, but for that of names
  std::string said = {};    // what was said, of which two lines are shown
  std::string change = {};  // not empty: there is a sign at its end that changes it, called so
  std::int64_t key = 0;     // tells apart signs of the same words
  bool names = false;       // the detail tells several names: it takes the lines it needs
};
enum class TimelineLook : std::uint8_t {
  stacked,  // in a side column
  beside,   // a story: the detail goes on in the title's line, where it fits
};
// From the newest.
float timeline_height(const Canvas& canvas, float width, std::span<const TimelineEntry> entries,
                      TimelineLook look = TimelineLook::stacked);
struct TimelineDrawn {
  float height = 0;
  int pressed = -1;  // the entry that is to be changed
};
TimelineDrawn draw_timeline(const Canvas& canvas, const Box& box, std::span<const TimelineEntry> entries,
                            TimelineLook look = TimelineLook::stacked);

// A place with nothing in it yet: what will be here, and how to begin. Says which button was pressed.
struct EmptyPlace {
  char32_t icon = no_icon;
  std::string_view title;
  std::string_view text;
  std::string_view button;       // empty: none
  std::string_view second = {};  // another way, below it; empty: none
};
enum class EmptyPress : std::uint8_t { none, button, second };
EmptyPress draw_empty_place(const Canvas& canvas, const Box& box, const EmptyPlace& place);

// A label and its value beside it. A long value goes on below.
float fact_height(const Canvas& canvas, float width, std::string_view value, float label_width);
void draw_fact(const Canvas& canvas, const Box& box, std::string_view label, std::string_view value,
               float label_width);

}  // namespace goodterms
