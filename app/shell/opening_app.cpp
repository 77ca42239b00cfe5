#include "app/shell/opening_app.h"

namespace goodterms {

OpeningApp::OpeningApp(Platform& platform, AppSetup setup, std::function<void(App&)> made)
    : platform_(platform), setup_(std::move(setup)), then_(std::move(made)), made_(nullptr) {}

void OpeningApp::prepare() {
  beside_ = platform_.run_beside([this] { made_ = App::create(platform_, setup_); });
}

OpeningApp::~OpeningApp() = default;

Result<void> OpeningApp::start() {
  if (beside_ == nullptr) made_ = App::create(platform_, setup_);
  beside_.reset();  // when it is there
  TRY(app_, std::move(made_));
  if (then_) then_(*app_);
  return app_->start();
}

}  // namespace goodterms
