// The whole app on a screen that nobody sees, with a driver to use it: for the tour and for tests.
#pragma once

#include <memory>

#include "app/driver/driver.h"
#include "app/shell/app.h"
#include "platform/headless/headless_screen.h"

namespace goodterms {

struct ScreenSize {
  int width = 1280, height = 800;  // points
  float scale = 1;                 // pixels per point
};

// A phone, a tablet, a laptop and a large screen: each place is looked at in all of them.
inline constexpr ScreenSize screen_sizes[] = {{390, 844, 1}, {820, 1180, 1}, {1280, 800, 1}, {2560, 1440, 1}};

class HeadlessApp {
 public:
  // Errors: those of App::create() and App::start().
  static Result<std::unique_ptr<HeadlessApp>> create(Platform& platform, const AppSetup& setup,
                                                     const ScreenSize& size);

  App& app() { return *app_; }
  Driver& driver() { return driver_; }
  const Recorder& recorder() const { return *app_->recorder(); }
  Picture picture() const { return screen_.picture(); }
  // Drawn as the windows draw: only where a frame differs from the one before.
  void keep_picture() { screen_.keep_picture(); }
  const Picture& kept_picture() const { return screen_.kept_picture(); }
  ImGuiContext& context() { return screen_.context(); }
  double seconds() const { return screen_.now(); }

  void frame();
  // Draws until so much time has passed on the window's clock: what waits for a pause gets it.
  void pass(double seconds);

 private:
  HeadlessApp(std::unique_ptr<App> app, const ScreenSize& size);

  ScreenSize size_;
  HeadlessScreen screen_;
  std::unique_ptr<App> app_;
  Driver driver_;
};

}  // namespace goodterms
