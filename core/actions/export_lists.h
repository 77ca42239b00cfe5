// Parts of the log for other programs: a table of one kind of record, and everybody's address cards.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "core/base/long_work.h"
#include "core/store/contacts.h"
#include "core/store/log.h"

namespace goodterms {

// Writes RFC 4180 with a header line, in which nothing is a formula (core/exchange/csv.h); moments are ISO
// 8601 with offset. Without whom only the user is to see, unless they are asked for. `kind` is one of
// core/store/listing.cpp. Written beside `target` and put in its place when it is whole, readable by this
// user only. Errors: invalid_input for another kind; conflict when `target` is the log itself; disk,
// bad_data.
Result<std::unique_ptr<LongWork>> begin_table_export(const LogPlace& place, const std::string& target,
                                                     Files& files, std::string_view kind,
                                                     ForMeOnly for_me_only = ForMeOnly::left_out);

// The same for cards (vCard 4.0), one a person, by name.
Result<std::unique_ptr<LongWork>> begin_card_export(const LogPlace& place, const std::string& target,
                                                    Files& files,
                                                    ForMeOnly for_me_only = ForMeOnly::left_out);

}  // namespace goodterms
