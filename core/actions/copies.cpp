#include "core/actions/copies.h"

#include <charconv>
#include <string>

namespace goodterms {
namespace {

constexpr std::size_t longest = 64;  // "2026-03-10 1234": a day, and the newest step of the log on it

std::string path_of(const Desk& desk) {
  return folder_of(desk.log.place().path) + "/last-copy";
}

Result<void> write(Desk& desk, std::int64_t step) {
  return desk.files.write(path_of(desk), format_date(local_date(desk.now())) + " " + std::to_string(step));
}

}  // namespace

Result<void> begin_reminding_of_copies(Desk& desk) {
  TRY(const bool there, desk.files.exists(path_of(desk)));
  return there ? Result<void>() : write(desk, 0);
}

Result<void> note_copy(Desk& desk) {
  TRY(const bool there, desk.files.exists(path_of(desk)));
  if (!there) return {};
  TRY(const std::int64_t step, desk.log.journal().newest_step());
  return write(desk, step);
}

Result<std::optional<Date>> copy_missing_since(Desk& desk) {
  TRY(const bool there, desk.files.exists(path_of(desk)));
  if (!there) return std::nullopt;
  TRY(const std::string text, desk.files.read_start(path_of(desk), longest));
  const std::size_t blank = text.find(' ');
  const auto day = parse_date(std::string_view(text).substr(0, blank));
  // What somebody else has written there is no reason not to show Today.
  if (!day || blank == std::string::npos) return std::nullopt;
  std::int64_t step = 0;
  std::from_chars(text.data() + blank + 1, text.data() + text.size(), step);
  if (local_date(desk.now()) - *day <= Days(copy_lasts_days)) return std::nullopt;
  TRY(const std::int64_t newest, desk.log.journal().newest_step());
  return newest != step ? std::optional(*day) : std::nullopt;
}

}  // namespace goodterms
