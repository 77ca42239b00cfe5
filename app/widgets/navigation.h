// The way between the places of the app: a rail at the side, or tabs at the bottom of a phone.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "app/widgets/press.h"
#include "core/base/text.h"

namespace goodterms {

struct NavigationItem {
  std::string_view label;
  char32_t icon = 0;
};

// As wide as the words of its items need.
float rail_width(const Canvas& canvas, std::span<const NavigationItem> items);

// From the top of the box; items in `last` stand at its bottom. Return the item that was pressed (those of
// `last` counted after the others), or -1.
int draw_rail(const Canvas& canvas, const Box& box, std::span<const NavigationItem> items,
              std::span<const NavigationItem> last, int selected);
float tab_bar_height(const Canvas& canvas);
int draw_tab_bar(const Canvas& canvas, const Box& box, std::span<const NavigationItem> items, int selected);

// One line of a list: something before, title and summary, something after. The box is all of it that can be
// pressed.
struct ListRow {
  std::string_view title;
  std::string_view summary;
  std::string_view trailing;  // quiet, at the end: "5 mo"
  std::string_view initials;  // a disc before the words; empty: none
  bool selected = false;
  bool chevron = false;
  std::int64_t key = 0;                  // tells apart rows of the same title
  std::int64_t position = 0;             // in its list, from 1
  char32_t icon = 0;                     // instead of a disc with initials
  int done = 0, all = 0;                 // instead of both: a ring of arcs, those done in the accent
  std::string_view due = {};             // a real deadline, at the end of the title's line
  std::span<const TextRange> hits = {};  // of `title`: what was searched for, tinted
};

float row_height(const Canvas& canvas);
bool draw_row(const Canvas& canvas, const Box& box, const ListRow& row);

}  // namespace goodterms
