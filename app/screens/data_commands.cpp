#include "app/screens/data_commands.h"

#include "core/actions/copies.h"
#include "core/store/export.h"

namespace goodterms {
namespace {

using Begin = Result<std::unique_ptr<LongWork>> (*)(const LogPlace&, const std::string&, Files&);

// Whoever reminds of copies looks again.
Result<void> note_saved_copy(Shell& shell) {
  TRY_DONE(note_copy(shell.desk()));
  Changes looked_at;
  looked_at.add(RecordKind::settings);
  shell.changed(looked_at);
  return {};
}

// Asks for a file, and has it written while the window goes on.
Command save_by_work(const char* name, const char* extension, const char* doing, Begin begin) {
  return [=](Shell& shell) -> Result<void> {
    const Desk& desk = shell.desk();
    Object values;
    values.set("day", format_date(local_date(desk.now())));
    return shell.save_file(desk.words(name, values), extension,
                           Shell::WriteFile([=](Shell& then, const std::string& path) -> Result<void> {
                             LongTask task;
                             task.doing = doing;
                             task.begin = [begin, path, &files = then.platform().files()](
                                              const LogPlace& log) { return begin(log, path, files); };
                             task.done = [path, begin](Shell& at_last) -> Result<void> {
                               at_last.say_saved(path);
                               return begin == begin_backup ? note_saved_copy(at_last) : Result<void>();
                             };
                             then.begin(std::move(task));
                             return {};
                           }));
  };
}

// What replaces the whole log.
LongTask replacing(const char* doing,
                   std::function<Result<std::unique_ptr<LongWork>>(const LogPlace&)> begin) {
  LongTask task;
  task.doing = doing;
  task.log = LongTask::Log::closed;
  task.begin = std::move(begin);
  return task;
}

std::function<Result<void>(Shell&)> say_restorable(const char* words, const KeptBefore& kept) {
  return [words, kept](Shell& shell) -> Result<void> {
    shell.say_restorable(shell.desk().words(words), *kept);
    return {};
  };
}

}  // namespace

Command back_up_log() {
  return save_by_work("ui.settings.backup-name", "goodterms", "ui.work.backup", begin_backup);
}

LongTask restoring(Platform& platform, const std::string& path, Foreign foreign) {
  const auto kept = std::make_shared<std::string>();
  LongTask task = replacing("ui.work.restore", [&platform, path, foreign, kept](const LogPlace& log) {
    return begin_restore(log, path, platform.files(), platform.clock().now(), foreign, kept);
  });
  task.done = say_restorable("ui.settings.restored", kept);
  return task;
}

Command restore_log() {
  return [](Shell& shell) -> Result<void> {
    return shell.open_file("goodterms", [](Shell& then, const std::string& path) -> Result<void> {
      then.begin(restoring(then.platform(), path, Foreign::refused));
      return {};
    });
  };
}

Command restore_backup(const std::string& path) {
  return [path](Shell& shell) -> Result<void> {
    shell.begin(restoring(shell.platform(), path, Foreign::refused));
    return {};
  };
}

Command export_everything() {
  return save_by_work("ui.settings.export-name", "json", "ui.work.export", begin_export);
}

Command start_empty() {
  return [](Shell& shell) -> Result<void> {
    const auto kept = std::make_shared<std::string>();
    LongTask task = replacing("ui.work.empty", [&platform = shell.platform(), kept](const LogPlace& log) {
      return begin_anew(log, platform.files(), platform.clock().now(), kept);
    });
    task.done = say_restorable("ui.settings.empty-now", kept);
    shell.begin(std::move(task));
    return {};
  };
}

Command erase_everything() {
  return [](Shell& shell) -> Result<void> {
    LongTask task = replacing("ui.work.empty", [&platform = shell.platform()](const LogPlace& log) {
      return begin_erasing(log, platform.files(), platform.clock().now());
    });
    task.done = [](Shell& at_last) -> Result<void> {
      at_last.say(at_last.desk().words("ui.settings.erased-now"));
      return {};
    };
    shell.begin(std::move(task));
    return {};
  };
}

}  // namespace goodterms
