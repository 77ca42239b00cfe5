// What narrows a search, typed among its words: owed year:2024 company:"Alder Foods" channel:email
// stage:done.
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
  bool empty() const { return !owed && company.empty() && !year && !channel && !stage; }
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

// Like search(), of those for whom all filters hold. Without words people, companies and cases are found by
// the filters alone. Looks through the `most_filtered` that fit best or are newest, so that a key never waits
// for a whole log.
inline constexpr int most_filtered = 200;
struct SearchDays {
  Date today;
  Date first_underway;  // the earliest day a case of the shelf `underway` may have been sent on
};
Result<Found> search(Connection& connection, const TypedSearch& typed, const SearchDays& days,
                     SearchLimits limits = {});

}  // namespace goodterms
