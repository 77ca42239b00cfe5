#include "core/store/bin.h"

#include <fmt/format.h>

#include <array>
#include <utility>
#include <vector>

#include "core/base/text.h"
#include "core/store/companies.h"
#include "core/store/json_rows.h"
#include "core/store/messages.h"

namespace goodterms {
namespace {

#define THEIR_CASES "(SELECT id FROM applications WHERE contact_id = ?1)"
#define OF_THEIR_CASES "application_id IN " THEIR_CASES
#define WITH_THEM "contact_id = ?1 OR " OF_THEIR_CASES

// What belongs to a contact, ?1; parents before those who refer to them.
constexpr std::array<std::pair<const char*, const char*>, 11> theirs = {{
    {"companies",
     "id IN (SELECT company_id FROM contacts WHERE id = ?1 UNION SELECT company_id FROM applications WHERE "
     "contact_id = ?1 UNION SELECT company_id FROM interactions WHERE " WITH_THEM
     " UNION SELECT company_id FROM promises WHERE " WITH_THEM ")"},
    {"tags", "name_folded IN (SELECT tag FROM tagged WHERE contact_id = ?1)"},
    {"contacts", "id = ?1"},
    {"applications", "contact_id = ?1"},
    {"decisions", OF_THEIR_CASES},
    {"decision_answers", OF_THEIR_CASES},
    {"invitations", OF_THEIR_CASES},
    {"messages", OF_THEIR_CASES " OR id IN (SELECT message_id FROM interactions WHERE contact_id = ?1 AND "
                                "kind = 'aside') AND third_copied "
                                "= 0"},
    {"interactions", WITH_THEM},
    {"tasks", OF_THEIR_CASES},
    {"promises", WITH_THEM},
}};

// They are shared with others, and may have stayed.
bool is_shared(std::string_view table) {
  return table == "companies" || table == "tags";
}

Binned read_binned(Row& row) {
  Binned binned;
  binned.id = row.next_id<Contact>();
  binned.name = row.next_text();
  binned.company = row.next_text();
  binned.deleted = row.next_instant();
  binned.cases = row.next_integer();
  binned.lines = row.next_integer();
  return binned;
}

// How many there are of something in what may be damaged.
#define HOW_MANY(what) "iif(json_valid(contents), json_array_length(contents, '$." what "'), 0)"
#define BINNED                                                                                      \
  "SELECT id, name, company, deleted_utc, deleted_offset, " HOW_MANY("applications") ", " HOW_MANY( \
      "interactions") " FROM bin "

// One row more in the bin of somebody; nothing where there is none of that id, or it lies there already.
Result<void> keep_row(Connection& connection, std::int64_t bin, const char* table, std::int64_t id) {
  TRY(const std::string row, json_object_of(connection, table));
  return connection.run(
      fmt::format(
          "UPDATE bin SET contents = json_insert(contents, '$.{0}[#]', json((SELECT {1} FROM {0} WHERE "
          "id = ?1))) WHERE id = ?2 AND EXISTS (SELECT 1 FROM {0} WHERE id = ?1) AND NOT EXISTS (SELECT 1 "
          "FROM "
          "json_each(contents, '$.{0}') WHERE json_extract(value, '$.id') = ?1)",
          table, row),
      id, bin);
}

// What was written to them about a case that lies in the bin waits there, with the case.
Result<void> leave_with_its_case(Connection& connection, Id<Contact> id) {
  struct Aside {
    Id<Interaction> line;
    Id<Message> letter;
    std::int64_t bin = 0;
  };
  TRY(const auto asides,
      connection.all(
          "SELECT interactions.id, message_id, bin.id FROM interactions JOIN bin ON "
          "iif(json_valid(contents), EXISTS (SELECT 1 FROM json_each(contents, '$.applications') "
          "WHERE json_extract(value, '$.id') = application_id), 0) WHERE contact_id = ? AND kind "
          "= 'aside' AND message_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM applications WHERE "
          "applications.id = application_id)",
          [](Row& row) {
            Aside aside;
            aside.line = row.next_id<Interaction>();
            aside.letter = row.next_id<Message>();
            aside.bin = row.next_integer();
            return aside;
          },
          id));
  for (const Aside& aside : asides) {
    TRY_DONE(keep_row(connection, aside.bin, "messages", aside.letter.value));
    TRY_DONE(keep_row(connection, aside.bin, "interactions", aside.line.value));
    TRY_DONE(connection.run("DELETE FROM interactions WHERE id = ?", aside.line));
    TRY_DONE(connection.run("DELETE FROM messages WHERE id = ?", aside.letter));
  }
  return {};
}

// A letter they had a copy of does not name them while they are in the bin.
Result<void> copy_again(Connection& connection, Id<Contact> id) {
#define COPIED                                                                                             \
  "FROM contacts JOIN interactions ON contacts.id = contact_id WHERE message_id = messages.id AND kind = " \
  "'aside'"
  return connection.run("UPDATE messages SET third_name = (SELECT name " COPIED
                        "), third_email = (SELECT email " COPIED
                        "), third_copied = 1 WHERE third_name = '' AND EXISTS (SELECT 1 " COPIED
                        " AND (contact_id = ?1 OR interactions." OF_THEIR_CASES "))",
                        id);
#undef COPIED
}

// What came back refers to a case or a letter of somebody else's that is gone.
Result<void> let_go_of_what_is_gone(Connection& connection, Id<Contact> id) {
  for (const char* table : {"interactions", "promises"})
    TRY_DONE(connection.run(
        fmt::format("UPDATE {} SET application_id = NULL WHERE contact_id = ? AND application_id "
                    "IS NOT NULL AND NOT EXISTS (SELECT 1 FROM applications WHERE "
                    "applications.id = application_id)",
                    table),
        id));
  // Whom a line of their cases is with may be gone, and so the case that a letter to them was about.
  TRY_DONE(connection.run(
      "UPDATE interactions SET contact_id = NULL WHERE " OF_THEIR_CASES
      " AND contact_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM contacts WHERE contacts.id = contact_id)",
      id));
  TRY_DONE(connection.run(
      "DELETE FROM messages WHERE (id IN (SELECT message_id FROM interactions WHERE contact_id = ?) OR "
      "third_name <> '' AND sent_utc IS NULL) AND NOT "
      "EXISTS (SELECT 1 FROM applications WHERE applications.id = messages.application_id)",
      id));
  return connection.run(
      "UPDATE interactions SET message_id = NULL WHERE contact_id = ? AND message_id IS NOT NULL AND NOT "
      "EXISTS "
      "(SELECT 1 FROM messages WHERE messages.id = message_id)",
      id);
}

}  // namespace

Result<void> Bin::keep(const Contact& contact, const std::string& company, Instant now) {
  std::string contents;
  for (const auto& [table, which] : theirs) {
    TRY(const std::string row, json_object_of(connection_, table));
    contents += fmt::format("{}'{}', json((SELECT json_group_array({}) FROM {} WHERE {}))",
                            contents.empty() ? "" : ", ", table, row, table, which);
  }
  TRY_DONE(connection_.run(
      fmt::format(
          "INSERT INTO bin (id, name, company, deleted_utc, deleted_offset, contents) VALUES (?1, ?2, "
          "?3, ?4, ?5, json_object({}))",
          contents),
      contact.id, contact.name, company, now));
  TRY(const auto begun, Messages(connection_).begun_with(contact));
  for (const Id<Message> id : begun)
    TRY_DONE(keep_row(connection_, contact.id.value, "messages", id.value));
  return {};
}

namespace {

tl::unexpected<Error> damaged(const std::string& name, const std::string& cause = {}) {
  return failure(ErrorCode::bad_data, "error.bin.damaged", {{"name", name}}, cause);
}

// The companies in it that are gone, of which another has the name by now, with that one.
using Replaced = std::vector<std::pair<Id<Company>, Id<Company>>>;
Result<Replaced> companies_instead(Connection& connection, const std::string& contents) {
  TRY(const auto gone,
      connection.all(
          "SELECT json_extract(value, '$.id'), json_extract(value, '$.name') FROM json_each(?, "
          "'$.companies') "
          "WHERE NOT EXISTS (SELECT 1 FROM companies WHERE companies.id = json_extract(value, '$.id'))",
          [](Row& row) {
            const auto company = row.next_id<Company>();
            return std::pair(company, row.next_text());
          },
          contents));
  Replaced instead;
  for (const auto& [company, name] : gone) {
    TRY(const auto other, Companies(connection).find_by_name(name));
    if (other) instead.emplace_back(company, other->id);
  }
  return instead;
}

Result<void> file_again(Connection& connection, const std::string& name, const std::string& contents) {
  for (const auto& [table, which] : theirs) {
    const auto filed =
        file_json_rows(connection, table, contents, is_shared(table) ? IfThere::leave : IfThere::refuse);
    if (filed) continue;
    // The disk's own trouble is told as that; what a table does not take is what lies in the bin.
    const bool of_contents = filed.error().cause.find("constraint") != std::string::npos;
    return of_contents ? damaged(name, filed.error().cause) : tl::unexpected(filed.error());
  }
  return {};
}

}  // namespace

Result<void> Bin::bring_back(Id<Contact> id) {
  TRY(const auto binned, find(id));
  if (!binned) return failure(ErrorCode::not_found, "error.bin.gone");
  TRY(const auto contents,
      connection_.first(
          "SELECT contents FROM bin WHERE id = ?1 AND iif(json_valid(contents), json_extract(contents, "
          "'$.contacts[0].id') = ?1, 0)",
          [](Row& row) { return row.next_text(); }, id));
  if (!contents) return damaged(binned->name);
  // Lasts until the transaction ends: what refers to what is told at its end.
  TRY_DONE(connection_.run("PRAGMA defer_foreign_keys = ON"));
  TRY(const auto instead, companies_instead(connection_, *contents));
  TRY_DONE(file_again(connection_, binned->name, *contents));
  for (const auto& [company, other] : instead) {
    TRY_DONE(Companies(connection_).give_all(company, other));
    TRY_DONE(Companies(connection_).remove(company));
  }
  // A tag that came to be again meanwhile is the one that counts.
  TRY_DONE(connection_.run(
      "DELETE FROM tags WHERE id IN (SELECT json_extract(value, '$.id') FROM json_each(?, '$.tags')) AND "
      "EXISTS "
      "(SELECT 1 FROM tags AS other WHERE other.name_folded = tags.name_folded AND other.id > tags.id)",
      *contents));
  TRY_DONE(leave_with_its_case(connection_, id));
  TRY_DONE(let_go_of_what_is_gone(connection_, id));
  TRY_DONE(copy_again(connection_, id));
  return connection_.run("DELETE FROM bin WHERE id = ?", id);
}

Result<std::vector<Binned>> Bin::newest(int most) {
  return connection_.all(BINNED "ORDER BY deleted_utc DESC, id DESC LIMIT ?", read_binned, most);
}

Result<std::int64_t> Bin::count() {
  return connection_.integer("SELECT count(*) FROM bin");
}

Result<std::optional<Binned>> Bin::find(Id<Contact> id) {
  return connection_.first(BINNED "WHERE id = ?", read_binned, id);
}

Result<std::vector<Binned>> Bin::named(std::string_view name, int most) {
  std::vector<Binned> found;
  TRY(auto all, newest(-1));
  for (Binned& one : all) {
    if (fold(one.name) == fold(name) && static_cast<int>(found.size()) < most)
      found.push_back(std::move(one));
  }
  return found;
}

Result<std::vector<Id<Contact>>> Bin::over(Instant now) {
  return connection_.all(
      "SELECT id FROM bin WHERE deleted_utc <= ? ORDER BY id",
      [](Row& row) { return row.next_id<Contact>(); }, now.utc - days_in_bin.count() * seconds_per_day);
}

Result<void> Bin::forget(const std::vector<Id<Contact>>& ids) {
  for (const Id<Contact> id : ids) {
    // Since then the log knew nothing of them; a step that was undone may have brought them back in between.
    TRY_DONE(
        connection_.run("DELETE FROM undo_steps WHERE undone = 1 OR happened_utc <= (SELECT deleted_utc FROM "
                        "bin WHERE id = ?)",
                        id));
    TRY_DONE(connection_.run("DELETE FROM bin WHERE id = ?", id));
  }
  return {};
}

}  // namespace goodterms
