#include "core/actions/list_export.h"

#include <optional>
#include <utility>

#include "core/store/listing.h"
#include "core/store/part_file.h"

namespace goodterms {
namespace {

constexpr std::size_t bytes_per_step = 1 << 18;

class ListExport final : public LongWork {
 public:
  ListExport(LogPlace place, std::string target, Files& files, std::string_view kind, ForMeOnly for_me_only,
             ListLook look)
      : place_(std::move(place)),
        file_(files, std::move(target)),
        kind_(kind),
        for_me_only_(for_me_only),
        look_(std::move(look)) {}

  Result<bool> step() override {
    if (!file_.begun()) TRY_DONE(begin());
    std::string bytes;
    bool there = true;
    while (there && bytes.size() < bytes_per_step) {
      TRY(const auto row, list_->next());
      there = row.has_value();
      if (!there) break;
      bytes += look_.write(*row);
      ++written_;
    }
    TRY_DONE(file_.append(bytes));
    tell(written_, list_->rows());
    if (there) return false;
    TRY_DONE(file_.append(look_.tail));
    TRY_DONE(file_.finish());
    return true;
  }

 private:
  Result<void> begin() {
    TRY_DONE(file_.begin());
    TRY(Listing list, Listing::open(place_, kind_, for_me_only_, stop_mark()));
    list_.emplace(std::move(list));
    return file_.append(look_.head);
  }

  LogPlace place_;
  PartFile file_;
  std::string kind_;
  ForMeOnly for_me_only_;
  ListLook look_;
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
