#include <fmt/format.h>

#include <algorithm>

#include "core/store/filter_sql.h"
#include "core/store/in_touch.h"
#include "core/store/said_rows.h"

namespace goodterms {
namespace {

// Of so few what was said is looked up by them, and of more among the newest lines.
constexpr int few = 100;
// A filter that holds for so many is one of the many, and is not counted further.
constexpr int many = 500;

constexpr FoundKind kinds[] = {FoundKind::company, FoundKind::contact, FoundKind::application};

std::string_view table_of(FoundKind kind) {
  if (kind == FoundKind::contact) return "contacts";
  return kind == FoundKind::company ? "companies" : "applications";
}

// Of which kind what is found by filters alone is: whatever has to do with a company, cases on a shelf, and
// else people, and companies where something is owed.
std::vector<FoundKind> kinds_of(const SearchFilters& filters) {
  if (!filters.company.empty()) return {FoundKind::contact, FoundKind::company, FoundKind::application};
  if (filters.stage) return {FoundKind::application};
  if (filters.owed && filters.tags.empty()) return {FoundKind::contact, FoundKind::company};
  return {FoundKind::contact};
}

class Filtering {
 public:
  Filtering(Connection& connection, const SearchFilters& filters, FilterSql sql)
      : connection_(connection), filters_(filters), sql_(std::move(sql)) {}

  // Of those found by words.
  Result<void> narrow(std::vector<FoundName>& names, int most) {
    std::vector<FoundName> kept;
    std::array<std::vector<std::int64_t>, std::size(kinds)> stay;
    for (const FoundKind kind : kinds) {
      std::string list;
      for (const FoundName& name : names)
        if (name.kind == kind) list += fmt::format("{}{}", list.empty() ? "" : ",", name.id);
      if (list.empty()) continue;
      TRY(stay[static_cast<std::size_t>(kind)],
          integers(
              fmt::format(
                  "SELECT it.id FROM json_each(?8) CROSS JOIN {} AS it ON it.id = json_each.value WHERE {}",
                  table_of(kind), sql_.holds(kind)),
              "[" + list + "]"));
    }
    for (FoundName& name : names) {
      const auto& ids = stay[static_cast<std::size_t>(name.kind)];
      if (std::find(ids.begin(), ids.end(), name.id) != ids.end()) kept.push_back(std::move(name));
    }
    cut(kept, most);
    names = std::move(kept);
    return {};
  }

  Result<void> narrow(std::vector<FoundWords>& said, int most) {
    if (said.empty()) return {};
    std::string list;
    for (const FoundWords& line : said)
      list += fmt::format("{}{}", list.empty() ? "" : ",", place_of(line));
    TRY(const auto places,
        integers("SELECT said.rowid FROM (SELECT value AS rowid FROM json_each(?8)) AS said " SAID_JOINS
                 "WHERE " +
                     sql_.holds_for_line(),
                 "[" + list + "]"));
    std::vector<FoundWords> kept;
    for (FoundWords& line : said) {
      if (std::find(places.begin(), places.end(), place_of(line)) != places.end())
        kept.push_back(std::move(line));
    }
    cut(kept, most);
    said = std::move(kept);
    return {};
  }

  std::optional<std::pair<Seconds, Seconds>> said_within() const { return sql_.year_with_margin(); }

  Result<Found> by_filters_alone(SearchLimits limits) {
    Found found;
    std::optional<Rarest> of_first;
    for (const FoundKind kind : kinds_of(filters_)) {
      TRY(const Rarest rarest, find_rarest(kind));
      if (!of_first) of_first = rarest;
      TRY(auto names, names_among(kind, sql_.ids(rarest.filter, kind, most_looked_through), limits.names));
      std::move(names.begin(), names.end(), std::back_inserter(found.names));
    }
    cut(found.names, limits.names);
    TRY(found.said, said_alone(*of_first, limits.said));
    return found;
  }

 private:
  template <class One>
  static void cut(std::vector<One>& found, int most) {
    found.resize(std::min(found.size(), static_cast<std::size_t>(std::max(0, most))));
  }

  static std::int64_t place_of(const FoundWords& line) {
    constexpr std::int64_t interaction = 33554432;
    return line.happened.utc * said_rows_of_second + line.id +
           (line.kind == FoundKind::interaction ? interaction : 0);
  }

  struct Rarest {
    ActiveFilter filter;
    std::int64_t count = many;
  };
  // The filter that holds for fewest. Lines are not counted: where another holds for as many as are looked
  // through, those of a year are the surer way to what there is in it.
  Result<Rarest> find_rarest(FoundKind kind) {
    const auto& active = sql_.active();
    Rarest rarest{active.front()};
    for (const ActiveFilter& filter : active) {
      if (filter.kind == FilterKind::lines) {
        if (active.size() == 1 || (rarest.count >= many && sql_.has_year())) rarest.filter = filter;
        continue;
      }
      TRY(const std::int64_t count, count_of(sql_.ids(filter, kind, many)));
      if (count < rarest.count) rarest = {filter, count};
    }
    return rarest;
  }

  Result<std::int64_t> count_of(const std::string& ids) {
    TRY(const auto counts, integers("SELECT count(*) FROM (" + ids + ")"));
    return counts.front();
  }

  Result<std::vector<std::int64_t>> integers(const std::string& text, const std::string& list = {}) {
    TRY(Statement statement, connection_.prepare(text));
    sql_.bind(statement, list);
    std::vector<std::int64_t> all;
    while (true) {
      TRY(const bool there, statement.step());
      if (!there) return all;
      Row row = statement.row();
      all.push_back(row.next_integer());
    }
  }

  Result<std::vector<FoundName>> names_among(FoundKind kind, const std::string& ids, int most) {
    const std::string_view shown = kind == FoundKind::application ? "role, companies.name"
                                   : kind == FoundKind::contact
                                       ? "it.name, coalesce(companies.name, ''), it.archived"
                                       : "it.name, ''";
    const std::string_view join =
        kind == FoundKind::company ? "" : "LEFT JOIN companies ON companies.id = it.company_id ";
    TRY(Statement statement,
        connection_.prepare(
            fmt::format("SELECT it.id, {} FROM {} AS it {}WHERE it.id IN ({}) AND {} ORDER BY it.id "
                        "DESC LIMIT {}",
                        shown, table_of(kind), join, ids_alone(ids), sql_.holds(kind), std::max(0, most))));
    sql_.bind(statement);
    std::vector<FoundName> names;
    while (true) {
      TRY(const bool there, statement.step());
      if (!there) return names;
      Row row = statement.row();
      FoundName name;
      name.kind = kind;
      name.id = row.next_integer();
      name.name = row.next_text();
      name.company = row.next_text();
      if (kind == FoundKind::contact) name.archived = row.next_flag();
      names.push_back(std::move(name));
    }
  }

  // A list that ends with an order or a limit cannot stand among others unless it is in brackets.
  static std::string ids_alone(const std::string& ids) { return "SELECT * FROM (" + ids + ")"; }

  // The newest of what was said, whole letters and lines with words, each of them once.
  Result<std::vector<FoundWords>> said_alone(const Rarest& rarest, int most) {
    const FoundKind kind = kinds_of(filters_).front();
    std::string places = sql_.newest_lines(most_lines);
    if (rarest.filter.kind != FilterKind::lines && rarest.count <= few)
      places = fmt::format("SELECT rowid FROM ({}) ORDER BY rowid DESC LIMIT {}",
                           sql_.lines_of(kind, ids_alone(sql_.ids(rarest.filter, kind, few))), most_lines);
    // In the order of the list, which is joined to from without, newest first.
    TRY(Statement statement,
        connection_.prepare(fmt::format("SELECT " SAID_COLUMNS "FROM ({}) AS said " SAID_JOINS
                                        "WHERE {} AND (messages.sent_utc IS NOT NULL OR "
                                        "interactions.message_id IS NULL AND summary <> '' AND "
                                        "(" IN_TOUCH " OR kind = 'note')) LIMIT {}",
                                        places, sql_.holds_for_line(), std::max(0, most))));
    sql_.bind(statement);
    std::vector<FoundWords> said;
    while (true) {
      TRY(const bool there, statement.step());
      if (!there) break;
      Row row = statement.row();
      said.push_back(read_said_row(row, Query()));
    }
    std::stable_sort(said.begin(), said.end(), [](const FoundWords& left, const FoundWords& right) {
      return left.happened.utc > right.happened.utc;
    });
    return said;
  }

  Connection& connection_;
  const SearchFilters& filters_;
  FilterSql sql_;
};

}  // namespace

Result<Found> search(Connection& connection, const TypedSearch& typed, const FilterSettings& settings,
                     SearchLimits limits) {
  if (typed.filters.empty()) return search(connection, typed.words, limits);
  TRY(FilterSql sql, FilterSql::of(connection, typed.filters, settings));
  Filtering filtering(connection, typed.filters, std::move(sql));
  if (typed.words.empty()) return filtering.by_filters_alone(limits);
  TRY(Found found, search(connection, typed.words,
                          {most_filtered, most_filtered, limits.similar, filtering.said_within()}));
  TRY_DONE(filtering.narrow(found.names, limits.names));
  TRY_DONE(filtering.narrow(found.said, limits.said));
  return found;
}

}  // namespace goodterms
