#include "core/actions/cases.h"

#include <fmt/format.h>

#include "core/actions/fields.h"
#include "core/base/text.h"
#include "core/store/applications.h"
#include "core/store/companies.h"
#include "core/store/contacts.h"
#include "core/store/interactions.h"
#include "core/store/messages.h"
#include "core/store/tokenizer.h"

namespace goodterms {
namespace {

Result<void> check_reason(const Desk& desk, const std::string& reason) {
  if (reason.empty() || desk.catalog.find_reason(reason) != nullptr) return {};
  std::string known;
  for (const Reason& candidate : desk.catalog.content().reasons)
    known += (known.empty() ? "" : ", ") + candidate.id;
  return failure(ErrorCode::invalid_input,
                 fmt::format("There is no reason \"{}\". The reasons are: {}.", reason, known));
}

// The facts with every field cleaned and checked.
Result<NewCase> checked(const Desk& desk, NewCase facts) {
  TRY(facts.company, clean_field(facts.company, "company"));
  TRY(facts.role, clean_field(facts.role, "role"));
  TRY(facts.contact, clean_field(facts.contact, "contact's name"));
  TRY(facts.email, clean_email(facts.email));
  TRY(facts.phone, clean_field(facts.phone, "phone number"));
  TRY(facts.linkedin, clean_field(facts.linkedin, "LinkedIn page"));
  TRY(facts.title, clean_field(facts.title, "title"));
  TRY(facts.conversation, clean_field(facts.conversation, "topic of the conversation"));
  if (facts.company.empty()) return failure(ErrorCode::invalid_input, "The company's name is missing.");
  if (facts.role.empty()) return failure(ErrorCode::invalid_input, "The role is missing.");
  if (facts.touchpoints < 1)
    return failure(ErrorCode::invalid_input, "The number of exchanges is at least 1.");
  if (!is_valid_utf8(facts.private_words)) {
    return failure(ErrorCode::invalid_input,
                   "The private words are not valid text (UTF-8). Nothing was saved.");
  }
  TRY_DONE(check_reason(desk, facts.reason));
  if (facts.decided && facts.decided->utc > desk.now().utc + seconds_per_day) {
    return failure(ErrorCode::invalid_input,
                   "The day of the decision lies in the future. Nothing was saved.");
  }
  return facts;
}

Result<Id<Company>> company_of(Desk& desk, const NewCase& facts) {
  TRY(const auto known, Companies(desk.connection()).find_by_name(facts.company));
  if (known) return known->id;
  return Companies(desk.connection()).insert({{}, facts.company, ""});
}

// A known contact keeps what is not given anew.
Result<Id<Contact>> contact_of(Desk& desk, const NewCase& facts, Id<Company> company) {
  if (facts.contact.empty() && facts.email.empty() && facts.phone.empty() && facts.linkedin.empty()) {
    return Id<Contact>{};
  }
  Contacts contacts(desk.connection());
  // Somebody whose name is not known yet is filed under their address (see has_name).
  std::string filed_as = facts.contact;
  for (const std::string* address : {&facts.email, &facts.phone, &facts.linkedin}) {
    if (filed_as.empty()) filed_as = *address;
  }
  TRY(auto known, contacts.find_by_name(company, filed_as));
  Contact contact = known.value_or(Contact());
  // What is typed now is newer than what is filed; undo has the old.
  const auto fill = [](std::string& field, const std::string& value) {
    if (!value.empty()) field = value;
  };
  if (!known) contact.name = filed_as;
  fill(contact.email, facts.email);
  fill(contact.phone, facts.phone);
  fill(contact.linkedin, facts.linkedin);
  fill(contact.title, facts.title);
  if (facts.relation) {
    contact.relation = *facts.relation;
  } else if (!known) {
    contact.relation = relation_from_title(contact.title);
  }
  contact.reads_messages = contact.reads_messages || facts.reads_messages;
  contact.company = company;
  if (!known) return contacts.insert(contact);
  TRY_DONE(contacts.update(contact));
  return contact.id;
}

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

Result<Done<Id<Application>>> start_case(Desk& desk, const NewCase& raw) {
  TRY(const NewCase facts, checked(desk, raw));
  const Instant now = desk.now();
  Id<Application> id;
  const auto work = [&]() -> Result<void> {
    Application application;
    TRY(application.company, company_of(desk, facts));
    TRY(application.contact, contact_of(desk, facts, application.company));
    application.role = facts.role;
    application.approached = facts.approached;
    application.touchpoints = facts.touchpoints;
    application.spoken_before = facts.spoken_before;
    application.conversation = facts.conversation;
    application.interview = facts.interview;
    application.decided = facts.decided.value_or(now);
    application.reason = facts.reason;
    application.international = facts.international;
    application.private_words = facts.private_words;
    application.created = now;
    TRY(id, Applications(desk.connection()).insert(application));
    Interaction decided;
    decided.application = id;
    decided.contact = application.contact;
    decided.company = application.company;
    decided.kind = InteractionKind::decided;
    decided.happened = *application.decided;
    decided.summary = facts.role;
    TRY_DONE(Interactions(desk.connection()).insert(decided));
    return {};
  };
  TRY(const Changes changes, desk.log.journal().change({"start-case", facts.company}, now, work));
  return Done<Id<Application>>{id, changes};
}

Result<Case> read_case(Desk& desk, Id<Application> id) {
  TRY(auto application, Applications(desk.connection()).find(id));
  if (!application) return failure(ErrorCode::not_found, fmt::format("There is no case {}.", id.value));
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

bool has_name(const Contact& contact) {
  return contact.name != contact.email && contact.name != contact.phone && contact.name != contact.linkedin;
}

Relation relation_from_title(std::string_view title) {
  static constexpr std::string_view recruiting[] = {
      "recruiter", "recruiting", "recruitment", "talent",   "hr",         "people",   "sourcer",
      "sourcing",  "human",      "acquisition", "staffing", "headhunter", "personnel"};
  static constexpr std::string_view hiring[] = {"manager", "head",      "director", "lead",  "chief",
                                                "vp",      "president", "founder",  "owner", "partner",
                                                "ceo",     "cto",       "coo",      "cfo",   "principal"};
  bool hires = false;
  WordReader words(title);
  while (words.next()) {
    for (const std::string_view word : recruiting) {
      if (words.word() == word) return Relation::recruiter;
    }
    for (const std::string_view word : hiring)
      hires = hires || words.word() == word;
  }
  return hires ? Relation::hiring_manager : Relation::recruiter;
}

}  // namespace goodterms
