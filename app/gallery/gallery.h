// Every widget on a sheet of its own, in its states: to look at, and to hold against the design.
#pragma once

#include <span>
#include <string_view>

#include "app/widgets/canvas.h"

namespace goodterms {

struct GallerySheet {
  std::string_view name;  // of the picture's file: "buttons"
  float width, height;    // points
  void (*draw)(const Canvas& canvas, const Box& box);
};

std::span<const GallerySheet> gallery_sheets();

}  // namespace goodterms
