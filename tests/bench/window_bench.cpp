#include "tests/bench/window_bench.h"

#include <algorithm>
#include <sstream>

#include "platform/desktop/system_clock.h"
#include "tests/bench/generate.h"
#include "tests/bench/make_log.h"
#include "tests/bench/measure.h"
#include "tests/platform/x_screen.h"

namespace goodterms {
namespace {

struct Start {
  double first_frame = 0;                       // milliseconds
  double rest_frames = 0, cpu = 0, memory = 0;  // percent of one processor, megabytes
};

Start start_once(const std::string& kind, const std::string& log_path, Instant now) {
  const std::string told = output_of({WINDOW_START, kind, log_path, std::to_string(now.utc)});
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
    bare_rest = start_once("bare", log_path, generated_now);
    bare.push_back(bare_rest.first_frame);
    rest = start_once("app", log_path, generated_now);
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

namespace {

// Today shows all of them.
std::vector<CaseFacts> cases_of(std::span<const char* const> names) {
  std::vector<CaseFacts> cases;
  for (const char* name : names) {
    CaseFacts facts;
    facts.contact.name = facts.company.name = facts.application.role = name;
    cases.push_back(facts);
  }
  return cases;
}

}  // namespace

std::vector<Bar> bench_scripts(int rounds) {
  const XScreen screen;
  if (!screen.works()) return {};
  const TemporaryFolder folder;
  const Variable display("DISPLAY", screen.display()), wayland("WAYLAND_DISPLAY", std::nullopt);
  const Variable bus("DBUS_SESSION_BUS_ADDRESS", std::nullopt), runtime("XDG_RUNTIME_DIR", folder.path());
  constexpr const char* one_script[] = {"Dana Reyes", "Tomas Aldana", "Paula Reynolds"};
  constexpr const char* three_scripts[] = {"Dana Reyes", "محمد علي الهاشمي", "王小明 株式会社東京商事"};
  const std::string one = folder.file("one.goodterms"), three = folder.file("three.goodterms");
  if (!make_log(one, cases_of(one_script)) || !make_log(three, cases_of(three_scripts))) return {};
  const Instant now = SystemClock().now();
  std::vector<double> more;
  for (int i = 0; i < rounds; ++i)
    more.push_back(start_once("app", three, now).memory - start_once("app", one, now).memory);
  return {{"memory of three scripts on the screen, MB", percentile(more, 0.5), 15}};
}

}  // namespace goodterms
