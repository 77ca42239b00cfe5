#include "core/store/people_list.h"

namespace goodterms {
namespace {

PeopleRow read_people_row(Row& row) {
  PeopleRow read;
  read.kind = row.next_flag() ? FoundKind::company : FoundKind::contact;
  read.id = row.next_integer();
  read.name = row.next_text();
  read.title = row.next_text();
  read.company = row.next_text();
  read.last_met = row.next_optional_instant();
  return read;
}

// A page of names first, and only then what is shown of each: skipping rows must not cost what showing them
// does.
#define NAMED_CONTACTS "SELECT 0 AS is_company, id, name_folded FROM contacts"
#define NAMED_COMPANIES "SELECT 1 AS is_company, id, name_folded FROM companies"
#define PAGE_OF(NAMED)                                                         \
  "WITH page AS MATERIALIZED (SELECT is_company, id, name_folded FROM (" NAMED \
  ") ORDER BY name_folded, is_company, id LIMIT ?2 OFFSET ?1) " ROWS_OF_PAGE
#define ROWS_OF_PAGE                                                                                         \
  "SELECT is_company, page.id, coalesce(contacts.name, own.name), coalesce(contacts.title, ''), "            \
  "coalesce(theirs.name, ''), happened_utc, happened_offset FROM page "                                      \
  "LEFT JOIN contacts ON is_company = 0 AND contacts.id = page.id "                                          \
  "LEFT JOIN companies AS own ON is_company = 1 AND own.id = page.id "                                       \
  "LEFT JOIN companies AS theirs ON theirs.id = contacts.company_id "                                        \
  "LEFT JOIN interactions ON interactions.id = CASE is_company "                                             \
  "WHEN 0 THEN (SELECT id FROM interactions WHERE contact_id = page.id ORDER BY happened_utc DESC LIMIT 1) " \
  "ELSE (SELECT id FROM interactions WHERE company_id = page.id ORDER BY happened_utc DESC LIMIT 1) END "    \
  "ORDER BY page.name_folded, is_company, page.id"

}  // namespace

Result<std::int64_t> PeopleList::count(PeopleFilter filter) {
  std::int64_t count = 0;
  if (filter != PeopleFilter::companies) {
    TRY(count, connection_.integer("SELECT count(*) FROM contacts"));
  }
  if (filter != PeopleFilter::contacts) {
    TRY(const std::int64_t companies, connection_.integer("SELECT count(*) FROM companies"));
    count += companies;
  }
  return count;
}

Result<std::vector<PeopleRow>> PeopleList::page(PeopleFilter filter, std::int64_t first, int most) {
  const char* sql = filter == PeopleFilter::contacts ? PAGE_OF(NAMED_CONTACTS)
                    : filter == PeopleFilter::companies
                        ? PAGE_OF(NAMED_COMPANIES)
                        : PAGE_OF(NAMED_CONTACTS " UNION ALL " NAMED_COMPANIES);
  return connection_.all(sql, read_people_row, first, most);
}

Result<std::optional<PeopleRow>> PeopleList::find(FoundKind kind, std::int64_t id) {
  return connection_.first("WITH page AS (SELECT ?1 AS is_company, ?2 AS id, '' AS name_folded) " ROWS_OF_PAGE
                           " LIMIT 1",
                           read_people_row, kind == FoundKind::company, id);
}

}  // namespace goodterms
