#include "tests/bench/window_bench.h"

#include <imgui.h>

#include <algorithm>
#include <sstream>

#include "app/pictures/headless_app.h"
#include "assets/embedded_content.h"
#include "platform/desktop/system_clock.h"
#include "platform/desktop/system_files.h"
#include "platform/headless/headless_platform.h"
#include "tests/bench/measure.h"
#include "tests/platform/x_screen.h"

namespace goodterms {
namespace {

struct Start {
  double first_frame = 0;                       // milliseconds
  double rest_frames = 0, cpu = 0, memory = 0;  // percent of one processor, megabytes
};

Start start_once(const std::string& kind, const std::string& log_path) {
  const std::string told = output_of({WINDOW_START, kind, log_path});
  Start start;
  std::istringstream words(told);
  for (std::string word; words >> word;) {
    if (word == "first") words >> start.first_frame;
    if (word == "frames") words >> start.rest_frames;
    if (word == "cpu") words >> start.cpu;
    if (word == "memory") words >> start.memory;
  }
  return start;
}

}  // namespace

std::vector<Bar> bench_frames(const std::string& log_path, int rounds) {
  SystemFiles files;
  SystemClock clock;
  HeadlessPlatform platform(files, clock, folder_of(log_path));
  AppSetup setup;
  setup.content = embedded_content();
  setup.log.path = log_path;
  auto window = HeadlessApp::create(platform, setup, {1280, 800, 1});
  if (!window) {
    fmt::print(stderr, "{}\n", plain(window.error().wording));
    return {};
  }
  std::vector<Bar> bars;
  const std::pair<const char*, Place> places[] = {{"Today", {PlaceKind::today}},
                                                  {"Declines", {PlaceKind::declines}},
                                                  {"New decline", {PlaceKind::new_decline}},
                                                  {"case, Draft", case_place({1}, Stage::draft)},
                                                  {"case, Send", case_place({1}, Stage::send)},
                                                  {"case, 30 days", case_place({1}, Stage::plan)},
                                                  {"People", {PlaceKind::people}},
                                                  {"a person", contact_place({1})},
                                                  {"Settings", {PlaceKind::settings}}};
  for (const auto& [name, place] : places) {
    const double opened = milliseconds([&, &to = place] { (*window)->app().show(to); });
    (*window)->driver().settle();
    const std::int64_t statements = (*window)->app().statements_run();
    std::vector<double> times;
    for (int i = 0; i < rounds; ++i)
      times.push_back(milliseconds([&] { (*window)->frame(); }));
    fmt::print(
        "{:<14} opened in {:7.1f} ms, a frame {:.2f} ms p50 {:.2f} ms p99, {} statements in {} frames\n",
        name, opened, percentile(times, 0.5), percentile(times, 0.99),
        (*window)->app().statements_run() - statements, rounds);
    bars.push_back({fmt::format("frame of {}, ms p99", name), percentile(times, 0.99), 2});
  }
  return bars;
}

std::vector<Bar> bench_window(const std::string& log_path, int rounds) {
  const XScreen screen;
  if (!screen.works()) {
    fmt::print("no Xvfb: starting and resting in a window were not measured\n");
    return {};
  }
  const TemporaryFolder folder;
  const Variable display("DISPLAY", screen.display()), wayland("WAYLAND_DISPLAY", std::nullopt);
  const Variable bus("DBUS_SESSION_BUS_ADDRESS", std::nullopt), runtime("XDG_RUNTIME_DIR", folder.path());
  std::vector<double> bare, ours;
  Start rest, bare_rest;
  for (int i = 0; i < rounds; ++i) {  // in turns: what else the machine does meets both
    bare_rest = start_once("bare", log_path);
    bare.push_back(bare_rest.first_frame);
    rest = start_once("app", log_path);
    ours.push_back(rest.first_frame);
  }
  const double bare_median = percentile(bare, 0.5), our_median = percentile(ours, 0.5);
  fmt::print("start to first frame {:.0f} ms, bare window {:.0f} ms; memory {:.0f} MB, bare {:.0f} MB\n",
             our_median, bare_median, rest.memory, bare_rest.memory);
  return {{"start to first frame, times a bare window", our_median / bare_median, 1.3},
          {"frames at rest in 3 s", rest.rest_frames, 0},
          {"processor at rest, percent", rest.cpu, 0.1},
          {"memory beyond a bare window, MB", rest.memory - bare_rest.memory, 20}};
}

}  // namespace goodterms
