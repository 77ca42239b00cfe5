#include "core/actions/list_export.h"

#include <optional>
#include <utility>

#include "core/store/listing.h"

namespace goodterms {
namespace {

constexpr std::size_t bytes_per_step = 1 << 18;

class ListExport final : public LongWork {
 public:
  ListExport(LogPlace place, std::string target, Files& files, std::string_view kind, ForMeOnly for_me_only,
             ListLook look)
      : place_(std::move(place)),
        target_(std::move(target)),
        part_(target_ + ".part"),
        files_(files),
        kind_(kind),
        for_me_only_(for_me_only),
        look_(std::move(look)) {}
  ~ListExport() override {
    list_.reset();
    file_.reset();
    if (begun_) (void)files_.remove(part_);  // nothing else can be done about it
  }

  Result<bool> step() override {
    if (!begun_) TRY_DONE(begin());
    std::string bytes;
    bool there = true;
    while (there && bytes.size() < bytes_per_step) {
      TRY(const auto row, list_->next());
      there = row.has_value();
      if (!there) break;
      bytes += look_.write(*row);
      ++written_;
    }
    TRY_DONE(file_->append(bytes));
    tell(written_, list_->rows());
    if (there) return false;
    TRY_DONE(file_->append(look_.tail));
    TRY_DONE(file_->finish());
    file_.reset();
    TRY_DONE(files_.rename(part_, target_));
    return true;
  }

 private:
  Result<void> begin() {
    TRY(file_, files_.begin_file(part_));
    begun_ = true;
    TRY(Listing list, Listing::open(place_, kind_, for_me_only_, stop_mark()));
    list_.emplace(std::move(list));
    return file_->append(look_.head);
  }

  LogPlace place_;
  std::string target_, part_;
  Files& files_;
  std::string kind_;
  ForMeOnly for_me_only_;
  ListLook look_;
  bool begun_ = false;
  std::unique_ptr<NewFile> file_;
  std::optional<Listing> list_;
  std::int64_t written_ = 0;
};

}  // namespace

Result<std::unique_ptr<LongWork>> begin_list(const LogPlace& place, const std::string& target, Files& files,
                                             std::string_view kind, ForMeOnly for_me_only, ListLook look) {
  TRY(const bool is_log, files.same_file(target, place.path));
  if (is_log) return failure(ErrorCode::conflict, "ui.file.is-log");
  return std::make_unique<ListExport>(place, target, files, kind, for_me_only, std::move(look));
}

}  // namespace goodterms
