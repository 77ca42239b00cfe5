// What narrows a search, typed among its words: owed year:2024 company:"Alder Foods" channel:email
// stage:done tag:agency.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/channel.h"
#include "core/store/case_list.h"
#include "core/store/search.h"

namespace goodterms {

// All that are given must hold.
struct SearchFilters {
  bool owed = false;               // something waits for the user: a promise, a day to write, an answer
  std::string company;             // folded; how the company's name begins
  std::optional<int> year;         // in which something was written or said
  std::optional<Channel> channel;  // by which
  std::optional<CaseShelf> stage;  // in which a case stands
  // Folded; what somebody has, or, where nobody has it, how a tag of theirs begins.
  std::vector<std::string> tags = {};
  bool empty() const { return !owed && company.empty() && !year && !channel && !stage && tags.empty(); }
};

struct TypedSearch {
  SearchFilters filters;
  std::string words;  // the rest, as it was typed
  std::vector<std::string>
      meaningless;  // filters that are known and given what they do not have: "year:soon"
};

// A name that is no filter's is a word like others, and so is what is meaningless, or stands in quotation
// marks whole. A filter that nothing stands behind yet is left out.
TypedSearch read_typed_search(std::string_view text);

// What filters go by besides what is filed.
struct FilterSettings {
  Date today;
  Date first_underway;  // the earliest day a case of the shelf `underway` may have been sent on
  // Of what they wrote, what waits for an answer: a line of thanks does not, which no statement can tell.
  std::vector<Id<Interaction>> unanswered = {};
};

// Like search(), of those for whom all filters hold. With words, of the `most_filtered` that fit them best.
// Without, people, companies, cases and what was said are found by the filters alone, the newest first: those
// of the filter that holds for fewest are looked through, `most_looked_through` of them at most and
// `most_lines` of what was said, so that a key never waits for a whole log.
inline constexpr int most_filtered = 200, most_looked_through = 2000, most_lines = 1000;
Result<Found> search(Connection& connection, const TypedSearch& typed, const FilterSettings& settings,
                     SearchLimits limits = {});

}  // namespace goodterms
