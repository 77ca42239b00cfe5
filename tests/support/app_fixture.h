// The whole app on an unseen screen, with a log of its own and a clock that the test moves.
#pragma once

#include "app/pictures/headless_app.h"
#include "core/actions/preferences.h"
#include "platform/headless/headless_platform.h"
#include "tests/support/desk_fixture.h"

struct AppFixture {
  TemporaryFolder folder;
  goodterms::SystemFiles files;
  TestClock clock{moment("2026-03-02T09:00:00+01:00")};
  goodterms::HeadlessPlatform platform{files, clock, folder.path()};
  std::unique_ptr<goodterms::HeadlessApp> window;

  static constexpr const char* invitation =
      "Hi Sam,\n\nI'm Dana Reyes from the talent team at Northwind Labs. We would like to invite you to meet "
      "the team for the Data Analyst position on Tuesday 10 March at 2 pm (CET).\n\nBest wishes,\nDana "
      "Reyes\n"
      "Talent Partner, Northwind Labs\ndana.reyes@northwind.example\n+1 555 0142";

  goodterms::AppSetup setup() const {
    return {goodterms::embedded_content(), {folder.file("log.goodterms"), nullptr}, "1.2.3"};
  }
  void open(goodterms::ScreenSize size = {1280, 800, 1}) {
    window.reset();
    window = must(goodterms::HeadlessApp::create(platform, setup(), size));
  }
  goodterms::App& app() { return window->app(); }
  goodterms::Driver& ui() { return window->driver(); }

  // Works on the log beside the open window, as another program would.
  template <class Work>
  auto beside(Work work) {
    goodterms::Log log =
        must(goodterms::Log::open(setup().log, goodterms::IfMissing::create, files, clock.now()));
    goodterms::Desk desk{log, built_in_languages(), interface_words(), clock, files};
    return work(desk);
  }
  // The same, and has the window read it again.
  template <class Work>
  auto on_desk(Work work) {
    if constexpr (std::is_void_v<decltype(beside(work))>) {
      beside(work);
      if (window) app().refresh();
    } else {
      auto value = beside(work);
      if (window) app().refresh();
      return value;
    }
  }
  // In the settings, from another window.
  void set_text_percent(int percent) {
    beside([percent](goodterms::Desk& desk) {
      must(goodterms::change_preferences(
          desk, [percent](goodterms::Preferences& now) { now.text_percent = percent; }));
    });
    if (!window) return;
    ui().settle();  // the day's backup has been made
    app().focus_gained();
  }
  void sign() {
    on_desk([](goodterms::Desk& desk) { must(goodterms::save_profile(desk, {"Sam Okafor", "", "", ""})); });
  }
  // Chooses from a menu: what is chosen now is what opens it.
  bool choose(const char* now, const char* then, goodterms::Pointer pointer = goodterms::Pointer::mouse) {
    return ui().click(now, pointer) && ui().click(then, pointer);
  }
  static goodterms::CaseFacts northwind() { return northwind_labs(); }
  // A signed user's case, shown at a stage. Returns its id.
  goodterms::Id<goodterms::Application> open_at(goodterms::Stage stage,
                                                const goodterms::CaseFacts& facts = northwind_labs(),
                                                goodterms::ScreenSize size = {1280, 800, 1}) {
    sign();
    const auto id = file(facts);
    open(size);
    show(goodterms::case_place(id, stage));
    return id;
  }
  void show(const goodterms::Place& place) {
    app().show(place);
    ui().settle();
  }
  goodterms::Id<goodterms::Application> file(const goodterms::CaseFacts& facts) {
    return on_desk([&](goodterms::Desk& desk) { return must(goodterms::start_case(desk, facts)).value; });
  }
  goodterms::Id<goodterms::Application> file_sent(const goodterms::CaseFacts& facts) {
    return on_desk([&](goodterms::Desk& desk) {
      const auto id = must(goodterms::start_case(desk, facts)).value;
      must(goodterms::mark_sent(desk, id, {goodterms::Channel::email, "No, thank you", "Hi Dana,\n\nNo."}));
      return id;
    });
  }
  std::vector<goodterms::Case> cases() {
    return on_desk([](goodterms::Desk& desk) { return must(goodterms::list_cases(desk)); });
  }
};
