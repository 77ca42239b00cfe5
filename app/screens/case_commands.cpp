#include "app/screens/case_commands.h"

#include "core/actions/example.h"

namespace goodterms {

Command look_at_example() {
  return [](Shell& shell) -> Result<void> {
    TRY(const auto added, add_example(shell.desk()));
    shell.changed(added.changes);
    shell.go(case_place(added.value));
    shell.say_done(shell.desk().words("ui.declines.example-added"));
    return {};
  };
}

}  // namespace goodterms
