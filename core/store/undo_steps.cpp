#include "core/store/undo_steps.h"

#include <algorithm>

#include "core/store/changeset.h"

namespace goodterms {
namespace {

std::int64_t checksum(const StoredStep& step) {
  std::string all;
  for (const std::string& part : {step.name.action, step.name.subject, step.thread})
    all += part + '\0';
  return static_cast<std::int64_t>(checksum_of(all + step.changeset));
}

StoredStep read_step(Row& row) {
  StoredStep step;
  step.id = row.next_integer();
  step.name.action = row.next_text();
  step.name.subject = row.next_text();
  step.thread = row.next_text();
  step.changeset = row.next_blob();
  step.checksum = row.next_integer();
  return step;
}

#define STEPS "SELECT id, action, subject, goes_on, changeset, checksum FROM undo_steps "

Result<std::vector<TableShape>> shapes_of_recorded_tables(Connection& connection) {
  std::vector<TableShape> shapes;
  for (const auto& [table, kind] : recorded_tables) {
    TRY(const auto keys, connection.all(
                             "SELECT pk FROM pragma_table_info(?) ORDER BY cid",
                             [](Row& row) { return row.next_flag(); }, table));
    shapes.push_back({table, keys});
  }
  return shapes;
}

bool is_sound(const StoredStep& step, std::span<const TableShape> shapes) {
  return step.checksum == checksum(step) && is_changeset_of(step.changeset, shapes);
}

}  // namespace

Result<std::optional<StoredStep>> next_step(Connection& connection, StepDirection direction) {
  return direction == StepDirection::back
             ? connection.first(STEPS "WHERE undone = 0 ORDER BY id DESC LIMIT 1", read_step)
             : connection.first(STEPS "WHERE undone = 1 ORDER BY id LIMIT 1", read_step);
}

Result<std::optional<StoredStep>> step_numbered(Connection& connection, std::int64_t id) {
  return connection.first(STEPS "WHERE id = ?", read_step, id);
}

Result<void> add_step(Connection& connection, const StoredStep& step, Instant now) {
  TRY_DONE(connection.run(
      "INSERT INTO undo_steps (action, subject, happened_utc, happened_offset, changeset, goes_on, checksum) "
      "VALUES (?, ?, ?, ?, ?, ?, ?)",
      step.name.action, step.name.subject, now, Blob{step.changeset}, step.thread, checksum(step)));
  return connection.run(
      "DELETE FROM undo_steps WHERE id NOT IN (SELECT id FROM undo_steps ORDER BY id DESC LIMIT ?)",
      undo_steps_kept);
}

Result<void> replace_changeset(Connection& connection, const StoredStep& step, Instant now) {
  return connection.run(
      "UPDATE undo_steps SET changeset = ?, checksum = ?, happened_utc = ?, happened_offset = ? WHERE id = ?",
      Blob{step.changeset}, checksum(step), now, step.id);
}

Result<bool> is_sound(Connection& connection, const StoredStep& step) {
  TRY(const auto shapes, shapes_of_recorded_tables(connection));
  return is_sound(step, shapes);
}

Result<void> forget_steps(Connection& connection, StepDirection direction) {
  return connection.run("DELETE FROM undo_steps WHERE undone = ?", direction == StepDirection::forward);
}

Result<int> count_damaged_steps(Connection& connection) {
  TRY(const auto shapes, shapes_of_recorded_tables(connection));
  TRY(const auto sound, connection.all(STEPS, [&](Row& row) { return is_sound(read_step(row), shapes); }));
  return static_cast<int>(std::count(sound.begin(), sound.end(), false));
}

#undef STEPS

}  // namespace goodterms
