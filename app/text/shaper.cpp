#include "app/text/shaper.h"

#include <fmt/format.h>
#include <hb.h>

#include <algorithm>

namespace goodterms {
namespace {

constexpr float fixed = 1.0F / 65536.0F;  // of a pixel, as Face::sized() has it

// From runs in the order they are written to the order they are seen: from the highest level to the lowest
// odd one, every stretch of at least that level is turned round.
template <class Piece>
void put_in_sight_order(std::vector<Piece>& pieces) {
  std::uint8_t highest = 0, lowest_odd = 0xFF;
  for (const Piece& piece : pieces) {
    highest = std::max(highest, piece.level);
    if (piece.level % 2 == 1) lowest_odd = std::min(lowest_odd, piece.level);
  }
  for (int level = highest; level >= lowest_odd; --level) {
    for (auto begin = pieces.begin(); begin != pieces.end();) {
      if (begin->level < level) {
        ++begin;
        continue;
      }
      auto end = begin;
      while (end != pieces.end() && end->level >= level)
        ++end;
      std::reverse(begin, end);
      begin = end;
    }
  }
}

// Canonical combining class 9 (Unicode Character Database).
bool is_virama(char32_t c) {
  return hb_unicode_combining_class(hb_unicode_funcs_get_default(), c) == HB_UNICODE_COMBINING_CLASS_VIRAMA;
}

}  // namespace

Shaper::Shaper(Faces& faces)
    : faces_(faces), buffer_(hb_buffer_create()), language_(hb_language_from_string("en", -1)) {}

Shaper::~Shaper() {
  hb_buffer_destroy(buffer_);
}

std::vector<Shaper::Piece> Shaper::pieces(const TextAnalysis& analysis, std::size_t begin,
                                          std::size_t end) const {
  const std::vector<std::uint8_t> levels = row_levels(analysis, begin, end);
  std::vector<Piece> found;
  for (std::size_t i = begin; i < end; ++i) {
    const TextCharacter& character = analysis.characters[i];
    const std::uint8_t level = levels[i - begin];
    if (!found.empty()) {
      Piece& last = found.back();
      const bool one_script = character.script == last.script || character.script == common_script ||
                              last.script == common_script;
      if (last.face == character.face && last.level == level && one_script) {
        if (last.script == common_script) last.script = character.script;
        last.end = i + 1;
        continue;
      }
    }
    found.push_back({i, i + 1, character.face, character.script, level});
  }
  put_in_sight_order(found);
  return found;
}

ShapedText Shaper::shape(const TextAnalysis& analysis, std::size_t begin, std::size_t end,
                         const TextLook& look, std::span<const TextGap> gaps) {
  ShapedText text;
  text.em_ = look.em;
  text.right_to_left_ = analysis.right_to_left();
  if (begin >= end) {
    if (begin < analysis.characters.size()) {
      text.begin_ = analysis.characters[begin].begin;
    } else if (!analysis.characters.empty()) {
      text.begin_ = analysis.characters.back().end;
    }
    text.end_ = text.begin_;
    return text;
  }
  text.begin_ = analysis.characters[begin].begin;
  text.end_ = analysis.characters[end - 1].end;
  text.cells_.resize(end - begin);
  const Line line{analysis, begin, look, text};
  for (const Piece& piece : pieces(analysis, begin, end)) {
    if (piece.face == no_face) {
      add_codes(line, piece);
    } else if (piece.face == drawn_face) {
      add_drawn(line, piece);
    } else {
      add_glyphs(line, piece);
    }
    text.plain_ = text.plain_ && piece.level == 0;
  }
  text.open_gaps(gaps);
  return text;
}

void Shaper::shape_piece(const Line& line, const Piece& piece) {
  const std::u32string& points = line.analysis.points;
  const std::uint32_t first = line.analysis.characters[piece.begin].first_point;
  const std::uint32_t last = line.analysis.characters[piece.end - 1].last_point;
  hb_buffer_clear_contents(buffer_);
  hb_buffer_add_utf32(buffer_, reinterpret_cast<const std::uint32_t*>(points.data()),
                      static_cast<int>(points.size()), first, static_cast<int>(last - first));
  hb_buffer_set_direction(buffer_, piece.right_to_left() ? HB_DIRECTION_RTL : HB_DIRECTION_LTR);
  hb_buffer_set_script(buffer_, static_cast<hb_script_t>(piece.script));
  hb_buffer_set_language(buffer_, language_);
  const hb_feature_t tabular{HB_TAG('t', 'n', 'u', 'm'), 1, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END};
  hb_shape(faces_.at(piece.face).sized(line.look.em), buffer_, &tabular,
           line.look.figures == Figures::tabular ? 1 : 0);
}

void Shaper::add_glyphs(const Line& line, const Piece& piece) {
  shape_piece(line, piece);
  unsigned count = 0;
  const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer_, &count);
  const hb_glyph_position_t* places = hb_buffer_get_glyph_positions(buffer_, &count);
  ShapedText& text = line.text;
  ShapedRun run{piece.face, line.look.em, static_cast<std::uint32_t>(text.glyphs_.size()), 0};
  std::vector<Cluster> clusters;  // from left to right
  float pen = text.width_;
  // What is seen as one character takes no less than no room, whatever a damaged font says.
  const auto go_forward = [&] {
    if (clusters.empty() || clusters.back().width >= 0) return;
    pen = clusters.back().left;
    clusters.back().width = 0;
  };
  for (unsigned i = 0; i < count; ++i) {
    const std::uint32_t point = infos[i].cluster;
    if (clusters.empty() || clusters.back().first_point != point) {
      go_forward();
      clusters.push_back({point, pen, 0});
    }
    const hb_glyph_position_t& place = places[i];
    const float advance = static_cast<float>(place.x_advance) * fixed;
    text.glyphs_.push_back({infos[i].codepoint, point, pen + static_cast<float>(place.x_offset) * fixed,
                            static_cast<float>(place.y_offset) * fixed});
    pen += advance;
    clusters.back().width += advance;
  }
  go_forward();
  text.width_ = pen;
  run.last = static_cast<std::uint32_t>(text.glyphs_.size());
  text.runs_.push_back(run);
  if (piece.right_to_left()) std::reverse(clusters.begin(), clusters.end());
  set_cells(line, piece, clusters);
  // Until here glyphs name the code point they came from; from now on the byte.
  for (std::uint32_t i = run.first; i < run.last; ++i) {
    ShapedGlyph& glyph = text.glyphs_[i];
    glyph.begin = line.analysis.characters[character_of(line, piece, glyph.begin)].begin;
  }
}

std::size_t Shaper::character_of(const Line& line, const Piece& piece, std::uint32_t point) {
  const auto begin = line.analysis.characters.begin();
  const auto after = std::upper_bound(
      begin + static_cast<std::ptrdiff_t>(piece.begin), begin + static_cast<std::ptrdiff_t>(piece.end), point,
      [](std::uint32_t at, const TextCharacter& character) { return at < character.first_point; });
  return static_cast<std::size_t>(after - begin) - 1;
}

void Shaper::set_cells(const Line& line, const Piece& piece, const std::vector<Cluster>& clusters) {
  for (std::size_t i = 0; i < clusters.size(); ++i) {
    const std::size_t first = character_of(line, piece, clusters[i].first_point);
    const std::size_t last =
        i + 1 < clusters.size() ? character_of(line, piece, clusters[i + 1].first_point) : piece.end;
    const float width = clusters[i].width / static_cast<float>(std::max<std::size_t>(1, last - first));
    for (std::size_t character = first; character < last; ++character) {
      const std::size_t nth = piece.right_to_left() ? last - 1 - character : character - first;
      const TextCharacter& of = line.analysis.characters[character];
      line.text.cells_[character - line.begin] = {
          of.begin, of.end, clusters[i].left + width * static_cast<float>(nth), width, piece.right_to_left()};
    }
  }
}

// What the system draws itself, one picture a character. Indic letters that a virama joins are one.
void Shaper::add_drawn(const Line& line, const Piece& piece) {
  const TextAnalysis& analysis = line.analysis;
  ShapedText& text = line.text;
  std::vector<std::size_t> starts;  // of what is one picture, in the order it is written
  for (std::size_t i = piece.begin; i < piece.end; ++i) {
    if (i > piece.begin && is_virama(analysis.points[analysis.characters[i].first_point - 1])) continue;
    starts.push_back(i);
  }
  ShapedRun run{drawn_face, line.look.em, static_cast<std::uint32_t>(text.glyphs_.size()), 0};
  std::vector<Cluster> clusters;  // in the same order
  clusters.reserve(starts.size());
  const bool heavy = is_heavy(line.look.weight);
  for (std::size_t i = 0; i < starts.size(); ++i) {
    const std::size_t nth = piece.right_to_left() ? starts.size() - 1 - i : i;
    const std::size_t last = nth + 1 < starts.size() ? starts[nth + 1] : piece.end;
    const std::uint32_t first = analysis.characters[starts[nth]].first_point;
    const std::uint32_t glyph = faces_.drawn().glyph(
        std::u32string_view(analysis.points).substr(first, analysis.characters[last - 1].last_point - first),
        heavy);
    const float advance = faces_.drawn().advance(glyph, line.look.em);
    text.glyphs_.push_back({glyph, analysis.characters[starts[nth]].begin, text.width_, 0});
    clusters.push_back({first, text.width_, advance});
    text.width_ += advance;
  }
  if (piece.right_to_left()) std::reverse(clusters.begin(), clusters.end());
  run.last = static_cast<std::uint32_t>(text.glyphs_.size());
  text.runs_.push_back(run);
  set_cells(line, piece, clusters);
}

// What no font has is shown as its number in a frame, in two rows of figures.
void Shaper::add_codes(const Line& line, const Piece& piece) {
  for (std::size_t i = 0; i < piece.end - piece.begin; ++i) {
    const std::size_t index = piece.right_to_left() ? piece.end - 1 - i : piece.begin + i;
    const TextCharacter& character = line.analysis.characters[index];
    const float left = line.text.width_;
    const std::uint32_t last = std::max(character.last_point, character.first_point + 1);
    for (std::uint32_t point = character.first_point; point < last; ++point)
      add_code(line, character.begin, line.analysis.points[point]);
    line.text.cells_[index - line.begin] = {character.begin, character.end, left, line.text.width_ - left,
                                            piece.right_to_left()};
  }
}

void Shaper::add_code(const Line& line, std::uint32_t begin, char32_t code) {
  constexpr float figures_em = 0.42F, margin = 0.1F, upper = 0.44F, lower = 0.04F;  // of the em
  const std::string digits = fmt::format("{:04X}", static_cast<std::uint32_t>(code));
  const std::size_t in_row = (digits.size() + 1) / 2;
  const FaceIndex face = faces_.first(line.look);
  const float em = line.look.em * figures_em;
  hb_font_t* font = faces_.at(face).sized(em);
  ShapedText& text = line.text;
  ShapedRun run{face, em, static_cast<std::uint32_t>(text.glyphs_.size()), 0};
  float wide = 0;  // of the widest figure
  std::vector<hb_codepoint_t> glyphs;
  for (const char digit : digits) {
    hb_codepoint_t glyph = 0;
    hb_font_get_nominal_glyph(font, static_cast<hb_codepoint_t>(digit), &glyph);
    glyphs.push_back(glyph);
    wide = std::max(wide, static_cast<float>(hb_font_get_glyph_h_advance(font, glyph)) * fixed);
  }
  const float left = text.width_ + margin * line.look.em;
  for (std::size_t i = 0; i < glyphs.size(); ++i) {
    const bool above = i < in_row;
    const auto column = static_cast<float>(above ? i : i - in_row);
    text.glyphs_.push_back({glyphs[i], begin, left + column * wide, (above ? upper : lower) * line.look.em});
  }
  run.last = static_cast<std::uint32_t>(text.glyphs_.size());
  text.runs_.push_back(run);
  const float width = static_cast<float>(in_row) * wide + 2 * margin * line.look.em;
  text.code_frames_.push_back({begin, text.width_, width});
  text.width_ += width;
}

}  // namespace goodterms
