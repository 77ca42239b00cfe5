// The app while it comes to be: what it reads of itself is read beside the opening of its window, since both
// take about as long. Where a platform has no threads it is read at once.
#pragma once

#include <functional>

#include "app/shell/app.h"

namespace goodterms {

class OpeningApp final : public WindowClient {
 public:
  // `made` is called when the app is there, before it starts: to go somewhere, for example. The platform
  // outlives this.
  OpeningApp(Platform& platform, AppSetup setup, std::function<void(App&)> made = {});
  ~OpeningApp() override;

  // Begins to read.
  void prepare() override;
  // Errors: those of App::create() and App::start().
  Result<void> start() override;
  void draw(const WindowFrame& frame) override { app_->draw(frame); }
  std::optional<double> after_frame(double seconds) override { return app_->after_frame(seconds); }
  void focus_gained() override { app_->focus_gained(); }
  void take_files(const std::vector<std::string>& paths) override { app_->take_files(paths); }
  // Empty until it starts; a window is not seen before.
  std::string title() const override { return app_ ? app_->title() : std::string(); }
  bool close() override { return app_->close(); }

 private:
  Platform& platform_;
  AppSetup setup_;
  std::function<void(App&)> then_;
  Result<std::unique_ptr<App>> made_;
  std::unique_ptr<App> app_;
  std::unique_ptr<Beside> beside_;  // goes first, and waits for what it reads into made_
};

}  // namespace goodterms
