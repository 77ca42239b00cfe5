// One kind of record as a file, a row at a time: what the exports of export_lists.h and export_sent.h share.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/long_work.h"
#include "core/store/contacts.h"
#include "core/store/log.h"

namespace goodterms {

struct ListLook {
  std::string head;
  std::function<std::string(const std::vector<std::string>&)> write;  // a row of Listing
  std::string tail;
};

// Written beside `target` and put in its place when it is whole, readable by this user only. Errors: conflict
// when `target` is the log itself; those of Listing::open; disk, bad_data.
Result<std::unique_ptr<LongWork>> begin_list(const LogPlace& place, const std::string& target, Files& files,
                                             std::string_view kind, ForMeOnly for_me_only, ListLook look);

}  // namespace goodterms
