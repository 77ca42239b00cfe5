#include "platform/desktop/desktop_platform.h"

#include <GLFW/glfw3.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <mutex>
#include <string_view>
#include <utility>

#include "platform/beside.h"
#include "platform/desktop/free_memory.h"
#include "platform/desktop/system_folders.h"

#include "platform/desktop/open_requests.h"
namespace goodterms {
namespace {

// What the person's own programs take, and nothing that could start one of ours or open a file.
bool may_be_opened(const std::string& address) {
  constexpr std::array<std::string_view, 5> schemes{"https", "http", "mailto", "tel", "sms"};
  std::string scheme = address.substr(0, address.find(':'));
  if (scheme.size() == address.size()) return false;
  std::transform(scheme.begin(), scheme.end(), scheme.begin(),
                 [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
  const bool is_clean = std::none_of(address.begin(), address.end(), [](unsigned char letter) {
    return letter <= 0x20 || letter == 0x7F;  // a true address has them percent-encoded
  });
  return is_clean && std::find(schemes.begin(), schemes.end(), scheme) != schemes.end();
}

}  // namespace

// Wakes the window's loop from another thread, for as long as there is one.
class DesktopPlatform::Waker {
 public:
  void set_window_open(bool open) {
    const std::lock_guard lock(mutex_);
    open_ = open;
  }
  void wake() {
    const std::lock_guard lock(mutex_);
    if (open_) glfwPostEmptyEvent();
  }

 private:
  std::mutex mutex_;
  bool open_ = false;
};

DesktopPlatform::DesktopPlatform(std::string data_folder, std::optional<Instant> now)
    : data_folder_(std::move(data_folder)),
      waker_(std::make_shared<Waker>()),
      services_([waker = waker_] { waker->wake(); }) {
  if (now) moved_clock_.emplace(*now);
}

DesktopPlatform::~DesktopPlatform() = default;

std::string DesktopPlatform::documents_folder() const {
  return goodterms::documents_folder();
}

std::string DesktopPlatform::clipboard() {
  const char* text = window_ != nullptr ? glfwGetClipboardString(window_) : nullptr;
  return text != nullptr ? text : "";
}

void DesktopPlatform::set_clipboard(const std::string& text) {
  if (window_ != nullptr) glfwSetClipboardString(window_, text.c_str());
}

Result<void> DesktopPlatform::open_address(const std::string& address) {
  if (!may_be_opened(address)) {
    return failure(ErrorCode::invalid_input, "error.open.scheme", {}, address);
  }
  return services_.open_address(address);
}

Result<void> DesktopPlatform::show_in_file_manager(const std::string& path) {
  return services_.show_in_file_manager(path);
}

bool DesktopPlatform::pick_file(const FilePick& pick, PickDone done) {
  return services_.pick_file(pick, std::move(done));
}

SystemLook DesktopPlatform::look() const {
  return services_.look();
}

std::unique_ptr<Beside> DesktopPlatform::run_beside(std::function<void()> work) {
  return std::make_unique<ThreadBeside>([work = std::move(work), waker = waker_] {
    work();
    give_back_free_memory();
    waker->wake();
  });
}

Result<bool> DesktopPlatform::claim_window(const std::string& log) {
  TRY_DONE(files_.make_folder(data_folder_));
  TRY(const auto claim, instance_.claim(log, [waker = waker_] { waker->wake(); }));
  log_ = log;
  return claim == SingleInstance::Claim::first;
}

std::vector<std::string> DesktopPlatform::take_open_requests() {
  if (!std::exchange(requests_may_wait_, false)) return {};
  return goodterms::take_open_requests(files_, log_);
}

void DesktopPlatform::attach(GLFWwindow* window) {
  window_ = window;
  waker_->set_window_open(window != nullptr);
}

bool DesktopPlatform::deliver() {
  if (window_ != nullptr && instance_.asked_to_come_forward()) {
    requests_may_wait_ = true;
    come_forward();
  }
  return services_.deliver();
}

void DesktopPlatform::come_forward() {
  if (glfwGetWindowAttrib(window_, GLFW_FOCUSED) != 0) return;
  if (glfwGetWindowAttrib(window_, GLFW_ICONIFIED) != 0) glfwRestoreWindow(window_);
  glfwFocusWindow(window_);
  glfwRequestWindowAttention(window_);  // for desktops that let nobody take the focus
}

void DesktopPlatform::refresh_look() {
  services_.refresh_look();
}

}  // namespace goodterms
