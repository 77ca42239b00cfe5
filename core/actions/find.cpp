#include "core/actions/find.h"

#include <algorithm>

namespace goodterms {

Result<Findings> find(Desk& desk, std::string_view words, SearchLimits limits) {
  TRY(Found found, search(desk.connection(), words, limits));
  Findings findings;
  std::vector<PeopleList::Which> shown;
  for (const FoundName& name : found.names) {
    if (name.kind != FoundKind::application) shown.push_back({name.kind, name.id});
  }
  TRY(auto rows, PeopleList(desk.connection()).find(shown));
  for (FoundName& name : found.names) {
    FoundRow row;
    const auto own = std::find_if(rows.begin(), rows.end(), [&](const PeopleRow& one) {
      return one.kind == name.kind && one.id == name.id;
    });
    if (own != rows.end()) row.row = std::move(*own);
    row.found = std::move(name);
    findings.names.push_back(std::move(row));
  }
  findings.said = std::move(found.said);
  return findings;
}

}  // namespace goodterms
