// The people of the log.
#pragma once

#include <functional>

#include "core/model/people.h"
#include "core/store/connection.h"

namespace goodterms {

struct ContactDue {
  Contact contact;
  std::optional<Instant> last_met;  // when they were last in touch
};

// Whether those are among them whom only the user is to see.
enum class ForMeOnly : std::uint8_t { left_out, included };

class Contacts {
 public:
  explicit Contacts(Connection& connection) : connection_(connection) {}

  Result<Id<Contact>> insert(const Contact& contact);
  Result<void> update(const Contact& contact);
  Result<void> remove(Id<Contact> id);  // refused by the database while anything still refers to it

  Result<std::optional<Contact>> find(Id<Contact> id);
  // Everybody of that name at that company, whatever its case and accents, oldest first.
  Result<std::vector<Contact>> named_at(Id<Company> company, std::string_view name);
  // People of that name, wherever they are, oldest first; at most `most`.
  Result<std::vector<Contact>> named(std::string_view name, int most);
  // People with an address at a domain, in lower case, oldest first; at most `most`.
  Result<std::vector<Contact>> at_domain(std::string_view domain, int most);
  Result<std::vector<Contact>> at_company(Id<Company> company, int most);  // by name; archived ones last
  Result<std::int64_t> count_at_company(Id<Company> company);
  // Everybody, the oldest first, one at a time with the name of their company, which may be empty. Of the
  // contact only what tells people apart is read: id, name, addresses, phone, and notes that may hold an
  // address.
  Result<void> each(const std::function<void(const Contact&, const std::string& company)>& take);
  // Whether a case or a line of the story is with them, or something was noted or planned for them.
  Result<bool> is_used(Id<Contact> id);
  // Those to get in touch with by that day: first whoever should have been at the latest, the furthest over
  // before the others, then those whose day has come, the longest due first; at most `most`.
  // Nobody who is archived.
  Result<std::vector<ContactDue>> to_reconnect(Date day, int most,
                                               ForMeOnly for_me_only = ForMeOnly::included);

 private:
  Connection& connection_;
};

}  // namespace goodterms
