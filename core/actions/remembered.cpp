#include "core/actions/remembered.h"

#include <algorithm>
#include <iterator>

#include "core/base/text.h"
#include "core/store/companies.h"
#include "core/store/contacts.h"

namespace goodterms {
namespace {

// Where anybody has an address, and services that write for many companies.
constexpr std::string_view open_to_anybody[] = {"gmail.com",
                                                "googlemail.com",
                                                "outlook.com",
                                                "hotmail.com",
                                                "live.com",
                                                "msn.com",
                                                "yahoo.com",
                                                "yahoo.co.uk",
                                                "yahoo.co.in",
                                                "yahoo.de",
                                                "yahoo.fr",
                                                "ymail.com",
                                                "icloud.com",
                                                "me.com",
                                                "mac.com",
                                                "aol.com",
                                                "gmx.de",
                                                "gmx.net",
                                                "gmx.at",
                                                "gmx.ch",
                                                "web.de",
                                                "t-online.de",
                                                "freenet.de",
                                                "posteo.de",
                                                "mailbox.org",
                                                "proton.me",
                                                "protonmail.com",
                                                "orange.fr",
                                                "free.fr",
                                                "laposte.net",
                                                "libero.it",
                                                "zoho.com",
                                                "fastmail.com",
                                                "mail.com",
                                                "qq.com",
                                                "163.com",
                                                "linkedin.com",
                                                "indeed.com",
                                                "xing.com",
                                                "calendly.com",
                                                "greenhouse.io",
                                                "greenhouse-mail.io",
                                                "lever.co",
                                                "myworkday.com",
                                                "ashbyhq.com",
                                                "workday.com",
                                                "smartrecruiters.com"};

std::string domain_of(const std::string& address) {
  const std::size_t at = address.rfind('@');
  return at == std::string::npos ? std::string() : fold(std::string_view(address).substr(at + 1));
}

// Another name for one company begins with the same word; an agency writes for companies of other names.
bool may_be_the_same(const std::string& company, const std::string& known) {
  const std::string left = fold(company), right = fold(known);
  return left.substr(0, left.find(' ')) == right.substr(0, right.find(' '));
}

// Their subdomains too.
bool gives_anybody_an_address(const std::string& domain) {
  return std::any_of(std::begin(open_to_anybody), std::end(open_to_anybody), [&](std::string_view one) {
    const std::size_t longer = domain.size() - std::min(domain.size(), one.size());
    return domain.substr(longer) == one && (longer == 0 || domain[longer - 1] == '.');
  });
}

void put(std::optional<ReadText>& read, const std::string& known) {
  if (known.empty() || (read && read->value == known)) return;
  read = ReadText{known, {}};
}

}  // namespace

Result<void> take_remembered(Desk& desk, Invitation& invitation) {
  if (!invitation.email) return {};
  const std::string address = fold(invitation.email->value), domain = domain_of(address);
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
  } else if (!gives_anybody_an_address(domain) && !people.empty()) {
    company = people.front().company;
    const bool one = std::all_of(people.begin(), people.end(),
                                 [&](const Contact& contact) { return contact.company == company; });
    if (!one) return {};
  }
  if (!company) return {};
  TRY(const auto known, Companies(desk.connection()).find(company));
  const bool fits = known && (!invitation.company || may_be_the_same(invitation.company->value, known->name));
  if (fits) put(invitation.company, known->name);
  return {};
}

}  // namespace goodterms
