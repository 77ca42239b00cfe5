// How a text looks, as far as its shape depends on it.
#pragma once

#include <cstdint>

namespace goodterms {

enum class Weight : std::uint8_t { regular, medium, semibold };

// Which of two is nearer, of a font that is regular or bold (400 or 700): medium is 500, semibold 600.
constexpr bool is_heavy(Weight weight) {
  return weight == Weight::semibold;
}

// Titles are drawn for large sizes: closer, and finer in their details.
enum class Family : std::uint8_t { text, display };

// Figures of one width stand under each other in columns.
enum class Figures : std::uint8_t { proportional, tabular };

struct TextLook {
  float em = 15;  // pixels, as CSS counts; not rounded
  Weight weight = Weight::regular;
  Family family = Family::text;
  Figures figures = Figures::proportional;

  friend bool operator==(const TextLook&, const TextLook&) = default;
};

}  // namespace goodterms
