#include "app/text/shaped_text.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace goodterms {

const TextCell* ShapedText::cell_at(std::size_t position) const {
  const auto found = std::lower_bound(cells_.begin(), cells_.end(), position,
                                      [](const TextCell& cell, std::size_t at) { return cell.begin < at; });
  return found != cells_.end() && found->begin == position ? &*found : nullptr;
}

const TextCell* ShapedText::cell_ending_at(std::size_t position) const {
  const auto found = std::lower_bound(cells_.begin(), cells_.end(), position,
                                      [](const TextCell& cell, std::size_t at) { return cell.end < at; });
  return found != cells_.end() && found->end == position ? &*found : nullptr;
}

float ShapedText::x_of(CaretPlace place) const {
  const TextCell* next = cell_at(place.position);
  const TextCell* previous = cell_ending_at(place.position);
  if (previous != nullptr && (place.side == Side::after_previous || next == nullptr))
    return previous->after();
  if (next != nullptr) return next->before();
  // Inside a character, or outside the line: the nearest place there is.
  if (cells_.empty()) return 0;
  const auto after = std::upper_bound(cells_.begin(), cells_.end(), place.position,
                                      [](std::size_t at, const TextCell& cell) { return at < cell.begin; });
  return after == cells_.begin()             ? cells_.front().before()
         : place.position < (after - 1)->end ? (after - 1)->before()
                                             : (after - 1)->after();
}

CaretPlace ShapedText::place_at(float x) const {
  const TextCell* nearest = nullptr;
  float distance = 0;
  for (const TextCell& cell : cells_) {
    const float away = x < cell.left ? cell.left - x : x > cell.right() ? x - cell.right() : 0;
    if (nearest != nullptr && away >= distance) continue;
    nearest = &cell;
    distance = away;
  }
  if (nearest == nullptr) return {begin_, Side::before_next};
  const bool left_half = x < nearest->left + nearest->width / 2;
  if (left_half != nearest->right_to_left) return {nearest->begin, Side::before_next};
  return {nearest->end, Side::after_previous};
}

std::vector<Stretch> ShapedText::spans(TextRange range) const {
  std::vector<Stretch> found;
  for (const TextCell& cell : cells_) {
    if (cell.begin >= range.begin && cell.end <= range.end) found.push_back({cell.left, cell.right()});
  }
  std::sort(found.begin(), found.end(), [](const Stretch& a, const Stretch& b) { return a.left < b.left; });
  std::vector<Stretch> joined;
  for (const Stretch& span : found) {
    constexpr float touching = 0.01F;  // pixels; sums of widths
    if (!joined.empty() && span.left <= joined.back().right + touching) {
      joined.back().right = std::max(joined.back().right, span.right);
    } else {
      joined.push_back(span);
    }
  }
  return joined;
}

std::vector<std::uint32_t> ShapedText::from_left() const {
  std::vector<std::uint32_t> order(cells_.size());
  std::iota(order.begin(), order.end(), 0U);
  std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    return cells_[a].left < cells_[b].left ||
           (cells_[a].left == cells_[b].left && cells_[a].width < cells_[b].width);
  });
  return order;
}

// The edges of the cells from left to right are where a caret can stand. Between two cells there is one edge
// and up to two positions; the one told is of the cell the caret goes over.
std::optional<CaretPlace> ShapedText::beside(CaretPlace place, bool to_left) const {
  const std::vector<std::uint32_t> order = from_left();
  const float x = x_of(place);
  constexpr float touching = 0.01F;
  const TextCell* over = nullptr;
  if (to_left) {
    for (const std::uint32_t index : order) {
      const TextCell& cell = cells_[index];
      if (cell.right() > x + touching) break;
      if (cell.width > touching) over = &cell;  // over what is not seen nothing would move
    }
  } else {
    for (const std::uint32_t index : order) {
      const TextCell& cell = cells_[index];
      if (cell.left < x - touching || cell.right() <= x + touching) continue;
      over = &cell;
      break;
    }
  }
  if (over == nullptr) return std::nullopt;
  if (to_left != over->right_to_left) return CaretPlace{over->begin, Side::before_next};
  return CaretPlace{over->end, Side::after_previous};
}

void ShapedText::open_gaps(std::span<const TextGap> gaps) {
  if (gaps.empty()) return;
  struct Room {
    float left = 0, right = 0;
  };
  std::vector<Room> rooms(cells_.size());
  for (const TextGap& gap : gaps) {
    const TextCell* cell = gap.after ? cell_ending_at(gap.position) : cell_at(gap.position);
    if (cell == nullptr) continue;
    Room& room = rooms[static_cast<std::size_t>(cell - cells_.data())];
    (gap.after == cell->right_to_left ? room.left : room.right) += gap.width;
  }
  std::vector<float> moved(cells_.size());  // the glyphs of each cell
  float shift = 0;
  for (const std::uint32_t index : from_left()) {
    TextCell& cell = cells_[index];
    cell.left += shift;
    cell.width += rooms[index].left + rooms[index].right;
    moved[index] = shift + rooms[index].left;
    shift += rooms[index].left + rooms[index].right;
  }
  width_ += shift;
  const auto moved_at = [&](std::uint32_t begin) {
    const TextCell* cell = cell_at(begin);
    return cell == nullptr ? 0.0F : moved[static_cast<std::size_t>(cell - cells_.data())];
  };
  for (ShapedGlyph& glyph : glyphs_)
    glyph.x += moved_at(glyph.begin);
  for (CodeFrame& frame : code_frames_)
    frame.left += moved_at(frame.begin);
}

std::optional<CaretPlace> ShapedText::left_of(CaretPlace place) const {
  return beside(place, true);
}

std::optional<CaretPlace> ShapedText::right_of(CaretPlace place) const {
  return beside(place, false);
}

}  // namespace goodterms
