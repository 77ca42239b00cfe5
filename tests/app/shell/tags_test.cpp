// Tags in the window: written with somebody's details, and pressed to see who else has them.
#include "core/actions/tags.h"

#include "core/actions/people.h"
#include "tests/support/app_fixture.h"
#include "tests/support/files_on_disk.h"

using namespace goodterms;

namespace {

struct TagWindow : AppFixture {
  Id<Contact> add(const char* name, const char* tags) {
    return on_desk([&](Desk& desk) {
      Contact contact;
      contact.name = name;
      contact.tags = tags;
      return must(add_contact(desk, contact, "")).value;
    });
  }
  Contact contact(Id<Contact> id) {
    return beside([&](Desk& desk) { return *must(read_person(desk, id)).contact; });
  }
};

constexpr std::pair<ScreenSize, Pointer> phone_and_desk[] = {{{390, 844, 1}, Pointer::touch},
                                                             {{1280, 800, 1}, Pointer::mouse}};

}  // namespace

TEST_CASE_FIXTURE(TagWindow, "tags are written with the details, and one press shows who else has them") {
  for (const auto& [size, pointer] : phone_and_desk) {
    TagWindow fresh;
    const auto dana = fresh.add("Dana Reyes", "");
    fresh.add("Mina Oja", "Agency, met in Oslo");
    fresh.add("Rui Costa", "");
    fresh.open(size);
    fresh.show(contact_place(dana));
    REQUIRE(fresh.choose("More", "Change details", pointer));
    fresh.ui().scroll("Title", -60);
    REQUIRE(fresh.ui().click("Tags", pointer));
    fresh.ui().type("met in Oslo, quick");
    REQUIRE(fresh.ui().click("Save", pointer));
    CHECK(fresh.contact(dana).tags == "met in Oslo, quick");
    REQUIRE(fresh.ui().click("met in Oslo", pointer));
    CHECK(fresh.ui().shows("Mina Oja"));
    CHECK_FALSE(fresh.ui().shows("Rui Costa"));
    CHECK(fresh.ui().shows("2 people"));
  }
}

TEST_CASE_FIXTURE(TagWindow, "how often everyone under a tag is written to is set above the list of them") {
  for (const auto& [size, pointer] : phone_and_desk) {
    TagWindow fresh;
    const auto mina = fresh.add("Mina Oja", "agency");
    fresh.open(size);
    fresh.show({PlaceKind::people});
    REQUIRE(fresh.ui().click("agency", pointer));
    REQUIRE(fresh.ui().click("How often", pointer));
    REQUIRE(fresh.ui().click("Write to them every", pointer));
    fresh.ui().type("often");
    REQUIRE(fresh.ui().click("Save", pointer));
    CHECK(fresh.ui().shows("be read as a length of time"));
    REQUIRE(fresh.ui().click("Write to them every", pointer));
    fresh.ui().press_key(ImGuiKey_A, ImGuiMod_Ctrl);
    fresh.ui().type("6 months");
    REQUIRE(fresh.ui().click("Save", pointer));
    CHECK(fresh.contact(mina).reconnect_on == must(parse_date("2026-09-02")));
    CHECK(fresh.ui().shows("every 6 months"));
    REQUIRE(fresh.ui().click("Undo", pointer));
    CHECK_FALSE(fresh.contact(mina).reconnect_on.has_value());
  }
}

TEST_CASE_FIXTURE(TagWindow, "what is known of somebody is saved as a page from their menu") {
  const auto dana = add("Dana Reyes", "agency");
  open();
  const std::string page = folder.file("dana.html");
  platform.has_dialogs = true;
  platform.answer = page;
  show(contact_place(dana));
  REQUIRE(choose("More", "Save as a page…"));
  CHECK(ui().shows("Saved:"));
  CHECK(read_file(page).find("<bdi>Dana Reyes</bdi>") != std::string::npos);
}

TEST_CASE_FIXTURE(TagWindow, "Today says in a word who waits longer than was meant") {
  CaseFacts other = northwind();  // or Today would be the first page
  other.contact.name = "Omar Haddad";
  other.contact.email.clear();
  file_sent(other);
  const auto dana = add("Dana Reyes", "agency");
  beside([&](Desk& desk) { must(keep_tag(desk, {{}, "agency", "P1M", "P2M"})); });
  clock.set(moment("2026-04-10T09:00:00+02:00"));
  open();
  CHECK(ui().shows("Dana Reyes"));
  CHECK_FALSE(ui().shows("longer than you wanted"));
  clock.set(moment("2026-05-10T09:00:00+02:00"));
  open();
  CHECK(ui().shows("longer than you wanted"));
  show(contact_place(dana));
  CHECK(ui().shows("longer than you wanted"));
}
