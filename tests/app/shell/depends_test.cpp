// A place is read again when something it shows has changed, and not otherwise: what it says it depends on is
// what it reads of the log, as SQLite itself tells.
#include <sqlite3.h>

#include <set>

#include "app/screens/make_screen.h"
#include "core/actions/people.h"
#include "core/actions/plan.h"
#include "platform/headless/headless_platform.h"
#include "tests/support/desk_fixture.h"

using namespace goodterms;

namespace {

constexpr std::pair<const char*, RecordKind> tables[] = {
    {"companies", RecordKind::companies},       {"contacts", RecordKind::contacts},
    {"applications", RecordKind::applications}, {"messages", RecordKind::messages},
    {"interactions", RecordKind::interactions}, {"tasks", RecordKind::tasks},
    {"profile", RecordKind::profile},           {"settings", RecordKind::settings},
    {"decisions", RecordKind::decisions},       {"own_letters", RecordKind::own_letters},
    {"promises", RecordKind::promises},         {"offers", RecordKind::offers}};

int note_table(void* noted, int what, const char* table, const char*, const char*, const char*) {
  if (what == SQLITE_READ && table != nullptr) static_cast<std::set<std::string>*>(noted)->insert(table);
  return SQLITE_OK;
}

struct DependsFixture : DeskFixture {
  HeadlessPlatform platform{files, clock, folder.path()};
  ScreenTools tools{languages, platform.zones(), "1.2.3", {}, false};

  // Which tables a place reads. Setting an authorizer has SQLite compile its statements anew, and tell.
  std::set<std::string> tables_read(Screen& screen, const Changes& changed = {}) {
    std::set<std::string> read;
    sqlite3_set_authorizer(log.connection().handle(), note_table, &read);
    must(changed.empty() ? screen.read(desk) : screen.read_changed(desk, changed));
    sqlite3_set_authorizer(log.connection().handle(), nullptr, nullptr);
    return read;
  }
};

}  // namespace

TEST_CASE_FIXTURE(DependsFixture, "a place depends on what it reads, and on nothing else") {
  sign_as("Sam Okafor");
  const auto sent = start(northwind());
  must(mark_sent(desk, sent, {Channel::email, "No", "Hi Dana,\n\nNo, thank you."}));
  CaseFacts other = northwind();
  other.company.name = "Harbor & Lane";
  const auto waits = start(other);
  Contact dana = *read(sent).contact;
  dana.reconnect_on = local_date(now);
  must(update_contact(desk, dana));

  const std::pair<const char*, std::vector<Place>> places[] = {
      {"Today", {{PlaceKind::today}}},
      {"Declines", {{PlaceKind::declines}}},
      {"New decline", {{PlaceKind::new_decline}}},
      {"Decide", {case_place(waits, Stage::decide), case_place(sent, Stage::decide)}},
      {"Letter", {case_place(waits, Stage::letter), case_place(sent, Stage::letter)}},
      {"Replies", {case_place(waits, Stage::replies), case_place(sent, Stage::replies)}},
      {"Later", {case_place(waits, Stage::later), case_place(sent, Stage::later)}},
      {"30 days", {case_place(waits, Stage::plan), case_place(sent, Stage::plan)}},
      {"People", {{PlaceKind::people}, contact_place(dana.id), company_place(dana.company)}},
      {"A round", {{PlaceKind::round}}},
      {"Offers", {{PlaceKind::offers}}},
      {"A note", {note_place(dana.id, sent)}},
      {"Own words", {{PlaceKind::own_words}}},
      {"Settings", {{PlaceKind::settings}}}};
  for (const auto& [name, forms] : places) {
    std::set<std::string> read;
    std::unique_ptr<Screen> screen;
    for (const Place& place : forms) {
      screen = make_screen(place, tools);
      read.merge(tables_read(*screen));
    }
    for (const auto& [table, kind] : tables) {
      Changes changes;
      changes.add(kind);
      const std::string which = std::string(name) + " and " + std::string(table);
      INFO(which);
      CHECK(screen->depends_on(changes) == (read.count(table) > 0));
    }
  }
}

TEST_CASE_FIXTURE(DependsFixture,
                  "after an item was ticked the plan reads its items, not the case around them") {
  const auto id = start(northwind());
  must(mark_sent(desk, id, {Channel::email, "No", "Hi Dana,\n\nNo, thank you."}));
  const auto screen = make_screen(case_place(id, Stage::plan), tools);
  must(screen->read(desk));
  const auto ticked = must(tick_task(desk, id, "tracker", Tick::done));
  CHECK(tables_read(*screen, ticked.changes) == std::set<std::string>{"tasks"});
}
