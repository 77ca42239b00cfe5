// Everything there is to know of a place, from the one list in places.def: what it is called, how one gets
// there, and who draws it.
#pragma once

#include <imgui.h>

#include <memory>
#include <span>
#include <string_view>

#include "app/screens/make_screen.h"

namespace goodterms {

enum class Navigation : std::uint8_t {
  first,  // in the rail or the tabs
  last,   // there, at the end
  none,   // found by its keys and in the palette
  inner,  // shows one of many: what leads there says which
};

struct PlaceEntry {
  PlaceKind kind;
  std::string_view id;     // of its pictures
  std::string_view words;  // key
  char32_t icon;
  Navigation navigation;
  PlaceKind lit;       // in the navigation while one is there
  ImGuiKeyChord keys;  // 0: none
  std::unique_ptr<Screen> (*make)(const Place&, const ScreenTools&);
};

std::span<const PlaceEntry> place_entries();
const PlaceEntry& place_entry(PlaceKind kind);

// For the table: each is defined beside its screen.
#define PLACE(kind, words, icon, navigation, lit, keys) \
  std::unique_ptr<Screen> make_##kind##_screen(const Place& place, const ScreenTools& tools);
#include "app/screens/places.def"
#undef PLACE

}  // namespace goodterms
