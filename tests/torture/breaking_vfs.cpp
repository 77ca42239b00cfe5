#include "tests/torture/breaking_vfs.h"

#include <sqlite3.h>

#include <cstring>
#include <new>
#include <string>
#include <vector>

namespace goodterms {
namespace {

// What a file held where it was written since it was last synced, to put back when the power goes.
struct Overwritten {
  sqlite3_int64 offset = 0;
  std::string before;
  sqlite3_int64 size_before = 0;
};

struct BreakingFile {
  sqlite3_file base;
  sqlite3_file* real;  // lies behind this struct
  std::vector<Overwritten>* unsynced;
};

BreakingDisk disk;
sqlite3_vfs* real_vfs = nullptr;

BreakingFile* file_of(sqlite3_file* file) {
  return reinterpret_cast<BreakingFile*>(file);
}
sqlite3_file* real_of(sqlite3_file* file) {
  return file_of(file)->real;
}
const sqlite3_io_methods* methods_of(sqlite3_file* file) {
  return real_of(file)->pMethods;
}

void remember(sqlite3_file* file, sqlite3_int64 offset, sqlite3_int64 length) {
  Overwritten before;
  before.offset = offset;
  methods_of(file)->xFileSize(real_of(file), &before.size_before);
  before.before.assign(static_cast<std::size_t>(length), '\0');
  methods_of(file)->xRead(real_of(file), before.before.data(), static_cast<int>(length), offset);
  file_of(file)->unsynced->push_back(std::move(before));
}

void lose_unsynced(sqlite3_file* file) {
  auto& unsynced = *file_of(file)->unsynced;
  for (auto step = unsynced.rbegin(); step != unsynced.rend(); ++step) {
    methods_of(file)->xWrite(real_of(file), step->before.data(), static_cast<int>(step->before.size()),
                             step->offset);
    methods_of(file)->xTruncate(real_of(file), step->size_before);
  }
  unsynced.clear();
}

// Runs `work` or what the disk makes of it. `half` writes the torn part.
template <class Work, class Half>
int counted(int error, Work work, Half half) {
  switch (disk.next_write()) {
    case BreakingDisk::Verdict::go_on:
      return work();
    case BreakingDisk::Verdict::half_then_stop:
      half();
      return error;
    case BreakingDisk::Verdict::fail:
      return error;
    case BreakingDisk::Verdict::ignore:
      return error;
  }
  return error;
}

extern "C" {
static int close_file(sqlite3_file* file) {
  if (disk.stopped() && disk.loses_unsynced()) lose_unsynced(file);
  const int code = methods_of(file)->xClose(real_of(file));
  delete file_of(file)->unsynced;
  return code;
}
static int read_file_part(sqlite3_file* file, void* bytes, int size, sqlite3_int64 offset) {
  if (disk.stopped()) return SQLITE_IOERR_READ;
  return methods_of(file)->xRead(real_of(file), bytes, size, offset);
}
static int write_file_part(sqlite3_file* file, const void* bytes, int size, sqlite3_int64 offset) {
  return counted(
      disk.stopped() ? SQLITE_IOERR_WRITE : SQLITE_FULL,
      [&] {
        remember(file, offset, size);
        return methods_of(file)->xWrite(real_of(file), bytes, size, offset);
      },
      [&] {
        remember(file, offset, size);
        methods_of(file)->xWrite(real_of(file), bytes, size / 2, offset);
      });
}
static int truncate_file(sqlite3_file* file, sqlite3_int64 size) {
  return counted(
      SQLITE_IOERR_TRUNCATE,
      [&] {
        sqlite3_int64 old_size = 0;
        methods_of(file)->xFileSize(real_of(file), &old_size);
        if (old_size > size) remember(file, size, old_size - size);
        return methods_of(file)->xTruncate(real_of(file), size);
      },
      [] {});
}
static int sync_file(sqlite3_file* file, int flags) {
  return counted(
      SQLITE_IOERR_FSYNC,
      [&] {
        file_of(file)->unsynced->clear();
        return methods_of(file)->xSync(real_of(file), flags);
      },
      [] {});
}
static int file_size(sqlite3_file* file, sqlite3_int64* size) {
  return methods_of(file)->xFileSize(real_of(file), size);
}
static int lock_file(sqlite3_file* file, int level) {
  return methods_of(file)->xLock(real_of(file), level);
}
static int unlock_file(sqlite3_file* file, int level) {
  return methods_of(file)->xUnlock(real_of(file), level);
}
static int check_lock(sqlite3_file* file, int* held) {
  return methods_of(file)->xCheckReservedLock(real_of(file), held);
}
static int control_file(sqlite3_file* file, int operation, void* argument) {
  return methods_of(file)->xFileControl(real_of(file), operation, argument);
}
static int sector_size(sqlite3_file* file) {
  return methods_of(file)->xSectorSize(real_of(file));
}
// No promises: a write may be torn and may arrive in any order.
static int characteristics(sqlite3_file*) {
  return 0;
}
static int map_shared(sqlite3_file* file, int page, int size, int extend, volatile void** bytes) {
  return methods_of(file)->xShmMap(real_of(file), page, size, extend, bytes);
}
static int lock_shared(sqlite3_file* file, int offset, int count, int flags) {
  return methods_of(file)->xShmLock(real_of(file), offset, count, flags);
}
static void barrier(sqlite3_file* file) {
  methods_of(file)->xShmBarrier(real_of(file));
}
static int unmap_shared(sqlite3_file* file, int remove) {
  return methods_of(file)->xShmUnmap(real_of(file), disk.stopped() ? 0 : remove);
}
}

const sqlite3_io_methods methods = {
    2,           close_file,  read_file_part, write_file_part, truncate_file, sync_file,       file_size,
    lock_file,   unlock_file, check_lock,     control_file,    sector_size,   characteristics, map_shared,
    lock_shared, barrier,     unmap_shared,   nullptr,         nullptr};

extern "C" {
static int open_file(sqlite3_vfs*, sqlite3_filename name, sqlite3_file* file, int flags, int* flags_out) {
  file->pMethods = nullptr;
  if (disk.stopped()) return SQLITE_CANTOPEN;
  BreakingFile* breaking = file_of(file);
  breaking->real = reinterpret_cast<sqlite3_file*>(breaking + 1);
  const int code = real_vfs->xOpen(real_vfs, name, breaking->real, flags, flags_out);
  if (code != SQLITE_OK) return code;
  breaking->unsynced = new std::vector<Overwritten>();
  file->pMethods = &methods;
  return SQLITE_OK;
}
static int delete_file(sqlite3_vfs*, const char* name, int sync_folder) {
  return counted(
      SQLITE_IOERR_DELETE, [&] { return real_vfs->xDelete(real_vfs, name, sync_folder); }, [] {});
}
}

}  // namespace

BreakingDisk& BreakingDisk::install() {
  static sqlite3_vfs vfs;
  if (real_vfs == nullptr) {
    real_vfs = sqlite3_vfs_find(nullptr);
    vfs = *real_vfs;
    vfs.szOsFile = static_cast<int>(sizeof(BreakingFile)) + real_vfs->szOsFile;
    vfs.zName = vfs_name;
    vfs.pNext = nullptr;
    vfs.xOpen = open_file;
    vfs.xDelete = delete_file;
    sqlite3_vfs_register(&vfs, 0);
  }
  return disk;
}

void BreakingDisk::break_at(Breakage how, int at) {
  how_ = how;
  at_ = at;
  writes_ = 0;
  broken_ = false;
}

BreakingDisk::Verdict BreakingDisk::next_write() {
  ++writes_;
  if (how_ == Breakage::none || writes_ < at_) return Verdict::go_on;
  const bool first = !broken_;
  broken_ = true;
  switch (how_) {
    case Breakage::fail_once:
      return first ? Verdict::fail : Verdict::go_on;
    case Breakage::full_from_then_on:
      return Verdict::fail;
    default:
      return first ? Verdict::half_then_stop : Verdict::ignore;
  }
}

Result<void> BreakingFiles::unless_broken(const std::function<Result<void>()>& work) {
  if (disk_.next_write() == BreakingDisk::Verdict::go_on) return work();
  return failure(ErrorCode::disk, "The disk broke.");
}

Result<void> BreakingFiles::make_folder(const std::string& path) {
  return unless_broken([&] { return files_.make_folder(path); });
}
Result<void> BreakingFiles::write(const std::string& path, std::string_view bytes) {
  return unless_broken([&] { return files_.write(path, bytes); });
}
Result<std::unique_ptr<NewFile>> BreakingFiles::begin_file(const std::string& path) {
  class Breaking final : public NewFile {
   public:
    Breaking(BreakingFiles& files, std::unique_ptr<NewFile> file) : files_(files), file_(std::move(file)) {}
    Result<void> append(std::string_view bytes) override {
      return files_.unless_broken([&] { return file_->append(bytes); });
    }
    Result<void> finish() override {
      return files_.unless_broken([&] { return file_->finish(); });
    }

   private:
    BreakingFiles& files_;
    std::unique_ptr<NewFile> file_;
  };
  std::unique_ptr<NewFile> made;
  TRY_DONE(unless_broken([&]() -> Result<void> {
    TRY(auto file, files_.begin_file(path));
    made = std::make_unique<Breaking>(*this, std::move(file));
    return {};
  }));
  return made;
}
Result<void> BreakingFiles::rename(const std::string& from, const std::string& to) {
  return unless_broken([&] { return files_.rename(from, to); });
}
Result<void> BreakingFiles::remove(const std::string& path) {
  return unless_broken([&] { return files_.remove(path); });
}

}  // namespace goodterms
