// People and companies that are kept twice, called otherwise now, or to be forgotten, in the window.
#include "core/actions/people.h"
#include "core/store/companies.h"
#include "core/store/people_list.h"
#include "tests/support/app_fixture.h"
#include "tests/support/files_on_disk.h"

using namespace goodterms;

namespace {

using Names = std::vector<std::string>;

struct JoinedWindow : AppFixture {
  Id<Contact> add(const char* name, const char* company) {
    return on_desk([&](Desk& desk) {
      Contact contact;
      contact.name = name;
      return must(add_contact(desk, contact, company)).value;
    });
  }
  Id<Company> company(const char* name) {
    return beside([&](Desk& desk) { return must(Companies(desk.connection()).find_by_name(name))->id; });
  }
  Names listed(PeopleFilter filter) {
    return beside([&](Desk& desk) {
      Names names;
      for (const PeopleRow& row : must(PeopleList(desk.connection()).page(filter, 0, 100)))
        names.push_back(row.name);
      return names;
    });
  }
  void retype(const char* label, const char* text) {
    REQUIRE(ui().click(label));
    ui().press_key(ImGuiKey_A, ImGuiMod_Ctrl);
    ui().type(text);
  }
};

constexpr std::pair<ScreenSize, Pointer> phone_and_desk[] = {{{390, 844, 1}, Pointer::touch},
                                                             {{1280, 800, 1}, Pointer::mouse}};

}  // namespace

TEST_CASE_FIXTURE(JoinedWindow,
                  "further addresses and how they met are written with the details, shown, and copied") {
  for (const auto& [size, pointer] : phone_and_desk) {
    JoinedWindow fresh;
    const auto mira = fresh.add("Mira Kovač", "Harbor Works");
    fresh.open(size);
    fresh.show(contact_place(mira));
    REQUIRE(fresh.choose("More", "Change details", pointer));
    fresh.ui().scroll("Title", -4);
    REQUIRE(fresh.ui().click("Other emails, numbers and links", pointer));
    fresh.ui().type("mira@home.example; +1 555 0199");
    REQUIRE(fresh.ui().click("How you met", pointer));
    fresh.ui().type("At a fair in Oslo");
    fresh.ui().press_key(ImGuiKey_Enter);
    CHECK(fresh.ui().shows("How you met: At a fair in Oslo"));
    CHECK(fresh.ui().shows("Also: mira@home.example, +1 555 0199"));
    REQUIRE(fresh.choose("More", "Copy +1 555 0199", pointer));
    CHECK(fresh.platform.clipboard() == "+1 555 0199");
  }
}

TEST_CASE_FIXTURE(JoinedWindow, "somebody who is kept twice is looked for and joined, and Undo parts them") {
  for (const auto& [size, pointer] : phone_and_desk) {
    JoinedWindow fresh;
    const auto mira = fresh.add("Mira Kovač", "Harbor Works");
    fresh.add("M. Kovacs", "Tern & Tide");
    fresh.open(size);
    fresh.show(contact_place(mira));
    REQUIRE(fresh.choose("More", "Merge with…", pointer));
    REQUIRE(fresh.ui().click("Find them", pointer));
    fresh.ui().type("mira");
    CHECK(fresh.ui().shows("Nobody else is found by these words."));
    fresh.ui().press_key(ImGuiKey_A, ImGuiMod_Ctrl);
    fresh.ui().type("tern");
    CHECK_FALSE(fresh.ui().shows("Nobody else"));
    if (pointer == Pointer::touch) {
      REQUIRE(fresh.ui().click("M. Kovacs", pointer));
    } else {  // by keys: the list behind the sheet has a row of that name, too
      fresh.ui().press_key(ImGuiKey_Tab);
      fresh.ui().press_key(ImGuiKey_Enter);
    }
    CHECK(fresh.ui().shows("M. Kovacs becomes Mira Kovač"));
    REQUIRE(fresh.ui().click("Merge", pointer));
    CHECK(fresh.listed(PeopleFilter::contacts) == Names{"Mira Kovač"});
    CHECK(fresh.ui().shows("Merged into one person."));
    REQUIRE(fresh.ui().click("Undo", pointer));
    CHECK(fresh.listed(PeopleFilter::contacts).size() == 2);
  }
}

TEST_CASE_FIXTURE(JoinedWindow, "a company is called something else, or joined with the one of that name") {
  add("Mira Kovač", "Harbor Works");
  add("Rui Costa", "Tern & Tide");
  open();
  show(company_place(company("Harbor Works")));
  REQUIRE(choose("More", "Change the name"));
  retype("What the company is called now", " ");
  REQUIRE(ui().click("Save"));
  CHECK(ui().shows("A company needs a name."));
  retype("What the company is called now", "Quayside");
  REQUIRE(ui().click("Save"));
  CHECK(listed(PeopleFilter::companies) == Names{"Quayside", "Tern & Tide"});
  CHECK(ui().shows("Quayside"));
  REQUIRE(choose("More", "Change the name"));
  retype("What the company is called now", "tern & tide");
  REQUIRE(ui().click("Save"));
  CHECK(ui().shows("There is a company called tern & tide already."));
  CHECK(listed(PeopleFilter::companies).size() == 2);
  REQUIRE(ui().click("Merge"));
  CHECK(listed(PeopleFilter::companies) == Names{"Tern & Tide"});
  CHECK(app().place() == company_place(company("Tern & Tide")));
  CHECK(ui().shows("Mira Kovač"));
  CHECK(ui().shows("Rui Costa"));
  REQUIRE(ui().click("Undo"));
  CHECK(listed(PeopleFilter::companies).size() == 2);
}

TEST_CASE_FIXTURE(JoinedWindow, "what is known of a company is saved as a page from its menu") {
  add("Mira Kovač", "Harbor Works");
  open();
  const std::string page = folder.file("harbor.html");
  platform.has_dialogs = true;
  platform.answer = page;
  show(company_place(company("Harbor Works")));
  REQUIRE(choose("More", "Save as a page…"));
  CHECK(read_file(page).find("Harbor Works") != std::string::npos);
}

TEST_CASE_FIXTURE(JoinedWindow, "somebody is forgotten once the word is typed, and not before") {
  for (const auto& [size, pointer] : phone_and_desk) {
    JoinedWindow fresh;
    const auto mira = fresh.add("Mira Kovač", "Harbor Works");
    fresh.add("Rui Costa", "Tern & Tide");
    fresh.open(size);
    fresh.show(contact_place(mira));
    REQUIRE(fresh.choose("More", "Delete for good…", pointer));
    CHECK_FALSE(fresh.ui().click("Delete for good", pointer));
    REQUIRE(fresh.ui().click("Type “delete” to go on", pointer));
    fresh.ui().type("Delete");
    REQUIRE(fresh.ui().click("Delete for good", pointer));
    fresh.ui().settle();
    CHECK(fresh.listed(PeopleFilter::contacts) == Names{"Rui Costa"});
    CHECK(fresh.ui().shows("Mira Kovač is deleted for good."));
    CHECK(fresh.app().place().kind == PlaceKind::people);
  }
}

TEST_CASE_FIXTURE(JoinedWindow,
                  "a tag is called something else, and its people are shown under the new name") {
  on_desk([&](Desk& desk) {
    Contact contact;
    contact.name = "Mina Oja";
    contact.tags = "agency";
    return must(add_contact(desk, contact, "")).value;
  });
  open();
  show({PlaceKind::people});
  REQUIRE(ui().click("agency"));
  REQUIRE(ui().click("How often"));
  retype("What the tag is called", ",");
  REQUIRE(ui().click("Save"));
  CHECK(ui().shows("The tag is missing."));
  retype("What the tag is called", "met in Oslo");
  REQUIRE(ui().click("Save"));
  CHECK(ui().shows("Mina Oja"));
  CHECK(ui().shows("1 person"));
  CHECK(ui().shows("tag:\"met in Oslo\""));
  REQUIRE(ui().click("Undo"));
  CHECK(beside([&](Desk& desk) {
          return must(PeopleList(desk.connection()).page(PeopleFilter::contacts, 0, 9)).size();
        }) == 1);
}
