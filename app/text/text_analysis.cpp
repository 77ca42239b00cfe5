#include "app/text/text_analysis.h"

#include <fribidi.h>
#include <hb.h>

#include "core/base/text_steps.h"

namespace goodterms {
namespace {

// More marks than these on one letter are not drawn: no language asks for them, and shaping them takes as
// long as somebody wants it to.
constexpr std::size_t most_points = 32;

void take_characters(std::string_view text, TextAnalysis& analysis) {
  for (std::size_t at = 0; at < text.size();) {
    TextCharacter character;
    character.begin = static_cast<std::uint32_t>(at);
    character.first_point = static_cast<std::uint32_t>(analysis.points.size());
    const std::size_t end = character_end(text, at);
    while (at < end && analysis.points.size() - character.first_point < most_points)
      analysis.points += next_code_point(text, at);
    at = end;
    character.end = static_cast<std::uint32_t>(end);
    character.last_point = static_cast<std::uint32_t>(analysis.points.size());
    analysis.characters.push_back(character);
  }
}

// As Latin, Greek and Cyrillic run, and everything that runs either way beside them.
bool only_left_to_right(std::u32string_view points) {
  for (const char32_t c : points) {
    const bool plain = c < 0x590 || (c >= 0x1E00 && c < 0x200B) || (c >= 0x2010 && c < 0x202A);
    if (!plain) return false;
  }
  return true;
}

// Of the first code point that belongs to a script.
void find_scripts(TextAnalysis& analysis) {
  hb_unicode_funcs_t* unicode = hb_unicode_funcs_get_default();
  for (TextCharacter& character : analysis.characters) {
    for (std::uint32_t i = character.first_point; i < character.last_point; ++i) {
      const Script script = hb_unicode_script(unicode, analysis.points[i]);
      if (script == common_script || script == inherited_script) continue;
      character.script = script;
      break;
    }
  }
}

// The code points of one script from a character on; no more than a name has, which is what they are asked
// for.
std::u32string_view run_from(const TextAnalysis& analysis, std::size_t first) {
  constexpr std::size_t longest = 16;  // characters
  const std::vector<TextCharacter>& characters = analysis.characters;
  std::size_t last = first;
  const bool of_none = characters[first].script == common_script;
  while (!of_none && last + 1 < characters.size() && last + 1 - first < longest &&
         characters[last + 1].script == characters[first].script)
    ++last;
  const std::uint32_t begin = characters[first].first_point;
  return std::u32string_view(analysis.points).substr(begin, characters[last].last_point - begin);
}

void find_faces(TextAnalysis& analysis, const TextLook& look, Faces& faces) {
  const FaceIndex own = faces.first(look);
  FaceIndex before = no_face;
  for (std::size_t i = 0; i < analysis.characters.size(); ++i) {
    TextCharacter& character = analysis.characters[i];
    const std::u32string_view points =
        std::u32string_view(analysis.points)
            .substr(character.first_point, character.last_point - character.first_point);
    const bool ascii = points.size() == 1 && points[0] >= 0x20 && points[0] < 0x7F;
    character.face = ascii && (before == no_face || before == own)
                         ? own
                         : faces.find(points, character.script, look, before);
    if (character.face == no_face)
      character.face = faces.find_elsewhere(run_from(analysis, i), points, character.script, look);
    const bool is_font = character.face != no_face && character.face != drawn_face;
    if (is_font && !faces.at(character.face).colored()) before = character.face;
  }
}

}  // namespace

BidiLevels bidi_levels(std::u32string_view text, Direction direction) {
  BidiLevels found;
  found.base = direction == Direction::right_to_left ? 1 : 0;
  found.levels.assign(text.size(), found.base);
  if (text.empty()) return found;
  if (direction != Direction::right_to_left && only_left_to_right(text)) return found;
  const auto length = static_cast<FriBidiStrIndex>(text.size());
  const auto* points = reinterpret_cast<const FriBidiChar*>(text.data());
  std::vector<FriBidiCharType> types(text.size());
  std::vector<FriBidiBracketType> brackets(text.size());
  std::vector<FriBidiLevel> levels(text.size());
  fribidi_get_bidi_types(points, length, types.data());
  fribidi_get_bracket_types(points, length, types.data(), brackets.data());
  FriBidiParType base = direction == Direction::by_content      ? FRIBIDI_PAR_ON
                        : direction == Direction::right_to_left ? FRIBIDI_PAR_RTL
                                                                : FRIBIDI_PAR_LTR;
  if (fribidi_get_par_embedding_levels_ex(types.data(), brackets.data(), length, &base, levels.data()) == 0)
    return found;  // no memory, or deeper than the rule allows: as it is written
  found.base = FRIBIDI_IS_RTL(base) ? 1 : 0;
  for (std::size_t i = 0; i < levels.size(); ++i)
    found.levels[i] = static_cast<std::uint8_t>(levels[i]);
  return found;
}

void end_row(std::u32string_view points, std::span<std::uint8_t> levels, std::uint8_t base) {
  bool resets = true;  // so far, from the end
  for (std::size_t i = points.size(); i-- > 0;) {
    const FriBidiCharType type = fribidi_get_bidi_type(points[i]);
    if (FRIBIDI_IS_SEPARATOR(type)) resets = true;
    const bool blank = type == FRIBIDI_TYPE_WS || FRIBIDI_IS_ISOLATE(type) || FRIBIDI_IS_EXPLICIT_OR_BN(type);
    if (!FRIBIDI_IS_SEPARATOR(type) && !blank) resets = false;
    if (resets) levels[i] = base;
  }
}

TextAnalysis analyse(std::string_view text, const TextLook& look, Direction direction, Faces& faces) {
  TextAnalysis analysis;
  take_characters(text, analysis);
  analysis.bidi = bidi_levels(analysis.points, direction);
  find_scripts(analysis);
  find_faces(analysis, look, faces);
  return analysis;
}

std::vector<std::uint8_t> row_levels(const TextAnalysis& analysis, std::size_t begin, std::size_t end) {
  std::vector<std::uint8_t> levels;
  std::u32string points;
  bool one_way = true;
  for (std::size_t i = begin; i < end; ++i) {
    const std::uint32_t first = analysis.characters[i].first_point;
    levels.push_back(analysis.bidi.levels[first]);
    points += analysis.points[first];
    one_way = one_way && levels.back() == analysis.bidi.base;
  }
  if (!one_way) end_row(points, levels, analysis.bidi.base);
  return levels;
}

}  // namespace goodterms
