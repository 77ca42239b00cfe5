#include "core/actions/cases.h"

#include <fmt/format.h>

#include "core/actions/case_fields.h"
#include "core/store/applications.h"
#include "core/store/companies.h"
#include "core/store/contacts.h"
#include "core/store/interactions.h"
#include "core/store/messages.h"

namespace goodterms {
namespace {

Result<Case> with_people(Desk& desk, Application application) {
  Case read;
  TRY(auto company, Companies(desk.connection()).find(application.company));
  if (company) read.company = std::move(*company);
  if (application.contact) {
    TRY(read.contact, Contacts(desk.connection()).find(application.contact));
  }
  read.application = std::move(application);
  return read;
}

}  // namespace

Result<Done<Id<Application>>> start_case(Desk& desk, const CaseFacts& raw) {
  TRY(const CaseFacts facts, checked_facts(desk, raw));
  const Instant now = desk.now();
  Id<Application> id;
  const auto work = [&]() -> Result<void> {
    Application application = facts.application;
    application.id = {};
    TRY(application.company, filed_company(desk, facts));
    TRY(application.contact, filed_contact(desk, facts, application.company));
    if (!application.decided) application.decided = now;
    application.created = now;
    TRY(id, Applications(desk.connection()).insert(application));
    Interaction decided;
    decided.application = id;
    decided.contact = application.contact;
    decided.company = application.company;
    decided.kind = InteractionKind::decided;
    decided.happened = *application.decided;
    decided.summary = application.role;
    TRY_DONE(Interactions(desk.connection()).insert(decided));
    return {};
  };
  TRY(const Changes changes, desk.log.journal().change({"start-case", facts.company.name}, now, work));
  return Done<Id<Application>>{id, changes};
}

Result<Case> read_case(Desk& desk, Id<Application> id) {
  TRY(auto application, Applications(desk.connection()).find(id));
  if (!application) return failure(ErrorCode::not_found, "error.case.none", {{"number", id.value}});
  return with_people(desk, std::move(*application));
}

Result<std::vector<Case>> list_cases(Desk& desk) {
  TRY(auto applications, Applications(desk.connection()).all());
  std::vector<Case> cases;
  cases.reserve(applications.size());
  for (Application& application : applications) {
    TRY(Case read, with_people(desk, std::move(application)));
    cases.push_back(std::move(read));
  }
  return cases;
}

Result<CaseHistory> read_history(Desk& desk, Id<Application> id) {
  CaseHistory history;
  TRY(history.timeline, Interactions(desk.connection()).of_application(id));
  TRY(history.sent, Messages(desk.connection()).sent_of(id));
  return history;
}

}  // namespace goodterms
