#include "core/actions/remembered.h"

#include <algorithm>
#include <iterator>

#include "core/base/text.h"
#include "core/store/companies.h"
#include "core/store/contacts.h"

namespace goodterms {
namespace {

// Where anybody has an address, and services that write for many companies.
constexpr std::string_view open_to_anybody[] = {
    "gmail.com",     "googlemail.com", "outlook.com",    "hotmail.com",
    "live.com",      "msn.com",        "yahoo.com",      "yahoo.co.uk",
    "yahoo.co.in",   "yahoo.de",       "yahoo.fr",       "ymail.com",
    "icloud.com",    "me.com",         "mac.com",        "aol.com",
    "gmx.de",        "gmx.net",        "gmx.at",         "gmx.ch",
    "web.de",        "t-online.de",    "freenet.de",     "posteo.de",
    "mailbox.org",   "proton.me",      "protonmail.com", "orange.fr",
    "free.fr",       "laposte.net",    "libero.it",      "zoho.com",
    "fastmail.com",  "mail.com",       "qq.com",         "163.com",
    "linkedin.com",  "indeed.com",     "xing.com",       "calendly.com",
    "greenhouse.io", "lever.co",       "workday.com",    "smartrecruiters.com"};

std::string domain_of(const std::string& address) {
  const std::size_t at = address.rfind('@');
  return at == std::string::npos ? std::string() : fold(std::string_view(address).substr(at + 1));
}

void put(std::optional<ReadText>& read, const std::string& known) {
  if (known.empty() || (read && read->value == known)) return;
  read = ReadText{known, {}};
}

}  // namespace

Result<void> take_remembered(Desk& desk, Invitation& invitation) {
  if (!invitation.email) return {};
  const std::string address = fold(invitation.email->value), domain = domain_of(address);
  const bool of_anybody =
      std::find(std::begin(open_to_anybody), std::end(open_to_anybody), domain) != std::end(open_to_anybody);
  constexpr int most = 200;  // a domain with more people is a large company, and these tell as well
  TRY(const auto people, Contacts(desk.connection()).at_domain(domain, most));
  const auto same = std::find_if(people.rbegin(), people.rend(),
                                 [&](const Contact& contact) { return fold(contact.email) == address; });
  Id<Company> company;
  if (same != people.rend()) {
    if (has_name(*same)) put(invitation.contact, same->name);
    put(invitation.title, same->title);
    put(invitation.phone, same->phone);
    company = same->company;
  } else if (!of_anybody && !people.empty()) {
    company = people.front().company;
    const bool one = std::all_of(people.begin(), people.end(),
                                 [&](const Contact& contact) { return contact.company == company; });
    if (!one) return {};
  }
  if (!company) return {};
  TRY(const auto known, Companies(desk.connection()).find(company));
  if (known) put(invitation.company, known->name);
  return {};
}

}  // namespace goodterms
