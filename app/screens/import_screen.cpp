#include "app/screens/import_screen.h"

#include <algorithm>

#include "app/screens/places.h"
#include "core/base/text.h"

namespace goodterms {
namespace {

// What the row stands for: somebody new, somebody who is filed, or nothing to do.
bool counts_as_new(const ImportRow& row) {
  return row.state == ImportState::fresh || row.apart;
}

}  // namespace

bool is_people_file(std::string_view path) {
  constexpr std::string_view endings[] = {".vcf", ".vcard", ".csv", ".tsv", ".mbox"};
  const std::string folded = fold(path);
  return std::any_of(std::begin(endings), std::end(endings),
                     [&](std::string_view ending) { return std::string_view(folded).ends_with(ending); });
}

Command choose_people_file() {
  return Command::without_change([](Shell& shell) -> Result<void> {
    return shell.open_file("", [](Shell& chosen, const std::string& path) -> Result<void> {
      Place place{PlaceKind::import_people};
      place.file = path;
      chosen.go(place);
      return {};
    });
  });
}

void ImportScreen::begin_reading(Shell& shell) {
  begun_ = true;
  stale_ = true;
  auto bytes = shell.platform().files().read_start(path_, largest_import + 1);
  auto reading = std::make_shared<Reading>();
  if (reading_) {  // their sheet stays while the file is read again
    reading->columns = reading_->columns;
    reading->fields = reading_->fields;
  }
  reading_ = std::move(reading);
  const Words& words = shell.desk().words;
  if (!bytes) {
    reading_->error = words(bytes.error().wording);
    reading_->columns.clear();
    return;
  }
  const auto source = std::make_shared<ImportSource>(ImportSource{std::move(*bytes), columns_});
  const auto preview = std::make_shared<ImportPreview>();
  const auto going_on = std::make_shared<int>(0);
  going_on_ = going_on;
  LongTask task;
  task.doing = "ui.work.read-people";
  Platform& platform = shell.platform();
  task.begin = [source, preview, going_on, &words, &platform](const LogPlace& log) {
    return begin_preview(log, platform.files(), platform.clock().now(), std::move(*source), words, preview);
  };
  task.done = [reading = reading_, preview](Shell&) -> Result<void> {
    reading->preview = preview;
    reading->columns = preview->columns;
    reading->fields = preview->fields;
    return {};
  };
  task.failed = [reading = reading_, preview, &words](const Error& error) {
    reading->error = words(error.wording);
    reading->asks_columns =
        error.wording.key == "error.import.no-header" || error.wording.key == "error.import.no-column";
    reading->columns = preview->columns;
    reading->fields = preview->fields;
  };
  shell.begin(std::move(task));
}

std::optional<double> ImportScreen::tend(Shell& shell, double) {
  if (!path_.empty() && !begun_) begin_reading(shell);
  return std::nullopt;
}

void ImportScreen::import(Commands& commands) {
  if (fresh_ + updates_ == 0) return;
  commands.push_back([preview = reading_->preview](Shell& shell) -> Result<void> {
    LongTask task;
    task.doing = "ui.work.import";
    task.log = LongTask::Log::set_aside;
    const auto done = std::make_shared<ImportDone>();
    Platform& platform = shell.platform();
    const Words& words = shell.desk().words;
    task.begin = [preview, done, &words, &platform](const LogPlace& log) {
      return begin_import(log, platform.files(), platform.clock().now(), words, preview, done);
    };
    task.done = [done](Shell& then) -> Result<void> {
      then.changed(done->changes);
      then.replace({PlaceKind::people});
      Object values;
      values.set("added", std::to_string(done->added));
      values.set("updated", std::to_string(done->updated));
      then.say_done(then.desk().words("ui.import.done", values));
      return {};
    };
    shell.begin(std::move(task));
    return {};
  });
}

void ImportScreen::press_primary(Commands& commands) {
  if (is_unfinished()) return import(commands);
  if (asks_columns()) {
    mapping_open_ = true;
  } else {
    commands.push_back(choose_people_file());
  }
}

bool ImportScreen::is_shown(const ImportRow& row) const {
  switch (which_) {
    case Which::all:
      return true;
    case Which::fresh:
      return row.state == ImportState::fresh;
    case Which::same:
      return row.state == ImportState::same;
    case Which::differs:
      return row.state == ImportState::differs;
  }
  return true;
}

void ImportScreen::lay(const Canvas& canvas, float width) {
  const float laid_for = canvas.ui().text_scale;
  if (!stale_ && laid_for == laid_for_ && width == width_) return;
  stale_ = false;
  laid_for_ = laid_for;
  width_ = width;
  const ImportPreview& preview = *reading_->preview;
  shown_.clear();
  tops_.assign(1, 0);
  fresh_ = updates_ = 0;
  has_companies_ = std::any_of(preview.rows.begin(), preview.rows.end(), [](const ImportRow& row) {
    return !row.person.company.empty() && !row.person.name.empty();
  });
  for (std::size_t index = 0; index < preview.rows.size(); ++index) {
    const ImportRow& row = preview.rows[index];
    if (row.wanted && changes_something(row)) ++(counts_as_new(row) ? fresh_ : updates_);
    if (!is_shown(row)) continue;
    shown_.push_back(index);
    tops_.push_back(tops_.back() + height_of(canvas, width, row));
  }
  if (which_ != Which::all) return;
  for (std::size_t index = 0; index < preview.left_out.size(); ++index) {
    shown_.push_back(preview.rows.size() + index);
    tops_.push_back(tops_.back() + height_of(canvas, width, preview.left_out[index]));
  }
}

std::unique_ptr<Screen> make_import_people_screen(const Place& place, const ScreenTools&) {
  return std::make_unique<ImportScreen>(place.file);
}

}  // namespace goodterms
