// The window's places, drawn without a screen.
#include <imgui.h>

#include <ctime>
#include <limits>
#include <utility>

#include "app/pictures/headless_app.h"
#include "assets/embedded_content.h"
#include "core/actions/cases.h"
#include "core/store/case_list.h"
#include "platform/desktop/system_files.h"
#include "platform/headless/headless_platform.h"
#include "tests/bench/generate.h"
#include "tests/bench/measure.h"
#include "tests/bench/window_bench.h"

namespace goodterms {
namespace {

// Time stands still where the log was made for.
class StillClock final : public Clock {
 public:
  Instant now() const override { return generated_now; }
};

// Milliseconds. A place is open within a frame of a screen of 60 Hz (1000 / 60); a key is a
// sixteenth of it as a rule, and drawing, which everything shares, an eighth at most.
constexpr double most_to_open = 16, usual_per_key = 1, most_per_key = 3, most_per_frame = 2;

// Of the processor, milliseconds: what a key costs whatever else the machine does.
template <class Work>
double processor_milliseconds(Work work) {
  const std::clock_t start = std::clock();
  work();
  return static_cast<double>(std::clock() - start) * 1e3 / CLOCKS_PER_SEC;
}

void print_times(const char* what, const std::vector<double>& times) {
  fmt::print("{:<28} {:6.2f} ms p50 {:6.2f} ms p99\n", what, percentile(times, 0.5), percentile(times, 0.99));
}

struct CasesOfBench {
  Id<Application> waits, sent;
};

Result<CasesOfBench> find_cases(const LogPlace& place, Files& files) {
  TRY(Log log, Log::open(place, IfMissing::fail, files, generated_now));
  CaseList list(log.connection());
  const Date first_day = local_date(generated_now) - Days(plan_days);
  TRY(const auto waits, list.page(CaseShelf::to_send, {}, 1, first_day));
  TRY(const auto sent, list.page(CaseShelf::underway, {}, 1, first_day));
  if (waits.empty() || sent.empty()) return failure(ErrorCode::not_found, "error.case.none", {{"number", 0}});
  return CasesOfBench{waits.front().about.application.id, sent.front().about.application.id};
}

// The day's backup copies the whole file, beside the drawing; here it is taken for made.
Result<void> pretend_backup(const LogPlace& place, Files& files) {
  TRY(const auto backups, list_backups(place, files));
  if (!backups.empty()) return {};
  TRY_DONE(files.make_folder(backup_folder(place)));
  return files.write(backup_folder(place) + "/" + file_name_of(place.path) + "-20260302T083000Z.backup", "");
}

struct Bench {
  HeadlessApp& window;
  int rounds;
  std::vector<Bar> bars;

  // To the first frame that shows it. Each time another screen is made, as when somebody goes there.
  void open(const std::string& name, const Place& place) {
    App& app = window.app();
    const Place elsewhere =
        place.kind == PlaceKind::settings ? Place{PlaceKind::today} : Place{PlaceKind::settings};
    std::vector<double> opened, drawn;
    for (int i = 0; i < rounds / 3; ++i) {
      app.show(elsewhere);
      window.frame();
      opened.push_back(milliseconds([&] {
        app.show(place);
        window.frame();
      }));
    }
    window.driver().settle();
    const std::int64_t statements = app.statements_run();
    for (int i = 0; i < rounds; ++i)
      drawn.push_back(milliseconds([&] { window.frame(); }));
    print_times(("opening " + name).c_str(), opened);
    fmt::print("{:<28} {:6.2f} ms p50 {:6.2f} ms p99, {} statements in {} frames\n", "  a frame",
               percentile(drawn, 0.5), percentile(drawn, 0.99), app.statements_run() - statements, rounds);
    bars.push_back({"opening " + name + ", ms p99", percentile(opened, 0.99), most_to_open});
    bars.push_back({"frame of " + name + ", ms p99", percentile(drawn, 0.99), most_per_frame});
  }

  // From letting the button go to the frame that shows what came of it.
  std::vector<double> presses(const std::string& label, int times) {
    std::vector<double> taken;
    for (int i = 0; i < times; ++i) {
      const RecordedItem* item = window.driver().find(label);
      if (item == nullptr) {
        fmt::print(stderr, "there is no {}\n", label);
        return {std::numeric_limits<double>::infinity()};  // what was not measured meets no bar
      }
      ImGuiIO& io = ImGui::GetIO();
      io.AddMousePosEvent((item->visible.left + item->visible.right) / 2,
                          (item->visible.top + item->visible.bottom) / 2);
      window.frame();
      io.AddMouseButtonEvent(0, true);
      window.frame();
      io.AddMouseButtonEvent(0, false);
      taken.push_back(milliseconds([&] {
        window.frame();
        window.frame();
      }));
      window.driver().settle();
    }
    return taken;
  }

  void tick(const std::string& name, const Place& place, const std::string& item) {
    window.app().show(place);
    window.driver().settle();
    const auto times = presses(item, rounds / 3);
    print_times(("ticking an item in " + name).c_str(), times);
    bars.push_back({"ticking an item in " + name + ", ms p99", percentile(times, 0.99), most_to_open});
  }

  // A key in the letter: typed, drawn, looked over, and drawn with what was found. And another tone: the
  // letter composed anew, kept, read and drawn.
  void write(const Place& place) {
    window.app().show(place);
    window.driver().settle();
    window.driver().click("Your letter");
    std::vector<double> keys;
    for (int i = 0; i < rounds; ++i) {
      ImGui::GetIO().AddInputCharacter(static_cast<unsigned>("thanks "[i % 7]));
      keys.push_back(processor_milliseconds([&] {
        window.frame();
        window.frame();
      }));
    }
    print_times("a key in a letter", keys);
    bars.push_back({"a key in a letter, ms of processor p50", percentile(keys, 0.5), usual_per_key});
    bars.push_back({"a key in a letter, ms of processor p99", percentile(keys, 0.99), most_per_key});
    std::vector<double> choices;
    for (int i = 0; i < rounds / 6; ++i) {
      for (const auto& [now, then] : {std::pair("Warm", "Formal"), std::pair("Formal", "Warm")}) {
        window.driver().click(now);  // opens the menu
        window.driver().settle();
        for (const double time : presses(then, 1))
          choices.push_back(time);
      }
    }
    print_times("another tone", choices);
    bars.push_back({"another tone, ms p99", percentile(choices, 0.99), most_to_open});
  }
};

}  // namespace

std::vector<Bar> bench_places(const std::string& log_path, int rounds) {
  SystemFiles files;
  StillClock clock;
  HeadlessPlatform platform(files, clock, folder_of(log_path));
  AppSetup setup;
  setup.content = embedded_content();
  setup.log.path = log_path;
  const auto cases = find_cases(setup.log, files);
  const auto backed_up = pretend_backup(setup.log, files);
  auto window = HeadlessApp::create(platform, setup, {1280, 800, 1});
  if (!cases || !backed_up || !window) {
    const Error& error = !cases ? cases.error() : !backed_up ? backed_up.error() : window.error();
    fmt::print(stderr, "{}\n", plain(error.wording));
    return {};
  }
  Bench bench{**window, rounds, {}};
  for (const auto& [name, place] :
       std::vector<std::pair<const char*, Place>>{{"Today", {PlaceKind::today}},
                                                  {"Declines", {PlaceKind::declines}},
                                                  {"New decline", {PlaceKind::new_decline}},
                                                  {"case, Letter", case_place(cases->waits, Stage::letter)},
                                                  {"case, Replies", case_place(cases->sent, Stage::replies)},
                                                  {"case, 30 days", case_place(cases->sent, Stage::plan)},
                                                  {"People", {PlaceKind::people}},
                                                  {"a person", contact_place({1})},
                                                  {"a company", company_place({1})},
                                                  {"Settings", {PlaceKind::settings}}})
    bench.open(name, place);
  bench.tick("30 days", case_place(cases->sent, Stage::plan), "Bring your job tracker up to date");
  bench.write(case_place(cases->waits, Stage::letter));
  return std::move(bench.bars);
}

}  // namespace goodterms
