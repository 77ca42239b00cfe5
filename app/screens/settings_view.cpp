#include "app/screens/settings_view.h"

#include <fmt/format.h>

#include "core/actions/cases.h"
#include "core/actions/people.h"
#include "core/store/backup.h"

namespace goodterms {
namespace {

// More of them are in the folder, which can be looked into.
constexpr std::size_t most_backups = 8;

std::string moment_in_words(const Desk& desk, Instant utc) {
  const Instant made{utc.utc, desk.now().offset_minutes};
  return describe_day(desk.words, local_date(made), local_date(desk.now())) + " " + local_time_of_day(made);
}

}  // namespace

std::string size_in_words(const Words& words, std::int64_t bytes) {
  constexpr double kilo = 1000, mega = kilo * kilo;  // as file managers count them
  const auto size = static_cast<double>(bytes);
  Object values;
  if (size < mega) {
    values.set("count", fmt::format("{:.0f}", std::max(1.0, size / kilo)));
    return words("ui.size.kilobytes", values);
  }
  values.set("count", fmt::format("{:.1f}", size / mega));
  return words("ui.size.megabytes", values);
}

Result<DataView> read_data_view(Desk& desk) {
  DataView view;
  view.log_path = desk.log.place().path;
  TRY(const CaseCounts counts, count_cases(desk));
  TRY(const PeoplePage people, read_people(desk, PeopleFilter::contacts, 0, 1));
  Object values;
  values.set("declines", desk.words.count("ui.settings.declines", counts.desk + counts.archived));
  values.set("people", desk.words.count("ui.settings.people", people.total));
  // A log that cannot be looked at from outside is told without its size.
  if (const auto bytes = desk.files.size(view.log_path))
    values.set("size", size_in_words(desk.words, *bytes));
  view.amount = desk.words("ui.settings.amount", values);
  TRY(const auto backups, list_backups(desk.log.place(), desk.files));
  for (const BackupFile& backup : backups) {
    if (view.backups.size() == most_backups) break;
    const auto bytes = desk.files.size(backup.path);
    view.backups.push_back({backup.path, moment_in_words(desk, backup.made),
                            bytes ? size_in_words(desk.words, *bytes) : std::string()});
  }
  if (!view.backups.empty()) values.set("moment", view.backups.front().made);
  view.last_backup =
      desk.words(view.backups.empty() ? "ui.settings.no-backup" : "ui.settings.last-backup", values);
  return view;
}

}  // namespace goodterms
