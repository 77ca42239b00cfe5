// Pictures of glyphs in Dear ImGui's texture, each in four variants a quarter of a pixel apart, drawn on
// whole pixels: so stems are equally dark wherever a letter stands, and letters keep their distances.
#pragma once

#include <cstdint>
#include <unordered_map>

#include "app/text/faces.h"

struct ImFontAtlas;

namespace goodterms {

struct GlyphKey {
  std::uint32_t glyph = 0;
  std::uint32_t size = 0;  // the em in 64ths of a pixel
  FaceIndex face = no_face;
  std::uint8_t quarters = 0;

  friend bool operator==(const GlyphKey&, const GlyphKey&) = default;
};

struct GlyphImage {
  int rectangle = -1;  // in the atlas; -1 where nothing is to be seen
  std::int16_t left = 0, top = 0;
  std::uint16_t width = 0, height = 0;
  bool colored = false;
  std::uint32_t used = 0;  // the frame it was last drawn in
};

class GlyphAtlas {
 public:
  GlyphAtlas(ImFontAtlas& atlas, const Faces& faces) : atlas_(atlas), faces_(faces) {}

  // The atlas may move when a glyph comes in: ask for all, then for where they are. What is returned is valid
  // until the next begin_frame().
  const GlyphImage& image(const GlyphKey& key);
  // Lets go of what was not drawn for a while, where there is more than is needed.
  void begin_frame();

  std::size_t images() const { return images_.size(); }

 private:
  struct Hash {
    std::size_t operator()(const GlyphKey& key) const;
  };
  void put(const GlyphKey& key, GlyphImage& image);

  ImFontAtlas& atlas_;
  const Faces& faces_;
  std::unordered_map<GlyphKey, GlyphImage, Hash> images_;
  std::uint32_t frame_ = 0;
  std::size_t pixels_ = 0;  // that the images cover
};

}  // namespace goodterms
