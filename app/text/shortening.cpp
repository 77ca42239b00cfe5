#include "app/text/shortening.h"

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
