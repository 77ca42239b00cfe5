#include "core/actions/companies.h"

#include "core/actions/fields.h"
#include "core/actions/import_match.h"
#include "core/base/text.h"
#include "core/store/companies.h"

namespace goodterms {
namespace {

Result<Company> filed(Desk& desk, Id<Company> id) {
  TRY(const auto company, Companies(desk.connection()).find(id));
  if (!company) return failure(ErrorCode::not_found, "error.company.gone");
  return *company;
}

}  // namespace

Result<Company> company_called(Desk& desk, const std::string& name) {
  TRY(const std::string clean, clean_field(name, "company"));
  TRY(const auto company, Companies(desk.connection()).find_by_name(clean));
  if (!company) return failure(ErrorCode::not_found, "error.company.unknown", {{"name", clean}});
  return *company;
}

Result<Id<Company>> other_company_named(Desk& desk, Id<Company> id, const std::string& name) {
  TRY(const std::string clean, clean_field(name, "company"));
  TRY(const auto named, Companies(desk.connection()).find_by_name(clean));
  if (!named || named->id == id) return Id<Company>();
  return named->id;
}

Result<Changes> rename_company(Desk& desk, Id<Company> id, const std::string& name) {
  TRY(const std::string clean, clean_field(name, "company"));
  if (clean.empty()) return failure(ErrorCode::invalid_input, "error.company.no-name");
  TRY(const Company before, filed(desk, id));
  const auto work = [&]() -> Result<void> {
    TRY(Company company, filed(desk, id));
    TRY(const auto other, other_company_named(desk, id, clean));
    if (other) return failure(ErrorCode::conflict, "error.company.known", {{"name", clean}});
    company.name = clean;
    return Companies(desk.connection()).update(company);
  };
  return desk.log.journal().change({"rename-company", before.name}, desk.now(), work);
}

Result<Changes> join_companies(Desk& desk, Id<Company> into, Id<Company> from) {
  if (into == from) return failure(ErrorCode::invalid_input, "error.company.same");
  TRY(const Company named, filed(desk, into));
  const auto work = [&]() -> Result<void> {
    TRY(Company stays, filed(desk, into));
    TRY(const Company goes, filed(desk, from));
    Companies companies(desk.connection());
    TRY_DONE(companies.give_all(from, into));
    for (const std::string& line : {goes.notes, goes.name}) {
      const std::string missing = missing_lines(stays.notes, line);
      if (missing.empty() || fold(missing) == fold(stays.name)) continue;
      stays.notes += (stays.notes.empty() ? "" : "\n") + missing;
    }
    TRY_DONE(companies.update(stays));
    return companies.remove(from);
  };
  return desk.log.journal().change({"join-companies", named.name}, desk.now(), work);
}

}  // namespace goodterms
