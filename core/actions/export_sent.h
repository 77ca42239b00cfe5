// What went out, for whoever wants to see it elsewhere: mails in a folder, and a page that proves what was
// sent to whom and when.
#pragma once

#include <memory>
#include <string>

#include "core/base/long_work.h"
#include "core/model/profile.h"
#include "core/store/contacts.h"
#include "core/store/log.h"
#include "core/template/words.h"

namespace goodterms {

// A page of HTML that stands alone and prints: every letter, call and message by its day, with whom it went
// to, by which channel, and its exact words. Errors: conflict when `target` is the log itself; disk,
// bad_data.
Result<std::unique_ptr<LongWork>> begin_proof_export(const LogPlace& place, const std::string& target,
                                                     Files& files, const Words& words,
                                                     ForMeOnly for_me_only = ForMeOnly::left_out);

// What was sent by email, a file each, "2026-03-02 Northwind Labs (7).eml", in a folder that is made where it
// is missing; what lies there under another name stays. Whose address is not known stands in none. Errors:
// disk, bad_data.
Result<std::unique_ptr<LongWork>> begin_mail_export(const LogPlace& place, const std::string& folder,
                                                    Files& files, const Profile& user,
                                                    ForMeOnly for_me_only = ForMeOnly::left_out);

}  // namespace goodterms
