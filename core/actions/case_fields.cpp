#include "core/actions/case_fields.h"

#include <fmt/format.h>

#include "core/actions/fields.h"
#include "core/base/text.h"
#include "core/model/tag.h"
#include "core/store/companies.h"
#include "core/store/contacts.h"

namespace goodterms {
namespace {

Result<void> check_reason(const Desk& desk, const std::string& reason) {
  if (reason.empty() || desk.catalog().find_reason(reason) != nullptr) return {};
  std::string known;
  for (const Reason& candidate : desk.catalog().content().reasons)
    known += (known.empty() ? "" : ", ") + candidate.id;
  return failure(ErrorCode::invalid_input, "error.case.reason-unknown", {{"id", reason}, {"known", known}});
}

Result<std::string> checked_text(const RecordField& field, const std::string& text) {
  switch (field.rule) {
    case TextRule::line:
    case TextRule::name:
      return clean_field(text, field.id);
    case TextRule::address:
      return clean_email(text);
    case TextRule::tags:
    case TextRule::parted: {
      TRY(const std::string line, clean_field(text, field.id));
      return tags_text(tags_of(line));
    }
    case TextRule::lines:
      if (is_valid_utf8(text)) return text;
      return failure(ErrorCode::invalid_input, "error.field.not-text",
                     {{"field", Wording{fmt::format("field.{}.name", field.id)}}});
  }
  return text;
}

// Cleans every text of a record that a person enters.
template <class Record>
Result<void> clean_texts(Record& record) {
  Result<void> done;
  for_each_field(record, [&](const RecordField& field, auto& value) {
    if constexpr (std::is_same_v<std::decay_t<decltype(value)>, std::string>) {
      if (!done || field.use == FieldUse::kept) return;
      auto clean = checked_text(field, value);
      if (clean) {
        value = std::move(*clean);
      } else {
        done = tl::unexpected(std::move(clean).error());
      }
    }
  });
  return done;
}

// Whether what is known now may be of the person filed before: nobody's address changes by itself.
bool may_be_same_person(const Contact& filed, const Contact& given) {
  return filed.email.empty() || given.email.empty() || fold(filed.email) == fold(given.email);
}

}  // namespace

Result<void> check_language(const Desk& desk, const std::string& language) {
  if (language.empty() || desk.languages.has(language)) return {};
  std::string known;
  for (const std::string& tag : desk.languages.tags())
    known += (known.empty() ? "" : ", ") + tag;
  return failure(ErrorCode::invalid_input, "error.case.language-unknown",
                 {{"id", language}, {"known", known}});
}

Result<Contact> checked_contact(Contact contact) {
  TRY_DONE(clean_texts(contact));
  return contact;
}

Result<CaseFacts> checked_facts(const Desk& desk, CaseFacts facts) {
  TRY_DONE(clean_texts(facts.company));
  TRY_DONE(clean_texts(facts.contact));
  TRY_DONE(clean_texts(facts.application));
  Application& application = facts.application;
  if (facts.company.name.empty()) return failure(ErrorCode::invalid_input, "error.case.no-company");
  if (application.role.empty()) return failure(ErrorCode::invalid_input, "error.case.no-role");
  if (application.touchpoints < 1) return failure(ErrorCode::invalid_input, "error.case.touchpoints");
  TRY_DONE(check_reason(desk, application.reason));
  TRY_DONE(check_language(desk, application.language));
  if (application.decided && application.decided->utc > desk.now().utc + seconds_per_day)
    return failure(ErrorCode::invalid_input, "error.case.decided-in-future");
  return facts;
}

Result<Id<Company>> company_named(Desk& desk, const std::string& name) {
  if (name.empty()) return Id<Company>();
  TRY(const auto known, Companies(desk.connection()).find_by_name(name));
  if (known) return known->id;
  return Companies(desk.connection()).insert({{}, name, ""});
}

Result<std::optional<Contact>> known_contact(Desk& desk, const Contact& given, Id<Company> company) {
  TRY(const auto namesakes, Contacts(desk.connection()).named_at(company, filed_name(given)));
  // Somebody filed with the very address comes before somebody filed without one.
  for (const Contact& filed : namesakes) {
    if (!given.email.empty() && fold(filed.email) == fold(given.email)) return filed;
  }
  for (const Contact& filed : namesakes) {
    if (may_be_same_person(filed, given)) return filed;
  }
  return std::nullopt;
}

std::string filed_name(const Contact& contact) {
  for (const std::string* known : {&contact.name, &contact.email, &contact.phone, &contact.linkedin}) {
    if (!known->empty()) return *known;
  }
  return {};
}

Result<Id<Contact>> filed_contact(Desk& desk, const CaseFacts& facts, Id<Company> company) {
  const Contact& given = facts.contact;
  if (filed_name(given).empty()) return Id<Contact>{};
  Contacts contacts(desk.connection());
  TRY(const auto known, known_contact(desk, given, company));
  Contact contact = known.value_or(Contact());
  contact.company = company;
  if (!known) contact.name = filed_name(given);
  // What is typed now is newer than what is filed; undo has the old.
  for (const RecordField& field : record_fields) {
    const auto* text = std::get_if<std::string Contact::*>(&field.member);
    if (text == nullptr || field.use != FieldUse::entered || *text == &Contact::name) continue;
    if (!(given.**text).empty()) contact.** text = given.**text;
  }
  if (given.relation) contact.relation = given.relation;
  contact.reads_messages = contact.reads_messages || given.reads_messages;
  if (!facts.application.language.empty()) contact.language = facts.application.language;
  if (!known) return contacts.insert(contact);
  TRY_DONE(contacts.update(contact));
  return contact.id;
}

Result<void> drop_unused(Desk& desk, Id<Contact> contact, Id<Company> company) {
  if (contact) {
    Contacts contacts(desk.connection());
    TRY(const bool used, contacts.is_used(contact));
    if (!used) TRY_DONE(contacts.remove(contact));
  }
  if (!company) return {};
  Companies companies(desk.connection());
  TRY(const bool used, companies.is_used(company));
  if (!used) TRY_DONE(companies.remove(company));
  return {};
}

}  // namespace goodterms
