#include "core/store/migrate.h"

#include <fmt/format.h>

#include <algorithm>

namespace goodterms {

int newest_version() {
  return static_cast<int>(embedded_migrations().size());
}

Result<FileIdentity> identify(Connection& connection) {
  FileIdentity identity;
  struct Seen {
    std::int64_t id = 0, version = 0, tables = 0;
  };
  const auto read = [](Row& row) {
    Seen seen;
    seen.id = row.next_integer();
    seen.version = row.next_integer();
    seen.tables = row.next_integer();
    return seen;
  };
  // In one statement, and so of one moment: another process may be making the file, and its tables come into
  // it together with its id.
  TRY(const auto found,
      connection.first("SELECT application_id, user_version, (SELECT count(*) FROM sqlite_schema) "
                       "FROM pragma_application_id, pragma_user_version",
                       read));
  const auto [id, version, tables] = found.value_or(Seen());
  identity.version = static_cast<int>(version);
  if (id == application_id && version > 0) {
    identity.kind = FileKind::ours;
  } else {
    identity.kind = id == 0 && version == 0 && tables == 0 ? FileKind::empty : FileKind::foreign;
  }
  return identity;
}

Result<std::optional<FileIdentity>> identify_header(std::string_view header, const std::string& path) {
  if (header.empty()) return FileIdentity{};
  constexpr std::string_view magic("SQLite format 3\0", 16);
  if (header.size() < header_size || header.substr(0, magic.size()) != magic) {
    return failure(ErrorCode::foreign_data, "error.data.foreign", {{"path", path}}, "no SQLite header");
  }
  const auto number_at = [&](std::size_t offset) {  // big-endian
    std::uint32_t number = 0;
    for (std::size_t i = 0; i < 4; ++i)
      number = number << 8U | static_cast<unsigned char>(header[offset + i]);
    return static_cast<std::int32_t>(number);
  };
  constexpr std::size_t user_version_offset = 60;
  constexpr std::size_t application_id_offset = 68;
  constexpr std::size_t write_format_offset = 18;  // 2: write-ahead log
  const std::int32_t id = number_at(application_id_offset);
  const int version = number_at(user_version_offset);
  if (id == application_id) return FileIdentity{FileKind::ours, version};
  // Ours has its id before it has anything else. A file without any id may be one that was being made when
  // the power went; only SQLite can tell, and may look, for there is no write-ahead log it could disturb.
  if (id == 0 && version == 0 && header[write_format_offset] == 1) return std::nullopt;
  return FileIdentity{FileKind::foreign, version};
}

Result<void> refuse_unless_ours(const FileIdentity& identity, const std::string& path) {
  if (identity.kind == FileKind::foreign) {
    return failure(ErrorCode::foreign_data, "error.data.of-another-program", {{"path", path}});
  }
  if (identity.version > newest_version()) {
    return failure(ErrorCode::newer_data, "error.data.newer", {{"path", path}},
                   fmt::format("version {} of at most {}", identity.version, newest_version()));
  }
  return {};
}

namespace {

// `newest`: what makes the last version of nothing; empty where only the steps do.
Result<void> bring_up(Connection& connection, const FileIdentity& identity,
                      std::span<const EmbeddedFile> steps, std::span<const EmbeddedFile> newest) {
  const int last = static_cast<int>(steps.size());
  if (identity.kind == FileKind::ours && identity.version == last) return {};
  TRY(auto transaction, Transaction::begin(connection));
  // Another process may have been here between the look and the lock.
  TRY(const auto version, connection.integer("PRAGMA user_version"));
  const auto behind = std::min(steps.size(), static_cast<std::size_t>(version));
  const auto ahead = version == 0 && !newest.empty() ? newest : steps.subspan(behind);
  for (const EmbeddedFile& script : ahead)
    TRY_DONE(connection.run_script(std::string(script.bytes)));
  if (version > 0 && version < last) TRY_DONE(connection.run("DELETE FROM undo_steps"));
  TRY_DONE(connection.run_script(
      fmt::format("PRAGMA application_id = {}; PRAGMA user_version = {};", application_id, last)));
  return transaction.commit();
}

}  // namespace

Result<void> migrate(Connection& connection, const FileIdentity& identity) {
  return bring_up(connection, identity, embedded_migrations(), embedded_newest_shape());
}

Result<void> migrate(Connection& connection, const FileIdentity& identity,
                     std::span<const EmbeddedFile> steps) {
  return bring_up(connection, identity, steps, {});
}

}  // namespace goodterms
