// The filters of a search as conditions of statements. Internal to core/store.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/store/search_filters.h"

namespace goodterms {

enum class FilterKind : std::uint8_t { company, owed, stage, tag, lines };  // lines: of a year, by a channel

// One that was typed; of tags each is one.
struct ActiveFilter {
  FilterKind kind = FilterKind::company;
  std::size_t tag = 0;  // its place among the tags
};

class FilterSql {
 public:
  static Result<FilterSql> of(Connection& connection, const SearchFilters& filters,
                              const FilterSettings& settings);

  const std::vector<ActiveFilter>& active() const { return active_; }
  bool has_year() const { return has_year_; }
  // Between which seconds, UTC, what was written in it lies, by whatever clocks.
  std::optional<std::pair<Seconds, Seconds>> year_with_margin() const;

  // That all filters hold for a row called `it` of companies, contacts or applications.
  std::string holds(FoundKind kind) const;
  // That they hold for a line: SAID_JOINS (core/store/said_rows.h).
  std::string holds_for_line() const;
  // A statement that lists ids of that kind for which one filter holds, `most` at most.
  std::string ids(const ActiveFilter& filter, FoundKind kind, int most) const;
  // A statement that lists places in `said`, the newest first: of the year, or of all.
  std::string newest_lines(int most) const;
  // A statement that lists places in `said` of what was said with those of a statement of ids.
  std::string lines_of(FoundKind kind, const std::string& ids) const;

  // Binds what the conditions name; `list`: what stands for ?8, as JSON.
  void bind(Statement& statement, const std::string& list = {}) const;

 private:
  std::string holds(const ActiveFilter& filter, FoundKind kind, std::string_view it) const;
  std::string owed(FoundKind kind, std::string_view id) const;
  std::string tag_range(std::size_t tag) const;
  std::string local_time(std::string_view utc, std::string_view offset) const;

  std::vector<ActiveFilter> active_;
  std::vector<std::pair<std::string, std::string>> tags_;  // folded, the first and the last that will do
  std::string company_, channel_, stage_, unanswered_;
  std::int64_t first_underway_ = 0, from_ = 0, until_ = 0;
  Date today_;
  bool has_year_ = false;
};

}  // namespace goodterms
