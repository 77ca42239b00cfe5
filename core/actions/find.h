// Finding again, with what a list shows of each.
#pragma once

#include "core/actions/desk.h"
#include "core/store/people_list.h"
#include "core/store/search.h"

namespace goodterms {

struct FoundRow {
  FoundName found;
  PeopleRow row;  // for people and companies: what their list shows of them
};

struct Findings {
  std::vector<FoundRow> names;
  std::vector<FoundWords> said;
  bool empty() const { return names.empty() && said.empty(); }
};

Result<Findings> find(Desk& desk, std::string_view words, SearchLimits limits = {});

}  // namespace goodterms
