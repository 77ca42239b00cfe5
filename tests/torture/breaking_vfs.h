// A disk that breaks on purpose: an SQLite VFS, and the Files that goes with it, which count every write,
// sync, truncation, removal and renaming, and misbehave at the one they are told.
#pragma once

#include <cstdint>
#include <functional>

#include "core/store/files.h"

namespace goodterms {

enum class Breakage : std::uint8_t {
  none,
  fail_once,            // the write fails, as with a passing fault
  full_from_then_on,    // it and everything after it fails, as on a full disk; reading works
  stop_dead,            // power goes: half of the write arrives, and nothing after it does anything
  stop_losing_unsynced  // power goes, and takes along what was written since each file's last sync
};

// There is one disk per process, since SQLite knows its VFSs by name.
class BreakingDisk {
 public:
  static constexpr const char* vfs_name = "breaking";
  static BreakingDisk& install();

  // From now on count from 1, and break at write number `at`.
  void break_at(Breakage how, int at);
  int writes() const { return writes_; }
  bool broke() const { return broken_; }

  enum class Verdict : std::uint8_t { go_on, fail, half_then_stop, ignore };
  // Counts one write and says what is to become of it.
  Verdict next_write();
  bool stopped() const { return broken_ && how_ >= Breakage::stop_dead; }
  bool loses_unsynced() const { return how_ == Breakage::stop_losing_unsynced; }

 private:
  Breakage how_ = Breakage::none;
  int at_ = 0;
  int writes_ = 0;
  bool broken_ = false;
};

// Files on the same disk, counted with it.
class BreakingFiles final : public Files {
 public:
  BreakingFiles(Files& files, BreakingDisk& disk) : files_(files), disk_(disk) {}

  Result<bool> exists(const std::string& path) override { return files_.exists(path); }
  Result<std::int64_t> size(const std::string& path) override { return files_.size(path); }
  Result<std::string> read_start(const std::string& path, std::size_t limit) override {
    return files_.read_start(path, limit);
  }
  Result<bool> same_file(const std::string& left, const std::string& right) override {
    return files_.same_file(left, right);
  }
  Result<void> make_folder(const std::string& path) override;
  Result<std::vector<std::string>> list(const std::string& folder) override { return files_.list(folder); }
  Result<void> write(const std::string& path, std::string_view bytes) override;
  Result<std::unique_ptr<NewFile>> begin_file(const std::string& path) override;
  Result<void> rename(const std::string& from, const std::string& to) override;
  Result<void> remove(const std::string& path) override;
  Result<std::string> follow_links(const std::string& path) override { return files_.follow_links(path); }
  Result<std::unique_ptr<FileLock>> lock(const std::string& path, Wait wait) override {
    return files_.lock(path, wait);
  }

 private:
  Result<void> unless_broken(const std::function<Result<void>()>& work);

  Files& files_;
  BreakingDisk& disk_;
};

}  // namespace goodterms
