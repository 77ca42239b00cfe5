#include "core/actions/undo.h"

#include "core/actions/long_past.h"

namespace goodterms {

Result<UndoStep> keep_after_undo(Desk& desk, Result<UndoStep> taken) {
  if (taken && taken->name.action == let_go_step) TRY_DONE(keep_what_is_long_past(desk));
  return taken;
}

Result<UndoStep> take_back(Desk& desk) {
  return keep_after_undo(desk, desk.log.journal().undo());
}

Result<UndoStep> take_back(Desk& desk, std::int64_t step) {
  return keep_after_undo(desk, desk.log.journal().undo_step(step));
}

}  // namespace goodterms
