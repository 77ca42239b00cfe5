#include "core/actions/join_people.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "core/actions/case_fields.h"
#include "core/actions/fields.h"
#include "core/actions/import_match.h"
#include "core/base/text.h"
#include "core/model/mail_address.h"
#include "core/model/tag.h"
#include "core/store/applications.h"
#include "core/store/companies.h"
#include "core/store/contacts.h"
#include "core/store/forget.h"
#include "core/store/interactions.h"
#include "core/store/messages.h"
#include "core/store/promises.h"
#include "core/store/reconnect_days.h"

namespace goodterms {
namespace {

Result<Contact> filed(Desk& desk, Id<Contact> id) {
  TRY(const auto contact, Contacts(desk.connection()).find(id));
  if (!contact) return failure(ErrorCode::not_found, "error.person.gone");
  return *contact;
}

void add_line(std::string& notes, const std::string& line) {
  if (line.empty()) return;
  notes += (notes.empty() ? "" : "\n") + line;
}

Contact joined(Contact into, const Contact& from) {
  std::string more;
  for (const auto text : {&Contact::email, &Contact::phone, &Contact::linkedin, &Contact::title,
                          &Contact::address_as, &Contact::language, &Contact::met, &Contact::introduced_by}) {
    const std::string& theirs = from.*text;
    if ((into.*text).empty()) {
      into.*text = theirs;
    } else if (fold(into.*text) == fold(theirs) || text == &Contact::language) {
      continue;
    } else if (text == &Contact::email || text == &Contact::phone || text == &Contact::linkedin) {
      into.also = with_tags(into.also, theirs);
    } else {
      add_line(more, theirs);
    }
  }
  into.also = with_tags(into.also, from.also);
  if (fold(into.name) != fold(from.name)) add_line(more, from.name);
  if (!into.company) into.company = from.company;
  if (!into.relation) into.relation = from.relation;
  into.reads_messages = into.reads_messages || from.reads_messages;
  // Who is to be written to sooner is.
  if (from.reconnect_on && (!into.reconnect_on || *from.reconnect_on < *into.reconnect_on))
    into.reconnect_on = from.reconnect_on;
  if (into.every.empty()) {
    into.every = from.every;
    into.at_latest = from.at_latest;
  }
  into.tags = with_tags(into.tags, from.tags);
  into.archived = into.archived && from.archived;
  into.for_me_only = into.for_me_only || from.for_me_only;
  add_line(into.notes, missing_lines(into.notes, from.notes));
  add_line(into.notes, missing_lines(into.notes, more));
  return into;
}

class Forgetting final : public LongWork {
 public:
  Forgetting(Log log, const DeskParts& parts, Forget forget, std::shared_ptr<Changes> changes)
      : log_(std::move(log)),
        desk_{log_, parts.languages, parts.words, parts.clock, parts.files},
        forget_(std::move(forget)),
        changes_(std::move(changes)) {}

  Result<bool> step() override {
    TRY(*changes_, forget_(desk_));
    return true;
  }

 private:
  Log log_;
  Desk desk_;  // of log_
  Forget forget_;
  std::shared_ptr<Changes> changes_;
};

}  // namespace

Result<Changes> merge_contacts(Desk& desk, Id<Contact> into, Id<Contact> from) {
  if (into == from) return failure(ErrorCode::invalid_input, "error.person.same");
  TRY(const Contact named, filed(desk, into));
  const auto work = [&]() -> Result<void> {
    TRY(const Contact stays, filed(desk, into));
    TRY(const Contact goes, filed(desk, from));
    Connection& connection = desk.connection();
    TRY_DONE(Applications(connection).give_all(from, into));
    TRY_DONE(Interactions(connection).give_all(from, into));
    TRY_DONE(Promises(connection).give_all(from, into));
    Contacts contacts(connection);
    Contact both = joined(stays, goes);
    if (goes.company && stays.company && !(goes.company == stays.company)) {
      TRY(const auto other, Companies(connection).find(goes.company));
      if (other) add_line(both.notes, missing_lines(both.notes, other->name));  // that they were there too
    }
    TRY_DONE(count_reconnect_days(connection, both, local_date(desk.now())));
    TRY_DONE(contacts.update(both));
    return contacts.remove(from);
  };
  return desk.log.journal().change({"merge-contacts", named.name}, desk.now(), work);
}

namespace {

tl::unexpected<Error> not_theirs(const char* key, const std::string& what, const Person& person) {
  return failure(ErrorCode::invalid_input, key, {{"number", what}, {"name", person.contact->name}});
}

// One of their addresses, out of `from` and into the same place of `to`.
bool move_address(const std::string& address, Contact& from, Contact& to) {
  for (const auto place : {&Contact::email, &Contact::phone, &Contact::linkedin}) {
    if ((from.*place).empty() || from.*place != address) continue;
    to.*place = std::exchange(from.*place, {});
    return true;
  }
  const std::vector<std::string> also = tags_of(from.also);
  if (std::find(also.begin(), also.end(), address) == also.end()) return false;
  from.also = without_tags(from.also, address);
  if (check_address(address) && to.email.empty()) {
    to.email = address;
  } else {
    to.also = with_tags(to.also, address);
  }
  return true;
}

Result<void> check_theirs(Desk& desk, const Person& person, const SplitOff& off) {
  for (const Id<Application> id : off.cases) {
    const bool theirs = std::any_of(person.cases.begin(), person.cases.end(),
                                    [&](const Case& about) { return about.application.id == id; });
    if (!theirs) return not_theirs("error.person.not-theirs", fmt::format("{}", id.value), person);
  }
  for (const Id<Interaction> id : off.lines) {
    TRY(const auto line, Interactions(desk.connection()).find(id));
    const bool theirs = line && line->contact == person.contact->id && !line->application;
    if (!theirs) return not_theirs("error.person.line-not-theirs", fmt::format("{}", id.value), person);
  }
  return {};
}

}  // namespace

Result<Done<Id<Contact>>> split_contact(Desk& desk, Id<Contact> from, const SplitOff& off) {
  TRY(const std::string clean, clean_field(off.name, "contact"));
  if (clean.empty()) return failure(ErrorCode::invalid_input, "error.person.no-name");
  TRY(const Person named, read_person(desk, from));
  Id<Contact> made;
  const auto work = [&]() -> Result<void> {
    Connection& connection = desk.connection();
    TRY(const Person person, read_person(desk, from));
    TRY_DONE(check_theirs(desk, person, off));
    Contact stays = *person.contact;
    Contact contact;
    contact.name = clean;
    contact.company = stays.company;
    contact.tags = stays.tags;
    contact.archived = stays.archived;
    contact.for_me_only = stays.for_me_only;
    for (const std::string& address : off.addresses) {
      if (!move_address(address, stays, contact))
        return not_theirs("error.person.address-not-theirs", address, person);
    }
    TRY_DONE(count_reconnect_days(connection, contact, local_date(desk.now())));
    TRY(made, Contacts(connection).insert(contact));
    if (!off.addresses.empty()) TRY_DONE(Contacts(connection).update(stays));
    for (const Id<Application> id : off.cases) {
      TRY_DONE(Applications(connection).set_contact(id, made));
      TRY_DONE(Interactions(connection).set_contact(id, made));
      TRY_DONE(Promises(connection).set_contact(id, made));
    }
    for (const Id<Interaction> id : off.lines)
      TRY_DONE(Interactions(connection).give(id, from, made));
    return {};
  };
  TRY(const Changes changes,
      desk.log.journal().change({"split-contact", named.contact->name}, desk.now(), work));
  return Done<Id<Contact>>{made, changes};
}

Result<void> take_out_contact(Desk& desk, const Person& person) {
  const Id<Contact> id = person.contact->id;
  Connection& connection = desk.connection();
  for (const Case& about : person.cases)
    TRY_DONE(delete_case(desk, about.application.id));
  TRY_DONE(Messages(connection).forget_third(*person.contact));
  TRY_DONE(Interactions(connection).remove_of_contact(id));
  TRY_DONE(Promises(connection).remove_of_contact(id));
  TRY_DONE(Contacts(connection).remove(id));  // gone already with the last of their cases
  if (person.company) TRY_DONE(drop_unused(desk, {}, person.company->id));
  return Tags(connection).drop_unused();
}

Result<Changes> forget_contact(Desk& desk, Id<Contact> id) {
  TRY(const Person person, read_person(desk, id));
  Connection& connection = desk.connection();
  TRY(auto transaction, Transaction::begin(connection));
  TRY_DONE(take_out_contact(desk, person));
  TRY_DONE(forget_undo_steps(connection));
  TRY_DONE(forget_searched_words(connection));
  TRY_DONE(transaction.commit());
  TRY_DONE(overwrite_free_pages(connection));
  Changes changes;
  for (const RecordKind kind :
       {RecordKind::companies, RecordKind::contacts, RecordKind::applications, RecordKind::messages,
        RecordKind::interactions, RecordKind::tasks, RecordKind::decisions, RecordKind::promises})
    changes.add(kind);
  return changes;
}

std::unique_ptr<LongWork> forgetting(Log log, const DeskParts& parts, Forget forget,
                                     std::shared_ptr<Changes> changes) {
  return std::make_unique<Forgetting>(std::move(log), parts, std::move(forget), std::move(changes));
}

Result<std::unique_ptr<LongWork>> begin_forgetting(const LogPlace& place, const DeskParts& parts,
                                                   Id<Contact> id, std::shared_ptr<Changes> changes) {
  TRY(Log log, Log::open(place, IfMissing::fail, parts.files, parts.clock.now()));
  return forgetting(
      std::move(log), parts, [id](Desk& desk) { return forget_contact(desk, id); }, std::move(changes));
}

}  // namespace goodterms
