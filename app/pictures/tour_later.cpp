// The days after the letter: what is due, what they answer, and what there is besides.
#include <fmt/format.h>

#include "app/pictures/tour_walk.h"
#include "app/pictures/tour_words.h"
#include "app/screens/places.h"
#include "core/actions/case_changes.h"
#include "core/actions/log_something.h"
#include "core/actions/people.h"
#include "core/actions/plan.h"
#include "core/actions/promises.h"
#include "core/actions/replies.h"
#include "platform/headless/headless_platform.h"

namespace goodterms {

Result<void> Walk::offers(Desk& desk) {
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

Result<void> Walk::reply() {
  app_->app().show(case_place(sent_, Stage::replies));
  platform_.set_clipboard(answer);
  app_->driver().settle();
  TRY_DONE(click("Paste their answer"));
  TRY_DONE(picture("6-replies-taking"));
  TRY_DONE(click("Save"));
  TRY_DONE(picture("6-replies"));
  TRY_DONE(click("Open in mail"));
  TRY_DONE(click("Yes, file it"));
  return picture("6-replies-answered");
}

// A colleague is recommended, who has not agreed yet; and what was begun is as it was again.
Result<void> Walk::recommend() {
  TRY_DONE(click("reopen the conversation"));
  TRY_DONE(click("recommend a colleague"));
  TRY_DONE(click("Your colleague’s name"));
  app_->driver().type("Priya Nair");
  TRY_DONE(click("Their email"));
  app_->driver().type("priya@fabrikam.example");
  TRY_DONE(picture("9-note-recommend"));
  TRY_DONE(click("Ask them first"));
  TRY_DONE(picture("9-note-ask-first"));
  TRY_DONE(click("ask a colleague first"));
  return click("reopen the conversation");
}

Result<void> Walk::all_done(Desk& desk) {
  TRY(const std::vector<Task> tasks, read_tasks(desk, sent_));
  for (const Task& task : tasks)
    if (!task.done) TRY_DONE(tick_task(desk, sent_, task.id, Tick::done));
  return {};
}

Result<void> Walk::tags(Desk& desk) {
  return file_tags(desk, sent_);
}

Result<void> Walk::later() {
  clock_.set(after(start(), 3 * seconds_per_day));
  app_->app().show({PlaceKind::today});
  app_->app().refresh();
  TRY_DONE(picture("8-today-later"));
  app_->app().show(case_place(sent_, Stage::plan));
  TRY_DONE(picture("8-plan-later"));
  TRY_DONE(reply());
  app_->app().show(case_place(sent_, Stage::later));
  TRY_DONE(picture("8-later"));
  TRY_DONE(beside(&Walk::tags));
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
  TRY_DONE(click("More"));
  TRY_DONE(picture("9-person-more"));
  TRY_DONE(click("Merge with…"));
  TRY_DONE(click("Find them"));
  app_->driver().type("a");
  TRY_DONE(picture("9-person-join"));
  app_->driver().press_key(ImGuiKey_Escape);
  TRY_DONE(click("More"));
  TRY_DONE(click("Delete for good…"));
  TRY_DONE(picture("9-person-forget"));
  app_->driver().press_key(ImGuiKey_Escape);
  if (compact()) {  // there the tags of a page come last, below what the picture shows
    app_->app().show({PlaceKind::people});
    app_->driver().settle();
    TRY_DONE(click("Search people"));
    app_->driver().press_key(ImGuiKey_A, ImGuiMod_Ctrl);
    app_->driver().type("tag:agency");
  } else {
    TRY_DONE(click("agency"));
  }
  TRY_DONE(picture("9-people-tag"));
  TRY_DONE(click("Write every 6 months"));
  TRY_DONE(picture("9-tag"));
  app_->driver().press_key(ImGuiKey_Escape);
  TRY_DONE(click("Dana Reyes"));
  TRY_DONE(click("Add to history"));
  TRY_DONE(picture("9-log-something"));
  app_->driver().press_key(ImGuiKey_Escape);
  TRY_DONE(click("Write the note"));
  TRY_DONE(picture("9-note"));
  TRY_DONE(recommend());
  TRY_DONE(beside(&Walk::offers));
  TRY_DONE(files_.write(folder_ + "/contacts.vcf", cards_of_another_program()));
  app_->app().take_files({folder_ + "/contacts.vcf"});
  app_->driver().settle();
  TRY_DONE(picture("9-import"));
  TRY_DONE(files_.write(folder_ + "/archive.mbox", mailbox_of_another_program()));
  app_->app().take_files({folder_ + "/archive.mbox"});
  app_->driver().settle();
  TRY_DONE(picture("9-import-mail"));
  app_->app().show({PlaceKind::import_people});
  TRY_DONE(picture("9-import-choose"));
  app_->app().show({PlaceKind::settings});
  TRY_DONE(picture("10-settings"));
  app_->app().show({PlaceKind::today});
  app_->driver().press_key(ImGuiKey_K, ImGuiMod_Ctrl);
  app_->driver().type("rey");
  TRY_DONE(picture("11-palette"));
  app_->driver().press_key(ImGuiKey_Escape);
  TRY_DONE(beside(&Walk::all_done));
  clock_.set(after(start(), 31 * seconds_per_day));
  app_->app().show(case_place(sent_, Stage::later));
  app_->app().refresh();
  TRY_DONE(picture("12-closed"));
  TRY_DONE(beside(&Walk::missed));
  TRY_DONE(beside(&Walk::habit));
  TRY_DONE(beside(&Walk::reply_by_phone));
  TRY_DONE(own_words());
  TRY_DONE(the_other_places());
  TRY_DONE(beside(&Walk::names));
  TRY_DONE(beside(&Walk::put_aside));
  return beside(&Walk::in_autumn);
}

Result<void> Walk::in_autumn(Desk& desk) {
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

Result<void> Walk::names(Desk& desk) {
  TRY(const auto cases, file_names(desk));
  app_->app().show({PlaceKind::declines});
  app_->app().refresh();
  TRY_DONE(picture("15-names"));
  app_->app().show(case_place(cases.front(), Stage::letter));
  TRY_DONE(picture("15-names-letter"));
  app_->app().show({PlaceKind::today});
  return picture("15-names-today");
}

Result<void> Walk::reply_by_phone(Desk& desk) {
  TRY_DONE(file_reply(desk, sent_, {"Would you know somebody else for it?", Channel::phone}));
  app_->app().show(case_place(sent_, Stage::replies));
  app_->app().refresh();
  TRY_DONE(picture("14-reply-script"));
  TRY_DONE(click("Start the call"));
  TRY_DONE(picture("14-reply-call"));
  app_->driver().press_key(ImGuiKey_Escape);
  return {};
}

Result<void> Walk::own_words() {
  app_->app().show(keep_wording_place(sent_));
  TRY_DONE(picture("14-keep-wording"));
  TRY_DONE(click("Save"));
  if (!compact()) return picture("14-own-words");
  TRY_DONE(click("How it reads"));
  TRY_DONE(picture("14-own-words-reads"));
  TRY_DONE(click("Blanks to fill in"));
  TRY_DONE(picture("14-own-words-places"));
  TRY_DONE(click("Write"));
  return picture("14-own-words");
}

Result<void> Walk::habit(Desk& desk) {
  TRY(const auto cases, file_against_advice(desk));
  app_->app().show(case_place(cases.back(), Stage::letter));
  app_->app().refresh();
  TRY_DONE(picture("13-habit"));
  for (const Id<Application> id : cases)
    TRY_DONE(delete_case(desk, id));
  return {};
}

Result<void> Walk::missed(Desk& desk) {
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

Result<void> Walk::the_other_places() {
  for (const PlaceEntry& entry : place_entries()) {
    if (entry.navigation == Navigation::inner || seen_.count(entry.kind) > 0) continue;
    app_->app().show({entry.kind});
    TRY_DONE(picture(fmt::format("12-{}", entry.id).c_str()));
  }
  return {};
}

}  // namespace goodterms
