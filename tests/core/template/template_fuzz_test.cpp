// Seams by the thousand, tidied in two ways that must agree. Broken templates by the thousand: tests/fuzz.
#include <doctest/doctest.h>

#include <random>

#include "core/template/seam.h"

using namespace goodterms;

TEST_CASE("the quick look at a seam never disagrees with the full one") {
  std::mt19937 random(20260311);
  constexpr std::string_view alphabet = "ab.,;!?() \t\n\r\xC3";
  const auto some_text = [&](std::size_t longest) {
    std::string text;
    for (std::size_t length = random() % (longest + 1); length > 0; --length)
      text += alphabet[random() % alphabet.size()];
    return text;
  };
  std::size_t quick = 0;
  for (int round = 0; round < 200000; ++round) {
    const std::string text = some_text(4);
    const std::string next = some_text(4);
    const std::size_t floor = random() % 2 == 0 ? 0 : random() % (text.size() + 1);
    if (!needs_no_tidying(text, floor, next)) continue;
    ++quick;
    Seam seam;
    seam.pending = true;
    seam.vanished = random() % 2 == 0;
    seam.in_line = random() % 2 == 0;
    const Joint joint = tidy_seam(text, floor, seam, next);
    const bool same = joint.end == text.size() && joint.next == next && !seam.pending;
    CAPTURE(text);
    CAPTURE(next);
    CAPTURE(floor);
    CHECK(same);
  }
  CHECK(quick > 20000);
}
