// People who are put aside in the window: archived, deleted for a while, private; and one who is two.
#include "core/actions/put_aside.h"

#include "core/actions/coming_calendar.h"
#include "core/actions/find.h"
#include "core/actions/log_something.h"
#include "tests/support/app_fixture.h"
#include "tests/support/files_on_disk.h"

using namespace goodterms;

namespace {

using Names = std::vector<std::string>;

struct AsideWindow : AppFixture {
  Id<Contact> add(const char* name, const char* company, const char* email = "", bool due = false) {
    return on_desk([&](Desk& desk) {
      Contact contact;
      contact.name = name;
      contact.email = email;
      if (due) contact.reconnect_on = local_date(desk.now());
      return must(add_contact(desk, contact, company)).value;
    });
  }
  Names listed(PeopleFilter filter) {
    return beside([&](Desk& desk) {
      Names names;
      for (const PeopleRow& row : must(read_people(desk, filter, 0, 100)).rows)
        names.push_back(row.name);
      return names;
    });
  }
  std::int64_t in_bin() {
    return beside([](Desk& desk) { return must(read_bin(desk, -1)).total; });
  }
};

constexpr std::pair<ScreenSize, Pointer> phone_and_desk[] = {{{390, 844, 1}, Pointer::touch},
                                                             {{1280, 800, 1}, Pointer::mouse}};

}  // namespace

TEST_CASE_FIXTURE(AsideWindow, "somebody is archived, found as that, and one press brings them back") {
  for (const auto& [size, pointer] : phone_and_desk) {
    AsideWindow fresh;
    const auto mira = fresh.add("Mira Kovač", "Harbor Works");
    fresh.add("Rui Costa", "Tern & Tide");
    fresh.open(size);
    fresh.show({PlaceKind::people});
    CHECK_FALSE(fresh.ui().shows("Archived"));
    fresh.show(contact_place(mira));
    REQUIRE(fresh.choose("More", "Archive", pointer));
    CHECK(fresh.ui().shows("Mira Kovač is archived."));
    CHECK(fresh.listed(PeopleFilter::contacts) == Names{"Rui Costa"});
    REQUIRE(fresh.ui().click("Undo", pointer));
    CHECK(fresh.listed(PeopleFilter::contacts).size() == 2);
    REQUIRE(fresh.choose("More", "Archive", pointer));
    fresh.show({PlaceKind::people});
    REQUIRE(fresh.ui().click("Archived", pointer));
    CHECK_FALSE(fresh.ui().shows("Rui Costa"));
    REQUIRE(fresh.ui().click("Mira Kovač", pointer));
    CHECK(fresh.ui().shows("hidden from lists and reminders"));
    REQUIRE(fresh.ui().click("Restore", pointer));
    CHECK(fresh.listed(PeopleFilter::archived).empty());
    CHECK_FALSE(fresh.ui().shows("hidden from lists and reminders"));
  }
}

TEST_CASE_FIXTURE(AsideWindow, "somebody is deleted into the bin, and one press brings everything back") {
  for (const auto& [size, pointer] : phone_and_desk) {
    AsideWindow fresh;
    const auto id = fresh.file(northwind());
    fresh.add("Rui Costa", "Tern & Tide");
    const auto dana = fresh.beside([&](Desk& desk) { return must(read_case(desk, id)).application.contact; });
    fresh.open(size);
    fresh.show(contact_place(dana));
    REQUIRE(fresh.choose("More", "Move to the bin…", pointer));
    CHECK(fresh.ui().shows("Move Dana Reyes to the bin?"));
    CHECK(fresh.ui().shows("1 decline"));
    CHECK(fresh.ui().shows("reminds"));
    REQUIRE(fresh.ui().click("Move to the bin", pointer));
    CHECK(fresh.ui().shows("Dana Reyes is in the bin for 30 days."));
    CHECK(fresh.app().place().kind == PlaceKind::people);
    CHECK(fresh.in_bin() == 1);
    REQUIRE(fresh.ui().click("Undo", pointer));
    CHECK(fresh.in_bin() == 0);
    fresh.show(contact_place(dana));
    REQUIRE(fresh.choose("More", "Move to the bin…", pointer));
    REQUIRE(fresh.ui().click("Move to the bin", pointer));
    fresh.show({PlaceKind::people});
    REQUIRE(fresh.ui().click("Bin", pointer));
    CHECK(fresh.ui().shows("Deleted people are kept for 30 days"));
    REQUIRE(fresh.ui().click("Restore", pointer));
    CHECK(fresh.in_bin() == 0);
    CHECK(fresh.cases().size() == 1);
    CHECK(fresh.ui().shows("Dana Reyes is back, with everything."));
  }
}

TEST_CASE_FIXTURE(AsideWindow, "the bin is emptied once the word is typed, and not before") {
  for (const auto& [size, pointer] : phone_and_desk) {
    AsideWindow fresh;
    const auto mira = fresh.add("Mira Kovač", "Harbor Works"), rui = fresh.add("Rui Costa", "Tern & Tide");
    fresh.add("Dana Reyes", "Northwind Labs");
    fresh.on_desk([&](Desk& desk) {
      must(delete_contact(desk, mira));
      must(delete_contact(desk, rui));
    });
    fresh.open(size);
    fresh.show({PlaceKind::people});
    REQUIRE(fresh.ui().click("Bin", pointer));
    REQUIRE(fresh.ui().click("Empty the bin…", pointer));
    CHECK_FALSE(fresh.ui().click("Delete for good", pointer));
    CHECK(fresh.in_bin() == 2);
    REQUIRE(fresh.ui().click("Type “delete” to go on", pointer));
    fresh.ui().type("delete");
    REQUIRE(fresh.ui().click("Delete for good", pointer));
    fresh.ui().settle();
    CHECK(fresh.in_bin() == 0);
    CHECK(fresh.ui().shows("The bin is empty."));
    CHECK(fresh.ui().shows("Dana Reyes"));
    CHECK(read_file(fresh.setup().log.path).find("Kova") == std::string::npos);
  }
}

TEST_CASE_FIXTURE(AsideWindow,
                  "the window forgets whoever was in the bin for thirty days when a day begins") {
  const auto mira = add("Mira Kovač", "Harbor Works");
  on_desk([&](Desk& desk) { must(delete_contact(desk, mira)); });
  clock.pass(30 * seconds_per_day);
  open();
  ui().settle();
  CHECK(in_bin() == 0);
  show({PlaceKind::people});
  CHECK_FALSE(ui().shows("Bin"));
  CHECK(read_file(setup().log.path).find("Kova") == std::string::npos);
}

TEST_CASE_FIXTURE(AsideWindow, "who is marked private is not on Today, and the switch says what it does") {
  const auto mira = add("Mira Kovač", "Harbor Works", "", true);
  file_sent(northwind());
  open();
  show({PlaceKind::today});
  CHECK(ui().shows("Mira Kovač"));
  show(contact_place(mira));
  REQUIRE(choose("More", "Change details"));
  ui().scroll("Title", -20);
  CHECK(ui().shows("Not named on Today"));
  REQUIRE(ui().click("Private"));
  REQUIRE(ui().click("Save"));
  CHECK(ui().shows("Private"));
  show({PlaceKind::today});
  CHECK_FALSE(ui().shows("Mira Kovač"));
  CHECK(beside([&](Desk& desk) { return must(read_person(desk, mira)).contact->for_me_only; }));
}

TEST_CASE_FIXTURE(AsideWindow,
                  "Today names nobody who is private, in what is due, ready, or was filed lately") {
  sign();
  const auto ready = file(northwind());
  CaseFacts other = northwind();
  other.company.name = "Harbor & Lane";
  other.contact.name = "Rui Costa";
  const auto sent = file_sent(other);
  on_desk([&](Desk& desk) {
    for (const auto id : {ready, sent})
      must(keep_to_oneself(desk, must(read_case(desk, id)).application.contact, true));
  });
  clock.pass(3 * seconds_per_day);  // to connect with them
  for (const ScreenSize& size :
       {ScreenSize{390, 844, 1}, ScreenSize{1280, 800, 1}, ScreenSize{2560, 1440, 1}}) {
    CAPTURE(size.width);
    open(size);
    show({PlaceKind::today});
    CHECK(ui().shows("Northwind Labs"));
    CHECK(ui().shows("Connect with your contact on LinkedIn"));
    CHECK_FALSE(ui().shows("Dana"));
    CHECK_FALSE(ui().shows("Rui"));
    CHECK_FALSE(ui().shows("Costa"));
  }
  const std::string calendar = beside([](Desk& desk) { return must(coming_calendar(desk)); });
  CHECK(calendar.find("Rui") == std::string::npos);
}

TEST_CASE_FIXTURE(AsideWindow,
                  "one who is two is parted by ticking what is the other's, and one undo joins them again") {
  for (const auto& [size, pointer] : phone_and_desk) {
    AsideWindow fresh;
    const auto mira = fresh.add("Mira Kovač", "Harbor Works", "mira@harbor.example");
    fresh.on_desk([&](Desk& desk) {
      must(log_something(desk, {mira, {}}, {"note", std::nullopt, std::nullopt, "Keeps bees"}));
    });
    fresh.open(size);
    fresh.show(contact_place(mira));
    REQUIRE(fresh.choose("More", "Split into two people…", pointer));
    CHECK(fresh.ui().shows("starts with nothing"));
    REQUIRE(fresh.ui().click("Split", pointer));
    CHECK(fresh.ui().shows("The name is missing."));
    REQUIRE(fresh.ui().click("The other person’s name", pointer));
    fresh.ui().type("Mira Novak");
    REQUIRE(fresh.ui().click("Keeps bees", pointer));
    REQUIRE(fresh.ui().click("mira@harbor.example", pointer));
    CHECK(fresh.ui().shows("Mira Novak gets 1 line of"));
    REQUIRE(fresh.ui().click("Split", pointer));
    CHECK(fresh.listed(PeopleFilter::contacts) == Names{"Mira Kovač", "Mira Novak"});
    fresh.beside([&](Desk& desk) {
      CHECK(must(read_person(desk, mira)).timeline.empty());
      CHECK(must(read_person(desk, mira)).contact->email.empty());
    });
    REQUIRE(fresh.ui().click("Undo", pointer));
    CHECK(fresh.listed(PeopleFilter::contacts) == Names{"Mira Kovač"});
  }
}
