#include "core/store/owed_list.h"

namespace goodterms {

Result<std::vector<Id<Interaction>>> OwedList::unanswered(int most) {
  // What comes after a line in its case: another answer of theirs, or what ends_waiting() names.
  return connection_.all(
      "SELECT id FROM interactions AS theirs WHERE kind = 'reply' AND application_id IS NOT NULL AND NOT "
      "EXISTS "
      "(SELECT 1 FROM interactions AS later WHERE later.application_id = theirs.application_id AND "
      "(later.kind IN ('reply', 'answered', 'settled', 'wrote') OR later.kind = 'call' AND later.message_id "
      "IS "
      "NOT NULL) AND (later.happened_utc, later.id) > (theirs.happened_utc, theirs.id)) ORDER BY "
      "happened_utc, id LIMIT ?",
      [](Row& row) { return row.next_id<Interaction>(); }, most);
}

Result<std::vector<Id<Application>>> OwedList::noted(int most) {
  return connection_.all(
      "SELECT id FROM applications WHERE notes <> '' AND archived_utc IS NULL ORDER BY id DESC LIMIT ?",
      [](Row& row) { return row.next_id<Application>(); }, most);
}

}  // namespace goodterms
