#include "app/screens/opened_files.h"

#include <algorithm>

#include "app/screens/import_screen.h"
#include "core/actions/invited.h"
#include "core/reading/readable.h"

namespace goodterms {
namespace {

Result<void> begin_cases(Shell& shell, const ScreenTools& tools, const std::vector<std::string>& paths) {
  Desk& desk = shell.desk();
  std::vector<InvitationFile> files;
  BegunCases unread;
  for (const std::string& path : paths) {
    // One byte more than fits, so that what is too long is told and not cut.
    auto bytes = shell.platform().files().read_start(path, largest_invitation_file + 1);
    if (!bytes) {
      unread.left.push_back(file_name_of(path));
      continue;
    }
    files.push_back({file_name_of(path), std::move(*bytes)});
  }
  TRY(auto done, start_cases(desk, tools.reader(), tools.zones(), files));
  std::vector<std::string>& left = done.value.left;
  left.insert(left.end(), unread.left.begin(), unread.left.end());
  shell.changed(done.changes);
  shell.go({PlaceKind::today});
  const auto begun = static_cast<std::int64_t>(done.value.begun.size());
  if (begun == 0) {
    shell.say(desk.words("ui.open.none"));
    return {};
  }
  Object values;
  if (!left.empty()) values.set("left", left.front());
  values.set("more", std::to_string(std::max<std::size_t>(left.size(), 1) - 1));
  const char* key = left.empty()       ? "ui.open.begun"
                    : left.size() == 1 ? "ui.open.one-left"
                                       : "ui.open.more-left";
  shell.say_done(desk.words.count(key, begun, values));
  return {};
}

}  // namespace

void open_files(Shell& shell, const ScreenTools& tools, const std::vector<std::string>& paths) {
  if (paths.size() == 1) {
    Place place{is_people_file(paths.front()) ? PlaceKind::import_people : PlaceKind::new_decline};
    place.file = paths.front();
    shell.go(place);
    return;
  }
  if (const auto begun = begin_cases(shell, tools, paths); !begun) shell.say(begun.error());
}

}  // namespace goodterms
