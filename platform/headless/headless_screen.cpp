#include "platform/headless/headless_screen.h"

#include <imgui.h>

#include <algorithm>

#include "platform/headless/rasterizer.h"

namespace goodterms {
namespace {

void clear(Picture& picture, const PixelArea& area) {
  for (int row = area.top; row < area.bottom; ++row) {
    const auto at = [&](int column) {
      return picture.pixels.begin() +
             (static_cast<std::ptrdiff_t>(row) * picture.width + column) * std::ptrdiff_t{4};
    };
    std::fill(at(area.left), at(area.right), std::uint8_t{0});
  }
}

}  // namespace

HeadlessScreen::HeadlessScreen(int width, int height, float scale)
    : width_(width), height_(height), scale_(scale), context_(ImGui::CreateContext()) {
  ImGui::SetCurrentContext(context_);
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.LogFilename = nullptr;
  io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures | ImGuiBackendFlags_RendererHasVtxOffset;
  io.ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
  io.DisplaySize = {static_cast<float>(width), static_cast<float>(height)};
}

HeadlessScreen::~HeadlessScreen() {
  ImGui::SetCurrentContext(context_);
  // Nothing holds a texture on our side; Dear ImGui only wants to hear that they are gone.
  for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
    texture->SetTexID(ImTextureID_Invalid);
    texture->SetStatus(ImTextureStatus_Destroyed);
  }
  ImGui::DestroyContext(context_);
}

void HeadlessScreen::frame(const std::function<void()>& draw) {
  constexpr double frame_seconds = 1.0 / 60.0;
  ImGui::SetCurrentContext(context_);
  now_ += frame_seconds;
  ImGui::GetIO().DeltaTime = static_cast<float>(frame_seconds);
  ImGui::NewFrame();
  draw();
  ImGui::Render();
  ImDrawData& data = *ImGui::GetDrawData();
  const std::vector<PixelArea> changed = kept_ ? changes_.next(data) : std::vector<PixelArea>();
  accept_textures(data);
  for (const PixelArea& area : changed) {
    clear(*kept_, area);
    const CutToArea cut(data, area);
    draw_picture(data, *kept_);
  }
}

void HeadlessScreen::keep_picture() {
  kept_.emplace(width_, height_);
  changes_.forget();
}

Picture HeadlessScreen::picture() const {
  ImGui::SetCurrentContext(context_);
  Picture picture(width_, height_);
  draw_picture(*ImGui::GetDrawData(), picture);
  return picture;
}

}  // namespace goodterms
