#include "core/actions/undo.h"

#include "core/actions/long_past.h"

namespace goodterms {
namespace {

Result<UndoStep> and_keep(Desk& desk, Result<UndoStep> taken) {
  if (taken && taken->name.action == let_go_step) TRY_DONE(keep_what_is_long_past(desk));
  return taken;
}

}  // namespace

Result<UndoStep> take_back(Desk& desk) {
  return and_keep(desk, desk.log.journal().undo());
}

Result<UndoStep> take_back(Desk& desk, std::int64_t step) {
  return and_keep(desk, desk.log.journal().undo_step(step));
}

}  // namespace goodterms
