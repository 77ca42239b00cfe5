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
  task.let_go = row.next_optional_instant();
  return task;
}

}  // namespace

Result<Id<Task>> Tasks::insert(const Task& task) {
  TRY_DONE(connection_.run(
      "INSERT INTO tasks (application_id, item, title, due, done_utc, done_offset, position, "
      "let_go_utc, let_go_offset) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
      task.application, task.item, task.title, task.due, task.done, task.position, task.let_go));
  return Id<Task>{connection_.last_insert_id()};
}

Result<void> Tasks::update(const Task& task) {
  return connection_.run(
      "UPDATE tasks SET application_id = ?, item = ?, title = ?, due = ?, done_utc = ?, done_offset = ?, "
      "position = ?, let_go_utc = ?, let_go_offset = ? WHERE id = ?",
      task.application, task.item, task.title, task.due, task.done, task.position, task.let_go, task.id);
}

#define TASK_COLUMNS                                                               \
  "SELECT id, application_id, item, title, due, done_utc, done_offset, position, " \
  "let_go_utc, let_go_offset FROM tasks "

Result<std::vector<Task>> Tasks::of_application(Id<Application> application) {
  return connection_.all(TASK_COLUMNS "WHERE application_id = ? ORDER BY position, id", read_task,
                         application);
}

Result<std::optional<Task>> Tasks::find(Id<Task> id) {
  return connection_.first(TASK_COLUMNS "WHERE id = ?", read_task, id);
}

Result<void> Tasks::move_late(Date first, Date today, Date to) {
  return connection_.run(
      "UPDATE tasks SET due = ?3 WHERE done_utc IS NULL AND let_go_utc IS NULL AND due >= ?1 AND due < ?2 "
      "AND EXISTS "
      "(SELECT 1 FROM applications WHERE applications.id = application_id AND archived_utc IS NULL)",
      first, today, to);
}

#define NOT_KEPT                                                                                             \
  "NOT EXISTS (SELECT 1 FROM brought_back WHERE brought_back.application_id = tasks.application_id AND due " \
  "< day) "

Result<std::vector<LatePlan>> Tasks::late_before(Date first) {
  const auto read = [](Row& row) {
    LatePlan late;
    late.application = row.next_id<Application>();
    late.contact = row.next_id<Contact>();
    late.company = row.next_id<Company>();
    late.items = row.next_integer();
    return late;
  };
  return connection_.all(
      "SELECT applications.id, contact_id, company_id, count(*) FROM tasks "
      "CROSS JOIN applications ON applications.id = tasks.application_id "
      "WHERE done_utc IS NULL AND let_go_utc IS NULL AND due < ? AND archived_utc IS NULL AND " NOT_KEPT
      "GROUP BY applications.id",
      read, first);
}

Result<void> Tasks::let_go_before(Date first, Instant now) {
  return connection_.run(
      "UPDATE tasks SET let_go_utc = ?2, let_go_offset = ?3 WHERE done_utc IS NULL AND let_go_utc IS NULL "
      "AND due < ?1 AND " NOT_KEPT
      "AND EXISTS "
      "(SELECT 1 FROM applications WHERE applications.id = application_id AND archived_utc IS NULL)",
      first, now);
}

Result<void> Tasks::remove(Id<Task> id) {
  return connection_.run("DELETE FROM tasks WHERE id = ?", id);
}

Result<void> Tasks::remove_of(Id<Application> application) {
  return connection_.run("DELETE FROM tasks WHERE application_id = ?", application);
}

}  // namespace goodterms
