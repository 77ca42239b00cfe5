// Taking over people from a file of another program, in the window.
#include <algorithm>

#include "tests/support/app_fixture.h"

#include "core/actions/people.h"
#include "core/store/contacts.h"
#include "core/store/undo_work.h"

using namespace goodterms;

namespace {

struct ImportFixture : AppFixture {
  static constexpr const char* cards =
      "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Aiko Tanaka\r\nORG:Senbai "
      "Foods\r\nEMAIL:aiko@senbai.example\r\nEND:VCARD\r\n"
      "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Dana Reyes\r\nORG:Northwind "
      "Labs\r\nEMAIL:dana.reyes@northwind.example\r\n"
      "TEL:+1 555 0199\r\nEND:VCARD\r\n";

  std::string write(const std::string& name, const std::string& bytes) {
    must(files.write(folder.file(name), bytes));
    return folder.file(name);
  }
  void file_dana() {
    CaseFacts facts = northwind();
    facts.contact.phone = "+1 555 0142";
    file(facts);
  }
  void drop(const std::string& path) {
    app().take_files({path});
    ui().settle();
  }
  std::vector<std::string> people() {
    return beside([](Desk& desk) {
      std::vector<std::string> names;
      for (const PeopleRow& row : must(PeopleList(desk.connection()).page(PeopleFilter::contacts, 0, 100)))
        names.push_back(row.name);
      return names;
    });
  }
  std::string phone_of(const char* name) {
    return beside(
        [name](Desk& desk) { return must(Contacts(desk.connection()).named(name, 1)).at(0).phone; });
  }
};

}  // namespace

TEST_CASE_FIXTURE(ImportFixture,
                  "dropped address cards are shown row by row, and taken over in one step of undo") {
  sign();
  file_dana();
  open();
  drop(write("contacts.vcf", cards));
  CHECK(app().place().kind == PlaceKind::import_people);
  CHECK(ui().shows("contacts.vcf, 2 people. Nothing is saved until you confirm."));
  CHECK(ui().shows("Aiko Tanaka"));
  CHECK(ui().shows("phone: +1 555 0142 or +1 555 0199"));
  CHECK(people() == std::vector<std::string>{"Dana Reyes"});
  REQUIRE(ui().click("Import 1"));
  ui().settle();
  CHECK(app().place().kind == PlaceKind::people);
  CHECK(people() == std::vector<std::string>{"Aiko Tanaka", "Dana Reyes"});
  CHECK(phone_of("Dana Reyes") == "+1 555 0142");
  CHECK(ui().shows("Imported: 1 added, 0 updated."));
  REQUIRE(ui().click("Undo"));
  ui().settle();
  CHECK(people() == std::vector<std::string>{"Dana Reyes"});
}

TEST_CASE_FIXTURE(ImportFixture,
                  "what differs is theirs where somebody says so, and what is not wanted stays out") {
  sign();
  file_dana();
  open({390, 844, 1});
  drop(write("contacts.vcf", cards));
  REQUIRE(ui().click("Aiko Tanaka"));
  CHECK(ui().shows("Nothing to import"));
  REQUIRE(choose("Keep mine", "Take theirs"));
  REQUIRE(ui().click("Update 1"));
  ui().settle();
  CHECK(people() == std::vector<std::string>{"Dana Reyes"});
  CHECK(phone_of("Dana Reyes") == "+1 555 0199");
}

TEST_CASE_FIXTURE(ImportFixture,
                  "the button counts what is ticked, and nothing is ticked that would change nothing") {
  sign();
  file_dana();
  open();
  drop(write("contacts.vcf",
             "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Aiko Tanaka\r\nEMAIL:aiko@senbai.example\r\nEND:VCARD\r\n"
             "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Dana B. Reyes\r\nORG:Northwind Labs\r\n"
             "EMAIL:dana.reyes@northwind.example\r\nEND:VCARD\r\n"));
  const auto ticked = [this] {
    const auto& items = window->recorder().items();
    return std::count_if(items.begin(), items.end(), [](const RecordedItem& item) {
      return item.role == Role::check_box && item.checked;
    });
  };
  CHECK(ui().find("Import 1") != nullptr);
  CHECK(ticked() == 1);
  REQUIRE(ui().click("Two people"));
  CHECK(ui().find("Import 2") != nullptr);
  CHECK(ticked() == 2);
}

TEST_CASE_FIXTURE(ImportFixture, "somebody who only looks like a person who is filed can be two people") {
  sign();
  file_dana();
  open();
  drop(write("contacts.vcf",
             "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Dana B. Reyes\r\nORG:Northwind Labs\r\n"
             "EMAIL:dana.reyes@northwind.example\r\nEND:VCARD\r\n"));
  CHECK(ui().find("One person") != nullptr);
  REQUIRE(ui().click("Two people"));
  REQUIRE(ui().click("Import 1"));
  ui().settle();
  CHECK(people() == std::vector<std::string>{"Dana B. Reyes", "Dana Reyes"});
}

TEST_CASE_FIXTURE(ImportFixture,
                  "a column with a name of its own is told what it holds, and the table is read again") {
  sign();
  open();
  drop(write("people.csv", "Name,Firma\nAiko Tanaka,Senbai Foods\n"));
  CHECK(ui().shows("The columns of this table have names"));
  REQUIRE(ui().click("What the columns hold"));
  CHECK(ui().shows("Firma"));
  REQUIRE(ui().click("Leave it out"));  // of Firma: what Name holds is known
  REQUIRE(ui().click("Company"));
  ui().press_key(ImGuiKey_Escape);
  CHECK(ui().shows("Senbai Foods"));
}

TEST_CASE_FIXTURE(ImportFixture, "a dropped mail archive shows its recruiters, and how often they wrote") {
  sign();
  open();
  const std::string start = "From - Mon Mar  2 14:01:02 2026\nDate: Mon, 2 Mar 2026 14:01:02 -0600\n";
  drop(write("Inbox.mbox", start + "From: Aiko Tanaka <aiko@senbai.example>\n\nHello\n\n" + start +
                               "From: Aiko Tanaka <aiko@senbai.example>\n\nHello again\n\n" + start +
                               "From: Jobs <no-reply@jobs.example>\n\nBuy\n\n" + start + "lost\n"));
  CHECK(app().place().kind == PlaceKind::import_people);
  CHECK(ui().shows("Inbox.mbox, 1 person. Nothing is saved until you confirm."));
  CHECK(ui().shows("2 emails, the last on 2 March 2026"));
  CHECK(ui().shows(
      "Left out: emails whose sender’s address can’t be read, 1 in all. The first is number 4 in the file."));
  REQUIRE(ui().click("Import 1"));
  ui().settle();
  CHECK(people() == std::vector<std::string>{"Aiko Tanaka"});
  REQUIRE(ui().click("Undo"));
  ui().settle();
  CHECK(people().empty());
}

TEST_CASE_FIXTURE(ImportFixture,
                  "kept mail says on which day somebody who is known gets a line, and shows whose day") {
  sign();
  file_dana();
  open();
  const std::string start = "From - Mon Mar  2 14:01:02 2026\nDate: Mon, 12 Jan 2026 14:01:02 -0600\n";
  drop(write("Inbox.mbox", start + "From: Dana Reyes <dana.reyes@northwind.example>\n\nHello\n\n" + start +
                               "From: rui@costa.example\n\nHello\n\n"));
  CHECK(ui().shows("One email, on 12 January 2026: new in your history"));
  CHECK_FALSE(ui().shows("Keep mine"));  // nothing is in question
  CHECK(ui().shows("rui@costa.example"));
  CHECK_FALSE(ui().shows("2026-01-12"));
}

TEST_CASE_FIXTURE(ImportFixture,
                  "a file of nobody, and one that is not there, are told in a sentence with another way") {
  sign();
  open();
  drop(write("empty.vcf", ""));
  CHECK(ui().shows("Choose a file"));
  CHECK(ui().shows("This file is empty. Nothing was imported."));
  drop(folder.file("gone.csv"));
  CHECK(ui().shows("Choose a file"));
}

TEST_CASE_FIXTURE(ImportFixture, "a table without rows says that, and not that its columns are strange") {
  sign();
  open();
  drop(write("people.csv", "Name,Company,Email\n"));
  CHECK(ui().shows("Choose a file"));
  CHECK_FALSE(ui().shows("The columns of this table have names"));
}

TEST_CASE_FIXTURE(ImportFixture, "on a phone what differs is read whole before one is chosen") {
  sign();
  file_dana();
  open({320, 568, 1});
  drop(write("contacts.vcf",
             "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Dana Reyes\r\nORG:Northwind Labs\r\n"
             "EMAIL:dana.reyes@northwind.example\r\nTEL:+44 20 7946 0182 extension 4711\r\nEND:VCARD\r\n"));
  for (const RecordedText& text : window->recorder().texts()) {
    const bool of_the_phone = text.text.find("4711") != std::string::npos;
    if (of_the_phone) CHECK_FALSE(text.shortened);
  }
  CHECK(ui().shows("4711"));
}

TEST_CASE_FIXTURE(ImportFixture, "of a file with thousands only what is seen is drawn") {
  sign();
  open();
  std::string table = "Name,Company,Email\n";
  for (int row = 0; row < 5000; ++row)
    table += "Person " + std::to_string(row) + ",Northwind Labs,p" + std::to_string(row) + "@mail.example\n";
  drop(write("people.csv", table));
  CHECK(ui().shows("Import 5000"));
  CHECK(ui().shows("Person 0"));
  CHECK_FALSE(ui().shows("Person 4999"));
  REQUIRE(ui().click("Import 5000"));
  ui().settle();
  CHECK(ui().shows("Imported: 5000 added, 0 updated."));
}

TEST_CASE_FIXTURE(ImportFixture,
                  "where there is room, what may become of a row is in sight, and one press away") {
  sign();
  file_dana();
  open();
  drop(write("contacts.vcf", cards));
  REQUIRE(ui().click("Aiko Tanaka"));
  REQUIRE(ui().find("Both") != nullptr);
  REQUIRE(ui().click("Take theirs"));  // without a menu to open first
  REQUIRE(ui().click("Update 1"));
  ui().settle();
  CHECK(phone_of("Dana Reyes") == "+1 555 0199");
}

TEST_CASE_FIXTURE(ImportFixture,
                  "a large import is taken back and done again, and says so as a small one does") {
  sign();
  file_dana();
  open();
  std::string many;
  for (int i = 0; i < 3000; ++i)
    many += "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Person " + std::to_string(i) + "\r\nORG:Company " +
            std::to_string(i % 50) + "\r\nEND:VCARD\r\n";
  const auto known = [&] {
    return beside([](Desk& desk) { return must(read_people(desk, PeopleFilter::contacts, 0, 1)).total; });
  };
  drop(write("many.vcf", many));
  REQUIRE(ui().click("Import 3000"));
  ui().settle();
  REQUIRE(known() == 3001);
  CHECK(beside([](Desk& desk) { return must(next_step_lasts(desk.connection(), StepDirection::back)); }));
  REQUIRE(ui().click("Undo"));
  CHECK(known() == 1);
  CHECK(ui().shows("Undone: import people"));
  ui().press_key(ImGuiKey_Z, ImGuiMod_Ctrl | ImGuiMod_Shift);
  CHECK(known() == 3001);
  CHECK(ui().shows("Done again: import people"));
  ui().press_key(ImGuiKey_Z, ImGuiMod_Ctrl);
  CHECK(known() == 1);
}
