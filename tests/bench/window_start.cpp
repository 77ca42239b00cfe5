// One start of a window, measured from inside: "bare" is a Dear ImGui window with our fonts and nothing else,
// "app" the whole app on the log named by the second argument, at the moment that the third says (seconds
// since 1970): a log that was made for another day would be tidied up. Prints the milliseconds from the start
// of the process to its first frame on the screen, then what it does at rest, and ends; with a fourth
// argument, "only-start", it ends with the first frame. "letter" opens the letter of the case whose number is
// the third argument instead, stays, and tells when sixty letters typed there are on the screen. Run by
// window_bench.
#include <imgui.h>
#include <imgui_internal.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <sstream>
#include <string>
#include <string_view>
#include <thread>

#include "app/shell/opening_app.h"
#include "assets/embedded_content.h"
#include "platform/desktop/system_folders.h"
#include "platform/desktop/window.h"
#include "tests/support/plain_font.h"

using namespace goodterms;

namespace {

constexpr double rest_seconds = 3;
constexpr int letters_typed = 60;

// Since this process began, as the kernel has it: also the time before main().
double milliseconds_of_life() {
  std::ifstream file("/proc/self/stat");
  std::string line;
  std::getline(file, line);
  std::istringstream fields(line.substr(line.rfind(')') + 2));
  std::string skipped;
  for (int i = 0; i < 19; ++i)
    fields >> skipped;
  double began = 0;
  fields >> began;  // ticks since the machine started
  timespec now{};
  clock_gettime(CLOCK_BOOTTIME, &now);
  const double present = static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
  return present - began * 1e3 / static_cast<double>(sysconf(_SC_CLK_TCK));
}

double resident_megabytes() {
  std::ifstream status("/proc/self/status");
  for (std::string line; std::getline(status, line);) {
    if (line.rfind("VmRSS:", 0) == 0) return std::stod(line.substr(6)) / 1024;
  }
  return 0;
}

class Bare final : public WindowClient {
 public:
  Result<void> start() override {
    font_ = add_plain_font(*ImGui::GetIO().Fonts);
    return {};
  }
  void draw(const WindowFrame& frame) override {
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize({static_cast<float>(frame.width), static_cast<float>(frame.height)});
    ImGui::PushFont(font_, 18);
    ImGui::Begin("bare", nullptr, ImGuiWindowFlags_NoDecoration);
    ImGui::TextUnformatted("Good morning, Sam");
    ImGui::Button("New decline");
    ImGui::End();
    ImGui::PopFont();
  }
  std::optional<double> after_frame(double) override { return std::nullopt; }
  std::string title() const override { return "bare"; }
  bool close() override { return true; }

 private:
  ImFont* font_ = nullptr;
};

enum class Until { first_frame, rest, stopped };

// Passes everything on, and measures.
class Measured final : public WindowClient {
 public:
  Measured(WindowClient& client, Until until) : client_(client), until_(until) {}

  void prepare() override { client_.prepare(); }
  Result<void> start() override { return client_.start(); }
  void draw(const WindowFrame& frame) override {
    ++frames_;
    typed_ += ImGui::GetIO().InputQueueCharacters.Size;
    client_.draw(frame);
  }
  std::optional<double> after_frame(double seconds) override {
    const auto wait = client_.after_frame(seconds);
    if (first_) {
      first_ = false;
      std::printf("first %.1f\n", milliseconds_of_life());
      std::fflush(stdout);
      if (until_ == Until::first_frame) std::_Exit(0);
      if (until_ == Until::rest) watch_rest();
    }
    if (typed_ >= letters_typed && ImGui::GetCurrentContext()->InputEventsQueue.empty()) {
      typed_ = 0;
      const auto now = std::chrono::steady_clock::now().time_since_epoch();
      std::printf("typed %.1f\n", std::chrono::duration<double, std::milli>(now).count());
      std::fflush(stdout);
    }
    return wait;
  }
  std::string title() const override { return client_.title(); }
  bool close() override { return client_.close(); }

 private:
  void watch_rest() {
    std::thread([this] {
      std::this_thread::sleep_for(std::chrono::seconds(1));  // what comes right after the start is over
      const int frames = frames_;
      const std::clock_t used = std::clock();
      std::this_thread::sleep_for(std::chrono::duration<double>(rest_seconds));
      const double busy = static_cast<double>(std::clock() - used) / CLOCKS_PER_SEC;
      std::printf("rest frames %d cpu %.3f memory %.1f\n", frames_ - frames, 100 * busy / rest_seconds,
                  resident_megabytes());
      std::fflush(stdout);
      std::_Exit(0);
    }).detach();
  }

  WindowClient& client_;
  bool first_ = true;
  Until until_;
  int frames_ = 0, typed_ = 0;
};

}  // namespace

int main(int count, char** values) {
  if (count < 3) return 2;
  const std::string log = values[2];
  const std::string_view kind = values[1];
  std::optional<Instant> now;
  if (kind == "app" && count > 3) now = Instant{std::atoll(values[3]), 60};
  DesktopPlatform platform(folder_of(log), now);
  std::unique_ptr<WindowClient> client;
  if (kind == "app" || kind == "letter") {
    AppSetup setup;
    setup.content = embedded_content();
    setup.log.path = log;
    const bool letter = kind == "letter" && count > 3;
    const Id<Application> id{letter ? std::atoll(values[3]) : 0};
    client = std::make_unique<OpeningApp>(platform, setup, [letter, id](App& app) {
      if (letter) app.show(case_place(id, Stage::letter));
    });
  } else {
    client = std::make_unique<Bare>();
  }
  Until until = kind == "letter" ? Until::stopped : Until::rest;
  if (count > 4 && std::string_view(values[4]) == "only-start") until = Until::first_frame;
  Measured measured(*client, until);
  const auto ended = run_window(platform, measured, {});
  if (!ended) std::fprintf(stderr, "%s\n", plain(ended.error().wording).c_str());
  return ended ? 0 : 3;
}
