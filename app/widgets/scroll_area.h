// A part of the window that scrolls up and down: by wheel, by a finger drawn across it, and to whatever the
// keyboard reaches.
#pragma once

#include <string_view>

#include "app/widgets/canvas.h"

namespace goodterms {

// Words that go on below this box fade out at its end, into what they lie on.
void fade_below(const Canvas& canvas, const Box& box, ColorToken ground);

class ScrollArea {
 public:
  // Everything drawn until end() lies inside. `name` tells it from its neighbours. `bleed`: how far the area
  // goes beyond the box at its sides, so that the shadows of cards are not cut off; the content is as wide as
  // the box.
  ScrollArea(const Canvas& canvas, const Box& box, std::string_view name, float bleed = 0);
  ~ScrollArea();
  ScrollArea(const ScrollArea&) = delete;
  ScrollArea& operator=(const ScrollArea&) = delete;

  // Where the content begins, moved up by as much as was scrolled; as wide as the box and without a bottom.
  Box content() const { return {box_.x + bleed_, box_.y - offset_, box_.width - 2 * bleed_, endless}; }
  // What can be seen of it.
  const Box& visible() const { return box_; }

  // Says where the content ends, and finishes. Called once; the destructor does it where nobody did.
  void end(float content_bottom);

  static constexpr float endless = 1.0e7F;

 private:
  const Canvas& canvas_;
  Box box_;
  float bleed_ = 0;
  float offset_ = 0;
  bool ended_ = false;
};

}  // namespace goodterms
