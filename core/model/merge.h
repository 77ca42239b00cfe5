// Two who change the same facts at the same time: a form in the window, and a command or another window.
#pragma once

#include <vector>

#include "core/model/record_field.h"

namespace goodterms {

// `opened` is what a form showed when it was opened, `mine` what it holds, `theirs` what is filed by now.
// What the form did not touch becomes theirs in `mine`. Returns the fields that both changed, each to
// something else; there `mine` is left as it is. A moment and the zone it was written in are one, reported as
// the moment. So is the person where either side made it another one, by name or as a record: nobody gets the
// phone of somebody else; what differs is reported, and `mine` is left whole.
std::vector<const RecordField*> take_changes_of_others(const CaseFacts& opened, const CaseFacts& theirs,
                                                       CaseFacts& mine);
// The same for the details of one person, who stays the same whatever the name becomes.
std::vector<const RecordField*> take_changes_of_others(const Contact& opened, const Contact& theirs,
                                                       Contact& mine);

// The same for one text.
enum class Merged : std::uint8_t { one_sided, clash };
Merged take_change_of_others(const std::string& opened, const std::string& theirs, std::string& mine);

}  // namespace goodterms
