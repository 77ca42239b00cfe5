// A short list to choose from, beside what it belongs to; goes by itself.
#pragma once

#include <span>
#include <string_view>

#include "app/widgets/press.h"

namespace goodterms {

struct MenuItem {
  std::string_view label;
  char32_t icon = 0;
  bool selected = false;       // one of a few: the present one has a tick
  std::string_view hint = {};  // says more, while the pointer rests on it
};

// Opens the menu called `name`, until something is chosen or the user does something else. To be called where
// draw_menu() is.
void open_menu(std::string_view name);

// Draws it below `anchor` (above, where there is no room) while it is open. Returns the item chosen, or -1.
int draw_menu(const Canvas& canvas, std::string_view name, const Box& anchor,
              std::span<const MenuItem> items);

}  // namespace goodterms
