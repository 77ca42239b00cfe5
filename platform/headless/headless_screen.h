// A screen that nobody sees: Dear ImGui without a window or a graphics card. Tests and the tour drive it, and
// take pictures of it.
#pragma once

#include <functional>
#include <memory>
#include <optional>

#include "platform/frame_changes.h"
#include "platform/headless/picture.h"

struct ImGuiContext;

namespace goodterms {

class HeadlessScreen {
 public:
  // Size in pixels; `scale` is pixels per point.
  HeadlessScreen(int width, int height, float scale);
  ~HeadlessScreen();
  HeadlessScreen(const HeadlessScreen&) = delete;
  HeadlessScreen& operator=(const HeadlessScreen&) = delete;

  ImGuiContext& context() { return *context_; }
  float scale() const { return scale_; }
  int width() const { return width_; }
  int height() const { return height_; }
  double now() const { return now_; }  // seconds; moves only with frames

  // One frame, a sixtieth of a second after the last one; `draw` is called between its beginning and its end.
  void frame(const std::function<void()>& draw);

  // What the last frame drew.
  Picture picture() const;

  // Has every frame from now on drawn over the picture before where it differs, as the windows do.
  void keep_picture();
  const Picture& kept_picture() const { return *kept_; }

 private:
  int width_, height_;
  float scale_;
  double now_ = 0;
  ImGuiContext* context_;
  std::optional<Picture> kept_;
  FrameChanges changes_;
};

}  // namespace goodterms
