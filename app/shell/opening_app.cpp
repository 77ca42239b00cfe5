#include "app/shell/opening_app.h"

namespace goodterms {

OpeningApp::OpeningApp(Platform& platform, AppSetup setup, std::function<void(App&)> made)
    : then_(std::move(made)), made_(nullptr) {
  const auto make = [this, &platform, setup = std::move(setup)] { made_ = App::create(platform, setup); };
  beside_ = platform.run_beside(make);
  if (beside_ == nullptr) make();
}

OpeningApp::~OpeningApp() = default;

Result<void> OpeningApp::start() {
  beside_.reset();  // when it is there
  TRY(app_, std::move(made_));
  if (then_) then_(*app_);
  return app_->start();
}

}  // namespace goodterms
