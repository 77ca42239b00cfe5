// How a call that can fail on the user's data, input or disk says so: it returns a Result<T>, which holds
// either the value or an Error. No exception crosses a core API.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <utility>
#include <vector>

#include "core/base/wording.h"

namespace goodterms {

// What kind of trouble it is; callers branch on this, never on the wording.
enum class ErrorCode : std::uint8_t {
  invalid_input,  // the user's words or numbers do not have the form asked for
  not_found,      // there is no such case, person, file, ...
  conflict,       // it cannot be done in the present state (nothing to undo, already sent, ...)
  too_large,      // beyond a stated limit
  bad_data,       // a file is damaged, or not what it claims to be
  foreign_data,   // a file belongs to another program
  newer_data,     // a file was written by a newer version of Good Terms
  busy,           // someone else holds the file
  disk,           // reading or writing failed: full, read-only, no permission, hardware
};

// wording: one or more whole sentences for the user, as a key of the interface's catalog under "error": what
// happened, what is safe, what to do next.
// cause: the technical reason for a log or a report ("SQLITE_FULL: database or disk is full"); may be empty.
struct Error {
  ErrorCode code = ErrorCode::invalid_input;
  Wording wording;
  std::string cause = {};
};

template <class T>
using Result = tl::expected<T, Error>;

// failure(ErrorCode::disk, "error.file.unreadable", {{"path", path}})
inline tl::unexpected<Error> failure(ErrorCode code, std::string_view key, std::vector<Filling> fillings = {},
                                     std::string cause = {}) {
  return tl::unexpected<Error>(Error{code, {std::string(key), std::move(fillings)}, std::move(cause)});
}

}  // namespace goodterms

#define GOODTERMS_JOIN_INNER(a, b) a##b
#define GOODTERMS_JOIN(a, b) GOODTERMS_JOIN_INNER(a, b)

// TRY(auto text, read_file(path)); declares `text`, or returns the error to the caller.
#define TRY(declaration, expression) TRY_NAMED(GOODTERMS_JOIN(try_result_, __LINE__), declaration, expression)
#define TRY_NAMED(name, declaration, expression)                         \
  auto name = (expression);                                              \
  if (!name.has_value()) return tl::unexpected(std::move(name).error()); \
  declaration = std::move(*name)

// TRY_DONE(save(text)); goes on when the Result<void> holds no error, or returns the error to the caller.
#define TRY_DONE(expression)                                   \
  do {                                                         \
    if (auto try_done_ = (expression); !try_done_.has_value()) \
      return tl::unexpected(std::move(try_done_).error());     \
  } while (false)
