#include "platform/desktop/window_memory.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace goodterms {
namespace {

constexpr int largest_side = 16384;        // points; more than any wall of screens has
constexpr int farthest_place = 1 << 20;    // screen coordinates
constexpr std::size_t largest_file = 512;  // bytes

std::string path_in(const std::string& folder) {
  return folder + "/window";
}

// "name number" on a line of its own.
std::optional<int> number_named(std::string_view text, std::string_view name) {
  while (!text.empty()) {
    const std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(text.size(), line.size() + 1));
    if (line.size() <= name.size() || line.substr(0, name.size()) != name || line[name.size()] != ' ')
      continue;
    const std::string_view digits = line.substr(name.size() + 1);
    int number = 0;
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (read.ec == std::errc() && read.ptr == digits.data() + digits.size()) return number;
    return std::nullopt;
  }
  return std::nullopt;
}

bool within(int number, int least, int most) {
  return number >= least && number <= most;
}

// Whether enough of the window's upper edge lies on the monitor to be taken hold of.
bool shows_upper_edge(const MonitorArea& monitor, const WindowPosition& at, int width) {
  constexpr int enough = 80;
  const int left = std::max(at.x, monitor.x);
  const int right = std::min(at.x + width, monitor.x + monitor.width);
  return right - left >= enough && within(at.y, monitor.y, monitor.y + monitor.height - enough);
}

}  // namespace

std::string format_window_memory(const WindowMemory& memory) {
  std::string text = fmt::format("width {}\nheight {}\nmaximised {}\n", memory.width, memory.height,
                                 memory.maximised ? 1 : 0);
  if (memory.position) text += fmt::format("x {}\ny {}\n", memory.position->x, memory.position->y);
  return text;
}

WindowMemory parse_window_memory(std::string_view text) {
  const auto width = number_named(text, "width");
  const auto height = number_named(text, "height");
  if (!width || !height || !within(*width, least_window_width, largest_side) ||
      !within(*height, least_window_height, largest_side)) {
    return {};
  }
  WindowMemory memory{*width, *height, std::nullopt, number_named(text, "maximised") == 1};
  const auto x = number_named(text, "x");
  const auto y = number_named(text, "y");
  if (x && y && within(*x, -farthest_place, farthest_place) && within(*y, -farthest_place, farthest_place)) {
    memory.position = WindowPosition{*x, *y};
  }
  return memory;
}

WindowMemory fitted_to_monitors(WindowMemory memory, const std::vector<MonitorArea>& monitors,
                                float pixels_per_point) {
  const auto on_screen = [&](int points) {
    return static_cast<int>(static_cast<float>(points) * pixels_per_point);
  };
  if (memory.position) {
    const bool reachable = std::any_of(monitors.begin(), monitors.end(), [&](const MonitorArea& monitor) {
      return shows_upper_edge(monitor, *memory.position, on_screen(memory.width));
    });
    if (!reachable) memory.position.reset();
  }
  int most_width = 0;
  int most_height = 0;
  for (const MonitorArea& monitor : monitors) {
    most_width = std::max(most_width, monitor.width);
    most_height = std::max(most_height, monitor.height);
  }
  const auto in_points = [&](int pixels) {
    return static_cast<int>(static_cast<float>(pixels) / pixels_per_point);
  };
  if (most_width > 0)
    memory.width = std::min(memory.width, std::max(least_window_width, in_points(most_width)));
  if (most_height > 0) {
    memory.height = std::min(memory.height, std::max(least_window_height, in_points(most_height)));
  }
  return memory;
}

WindowMemory read_window_memory(Files& files, const std::string& folder) {
  if (folder.empty()) return {};
  const auto text = files.read_start(path_in(folder), largest_file);
  return text ? parse_window_memory(*text) : WindowMemory{};
}

Result<void> write_window_memory(Files& files, const std::string& folder, const WindowMemory& memory) {
  if (folder.empty()) return {};
  TRY_DONE(files.make_folder(folder));
  const std::string unfinished = path_in(folder) + ".new";
  TRY_DONE(files.write(unfinished, format_window_memory(memory)));
  return files.rename(unfinished, path_in(folder));
}

}  // namespace goodterms
