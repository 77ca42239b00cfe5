// The tabs of something with several sides, each with a mark of how it stands with it.
#pragma once

#include <span>
#include <string_view>

#include "app/widgets/press.h"

namespace goodterms {

// A tick, a dot, a ring: told by shape as well as by colour.
enum class TabMark : std::uint8_t { done, now, open };

struct Tab {
  std::string_view label;
  TabMark mark = TabMark::open;
  std::string_view told = {};  // the mark in words, for who hears it; may be empty
};

// What the tabs take with all their words, points.
float tabs_width(const Canvas& canvas, std::span<const Tab> tabs);

// At the right of the box, over its whole height, the current one underlined at its bottom. Where there is
// too little room the words become smaller, and then only the current one keeps its own. Returns the tab that
// was pressed, or -1.
int draw_tabs(const Canvas& canvas, const Box& box, std::span<const Tab> tabs, int current);

}  // namespace goodterms
