// The steps that undo and redo take, as the log keeps them: changesets, each with a checksum, so that a
// damaged one is never handed to SQLite.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <utility>

#include "core/store/changes.h"
#include "core/store/connection.h"
#include "core/store/journal.h"

namespace goodterms {

// What undo sees. In the order a changeset lists them: what others refer to comes first, so that undoing a
// deletion brings a company back before its people.
inline constexpr std::array<std::pair<const char*, RecordKind>, 19> recorded_tables = {{
    {"companies", RecordKind::companies},
    {"contacts", RecordKind::contacts},
    {"bin", RecordKind::contacts},
    {"tags", RecordKind::contacts},
    {"applications", RecordKind::applications},
    {"decisions", RecordKind::decisions},
    {"decision_answers", RecordKind::decisions},
    {"invitations", RecordKind::invitations},
    {"messages", RecordKind::messages},
    {"interactions", RecordKind::interactions},
    {"tasks", RecordKind::tasks},
    {"promises", RecordKind::promises},
    {"profile", RecordKind::profile},
    {"settings", RecordKind::settings},
    {"own_letters", RecordKind::own_letters},
    {"offers", RecordKind::offers},
    {"offer_criteria", RecordKind::offers},
    {"offer_scores", RecordKind::offers},
    {"exchange_rates", RecordKind::offers},
}};

struct StoredStep {
  std::int64_t id = 0;
  ActionName name;
  std::string thread;  // what it goes on with; may be empty
  std::string changeset;
  std::int64_t checksum = 0;
};

enum class StepDirection : std::uint8_t { back, forward };

// The step that undo (back) or redo (forward) takes next.
Result<std::optional<StoredStep>> next_step(Connection& connection, StepDirection direction);
Result<std::optional<StoredStep>> step_numbered(Connection& connection, std::int64_t id);

Result<void> add_step(Connection& connection, const StoredStep& step, Instant now);
Result<void> replace_changeset(Connection& connection, const StoredStep& step, Instant now);

// Whether a step is as it was written and fits the tables as they are.
Result<bool> is_sound(Connection& connection, const StoredStep& step);

// Ends the history at a step that is not: what undo (back) or redo (forward) would take from here on is
// forgotten.
Result<void> forget_steps(Connection& connection, StepDirection direction);

// How many of the steps that are kept are not sound.
Result<int> count_damaged_steps(Connection& connection);

}  // namespace goodterms
