// Where the system may clear what the program keeps, the user is reminded of a copy elsewhere.
#include "core/actions/copies.h"

#include "tests/support/desk_fixture.h"
#include "tests/support/northwind.h"

using namespace goodterms;

TEST_CASE_FIXTURE(DeskFixture, "who is not reminded of copies is never told that one is missing") {
  start(northwind());
  must(note_copy(desk));
  clock.pass(400 * seconds_per_day);
  CHECK(!must(copy_missing_since(desk)));
}

TEST_CASE_FIXTURE(DeskFixture,
                  "a copy is missing 30 days after the last one, where something was changed since") {
  must(begin_reminding_of_copies(desk));
  const Date began = local_date(desk.now());
  clock.pass(31 * seconds_per_day);
  CHECK(!must(copy_missing_since(desk)));  // there is nothing to copy
  start(northwind());
  CHECK(must(copy_missing_since(desk)) == began);
  must(note_copy(desk));
  CHECK(!must(copy_missing_since(desk)));
  clock.pass(31 * seconds_per_day);
  CHECK(!must(copy_missing_since(desk)));  // the copy holds all there is
  CaseFacts another = northwind();
  another.company.name = "Contoso";
  start(another);
  CHECK(must(copy_missing_since(desk)));
}

TEST_CASE_FIXTURE(DeskFixture, "being reminded begins once, and a file of others is no trouble") {
  must(begin_reminding_of_copies(desk));
  start(northwind());
  clock.pass(31 * seconds_per_day);
  must(begin_reminding_of_copies(desk));
  CHECK(must(copy_missing_since(desk)));
  must(desk.files.write(folder_of(desk.log.place().path) + "/last-copy", "once upon a time"));
  CHECK(!must(copy_missing_since(desk)));
}
