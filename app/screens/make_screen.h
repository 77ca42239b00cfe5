// What screens share that takes long to make and is kept by the shell, and how a screen is made for a place.
#pragma once

#include <memory>

#include "app/screens/screen.h"
#include "core/advice/linter.h"

namespace goodterms {

struct ScreenTools {
  Linter linter;
  std::string version;
};

// The screen of a place. `tools` outlives it.
std::unique_ptr<Screen> make_screen(const Place& place, const ScreenTools& tools);

}  // namespace goodterms
