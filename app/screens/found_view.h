// What one search over everything found, in words: for the list of people and for the field that finds
// anything.
#pragma once

#include <string>
#include <vector>

#include "app/screens/place.h"
#include "core/actions/find.h"

namespace goodterms {

struct FoundEntry {
  char32_t icon = 0;
  std::string title, summary;
  std::string trailing, initials;  // of people and companies, as their list shows them
  std::vector<TextRange> hits;     // in the title
  Place place;
};

struct FoundView {
  std::vector<FoundEntry> names, items, said;
  std::vector<FoundEntry> similar_names, similar_said;  // spelled a little differently; shown last
  std::string note;                                     // what was typed as a filter and is none
  bool empty() const {
    return names.empty() && items.empty() && said.empty() && similar_names.empty() && similar_said.empty();
  }
};

Result<FoundView> find_anything(Desk& desk, const std::string& words, FindLimits limits = {});

// Offers by company and role; each leads to where they stand side by side.
Result<std::vector<FoundEntry>> find_offer_entries(Desk& desk, const std::string& words);

}  // namespace goodterms
