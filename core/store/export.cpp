#include "core/store/export.h"

#include <fmt/format.h>

#include <optional>

#include "core/store/exported_tables.h"
#include "core/store/json_rows.h"
#include "core/store/part_file.h"

namespace goodterms {
namespace {

constexpr std::size_t bytes_per_step = 1 << 18;
// Of the form of the file, which docs/EXPORT.md describes; "schema" is that of the tables in it.
constexpr int export_version = 1;

class Export final : public LongWork {
 public:
  Export(LogPlace place, std::string target, Files& files)
      : place_(std::move(place)), file_(files, std::move(target)) {}

  Result<bool> step() override {
    if (!file_.begun()) TRY_DONE(begin());
    std::string json;
    while (json.size() < bytes_per_step && table_ < exported_tables.size())
      TRY_DONE(add_row(json));
    if (table_ == exported_tables.size()) json += "}\n";
    TRY_DONE(file_.append(json));
    tell(rows_written_, rows_in_all_);
    if (table_ < exported_tables.size()) return false;
    TRY_DONE(file_.finish());
    return true;
  }

 private:
  Result<void> begin() {
    TRY_DONE(file_.begin());
    TRY(Connection opened, Connection::open(place_.path, OpenMode::read_only, place_.vfs));
    connection_ = std::make_unique<Connection>(std::move(opened));
    connection_->stop_when(stop_mark());
    TRY_DONE(connection_->run("BEGIN"));  // what is read from here on is of one moment
    for (const char* table : exported_tables) {
      TRY(const std::int64_t rows, connection_->integer(fmt::format("SELECT count(*) FROM {}", table)));
      rows_in_all_ += rows;
    }
    TRY(const std::int64_t schema, connection_->integer("PRAGMA user_version"));
    return file_.append(fmt::format("{{\"program\": \"Good Terms\", \"version\": {}, \"schema\": {}",
                                    export_version, schema));
  }

  // The next row of the table at hand, or its end.
  Result<void> add_row(std::string& json) {
    const char* const table = exported_tables[table_];
    if (!rows_) {
      TRY(const std::string object, json_object_of(*connection_, table));
      TRY(Statement rows, connection_->prepare(fmt::format("SELECT {} FROM {}", object, table)));
      rows_.emplace(std::move(rows));
      first_row_ = true;
      json += fmt::format(",\n\"{}\": [", table);
    }
    TRY(const bool there, rows_->step());
    if (!there) {
      rows_.reset();
      ++table_;
      json += first_row_ ? "]" : "\n]";
      return {};
    }
    json += std::exchange(first_row_, false) ? "\n  " : ",\n  ";
    json += rows_->row().next_view();
    ++rows_written_;
    return {};
  }

  LogPlace place_;
  PartFile file_;
  std::unique_ptr<Connection> connection_;
  std::optional<Statement> rows_;  // of the table at hand
  std::size_t table_ = 0;
  bool first_row_ = true;
  std::int64_t rows_written_ = 0, rows_in_all_ = 0;
};

}  // namespace

Result<std::unique_ptr<LongWork>> begin_export(const LogPlace& place, const std::string& target,
                                               Files& files) {
  TRY(const bool is_log, files.same_file(target, place.path));
  if (is_log) return failure(ErrorCode::conflict, "ui.file.is-log");
  return std::make_unique<Export>(place, target, files);
}

}  // namespace goodterms
