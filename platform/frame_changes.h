// What a frame changes of the picture that is on the screen: without a graphics card, drawing costs what it
// covers, and most events change little or nothing.
#pragma once

#include <cstdint>
#include <vector>

struct ImDrawData;

namespace goodterms {

// Pixels, from the top left corner of the window.
struct PixelArea {
  int left = 0, top = 0, right = 0, bottom = 0;
  bool empty() const { return left >= right || top >= bottom; }
  friend bool operator==(const PixelArea&, const PixelArea&) = default;
};

class FrameChanges {
 public:
  // Where the picture of `data` may differ from that of the frame handed in before: a few areas that do not
  // overlap, none where it is the same. All of it for the first frame, in another size, and whenever the
  // pixels of a texture change. To be called before a backend looks at the textures. Takes time and memory in
  // proportion to the triangles, and n log n for what changed.
  //
  // Outside of these areas every pixel is covered by the same triangles in the same order, so that drawing
  // all of `data` within them over the picture before gives exactly the picture of `data`.
  std::vector<PixelArea> next(const ImDrawData& data);

  // The picture before is gone.
  void forget() { known_ = false; }

 private:
  struct Triangle {
    std::uint64_t look;  // of corners, colours, texture and what it is cut to
    PixelArea area;      // what it may touch
  };
  static std::vector<Triangle> triangles_of(const ImDrawData& data);

  std::vector<Triangle> before_;
  int width_ = 0, height_ = 0;
  bool known_ = false;
};

// `data` with everything cut to that area: what a backend draws of it touches no pixel outside. The commands
// are changed in place and changed back when this goes.
class CutToArea {
 public:
  CutToArea(ImDrawData& data, const PixelArea& area);
  ~CutToArea();
  CutToArea(const CutToArea&) = delete;
  CutToArea& operator=(const CutToArea&) = delete;

 private:
  struct Cut {
    float left, top, right, bottom;
  };
  ImDrawData& data_;
  std::vector<Cut> before_;
};

}  // namespace goodterms
