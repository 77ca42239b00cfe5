#include "app/pictures/headless_app.h"

#include <imgui.h>
#include <imgui_internal.h>

namespace goodterms {

namespace {

Recorder& recorder_of(App& app, ImGuiContext& context) {
  ImGui::SetCurrentContext(&context);
  app.record(true);
  return *app.recorder();
}

}  // namespace

HeadlessApp::HeadlessApp(std::unique_ptr<App> app, const ScreenSize& size)
    : size_(size),
      screen_(static_cast<int>(static_cast<float>(size.width) * size.scale),
              static_cast<int>(static_cast<float>(size.height) * size.scale), size.scale),
      app_(std::move(app)),
      driver_(
          screen_.context(), recorder_of(*app_, screen_.context()), [this] { frame(); },
          [this] { return app_->settled(); }) {}

Result<std::unique_ptr<HeadlessApp>> HeadlessApp::create(Platform& platform, const AppSetup& setup,
                                                         const ScreenSize& size) {
  TRY(auto app, App::create(platform, setup));
  std::unique_ptr<HeadlessApp> made(new HeadlessApp(std::move(app), size));
  ImGui::SetCurrentContext(&made->screen_.context());
  // The clipboard of fields and letters is the platform's, as in a window.
  ImGuiPlatformIO& io = ImGui::GetPlatformIO();
  io.Platform_ClipboardUserData = &platform;
  io.Platform_SetClipboardTextFn = [](ImGuiContext* context, const char* text) {
    static_cast<Platform*>(context->PlatformIO.Platform_ClipboardUserData)->set_clipboard(text);
  };
  io.Platform_GetClipboardTextFn = [](ImGuiContext* context) -> const char* {
    context->ClipboardHandlerData.resize(0);
    const std::string text =
        static_cast<Platform*>(context->PlatformIO.Platform_ClipboardUserData)->clipboard();
    for (const char c : text)
      context->ClipboardHandlerData.push_back(c);
    context->ClipboardHandlerData.push_back('\0');
    return context->ClipboardHandlerData.Data;
  };
  TRY_DONE(made->app_->start());
  made->driver_.settle();
  return made;
}

void HeadlessApp::frame() {
  screen_.frame([this] { app_->draw({screen_.width(), screen_.height(), size_.scale, screen_.now()}); });
  app_->after_frame(screen_.now());
}

void HeadlessApp::pass(double seconds) {
  const double until = screen_.now() + seconds;
  while (screen_.now() < until)
    driver_.settle();
}

}  // namespace goodterms
