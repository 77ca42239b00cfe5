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

#define TASKS_OF_THE_DESK                                                                          \
  "SELECT tasks.id, application_id, item, title, due, done_utc, done_offset, position FROM tasks " \
  "JOIN applications ON applications.id = application_id WHERE archived_utc IS NULL AND "

Result<std::vector<Task>> Tasks::due_by(Date day) {
  return connection_.all(TASKS_OF_THE_DESK
                         "done_utc IS NULL AND due <= ? ORDER BY due, application_id, position",
                         read_task, day);
}

Result<std::vector<Task>> Tasks::done_since(Instant moment) {
  return connection_.all(TASKS_OF_THE_DESK "done_utc >= ? ORDER BY done_utc DESC, tasks.id", read_task,
                         moment.utc);
}

Result<void> Tasks::remove_of(Id<Application> application) {
  return connection_.run("DELETE FROM tasks WHERE application_id = ?", application);
}

}  // namespace goodterms
