// A picture in memory, and saving it as PNG.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/base/result.h"

namespace goodterms {

struct Picture {
  int width = 0, height = 0;         // pixels
  std::vector<std::uint8_t> pixels;  // RGBA, 8 bits each, rows from the top

  Picture(int wide, int high)
      : width(wide),
        height(high),
        pixels(static_cast<std::size_t>(wide) * static_cast<std::size_t>(high) * 4) {}
};

// The bytes of a PNG file.
std::string encode_png(const Picture& picture);

}  // namespace goodterms
