// Taking over people from a file of another program: first a preview of every row, then all that is wanted as
// one step of undo. What was edited here is never overwritten unseen, and importing a file twice changes
// nothing.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/base/long_work.h"
#include "core/exchange/contact_sheet.h"
#include "core/model/imported_person.h"
#include "core/model/people.h"
#include "core/store/log.h"
#include "core/template/words.h"

namespace goodterms {

// The largest file that is read, bytes.
inline constexpr std::size_t largest_import = 256 * 1024 * 1024;

enum class ImportState : std::uint8_t { fresh, same, differs };
std::string_view import_state_id(ImportState state);  // "new", "same", "differs"

// What becomes of what stands here already: it stays, theirs takes its place, or theirs is noted beside it.
enum class ImportTake : std::uint8_t { mine, theirs, both };

// Where a row says something else than what is filed. What is empty here is filled in whatever is taken.
struct ImportDifference {
  std::string field;  // id of a field of the contact (core/model/record_field.h), "company", or "story"
  std::string mine, theirs;

  // Of these `theirs` is what is not there yet, and comes beside the rest.
  bool is_beside() const {
    return field == "story" || field == "notes" || field == "tags" || field == "also";
  }
};

struct ImportRow {
  ImportedPerson person;
  ImportState state = ImportState::fresh;
  Id<Contact> contact = {};                 // who it is, where they are filed
  Id<Company> company = {};                 // the same for a company alone
  std::optional<std::size_t> repeats = {};  // the row before that is the same person; it has all of
  // this one's details
  std::vector<ImportDifference> differences = {};
  bool wanted = true;
  ImportTake take = ImportTake::mine;
  bool apart = false;  // somebody else than who they look like: filed as a person of their own
};

// Whether what is filed would change by it, were it taken over. A row of somebody's who comes twice counts
// with the first.
bool changes_something(const ImportRow& row);

// What cannot be taken over, and why.
struct ImportLeftOut {
  std::size_t place = 0;  // 0 where it is not about one row
  Wording why;
};

struct ImportPreview {
  std::vector<ImportRow> rows;  // in the file's order
  std::vector<ImportLeftOut> left_out;
  std::size_t fresh = 0, same = 0, differs = 0;
  CsvRow columns;                  // of a table; empty for cards
  std::vector<SheetField> fields;  // what each holds
};

struct ImportSource {
  std::string bytes;
  ColumnChoice columns;
};

struct ImportDone {
  std::int64_t added = 0, updated = 0;
  Changes changes;
};

// "12 emails, the last on 2 March 2026", of somebody in a mail archive; empty for anybody else.
std::string mails_words(const Words& words, const ImportedPerson& person);

// Reads the file and compares every row with what is filed, and changes nothing. `preview` is filled in when
// all is done; of a table of columns that are not known, which is an error, their names are. Errors:
// too_large; invalid_input for what holds no people, or columns that are not known.
std::unique_ptr<LongWork> preview_import(Connection& connection, ImportSource source, const Words& words,
                                         std::shared_ptr<ImportPreview> preview);

// Files the rows that are wanted. Each is compared anew with what is filed by now: where that is no longer
// what the preview showed, it stays. `done` is filled in when all is done; stopped before, nothing has
// changed.
std::unique_ptr<LongWork> import_rows(Connection& connection, Instant now, const Words& words,
                                      std::shared_ptr<const ImportPreview> preview,
                                      std::shared_ptr<ImportDone> done);

// The same two with the log opened for them alone, for a window that goes on drawing. `words` outlives them.
Result<std::unique_ptr<LongWork>> begin_preview(const LogPlace& place, Files& files, Instant now,
                                                ImportSource source, const Words& words,
                                                std::shared_ptr<ImportPreview> preview);
Result<std::unique_ptr<LongWork>> begin_import(const LogPlace& place, Files& files, Instant now,
                                               const Words& words,
                                               std::shared_ptr<const ImportPreview> preview,
                                               std::shared_ptr<ImportDone> done);

}  // namespace goodterms
