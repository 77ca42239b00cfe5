#include "core/actions/find.h"

namespace goodterms {

Result<Findings> find(Desk& desk, std::string_view words, SearchLimits limits) {
  TRY(Found found, search(desk.connection(), words, limits));
  Findings findings;
  PeopleList list(desk.connection());
  for (FoundName& name : found.names) {
    FoundRow row;
    if (name.kind != FoundKind::application) {
      TRY(const auto shown, list.find(name.kind, name.id));
      if (shown) row.row = *shown;
    }
    row.found = std::move(name);
    findings.names.push_back(std::move(row));
  }
  findings.said = std::move(found.said);
  return findings;
}

}  // namespace goodterms
