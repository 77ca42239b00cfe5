#include "platform/headless/headless_screen.h"

#include <imgui.h>

#include "platform/headless/rasterizer.h"

namespace goodterms {

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
  accept_textures(*ImGui::GetDrawData());
}

Picture HeadlessScreen::picture() const {
  ImGui::SetCurrentContext(context_);
  Picture picture(width_, height_);
  draw_picture(*ImGui::GetDrawData(), picture);
  return picture;
}

}  // namespace goodterms
