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

// A screen for the programs that are measured, and nothing of the user's session.
class OwnScreen {
 public:
  OwnScreen() {
    if (!works()) fmt::print("no Xvfb: nothing of a real window was measured\n");
  }

  // False where there is no Xvfb.
  bool works() const { return screen_.works(); }

 private:
  XScreen screen_;
  TemporaryFolder folder_;
  Variable display_{"DISPLAY", screen_.display()}, wayland_{"WAYLAND_DISPLAY", std::nullopt};
  Variable bus_{"DBUS_SESSION_BUS_ADDRESS", std::nullopt}, runtime_{"XDG_RUNTIME_DIR", folder_.path()};
};

struct Start {
  double first_frame = 0;                       // milliseconds
  double rest_frames = 0, cpu = 0, memory = 0;  // percent of one processor, megabytes
};

Start start_once(const std::string& kind, const std::string& log_path, Instant now, bool only_start = false) {
  std::vector<std::string> command = {WINDOW_START, kind, log_path, std::to_string(now.utc)};
  if (only_start) command.emplace_back("only-start");
  const std::string told = output_of(command);
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

std::vector<Bar> bench_start(const std::string& log_path, int rounds) {
  const OwnScreen screen;
  if (!screen.works()) return {};
  std::vector<double> bare, ours, times;
  for (int i = 0; i < rounds; ++i) {  // in turns: what else the machine does meets both
    bare.push_back(start_once("bare", log_path, generated_now, true).first_frame);
    ours.push_back(start_once("app", log_path, generated_now, true).first_frame);
    times.push_back(ours.back() / bare.back());
  }
  fmt::print(
      "start to first frame {:.0f} ms, bare window {:.0f} ms (medians of {}; a tenth was below {:.2f} times, "
      "a tenth above {:.2f})\n",
      percentile(ours, 0.5), percentile(bare, 0.5), rounds, percentile(times, 0.1), percentile(times, 0.9));
  return {{"start to first frame, times a bare window", percentile(ours, 0.5) / percentile(bare, 0.5), 1.3}};
}

std::vector<Bar> bench_rest(const std::string& log_path) {
  const OwnScreen screen;
  if (!screen.works()) return {};
  const Start bare = start_once("bare", log_path, generated_now),
              rest = start_once("app", log_path, generated_now);
  fmt::print("memory {:.0f} MB, of a bare window {:.0f} MB\n", rest.memory, bare.memory);
  return {{"frames at rest in 3 s", rest.rest_frames, 0},
          {"processor at rest, percent", rest.cpu, 0.1},
          {"memory beyond a bare window, MB", rest.memory - bare.memory, 20}};
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
  const OwnScreen screen;
  if (!screen.works()) return {};
  const TemporaryFolder folder;
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
