#include "app/pictures/tour.h"

#include <fmt/format.h>

#include <set>

#include "app/pictures/headless_app.h"
#include "app/pictures/tour_past.h"
#include "app/pictures/tour_words.h"
#include "app/screens/places.h"
#include "core/actions/case_changes.h"
#include "core/actions/content_files.h"
#include "core/actions/decide.h"
#include "core/actions/letters.h"
#include "core/actions/log_something.h"
#include "core/actions/people.h"
#include "core/actions/plan.h"
#include "core/actions/profile.h"
#include "core/actions/promises.h"
#include "core/actions/replies.h"
#include "core/store/backup.h"
#include "core/store/case_list.h"
#include "core/store/messages.h"
#include "platform/headless/headless_platform.h"

namespace goodterms {
namespace {

class Walk {
 public:
  Walk(const std::string& folder, Files& files, const AppSetup& setup, const ScreenSize& size,
       ThemeChoice theme, const FindFont& find)
      : folder_(folder),
        files_(files),
        setup_(setup),
        size_(size),
        theme_(theme),
        clock_(start()),
        platform_(files, clock_, folder) {
    platform_.system_fonts = find;
  }

  Result<int> go() {
    TRY_DONE(clear_log());
    // As somebody's system is set up: what the walk itself saves does not turn it back.
    platform_.system_look.dark = theme_ == ThemeChoice::dark;
    TRY(app_, HeadlessApp::create(platform_, setup_, size_));
    TRY_DONE(picture("0-first-use"));
    TRY_DONE(beside(&Walk::begin, IfMissing::create));
    TRY_DONE(draft_and_send());
    TRY_DONE(later());
    return taken_;
  }

 private:
  static Instant start() { return *parse_instant("2026-03-02T09:00:00+01:00"); }

  Result<void> clear_log() {
    for (const char* part : {"", "-wal", "-shm"})
      TRY_DONE(files_.remove(setup_.log.path + part));
    // Those of the walk before would be offered instead of the first page.
    TRY(const auto backups, list_backups(setup_.log, files_));
    for (const BackupFile& backup : backups)
      TRY_DONE(files_.remove(backup.path));
    return {};
  }

  // Errors name the step, so that a broken tour says where.
  Result<void> must(bool done, const char* step) {
    if (done) return {};
    return failure(ErrorCode::conflict, "error.tour.stopped",
                   {{"size", fmt::format("{} x {}", size_.width, size_.height)}, {"step", step}});
  }
  Result<void> click(const char* label) {
    return must(app_->driver().click(label, compact() ? Pointer::touch : Pointer::mouse), label);
  }
  bool compact() const { return width_class(static_cast<float>(size_.width)) == WidthClass::compact; }

  Result<void> picture(const char* what) {
    app_->pass(6.5);  // a toast has gone by then
    app_->driver().leave();
    seen_.insert(app_->app().place().kind);
    const char* theme = theme_ == ThemeChoice::dark ? "dark" : "light";
    ++taken_;
    return files_.write(fmt::format("{}/{}-{}x{}-{}.png", folder_, what, size_.width, size_.height, theme),
                        encode_png(app_->picture()));
  }

  // Through the same actions the app uses, in the log it has open.
  Result<void> beside(Result<void> (Walk::*work)(Desk&), IfMissing missing = IfMissing::fail) {
    TRY(Log log, Log::open(setup_.log, missing, files_, clock_.now()));
    TRY(const Words words, load_words(setup_.content));
    TRY(const Languages languages, Languages::load(setup_.content, {}));
    Desk desk{log, languages, words, clock_, files_};
    return (this->*work)(desk);
  }

  Result<void> begin(Desk& desk) {
    TRY_DONE(file_past(desk, clock_, start()));
    app_->app().refresh();
    TRY_DONE(picture("1-today"));
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

  // An offer was accepted while four others wait; thrown away again, they change nothing of the walk.
  Result<void> several(Desk& desk) {
    TRY(const auto ids, file_waiting(desk, after(start(), 8 * seconds_per_day)));
    app_->app().show({PlaceKind::round});
    app_->app().refresh();
    TRY_DONE(picture("2-several"));
    for (const Id<Application> id : ids)
      TRY_DONE(delete_case(desk, id));
    app_->app().show({PlaceKind::today});
    app_->app().refresh();
    app_->driver().settle();
    return {};
  }

  // Two offers to choose from, as they come to be compared.
  Result<void> offers(Desk& desk) {
    app_->app().show({PlaceKind::offers});
    TRY_DONE(picture("10-offers-none"));
    TRY_DONE(file_offers(desk));
    app_->app().refresh();
    TRY_DONE(picture("10-offers"));
    TRY_DONE(click("Note on Development, Kestrel Data"));
    TRY_DONE(picture("10-offers-note"));
    app_->driver().press_key(ImGuiKey_Escape);
    TRY_DONE(click("Change the offer of Kestrel Data"));
    TRY_DONE(picture("10-offers-form"));
    app_->driver().press_key(ImGuiKey_Escape);
    return {};
  }

  Result<void> draft_and_send() {
    TRY_DONE(click("Write the letter"));
    TRY_DONE(picture("3-call-script"));
    app_->driver().press_key(ImGuiKey_Enter, ImGuiMod_Ctrl);
    for (int line = 0; line < 2; ++line)
      app_->driver().press_key(ImGuiKey_DownArrow);
    TRY_DONE(picture("3-call"));
    app_->driver().press_key(ImGuiKey_Escape);
    TRY_DONE(click("Write instead"));
    TRY_DONE(picture("4-letter"));
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

  // Before and after the questions were answered, through the same actions that the page uses.
  Result<void> decide(Desk& desk) {
    TRY_DONE(picture("5-decide-open"));
    TRY(const auto cases, CaseList(desk.connection()).all());
    Decision decision;
    decision.answers = {{{"Partly. Forecasting yes, but no path to lead a team.", "partly"},
                         {"About 6 less on pay, similar benefits, a bit less to learn.", "offer"},
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
    TRY_DONE(click("Overrule"));
    TRY_DONE(picture("5-decide-overrule"));
    app_->driver().press_key(ImGuiKey_Escape);
    if (compact()) return {};  // the ticks are folded there, below what can be seen
    TRY_DONE(click("My offer is final: signed, start date agreed"));
    TRY_DONE(picture("5-decide-offer"));
    app_->driver().press_key(ImGuiKey_Escape);
    return {};
  }

  // What came back a day later.
  Result<void> reply() {
    app_->app().show(case_place(sent_, Stage::replies));
    platform_.set_clipboard(answer);
    app_->driver().settle();
    TRY_DONE(click("Paste their answer"));
    TRY_DONE(picture("6-replies-taking"));
    TRY_DONE(click("Keep it"));
    TRY_DONE(picture("6-replies"));
    TRY_DONE(click("Open in mail"));
    TRY_DONE(click("Yes, file it"));
    return picture("6-replies-answered");
  }

  // The words as they were filed, beside the pictures.
  Result<void> leave_letter() {
    TRY(Log log, Log::open(setup_.log, IfMissing::fail, files_, clock_.now()));
    TRY(const auto cases, CaseList(log.connection()).all());
    TRY(const auto sent, Messages(log.connection()).sent_of(cases.front().application.id));
    if (sent.empty()) return must(false, "filing the letter");
    sent_ = cases.front().application.id;
    return files_.write(folder_ + "/letter.txt", sent.back().subject + "\n\n" + sent.back().body + "\n");
  }

  Result<void> later() {
    clock_.set(after(start(), 3 * seconds_per_day));
    app_->app().show({PlaceKind::today});
    app_->app().refresh();
    TRY_DONE(picture("8-today-later"));
    app_->app().show(case_place(sent_, Stage::plan));
    TRY_DONE(picture("8-plan-later"));
    TRY_DONE(reply());
    app_->app().show(case_place(sent_, Stage::later));
    TRY_DONE(picture("8-later"));
    app_->app().show({PlaceKind::people});
    app_->driver().settle();
    TRY_DONE(click("Search people"));
    app_->driver().type("rey");
    TRY_DONE(picture("9-people-found"));
    app_->driver().type(" year:soon");
    TRY_DONE(picture("9-people-filter"));
    app_->driver().press_key(ImGuiKey_A, ImGuiMod_Ctrl);
    app_->driver().type("rey");
    TRY_DONE(click("Dana Reyes"));
    TRY_DONE(picture("9-person"));
    TRY_DONE(click("More"));
    TRY_DONE(click("Change details"));
    TRY_DONE(picture("9-person-details"));
    app_->driver().press_key(ImGuiKey_Escape);
    TRY_DONE(click("Log something"));
    TRY_DONE(picture("9-log-something"));
    app_->driver().press_key(ImGuiKey_Escape);
    TRY_DONE(click("Write the note"));
    TRY_DONE(picture("9-note"));
    TRY_DONE(beside(&Walk::offers));
    TRY_DONE(files_.write(folder_ + "/contacts.vcf", cards_of_another_program()));
    app_->app().take_files({folder_ + "/contacts.vcf"});
    app_->driver().settle();
    TRY_DONE(picture("9-import"));
    app_->app().show({PlaceKind::import_people});
    TRY_DONE(picture("9-import-choose"));
    app_->app().show({PlaceKind::settings});
    TRY_DONE(picture("10-settings"));
    app_->driver().press_key(ImGuiKey_K, ImGuiMod_Ctrl);
    app_->driver().type("nor");
    TRY_DONE(picture("11-palette"));
    app_->driver().press_key(ImGuiKey_Escape);
    clock_.set(after(start(), 31 * seconds_per_day));
    app_->app().show(case_place(sent_, Stage::later));
    app_->app().refresh();
    TRY_DONE(picture("12-closed"));
    TRY_DONE(beside(&Walk::missed));
    TRY_DONE(beside(&Walk::reply_by_phone));
    TRY_DONE(own_words());
    TRY_DONE(the_other_places());
    TRY_DONE(beside(&Walk::names));
    return beside(&Walk::in_autumn);
  }

  // Half a year later it is time to write, as they had asked.
  Result<void> in_autumn(Desk& desk) {
    TRY(const Case about, read_case(desk, sent_));
    const Whom dana{about.application.contact, {}};
    TRY_DONE(log_something(desk, dana, {"answer", std::nullopt, Channel::email, asked_for_autumn}));
    clock_.set(after(start(), 190 * seconds_per_day));
    app_->app().show(contact_place(dana.contact));
    app_->app().refresh();
    TRY_DONE(picture("16-promised"));
    TRY(const Person person, read_person(desk, dana.contact));
    TRY(const PersonPromises promises, read_promises(desk, person));
    for (const Promise& promise : promises.offered)
      TRY_DONE(remember_promise(desk, promise));
    app_->app().refresh();
    app_->driver().settle();
    TRY_DONE(click("What has changed since?"));
    app_->driver().type("I have built the demand forecast for two product lines");
    return picture("16-write-now");
  }

  // People whose names are written in other scripts.
  Result<void> names(Desk& desk) {
    TRY(const auto cases, file_names(desk));
    app_->app().show({PlaceKind::declines});
    app_->app().refresh();
    TRY_DONE(picture("15-names"));
    app_->app().show(case_place(cases.front(), Stage::letter));
    TRY_DONE(picture("15-names-letter"));
    app_->app().show({PlaceKind::today});
    return picture("15-names-today");
  }

  // They call, and are called back.
  Result<void> reply_by_phone(Desk& desk) {
    TRY_DONE(file_reply(desk, sent_, {"Would you know somebody else for it?", Channel::phone}));
    app_->app().show(case_place(sent_, Stage::replies));
    app_->app().refresh();
    TRY_DONE(picture("14-reply-script"));
    TRY_DONE(click("Start the call"));
    TRY_DONE(picture("14-reply-call"));
    app_->driver().press_key(ImGuiKey_Escape);
    return {};
  }

  // The letter that was sent, kept for the next one; and one that is not whole yet.
  Result<void> own_words() {
    app_->app().show(keep_wording_place(sent_));
    TRY_DONE(picture("14-keep-wording"));
    TRY_DONE(click("Keep it"));
    if (!compact()) return picture("14-own-words");
    TRY_DONE(click("How it reads"));
    TRY_DONE(picture("14-own-words-reads"));
    TRY_DONE(click("Places to fill in"));
    TRY_DONE(picture("14-own-words-places"));
    TRY_DONE(click("Write"));
    return picture("14-own-words");
  }

  // An interview that passed without a word.
  Result<void> missed(Desk& desk) {
    CaseFacts facts;
    facts.company.name = "Osprey Energy";
    facts.application.role = "Forecasting Analyst";
    facts.contact.name = "Joon Oh";
    facts.contact.email = "joon.oh@osprey.example";
    facts.application.interview = after(clock_.now(), -2 * seconds_per_day);
    TRY(const auto started, start_case(desk, facts));
    app_->app().show(case_place(started.value, Stage::letter));
    app_->app().refresh();
    return picture("13-missed");
  }

  // Whatever the walk has not led through.
  Result<void> the_other_places() {
    for (const PlaceEntry& entry : place_entries()) {
      if (entry.navigation == Navigation::inner || seen_.count(entry.kind) > 0) continue;
      app_->app().show({entry.kind});
      TRY_DONE(picture(fmt::format("12-{}", entry.id).c_str()));
    }
    return {};
  }

  const std::string& folder_;
  Files& files_;
  const AppSetup& setup_;
  ScreenSize size_;
  ThemeChoice theme_;
  TourClock clock_;
  HeadlessPlatform platform_;
  std::unique_ptr<HeadlessApp> app_;
  Id<Application> sent_;
  int taken_ = 0;
  std::set<PlaceKind> seen_;  // places in pictures
};

}  // namespace

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
