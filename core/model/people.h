// Companies and the people met there.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/base/id.h"
#include "core/base/instant.h"

namespace goodterms {

struct Company {
  Id<Company> id;
  std::string name;  // one line, never empty
  std::string notes;
};

// Who the contact is to the user; decides between a call and a letter.
enum class Relation : std::uint8_t { recruiter, hiring_manager, network };

std::string_view relation_id(Relation relation);  // "recruiter", "hiring-manager", "network"
std::optional<Relation> relation_from_id(std::string_view id);

struct Contact {
  Id<Contact> id;
  Id<Company> company;  // none for a person outside any company
  std::string name;     // one line, never empty; as the person writes it
  std::string title;    // "Talent Partner"; may be empty
  std::string email;    // may be empty
  std::string phone;
  std::string linkedin;
  std::string
      address_as;  // how the user addresses them, after "Dear" or "Hi"; empty: as guessed (person_name.h)
  std::optional<Relation> relation;  // empty: told from the title (relation_to)
  bool reads_messages = false;       // known to read LinkedIn or text messages
  std::string language;              // that they are written to in, "en-GB"; empty: the app's
  std::string notes;
  std::optional<Date> reconnect_on;       // the next day to be in touch
  std::optional<Date> reconnect_by = {};  // and the last that will do
  // How long after they were last in touch those days are, where they go on; as core/model/interval.h writes
  // it. Empty: as their tags say, or the day stands alone. `every` may be never_again (core/model/tag.h).
  std::string every = {};
  std::string at_latest = {};
  std::string tags = {};           // what they are filed under (core/model/tag.h)
  std::string also = {};           // further addresses, numbers and links, parted as tags are
  std::string met = {};            // how they met: "at a fair in Oslo, 2023"
  std::string introduced_by = {};  // a name
  bool archived = false;           // put aside: in no list and nothing to do, but found
  bool for_me_only = false;        // for the user's own eyes: not on Today, and in nothing made for others
};

// Who writes so little before a day that was set or promised has written on it.
inline constexpr Days days_before_that_count{14};

// Whether it has been longer than the longest that was meant.
bool is_past_latest(const Contact& contact, Date today);

// A day that is the next one, whatever is counted; the last that will do is never before it.
void set_reconnect_day(Contact& contact, Date day);

// Who a person is to the user: as they said, or as the title tells ("Talent Partner" recruits, "Head of Data"
// hires); a recruiter where nothing says otherwise.
Relation relation_to(const Contact& contact);

// Whether the contact is filed under a name, and not under an address for want of one.
bool has_name(const Contact& contact);

}  // namespace goodterms
