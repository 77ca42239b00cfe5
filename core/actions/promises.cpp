#include "core/actions/promises.h"

#include <algorithm>

#include "core/actions/letters.h"
#include "core/actions/promise_reader.h"
#include "core/store/contacts.h"
#include "core/store/promises.h"
#include "core/store/tags.h"

namespace goodterms {
namespace {

enum class Speaker : std::uint8_t { nobody, user, they };

Speaker speaker_of(InteractionKind kind) {
  switch (kind) {
    case InteractionKind::reply:
      return Speaker::they;
    case InteractionKind::declined:
    case InteractionKind::asked_for_time:
    case InteractionKind::kept_open:
    case InteractionKind::going:
    case InteractionKind::answered:
    case InteractionKind::wrote:
    case InteractionKind::call:
    case InteractionKind::meeting:
    case InteractionKind::note:
      return Speaker::user;
    default:
      return Speaker::nobody;
  }
}

std::optional<PromiseSide> side_of(PromiseVoice voice, Speaker speaker) {
  if (voice == PromiseVoice::user) return PromiseSide::mine;
  if (voice == PromiseVoice::speaker)
    return speaker == Speaker::they ? PromiseSide::theirs : PromiseSide::mine;
  return speaker == Speaker::they ? std::optional(PromiseSide::mine) : std::nullopt;
}

const std::string& words_of(const Person& person, const Interaction& line) {
  const auto letter = std::find_if(person.letters.begin(), person.letters.end(),
                                   [&](const Message& message) { return message.id == line.message; });
  return line.message && letter != person.letters.end() ? letter->body : line.summary;
}

bool same_promise(const Promise& left, const Promise& right) {
  return left.kind == right.kind && left.words == right.words && left.said.utc == right.said.utc;
}

// Says no more than one that is there: the same without a day.
bool covers(const Promise& there, const Promise& other) {
  return same_promise(there, other) ||
         (there.kind == other.kind && there.owed_by == other.owed_by && !other.due &&
          there.said.utc >= other.said.utc) ||
         (there.kind == other.kind && there.owed_by == other.owed_by && there.due && there.due == other.due);
}

bool covered(const std::vector<Promise>& there, const Promise& other) {
  return std::any_of(there.begin(), there.end(), [&](const Promise& one) { return covers(one, other); });
}

// Open ones first, the soonest first.
bool comes_before(const Promise& left, const Promise& right) {
  const bool left_open = left.state == PromiseState::open, right_open = right.state == PromiseState::open;
  if (left_open != right_open) return left_open;
  if (left.due.has_value() != right.due.has_value()) return left.due.has_value();
  return left.due && *left.due != *right.due ? *left.due < *right.due : left.said.utc < right.said.utc;
}

void offer_of(const PromiseReader& reader, const Person& person, const Interaction& line,
              const std::vector<Promise>& filed, std::vector<Promise>& offered) {
  const Speaker speaker = speaker_of(line.kind);
  if (speaker == Speaker::nobody) return;
  const std::string& text = words_of(person, line);
  for (const SaidPromise& said : reader.read(text, local_date(line.happened))) {
    const auto side = side_of(said.cue->voice, speaker);
    if (!side) continue;
    Promise promise;
    promise.contact = line.contact;
    promise.company = line.company;
    promise.application = line.application;
    promise.kind = said.cue->kind;
    promise.words = single_line(std::string_view(text).substr(said.words.begin, said.words.length()));
    promise.owed_by = *side;
    promise.due = said.due;
    promise.said = line.happened;
    if (!covered(filed, promise) && !covered(offered, promise)) offered.push_back(std::move(promise));
  }
}

Result<std::vector<Promise>> filed_with(Desk& desk, const Promise& promise) {
  Promises promises(desk.connection());
  return promise.contact ? promises.of(promise.contact) : promises.of(promise.company);
}

Result<std::string> name_of_side(Desk& desk, const Promise& promise) {
  TRY(const Person person,
      promise.contact ? read_person(desk, promise.contact) : read_company(desk, promise.company));
  return name_of(person);
}

// Part of a transaction.
Result<Id<Promise>> file_promise(Desk& desk, const Promise& promise) {
  TRY(const auto filed, filed_with(desk, promise));
  const bool there =
      std::any_of(filed.begin(), filed.end(), [&](const Promise& one) { return same_promise(one, promise); });
  if (there) return failure(ErrorCode::conflict, "error.promise.filed-already");
  return Promises(desk.connection()).insert(promise);
}

bool asks_to_write(const Promise& promise) {
  return promise.owed_by == PromiseSide::mine && (promise.kind == "write" || promise.kind == "touch");
}

}  // namespace

Result<PersonPromises> read_promises(Desk& desk, const Person& person) {
  PersonPromises both;
  Promises promises(desk.connection());
  TRY(const std::vector<Promise> filed,
      person.contact ? promises.of(person.contact->id) : promises.of(person.company->id));
  const CatalogContent& content = desk.catalog().content();
  const PromiseReader reader(content.promises, content.lint.spellings);
  for (const Interaction& line : person.timeline)
    offer_of(reader, person, line, filed, both.offered);
  for (const Promise& promise : filed) {
    if (promise.state != PromiseState::refused) both.remembered.push_back(promise);
  }
  std::stable_sort(both.remembered.begin(), both.remembered.end(), comes_before);
  return both;
}

const Promise* promise_to_write(const PersonPromises& both, const Person& person) {
  const auto soonest = [](const std::vector<Promise>& promises, auto counts) {
    const Promise* found = nullptr;
    for (const Promise& promise : promises) {
      if (promise.state != PromiseState::open || !promise.due || !asks_to_write(promise) || !counts(promise))
        continue;
      if (found == nullptr || *promise.due < *found->due) found = &promise;
    }
    return found;
  };
  const Promise* const remembered = soonest(both.remembered, [](const Promise&) { return true; });
  if (remembered != nullptr) return remembered;
  // What was said long ago and done without being remembered is no news.
  const auto in_touch_since = [&](Date day) {
    return std::any_of(person.timeline.begin(), person.timeline.end(), [&](const Interaction& line) {
      return speaker_of(line.kind) == Speaker::user && line.kind != InteractionKind::note &&
             local_date(line.happened) + days_before_that_count >= day;
    });
  };
  return soonest(both.offered, [&](const Promise& promise) { return !in_touch_since(*promise.due); });
}

Result<Changes> write_later(Desk& desk, Id<Contact> id, std::optional<Date> day) {
  Contacts contacts(desk.connection());
  TRY(const auto named, contacts.find(id));
  if (!named) return failure(ErrorCode::not_found, "error.person.gone");
  const Instant now = desk.now();
  const auto work = [&]() -> Result<void> {
    TRY(auto contact, contacts.find(id));
    if (!contact) return failure(ErrorCode::not_found, "error.person.gone");
    if (day) {
      set_reconnect_day(*contact, *day);
    } else {
      contact->reconnect_on.reset();
      contact->every.clear();
      contact->at_latest.clear();
      contact->reconnect_by.reset();
      TRY(const HowOften goes_on, how_often(desk.connection(), *contact));
      if (!goes_on.every.empty()) contact->every = never_again;
    }
    TRY_DONE(contacts.update(*contact));
    Promises promises(desk.connection());
    TRY(const auto filed, promises.of(id));
    for (Promise promise : filed) {
      if (promise.state != PromiseState::open || !promise.due || !asks_to_write(promise)) continue;
      if (day && *promise.due > *day) continue;
      promise.due = day ? day : promise.due;
      if (!day) {
        promise.state = PromiseState::let_go;
        promise.settled = now;
      }
      TRY_DONE(promises.update(promise));
    }
    return {};
  };
  return desk.log.journal().change({day ? "write-later" : "write-no-more", named->name}, now, work);
}

Result<Done<Id<Promise>>> remember_promise(Desk& desk, const Promise& offered) {
  TRY(const std::string name, name_of_side(desk, offered));
  Promise promise = offered;
  const auto work = [&]() -> Result<void> {
    promise.state = PromiseState::open;
    promise.settled.reset();
    TRY(promise.id, file_promise(desk, promise));
    if (!promise.contact || !promise.due || !asks_to_write(promise)) return {};
    Contacts contacts(desk.connection());
    TRY(auto contact, contacts.find(promise.contact));
    // A day that was said goes before one that was only counted.
    if (!contact || (contact->reconnect_on && contact->every.empty())) return {};
    set_reconnect_day(*contact, *promise.due);
    return contacts.update(*contact);
  };
  TRY(const Changes changes, desk.log.journal().change({"remember-promise", name}, desk.now(), work));
  return Done<Id<Promise>>{promise.id, changes};
}

Result<Changes> refuse_promise(Desk& desk, const Promise& offered) {
  TRY(const std::string name, name_of_side(desk, offered));
  const auto work = [&]() -> Result<void> {
    Promise promise = offered;
    promise.state = PromiseState::refused;
    promise.settled = desk.now();
    TRY_DONE(file_promise(desk, promise));
    return {};
  };
  return desk.log.journal().change({"refuse-promise", name}, desk.now(), work);
}

Result<Done<Promise>> settle_promise(Desk& desk, Id<Promise> id, PromiseState state) {
  Promises promises(desk.connection());
  const auto find = [&]() -> Result<Promise> {
    TRY(const auto promise, promises.find(id));
    if (!promise) return failure(ErrorCode::not_found, "error.promise.gone");
    return *promise;
  };
  TRY(const Promise named, find());
  TRY(const std::string name, name_of_side(desk, named));
  Promise promise;
  const auto work = [&]() -> Result<void> {
    TRY(promise, find());
    promise.state = state;
    promise.settled = state == PromiseState::open ? std::nullopt : std::optional(desk.now());
    return promises.update(promise);
  };
  const char* const verb = state == PromiseState::kept     ? "keep-promise"
                           : state == PromiseState::let_go ? "let-promise-go"
                                                           : "reopen-promise";
  TRY(const Changes changes, desk.log.journal().change({verb, name}, desk.now(), work));
  return Done<Promise>{promise, changes};
}

Result<void> keep_written_promises(Desk& desk, Id<Contact> contact, Instant happened) {
  if (!contact) return {};
  Promises promises(desk.connection());
  TRY(const auto filed, promises.of(contact));
  for (Promise promise : filed) {
    if (promise.state != PromiseState::open || !asks_to_write(promise)) continue;
    if (promise.said.utc >= happened.utc) continue;
    if (promise.due && *promise.due > local_date(happened) + days_before_that_count) continue;
    promise.state = PromiseState::kept;
    promise.settled = happened;
    TRY_DONE(promises.update(promise));
  }
  return {};
}

}  // namespace goodterms
