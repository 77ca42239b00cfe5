#include <doctest/doctest.h>

#include <filesystem>

#include "platform/desktop/desktop_platform.h"
#include "tests/platform/environment.h"

using namespace goodterms;

namespace {

// No session's bus: nothing of the machine that runs the tests is asked.
struct NoDesktop {
  TemporaryFolder data;
  Variable bus{"DBUS_SESSION_BUS_ADDRESS", std::nullopt};
  Variable runtime{"XDG_RUNTIME_DIR", std::nullopt};
  Variable theme{"GTK_THEME", std::nullopt};
  Variable desktop{"XDG_CURRENT_DESKTOP", std::nullopt};
  FakePrograms programs;
};

bool becomes_told(const NoDesktop& world, const std::string& program, const std::string& told) {
  return wait_until([&] { return world.programs.told(program) == told; });
}

// What pick_file() hands over, once it has.
struct Picked {
  bool done = false;
  std::optional<std::string> path;

  Platform::PickDone taker() {
    return [this](std::optional<std::string> chosen) {
      done = true;
      path = std::move(chosen);
    };
  }
  bool comes(DesktopPlatform& platform) {
    return wait_until([&] {
      platform.deliver();
      return done;
    });
  }
};

const FilePick backup{FilePick::For::save, "Save a backup", "/home/dana/log.goodterms", "goodterms"};

}  // namespace

TEST_CASE("an address goes to xdg-open as it is, whatever a shell would make of it") {
  const NoDesktop world;
  world.programs.add_telling("xdg-open");
  DesktopPlatform platform(world.data.path());
  const std::string address = "mailto:dana@example.org?subject=Thanks%20$(touch%20x);`id`'\"&body=a|b";
  REQUIRE(platform.open_address(address));
  CHECK(becomes_told(world, "xdg-open", address + "\n"));
}

TEST_CASE("where there is no xdg-open, gio opens the address") {
  const NoDesktop world;
  world.programs.add_telling("gio");
  DesktopPlatform platform(world.data.path());
  REQUIRE(platform.open_address("https://example.org/"));
  CHECK(becomes_told(world, "gio", "open\nhttps://example.org/\n"));
}

TEST_CASE("only web, mail and telephone addresses are opened") {
  const NoDesktop world;
  world.programs.add_telling("xdg-open");
  DesktopPlatform platform(world.data.path());
  for (const char* address :
       {"file:///etc/passwd", "javascript:alert(1)", "/usr/bin/id", "", "https", "--help", ":",
        " https://example.org", "https://example.org/a b", "mailto:a@b\n", "data:text/html,x"}) {
    CAPTURE(address);
    const auto opened = platform.open_address(address);
    REQUIRE_FALSE(opened);
    CHECK(opened.error().code == ErrorCode::invalid_input);
  }
  for (const char* address : {"http://example.org", "HTTPS://example.org", "tel:+441234", "mailto:a@b.org"}) {
    CAPTURE(address);
    REQUIRE(platform.open_address(address));
    CHECK(becomes_told(world, "xdg-open", std::string(address) + "\n"));
  }
}

TEST_CASE("a system that opens nothing says so") {
  const NoDesktop world;
  DesktopPlatform platform(world.data.path());
  const auto opened = platform.open_address("https://example.org/");
  REQUIRE_FALSE(opened);
  CHECK(opened.error().code == ErrorCode::not_found);
  CHECK(platform.show_in_file_manager(world.data.path()).error().code == ErrorCode::not_found);
}

TEST_CASE("a file is shown by opening its folder") {
  const NoDesktop world;
  world.programs.add_telling("xdg-open");
  DesktopPlatform platform(world.data.path());
  write_file(world.data.file("letter.eml"), "");
  REQUIRE(platform.show_in_file_manager(world.data.file("letter.eml")));
  CHECK(becomes_told(world, "xdg-open", world.data.path() + "\n"));
}

TEST_CASE("a chosen file is handed over between frames") {
  const NoDesktop world;
  world.programs.add("zenity", "printf '%s\\n' \"$@\" > '" + world.programs.file("zenity.told") +
                                   "'; echo '/home/dana/M\xC3\xA9moire ; x.goodterms'");
  DesktopPlatform platform(world.data.path());
  Picked picked;
  REQUIRE(platform.pick_file(backup, picked.taker()));
  CHECK_FALSE(picked.done);
  REQUIRE(picked.comes(platform));
  CHECK(picked.path == "/home/dana/M\xC3\xA9moire ; x.goodterms");
  CHECK(world.programs.told("zenity") ==
        "--file-selection\n--title=Save a backup\n--save\n--confirm-overwrite\n"
        "--filename=/home/dana/log.goodterms\n--file-filter=*.goodterms\n");
}

TEST_CASE("whoever thinks better of choosing gives nothing") {
  const NoDesktop world;
  world.programs.add("zenity", "exit 1");
  DesktopPlatform platform(world.data.path());
  Picked picked;
  REQUIRE(platform.pick_file(backup, picked.taker()));
  REQUIRE(picked.comes(platform));
  CHECK_FALSE(picked.path);
}

TEST_CASE("without a dialog program the app is told to ask by itself") {
  const NoDesktop world;
  DesktopPlatform platform(world.data.path());
  Picked picked;
  CHECK_FALSE(platform.pick_file(backup, picked.taker()));
  platform.deliver();
  CHECK_FALSE(picked.done);
}

TEST_CASE("kdialog asks on KDE, and where it is the only one") {
  const NoDesktop world;
  world.programs.add("zenity", "echo /from/zenity");
  world.programs.add("kdialog", "echo /from/kdialog");
  const Variable desktop("XDG_CURRENT_DESKTOP", "KDE");
  DesktopPlatform platform(world.data.path());
  Picked picked;
  REQUIRE(platform.pick_file({FilePick::For::open, "Restore", "/home/dana", "goodterms"}, picked.taker()));
  REQUIRE(picked.comes(platform));
  CHECK(picked.path == "/from/kdialog");
}

TEST_CASE("one file dialog is open at a time, and the next may follow from the answer") {
  const NoDesktop world;
  world.programs.add("zenity", "echo /from/zenity");
  DesktopPlatform platform(world.data.path());
  Picked first, second, refused;
  REQUIRE(platform.pick_file(backup, [&](std::optional<std::string> path) {
    CHECK(platform.pick_file(backup, second.taker()));
    first.taker()(std::move(path));
  }));
  CHECK_FALSE(platform.pick_file(backup, refused.taker()));
  REQUIRE(first.comes(platform));
  REQUIRE(second.comes(platform));
  CHECK(second.path == "/from/zenity");
  CHECK_FALSE(refused.done);
}

TEST_CASE("a dialog that is still open ends with the platform") {
  const NoDesktop world;
  // "exec": what the test waits for to end is this very process.
  const std::string started = world.programs.file("started");
  world.programs.add("zenity", "echo $$ > '" + started + ".new'; /bin/mv '" + started + ".new' '" + started +
                                   "'; exec /bin/sleep 600");
  Picked picked;
  {
    DesktopPlatform platform(world.data.path());
    REQUIRE(platform.pick_file(backup, picked.taker()));
    REQUIRE(wait_until([&] { return !read_file(started).empty(); }));
  }
  const std::string process = read_file(started);
  CHECK_FALSE(std::filesystem::exists("/proc/" + process.substr(0, process.find('\n'))));
  CHECK_FALSE(picked.done);
}

TEST_CASE("programs that were started leave no zombies") {
  const NoDesktop world;
  const std::string started = world.programs.file("started");
  world.programs.add("xdg-open",
                     "echo $$ > '" + started + ".new'; /bin/mv '" + started + ".new' '" + started + "'");
  DesktopPlatform platform(world.data.path());
  REQUIRE(platform.open_address("https://example.org/"));
  REQUIRE(wait_until([&] { return !read_file(started).empty(); }));
  const std::string process = read_file(started);
  CHECK(wait_until([&] {
    platform.deliver();
    return !std::filesystem::exists("/proc/" + process.substr(0, process.find('\n')));
  }));
}
