#include "core/store/people_list.h"

#include "core/store/in_touch.h"

namespace goodterms {
namespace {

PeopleRow read_people_row(Row& row) {
  PeopleRow read;
  read.kind = row.next_flag() ? FoundKind::company : FoundKind::contact;
  read.id = row.next_integer();
  read.name = row.next_text();
  read.title = row.next_text();
  read.company = row.next_text();
  read.reconnect_on = row.next_optional_date();
  read.last_met = row.next_optional_instant();
  read.archived = row.next_flag();
  return read;
}

// Where a row stands in the list, which is ordered by these three.
struct Position {
  std::string name;  // folded
  std::int64_t is_company = 0;
  std::int64_t id = 0;
};

Position read_position(Row& row) {
  Position position;
  position.is_company = row.next_integer();
  position.id = row.next_integer();
  position.name = row.next_text();
  return position;
}

// From a position on (?1 name, ?2 is_company, ?3 id), at most ?4: names first, by their index, and only then
// what is shown of each.
#define CONTACTS_FROM                                                                                   \
  "SELECT 0 AS is_company, id, name_folded FROM contacts WHERE archived = 0 AND name_folded >= ?1 AND " \
  "(name_folded > ?1 OR (?2 = 0 AND id >= ?3))"
#define ARCHIVED_FROM                                                                                   \
  "SELECT 0 AS is_company, id, name_folded FROM contacts WHERE archived = 1 AND name_folded >= ?1 AND " \
  "(name_folded > ?1 OR (?2 = 0 AND id >= ?3))"
#define COMPANIES_FROM                                                                                    \
  "SELECT 1 AS is_company, id, name_folded FROM companies WHERE name_folded >= ?1 AND (name_folded > ?1 " \
  "OR ?2 = 0 OR id >= ?3)"
#define IN_ORDER " ORDER BY name_folded, is_company, id LIMIT ?4"
// The day that was set, or an earlier one that was promised.
#define PROMISED_DAY                                                                  \
  "(SELECT min(due) FROM promises WHERE contact_id = page.id AND state = 'open' AND " \
  "owed_by = 'mine' AND kind IN ('write', 'touch'))"
#define DAY_TO_WRITE                                                              \
  "CASE is_company WHEN 0 THEN coalesce(min(contacts.reconnect_on, " PROMISED_DAY \
  "), "                                                                           \
  "contacts.reconnect_on, " PROMISED_DAY ") END"
#define ROWS_OF_PAGE                                                                              \
  "SELECT is_company, page.id, coalesce(contacts.name, own.name), coalesce(contacts.title, ''), " \
  "coalesce(theirs.name, ''), " DAY_TO_WRITE                                                      \
  ", happened_utc, happened_offset, "                                                             \
  "coalesce(contacts.archived, 0) FROM page "                                                     \
  "LEFT JOIN contacts ON is_company = 0 AND contacts.id = page.id "                               \
  "LEFT JOIN companies AS own ON is_company = 1 AND own.id = page.id "                            \
  "LEFT JOIN companies AS theirs ON theirs.id = contacts.company_id "                             \
  "LEFT JOIN interactions ON interactions.id = CASE is_company "                                  \
  "WHEN 0 THEN (SELECT id FROM interactions WHERE contact_id = page.id AND " IN_TOUCH             \
  " ORDER BY happened_utc DESC LIMIT 1) "                                                         \
  "ELSE (SELECT id FROM interactions WHERE company_id = page.id AND " IN_TOUCH                    \
  " ORDER BY happened_utc DESC LIMIT 1) END "

const char* names_from(PeopleFilter filter) {
  switch (filter) {
    case PeopleFilter::contacts:
      return CONTACTS_FROM IN_ORDER;
    case PeopleFilter::companies:
      return COMPANIES_FROM IN_ORDER;
    case PeopleFilter::archived:
      return ARCHIVED_FROM IN_ORDER;
    case PeopleFilter::all:
      break;
  }
  return CONTACTS_FROM " UNION ALL " COMPANIES_FROM IN_ORDER;
}

// How many of those the filter shows begin in one way.
std::int64_t shown(PeopleFilter filter, std::int64_t contacts, std::int64_t companies) {
  return (filter != PeopleFilter::companies ? contacts : 0) +
         (filter != PeopleFilter::contacts ? companies : 0);
}

// The position of the row of that number; nothing past the end.
Result<std::optional<Position>> position_of(Connection& connection, PeopleFilter filter,
                                            std::int64_t number) {
  if (filter == PeopleFilter::archived)  // the few who are; no counts of them are kept
    return connection.first(
        "SELECT 0, id, name_folded FROM contacts WHERE archived = 1 ORDER BY name_folded, id LIMIT 1 OFFSET "
        "?",
        read_position, number);
  Position start;
  std::int64_t left = number;
  {
    TRY(Statement starts,
        connection.prepare("SELECT start, contacts, companies FROM name_starts ORDER BY start"));
    while (true) {
      TRY(const bool there, starts.step());
      if (!there) return std::nullopt;
      Row row = starts.row();
      start.name = row.next_text();
      const std::int64_t contacts = row.next_integer();
      const std::int64_t here = shown(filter, contacts, row.next_integer());
      if (left < here) break;
      left -= here;
    }
  }
  if (left == 0) return start;
  TRY(Statement names, connection.prepare(names_from(filter)));
  names.bind(start.name);
  names.bind(start.is_company);
  names.bind(start.id);
  names.bind(left + 1);
  for (;; --left) {
    TRY(const bool there, names.step());
    if (!there) return std::nullopt;
    if (left > 0) continue;
    Row row = names.row();
    return read_position(row);
  }
}

}  // namespace

Result<std::int64_t> PeopleList::count(PeopleFilter filter) {
  if (filter == PeopleFilter::archived)
    return connection_.integer("SELECT count(*) FROM contacts WHERE archived = 1");
  const auto read = [filter](Row& row) {
    const std::int64_t contacts = row.next_integer();
    return shown(filter, contacts, row.next_integer());
  };
  TRY(const auto count, connection_.first("SELECT sum(contacts), sum(companies) FROM name_starts", read));
  return count.value_or(0);
}

Result<std::vector<PeopleRow>> PeopleList::page(PeopleFilter filter, std::int64_t first, int most) {
  TRY(const auto start, position_of(connection_, filter, first));
  if (!start) return std::vector<PeopleRow>();
  const std::string page = std::string("WITH page AS MATERIALIZED (") + names_from(filter) + ") " +
                           ROWS_OF_PAGE + "ORDER BY page.name_folded, is_company, page.id";
  return connection_.all(page, read_people_row, start->name, start->is_company, start->id, most);
}

Result<std::vector<PeopleRow>> PeopleList::find(const std::vector<Which>& some) {
  if (some.empty()) return std::vector<PeopleRow>();
  std::string values;
  for (std::size_t i = 0; i < some.size(); ++i)
    values += i == 0 ? "(?, ?, 0)" : ", (?, ?, " + std::to_string(i) + ")";
  TRY(Statement statement,
      connection_.prepare("WITH page (is_company, id, place) AS (VALUES " + values +
                          ") " ROWS_OF_PAGE
                          "WHERE coalesce(contacts.id, own.id) IS NOT NULL ORDER BY place"));
  for (const Which& one : some) {
    statement.bind(one.kind == FoundKind::company);
    statement.bind(one.id);
  }
  std::vector<PeopleRow> rows;
  while (true) {
    TRY(const bool there, statement.step());
    if (!there) return rows;
    Row row = statement.row();
    rows.push_back(read_people_row(row));
  }
}

}  // namespace goodterms
