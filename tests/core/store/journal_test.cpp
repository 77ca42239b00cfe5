#include "core/store/journal.h"

#include "core/store/search.h"
#include "tests/support/log_fixture.h"

using namespace goodterms;

TEST_CASE_FIXTURE(LogFixture, "an action says which kinds of record it changed") {
  Changes changes = change("add", [&]() -> Result<void> {
    TRY(const auto company, Companies(log.connection()).insert({{}, "Northwind Labs", ""}));
    Contact contact;
    contact.name = "Dana Reyes";
    contact.company = company;
    TRY_DONE(Contacts(log.connection()).insert(contact));
    return {};
  });
  CHECK(changes.has(RecordKind::companies));
  CHECK(changes.has(RecordKind::contacts));
  CHECK_FALSE(changes.has(RecordKind::applications));
}

TEST_CASE_FIXTURE(LogFixture, "work that fails changes nothing and leaves nothing to undo") {
  const auto result = log.journal().change({"add", ""}, now, [&]() -> Result<void> {
    TRY_DONE(Companies(log.connection()).insert({{}, "Northwind Labs", ""}));
    return failure(ErrorCode::invalid_input, "No.");
  });
  CHECK_FALSE(result.has_value());
  CHECK_FALSE(must(Companies(log.connection()).find_by_name("Northwind Labs")).has_value());
  CHECK_FALSE(must(log.journal().next_undo()).has_value());
}

TEST_CASE_FIXTURE(LogFixture, "work that changes nothing leaves no step") {
  CHECK(change("look", [] { return Result<void>(); }).empty());
  CHECK_FALSE(must(log.journal().next_undo()).has_value());
}

TEST_CASE_FIXTURE(LogFixture,
                  "undo takes the last action back, redo does it again, also in the search index") {
  const auto company = add_company("Northwind Labs");
  const auto contact = add_contact("Dana Reyes", company);
  change("rename", [&]() -> Result<void> {
    Contact renamed = *must(Contacts(log.connection()).find(contact));
    renamed.name = "Dana Ruiz";
    return Contacts(log.connection()).update(renamed);
  });
  CHECK(must(search(log.connection(), "ruiz")).names.size() == 1);

  const UndoStep undone = must(log.journal().undo());
  CHECK(undone.name.action == "rename");
  CHECK(undone.changes.has(RecordKind::contacts));
  CHECK(must(Contacts(log.connection()).find(contact))->name == "Dana Reyes");
  CHECK(must(search(log.connection(), "ruiz")).names.empty());
  CHECK(must(search(log.connection(), "reyes")).names.size() == 1);

  CHECK(must(log.journal().redo()).name.action == "rename");
  CHECK(must(search(log.connection(), "ruiz")).names.size() == 1);
  CHECK(log.journal().redo().error().code == ErrorCode::conflict);
}

TEST_CASE_FIXTURE(LogFixture,
                  "undoing a deletion brings a company and its people back, findable by both names") {
  const auto company = add_company("Northwind Labs");
  const auto contact = add_contact("Dana Reyes", company);
  change("delete", [&]() -> Result<void> {
    TRY_DONE(Contacts(log.connection()).remove(contact));
    return Companies(log.connection()).remove(company);
  });
  CHECK(must(search(log.connection(), "dana")).empty());
  must(log.journal().undo());
  CHECK(must(Contacts(log.connection()).find(contact))->name == "Dana Reyes");
  CHECK(must(search(log.connection(), "northwind dana")).names.size() == 1);
}

TEST_CASE_FIXTURE(LogFixture, "a new action drops what was undone before it") {
  add_company("One");
  add_company("Two");
  must(log.journal().undo());
  add_company("Three");
  CHECK(log.journal().redo().error().code == ErrorCode::conflict);
  must(log.journal().undo());
  must(log.journal().undo());
  CHECK(must(Companies(log.connection()).all_names()).empty());
}

TEST_CASE_FIXTURE(LogFixture, "fifty steps are kept") {
  for (int i = 0; i < 60; ++i)
    add_company("Company " + std::to_string(i));
  int undone = 0;
  while (log.journal().undo())
    ++undone;
  CHECK(undone == 50);
  CHECK(must(Companies(log.connection()).all_names()).size() == 10);
}

TEST_CASE_FIXTURE(LogFixture, "undo works in a later run of the program") {
  add_company("Northwind Labs");
  Log again = must(Log::open(place(), IfMissing::fail, files, now));
  CHECK(must(again.journal().next_undo())->action == "add");
  must(again.journal().undo());
  CHECK(must(Companies(log.connection()).all_names()).empty());
}

TEST_CASE_FIXTURE(LogFixture,
                  "a step whose records were changed behind its back is refused and changes nothing") {
  const auto company = add_company("Northwind Labs");
  must(log.connection().run("UPDATE companies SET name = 'Other' WHERE id = ?", company));
  const auto undone = log.journal().undo();
  REQUIRE_FALSE(undone.has_value());
  CHECK(undone.error().code == ErrorCode::conflict);
  CHECK(must(Companies(log.connection()).find(company))->name == "Other");
}

TEST_CASE_FIXTURE(LogFixture, "a second window sees the change, and a writer in the way is named") {
  Log second = must(Log::open(place(), IfMissing::fail, files, now));
  add_company("Northwind Labs");
  CHECK(must(Companies(second.connection()).all_names()).size() == 1);
  auto holding = must(Transaction::begin(second.connection()));
  const auto result = log.journal().change({"add", ""}, now, [] { return Result<void>(); });
  REQUIRE_FALSE(result.has_value());
  CHECK(result.error().code == ErrorCode::busy);
}

namespace {

// The log after somebody's disk, or somebody, was at its steps.
struct DamagedSteps : LogFixture {
  Id<Company> company = add_company("Northwind Labs");
  Id<Company> other = add_company("Contoso");

  void damage(const char* sql) { must(log.connection().run_script(sql)); }
  bool is_there(const char* name) { return must(Companies(log.connection()).find_by_name(name)).has_value(); }
};

}  // namespace

TEST_CASE_FIXTURE(DamagedSteps, "a damaged step is not taken back, and ends the history with a sentence") {
  for (const char* sql :
       {"UPDATE undo_steps SET changeset = x'54' WHERE id = (SELECT max(id) FROM undo_steps)",
        "UPDATE undo_steps SET changeset = x'' WHERE id = (SELECT max(id) FROM undo_steps)",
        "UPDATE undo_steps SET subject = 'somebody else'", "UPDATE undo_steps SET checksum = checksum + 1"}) {
    CAPTURE(sql);
    add_company("Fabrikam");
    damage(sql);
    CHECK(must(log.journal().damaged_steps()) > 0);
    const auto undone = log.journal().undo();
    REQUIRE_FALSE(undone.has_value());
    CHECK(undone.error().code == ErrorCode::conflict);
    CHECK(is_there("Fabrikam"));
    CHECK(is_there("Northwind Labs"));
    CHECK(must(log.journal().damaged_steps()) == 0);
    CHECK_FALSE(must(log.journal().next_undo()).has_value());
  }
}

TEST_CASE_FIXTURE(DamagedSteps, "after a history that ended, the next action can be undone again") {
  damage("UPDATE undo_steps SET changeset = x'54'");
  CHECK_FALSE(log.journal().undo().has_value());
  add_company("Fabrikam");
  must(log.journal().undo());
  CHECK_FALSE(is_there("Fabrikam"));
}

TEST_CASE_FIXTURE(DamagedSteps, "a damaged step is not done again, and what can be undone still can") {
  must(log.journal().undo());
  damage("UPDATE undo_steps SET changeset = x'5401' WHERE undone = 1");
  CHECK_FALSE(log.journal().redo().has_value());
  CHECK_FALSE(must(log.journal().next_redo()).has_value());
  must(log.journal().undo());
  CHECK_FALSE(is_there("Northwind Labs"));
}

TEST_CASE_FIXTURE(DamagedSteps, "an action that goes on after a damaged step begins a step of its own") {
  const auto write = [&](const char* name) {
    must(log.journal().go_on({"write", ""}, "letter 1", now, seconds_per_hour, [&]() -> Result<void> {
      TRY_DONE(Companies(log.connection()).insert({{}, name, ""}));
      return {};
    }));
  };
  write("Fabrikam");
  damage("UPDATE undo_steps SET changeset = x'54'");
  write("Adventure Works");
  must(log.journal().undo());
  CHECK_FALSE(is_there("Adventure Works"));
  CHECK(is_there("Fabrikam"));
}

TEST_CASE_FIXTURE(LogFixture,
                  "an action that goes on and takes itself back leaves a step that can be undone") {
  Id<Company> company;
  const auto go_on = [&](const std::function<Result<void>()>& work) {
    must(log.journal().go_on({"write", ""}, "letter 1", now, seconds_per_hour, work));
  };
  go_on([&]() -> Result<void> {
    TRY(company, Companies(log.connection()).insert({{}, "Fabrikam", ""}));
    return {};
  });
  go_on([&] { return log.connection().run("DELETE FROM companies WHERE id = ?", company); });
  CHECK(must(log.journal().damaged_steps()) == 0);
  CHECK(log.journal().undo().has_value());
}
