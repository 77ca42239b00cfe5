// Text for everything on the screen: measured, broken into rows and drawn. Remembers what it has shaped.
#pragma once

#include <cstdint>
#include <list>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "app/text/glyph_atlas.h"
#include "app/text/shaper.h"

struct ImDrawList;

namespace goodterms {

// A row of a text. Blanks at a wrap hang over its end.
struct TextRow {
  TextRange range;            // bytes of the text
  std::size_t words_end = 0;  // without the blanks at its end
  bool ends_line = false;     // at a line break or the end of the text, not at a wrap
  std::size_t paragraph = 0;  // the byte that the positions of `shape` count from
  std::shared_ptr<const ShapedText> shape = nullptr;
};

// What is drawn in another colour than the rest.
struct ColoredRange {
  TextRange range;
  std::uint32_t color = 0;  // as IM_COL32
};

class TextEngine {
 public:
  // Errors: bad_data where a font of ours cannot be read. The atlas must outlive the engine.
  static Result<std::unique_ptr<TextEngine>> create(ImFontAtlas& atlas, std::span<const EmbeddedFile> fonts,
                                                    FindFont find, DrawCharacter draw = {});

  // One line: a line break in it is a blank.
  std::shared_ptr<const ShapedText> line(std::string_view text, const TextLook& look,
                                         Direction direction = Direction::by_content);
  // Wrapped at words, `width` pixels wide; a word that is longer is broken between characters. Each line of
  // the text is a paragraph of its own direction.
  std::vector<TextRow> rows(std::string_view text, const TextLook& look, float width,
                            std::span<const TextGap> gaps = {});

  // `x` and `baseline` in pixels. Only what the list's clip rectangle shows.
  void draw(ImDrawList& list, const ShapedText& text, float x, float baseline, std::uint32_t color,
            std::span<const ColoredRange> colored = {});

  void begin_frame() {
    atlas_.begin_frame();
    ++frame_;
  }
  const GlyphAtlas& atlas() const { return atlas_; }

 private:
  TextEngine(ImFontAtlas& atlas, std::unique_ptr<Faces> faces);

  struct Key {
    std::string text;  // and, behind it, the gaps
    TextLook look;
    float width = 0;  // of rows; negative for a line, less one for each direction
    friend bool operator==(const Key&, const Key&) = default;
  };
  struct Hash {
    std::size_t operator()(const Key& key) const;
  };
  struct Kept {
    Key key;
    std::shared_ptr<const ShapedText> line;
    std::shared_ptr<const std::vector<TextRow>> rows;  // of one paragraph
    std::size_t bytes = 0;
    std::int64_t frame = 0;  // in which it was last used
  };
  void use(std::list<Kept>::iterator kept);
  bool may_go(const Kept& kept) const;
  void keep(Kept kept, std::size_t bytes);
  std::shared_ptr<const std::vector<TextRow>> paragraph_rows(std::string_view text, const TextLook& look,
                                                             float width, std::span<const TextGap> gaps);
  std::vector<TextRow> wrap(std::string_view text, const TextLook& look, float width,
                            std::span<const TextGap> gaps);
  void draw_run(ImDrawList& list, const ShapedText& text, const ShapedRun& run, float x, float baseline,
                std::uint32_t color, std::span<const ColoredRange> colored);

  ImFontAtlas& imgui_atlas_;
  std::unique_ptr<Faces> faces_;
  Shaper shaper_;
  GlyphAtlas atlas_;
  std::list<Kept> kept_;  // lately used first
  std::unordered_map<Key, std::list<Kept>::iterator, Hash> found_;
  std::size_t kept_bytes_ = 0;
  std::int64_t frame_ = 0;
  std::vector<const GlyphImage*> images_;  // of the run being drawn
};

}  // namespace goodterms
