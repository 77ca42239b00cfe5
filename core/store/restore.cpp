#include <fmt/format.h>

#include "core/store/backup_work.h"
#include "core/store/migrate.h"

namespace goodterms {
namespace {

// The present log with everything in its one file, and nobody else let in until it is closed. Errors: busy
// when someone has it open; bad_data or newer_data when it cannot be read.
Result<Connection> take_alone(const LogPlace& place, Files& files) {
  TRY(const std::string header, files.read_start(place.path, header_size));
  TRY(const auto identity, identify_header(header, place.path));
  if (identity) TRY_DONE(refuse_unless_ours(*identity, place.path));
  TRY(Connection present, Connection::open(place.path, OpenMode::read_write, place.vfs));
  TRY_DONE(present.run_script("PRAGMA synchronous = FULL; PRAGMA locking_mode = EXCLUSIVE;"));
  // Leaving the write-ahead log needs the file to oneself.
  TRY(const bool alone, leave_write_ahead_log(present));
  if (!alone) return failure(ErrorCode::busy, "error.data.busy", {{"path", place.path}});
  // Taken by this transaction, if not before, the lock stays.
  TRY_DONE(present.run_script("BEGIN EXCLUSIVE; COMMIT;"));
  return present;
}

// What cannot be read is still someone's: it moves aside with its write-ahead log.
Result<void> move_aside(const std::string& path, const char* why, Files& files, Instant now) {
  const std::string aside = fmt::format("{}.{}-{}", path, why, now.utc);
  for (const char* part : {"-wal", "-shm", "-journal", ""}) {
    TRY(const bool there, files.exists(path + part));
    if (there) TRY_DONE(files.rename(path + part, aside + part));
  }
  return {};
}

Result<void> refuse_source(const std::string& source, Files& files) {
  TRY(const std::string header, files.read_start(source, header_size));
  TRY(const auto identity, identify_header(header, source));
  if (!identity || identity->kind == FileKind::empty) {
    return failure(ErrorCode::bad_data, "error.restore.no-backup", {{"path", source}});
  }
  return refuse_unless_ours(*identity, source);
}

Result<std::unique_ptr<Connection>> kept_open(Result<Connection> opened) {
  TRY(Connection connection, std::move(opened));
  return std::make_unique<Connection>(std::move(connection));
}

class Restore : public LongWork {
 public:
  Restore(LogPlace place, std::string path, std::string source, Files& files, Instant now, Foreign foreign,
          KeptBefore told)
      : place_(std::move(place)),
        path_(std::move(path)),
        source_(std::move(source)),
        copy_path_(path_ + ".restoring"),
        files_(files),
        now_(now),
        foreign_(foreign),
        told_(std::move(told)) {}

  ~Restore() override {
    let_go();
    if (begun_) (void)remove_database(copy_path_, files_);  // the first error is the one to tell
  }

  Result<bool> step() override {
    const auto stepped = (this->*next_)();
    if (!stepped) let_go();
    return stepped;
  }

 protected:
  void let_go() {
    over_.reset();
    kept_.reset();
    prepared_.reset();
    opened_.reset();
    present_.reset();
  }

 private:
  using Step = Result<bool> (Restore::*)();
  Result<bool> go_on_with(Step next) {
    next_ = next;
    return false;
  }

  // A checked copy of `source` beside the log ...
  Result<bool> begin() {
    TRY_DONE(files_.make_folder(folder_of(path_)));
    TRY(lock_, hold_backups(place_, files_, Files::Wait::yes));
    begun_ = true;
    TRY(opened_, kept_open(Connection::open(source_, OpenMode::read_only, place_.vfs)));
    prepared_ = std::make_unique<CheckedCopy>(*opened_, copy_path_, place_.vfs, files_, stop_mark());
    return go_on_with(&Restore::prepare);
  }
  // ... that is brought up to date.
  Result<bool> prepare() {
    TRY(const bool copied, prepared_->step());
    tell(prepared_->percent(), parts * 100);
    if (!copied) return false;
    prepared_->keep();
    prepared_.reset();
    opened_.reset();
    TRY(Connection prepared, Connection::open(copy_path_, OpenMode::read_write, place_.vfs));
    TRY(const auto version, identify(prepared));
    TRY_DONE(migrate(prepared, version));
    return go_on_with(&Restore::take_place);
  }

  Result<bool> take_place() {
    TRY(const bool present, files_.exists(path_));
    // Also where there is no log: a write-ahead log left alone would be played into the file that takes its
    // place.
    if (!present) return rename_into_place("damaged");
    auto taken = kept_open(take_alone(place_, files_));
    if (taken) {
      present_ = std::move(*taken);
      TRY(kept_as_, next_backup(place_, files_, now_));
      TRY(kept_, ReplacingCopy::begin(*present_, kept_as_.path, place_.vfs, files_, stop_mark()));
      return go_on_with(&Restore::keep_present);
    }
    return instead_of_unreadable(taken.error());
  }

  Result<bool> instead_of_unreadable(const Error& error) {
    let_go();
    if (error.code == ErrorCode::bad_data || error.code == ErrorCode::newer_data)
      return rename_into_place("damaged");
    if (error.code == ErrorCode::foreign_data && foreign_ == Foreign::moved_aside)
      return rename_into_place("aside");
    return tl::unexpected(error);
  }

  Result<bool> rename_into_place(const char* why_aside) {
    TRY_DONE(move_aside(path_, why_aside, files_, now_));
    TRY_DONE(files_.rename(copy_path_, path_));
    return true;
  }

  // What is there is kept as a backup. Nobody can write in between.
  Result<bool> keep_present() {
    const auto kept = kept_->step();
    if (!kept) return instead_of_unreadable(kept.error());
    tell(100 + kept_->percent(), parts * 100);
    if (!*kept) return false;
    kept_.reset();
    TRY(opened_, kept_open(Connection::open(copy_path_, OpenMode::read_only, place_.vfs)));
    TRY(PageCopy over, PageCopy::begin(*opened_, *present_));
    over_.emplace(std::move(over));
    return go_on_with(&Restore::write_over);
  }

  // In one transaction, over many steps.
  Result<bool> write_over() {
    const auto written = over_->step(pages_per_step);
    if (!written) return instead_of_unreadable(written.error());
    if (over_->pages() > 0) tell(200 + std::int64_t{100} * over_->pages_done() / over_->pages(), parts * 100);
    if (!*written) return false;
    let_go();
    if (told_) *told_ = kept_as_.path;
    return true;
  }

  static constexpr int parts = 3;  // of about the same length: the copy, the backup, writing over

  LogPlace place_;
  std::string path_, source_, copy_path_;
  Files& files_;
  Instant now_;
  Foreign foreign_;
  KeptBefore told_;
  BackupFile kept_as_;
  Step next_ = &Restore::begin;
  bool begun_ = false;
  std::unique_ptr<FileLock> lock_;
  std::unique_ptr<Connection> opened_, present_;
  std::unique_ptr<CheckedCopy> prepared_;
  std::unique_ptr<ReplacingCopy> kept_;
  std::optional<PageCopy> over_;
};

// Restores a log that is made for it and holds nothing.
class Anew : public Restore {
 public:
  Anew(const LogPlace& place, const std::string& path, Files& files, Instant now, KeptBefore kept)
      : Restore(place, path, path + ".new", files, now, Foreign::refused, std::move(kept)),
        empty_{path + ".new", place.vfs},
        files_(files),
        now_(now) {}
  ~Anew() override {
    let_go();
    if (made_) (void)remove_database(empty_.path, files_);
  }

  Result<bool> step() override {
    if (!made_) {
      TRY_DONE(remove_database(empty_.path, files_));
      made_ = true;
      TRY(Log made, Log::open(empty_, IfMissing::create, files_, now_));
      TRY_DONE(mark_begun_empty(made.connection()));
    }
    return Restore::step();
  }

 private:
  LogPlace empty_;
  Files& files_;
  Instant now_;
  bool made_ = false;
};

// With its last step the backups go, too: what is stopped before has taken nothing.
class Erasing final : public Anew {
 public:
  Erasing(const LogPlace& place, const std::string& path, Files& files, Instant now)
      : Anew(place, path, files, now, nullptr), place_(place), files_(files) {}

  Result<bool> step() override {
    TRY(const bool empty, Anew::step());
    if (empty) TRY_DONE(erase_backups(place_, files_));
    return empty;
  }

 private:
  LogPlace place_;
  Files& files_;
};

}  // namespace

Result<std::unique_ptr<LongWork>> begin_restore(const LogPlace& place, const std::string& source,
                                                Files& files, Instant now, Foreign foreign, KeptBefore kept) {
  TRY(const bool there, files.exists(source));
  if (!there) return failure(ErrorCode::not_found, "error.restore.none", {{"path", source}});
  TRY(const bool itself, files.same_file(source, place.path));
  if (itself) return failure(ErrorCode::conflict, "error.restore.itself", {{"path", source}});
  TRY_DONE(refuse_source(source, files));
  // Through a link it is the file that is replaced; the link stays.
  TRY(const std::string path, files.follow_links(place.path));
  return std::make_unique<Restore>(place, path, source, files, now, foreign, std::move(kept));
}

Result<void> restore(const LogPlace& place, const std::string& source, Files& files, Instant now) {
  TRY(const auto work, begin_restore(place, source, files, now));
  return do_all(*work);
}

Result<std::unique_ptr<LongWork>> begin_anew(const LogPlace& place, Files& files, Instant now,
                                             KeptBefore kept) {
  TRY(const std::string path, files.follow_links(place.path));
  return std::make_unique<Anew>(place, path, files, now, std::move(kept));
}

Result<std::unique_ptr<LongWork>> begin_erasing(const LogPlace& place, Files& files, Instant now) {
  TRY(const std::string path, files.follow_links(place.path));
  return std::make_unique<Erasing>(place, path, files, now);
}

}  // namespace goodterms
