#include "app/screens/places.h"

#include <array>

#include "app/style/icons.h"

namespace goodterms {

std::span<const PlaceEntry> place_entries() {
  static constexpr std::array table = {
#define PLACE(kind, words, icon, navigation, lit, keys) \
  PlaceEntry{PlaceKind::kind, #kind, words, icon, navigation, PlaceKind::lit, keys, make_##kind##_screen},
#include "app/screens/places.def"
#undef PLACE
  };
  return table;
}

const PlaceEntry& place_entry(PlaceKind kind) {
  return place_entries()[static_cast<std::size_t>(kind)];
}

std::unique_ptr<Screen> make_screen(const Place& place, const ScreenTools& tools) {
  return place_entry(place.kind).make(place, tools);
}

}  // namespace goodterms
