#include "core/store/tasks.h"

namespace goodterms {
namespace {

Task read_task(Row& row) {
  Task task;
  task.id = row.next_id<Task>();
  task.application = row.next_id<Application>();
  task.item = row.next_text();
  task.title = row.next_text();
  task.due = row.next_date();
  task.done = row.next_optional_instant();
  task.position = row.next_int();
  return task;
}

}  // namespace

Result<Id<Task>> Tasks::insert(const Task& task) {
  TRY_DONE(
      connection_.run("INSERT INTO tasks (application_id, item, title, due, done_utc, done_offset, position) "
                      "VALUES (?, ?, ?, ?, ?, ?, ?)",
                      task.application, task.item, task.title, task.due, task.done, task.position));
  return Id<Task>{connection_.last_insert_id()};
}

Result<void> Tasks::update(const Task& task) {
  return connection_.run(
      "UPDATE tasks SET application_id = ?, item = ?, title = ?, due = ?, done_utc = ?, done_offset = ?, "
      "position = ? WHERE id = ?",
      task.application, task.item, task.title, task.due, task.done, task.position, task.id);
}

Result<std::vector<Task>> Tasks::of_application(Id<Application> application) {
  return connection_.all(
      "SELECT id, application_id, item, title, due, done_utc, done_offset, position FROM tasks "
      "WHERE application_id = ? ORDER BY position, id",
      read_task, application);
}

Result<std::optional<Task>> Tasks::find(Id<Task> id) {
  return connection_.first(
      "SELECT id, application_id, item, title, due, done_utc, done_offset, position FROM tasks WHERE id = ?",
      read_task, id);
}

Result<void> Tasks::move_late(Date first, Date today, Date to) {
  return connection_.run(
      "UPDATE tasks SET due = ?3 WHERE done_utc IS NULL AND due >= ?1 AND due < ?2 AND EXISTS "
      "(SELECT 1 FROM applications WHERE applications.id = application_id AND archived_utc IS NULL)",
      first, today, to);
}

Result<void> Tasks::remove(Id<Task> id) {
  return connection_.run("DELETE FROM tasks WHERE id = ?", id);
}

Result<void> Tasks::remove_of(Id<Application> application) {
  return connection_.run("DELETE FROM tasks WHERE application_id = ?", application);
}

}  // namespace goodterms
