// Importing people: the preview of every row, what is written, and what is left as it is.
#include "core/actions/import_people.h"

#include "core/actions/find.h"
#include "core/actions/people.h"
#include "tests/support/desk_fixture.h"

using namespace goodterms;

namespace {

struct ImportDesk : DeskFixture {
  std::shared_ptr<ImportPreview> preview_of(const std::string& bytes) {
    auto preview = std::make_shared<ImportPreview>();
    must(do_all(*preview_import(log.connection(), {bytes, {}}, words, preview)));
    return preview;
  }
  ImportDone import(const std::shared_ptr<ImportPreview>& preview, ImportTake take = ImportTake::mine) {
    for (ImportRow& row : preview->rows)
      row.take = take;
    const auto done = std::make_shared<ImportDone>();
    must(do_all(*import_rows(log.connection(), clock.now(), words, preview, done)));
    return *done;
  }
  ImportDone import(const std::string& bytes, ImportTake take = ImportTake::mine) {
    return import(preview_of(bytes), take);
  }
  Contact contact(std::int64_t id) { return *must(Contacts(log.connection()).find({id})); }
  std::int64_t people() { return must(read_people(desk, PeopleFilter::contacts, 0, 1)).total; }
};

const std::string three =
    "Name,Company,Email,Phone,Notes\nAiko Tanaka,Senbai Foods,aiko@senbai.example,+81 90 1234 5678,kind\n"
    "Mira Kovač,Harbor & Lane,mira@harborlane.example,+1 555 0177,\nOmar Haddad,Senbai Foods,,,\n";

}  // namespace

TEST_CASE_FIXTURE(ImportDesk, "nothing is written until it is said, and one undo takes all of it back") {
  const auto preview = preview_of(three);
  CHECK(preview->fresh == 3);
  CHECK(people() == 0);
  const ImportDone done = import(preview);
  CHECK(done.added == 3);
  CHECK(done.changes.has(RecordKind::contacts));
  CHECK(people() == 3);
  CHECK(must(read_person(desk, {1})).company->name == "Senbai Foods");
  CHECK(contact(1).notes == "kind");
  must(log.journal().undo());
  CHECK(people() == 0);
  CHECK(must(read_people(desk, PeopleFilter::all, 0, 1)).total == 0);
}

TEST_CASE_FIXTURE(ImportDesk, "importing a file twice changes nothing") {
  import(three);
  const auto again = preview_of(three);
  CHECK(again->same == 3);
  const ImportDone done = import(again);
  CHECK(done.added == 0);
  CHECK(done.updated == 0);
  CHECK(done.changes.empty());
  CHECK(people() == 3);
}

TEST_CASE_FIXTURE(ImportDesk,
                  "what was edited here is kept, what is empty here is filled in, and both are shown") {
  import(three);
  Contact mira = contact(2);
  mira.phone = "+1 555 0199";
  mira.title = "";
  must(update_contact(desk, mira));
  const std::string file =
      "Name,Company,Title,Email,Phone\nMira Kovac,Harbor & Lane,Recruiter,"
      "mira@harborlane.example,+1 555 0177\n";
  const auto preview = preview_of(file);
  REQUIRE(preview->differs == 1);
  REQUIRE(preview->rows[0].differences.size() == 2);
  CHECK(preview->rows[0].differences[0].field == "title");
  CHECK(preview->rows[0].differences[1].mine == "+1 555 0199");
  import(preview);
  CHECK(contact(2).phone == "+1 555 0199");
  CHECK(contact(2).title == "Recruiter");
  CHECK(contact(2).name == "Mira Kovač");
  import(file, ImportTake::both);
  CHECK(contact(2).notes == "+1 555 0177");
  CHECK(preview_of(file)->same == 1);
  import(three, ImportTake::theirs);
  CHECK(contact(2).phone == "+1 555 0199");  // the other number is noted already, so it is no difference
}

TEST_CASE_FIXTURE(ImportDesk, "theirs is taken only where it replaces what was seen") {
  import(three);
  const std::string file = "Name,Email,Phone\nMira Kovač,mira@harborlane.example,+1 555 0100\n";
  const auto preview = preview_of(file);
  Contact mira = contact(2);
  mira.phone = "+1 555 0111";
  must(update_contact(desk, mira));
  import(preview, ImportTake::theirs);
  CHECK(contact(2).phone == "+1 555 0111");
  import(file, ImportTake::theirs);
  CHECK(contact(2).phone == "+1 555 0100");
}

TEST_CASE_FIXTURE(ImportDesk,
                  "the same person is told by address, by phone with a name in common, by name and company") {
  import(three);
  const auto state = [&](const char* row) {
    return preview_of(std::string("Name,Company,Email,Phone\n") + row + "\n")->rows[0].contact.value;
  };
  CHECK(state("M. K.,Elsewhere,MIRA@harborlane.example,") == 2);
  CHECK(state("Mira Kovac-Lind,,,(555) 0177 001") == 0);
  CHECK(state("Tanaka Aiko,,,090 1234 5678") == 1);
  CHECK(state("Somebody Else,,,090 1234 5678") == 0);
  CHECK(state("mira kovac,HARBOR & LANE,,") == 2);
  CHECK(state("Mira Kovac,Other Company,,") == 0);
}

TEST_CASE_FIXTURE(ImportDesk, "two rows about one person become one, with all of both") {
  const auto preview = preview_of(
      "Name,Email,Phone\nDana Reyes,dana@northwind.example,\nDana Reyes,dana@northwind.example,+1 555 "
      "0142\n");
  CHECK(preview->fresh == 1);
  CHECK(preview->rows[1].repeats == std::optional<std::size_t>(0));
  CHECK(import(preview).added == 1);
  CHECK(contact(1).phone == "+1 555 0142");
}

TEST_CASE_FIXTURE(ImportDesk, "two applications at one company are two lines of its story, once") {
  const std::string sheet =
      "Company,Role,Status,Date\nNorthwind,Engineer,Rejected,2026-01-02\n"
      "Northwind,Designer,Applied,2026-02-03\n";
  CHECK(import(sheet).added == 1);
  CHECK(must(read_company(desk, {1})).timeline.size() == 2);
  CHECK(import(sheet).changes.empty());
  CHECK(must(read_company(desk, {1})).timeline.size() == 2);
}

TEST_CASE_FIXTURE(ImportDesk, "of several columns with people the first is the name") {
  import("Company,Role,Recruiter,Hiring Manager\nNorthwind,Engineer,Jane Doe,Bob Roe\n");
  CHECK(contact(1).name == "Jane Doe");
  CHECK(contact(1).notes.find("Bob Roe") != std::string::npos);
}

TEST_CASE_FIXTURE(ImportDesk, "a sheet of applications leaves its lines in the story, once") {
  const std::string sheet =
      "Company,Position,Status,Date applied,Contact\n"
      "Northwind Labs,Data Analyst,Interview,2026-02-13,Dana Reyes\n"
      "Blue Heron Clinic,Planner,Applied,2026-03-01,\n";
  CHECK(import(sheet).added == 2);
  const Person dana = must(read_person(desk, {1}));
  REQUIRE(dana.timeline.size() == 1);
  CHECK(dana.timeline[0].summary == "Data Analyst: Interview");
  CHECK(format_date(local_date(dana.timeline[0].happened)) == "2026-02-13");
  CHECK(must(read_company(desk, {2})).timeline.size() == 1);
  CHECK(preview_of(sheet)->same == 2);
}

TEST_CASE_FIXTURE(
    ImportDesk,
    "a row that no field can hold is left out and told; an address nobody can write to is noted") {
  const auto preview =
      preview_of("Name,Email\n" + std::string(10'000, 'x') + ",\nDana Reyes,not an address\n");
  REQUIRE(preview->left_out.size() == 1);
  CHECK(preview->left_out[0].place == 2);
  CHECK(words(preview->left_out[0].why).find("too long") != std::string::npos);
  import(preview);
  CHECK(contact(1).notes == "not an address");
}

TEST_CASE_FIXTURE(ImportDesk, "what is no file of people is told in a sentence") {
  const auto refused = [&](const std::string& bytes) {
    const auto preview = std::make_shared<ImportPreview>();
    const auto done = do_all(*preview_import(log.connection(), {bytes, {}}, words, preview));
    REQUIRE_FALSE(done.has_value());
    return words(done.error().wording);
  };
  CHECK(refused("").find("empty") != std::string::npos);
  CHECK(refused("a sentence\nand another").find("--map") != std::string::npos);
  CHECK(refused("Name,Email\n,\n").find("nobody") != std::string::npos);
  CHECK(refused("\x89PNG\r\n\x1a\n\x01\x02").find("No column") != std::string::npos);
}

TEST_CASE_FIXTURE(ImportDesk, "stopped after any step, nothing has changed") {
  std::string many = "Name,Company\n";
  for (int i = 0; i < 1200; ++i)
    many += "Person " + std::to_string(i) + ",Company " + std::to_string(i % 7) + "\n";
  const auto preview = preview_of(many);
  for (int steps = 1; steps < 4; ++steps) {
    {
      const auto work =
          import_rows(log.connection(), clock.now(), words, preview, std::make_shared<ImportDone>());
      for (int i = 0; i < steps; ++i)
        CHECK_FALSE(must(work->step()));
    }
    CHECK(people() == 0);
  }
  CHECK(import(preview).added == 1200);
  CHECK(people() == 1200);
}

TEST_CASE_FIXTURE(ImportDesk,
                  "everybody who was imported is found by the search, and nobody once it is undone") {
  const auto names = [&](const char* typed) {
    std::string found;
    for (const FoundRow& row : must(find(desk, typed)).names)
      if (row.found.fit != Fit::similar) found += row.found.name + "|";
    return found;
  };
  import(
      "First Name,Last Name,Company,Connected On\nAiko,Tanaka,Senbai Foods,02 Mar 2024\n"
      "Mira,Kovač,Harbor & Lane,01 Feb 2020\nAiko,Tanaka,Senbai Foods,05 Mar 2024\n");
  CHECK(names("tanaka") == "Aiko Tanaka|");
  CHECK(names("harbor") == "Harbor & Lane|Mira Kovač|");
  CHECK(must(find(desk, "linkedin")).said.size() >= 2);
  must(log.journal().undo());
  CHECK(names("tanaka").empty());
  CHECK(must(find(desk, "linkedin")).said.empty());
}
