#include "app/screens/data_commands.h"

#include "core/store/backup.h"
#include "core/store/export.h"

namespace goodterms {

Command back_up_log() {
  return [](Shell& shell) -> Result<void> {
    const Desk& desk = shell.desk();
    Object values;
    values.set("day", format_date(local_date(desk.now())));
    return shell.save_file(desk.words("ui.settings.backup-name", values), "goodterms",
                           Shell::WriteFile([](Shell& then, const std::string& path) {
                             return back_up_to(then.desk().log, path, then.platform().files());
                           }));
  };
}

Command restore_log() {
  return [](Shell& shell) -> Result<void> {
    return shell.open_file("goodterms", [](Shell& then, const std::string& path) -> Result<void> {
      Platform& platform = then.platform();
      const auto replaced = then.with_closed_log(
          [&](const LogPlace& log) { return restore(log, path, platform.files(), platform.clock().now()); });
      if (!replaced) return replaced;
      then.say_restorable(then.desk().words("ui.settings.restored"));
      return {};
    });
  };
}

Command export_everything() {
  return [](Shell& shell) -> Result<void> {
    const Desk& desk = shell.desk();
    TRY(std::string json, export_json(desk.connection()));
    Object values;
    values.set("day", format_date(local_date(desk.now())));
    return shell.save_file(desk.words("ui.settings.export-name", values), "json", std::move(json));
  };
}

Command start_empty() {
  return [](Shell& shell) -> Result<void> {
    Platform& platform = shell.platform();
    const auto replaced = shell.with_closed_log([&](const LogPlace& log) -> Result<void> {
      TRY_DONE(start_anew(log, platform.files(), platform.clock().now()));
      return {};
    });
    if (!replaced) return replaced;
    shell.say_restorable(shell.desk().words("ui.settings.empty-now"));
    return {};
  };
}

Command erase_everything() {
  return [](Shell& shell) -> Result<void> {
    Platform& platform = shell.platform();
    const auto replaced = shell.with_closed_log([&](const LogPlace& log) -> Result<void> {
      TRY_DONE(start_anew(log, platform.files(), platform.clock().now()));
      return erase_backups(log, platform.files());
    });
    if (!replaced) return replaced;
    shell.say(shell.desk().words("ui.settings.erased-now"));
    return {};
  };
}

}  // namespace goodterms
