#include "core/actions/put_aside.h"

#include <fmt/format.h>

#include <algorithm>

#include "core/base/digits.h"
#include "core/base/text.h"
#include "core/store/applications.h"
#include "core/store/case_list.h"
#include "core/store/contacts.h"
#include "core/store/forget.h"

namespace goodterms {
namespace {

Result<Contact> filed(Desk& desk, Id<Contact> id) {
  TRY(const auto contact, Contacts(desk.connection()).find(id));
  if (!contact) return failure(ErrorCode::not_found, "error.person.gone");
  return *contact;
}

Result<Changes> change_mark(Desk& desk, Id<Contact> id, const char* action, bool Contact::*mark, bool value) {
  TRY(const Contact named, filed(desk, id));
  const auto work = [&]() -> Result<void> {
    TRY(Contact contact, filed(desk, id));
    contact.*mark = value;
    return Contacts(desk.connection()).update(contact);
  };
  return desk.log.journal().change({action, named.name}, desk.now(), work);
}

Changes all_of_people() {
  Changes changes;
  for (const RecordKind kind :
       {RecordKind::companies, RecordKind::contacts, RecordKind::applications, RecordKind::messages,
        RecordKind::interactions, RecordKind::tasks, RecordKind::decisions, RecordKind::promises})
    changes.add(kind);
  return changes;
}

}  // namespace

Result<Changes> archive_contact(Desk& desk, Id<Contact> id, Aside aside) {
  TRY(const Contact contact, filed(desk, id));
  const bool archived = aside == Aside::archived;
  if (contact.archived == archived)
    return failure(ErrorCode::conflict,
                   archived ? "error.person.archived-already" : "error.person.not-archived",
                   {{"name", contact.name}});
  return change_mark(desk, id, archived ? "archive-contact" : "unarchive-contact", &Contact::archived,
                     archived);
}

Result<Changes> keep_to_oneself(Desk& desk, Id<Contact> id, bool for_me_only) {
  return change_mark(desk, id, for_me_only ? "keep-to-oneself" : "share-again", &Contact::for_me_only,
                     for_me_only);
}

Result<Changes> delete_contact(Desk& desk, Id<Contact> id) {
  TRY(const Contact named, filed(desk, id));
  const Instant now = desk.now();
  const auto work = [&]() -> Result<void> {
    TRY(const Person person, read_person(desk, id));
    TRY_DONE(Bin(desk.connection())
                 .keep(*person.contact, person.company ? person.company->name : std::string(), now));
    return take_out_contact(desk, person);
  };
  return desk.log.journal().change({"delete-contact", named.name}, now, work);
}

GoesAlong goes_along(const Person& person) {
  GoesAlong along;
  along.cases = static_cast<std::int64_t>(person.cases.size());
  along.open = std::count_if(person.cases.begin(), person.cases.end(), [](const Case& about) {
    return !about.application.sent && !about.application.archived;
  });
  return along;
}

Result<Changes> bring_back_contact(Desk& desk, Id<Contact> id) {
  Bin bin(desk.connection());
  TRY(const auto named, bin.find(id));
  if (!named) return failure(ErrorCode::not_found, "error.bin.gone");
  const auto work = [&]() -> Result<void> {
    TRY_DONE(bin.bring_back(id));
    // Else what is long past would be let go the next day.
    TRY(const auto cases, CaseList(desk.connection()).of_contact(id));
    for (const Case& about : cases) {
      if (about.application.sent || about.application.archived) continue;
      TRY_DONE(Applications(desk.connection()).keep_waiting(about.application.id, local_date(desk.now())));
    }
    return {};
  };
  return desk.log.journal().change({"bring-back-contact", named->name}, desk.now(), work);
}

Result<BinPage> read_bin(Desk& desk, int most) {
  Bin bin(desk.connection());
  BinPage page;
  TRY(page.total, bin.count());
  TRY(page.rows, bin.newest(most));
  return page;
}

Date last_day_in_bin(const Binned& binned) {
  return local_date(binned.deleted) + days_in_bin;
}

Result<Binned> find_in_bin(Desk& desk, std::string_view text) {
  constexpr int most_named = 6;  // as many as somebody reads in a sentence
  Bin bin(desk.connection());
  if (const auto number = parse_digits(text)) {
    TRY(const auto found, bin.find({*number}));
    if (found) return *found;
  }
  if (!is_valid_utf8(text)) return failure(ErrorCode::not_found, "error.bin.unknown", {{"text", "?"}});
  TRY(const auto named, bin.named(single_line(text), most_named));
  if (named.empty()) return failure(ErrorCode::not_found, "error.bin.unknown", {{"text", std::string(text)}});
  if (named.size() == 1) return named.front();
  std::string known;
  for (const Binned& one : named)
    known += fmt::format("{}{} {}", known.empty() ? "" : ", ", one.id.value, one.name);
  return failure(ErrorCode::conflict, "error.person.several",
                 {{"text", std::string(text)}, {"known", known}});
}

Result<Changes> forget_from_bin(Desk& desk, const std::vector<Id<Contact>>& ids) {
  if (ids.empty()) return Changes();
  Connection& connection = desk.connection();
  TRY(auto transaction, Transaction::begin(connection));
  TRY_DONE(Bin(connection).forget(ids));
  TRY_DONE(forget_searched_words(connection));
  TRY_DONE(transaction.commit());
  TRY_DONE(overwrite_free_pages(connection));
  return all_of_people();
}

Result<Changes> forget_what_is_over(Desk& desk) {
  TRY(const auto over, Bin(desk.connection()).over(desk.now()));
  return forget_from_bin(desk, over);
}

Result<bool> is_anybody_over(Desk& desk) {
  TRY(const auto over, Bin(desk.connection()).over(desk.now()));
  return !over.empty();
}

Result<std::unique_ptr<LongWork>> begin_forgetting_from_bin(const LogPlace& place, const DeskParts& parts,
                                                            FromBin which, std::shared_ptr<Changes> changes) {
  TRY(Log log, Log::open(place, IfMissing::fail, parts.files, parts.clock.now()));
  Bin bin(log.connection());
  std::vector<Id<Contact>> ids;
  if (which == FromBin::over) {
    TRY(ids, bin.over(parts.clock.now()));
  } else {
    TRY(const auto all, bin.newest(-1));
    for (const Binned& one : all)
      ids.push_back(one.id);
  }
  if (ids.empty()) return nullptr;
  return forgetting(
      std::move(log), parts, [ids = std::move(ids)](Desk& desk) { return forget_from_bin(desk, ids); },
      std::move(changes));
}

}  // namespace goodterms
