// Where the first frame is not to wait for a new log, as in a browser: it shows the same, and the log is
// there for whatever is done in it.
#include "tests/support/app_fixture.h"

using namespace goodterms;

namespace {

struct FirstFrame : AppFixture {
  HeadlessScreen screen{1280, 800, 1};
  std::unique_ptr<App> made;
  std::optional<Driver> driver;

  void start() {
    ImGui::SetCurrentContext(&screen.context());
    AppSetup waiting = setup();
    waiting.letters = waiting.new_log = ReadFirst::when_asked;
    made = must(App::create(platform, waiting));
    made->record(true);
    must(made->start());
    driver.emplace(
        screen.context(), *made->recorder(), [this] { frame(); }, [this] { return made->settled(); });
  }
  void draw() {
    screen.frame([this] { made->draw({screen.width(), screen.height(), 1, screen.now()}); });
  }
  void frame() {
    draw();
    made->after_frame(screen.now());
  }
  bool has_log() { return must(files.exists(setup().log.path)); }
  std::vector<std::string> shown() {
    std::vector<std::string> all;
    for (const RecordedText& text : made->recorder()->texts())
      all.push_back(text.text);
    return all;
  }
};

}  // namespace

TEST_CASE_FIXTURE(FirstFrame,
                  "a new log is made after the first frame, which shows what those after it show") {
  start();
  frame();
  CHECK_FALSE(has_log());
  const std::vector<std::string> first = shown();
  REQUIRE(driver->find("Paste an invitation") != nullptr);
  CHECK(driver->find("Paste an invitation")->enabled);
  const Picture drawn = screen.picture();
  frame();
  CHECK(has_log());
  CHECK(made->statements_run() > 0);
  frame();
  CHECK(shown() == first);
  CHECK(screen.picture().pixels == drawn.pixels);
}

TEST_CASE_FIXTURE(FirstFrame, "what is pressed in the first frame is done, with a log by then") {
  start();
  made->open_place("settings");
  frame();
  CHECK(has_log());
  frame();
  CHECK(driver->shows("Text size"));
}

TEST_CASE_FIXTURE(FirstFrame, "a window that is hidden from the beginning has its log as well") {
  start();
  made->after_frame(0);
  CHECK(has_log());
}

TEST_CASE_FIXTURE(FirstFrame, "a window that is closed at once has nothing left to do") {
  start();
  frame();
  CHECK(made->close());
  CHECK_FALSE(has_log());
}

TEST_CASE_FIXTURE(FirstFrame, "a log that is there is read before the first frame") {
  sign();
  file(northwind());
  start();
  draw();
  CHECK(driver->shows("Northwind Labs"));
}

TEST_CASE_FIXTURE(FirstFrame, "a log that is gone beside its backup is no new one") {
  sign();
  file(northwind());
  open();  // which makes the day's backup
  window.reset();
  must(files.remove(setup().log.path));
  start();
  draw();
  CHECK(driver->find("Bring the backup back") != nullptr);
}
