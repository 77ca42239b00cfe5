// The picture of a window, kept on the graphics card from frame to frame, so that only what changes is drawn
// (frame_changes.h) and the rest is shown again.
#pragma once

#include <cstdint>
#include <functional>
#include <type_traits>

#include "platform/frame_changes.h"

namespace goodterms {

// The few functions of OpenGL 3 and WebGL 2 it takes; Dear ImGui's backend calls all others.
struct GlFunctions {
  void (*bind_framebuffer)(unsigned int target, unsigned int framebuffer) = nullptr;
  void (*bind_renderbuffer)(unsigned int target, unsigned int renderbuffer) = nullptr;
  void (*blit_framebuffer)(int from_left, int from_top, int from_right, int from_bottom, int to_left,
                           int to_top, int to_right, int to_bottom, unsigned int what,
                           unsigned int filter) = nullptr;
  unsigned int (*check_framebuffer_status)(unsigned int target) = nullptr;
  void (*clear)(unsigned int what) = nullptr;
  void (*clear_color)(float red, float green, float blue, float alpha) = nullptr;
  void (*delete_framebuffers)(int count, const unsigned int* names) = nullptr;
  void (*delete_renderbuffers)(int count, const unsigned int* names) = nullptr;
  void (*disable)(unsigned int what) = nullptr;
  void (*enable)(unsigned int what) = nullptr;
  void (*framebuffer_renderbuffer)(unsigned int target, unsigned int attachment, unsigned int what,
                                   unsigned int renderbuffer) = nullptr;
  void (*gen_framebuffers)(int count, unsigned int* names) = nullptr;
  void (*gen_renderbuffers)(int count, unsigned int* names) = nullptr;
  void (*renderbuffer_storage)(unsigned int target, unsigned int format, int width, int height) = nullptr;
  void (*scissor)(int left, int bottom, int width, int height) = nullptr;

  // By their names in OpenGL ("glClear"). False where one is missing.
  bool load(const std::function<void (*(const char* name))()>& find);
};

// Needs the context it was made in to be the present one, always.
class KeptImage {
 public:
  explicit KeptImage(const GlFunctions& gl) : gl_(gl) {}
  ~KeptImage() { drop(); }
  KeptImage(const KeptImage&) = delete;
  KeptImage& operator=(const KeptImage&) = delete;

  enum class Shown : std::uint8_t {
    same,     // nothing was drawn: the window shows it already
    changed,  // the window's own buffer has the new picture, and is to be swapped in
  };
  // Draws what `data` changes; all of it where the card gives nowhere to keep it. `render` draws all of it,
  // as Dear ImGui's backend does, within its clip rectangles. `uncovered`: the window shows something else by
  // now. The size is the display's, in pixels.
  Shown draw(ImDrawData& data, bool uncovered, const std::function<void(ImDrawData*)>& render);

  // The next frame is drawn whole: what is kept may be gone, as after a sleep.
  void renew() { changes_.forget(); }

  // The context is gone, and all of it with it.
  void forget();

 private:
  void make(int width, int height);  // once for a size, also where the card does not take it
  void destroy();
  void drop();
  void draw_area(ImDrawData& data, const PixelArea& area, const std::function<void(ImDrawData*)>& render);

  GlFunctions gl_;
  FrameChanges changes_;
  unsigned int framebuffer_ = 0, renderbuffer_ = 0;  // none: every picture is drawn whole
  int width_ = 0, height_ = 0;                       // that they were made for, or asked for
};

}  // namespace goodterms
