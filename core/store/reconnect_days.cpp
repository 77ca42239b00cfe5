#include "core/store/reconnect_days.h"

#include "core/model/interval.h"
#include "core/store/contacts.h"
#include "core/store/in_touch.h"

namespace goodterms {

Result<std::optional<Instant>> last_in_touch(Connection& connection, Id<Contact> contact) {
  return connection.first(
      "SELECT happened_utc, happened_offset FROM interactions WHERE contact_id = ? AND " IN_TOUCH
      " ORDER BY happened_utc DESC LIMIT 1",
      [](Row& row) { return row.next_instant(); }, contact);
}

namespace {

Result<bool> is_promised(Connection& connection, Id<Contact> contact, Date day) {
  TRY(const auto there,
      connection.integer(
          "SELECT EXISTS (SELECT 1 FROM promises WHERE contact_id = ? AND state = 'open' AND due = ?)",
          contact, day));
  return there != 0;
}

}  // namespace

Result<void> count_reconnect_days(Connection& connection, Contact& contact, Date today) {
  TRY(const HowOften often, how_often(connection, contact));
  const auto every = interval_from_iso(often.every);
  if (!every) return {};
  TRY(const auto last, last_in_touch(connection, contact.id));
  const Date from = last ? local_date(*last) : today;
  const auto at_latest = interval_from_iso(often.at_latest);
  contact.reconnect_by = at_latest ? std::optional(later_by(from, *at_latest)) : std::nullopt;
  Date next = off_rest_days(later_by(from, *every));  // a day that is only counted can be a working day
  if (contact.reconnect_on && *contact.reconnect_on > from + days_before_that_count) {
    TRY(const bool promised, is_promised(connection, contact.id, *contact.reconnect_on));
    if (promised) next = *contact.reconnect_on;
  }
  set_reconnect_day(contact, next);
  return {};
}

Result<void> follow_how_often(Connection& connection, Contact& contact, const HowOften& before, Date today) {
  TRY(const HowOften now, how_often(connection, contact));
  if (now.every.empty()) {
    contact.reconnect_by.reset();
    if (before.tag.empty() || !contact.reconnect_on) return {};
    TRY(const bool promised, is_promised(connection, contact.id, *contact.reconnect_on));
    if (!promised) contact.reconnect_on.reset();  // it was only counted
    return {};
  }
  const std::optional<Date> day = contact.reconnect_on;
  if (now == before && day) {
    set_reconnect_day(contact, *day);
    return {};
  }
  TRY_DONE(count_reconnect_days(connection, contact, today));
  // A day that was set for them alone is the next one still.
  if (!now.tag.empty() && before.every.empty() && day && *day >= today) set_reconnect_day(contact, *day);
  return {};
}

Result<ReconnectDays> ReconnectDays::before(Connection& connection,
                                            const std::vector<Id<Contact>>& contacts) {
  ReconnectDays days(connection);
  for (const Id<Contact> id : contacts) {
    if (!id) continue;
    TRY(const std::int64_t goes_on,
        connection.integer(
            "SELECT EXISTS (SELECT 1 FROM contacts WHERE id = ?1 AND (reconnect_every NOT IN ('', 'never') "
            "OR "
            "reconnect_every = '' AND tags <> '' AND EXISTS (SELECT 1 FROM tagged JOIN tags ON name_folded = "
            "tag WHERE contact_id = ?1)))",
            id));
    if (goes_on == 0) continue;
    TRY(const auto last, last_in_touch(connection, id));
    days.known_.push_back({id, last});
  }
  return days;
}

Result<void> ReconnectDays::after() {
  Contacts contacts(*connection_);
  for (const Known& known : known_) {
    TRY(const auto last, last_in_touch(*connection_, known.contact));
    if (!last || (known.last && known.last->utc == last->utc)) continue;
    TRY(auto contact, contacts.find(known.contact));
    if (!contact) continue;
    TRY_DONE(count_reconnect_days(*connection_, *contact, local_date(*last)));
    TRY_DONE(contacts.update(*contact));
  }
  return {};
}

}  // namespace goodterms
