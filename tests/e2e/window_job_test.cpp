// The main job in the real window of the built program: clipboard, typing and keys from outside, and the log
// read afterwards by the same program's command line.
#include <doctest/doctest.h>

#include <fstream>
#include <sstream>

#include "tests/platform/file_drag.h"
#include "tests/platform/x_screen.h"
#include "tests/support/invitation_files.h"

namespace {

constexpr const char* invitation =
    "Hi Sam,\n\nI'm Dana Reyes from the talent team at Northwind Labs. We would like to invite you to meet "
    "the team "
    "for the Data Analyst position on Tuesday 9 March 2027 at 2 pm (CET).\n\nBest wishes,\nDana Reyes\n"
    "Talent Partner, Northwind Labs\ndana.reyes@northwind.example\n";

std::vector<std::string> command_with(const std::vector<std::string>& options) {
  std::vector<std::string> command = {GOODTERMS_PROGRAM};
  command.insert(command.end(), options.begin(), options.end());
  return command;
}

// The program's window, on a screen of the test's own.
struct Desk {
  explicit Desk(const std::vector<std::string>& options = {}) : program(command_with(options)) {}
  XScreen screen;
  TemporaryFolder folder;
  Variable wayland{"WAYLAND_DISPLAY", std::nullopt};
  Variable bus{"DBUS_SESSION_BUS_ADDRESS", std::nullopt};
  Variable runtime{"XDG_RUNTIME_DIR", folder.path()};
  Variable state{"XDG_STATE_HOME", folder.file("state")};
  Variable data{"XDG_DATA_HOME", folder.file("data")};
  Variable display{"DISPLAY", screen.display()};
  HeldProgram program;
  std::string window = screen.window("Good Terms");

  void settle() const {
    using Time = std::chrono::steady_clock;
    long before = -1;
    Time::time_point quiet_since = Time::now();
    REQUIRE(wait_until([&] {
      const long now = program.ticks();  // at rest it uses none at all; on a busy machine it may get none
      if (now != before || program.has_work()) quiet_since = Time::now();
      before = now;
      return Time::now() - quiet_since > std::chrono::milliseconds(400);
    }));
  }
  void press(const char* chord) const {
    screen.press(chord);
    settle();
  }
  std::string clipboard() const { return output_of({"xclip", "-selection", "clipboard", "-out"}); }
  void set_clipboard(const std::string& text) const {
    write_file(folder.file("clip"), text);
    output_of({"xclip", "-selection", "clipboard", folder.file("clip")});
  }
  std::string tell(const std::vector<std::string>& arguments) const {
    std::vector<std::string> whole = {GOODTERMS_PROGRAM};
    whole.insert(whole.end(), arguments.begin(), arguments.end());
    return output_of(whole);
  }
};

}  // namespace

TEST_CASE("an invitation from the clipboard is declined in the real window, typing included, and filed") {
  const Desk desk;
  REQUIRE(desk.screen.works());
  REQUIRE_FALSE(desk.window.empty());
  desk.screen.focus(desk.window);
  desk.settle();
  desk.set_clipboard(invitation);
  desk.press("ctrl+n");
  desk.press("ctrl+v");
  desk.press("ctrl+Return");
  // The letter: its first missing word is the user's own name.
  desk.press("ctrl+c");
  CHECK(desk.clipboard().find("Hi Dana,") != std::string::npos);
  CHECK(desk.clipboard().find("Data Analyst") != std::string::npos);
  // Into the letter, to its end, and a line of the user's own.
  desk.screen.click(desk.window, "400", "470");
  desk.settle();
  desk.press("ctrl+End");
  desk.screen.type(" PS: greetings to the team");
  desk.settle();
  // Into the mail program, and back: it went out.
  desk.press("ctrl+Return");
  desk.press("ctrl+Return");
  const std::string found = desk.tell({"find", "greetings"});
  CHECK(found.find("Northwind Labs") != std::string::npos);
  CHECK(desk.tell({"case", "list"}).find("sent") != std::string::npos);
  CHECK(desk.tell({"check"}).find("sound") != std::string::npos);
}

TEST_CASE("at rest the window uses no processor time, and closing it ends the program well") {
  Desk desk;
  REQUIRE_FALSE(desk.window.empty());
  desk.screen.focus(desk.window);
  desk.settle();
  const long before = desk.program.ticks();
  std::this_thread::sleep_for(std::chrono::seconds(2));  // the time that is measured
  CHECK(desk.program.ticks() - before <= 1);
  desk.screen.ask_to_close(desk.window);
  CHECK(desk.program.wait() == 0);
}

TEST_CASE("a window that is told another moment goes on from there") {
  const Desk desk({"--now", "2027-03-05T09:00:00+01:00"});
  REQUIRE_FALSE(desk.window.empty());
  desk.screen.focus(desk.window);
  desk.settle();
  desk.set_clipboard(invitation);
  desk.press("ctrl+n");
  desk.press("ctrl+v");
  desk.press("ctrl+Return");
  desk.press("ctrl+Return");
  desk.press("ctrl+Return");
  CHECK(desk.tell({"plan", "1"}).find("2027-03-0") != std::string::npos);
  CHECK(desk.tell({"case", "show", "1"}).find("2027-03-05") != std::string::npos);
}

TEST_CASE("a window on another log stands beside the first, and each keeps its own") {
  const TemporaryFolder logs;
  const std::string one = logs.file("a.goodterms"), other = logs.file("b.goodterms");
  const Desk desk({"--data", one});
  REQUIRE_FALSE(desk.window.empty());
  desk.settle();
  const HeldProgram second({GOODTERMS_PROGRAM, "--data", other});
  std::string window;
  REQUIRE(wait_until([&] {
    std::istringstream windows(output_of({"env", "DISPLAY=" + desk.screen.display(), "xdotool", "search",
                                          "--onlyvisible", "--name", "Good Terms"}));
    std::string found;
    while (std::getline(windows, found)) {
      if (found != desk.window) window = found;
    }
    return !window.empty();
  }));
  desk.screen.focus(window);
  desk.settle();
  desk.set_clipboard(invitation);
  const auto has_case = [&](const std::string& log) {
    return desk.tell({"--data", log, "case", "list"}).find("Northwind Labs") != std::string::npos;
  };
  // The other program's rest is not looked at: its keys are pressed until they have arrived.
  CHECK(wait_until([&] {
    desk.press("ctrl+n");
    desk.press("ctrl+v");
    desk.press("ctrl+Return");
    return has_case(other);
  }));
  CHECK_FALSE(has_case(one));
}

TEST_CASE("a second start brings the first window forward and ends") {
  const Desk desk;
  REQUIRE_FALSE(desk.window.empty());
  HeldProgram second({GOODTERMS_PROGRAM});
  CHECK(second.wait() == 0);
}

TEST_CASE("a mail that is opened while the window is there begins a decline in it") {
  const Desk desk;
  REQUIRE_FALSE(desk.window.empty());
  desk.screen.focus(desk.window);
  desk.settle();
  write_file(desk.folder.file("a.eml"), mail_file());
  HeldProgram second({GOODTERMS_PROGRAM, "open", desk.folder.file("a.eml")});
  CHECK(second.wait() == 0);
  desk.settle();
  desk.press("ctrl+Return");
  CHECK(desk.tell({"case", "list"}).find("Northwind Labs") != std::string::npos);
  CHECK(desk.tell({"draft", "1", "--format", "ics"}).find("PARTSTAT=DECLINED") != std::string::npos);
}

TEST_CASE("a mail dropped on the window begins a decline, and several files become several") {
  const Desk desk;
  REQUIRE_FALSE(desk.window.empty());
  desk.screen.focus(desk.window);
  desk.settle();
  const std::string mail = desk.folder.file("Einladung zum Gespräch (März).eml");
  write_file(mail, mail_file());
  REQUIRE(drop_files(desk.screen, desk.window, {mail}));
  desk.settle();
  desk.press("ctrl+Return");
  CHECK(desk.tell({"case", "list"}).find("Northwind Labs") != std::string::npos);
  CHECK(desk.tell({"draft", "1", "--format", "ics"}).find("PARTSTAT=DECLINED") != std::string::npos);
  const auto write = [&](const char* name, const std::string& company) {
    write_file(desk.folder.file(name), "Hi Sam,\n\nI'm Lee Park from " + company +
                                           ". We would like to invite you to an interview for the Clerk "
                                           "position on Wednesday 10 March 2027 at 9 am.\n\nLee Park\n"
                                           "Recruiter, " +
                                           company + "\n");
    return desk.folder.file(name);
  };
  REQUIRE(drop_files(desk.screen, desk.window, {write("b.txt", "Fabrikam"), write("c.txt", "Contoso")}));
  desk.settle();
  const std::string cases = desk.tell({"case", "list"});
  CHECK(cases.find("Fabrikam") != std::string::npos);
  CHECK(cases.find("Contoso") != std::string::npos);
}

TEST_CASE("a file that is not there is told, and no window opens") {
  HeldProgram program({GOODTERMS_PROGRAM, "open", "/nowhere/a.eml"});
  CHECK(program.wait() == 2);
  CHECK(program.errors().find("There is no file /nowhere/a.eml.") != std::string::npos);
}

TEST_CASE("without a screen it says so in a sentence, and makes no log") {
  const TemporaryFolder folder;
  const Variable display("DISPLAY", std::nullopt), wayland("WAYLAND_DISPLAY", std::nullopt);
  const Variable data("XDG_DATA_HOME", folder.file("data")), runtime("XDG_RUNTIME_DIR", folder.path());
  HeldProgram program({GOODTERMS_PROGRAM});
  CHECK(program.wait() == 3);
  CHECK(program.errors().find("no screen") != std::string::npos);
  CHECK_FALSE(std::filesystem::exists(folder.file("data/goodterms/log.goodterms")));
}
