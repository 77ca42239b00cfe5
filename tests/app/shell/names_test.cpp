// Somebody whose name is written in any script: typed, found, written to and read, wherever another name
// would be.
#include <algorithm>
#include <map>
#include <set>

#include "app/gallery/names.h"
#include "app/screens/places.h"
#include "app/text/text_analysis.h"
#include "core/base/text_steps.h"
#include "tests/support/app_fixture.h"

using namespace goodterms;

namespace {

struct Named {
  NameOfScript of;
  const char* part;    // that is typed to find them: also from the middle, where there are no blanks
  const char* called;  // in a greeting
};

constexpr Named everybody[] = {
    {names_of_scripts[0], "علي", "محمد"},    {names_of_scripts[1], "小明", "王小明"},
    {names_of_scripts[2], "כהן", "שרה"},     {names_of_scripts[3], "शर्मा", "हिना"},
    {names_of_scripts[4], "ελενη", "Ελένη"}, {names_of_scripts[5], "щеголева", "Наталья"},
    {names_of_scripts[6], "민준", "김민준"}, {names_of_scripts[7], "ใจดี", "สมชาย"},
    {names_of_scripts[8], "muller", "Zoë"},
};

// Without the marks that keep a name of the other direction whole: nobody sees them.
std::string without_isolates(std::string_view text) {
  std::string plain;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    if (c < 0x2066 || c > 0x2069) append_code_point(plain, c);
  }
  return plain;
}

struct NamesWindow : AppFixture {
  Id<Application> application;
  Id<Contact> contact;

  bool reads(std::string_view words) {
    for (const RecordedText& text : window->recorder().texts()) {
      if (without_isolates(text.text).find(words) != std::string::npos) return true;
    }
    return false;
  }

  // What has words of the interface in it runs as those do, whatever name begins it.
  void check_directions(const std::string& where) {
    for (const RecordedText& text : window->recorder().texts()) {
      std::u32string points;
      bool latin = false;
      for (std::size_t at = 0; at < text.text.size();) {
        points += next_code_point(text.text, at);
        latin = latin || (points.back() | 0x20U) - U'a' < 26;
      }
      if (!latin || text.goes_on) continue;  // a further line runs as its paragraph does
      INFO(where << ": " << text.text);
      CHECK(bidi_levels(points, Direction::by_content).base == 0);
    }
  }

  // A new decline, everything typed.
  void type_case(const Named& who) {
    REQUIRE(ui().click("Paste an invitation"));
    const std::pair<const char*, const char*> fields[] = {
        {"Company", who.of.company}, {"Role", "Data Analyst"}, {"Contact", who.of.person}};
    for (const auto& [field, words] : fields) {
      REQUIRE(ui().click(field));
      ui().type(words);
    }
    REQUIRE(ui().click("Write the letter"));
    const auto filed = cases();
    REQUIRE(filed.size() == 1);
    application = filed.front().application.id;
    contact = filed.front().application.contact;
  }

  // Where their name can be read.
  std::set<std::string> places_that_show(std::string_view name) {
    std::set<std::string> found;
    const auto look = [&](const std::string& what, const Place& place) {
      show(place);
      if (reads(name)) found.insert(what);
      check_directions(what);
    };
    for (const PlaceEntry& entry : place_entries()) {
      if (entry.navigation != Navigation::inner) look(std::string(entry.id), Place{entry.kind});
    }
    for (const Stage stage : {Stage::decide, Stage::letter, Stage::replies, Stage::plan, Stage::later})
      look("stage " + std::to_string(static_cast<int>(stage)), case_place(application, stage));
    look("person", contact_place(contact));
    look("company", company_place(cases().front().company.id));
    look("note", note_place(contact, application));
    return found;
  }
};

// What a name in Latin letters comes to on the way through: before the letter is sent, and after.
struct Seen {
  std::set<std::string> before, after;
};
Seen walk(const Named& who, ScreenSize size) {
  NamesWindow fresh;
  fresh.sign();
  fresh.open(size);
  fresh.type_case(who);
  CHECK(fresh.cases().front().contact->name == who.of.person);
  // Written to: the letter greets them by what they are called.
  CHECK(fresh.reads(std::string("Hi ") + who.called + ","));
  Seen seen;
  seen.before = fresh.places_that_show(who.of.person);
  fresh.show(case_place(fresh.application, Stage::letter));
  REQUIRE(fresh.ui().click("I’ve already sent it"));
  seen.after = fresh.places_that_show(who.of.person);
  // Found: among the people, and from anywhere.
  fresh.show({PlaceKind::people});
  REQUIRE(fresh.ui().click("Search people"));
  fresh.ui().type(who.part);
  REQUIRE(fresh.ui().click(who.of.person));
  CHECK(fresh.app().place().contact == fresh.contact);
  fresh.show({PlaceKind::today});
  fresh.ui().press_key(ImGuiKey_K, ImGuiMod_Ctrl);
  fresh.ui().type(who.part);
  CHECK(fresh.reads(who.of.person));
  fresh.ui().press_key(ImGuiKey_Enter);
  CHECK(fresh.app().place().kind != PlaceKind::today);
  return seen;
}

}  // namespace

TEST_CASE("a person named in any script is typed, found, written to and read wherever another would be") {
  const ScreenSize size{1280, 800, 1};
  const Seen usual = walk({{"Dana Reyes", "Northwind Labs", "Data Analyst", "DR"}, "reyes", "Dana"}, size);
  CHECK(usual.before.size() >= 10);
  CHECK(usual.after.size() >= 10);
  for (const Named& who : everybody) {
    INFO(std::string(who.of.person));
    const Seen seen = walk(who, size);
    CHECK(seen.before == usual.before);
    // Who is called by all of a name is read in full where another is called Dana.
    CHECK(std::includes(seen.after.begin(), seen.after.end(), usual.after.begin(), usual.after.end()));
  }
}
