#include "app/text/shortening.h"

#include <algorithm>
#include <iterator>

namespace goodterms {
namespace {

constexpr std::string_view ellipsis = "…";

float width_of(TextEngine& engine, std::string_view text, const TextLook& look,
               Direction direction = Direction::by_content) {
  return engine.line(text, look, direction)->width();
}

bool is_blank(std::string_view text, const TextCell& cell) {
  std::size_t at = cell.begin;
  return is_white_space(next_code_point(text, at));
}

bool is_mark(std::string_view text, const TextCell& cell) {
  constexpr std::string_view marks[] = {",", ";", ":", "·", "–", "—", "-", "(", "“"};
  const std::string_view one = text.substr(cell.begin, cell.end - cell.begin);
  return std::find(std::begin(marks), std::end(marks), one) != std::end(marks);
}

// Of so many characters those up to the end of a whole word, and without what only leads on to the next; all
// of them where that would be less than half, as in a long word or a script that writes no blanks.
std::size_t at_end_of_word(std::string_view text, const std::vector<TextCell>& cells, std::size_t count) {
  std::size_t end = count;
  const bool inside = count < cells.size() && !is_blank(text, cells[count]);
  while (inside && end > 0 && !is_blank(text, cells[end - 1]))
    --end;
  while (end > 0 && (is_blank(text, cells[end - 1]) || is_mark(text, cells[end - 1])))
    --end;
  return 2 * end >= count ? end : count;
}

}  // namespace

std::string shortened(TextEngine& engine, std::string_view text, const TextLook& look, float width,
                      Direction direction) {
  const auto shaped = engine.line(text, look, direction);
  const std::vector<TextCell>& cells = shaped->cells();
  const float room = width - width_of(engine, ellipsis, look);
  std::size_t count = 0;
  for (float wide = 0; count < cells.size(); ++count) {
    wide += cells[count].width;
    if (wide > room) break;
  }
  count = at_end_of_word(text, cells, count);
  for (;; --count) {
    while (count > 0 && is_blank(text, cells[count - 1]))
      --count;
    const std::size_t end = count > 0 ? cells[count - 1].end : 0;
    std::string cut = std::string(text.substr(0, end)) + std::string(ellipsis);
    // Letters that are joined take other forms at an end, which may be wider.
    if (count == 0 || width_of(engine, cut, look, direction) <= width) return cut;
  }
}

std::string shortened_inside(TextEngine& engine, std::string_view text, const TextLook& look, float width) {
  const auto shaped = engine.line(text, look);
  const std::vector<TextCell>& cells = shaped->cells();
  const float room = width - width_of(engine, ellipsis, look);
  std::size_t first = 0, last = cells.size();  // what is left out lies between them
  float wide = 0;
  for (bool at_end = true; first < last; at_end = !at_end) {
    wide += at_end ? cells[last - 1].width : cells[first].width;
    if (wide > room) break;
    if (at_end) {
      --last;
    } else {
      ++first;
    }
  }
  for (;;) {
    const std::size_t begin = first > 0 ? cells[first - 1].end : 0;
    const std::size_t end = last < cells.size() ? cells[last].begin : text.size();
    std::string cut =
        std::string(text.substr(0, begin)) + std::string(ellipsis) + std::string(text.substr(end));
    if ((first == 0 && last == cells.size()) || width_of(engine, cut, look) <= width) return cut;
    if (first > 0) {
      --first;
    } else {
      ++last;
    }
  }
}

}  // namespace goodterms
