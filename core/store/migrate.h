// The shape of the log's file: its identity and the steps that bring it from any older version to this one.
#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include "core/base/embedded.h"
#include "core/base/result.h"
#include "core/store/connection.h"

namespace goodterms {

// Set as PRAGMA application_id: "GTrm" in ASCII. Tells our files from other programs' SQLite files.
inline constexpr std::int32_t application_id = 0x4754726D;

// The newest version this program writes: the number of files in migrations/.
int newest_version();

enum class FileKind : std::uint8_t { empty, ours, foreign };
struct FileIdentity {
  FileKind kind = FileKind::empty;
  int version = 0;
};

// Reads who wrote an open file. Errors: bad_data when it is damaged.
Result<FileIdentity> identify(Connection& connection);

// The same from the first 100 bytes of the file (sqlite.org/fileformat2.html, 1.3), without opening it, since
// SQLite may write beside a file it opens. Nothing where the bytes alone do not tell.
// Errors: foreign_data when it is not an SQLite file at all.
inline constexpr std::size_t header_size = 100;
Result<std::optional<FileIdentity>> identify_header(std::string_view header, const std::string& path);

// Errors unless the file is ours or empty, and no newer than this program: foreign_data, newer_data.
Result<void> refuse_unless_ours(const FileIdentity& identity, const std::string& path);

// The steps this program knows, in order: step n brings a file of version n-1 to version n.
std::span<const EmbeddedFile> embedded_migrations();

// What all of them together make of an empty file, as one script: newest.sql, which store_test compares with
// them and writes. It takes a third of the time, since SQLite reads the whole shape anew after each ALTER.
std::span<const EmbeddedFile> embedded_newest_shape();

// Brings an empty or older file up to the newest version in one transaction; all or nothing. What was kept
// for undo is dropped when an older file changes shape, since it describes the old one.
Result<void> migrate(Connection& connection, const FileIdentity& identity);
// The same up to the last of `steps`, and by them alone: for tests.
Result<void> migrate(Connection& connection, const FileIdentity& identity,
                     std::span<const EmbeddedFile> steps);

}  // namespace goodterms
