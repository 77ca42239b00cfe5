#include "core/store/answered_list.h"

namespace goodterms {

Result<std::vector<Id<Application>>> AnsweredList::latest(int most) {
  return connection_.all(
      "SELECT declined.id FROM (SELECT id, sent_utc FROM applications WHERE sent_utc IS NOT NULL "
      "ORDER BY sent_utc DESC, id DESC LIMIT ?) AS declined WHERE EXISTS (SELECT 1 FROM interactions WHERE "
      "application_id = declined.id AND kind = 'reply') ORDER BY declined.sent_utc DESC, declined.id DESC",
      [](Row& row) { return row.next_id<Application>(); }, most);
}

}  // namespace goodterms
