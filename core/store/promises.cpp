#include "core/store/promises.h"

#include "core/store/waiting.h"

namespace goodterms {
namespace {

Promise read_promise(Row& row) {
  Promise promise;
  promise.id = row.next_id<Promise>();
  promise.contact = row.next_id<Contact>();
  promise.company = row.next_id<Company>();
  promise.application = row.next_id<Application>();
  promise.kind = row.next_text();
  promise.words = row.next_text();
  promise.owed_by = promise_side_from_id(row.next_text()).value_or(PromiseSide::mine);
  promise.due = row.next_optional_date();
  promise.said = row.next_instant();
  promise.state = promise_state_from_id(row.next_text()).value_or(PromiseState::open);
  promise.settled = row.next_optional_instant();
  return promise;
}

#define PROMISE_COLUMNS                                                            \
  "SELECT id, contact_id, company_id, application_id, kind, words, owed_by, due, " \
  "said_utc, said_offset, state, settled_utc, settled_offset FROM promises "

}  // namespace

Result<Id<Promise>> Promises::insert(const Promise& promise) {
  TRY_DONE(connection_.run(
      "INSERT INTO promises (contact_id, company_id, application_id, kind, words, owed_by, due, said_utc, "
      "said_offset, state, settled_utc, settled_offset) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
      promise.contact, promise.company, promise.application, promise.kind, promise.words,
      promise_side_id(promise.owed_by), promise.due, promise.said, promise_state_id(promise.state),
      promise.settled));
  return Id<Promise>{connection_.last_insert_id()};
}

Result<void> Promises::update(const Promise& promise) {
  return connection_.run(
      "UPDATE promises SET contact_id = ?, company_id = ?, application_id = ?, kind = ?, words = ?, owed_by "
      "= "
      "?, due = ?, said_utc = ?, said_offset = ?, state = ?, settled_utc = ?, settled_offset = ? WHERE id = "
      "?",
      promise.contact, promise.company, promise.application, promise.kind, promise.words,
      promise_side_id(promise.owed_by), promise.due, promise.said, promise_state_id(promise.state),
      promise.settled, promise.id);
}

Result<std::optional<Promise>> Promises::find(Id<Promise> id) {
  return connection_.first(PROMISE_COLUMNS "WHERE id = ?", read_promise, id);
}

Result<std::vector<Promise>> Promises::of(Id<Contact> contact) {
  return connection_.all(PROMISE_COLUMNS "WHERE contact_id = ? ORDER BY said_utc, id", read_promise, contact);
}

Result<std::vector<Promise>> Promises::of(Id<Company> company) {
  return connection_.all(PROMISE_COLUMNS "WHERE company_id = ? ORDER BY said_utc, id", read_promise, company);
}

Result<std::vector<Promise>> Promises::open(int most) {
  return connection_.all(PROMISE_COLUMNS "WHERE " OPEN_PROMISE " ORDER BY due IS NULL, due, id LIMIT ?",
                         read_promise, most);
}

Result<void> Promises::move(Id<Application> application, Id<Contact> contact, Id<Company> company) {
  return connection_.run("UPDATE promises SET contact_id = ?, company_id = ? WHERE application_id = ?",
                         contact, company, application);
}

Result<void> Promises::set_contact(Id<Application> application, Id<Contact> contact) {
  return connection_.run("UPDATE promises SET contact_id = ? WHERE application_id = ?", contact, application);
}

Result<void> Promises::give_all(Id<Contact> from, Id<Contact> to) {
  return connection_.run("UPDATE promises SET contact_id = ? WHERE contact_id = ?", to, from);
}

Result<void> Promises::remove_of(Id<Application> application) {
  return connection_.run("DELETE FROM promises WHERE application_id = ?", application);
}

Result<void> Promises::remove_of_contact(Id<Contact> contact) {
  return connection_.run("DELETE FROM promises WHERE contact_id = ?", contact);
}

}  // namespace goodterms
