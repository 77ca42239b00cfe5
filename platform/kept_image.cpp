#include "platform/kept_image.h"

#include <imgui.h>

#include <vector>

namespace goodterms {
namespace {

// Of OpenGL 3.0's own header, which is not on every machine.
constexpr unsigned int framebuffer_target = 0x8D40, read_target = 0x8CA8, draw_target = 0x8CA9,
                       renderbuffer_target = 0x8D41, first_color = 0x8CE0, is_complete = 0x8CD5,
                       color_buffer = 0x4000, nearest = 0x2600, scissor_test = 0x0C11, rgba8 = 0x8058;

}  // namespace

bool GlFunctions::load(const std::function<void (*(const char* name))()>& find) {
  bool all = true;
  const auto take = [&](auto& function, const char* name) {
    function = reinterpret_cast<std::remove_reference_t<decltype(function)>>(find(name));
    all = all && function != nullptr;
  };
  take(bind_framebuffer, "glBindFramebuffer");
  take(bind_renderbuffer, "glBindRenderbuffer");
  take(blit_framebuffer, "glBlitFramebuffer");
  take(check_framebuffer_status, "glCheckFramebufferStatus");
  take(clear, "glClear");
  take(clear_color, "glClearColor");
  take(delete_framebuffers, "glDeleteFramebuffers");
  take(delete_renderbuffers, "glDeleteRenderbuffers");
  take(disable, "glDisable");
  take(enable, "glEnable");
  take(framebuffer_renderbuffer, "glFramebufferRenderbuffer");
  take(gen_framebuffers, "glGenFramebuffers");
  take(gen_renderbuffers, "glGenRenderbuffers");
  take(renderbuffer_storage, "glRenderbufferStorage");
  take(scissor, "glScissor");
  return all;
}

void KeptImage::make(int width, int height) {
  drop();
  width_ = width;
  height_ = height;
  gl_.gen_renderbuffers(1, &renderbuffer_);
  gl_.bind_renderbuffer(renderbuffer_target, renderbuffer_);
  gl_.renderbuffer_storage(renderbuffer_target, rgba8, width, height);
  gl_.gen_framebuffers(1, &framebuffer_);
  gl_.bind_framebuffer(framebuffer_target, framebuffer_);
  gl_.framebuffer_renderbuffer(framebuffer_target, first_color, renderbuffer_target, renderbuffer_);
  const bool complete = gl_.check_framebuffer_status(framebuffer_target) == is_complete;
  gl_.bind_framebuffer(framebuffer_target, 0);
  if (!complete) destroy();
}

void KeptImage::destroy() {
  if (framebuffer_ != 0) gl_.delete_framebuffers(1, &framebuffer_);
  if (renderbuffer_ != 0) gl_.delete_renderbuffers(1, &renderbuffer_);
  framebuffer_ = renderbuffer_ = 0;
}

void KeptImage::drop() {
  destroy();
  forget();
}

void KeptImage::forget() {
  framebuffer_ = renderbuffer_ = 0;
  width_ = height_ = 0;
  changes_.forget();
}

void KeptImage::draw_area(ImDrawData& data, const PixelArea& area,
                          const std::function<void(ImDrawData*)>& render) {
  gl_.enable(scissor_test);
  // Rows count from below here.
  gl_.scissor(area.left, static_cast<int>(data.DisplaySize.y) - area.bottom, area.right - area.left,
              area.bottom - area.top);
  const ImVec4& ground = ImGui::GetStyle().Colors[ImGuiCol_WindowBg];
  gl_.clear_color(ground.x, ground.y, ground.z, 1);
  gl_.clear(color_buffer);
  gl_.disable(scissor_test);
  const CutToArea cut(data, area);
  render(&data);
}

KeptImage::Shown KeptImage::draw(ImDrawData& data, bool uncovered,
                                 const std::function<void(ImDrawData*)>& render) {
  const int width = static_cast<int>(data.DisplaySize.x), height = static_cast<int>(data.DisplaySize.y);
  if (width != width_ || height != height_) make(width, height);
  const std::vector<PixelArea> areas = changes_.next(data);
  if (areas.empty() && !uncovered) return Shown::same;
  if (framebuffer_ == 0) {  // what is drawn cannot be kept
    draw_area(data, {0, 0, width, height}, render);
    return Shown::changed;
  }
  gl_.bind_framebuffer(framebuffer_target, framebuffer_);
  for (const PixelArea& area : areas)
    draw_area(data, area, render);
  gl_.bind_framebuffer(read_target, framebuffer_);
  gl_.bind_framebuffer(draw_target, 0);
  gl_.blit_framebuffer(0, 0, width, height, 0, 0, width, height, color_buffer, nearest);
  gl_.bind_framebuffer(framebuffer_target, 0);
  return Shown::changed;
}

}  // namespace goodterms
