// run_window() on a screen of the test's own, used from outside as a person would.
#include "platform/desktop/window.h"

#include <doctest/doctest.h>

#include <sstream>

#include "tests/platform/x_screen.h"

namespace {

// The probe's window, and what it says.
class ProbeWindow {
 public:
  ProbeWindow(const XScreen& screen, const TemporaryFolder& folder)
      : screen_(screen),
        display_("DISPLAY", screen.display()),
        program_({WINDOW_PROBE, folder.file("data"), folder.file("state")}) {
    id_ = screen.window("Good Terms probe");
    // Shown, and not still about to draw: what is done to it now meets it as a person would.
    settle();
  }

  const std::string& id() const { return id_; }
  HeldProgram& program() { return program_; }
  std::size_t said_so_far() const { return program_.output().size(); }

  // Clicks the thing that the probe has told the place of.
  void click(const std::string& name) const {
    const std::string output = program_.output();
    const std::size_t at = output.find("place " + name + " ");
    REQUIRE(at != std::string::npos);
    std::istringstream place(output.substr(at + name.size() + 7));
    std::string x, y;
    place >> x >> y;
    screen_.click(id_, x, y);
  }

  // Until nothing has been said for a while.
  void settle() const {
    using Time = std::chrono::steady_clock;
    constexpr auto a_while = std::chrono::milliseconds(300);
    std::size_t before = 0;
    Time::time_point quiet_since = Time::now();
    REQUIRE(wait_until([&] {
      const std::size_t now = said_so_far();
      if (now != before || now == 0) quiet_since = Time::now();
      before = now;
      return Time::now() - quiet_since > a_while;
    }));
  }

  int close() {
    screen_.ask_to_close(id_);
    const int code = program_.wait();
    if (code != 0) MESSAGE(program_.errors());
    return code;
  }

 private:
  const XScreen& screen_;
  Variable display_;
  HeldProgram program_;
  std::string id_;
};

// The moments of the frames after the byte `from`, on the window's clock.
std::vector<double> frame_times(const std::string& output, std::size_t from) {
  std::vector<double> times;
  std::istringstream lines(output.substr(from));
  for (std::string line; std::getline(lines, line);) {
    const std::size_t at = line.find(" at ");
    if (line.compare(0, 6, "frame ") == 0 && at != std::string::npos)
      times.push_back(std::stod(line.substr(at + 4)));
  }
  return times;
}

struct Session {
  explicit Session(const std::string& size = "1400x1000x24") : screen(size) {}

  XScreen screen;
  TemporaryFolder folder;
  Variable wayland{"WAYLAND_DISPLAY", std::nullopt};
  Variable bus{"DBUS_SESSION_BUS_ADDRESS", std::nullopt};
  Variable runtime{"XDG_RUNTIME_DIR", folder.path()};
};

}  // namespace

TEST_CASE("a click and typing reach what is drawn") {
  const Session session;
  REQUIRE(session.screen.works());
  ProbeWindow window(session.screen, session.folder);
  CHECK(window.program().says("frame 1280x800 scale 1 "));
  window.click("Decline");
  CHECK(window.program().says("clicked\n"));
  window.click("words");
  session.screen.type("Hello \xC3\xA9\xC3\xB1");
  CHECK(window.program().says("words Hello \xC3\xA9\xC3\xB1\n"));
}

TEST_CASE("a window that nothing happens to draws nothing") {
  const Session session;
  ProbeWindow window(session.screen, session.folder);
  window.click("words");  // a caret, which must not blink
  window.settle();
  const std::size_t before = window.said_so_far();
  std::this_thread::sleep_for(std::chrono::seconds(1));  // the second that is measured
  CHECK(frame_times(window.program().output(), before).empty());
}

TEST_CASE("what moves is drawn sixty times a second at most, and then the window sleeps again") {
  const Session session;
  ProbeWindow window(session.screen, session.folder);
  const std::size_t before = window.said_so_far();
  window.click("Move");
  REQUIRE(wait_until([&] { return frame_times(window.program().output(), before).size() > 10; }));
  window.settle();
  const std::vector<double> times = frame_times(window.program().output(), before);
  const double seconds = times.back() - times.front();
  CHECK(seconds > 0.9);
  MESSAGE(times.size() << " frames in " << seconds << " seconds");
  CHECK(static_cast<double>(times.size()) / seconds < 65);
}

TEST_CASE("a window sleeps until the time its client asked for, and then goes on by itself") {
  const Session session;
  ProbeWindow window(session.screen, session.folder);
  const std::size_t before = window.said_so_far();
  window.click("Remind");
  REQUIRE(window.program().says("reminded at ", before));
  const std::vector<double> times = frame_times(window.program().output(), before);
  const std::string output = window.program().output();
  const double reminded = std::stod(output.substr(output.find("reminded at ") + 12));
  CHECK(reminded - times.back() < 0.1);  // with the frame it woke up for
  CHECK(times.size() >= 3);
  CHECK(times.back() - times[times.size() - 2] > 0.2);  // it slept in between
}

TEST_CASE("a client that has something unfinished keeps its window") {
  const Session session;
  ProbeWindow window(session.screen, session.folder);
  window.click("words");
  session.screen.type("unfinished");
  REQUIRE(window.program().says("words unfinished\n"));
  session.screen.ask_to_close(window.id());
  CHECK(window.program().says("staying\n"));
  session.screen.type("ly");
  CHECK(window.program().says("words unfinishedly\n"));
  CHECK(window.close() == 0);
}

TEST_CASE("a resized window is drawn anew at its new size") {
  const Session session;
  ProbeWindow window(session.screen, session.folder);
  output_of(
      {"env", "DISPLAY=" + session.screen.display(), "xdotool", "windowsize", window.id(), "900", "700"});
  CHECK(window.program().says("frame 900x700 "));
  window.settle();
  const auto seen = session.screen.picture(window.id(), 900, 700);
  REQUIRE(seen.size() == 900 * 700);
  const unsigned long ground = seen[690 * 900 + 2];
  CHECK(ground != 0);
  for (const int corner : {2 * 900 + 897, 697 * 900 + 897, 697 * 900 + 450})
    CHECK(seen[static_cast<std::size_t>(corner)] == ground);
}

TEST_CASE("only what changes is drawn, and the rest of the window stays as it was") {
  const Session session;
  ProbeWindow window(session.screen, session.folder);
  const auto picture = [&] { return session.screen.picture(window.id(), 600, 400); };
  const auto before = picture();
  window.click("words");
  session.screen.type("Dear");
  REQUIRE(window.program().says("words Dear\n"));
  window.settle();
  CHECK(picture() != before);
  for (int i = 0; i < 4; ++i)
    session.screen.press("BackSpace");
  REQUIRE(window.program().says("words \n"));
  session.screen.press("Escape");
  session.screen.point_at(window.id(), "700", "500");
  window.settle();
  CHECK(picture() == before);
}

TEST_CASE("the clipboard holds what was copied here, and gives what was copied elsewhere") {
  const Session session;
  ProbeWindow window(session.screen, session.folder);
  window.click("words");
  session.screen.type("Dear Dana");
  REQUIRE(window.program().says("words Dear Dana\n"));
  window.click("Copy");
  window.settle();
  const std::string display = "DISPLAY=" + session.screen.display();
  CHECK(output_of({"env", display, "xclip", "-selection", "clipboard", "-out"}) == "Dear Dana");

  write_file(session.folder.file("note"), "Thank you, \xC3\x89mile");
  output_of({"env", display, "xclip", "-selection", "clipboard", session.folder.file("note")});
  window.click("Paste");
  CHECK(window.program().says("clipboard Thank you, \xC3\x89mile\n"));
  CHECK(window.close() == 0);
}

TEST_CASE("a window opens as it was closed") {
  const Session session;
  {
    ProbeWindow window(session.screen, session.folder);
    output_of({"env", "DISPLAY=" + session.screen.display(), "xdotool", "windowsize", window.id(), "900",
               "700", "windowmove", window.id(), "120", "90"});
    REQUIRE(window.program().says("frame 900x700 "));
    window.settle();
    CHECK(window.close() == 0);
    CHECK(window.program().says("closing\n"));
  }
  CHECK(read_file(session.folder.file("state/window")) ==
        "width 900\nheight 700\nmaximised 0\nx 120\ny 90\n");
  ProbeWindow again(session.screen, session.folder);
  CHECK(again.program().output().compare(0, 13, "frame 900x700") == 0);
}

TEST_CASE("a second start brings the first window forward and ends") {
  const Session session;
  ProbeWindow window(session.screen, session.folder);
  const Variable display("DISPLAY", session.screen.display());
  HeldProgram elsewhere({WINDOW_PROBE, session.folder.file("other-data"), ""});
  const auto first_has_focus = [&] { return session.screen.focused_window() == window.id(); };
  REQUIRE(elsewhere.says("frame"));
  REQUIRE(wait_until([&] { return !first_has_focus(); }));
  HeldProgram second({WINDOW_PROBE, session.folder.file("data"), ""});
  CHECK(second.wait() == 0);
  CHECK(second.output().empty());
  CHECK(wait_until(first_has_focus));
}

TEST_CASE("a file that was chosen wakes a window that sleeps") {
  const Session session;
  const std::string path = std::getenv("PATH");
  const TemporaryFolder programs;
  const std::string chosen = programs.file("chosen");
  write_file(programs.file("zenity"),
             "#!/bin/sh\nuntil [ -e '" + chosen + "' ]; do sleep 0.01; done\ncat '" + chosen + "'\n");
  chmod(programs.file("zenity").c_str(), 0700);
  const Variable with_dialog("PATH", programs.path() + ":" + path);
  ProbeWindow window(session.screen, session.folder);
  window.click("Pick");
  window.settle();
  write_file(chosen + ".new", "/home/dana/log.goodterms\n");
  std::filesystem::rename(chosen + ".new", chosen);
  CHECK(window.program().says("picked /home/dana/log.goodterms\n"));
}

TEST_CASE("on a fine screen there are more pixels to a point, and the mouse still meets what is drawn") {
  const Session session("3000x2000x24");
  session.screen.set_dots_per_inch(192);
  ProbeWindow window(session.screen, session.folder);
  CHECK(window.program().says("frame 2560x1600 scale 2 "));
  window.click("Decline");
  CHECK(window.program().says("clicked\n"));
  CHECK(window.close() == 0);
  CHECK(read_file(session.folder.file("state/window")).find("width 1280\nheight 800\n") == 0);
}

TEST_CASE("without a screen, or without OpenGL, the program says so and ends") {
  const TemporaryFolder folder;
  const Variable wayland("WAYLAND_DISPLAY", std::nullopt);
  {
    const Variable display("DISPLAY", std::nullopt);
    HeldProgram program({WINDOW_PROBE, folder.file("data"), ""});
    CHECK(program.wait() == 1);
    CHECK(program.errors().find("error.window.no-screen") == 0);
  }
  {
    const Variable display("DISPLAY", ":987654");
    HeldProgram program({WINDOW_PROBE, folder.file("data"), ""});
    CHECK(program.wait() == 1);
    CHECK(program.errors().find("error.window.no-screen") == 0);
  }
  const XScreen screen;
  const Variable display("DISPLAY", screen.display());
  const Variable old_driver("MESA_GL_VERSION_OVERRIDE", "2.1");
  HeldProgram program({WINDOW_PROBE, folder.file("data"), ""});
  CHECK(program.wait() == 1);
  CHECK(program.errors().find("error.window.no-opengl") != std::string::npos);
}
