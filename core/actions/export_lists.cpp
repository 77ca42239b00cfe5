#include "core/actions/export_lists.h"

#include <vector>

#include "core/actions/list_export.h"
#include "core/exchange/csv.h"
#include "core/exchange/vcard.h"
#include "core/model/mail_address.h"
#include "core/model/tag.h"
#include "core/store/listing.h"

namespace goodterms {
namespace {

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

}  // namespace

Result<std::unique_ptr<LongWork>> begin_table_export(const LogPlace& place, const std::string& target,
                                                     Files& files, std::string_view kind,
                                                     ForMeOnly for_me_only) {
  TRY(const CsvRow head, Listing::columns(kind));
  return begin_list(place, target, files, kind, for_me_only, {csv_line(head), csv_line, {}});
}

Result<std::unique_ptr<LongWork>> begin_card_export(const LogPlace& place, const std::string& target,
                                                    Files& files, ForMeOnly for_me_only) {
  return begin_list(place, target, files, listed_for_cards, for_me_only, {{}, card_of, {}});
}

}  // namespace goodterms
