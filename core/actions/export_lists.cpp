#include "core/actions/export_lists.h"

#include <functional>
#include <optional>
#include <vector>

#include "core/exchange/csv.h"
#include "core/exchange/vcard.h"
#include "core/model/mail_address.h"
#include "core/model/tag.h"
#include "core/store/listing.h"

namespace goodterms {
namespace {

constexpr std::size_t bytes_per_step = 1 << 18;

// As listed_for_cards has them.
std::string card_of(const std::vector<std::string>& cells) {
  ImportedPerson person;
  person.name = cells[0];
  person.company = cells[1];
  person.title = cells[2];
  if (!cells[3].empty()) person.emails.push_back(cells[3]);
  if (!cells[4].empty()) person.phones.push_back(cells[4]);
  person.linkedin = cells[5];
  person.notes = cells[6];
  person.tags = tags_of(cells[7]);
  for (const std::string& also : tags_of(cells[8])) {
    const bool letters = also.find_first_not_of("+0123456789 ()-./") != std::string::npos;
    (check_address(also) ? person.emails : letters ? person.links : person.phones).push_back(also);
  }
  return write_card(person);
}

class ListExport final : public LongWork {
 public:
  using WriteRow = std::function<std::string(const std::vector<std::string>&)>;
  ListExport(LogPlace place, std::string target, Files& files, std::string_view kind, ForMeOnly for_me_only,
             std::string head, WriteRow write)
      : place_(std::move(place)),
        target_(std::move(target)),
        part_(target_ + ".part"),
        files_(files),
        kind_(kind),
        for_me_only_(for_me_only),
        head_(std::move(head)),
        write_(std::move(write)) {}
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
      bytes += write_(*row);
      ++written_;
    }
    TRY_DONE(file_->append(bytes));
    tell(written_, list_->rows());
    if (there) return false;
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
    return file_->append(head_);
  }

  LogPlace place_;
  std::string target_, part_;
  Files& files_;
  std::string kind_;
  ForMeOnly for_me_only_;
  std::string head_;
  WriteRow write_;
  bool begun_ = false;
  std::unique_ptr<NewFile> file_;
  std::optional<Listing> list_;
  std::int64_t written_ = 0;
};

Result<std::unique_ptr<LongWork>> begin_list(const LogPlace& place, const std::string& target, Files& files,
                                             std::string_view kind, ForMeOnly for_me_only, std::string head,
                                             ListExport::WriteRow write) {
  TRY(const bool is_log, files.same_file(target, place.path));
  if (is_log) return failure(ErrorCode::conflict, "ui.file.is-log");
  return std::make_unique<ListExport>(place, target, files, kind, for_me_only, std::move(head),
                                      std::move(write));
}

}  // namespace

Result<std::unique_ptr<LongWork>> begin_table_export(const LogPlace& place, const std::string& target,
                                                     Files& files, std::string_view kind,
                                                     ForMeOnly for_me_only) {
  TRY(const CsvRow head, Listing::columns(kind));
  return begin_list(place, target, files, kind, for_me_only, csv_line(head), csv_line);
}

Result<std::unique_ptr<LongWork>> begin_card_export(const LogPlace& place, const std::string& target,
                                                    Files& files, ForMeOnly for_me_only) {
  return begin_list(place, target, files, listed_for_cards, for_me_only, {}, card_of);
}

}  // namespace goodterms
