#include "app/text/text_engine.h"

#include <fmt/format.h>
#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "app/text/line_breaks.h"
#include "core/base/text_steps.h"

namespace goodterms {
namespace {

constexpr std::size_t most_kept_bytes = 4U << 20U;

std::size_t bytes_of(const ShapedText& text) {
  return sizeof(ShapedText) + text.glyphs().size() * sizeof(ShapedGlyph) +
         text.cells().size() * sizeof(TextCell) + text.runs().size() * sizeof(ShapedRun);
}

// Pens stand on quarters of a pixel.
struct Pen {
  int whole;
  std::uint8_t quarters;
};
Pen pen_at(float x) {
  const int quarters = static_cast<int>(std::floor(x * 4 + 0.5F));
  const int whole = quarters >= 0 ? quarters / 4 : -((3 - quarters) / 4);
  return {whole, static_cast<std::uint8_t>(quarters - whole * 4)};
}

char32_t first_point(const TextAnalysis& analysis, std::size_t character) {
  return analysis.points[analysis.characters[character].first_point];
}

}  // namespace

TextEngine::TextEngine(ImFontAtlas& atlas, std::unique_ptr<Faces> faces)
    : imgui_atlas_(atlas), faces_(std::move(faces)), shaper_(*faces_), atlas_(atlas, *faces_) {}

Result<std::unique_ptr<TextEngine>> TextEngine::create(ImFontAtlas& atlas,
                                                       std::span<const EmbeddedFile> fonts, FindFont find,
                                                       DrawCharacter draw) {
  TRY(auto faces, Faces::open(fonts, std::move(find), std::move(draw)));
  return std::unique_ptr<TextEngine>(new TextEngine(atlas, std::move(faces)));
}

std::size_t TextEngine::Hash::operator()(const Key& key) const {
  std::size_t hash = std::hash<std::string>()(key.text);
  const auto mix = [&](std::size_t value) { hash = hash * 31 + value; };
  mix(std::hash<float>()(key.look.em));
  mix(std::hash<float>()(key.width));
  mix(static_cast<std::size_t>(key.look.weight) * 4 + static_cast<std::size_t>(key.look.family) * 2 +
      static_cast<std::size_t>(key.look.figures));
  return hash;
}

std::shared_ptr<const ShapedText> TextEngine::line(std::string_view text, const TextLook& look,
                                                   Direction direction) {
  Key key{std::string(text), look, -1.0F - static_cast<float>(direction)};
  if (const auto found = found_.find(key); found != found_.end()) {
    use(found->second);
    return found->second->line;
  }
  std::string blanked;
  if (text.find_first_of("\n\r\t") != std::string_view::npos) {
    blanked = text;
    std::replace_if(
        blanked.begin(), blanked.end(), [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
    text = blanked;
  }
  const TextAnalysis analysis = analyse(text, look, direction, *faces_);
  auto shaped =
      std::make_shared<const ShapedText>(shaper_.shape(analysis, 0, analysis.characters.size(), look));
  keep({std::move(key), shaped, nullptr}, bytes_of(*shaped));
  return shaped;
}

std::vector<TextRow> TextEngine::rows(std::string_view text, const TextLook& look, float width,
                                      std::span<const TextGap> gaps) {
  std::vector<TextRow> all;
  std::vector<TextGap> inside;
  std::size_t gap = 0;
  for (std::size_t begin = 0;;) {
    const TextRange paragraph = line_at(text, begin);
    inside.clear();
    for (; gap < gaps.size() && gaps[gap].position <= paragraph.end; ++gap)
      inside.push_back({gaps[gap].position - paragraph.begin, gaps[gap].width, gaps[gap].after});
    const auto rows = paragraph_rows(text.substr(paragraph.begin, paragraph.length()), look, width, inside);
    for (TextRow row : *rows) {
      row.range.begin += paragraph.begin;
      row.range.end += paragraph.begin;
      row.words_end += paragraph.begin;
      row.paragraph = paragraph.begin;
      all.push_back(std::move(row));
    }
    if (paragraph.end >= text.size()) return all;
    begin = paragraph.end + 1;
  }
}

std::shared_ptr<const std::vector<TextRow>> TextEngine::paragraph_rows(std::string_view text,
                                                                       const TextLook& look, float width,
                                                                       std::span<const TextGap> gaps) {
  Key key{std::string(text), look, std::max(0.0F, width)};
  if (!gaps.empty()) key.text += '\n';
  for (const TextGap& gap : gaps)
    key.text += fmt::format("{}{}{:.2f}", gap.after ? '>' : '<', gap.position, gap.width);
  if (const auto found = found_.find(key); found != found_.end()) {
    use(found->second);
    return found->second->rows;
  }
  auto rows = std::make_shared<const std::vector<TextRow>>(wrap(text, look, width, gaps));
  std::size_t bytes = 0;
  for (const TextRow& row : *rows)
    bytes += sizeof(TextRow) + bytes_of(*row.shape);
  keep({std::move(key), nullptr, rows}, bytes);
  return rows;
}

std::vector<TextRow> TextEngine::wrap(std::string_view text, const TextLook& look, float width,
                                      std::span<const TextGap> gaps) {
  std::vector<TextRow> rows;
  const TextAnalysis analysis = analyse(text, look, Direction::by_content, *faces_);
  const std::size_t count = analysis.characters.size();
  const ShapedText whole = shaper_.shape(analysis, 0, count, look, gaps);
  const std::vector<TextCell>& cells = whole.cells();
  const auto byte = [&](std::size_t character) {
    return character < count ? static_cast<std::size_t>(cells[character].begin) : text.size();
  };
  std::size_t begin = 0;
  const auto end_row = [&](std::size_t end, bool ends_line) {
    std::size_t words_end = end;
    while (words_end > begin && is_wrapping_blank(first_point(analysis, words_end - 1)))
      --words_end;
    rows.push_back({{byte(begin), byte(end)},
                    byte(words_end),
                    ends_line,
                    0,
                    std::make_shared<const ShapedText>(shaper_.shape(analysis, begin, end, look, gaps))});
    begin = end;
  };
  std::size_t wrap_at = 0;  // the last place to wrap at
  float x = 0;
  constexpr float slack = 0.01F;  // pixels; sums of widths
  for (std::size_t at = 0; at < count;) {
    const char32_t c = first_point(analysis, at);
    if (!is_wrapping_blank(c) && at > begin) {
      const char32_t before = analysis.points[analysis.characters[at - 1].last_point - 1];
      if (is_wrapping_blank(before) || may_wrap_between(before, c)) wrap_at = at;
      if (x + cells[at].width > width + slack) {
        at = wrap_at > begin ? wrap_at : at;
        end_row(at, false);
        wrap_at = at;
        x = 0;
        continue;
      }
    }
    x += cells[at].width;
    ++at;
  }
  end_row(count, true);
  return rows;
}

void TextEngine::use(std::list<Kept>::iterator kept) {
  kept->frame = frame_;
  kept_.splice(kept_.begin(), kept_, kept);
}

// What this frame has used, and what the one before did and this one will, is not thrown away for what comes
// next: a letter longer than the limit would be shaped anew in every frame.
bool TextEngine::may_go(const Kept& kept) const {
  constexpr std::size_t most_in_use_bytes = 16 * most_kept_bytes;
  return kept.frame + 1 < frame_ || kept_bytes_ > most_in_use_bytes;
}

void TextEngine::keep(Kept kept, std::size_t bytes) {
  constexpr std::size_t about = 160;  // the entry itself, in list and table
  kept.bytes = bytes + 2 * kept.key.text.size() + about;
  kept.frame = frame_;
  kept_bytes_ += kept.bytes;
  kept_.push_front(std::move(kept));
  found_.emplace(kept_.front().key, kept_.begin());
  while (kept_bytes_ > most_kept_bytes && kept_.size() > 1 && may_go(kept_.back())) {
    kept_bytes_ -= kept_.back().bytes;
    found_.erase(kept_.back().key);
    kept_.pop_back();
  }
}

void TextEngine::draw(ImDrawList& list, const ShapedText& text, float x, float baseline, std::uint32_t color,
                      std::span<const ColoredRange> colored) {
  baseline = std::round(baseline);
  const ImVec2 clip_min = list.GetClipRectMin(), clip_max = list.GetClipRectMax();
  const float reach = 2 * text.em();  // above and below, for scripts that stand high
  if (x > clip_max.x || x + text.width() < clip_min.x) return;
  if (baseline - reach > clip_max.y || baseline + reach < clip_min.y) return;
  const ImTextureRef present = list._CmdHeader.TexRef, ours = imgui_atlas_.TexRef;
  const bool elsewhere = present._TexData != ours._TexData || present._TexID != ours._TexID;
  if (elsewhere) list.PushTexture(imgui_atlas_.TexRef);
  for (const ShapedRun& run : text.runs())
    draw_run(list, text, run, x, baseline, color, colored);
  if (elsewhere) list.PopTexture();
  for (const CodeFrame& frame : text.code_frames()) {
    const float em = text.em();
    constexpr float inset = 0.05F, above = 0.86F, below = 0.06F;  // of the em
    list.AddRect({std::round(x + frame.left + inset * em), std::round(baseline - above * em)},
                 {std::round(x + frame.left + frame.width - inset * em), std::round(baseline + below * em)},
                 color);
  }
}

namespace {

std::uint32_t color_at(std::uint32_t begin, std::uint32_t usual, std::span<const ColoredRange> colored) {
  for (const ColoredRange& range : colored) {
    if (begin >= range.range.begin && begin < range.range.end) return range.color;
  }
  return usual;
}

}  // namespace

void TextEngine::draw_run(ImDrawList& list, const ShapedText& text, const ShapedRun& run, float x,
                          float baseline, std::uint32_t color, std::span<const ColoredRange> colored) {
  const ImVec2 clip_min = list.GetClipRectMin(), clip_max = list.GetClipRectMax();
  const float reach = 2 * run.em;  // what a glyph may stand out of its place
  GlyphKey key;
  key.face = run.face;
  key.size = static_cast<std::uint32_t>(std::lround(run.em * 64));
  const auto seen = [&](const ShapedGlyph& glyph) {
    return x + glyph.x > clip_min.x - reach && x + glyph.x < clip_max.x + reach;
  };
  // All of them first: the texture may move when one comes in.
  images_.clear();
  for (std::uint32_t i = run.first; i < run.last; ++i) {
    const ShapedGlyph& glyph = text.glyphs()[i];
    key.glyph = glyph.glyph;
    key.quarters = pen_at(x + glyph.x).quarters;
    images_.push_back(seen(glyph) ? &atlas_.image(key) : nullptr);
  }
  for (std::uint32_t i = run.first; i < run.last; ++i) {
    const GlyphImage* image = images_[i - run.first];
    if (image == nullptr || image->rectangle < 0) continue;
    const ShapedGlyph& glyph = text.glyphs()[i];
    ImFontAtlasRect rect;
    if (!imgui_atlas_.GetCustomRect(image->rectangle, &rect)) continue;
    const auto left = static_cast<float>(pen_at(x + glyph.x).whole + image->left);
    const float top = baseline - std::round(glyph.y) - static_cast<float>(image->top);
    std::uint32_t tint = color_at(glyph.begin, color, colored);
    if (image->colored) tint |= IM_COL32(0xFF, 0xFF, 0xFF, 0);
    list.PrimReserve(6, 4);
    list.PrimRectUV({left, top},
                    {left + static_cast<float>(image->width), top + static_cast<float>(image->height)},
                    rect.uv0, rect.uv1, tint);
  }
}

}  // namespace goodterms
