// What a key and a look around cost in a real window, drawn by the processor alone (Xvfb has no graphics
// card), and how soon it is seen.
#include <unistd.h>

#include <chrono>
#include <sstream>
#include <thread>

#include "tests/bench/make_log.h"
#include "tests/bench/measure.h"
#include "tests/bench/window_bench.h"
#include "tests/platform/x_screen.h"

namespace goodterms {
namespace {

// Of processor time so far, in milliseconds.
double processor_of(const HeldProgram& program) {
  return static_cast<double>(program.ticks()) * 1e3 / static_cast<double>(sysconf(_SC_CLK_TCK));
}

double now_in_milliseconds() {
  const auto now = std::chrono::steady_clock::now().time_since_epoch();
  return std::chrono::duration<double, std::milli>(now).count();
}

void rest() {
  std::this_thread::sleep_for(std::chrono::milliseconds(1500));
}

CaseFacts a_decline() {
  CaseFacts facts;
  facts.company.name = "Northwind Labs";
  facts.application.role = "Data Analyst";
  facts.contact.name = "Dana Reyes";
  facts.contact.email = "dana.reyes@northwind.example";
  return facts;
}

}  // namespace

std::vector<Bar> bench_hands() {
  const XScreen screen("1280x800x24");
  if (!screen.works()) return {};
  const TemporaryFolder folder;
  const Variable display("DISPLAY", screen.display()), wayland("WAYLAND_DISPLAY", std::nullopt);
  const Variable bus("DBUS_SESSION_BUS_ADDRESS", std::nullopt), runtime("XDG_RUNTIME_DIR", folder.path());
  const std::string path = folder.file("log.goodterms");
  const CaseFacts cases[] = {a_decline()};
  const auto made = make_log(path, cases);
  if (!made) return {};
  HeldProgram app({WINDOW_START, "letter", path, std::to_string(made->front().value)});
  const std::string window = screen.window("Good Terms");
  if (!app.says("first") || window.empty()) return {};
  screen.click(window, "420", "420");  // into the words
  rest();

  constexpr int keys = 60, milliseconds_a_key = 25;
  const double before_typing = processor_of(app);
  screen.type(std::string(keys, 'n'), milliseconds_a_key);
  const double typed = now_in_milliseconds();
  if (!app.says("typed ")) return {};
  std::istringstream told(app.output().substr(app.output().find("typed ") + 6));
  double shown = 0;
  told >> shown;
  rest();
  const double typing = processor_of(app) - before_typing;

  constexpr int looks = 40;
  const double before_looking = processor_of(app);
  for (int i = 0; i < looks; ++i)  // from the navigation to the buttons and back
    screen.point_at(window, i % 2 == 0 ? "40" : "900", i % 2 == 0 ? "160" : "760");
  rest();
  const double looking = processor_of(app) - before_looking;
  return {{"a key typed in a window, ms of processor", typing / keys, 15},
          {"the last of 60 keys is seen after, ms", std::max(0.0, shown - typed), 500},
          {"pointing elsewhere, ms of processor", looking / looks, 10}};
}

}  // namespace goodterms
