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
