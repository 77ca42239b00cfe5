// Finding again, with what a list shows of each.
#pragma once

#include "core/actions/desk.h"
#include "core/actions/plan.h"
#include "core/model/offer.h"
#include "core/store/people_list.h"
#include "core/store/search.h"
#include "core/store/search_filters.h"

namespace goodterms {

struct FoundRow {
  FoundName found;
  PeopleRow row;  // for people and companies: what their list shows of them
};

// An open item of somebody's 30 days.
struct FoundItem {
  Case about;
  PlanLine line;
};

struct Findings {
  std::vector<FoundRow> names;
  std::vector<FoundItem> items;  // the earliest first
  std::vector<FoundWords> said;
  std::vector<std::string> meaningless;  // filters that filter nothing (core/store/search_filters.h)
  bool empty() const { return names.empty() && items.empty() && said.empty(); }
};

struct FindLimits {
  SearchLimits search = {};
  int items = 10;
};

// What stands in the indexes, narrowed by what was typed among the words.
Result<Found> find_typed(Desk& desk, const TypedSearch& typed, SearchLimits limits = {});

// One search for all that is kept, narrowed like that; then items of the 30 days are left out. Of the items
// of the 30 days those that still ask for something are looked through: all words must stand in the title or
// be the company's.
Result<Findings> find(Desk& desk, std::string_view words, FindLimits limits = {});

// The offers in whose company and role all words stand, in the order they were added.
Result<std::vector<Offer>> find_offers(Desk& desk, std::string_view words);

}  // namespace goodterms
