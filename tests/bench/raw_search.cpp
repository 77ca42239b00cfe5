#include "tests/bench/raw_search.h"

#include <cstdlib>

#include "core/store/search.h"

namespace goodterms {
namespace {

enum Question { people_by_start, companies_by_start, by_word, by_inside, said };

std::string names_found_by(const std::string& index) {
  return "SELECT found.rowid, coalesce(contacts.name, role, companies.name), companies.name FROM " + index +
         " AS found "
         "LEFT JOIN contacts ON contacts.id = iif(found.rowid & 3 = 1, found.rowid >> 2, NULL) "
         "LEFT JOIN applications ON applications.id = iif(found.rowid & 3 = 2, found.rowid >> 2, NULL) "
         "LEFT JOIN companies ON companies.id = CASE found.rowid & 3 WHEN 0 THEN found.rowid >> 2 "
         "WHEN 1 THEN contacts.company_id ELSE applications.company_id END "
         "WHERE " +
         index + " MATCH ? LIMIT ?";
}

}  // namespace

RawSearch::RawSearch(sqlite3* database) {
  const std::string questions[] = {
      "SELECT contacts.id, contacts.name, companies.name, contacts.name_folded FROM contacts "
      "LEFT JOIN companies ON companies.id = company_id "
      "WHERE contacts.name_folded >= ? AND contacts.name_folded < ? ORDER BY contacts.name_folded LIMIT ?",
      "SELECT id, name, '', name_folded FROM companies WHERE name_folded >= ? AND name_folded < ? "
      "ORDER BY name_folded LIMIT ?",
      names_found_by("names_by_word"),
      names_found_by("names_by_inside"),
      "SELECT said.rowid, coalesce(interactions.application_id, messages.application_id), "
      "coalesce(interactions.contact_id, applications.contact_id), companies.name, "
      "coalesce(happened_utc, messages.sent_utc, written_utc), "
      "coalesce(happened_offset, messages.sent_offset, written_offset), coalesce(summary, subject || body) "
      "FROM said "
      "LEFT JOIN interactions ON interactions.id = iif(said.rowid & 33554432, said.rowid & 33554431, NULL) "
      "LEFT JOIN messages ON messages.id = iif(said.rowid & 33554432, NULL, said.rowid & 33554431) "
      "LEFT JOIN applications ON applications.id = messages.application_id "
      "LEFT JOIN companies ON companies.id = coalesce(interactions.company_id, applications.company_id) "
      "WHERE said MATCH ? ORDER BY said.rowid DESC LIMIT ?",
  };
  for (std::size_t i = 0; i < statements_.size(); ++i) {
    const int code = sqlite3_prepare_v3(database, questions[i].c_str(), -1, SQLITE_PREPARE_PERSISTENT,
                                        &statements_[i], nullptr);
    if (code != SQLITE_OK) std::abort();
  }
}

RawSearch::~RawSearch() {
  for (sqlite3_stmt* statement : statements_)
    sqlite3_finalize(statement);
}

std::int64_t RawSearch::run(const Query& query) {
  const SearchLimits limits;
  if (query.words.empty()) return 0;
  const std::string after = query.folded + "\xF4\x8F\xBF\xBF";
  int names = 0;
  for (const Question question : {people_by_start, companies_by_start}) {
    sqlite3_bind_text(statements_[question], 1, query.folded.data(), static_cast<int>(query.folded.size()),
                      SQLITE_STATIC);
    sqlite3_bind_text(statements_[question], 2, after.data(), static_cast<int>(after.size()), SQLITE_STATIC);
    sqlite3_bind_int(statements_[question], 3, limits.names);
    names += step_through(statements_[question], limits.names);
  }
  const auto match = [&](Question question, const std::string& expression, int limit) {
    sqlite3_bind_text(statements_[question], 1, expression.data(), static_cast<int>(expression.size()),
                      SQLITE_STATIC);
    sqlite3_bind_int(statements_[question], 2, limit);
    return step_through(statements_[question], limit);
  };
  if (names < limits.names) names += match(by_word, query.by_word, limits.names - names);
  if (names < limits.names && !query.by_inside.empty()) match(by_inside, query.by_inside, limits.names);
  match(said, query.by_word, limits.said);
  return bytes_;
}

int RawSearch::step_through(sqlite3_stmt* statement, int limit) {
  int rows = 0;
  while (rows < limit && sqlite3_step(statement) == SQLITE_ROW) {
    ++rows;
    for (int column = 0; column < sqlite3_column_count(statement); ++column) {
      if (sqlite3_column_type(statement, column) == SQLITE_INTEGER) {
        bytes_ += sqlite3_column_int64(statement, column) != 0 ? 8 : 0;
      } else if (sqlite3_column_text(statement, column) != nullptr) {
        bytes_ += sqlite3_column_bytes(statement, column);
      }
    }
  }
  sqlite3_reset(statement);
  return rows;
}

}  // namespace goodterms
