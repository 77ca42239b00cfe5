// The door to the disk for what SQLite does not do itself: folders, renaming, removing. Abstract because the
// platforms differ and because tests hand in one that breaks halfway.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"

namespace goodterms {

// A hold on something that one program at a time may do; the system lets go of it when the program ends,
// however it ends.
class FileLock {
 public:
  virtual ~FileLock() = default;
};

// A file that is written from its beginning to its end.
class NewFile {
 public:
  virtual ~NewFile() = default;  // closes it, with what was written so far
  virtual Result<void> append(std::string_view bytes) = 0;
  virtual Result<void> finish() = 0;  // all of it is on the disk for good
};

// Paths are UTF-8. Every error is of code disk, with the path in its sentence.
class Files {
 public:
  virtual ~Files() = default;

  virtual Result<bool> exists(const std::string& path) = 0;
  virtual Result<std::int64_t> size(const std::string& path) = 0;  // bytes
  // The first bytes of a regular file, at most `limit` of them. Errors also for folders, devices and pipes.
  virtual Result<std::string> read_start(const std::string& path, std::size_t limit) = 0;
  // Whether both names lead to the same existing file, through links too.
  virtual Result<bool> same_file(const std::string& left, const std::string& right) = 0;
  // With its parents; readable by this user only. Fine when it exists already.
  virtual Result<void> make_folder(const std::string& path) = 0;
  // Names (not paths) of the regular files in a folder, sorted; none when there is no such folder.
  virtual Result<std::vector<std::string>> list(const std::string& folder) = 0;
  // Writes a whole file, replacing what is there; a new one is readable by this user only. For pictures and
  // exports, not for the log: a crash may leave part.
  virtual Result<void> write(const std::string& path, std::string_view bytes) = 0;
  // The same bit by bit, for what is large.
  virtual Result<std::unique_ptr<NewFile>> begin_file(const std::string& path) = 0;
  // Replaces `to` if it exists, in one step: afterwards `to` is the old file or the new one, never part of
  // one. Done for good (the folder is synced) when it returns.
  virtual Result<void> rename(const std::string& from, const std::string& to) = 0;
  virtual Result<void> remove(const std::string& path) = 0;  // fine when there is no such file
  // The file that is meant by a path that may be a link, also where that file is still missing.
  virtual Result<std::string> follow_links(const std::string& path) = 0;
  // Holds `path`, a file of no other use, which is made. Null where another program, or another part of this
  // one, holds it and we do not wait.
  enum class Wait : std::uint8_t { no, yes };
  virtual Result<std::unique_ptr<FileLock>> lock(const std::string& path, Wait wait) = 0;
};

// The folder part of a path, "." for a bare name.
std::string folder_of(const std::string& path);
std::string file_name_of(const std::string& path);

}  // namespace goodterms
