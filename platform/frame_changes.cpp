#include "platform/frame_changes.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <unordered_map>

namespace goodterms {
namespace {

constexpr std::size_t most_areas = 4;

// Mixes eight bytes into a hash (the multiplier is the golden ratio's, as in Fibonacci hashing).
void mix(std::uint64_t& hash, std::uint64_t word) {
  hash = (hash ^ word) * 0x9E3779B97F4A7C15ULL;
  hash ^= hash >> 29;
}

template <class T>
std::uint64_t bits(const T& value) {
  static_assert(sizeof(T) <= sizeof(std::uint64_t));
  std::uint64_t word = 0;
  std::memcpy(&word, &value, sizeof(T));
  return word;
}

std::uint64_t look_of(const ImDrawCmd& command) {
  std::uint64_t hash = 1;
  // The texture itself: it has no number before it was drawn with for the first time.
  mix(hash, bits(command.TexRef._TexData));
  mix(hash, bits(command.TexRef._TexID));
  mix(hash, bits(command.ClipRect.x) | bits(command.ClipRect.y) << 32);
  mix(hash, bits(command.ClipRect.z) | bits(command.ClipRect.w) << 32);
  return hash;
}

void mix(std::uint64_t& hash, const ImDrawVert& corner) {
  mix(hash, bits(corner.pos));
  mix(hash, bits(corner.uv));
  mix(hash, corner.col);
}

int down(float value) {
  return static_cast<int>(std::floor(value));
}
int up(float value) {
  return static_cast<int>(std::ceil(value));
}

// Between pixels: a pixel lies within what is cut where its middle does. Backends round otherwise, and each
// side by the other.
float edge(float value) {
  return std::ceil(value - 0.5F);
}

PixelArea united(const PixelArea& left, const PixelArea& right) {
  if (left.empty()) return right;
  if (right.empty()) return left;
  return {std::min(left.left, right.left), std::min(left.top, right.top), std::max(left.right, right.right),
          std::max(left.bottom, right.bottom)};
}

bool overlap(const PixelArea& left, const PixelArea& right) {
  return left.left < right.right && right.left < left.right && left.top < right.bottom &&
         right.top < left.bottom;
}

std::int64_t pixels(const PixelArea& area) {
  return area.empty() ? 0
                      : static_cast<std::int64_t>(area.right - area.left) *
                            static_cast<std::int64_t>(area.bottom - area.top);
}

// Adds an area to those that do not overlap; of too many, the two that cover least together become one.
void add(std::vector<PixelArea>& areas, PixelArea area) {
  if (area.empty()) return;
  for (std::size_t i = 0; i < areas.size();) {
    if (overlap(areas[i], area)) {
      area = united(areas[i], area);
      areas.erase(areas.begin() + static_cast<std::ptrdiff_t>(i));
      i = 0;
    } else {
      ++i;
    }
  }
  areas.push_back(area);
  if (areas.size() <= most_areas) return;
  std::size_t first = 0, second = 1;
  std::int64_t least = -1;
  for (std::size_t i = 0; i < areas.size(); ++i) {
    for (std::size_t k = i + 1; k < areas.size(); ++k) {
      const std::int64_t more = pixels(united(areas[i], areas[k])) - pixels(areas[i]) - pixels(areas[k]);
      if (least >= 0 && more >= least) continue;
      least = more;
      first = i;
      second = k;
    }
  }
  const PixelArea both = united(areas[first], areas[second]);
  areas.erase(areas.begin() + static_cast<std::ptrdiff_t>(second));
  areas.erase(areas.begin() + static_cast<std::ptrdiff_t>(first));
  add(areas, both);
}

bool textures_change(const ImDrawData& data) {
  if (data.Textures == nullptr) return false;
  return std::any_of(data.Textures->begin(), data.Textures->end(),
                     [](const ImTextureData* texture) { return texture->Status != ImTextureStatus_OK; });
}

// What is left of two sequences once those are taken out that stand in both in the same order: of the looks
// that come once in each, the longest run in order, and what is equal beside them.
template <class Triangle>
class Difference {
 public:
  Difference(const std::vector<Triangle>& before, const std::vector<Triangle>& now)
      : before_(before), now_(now), kept_before_(before.size()), kept_now_(now.size()) {
    match();
  }

  std::vector<PixelArea> areas() const {
    std::vector<PixelArea> found;
    collect(before_, kept_before_, found);
    collect(now_, kept_now_, found);
    return found;
  }

 private:
  struct Anchor {
    std::size_t before, now;
  };

  bool same(std::size_t before, std::size_t now) const { return before_[before].look == now_[now].look; }
  void keep(std::size_t before, std::size_t now) {
    kept_before_[before] = true;
    kept_now_[now] = true;
  }

  void match() {
    const std::size_t most = std::min(before_.size(), now_.size());
    std::size_t begin = 0, end = 0;
    while (begin < most && same(begin, begin))
      keep(begin, begin), ++begin;
    while (end < most - begin && same(before_.size() - 1 - end, now_.size() - 1 - end))
      keep(before_.size() - 1 - end, now_.size() - 1 - end), ++end;
    const std::size_t before_end = before_.size() - end, now_end = now_.size() - end;
    std::size_t before_at = begin, now_at = begin;
    for (const Anchor& anchor : anchors(begin, before_end, now_end)) {
      if (anchor.before < before_at || anchor.now < now_at) continue;  // kept with the one before
      // What is equal just before it.
      for (std::size_t i = 1; anchor.before - before_at >= i && anchor.now - now_at >= i &&
                              same(anchor.before - i, anchor.now - i);
           ++i)
        keep(anchor.before - i, anchor.now - i);
      before_at = anchor.before;
      now_at = anchor.now;
      while (before_at < before_end && now_at < now_end && same(before_at, now_at))
        keep(before_at++, now_at++);
    }
  }

  // Looks that come once in each of the two, as many as stand in the same order.
  std::vector<Anchor> anchors(std::size_t begin, std::size_t before_end, std::size_t now_end) const {
    struct Seen {
      std::size_t before = 0, now = 0, at = 0;
    };
    std::unordered_map<std::uint64_t, Seen> seen;
    for (std::size_t i = begin; i < before_end; ++i) {
      Seen& entry = seen[before_[i].look];
      ++entry.before;
      entry.at = i;
    }
    for (std::size_t i = begin; i < now_end; ++i) {
      const auto entry = seen.find(now_[i].look);
      if (entry != seen.end()) ++entry->second.now;
    }
    std::vector<Anchor> unique;
    for (std::size_t i = begin; i < now_end; ++i) {
      const auto entry = seen.find(now_[i].look);
      if (entry != seen.end() && entry->second.before == 1 && entry->second.now == 1)
        unique.push_back({entry->second.at, i});
    }
    return longest_in_order(unique);
  }

  // The longest of them whose places in the frame before rise, too.
  static std::vector<Anchor> longest_in_order(const std::vector<Anchor>& all) {
    constexpr std::size_t none = static_cast<std::size_t>(-1);
    std::vector<std::size_t> ends, came_from(all.size(), none);  // ends[n]: of runs of n + 1, the lowest end
    for (std::size_t i = 0; i < all.size(); ++i) {
      const auto at =
          std::lower_bound(ends.begin(), ends.end(), all[i].before,
                           [&](std::size_t end, std::size_t before) { return all[end].before < before; });
      if (at != ends.begin()) came_from[i] = *(at - 1);
      if (at == ends.end()) {
        ends.push_back(i);
      } else {
        *at = i;
      }
    }
    std::vector<Anchor> longest;
    for (std::size_t i = ends.empty() ? none : ends.back(); i != none; i = came_from[i])
      longest.push_back(all[i]);
    std::reverse(longest.begin(), longest.end());
    return longest;
  }

  static void collect(const std::vector<Triangle>& triangles, const std::vector<bool>& kept,
                      std::vector<PixelArea>& found) {
    for (std::size_t i = 0; i < triangles.size(); ++i) {
      if (!kept[i]) add(found, triangles[i].area);
    }
  }

  const std::vector<Triangle>&before_, &now_;
  std::vector<bool> kept_before_, kept_now_;
};

}  // namespace

std::vector<FrameChanges::Triangle> FrameChanges::triangles_of(const ImDrawData& data) {
  std::vector<Triangle> triangles;
  triangles.reserve(static_cast<std::size_t>(data.TotalIdxCount) / 3);
  const int width = up(data.DisplaySize.x), height = up(data.DisplaySize.y);
  for (const ImDrawList* list : data.CmdLists) {
    for (const ImDrawCmd& command : list->CmdBuffer) {
      const std::uint64_t look = look_of(command);
      const ImVec4& clip = command.ClipRect;
      for (unsigned int i = 0; i + 2 < command.ElemCount; i += 3) {
        Triangle triangle{look, {}};
        float left = clip.z, top = clip.w, right = clip.x, bottom = clip.y;
        for (unsigned int k = 0; k < 3; ++k) {
          const ImDrawIdx index = list->IdxBuffer[static_cast<int>(command.IdxOffset + i + k)];
          const ImDrawVert& corner = list->VtxBuffer[static_cast<int>(command.VtxOffset + index)];
          mix(triangle.look, corner);
          left = std::min(left, corner.pos.x);
          top = std::min(top, corner.pos.y);
          right = std::max(right, corner.pos.x);
          bottom = std::max(bottom, corner.pos.y);
        }
        // Backends cut to whole pixels; how they round is theirs.
        triangle.area = {std::max({0, down(left), down(clip.x)}), std::max({0, down(top), down(clip.y)}),
                         std::min({width, up(right), up(clip.z)}),
                         std::min({height, up(bottom), up(clip.w)})};
        if (!triangle.area.empty()) triangles.push_back(triangle);
      }
    }
  }
  return triangles;
}

std::vector<PixelArea> FrameChanges::next(const ImDrawData& data) {
  const int width = up(data.DisplaySize.x), height = up(data.DisplaySize.y);
  std::vector<Triangle> now = triangles_of(data);
  const bool whole = !known_ || width != width_ || height != height_ || textures_change(data);
  std::vector<PixelArea> areas;
  if (whole) {
    areas.push_back({0, 0, width, height});
  } else {
    areas = Difference(before_, now).areas();
  }
  before_ = std::move(now);
  width_ = width;
  height_ = height;
  known_ = true;
  return areas;
}

CutToArea::CutToArea(ImDrawData& data, const PixelArea& area) : data_(data) {
  const ImVec4 limit(static_cast<float>(area.left), static_cast<float>(area.top),
                     static_cast<float>(area.right), static_cast<float>(area.bottom));
  for (ImDrawList* list : data.CmdLists) {
    for (ImDrawCmd& command : list->CmdBuffer) {
      ImVec4& clip = command.ClipRect;
      before_.push_back({clip.x, clip.y, clip.z, clip.w});
      clip = {std::max(edge(clip.x), limit.x), std::max(edge(clip.y), limit.y),
              std::min(edge(clip.z), limit.z), std::min(edge(clip.w), limit.w)};
      // Nothing of it: backends leave out what has no area, and want corners in order.
      if (clip.z <= clip.x || clip.w <= clip.y) clip = {limit.x, limit.y, limit.x, limit.y};
    }
  }
}

CutToArea::~CutToArea() {
  std::size_t at = 0;
  for (ImDrawList* list : data_.CmdLists) {
    for (ImDrawCmd& command : list->CmdBuffer) {
      const Cut& cut = before_[at++];
      command.ClipRect = {cut.left, cut.top, cut.right, cut.bottom};
    }
  }
}

}  // namespace goodterms
