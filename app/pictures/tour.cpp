#include "app/pictures/tour.h"

#include <fmt/format.h>

#include "app/pictures/tour_walk.h"
#include "app/pictures/tour_words.h"
#include "app/screens/places.h"
#include "core/actions/case_changes.h"
#include "core/actions/content_files.h"
#include "core/actions/decide.h"
#include "core/store/backup.h"
#include "core/store/case_list.h"
#include "core/store/messages.h"
#include "platform/headless/headless_platform.h"

namespace goodterms {

Result<int> Walk::go() {
  TRY_DONE(clear_log());
  // As somebody's system is set up: what the walk itself saves does not turn it back.
  platform_.system_look.dark = theme_ == ThemeChoice::dark;
  TRY(app_, HeadlessApp::create(platform_, setup_, size_));
  TRY_DONE(picture("0-first-use"));
  TRY_DONE(example());
  TRY_DONE(beside(&Walk::begin, IfMissing::create));
  TRY_DONE(draft_and_send());
  TRY_DONE(later());
  return taken_;
}

Result<void> Walk::clear_log() {
  for (const char* part : {"", "-wal", "-shm"})
    TRY_DONE(files_.remove(setup_.log.path + part));
  // Those of the walk before would be offered instead of the first page.
  TRY(const auto backups, list_backups(setup_.log, files_));
  for (const BackupFile& backup : backups)
    TRY_DONE(files_.remove(backup.path));
  return {};
}

Result<void> Walk::must(bool done, const char* step) {
  if (done) return {};
  return failure(ErrorCode::conflict, "error.tour.stopped",
                 {{"size", fmt::format("{} x {}", size_.width, size_.height)}, {"step", step}});
}

Result<void> Walk::click(const char* label) {
  return must(app_->driver().click(label, compact() ? Pointer::touch : Pointer::mouse), label);
}

Result<void> Walk::picture(const char* what) {
  app_->pass(6.5);  // a toast has gone by then
  app_->driver().leave();
  seen_.insert(app_->app().place().kind);
  const char* theme = theme_ == ThemeChoice::dark ? "dark" : "light";
  ++taken_;
  return files_.write(fmt::format("{}/{}-{}x{}-{}.png", folder_, what, size_.width, size_.height, theme),
                      encode_png(app_->picture()));
}

Result<void> Walk::beside(Result<void> (Walk::*work)(Desk&), IfMissing missing) {
  TRY(Log log, Log::open(setup_.log, missing, files_, clock_.now()));
  TRY(const Words words, load_words(setup_.content));
  TRY(const Languages languages, Languages::load(setup_.content, {}));
  Desk desk{log, languages, words, clock_, files_};
  return (this->*work)(desk);
}

Result<void> Walk::example() {
  TRY_DONE(click("Try an example"));
  TRY_DONE(picture("0-example"));
  TRY_DONE(click("More"));
  TRY_DONE(click("Delete"));
  return picture("0-example-gone");
}

Result<void> Walk::facts_drawer() {
  if (width_class(static_cast<float>(size_.width)) == WidthClass::expanded) return {};
  TRY_DONE(click("More"));
  TRY_DONE(click("Facts and history"));
  TRY_DONE(picture("4-facts"));
  app_->driver().press_key(ImGuiKey_Escape);
  return {};
}

Result<void> Walk::begin(Desk& desk) {
  TRY_DONE(file_past(desk, clock_, start()));
  TRY_DONE(several(desk));
  TRY_DONE(click("New decline"));
  platform_.set_clipboard(doubtful);
  TRY_DONE(click("Paste"));
  TRY_DONE(picture("2-new-decline-doubtful"));
  TRY_DONE(click("Clear"));
  platform_.set_clipboard(invitation);
  TRY_DONE(click("Paste"));
  return picture("2-new-decline");
}

Result<void> Walk::several(Desk& desk) {
  TRY(const auto ids, file_waiting(desk, after(start(), 8 * seconds_per_day)));
  app_->app().show({PlaceKind::today});
  app_->app().refresh();
  TRY_DONE(picture("1-today"));
  app_->app().show({PlaceKind::round});
  TRY_DONE(picture("2-several"));
  for (const Id<Application> id : ids)
    TRY_DONE(delete_case(desk, id));
  app_->app().show({PlaceKind::today});
  app_->app().refresh();
  app_->driver().settle();
  return {};
}

Result<void> Walk::draft_and_send() {
  TRY_DONE(click("Write the letter"));
  TRY_DONE(picture("3-call-script"));
  app_->driver().press_key(ImGuiKey_Enter, ImGuiMod_Ctrl);
  for (int line = 0; line < 2; ++line)
    app_->driver().press_key(ImGuiKey_DownArrow);
  TRY_DONE(picture("3-call"));
  app_->driver().press_key(ImGuiKey_Escape);
  TRY_DONE(click("Write instead"));
  TRY_DONE(picture("4-letter"));
  TRY_DONE(facts_drawer());
  app_->driver().press_key(ImGuiKey_1);
  TRY_DONE(beside(&Walk::decide));
  app_->driver().press_key(ImGuiKey_2);
  TRY_DONE(click("Open in mail"));
  TRY_DONE(picture("4-letter-back"));
  TRY_DONE(click("Yes, file it"));
  TRY_DONE(leave_letter());
  TRY_DONE(picture("5-sent"));
  TRY_DONE(click("Read the letter"));
  TRY_DONE(picture("5-letter-sent"));
  app_->app().show(case_place(sent_, Stage::replies));
  TRY_DONE(picture("6-replies-none"));
  app_->app().show({PlaceKind::declines});
  return picture("7-declines");
}

Result<void> Walk::decide(Desk& desk) {
  TRY_DONE(picture("5-decide-open"));
  TRY(const auto cases, CaseList(desk.connection()).all());
  Decision decision;
  decision.answers = {{{"Partly. Forecasting yes, but no path to lead a team.", "partly"},
                       {"About 6,000 a year less, similar benefits, a bit less to learn.", "offer"},
                       {"It would mean moving in June. Not this year.", "offer"},
                       {"No. I have already met the team lead.", "no"},
                       {"Little, if I tell Dana today.", "little"}}};
  decision.offer_signed = true;
  decision.offer_starts = local_date(clock_.now()) + Days(30);
  decision.conditions = Conditions::none;
  decision.knows_obligations = true;
  decision.spent = 6 * seconds_per_minute;
  TRY_DONE(keep_decision(desk, cases.front().application.id, decision, {}));
  app_->app().refresh();
  TRY_DONE(picture("5-decide"));
  TRY_DONE(click(compact() ? "Something else" : "Choose something else"));
  TRY_DONE(picture("5-decide-overrule"));
  app_->driver().press_key(ImGuiKey_Escape);
  if (compact()) return {};                        // the ticks are folded there, below what can be seen
  app_->driver().scroll("Write the letter", -20);  // where the ticks lie below what can be seen
  TRY_DONE(click("My offer is final: signed, start date agreed"));
  TRY_DONE(picture("5-decide-offer"));
  app_->driver().press_key(ImGuiKey_Escape);
  return {};
}

Result<void> Walk::leave_letter() {
  TRY(Log log, Log::open(setup_.log, IfMissing::fail, files_, clock_.now()));
  TRY(const auto cases, CaseList(log.connection()).all());
  TRY(const auto sent, Messages(log.connection()).sent_of(cases.front().application.id));
  if (sent.empty()) return must(false, "filing the letter");
  sent_ = cases.front().application.id;
  return files_.write(folder_ + "/letter.txt", sent.back().subject + "\n\n" + sent.back().body + "\n");
}

Result<int> write_tour(const std::string& folder, Files& files, std::span<const EmbeddedFile> content,
                       const std::string& version, const FindFont& find) {
  TRY_DONE(files.make_folder(folder));
  int pictures = 0;
  AppSetup setup;
  setup.content = content;
  setup.log.path = folder + "/tour.goodterms";  // a name that is nobody's own log
  setup.version = version;
  for (const ScreenSize& size : screen_sizes) {
    for (const ThemeChoice theme : {ThemeChoice::light, ThemeChoice::dark}) {
      Walk walk(folder, files, setup, size, theme, find);
      TRY(const int taken, walk.go());
      pictures += taken;
    }
  }
  return pictures;
}

}  // namespace goodterms
