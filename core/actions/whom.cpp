#include "core/actions/whom.h"

#include <fmt/format.h>

#include "core/base/digits.h"
#include "core/base/text.h"
#include "core/store/companies.h"
#include "core/store/contacts.h"
#include "core/store/search.h"

namespace goodterms {
namespace {

constexpr int most_named = 6;  // as many as somebody reads in a sentence

tl::unexpected<Error> nobody(std::string_view text) {
  return failure(ErrorCode::not_found, "error.person.unknown", {{"text", std::string(text)}});
}

tl::unexpected<Error> several(std::string_view text, const std::string& known) {
  return failure(ErrorCode::conflict, "error.person.several",
                 {{"text", std::string(text)}, {"known", known}});
}

void add_named(std::string& known, Id<Contact> id, const std::string& name, const std::string& company) {
  known += fmt::format("{}{} {}", known.empty() ? "" : ", ", id.value, name);
  if (!company.empty()) known += fmt::format(" ({})", company);
}

Result<Whom> by_words(Desk& desk, std::string_view text, WhomKind kind) {
  constexpr int most_found = 50;  // companies among them
  TRY(const Found found,
      search(desk.connection(), text, {most_found, 0, 0}));  // nobody is taken for somebody similar
  Whom whom;
  std::string known;
  int people = 0;
  for (const FoundName& name : found.names) {
    if (name.kind == FoundKind::contact) {
      if (++people == 1) whom.contact = {name.id};
      add_named(known, {name.id}, name.name, name.company);
    }
  }
  if (people == 1) return whom;
  if (people > 1) return several(text, known);
  for (const FoundName& name : found.names) {
    if (kind != WhomKind::people_and_companies || name.kind != FoundKind::company) continue;
    if (whom.company) return nobody(text);
    whom.company = {name.id};
  }
  if (!whom.company) return nobody(text);
  return whom;
}

}  // namespace

Result<Whom> find_whom(Desk& desk, std::string_view text, WhomKind kind) {
  Contacts contacts(desk.connection());
  if (const auto number = parse_digits(text)) {
    TRY(const auto contact, contacts.find({*number}));
    if (!contact) return nobody(text);
    return Whom{contact->id, {}};
  }
  if (!is_valid_utf8(text) || trim(text).empty()) return nobody(is_valid_utf8(text) ? text : "?");
  TRY(const auto named, contacts.named(single_line(text), most_named));
  if (named.size() == 1) return Whom{named.front().id, {}};
  Companies companies(desk.connection());
  if (named.size() > 1) {
    std::string known;
    for (const Contact& contact : named) {
      TRY(const auto company, companies.find(contact.company));
      add_named(known, contact.id, contact.name, company ? company->name : std::string());
    }
    return several(text, known);
  }
  if (kind == WhomKind::people_and_companies) {
    TRY(const auto company, companies.find_by_name(single_line(text)));
    if (company) return Whom{{}, company->id};
  }
  return kind == WhomKind::people_by_name ? nobody(text) : by_words(desk, text, kind);
}

}  // namespace goodterms
