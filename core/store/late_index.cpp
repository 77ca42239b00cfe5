#include "core/store/late_index.h"

#include <fmt/format.h>

#include <algorithm>

namespace goodterms {
namespace {

constexpr std::int64_t records_per_step = 5000;

// What the trigger on a new record of the table does (core/store/migrations/0001_first.sql), for those of a
// range of ids at once. Ascending: an index takes what comes in the order of its rows in one piece.
struct Late {
  const char* table;
  const char* trigger;
  std::array<const char*, 2> index;  // the second may be null
};
constexpr std::array<Late, 3> tables = {{
    {"companies",
     "companies_indexed",
     {"INSERT INTO names_by_word (rowid, words) SELECT id * 4, name FROM companies "
      "WHERE id > ?1 AND id <= ?2 AND NOT EXISTS (SELECT 1 FROM names_by_word WHERE rowid = id * 4) "
      "ORDER BY id",
      "INSERT INTO names_by_inside (rowid, folded) SELECT id * 4, name_folded FROM companies "
      "WHERE id > ?1 AND id <= ?2 AND NOT EXISTS (SELECT 1 FROM names_by_inside WHERE rowid = id * 4) "
      "ORDER BY id"}},
    // Of these some may have been updated meanwhile, and so be indexed.
    {"contacts",
     "contacts_indexed",
     {"INSERT INTO names_by_word (rowid, words) SELECT id * 4 + 1, words FROM contacts_to_index "
      "WHERE id > ?1 AND id <= ?2 AND NOT EXISTS (SELECT 1 FROM names_by_word WHERE rowid = id * 4 + 1) "
      "ORDER BY id",
      "INSERT INTO names_by_inside (rowid, folded) SELECT id * 4 + 1, folded FROM contacts_to_index "
      "WHERE id > ?1 AND id <= ?2 AND NOT EXISTS (SELECT 1 FROM names_by_inside WHERE rowid = id * 4 + 1) "
      "ORDER BY id"}},
    {"interactions",
     "interactions_indexed",
     {"INSERT INTO said (rowid, words) SELECT happened_utc * 67108864 + 33554432 + id AS place, summary "
      "FROM interactions WHERE id > ?1 AND id <= ?2 AND NOT EXISTS (SELECT 1 FROM said WHERE rowid = "
      "happened_utc * 67108864 + 33554432 + id) ORDER BY place",
      nullptr}},
}};

Result<std::int64_t> last_id(Connection& connection, const char* table) {
  return connection.integer(fmt::format("SELECT coalesce(max(id), 0) FROM {}", table));
}

}  // namespace

Result<void> LateIndex::begin() {
  for (std::size_t at = 0; at < tables.size(); ++at) {
    const auto text = [](Row& row) { return row.next_text(); };
    TRY(const auto trigger,
        connection_.first("SELECT sql FROM sqlite_schema WHERE type = 'trigger' AND name = ?", text,
                          tables[at].trigger));
    if (!trigger)
      return failure(ErrorCode::bad_data, "error.data.incomplete", {{"path", connection_.path()}});
    parts_[at].trigger = *trigger;
    TRY(parts_[at].first, last_id(connection_, tables[at].table));
    parts_[at].indexed = parts_[at].first;
    TRY_DONE(connection_.run_script(fmt::format("DROP TRIGGER {}", tables[at].trigger)));
  }
  return {};
}

Result<bool> LateIndex::step() {
  if (!counted_) {
    counted_ = true;
    for (std::size_t at = 0; at < tables.size(); ++at) {
      TRY(parts_[at].last, last_id(connection_, tables[at].table));
    }
  }
  while (at_ < tables.size() && parts_[at_].indexed >= parts_[at_].last) {
    TRY_DONE(connection_.run_script(parts_[at_].trigger));
    ++at_;
  }
  if (at_ == tables.size()) return true;
  Part& part = parts_[at_];
  const std::int64_t end = std::min(part.last, part.indexed + records_per_step);
  for (const char* index : tables[at_].index)
    if (index != nullptr) TRY_DONE(connection_.run(index, part.indexed, end));
  part.indexed = end;
  return false;
}

int LateIndex::percent() const {
  std::int64_t done = 0, all = 0;
  for (const Part& part : parts_) {
    done += part.indexed - part.first;
    all += std::max(part.last, part.indexed) - part.first;
  }
  constexpr std::int64_t whole = 100;
  return static_cast<int>(all > 0 ? done * whole / all : whole);
}

}  // namespace goodterms
