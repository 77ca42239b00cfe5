#include "core/store/owed_list.h"

#include "core/store/waiting.h"

namespace goodterms {

Result<std::vector<Id<Interaction>>> OwedList::unanswered(int most) {
  return connection_.all(
      "SELECT id FROM interactions AS theirs WHERE " UNANSWERED " ORDER BY happened_utc, id LIMIT ?",
      [](Row& row) { return row.next_id<Interaction>(); }, most);
}

Result<std::vector<Id<Application>>> OwedList::noted(int most) {
  return connection_.all(
      "SELECT id FROM applications WHERE " NOTED_CASE " ORDER BY id DESC LIMIT ?",
      [](Row& row) { return row.next_id<Application>(); }, most);
}

}  // namespace goodterms
