#include <sqlite3.h>

#include <algorithm>
#include <limits>

#include "core/store/connection.h"

namespace goodterms {

Statement::~Statement() {
  if (statement_ == nullptr) return;
  if (in_use_ == nullptr) {
    sqlite3_finalize(statement_);
    return;
  }
  sqlite3_reset(statement_);
  sqlite3_clear_bindings(statement_);
  *in_use_ = false;
}

Statement::Statement(Statement&& other) noexcept
    : connection_(other.connection_),
      statement_(std::exchange(other.statement_, nullptr)),
      in_use_(other.in_use_),
      parameter_(other.parameter_) {}

// Binding fails only for a parameter that the SQL does not have, which any test of the statement shows, or
// for lack of memory, which step() then reports as a NULL that breaks a NOT NULL rule.
void Statement::bind(std::int64_t value) {
  sqlite3_bind_int64(statement_, ++parameter_, value);
}

void Statement::bind(std::string_view text) {
  // The text need not outlive this call. A null pointer would bind NULL, so an empty view is given an
  // address.
  sqlite3_bind_text64(statement_, ++parameter_, text.empty() ? "" : text.data(), text.size(),
                      SQLITE_TRANSIENT, SQLITE_UTF8);
}

void Statement::bind(Blob blob) {
  sqlite3_bind_blob64(statement_, ++parameter_, blob.bytes.empty() ? "" : blob.bytes.data(),
                      blob.bytes.size(), SQLITE_TRANSIENT);
}

void Statement::bind(Date date) {
  bind(std::string_view(format_date(date)));
}

void Statement::bind(Instant instant) {
  bind(instant.utc);
  bind(static_cast<std::int64_t>(instant.offset_minutes));
}

void Statement::bind(const std::optional<Instant>& instant) {
  if (instant) {
    bind(*instant);
  } else {
    bind_null();
    bind_null();
  }
}

void Statement::bind_null() {
  sqlite3_bind_null(statement_, ++parameter_);
}

Result<bool> Statement::step() {
  if (sqlite3_stmt_busy(statement_) == 0) ++connection_->statements_run_;
  const int code = sqlite3_step(statement_);
  if (code == SQLITE_ROW) return true;
  if (code == SQLITE_DONE) return false;
  return tl::unexpected(connection_->last_error());
}

std::int64_t Row::next_integer() {
  return sqlite3_column_int64(statement_, column_++);
}

int Row::next_int() {
  return static_cast<int>(std::clamp<std::int64_t>(next_integer(), std::numeric_limits<int>::min(),
                                                   std::numeric_limits<int>::max()));
}

std::string_view Row::next_view() {
  const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(statement_, column_));
  const auto size = static_cast<std::size_t>(sqlite3_column_bytes(statement_, column_++));
  return text != nullptr ? std::string_view(text, size) : std::string_view();
}

std::string Row::next_blob() {
  const auto* bytes = static_cast<const char*>(sqlite3_column_blob(statement_, column_));
  const auto size = static_cast<std::size_t>(sqlite3_column_bytes(statement_, column_++));
  return bytes != nullptr ? std::string(bytes, size) : std::string();
}

Date Row::next_date() {
  return next_optional_date().value_or(Date());
}

std::optional<Date> Row::next_optional_date() {
  const auto date = parse_date(next_text());
  return date ? std::optional(*date) : std::nullopt;
}

std::optional<std::int64_t> Row::next_optional_integer() {
  if (sqlite3_column_type(statement_, column_) == SQLITE_NULL) {
    ++column_;
    return std::nullopt;
  }
  return next_integer();
}

Instant Row::next_instant() {
  return next_optional_instant().value_or(Instant());
}

std::optional<Instant> Row::next_optional_instant() {
  const auto utc = next_optional_integer();
  const auto offset = next_optional_integer();
  if (!utc) return std::nullopt;
  return nearest_instant(*utc, offset.value_or(0));
}

}  // namespace goodterms
