// A change to the log that is made in pieces, for work that lasts: a whole file of people is one action, and
// one step of undo, though it is filed a few hundred at a time.
#pragma once

#include <memory>

#include "core/store/journal.h"

namespace goodterms {

class OpenChange {
 public:
  virtual ~OpenChange() = default;  // gone before it was finished, nothing has changed

  // What was written since it began is saved, as one step. Errors: nothing has changed.
  virtual Result<Changes> finish() = 0;
};

// Nobody else writes to the log until it is over; they read it as it was. Errors: as Journal::change().
Result<std::unique_ptr<OpenChange>> begin_change(Connection& connection, const ActionName& name, Instant now);

}  // namespace goodterms
