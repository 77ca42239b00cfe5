// Reading a changeset before it is handed back to SQLite, which trusts its bytes: lengths that lead past its
// end are read past its end, and some lead nowhere for ever. The format stands at the top of SQLite's
// ext/session/sqlite3session.c.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace goodterms {

// A table as a changeset names it: per column, whether it belongs to the primary key.
struct TableShape {
  std::string name;
  std::vector<bool> key;
};

// Whether the bytes are a whole changeset about tables of these shapes only: known operations, every record
// whole, and told what must be told and nothing else. No bytes are one that changes nothing.
bool is_changeset_of(std::string_view bytes, std::span<const TableShape> tables);

// FNV-1a, 64 bits (draft-eastlake-fnv): tells bytes that were damaged from those that were written, not those
// that somebody forged.
std::uint64_t checksum_of(std::string_view bytes);

}  // namespace goodterms
