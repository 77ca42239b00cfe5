#include "core/store/filter_sql.h"

#include <fmt/format.h>

#include <algorithm>

#include "core/store/in_touch.h"
#include "core/store/said_rows.h"
#include "core/store/waiting.h"

namespace goodterms {
namespace {

constexpr const char* last_character = "\xF4\x8F\xBF\xBF";  // U+10FFFF

// What is bound, by its number: ?1 the first second of what is underway (shelf_condition()), ?2 and ?3 the
// seconds between which a line was written by its own clocks, ?4 and ?5 a company's name, ?6 today, ?7 a
// channel, ?8 a list, ?9 the lines that wait for an answer, and from ?10 on two for each tag.
constexpr std::size_t first_tag = 10;

std::int64_t start_of(Date day) {
  return static_cast<std::int64_t>(day.time_since_epoch().count()) * seconds_per_day;
}
Date first_of(int year) {
  return Date{std::chrono::year(year) / std::chrono::January / 1};
}

// The column by which others refer to a record of that kind.
std::string_view column_of(FoundKind kind) {
  if (kind == FoundKind::contact) return "contact_id";
  return kind == FoundKind::company ? "company_id" : "application_id";
}
// The same in the table of cases itself.
std::string_view column_of_case(FoundKind kind) {
  return kind == FoundKind::application ? "id" : column_of(kind);
}

// What is looked up of one record is, and by that: the planner knows nothing of how many rows a condition
// leaves.
std::string_view index_of_cases(FoundKind kind) {
  if (kind == FoundKind::contact) return "INDEXED BY applications_by_contact";
  return kind == FoundKind::company ? "INDEXED BY applications_by_company" : "NOT INDEXED";
}
std::string_view index_of_lines(FoundKind kind) {
  if (kind == FoundKind::contact) return "INDEXED BY interactions_by_contact";
  return kind == FoundKind::company ? "INDEXED BY interactions_by_company"
                                    : "INDEXED BY interactions_by_application";
}

// A line about something that somebody said or did: what was let go of says when nobody did.
#define WAS_DONE "kind <> 'let-go'"
#define NAMED_LIKE "companies.name_folded >= ?4 AND companies.name_folded < ?5"

}  // namespace

Result<FilterSql> FilterSql::of(Connection& connection, const SearchFilters& filters,
                                const FilterSettings& settings) {
  FilterSql sql;
  sql.first_underway_ = start_of(settings.first_underway);
  sql.today_ = settings.today;
  sql.has_year_ = filters.year.has_value();
  sql.from_ = start_of(first_of(filters.year.value_or(1970)));
  sql.until_ = start_of(first_of(filters.year ? *filters.year + 1 : 3000));
  sql.company_ = filters.company;
  if (filters.channel) sql.channel_ = channel_id(*filters.channel);
  if (filters.stage) sql.stage_ = shelf_condition(*filters.stage);
  for (const Id<Interaction> id : settings.unanswered)
    sql.unanswered_ += (sql.unanswered_.empty() ? "" : ",") + std::to_string(id.value);
  sql.unanswered_ = "[" + sql.unanswered_ + "]";
  if (!filters.company.empty()) sql.active_.push_back({FilterKind::company});
  if (filters.owed) sql.active_.push_back({FilterKind::owed});
  if (filters.stage) sql.active_.push_back({FilterKind::stage});
  for (const std::string& tag : filters.tags) {
    sql.active_.push_back({FilterKind::tag, sql.tags_.size()});
    TRY(const auto whole, connection.integer("SELECT EXISTS (SELECT 1 FROM tagged WHERE tag = ?)", tag));
    sql.tags_.emplace_back(tag, whole != 0 ? tag : tag + last_character);
  }
  if (filters.year || filters.channel) sql.active_.push_back({FilterKind::lines});
  return sql;
}

std::optional<std::pair<Seconds, Seconds>> FilterSql::year_with_margin() const {
  if (!has_year_) return std::nullopt;
  return std::pair(from_ - seconds_per_day, until_ + seconds_per_day);
}

void FilterSql::bind(Statement& statement, const std::string& list) const {
  statement.bind(first_underway_);
  statement.bind(from_);
  statement.bind(until_);
  statement.bind(company_);
  statement.bind(company_ + last_character);
  statement.bind(today_);
  statement.bind(channel_);
  statement.bind(list);
  statement.bind(unanswered_);
  for (const auto& [first, last] : tags_) {
    statement.bind(first);
    statement.bind(last);
  }
}

std::string FilterSql::tag_range(std::size_t tag) const {
  const std::size_t number = first_tag + 2 * tag;
  return fmt::format("tag >= ?{} AND tag <= ?{}", number, number + 1);
}

std::string FilterSql::owed(FoundKind kind, std::string_view id) const {
  std::string sql = fmt::format(
      "(EXISTS (SELECT 1 FROM promises WHERE {0} = {2} AND " OPEN_PROMISE
      ") OR EXISTS (SELECT 1 FROM json_each(?9) CROSS JOIN interactions AS theirs ON theirs.id = "
      "json_each.value "
      "WHERE theirs.{0} = {2}) OR EXISTS (SELECT 1 FROM applications {3} WHERE {1} = {2} AND " NOTED_CASE ")",
      column_of(kind), column_of_case(kind), id, index_of_cases(kind));
  if (kind == FoundKind::contact)
    sql += fmt::format(
        " OR EXISTS (SELECT 1 FROM contacts WHERE id = {} AND reconnect_on <= ?6 AND archived = 0)", id);
  return sql + ")";
}

std::string FilterSql::local_time(std::string_view utc, std::string_view offset) const {
  return fmt::format(
      "{0} >= ?2 - 86400 AND {0} < ?3 + 86400 AND {0} + {1} * 60 >= ?2 AND {0} + {1} * 60 < ?3", utc, offset);
}

std::string FilterSql::holds(const ActiveFilter& filter, FoundKind kind, std::string_view it) const {
  const bool person = kind == FoundKind::contact;
  switch (filter.kind) {
    case FilterKind::company: {
      if (kind == FoundKind::company)
        return fmt::format("EXISTS (SELECT 1 FROM companies WHERE id = {}.id AND " NAMED_LIKE ")", it);
      const std::string there = fmt::format(
          "EXISTS (SELECT 1 FROM companies WHERE companies.id = {}.company_id AND " NAMED_LIKE ")", it);
      if (!person) return there;
      // Who has moved on since was there too.
      return fmt::format(
          "({} OR EXISTS (SELECT 1 FROM applications JOIN companies ON companies.id = "
          "applications.company_id WHERE "
          "applications.contact_id = {}.id AND " NAMED_LIKE "))",
          there, it);
    }
    case FilterKind::owed:
      return owed(kind, fmt::format("{}.id", it));
    case FilterKind::stage:
      return fmt::format("EXISTS (SELECT 1 FROM applications {} WHERE applications.{} = {}.id AND {})",
                         index_of_cases(kind), column_of_case(kind), it, stage_);
    case FilterKind::tag:
      if (kind == FoundKind::company)
        return fmt::format(
            "EXISTS (SELECT 1 FROM contacts CROSS JOIN tagged ON contact_id = contacts.id WHERE "
            "contacts.company_id = "
            "{}.id AND {})",
            it, tag_range(filter.tag));
      return fmt::format(
          "EXISTS (SELECT 1 FROM tagged INDEXED BY tagged_by_contact WHERE contact_id = {}.{} AND {})", it,
          person ? "id" : "contact_id", tag_range(filter.tag));
    case FilterKind::lines:
      return fmt::format(
          "EXISTS (SELECT 1 FROM interactions {} WHERE {} = {}.id AND {} AND (?7 = '' OR channel = ?7) "
          "AND " WAS_DONE ")",
          index_of_lines(kind), column_of(kind), it, local_time("happened_utc", "happened_offset"));
  }
  return "0";
}

std::string FilterSql::holds(FoundKind kind) const {
  std::string all;
  for (const ActiveFilter& filter : active_)
    all += (all.empty() ? "" : " AND ") + holds(filter, kind, "it");
  return all.empty() ? "1" : all;
}

std::string FilterSql::holds_for_line() const {
  constexpr std::string_view of_case = "coalesce(interactions.application_id, messages.application_id)",
                             with = "coalesce(interactions.contact_id, of_letter.contact_id)";
  std::string all = "(interactions.id IS NOT NULL OR messages.id IS NOT NULL)";
  for (const ActiveFilter& filter : active_) {
    all += " AND ";
    switch (filter.kind) {
      case FilterKind::company:
        all += NAMED_LIKE;
        break;
      case FilterKind::owed:
        all += fmt::format("CASE WHEN {0} IS NOT NULL THEN {1} ELSE {2} END", of_case,
                           owed(FoundKind::application, of_case), owed(FoundKind::contact, with));
        break;
      case FilterKind::stage:
        all += fmt::format(
            "CASE WHEN {0} IS NOT NULL THEN EXISTS (SELECT 1 FROM applications {3} WHERE id = {0} AND {2}) "
            "ELSE EXISTS "
            "(SELECT 1 FROM applications {4} WHERE contact_id = {1} AND {2}) END",
            of_case, with, stage_, index_of_cases(FoundKind::application),
            index_of_cases(FoundKind::contact));
        break;
      case FilterKind::tag:
        all += fmt::format(
            "EXISTS (SELECT 1 FROM tagged INDEXED BY tagged_by_contact WHERE contact_id = {} AND {})", with,
            tag_range(filter.tag));
        break;
      case FilterKind::lines:
        all += local_time("coalesce(happened_utc, messages.sent_utc, written_utc)",
                          "coalesce(happened_offset, messages.sent_offset, written_offset)") +
               " AND (?7 = '' OR coalesce(interactions.channel, messages.channel) = ?7)";
        break;
    }
  }
  return all;
}

std::string FilterSql::newest_lines(int most) const {
  return fmt::format(
      "SELECT rowid FROM said WHERE rowid >= (?2 - 86400) * {0} AND rowid < (?3 + 86400) * {0} ORDER BY "
      "rowid DESC "
      "LIMIT {1}",
      said_rows_of_second, most);
}

std::string FilterSql::lines_of(FoundKind kind, const std::string& ids) const {
  return fmt::format(
      "SELECT happened_utc * {0} + " SAID_IS_INTERACTION
      " + interactions.id AS rowid FROM interactions WHERE {1} IN ({3}) AND happened_utc >= ?2 - 86400 AND "
      "happened_utc < ?3 + 86400 UNION ALL SELECT coalesce(messages.sent_utc, written_utc) * {0} + "
      "messages.id FROM "
      "applications CROSS JOIN messages ON messages.application_id = applications.id WHERE applications.{2} "
      "IN ({3})",
      said_rows_of_second, column_of(kind), column_of_case(kind), ids);
}

std::string FilterSql::ids(const ActiveFilter& filter, FoundKind kind, int most) const {
  const std::string_view column = column_of(kind), of_case = column_of_case(kind);
  std::string sql;
  switch (filter.kind) {
    case FilterKind::company:
      if (kind == FoundKind::company) {
        sql = "SELECT id FROM companies WHERE " NAMED_LIKE;
        break;
      }
      sql = fmt::format(
          "SELECT applications.{} FROM companies CROSS JOIN applications ON applications.company_id = "
          "companies.id "
          "WHERE " NAMED_LIKE,
          of_case);
      if (kind == FoundKind::contact)
        sql =
            "SELECT contacts.id FROM companies CROSS JOIN contacts ON contacts.company_id = companies.id "
            "WHERE " NAMED_LIKE " UNION ALL " +
            sql;
      break;
    case FilterKind::owed:
      sql = fmt::format(
          "SELECT {0} FROM promises WHERE " OPEN_PROMISE
          " UNION ALL SELECT theirs.{0} FROM json_each(?9) CROSS JOIN interactions AS theirs ON theirs.id = "
          "json_each.value UNION ALL SELECT {1} FROM applications INDEXED BY applications_noted "
          "WHERE " NOTED_CASE,
          column, of_case);
      if (kind == FoundKind::contact)
        sql += " UNION ALL SELECT id FROM contacts WHERE reconnect_on <= ?6 AND archived = 0";
      break;
    case FilterKind::stage:
      sql = fmt::format("SELECT {} FROM applications WHERE {} ORDER BY id DESC", of_case, stage_);
      break;
    case FilterKind::tag:
      if (kind == FoundKind::contact) {
        sql = "SELECT contact_id FROM tagged WHERE " + tag_range(filter.tag);
      } else if (kind == FoundKind::company) {
        sql = "SELECT company_id FROM tagged CROSS JOIN contacts ON contacts.id = contact_id WHERE " +
              tag_range(filter.tag);
      } else {
        sql =
            "SELECT applications.id FROM tagged CROSS JOIN applications ON applications.contact_id = "
            "tagged.contact_id WHERE " +
            tag_range(filter.tag);
      }
      break;
    case FilterKind::lines:
      return fmt::format(
          "SELECT {} FROM ({}) AS said CROSS JOIN interactions ON interactions.id = said.rowid & " SAID_ID
          " WHERE said.rowid & " SAID_IS_INTERACTION " AND (?7 = '' OR channel = ?7) AND " WAS_DONE,
          column, newest_lines(std::min(most, most_lines)));
  }
  return fmt::format("{} LIMIT {}", sql, most);
}

}  // namespace goodterms
