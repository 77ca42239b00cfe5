// The head of a place that lists what is going on: its title, what finds anything, and a new decline.
#pragma once

#include "app/screens/parts.h"

namespace goodterms {

struct PlaceHead {
  std::string_view title, subtitle;  // the subtitle may be empty
  bool greets = false;               // on a phone the title has a row of its own, with the mark above it
};
// Cuts it off the page.
void draw_place_head(const Canvas& canvas, Box& page, const PlaceHead& head, Commands& commands);

}  // namespace goodterms
