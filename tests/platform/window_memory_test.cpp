#include "platform/desktop/window_memory.h"

#include <doctest/doctest.h>

#include "platform/desktop/system_files.h"
#include "tests/support/files_on_disk.h"
#include "tests/support/temporary_folder.h"

using namespace goodterms;

namespace {

bool is_default(const WindowMemory& memory) {
  return memory.width == 1280 && memory.height == 800 && !memory.position && !memory.maximised;
}

const std::vector<MonitorArea> laptop_and_screen{{0, 0, 1366, 768}, {1366, 0, 2560, 1440}};

}  // namespace

TEST_CASE("what was written about the window is read again") {
  const TemporaryFolder folder;
  SystemFiles files;
  const std::string state = folder.file("state/goodterms");
  REQUIRE(write_window_memory(files, state, {900, 700, WindowPosition{-40, 25}, true}));
  const WindowMemory memory = read_window_memory(files, state);
  CHECK(memory.width == 900);
  CHECK(memory.height == 700);
  REQUIRE(memory.position);
  CHECK(memory.position->x == -40);
  CHECK(memory.position->y == 25);
  CHECK(memory.maximised);
}

TEST_CASE("a window that is remembered leaves no unfinished file behind") {
  const TemporaryFolder folder;
  SystemFiles files;
  REQUIRE(write_window_memory(files, folder.path(), {}));
  CHECK(*files.list(folder.path()) == std::vector<std::string>{"window"});
}

TEST_CASE("without a file the window has its default size") {
  const TemporaryFolder folder;
  SystemFiles files;
  CHECK(is_default(read_window_memory(files, folder.file("nowhere"))));
  CHECK(is_default(read_window_memory(files, "")));
}

TEST_CASE("a damaged file counts as none") {
  for (const std::string& text :
       {std::string(), std::string("\0\xFF\xFE\x80", 4), std::string("width\nheight\n"),
        std::string("width 900\n"), std::string("width 900x\nheight 700\n"),
        std::string("width 1e3\nheight 700\n"), std::string(4096, 'w'),
        std::string("width 99999999999999999999\nheight 700\n")}) {
    CAPTURE(text);
    CHECK(is_default(parse_window_memory(text)));
  }
}

TEST_CASE("a size nobody can have chosen counts as none") {
  CHECK(is_default(parse_window_memory("width 359\nheight 700\n")));
  CHECK(is_default(parse_window_memory("width 900\nheight 479\n")));
  CHECK(is_default(parse_window_memory("width 16385\nheight 700\n")));
  CHECK(is_default(parse_window_memory("width -900\nheight 700\n")));
  CHECK(parse_window_memory("width 360\nheight 480\n").width == 360);
}

TEST_CASE("a position is taken only whole") {
  CHECK_FALSE(parse_window_memory("width 900\nheight 700\nx 10\n").position);
  CHECK_FALSE(parse_window_memory("width 900\nheight 700\nx 10\ny 99999999\n").position);
}

TEST_CASE("a window on a monitor that is still there keeps its place") {
  const WindowMemory memory{900, 700, WindowPosition{1500, 100}, false};
  CHECK(fitted_to_monitors(memory, laptop_and_screen, 1).position);
}

TEST_CASE("a window on a monitor that has gone is placed by the system") {
  const WindowMemory memory{900, 700, WindowPosition{1500, 100}, false};
  CHECK_FALSE(fitted_to_monitors(memory, {laptop_and_screen.front()}, 1).position);
  CHECK_FALSE(
      fitted_to_monitors({900, 700, WindowPosition{100, -500}, false}, laptop_and_screen, 1).position);
  CHECK_FALSE(
      fitted_to_monitors({900, 700, WindowPosition{-860, 100}, false}, laptop_and_screen, 1).position);
}

TEST_CASE("a window larger than every monitor becomes as large as the largest") {
  const WindowMemory fitted = fitted_to_monitors({4000, 3000, std::nullopt, false}, laptop_and_screen, 2);
  CHECK(fitted.width == 1280);  // half of 2560 pixels, two of which are a point
  CHECK(fitted.height == 720);
}

TEST_CASE("without any monitor the size stays as it was") {
  CHECK(fitted_to_monitors({900, 700, std::nullopt, false}, {}, 1).width == 900);
}
