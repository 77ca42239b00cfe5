#include <algorithm>

#include "core/store/people_list.h"
#include "core/store/search_filters.h"
#include "core/store/waiting.h"

namespace goodterms {
namespace {

// Seconds from 1970 at which a year begins, by the clocks where a line was written.
std::int64_t start_of_year(int year) {
  const Date day{std::chrono::year(year) / std::chrono::January / 1};
  return static_cast<std::int64_t>(day.time_since_epoch().count()) * seconds_per_day;
}

// Lines of one of them by year and channel, by the index of that column.
#define LINES_OF(column)                                                                    \
  "SELECT EXISTS (SELECT 1 FROM interactions WHERE " column                                 \
  " = ?1 AND happened_utc >= ?2 - 86400 AND happened_utc < ?3 + 86400 AND "                 \
  "happened_utc + happened_offset * 60 >= ?2 AND happened_utc + happened_offset * 60 < ?3 " \
  "AND (?4 = '' OR channel = ?4))"
#define PROMISED_BY(column) \
  "SELECT EXISTS (SELECT 1 FROM promises WHERE " column " = ?1 AND " OPEN_PROMISE ")"
#define UNANSWERED_IN(column) \
  "SELECT EXISTS (SELECT 1 FROM interactions AS theirs WHERE " column " = ?1 AND " UNANSWERED ")"

struct ByColumn {
  std::string_view lines, promised, unanswered, cases;
};
#define BY_COLUMN(column, of_case)                                        \
  ByColumn {                                                              \
    LINES_OF(column), PROMISED_BY(column), UNANSWERED_IN(column), of_case \
  }
constexpr ByColumn by_contact = BY_COLUMN("contact_id", "contact_id"),
                   by_company = BY_COLUMN("company_id", "company_id"),
                   by_application = BY_COLUMN("application_id", "id");

const ByColumn& columns_of(FoundKind kind) {
  if (kind == FoundKind::contact) return by_contact;
  return kind == FoundKind::company ? by_company : by_application;
}

class Filtering {
 public:
  Filtering(Connection& connection, const SearchFilters& filters, const SearchDays& days)
      : connection_(connection), filters_(filters), days_(days) {
    if (!filters.year) return;
    from_ = start_of_year(*filters.year);
    until_ = start_of_year(*filters.year + 1);
  }

  Result<bool> keeps(const FoundName& name) {
    const ByColumn& by = columns_of(name.kind);
    if (!filters_.company.empty()) {
      TRY(const bool at, is_at_company(name));
      if (!at) return false;
    }
    if (filters_.year || filters_.channel) {
      const std::string_view channel = filters_.channel ? channel_id(*filters_.channel) : std::string_view();
      TRY(const auto any, connection_.integer(by.lines, name.id, from_, until_, channel));
      if (any == 0) return false;
    }
    return stands_and_owes(name.kind, name.id);
  }

  Result<bool> keeps(const FoundWords& said) {
    if (!begins_with_company(said.company)) return false;
    const std::int64_t local = said.happened.utc + said.happened.offset_minutes * seconds_per_minute;
    if (local < from_ || local >= until_) return false;
    if (filters_.channel) {
      TRY(const auto same, connection_.integer(said.kind == FoundKind::interaction
                                                   ? "SELECT channel IS ?2 FROM interactions WHERE id = ?1"
                                                   : "SELECT channel IS ?2 FROM messages WHERE id = ?1",
                                               said.id, channel_id(*filters_.channel)));
      if (same == 0) return false;
    }
    if (said.application) return stands_and_owes(FoundKind::application, said.application.value);
    if (said.contact) return stands_and_owes(FoundKind::contact, said.contact.value);
    return !filters_.stage && !filters_.owed;
  }

  // Whom one filter is true of, where no words were typed: that of the company, what is owed, the stage, or
  // the lines of a story, whichever of these there is first. The others then narrow them.
  Result<std::vector<FoundName>> candidates() {
    if (!filters_.company.empty()) {
      return names(
          "SELECT 0, id, name, '' FROM companies WHERE name_folded >= ?1 AND name_folded < ?1 || "
          "char(1114111) "
          "UNION ALL SELECT 1, contacts.id, contacts.name, companies.name FROM companies JOIN contacts ON "
          "contacts.company_id = companies.id WHERE companies.name_folded >= ?1 AND companies.name_folded < "
          "?1 || char(1114111) UNION SELECT 1, contacts.id, contacts.name, companies.name FROM companies "
          "JOIN "
          "applications ON applications.company_id = companies.id JOIN contacts ON contacts.id = contact_id "
          "WHERE companies.name_folded >= ?1 AND companies.name_folded < ?1 || char(1114111) "
          "UNION ALL SELECT 2, applications.id, role, companies.name FROM companies JOIN "
          "applications ON applications.company_id = companies.id WHERE companies.name_folded >= ?1 AND "
          "companies.name_folded < ?1 || char(1114111) LIMIT ?2",
          filters_.company, most_filtered);
    }
    if (filters_.owed) {
      return names(
          "SELECT 1, contacts.id, contacts.name, coalesce(companies.name, '') FROM (SELECT contact_id AS id "
          "FROM promises WHERE " OPEN_PROMISE
          " AND contact_id IS NOT NULL UNION SELECT id FROM contacts WHERE "
          "reconnect_on <= ?1 UNION SELECT contact_id FROM (SELECT contact_id FROM interactions AS theirs "
          "WHERE " UNANSWERED
          " AND contact_id IS NOT NULL ORDER BY happened_utc, id LIMIT ?2)) AS those JOIN contacts "
          "ON contacts.id = those.id LEFT JOIN companies ON companies.id = company_id UNION ALL SELECT 0, "
          "id, "
          "name, '' FROM companies WHERE id IN (SELECT company_id FROM promises WHERE " OPEN_PROMISE
          " AND contact_id IS NULL) LIMIT ?2",
          format_date(days_.today), most_filtered);
    }
    if (filters_.stage) {
      return names(
          "SELECT 2, applications.id, role, companies.name FROM applications JOIN companies ON companies.id "
          "= "
          "company_id WHERE " +
              std::string(shelf_condition(*filters_.stage)) + " ORDER BY applications.id DESC LIMIT ?2",
          first_second(), most_filtered);
    }
    // The newest lines of that year, or of all, by the index in which they stand by their moment.
    return names(
        "SELECT DISTINCT 1, contacts.id, contacts.name, coalesce(companies.name, '') FROM (SELECT rowid & "
        "33554431 AS line FROM said WHERE rowid >= ?1 AND rowid < ?2 AND rowid & 33554432 ORDER BY rowid "
        "DESC "
        "LIMIT ?3) JOIN interactions ON interactions.id = line JOIN contacts ON contacts.id = contact_id "
        "LEFT "
        "JOIN companies ON companies.id = contacts.company_id",
        of_said(from_ - seconds_per_day), of_said(until_ + seconds_per_day), most_filtered);
  }

 private:
  static constexpr std::int64_t said_rows = 67108864;  // of a second (migrations/0001_first.sql)
  static std::int64_t of_said(std::int64_t seconds) { return seconds * said_rows; }

  std::int64_t first_second() const {
    return static_cast<std::int64_t>(days_.first_underway.time_since_epoch().count()) * seconds_per_day;
  }

  bool begins_with_company(const std::string& name) const {
    return fold(name).compare(0, filters_.company.size(), filters_.company) == 0;
  }

  // Who has moved on since was there too.
  Result<bool> is_at_company(const FoundName& name) {
    if (begins_with_company(name.kind == FoundKind::company ? name.name : name.company)) return true;
    if (name.kind != FoundKind::contact) return false;
    TRY(const auto was,
        connection_.integer("SELECT EXISTS (SELECT 1 FROM applications JOIN companies ON companies.id = "
                            "applications.company_id WHERE contact_id = ?1 AND name_folded >= ?2 AND "
                            "name_folded < ?2 || char(1114111))",
                            name.id, filters_.company));
    return was != 0;
  }

  Result<bool> stands_and_owes(FoundKind kind, std::int64_t id) {
    const ByColumn& by = columns_of(kind);
    if (filters_.stage) {
      TRY(const auto stands,
          connection_.integer("SELECT EXISTS (SELECT 1 FROM applications WHERE " + std::string(by.cases) +
                                  " = ?2 AND " + std::string(shelf_condition(*filters_.stage)) +
                                  " AND ?1 = ?1)",
                              first_second(), id));
      if (stands == 0) return false;
    }
    if (!filters_.owed) return true;
    TRY(const auto promised, connection_.integer(by.promised, id));
    if (promised != 0) return true;
    TRY(const auto unanswered, connection_.integer(by.unanswered, id));
    if (unanswered != 0 || kind != FoundKind::contact) return unanswered != 0;
    TRY(const auto due,
        connection_.integer("SELECT EXISTS (SELECT 1 FROM contacts WHERE id = ?1 AND reconnect_on <= ?2)", id,
                            days_.today));
    return due != 0;
  }

  template <class... Values>
  Result<std::vector<FoundName>> names(std::string_view sql, const Values&... values) {
    const auto read = [](Row& row) {
      constexpr FoundKind kinds[] = {FoundKind::company, FoundKind::contact, FoundKind::application};
      FoundName name;
      name.kind = kinds[row.next_integer()];
      name.id = row.next_integer();
      name.name = row.next_text();
      name.company = row.next_text();
      return name;
    };
    return connection_.all(sql, read, values...);
  }

  Connection& connection_;
  const SearchFilters& filters_;
  const SearchDays& days_;
  std::int64_t from_ = start_of_year(1970), until_ = start_of_year(3000);
};

template <class One>
Result<void> keep(Filtering& filtering, std::vector<One>& found, int most) {
  std::vector<One> kept;
  for (One& one : found) {
    if (kept.size() >= static_cast<std::size_t>(std::max(0, most))) break;
    TRY(const bool stays, filtering.keeps(one));
    if (stays) kept.push_back(std::move(one));
  }
  found = std::move(kept);
  return {};
}

}  // namespace

Result<Found> search(Connection& connection, const TypedSearch& typed, const SearchDays& days,
                     SearchLimits limits) {
  if (typed.filters.empty()) return search(connection, typed.words, limits);
  Filtering filtering(connection, typed.filters, days);
  Found found;
  if (typed.words.empty()) {
    TRY(found.names, filtering.candidates());
  } else {
    TRY(found, search(connection, typed.words, SearchLimits{most_filtered, most_filtered, limits.similar}));
  }
  TRY_DONE(keep(filtering, found.names, limits.names));
  TRY_DONE(keep(filtering, found.said, limits.said));
  return found;
}

}  // namespace goodterms
