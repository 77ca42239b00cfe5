// The platform of a desktop, Linux and Windows: what the app asks of it (platform/platform.h), and what the
// window (window.h) needs to keep its side.
#pragma once

#include <memory>
#include <string>

#include "platform/desktop/single_instance.h"
#include "platform/desktop/system_clock.h"
#include "platform/desktop/system_files.h"
#include "platform/desktop/system_fonts.h"
#include "platform/desktop/system_services.h"
#include "platform/desktop/system_zones.h"
#include "platform/platform.h"

struct GLFWwindow;

namespace goodterms {

class DesktopPlatform final : public Platform {
 public:
  // `data_folder` is where the log lies: goodterms::data_folder(), unless the person named another.
  // `now`: what the clock reads at the start, where that is not the present. Begins to ask how the system is
  // set up, and does not wait for the answer.
  explicit DesktopPlatform(std::string data_folder, std::optional<Instant> now = std::nullopt);
  ~DesktopPlatform() override;

  Files& files() override { return files_; }
  const Clock& clock() const override {
    return moved_clock_ ? static_cast<const Clock&>(*moved_clock_) : clock_;
  }
  const Zones& zones() const override { return zones_; }
  std::string data_folder() const override { return data_folder_; }
  std::string documents_folder() const override;

  // Both need the window: without one the clipboard is empty and stays so.
  std::string clipboard() override;
  void set_clipboard(const std::string& text) override;

  Result<void> open_address(const std::string& address) override;
  Result<void> show_in_file_manager(const std::string& path) override;
  bool pick_file(const FilePick& pick, PickDone done) override;
  SystemLook look() const override;
  std::unique_ptr<Beside> run_beside(std::function<void()> work) override;
  std::optional<FontFile> font_with(const FontWanted& wanted) override { return fonts_.font_with(wanted); }

  // Whether this is the first window on that log. False: the other window was asked to come forward, and this
  // process has nothing more to do. Called before the window is there. Errors: busy, when the other does not
  // answer.
  Result<bool> claim_window(const std::string& log);
  // The files that a start of the program was asked to open (open_requests.h), each once.
  std::vector<std::string> take_open_requests();

  // For run_window. The window there is now, or nullptr when there is none any more.
  void attach(GLFWwindow* window);
  // Between two frames: hands over what other threads have brought. Whether that may change what is drawn.
  bool deliver();
  // The window has the person's attention again, and meanwhile they may have changed how the system looks.
  void refresh_look();

 private:
  class Waker;
  void come_forward();

  SystemFiles files_;
  SystemClock clock_;
  std::optional<MovedClock> moved_clock_;
  SystemZones zones_;
  SystemFonts fonts_;
  std::string data_folder_;
  GLFWwindow* window_ = nullptr;
  std::shared_ptr<Waker> waker_;
  // Last, so that their threads have ended before what they use goes.
  SystemServices services_;
  SingleInstance instance_;
  std::string log_;                // whose window this is
  bool requests_may_wait_ = true;  // not looked for since a start asked this window to come forward
};

}  // namespace goodterms
