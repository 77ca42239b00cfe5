#include "core/store/interactions.h"

#include "core/store/reconnect_days.h"

namespace goodterms {
namespace {

Interaction read_interaction(Row& row) {
  Interaction interaction;
  interaction.id = row.next_id<Interaction>();
  interaction.application = row.next_id<Application>();
  interaction.contact = row.next_id<Contact>();
  interaction.company = row.next_id<Company>();
  interaction.message = row.next_id<Message>();
  interaction.kind = interaction_kind_from_id(row.next_text()).value_or(InteractionKind::note);
  interaction.channel = channel_from_id(row.next_text());
  interaction.happened = row.next_instant();
  interaction.summary = row.next_text();
  return interaction;
}

}  // namespace

Result<Id<Interaction>> Interactions::insert(const Interaction& interaction) {
  std::optional<std::string_view> channel;
  if (interaction.channel) channel = channel_id(*interaction.channel);
  TRY(ReconnectDays days, ReconnectDays::before(connection_, {interaction.contact}));
  TRY_DONE(connection_.run(
      "INSERT INTO interactions (application_id, contact_id, company_id, message_id, kind, channel, "
      "happened_utc, "
      "happened_offset, summary) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
      interaction.application, interaction.contact, interaction.company, interaction.message,
      interaction_kind_id(interaction.kind), channel, interaction.happened, interaction.summary));
  const Id<Interaction> id{connection_.last_insert_id()};
  TRY_DONE(days.after());
  return id;
}

Result<void> Interactions::update(const Interaction& interaction) {
  std::optional<std::string_view> channel;
  if (interaction.channel) channel = channel_id(*interaction.channel);
  TRY(const auto filed, find(interaction.id));
  TRY(ReconnectDays days,
      ReconnectDays::before(connection_, {filed ? filed->contact : Id<Contact>(), interaction.contact}));
  TRY_DONE(connection_.run(
      "UPDATE interactions SET application_id = ?, contact_id = ?, company_id = ?, message_id = ?, kind = ?, "
      "channel = ?, happened_utc = ?, happened_offset = ?, summary = ? WHERE id = ?",
      interaction.application, interaction.contact, interaction.company, interaction.message,
      interaction_kind_id(interaction.kind), channel, interaction.happened, interaction.summary,
      interaction.id));
  return days.after();
}

Result<void> Interactions::remove(Id<Interaction> id) {
  TRY(const auto filed, find(id));
  TRY(ReconnectDays days, ReconnectDays::before(connection_, {filed ? filed->contact : Id<Contact>()}));
  TRY_DONE(connection_.run("DELETE FROM interactions WHERE id = ?", id));
  return days.after();
}

#define INTERACTION_NAMES                                                                        \
  "SELECT id, application_id, contact_id, company_id, message_id, kind, channel, happened_utc, " \
  "happened_offset, summary FROM "
#define INTERACTION_COLUMNS INTERACTION_NAMES "interactions "
// Of a case; others heard of it too.
#define WITH_ITS_CONTACT "kind NOT IN ('aside', 'agreed')"
#define NEWEST_FIRST " ORDER BY happened_utc DESC, id DESC LIMIT ?"

Result<std::optional<Interaction>> Interactions::find(Id<Interaction> id) {
  return connection_.first(INTERACTION_COLUMNS "WHERE id = ?", read_interaction, id);
}

Result<std::vector<Interaction>> Interactions::of_application(Id<Application> application, int most) {
  return connection_.all(INTERACTION_COLUMNS "WHERE application_id = ?" NEWEST_FIRST, read_interaction,
                         application, most);
}

Result<std::optional<Interaction>> Interactions::last_of(Id<Application> application, InteractionKind kind) {
  return connection_.first(INTERACTION_COLUMNS "WHERE application_id = ? AND kind = ?" NEWEST_FIRST,
                           read_interaction, application, interaction_kind_id(kind), 1);
}

Result<std::vector<Interaction>> Interactions::of_contact(Id<Contact> contact, int most) {
  return connection_.all(INTERACTION_COLUMNS "WHERE contact_id = ?" NEWEST_FIRST, read_interaction, contact,
                         most);
}

Result<std::vector<Interaction>> Interactions::of_company(Id<Company> company, int most) {
  return connection_.all(INTERACTION_COLUMNS "WHERE company_id = ?" NEWEST_FIRST, read_interaction, company,
                         most);
}

Result<std::vector<Interaction>> Interactions::newest(Instant now, int most) {
  // No index is kept for it: the newest are found among so many that were filed last.
  return connection_.all(INTERACTION_NAMES
                         "(SELECT * FROM interactions ORDER BY id DESC LIMIT 50) "
                         "WHERE happened_utc <= ?" NEWEST_FIRST,
                         read_interaction, now.utc, most);
}

Result<std::vector<Id<Contact>>> Interactions::contacts_of(Id<Application> application) {
  return connection_.all(
      "SELECT DISTINCT contact_id FROM interactions WHERE application_id = ? AND contact_id IS NOT NULL",
      [](Row& row) { return row.next_id<Contact>(); }, application);
}

Result<void> Interactions::move(Id<Application> application, Id<Contact> contact, Id<Company> company) {
  TRY(auto with, contacts_of(application));
  with.push_back(contact);
  TRY(ReconnectDays days, ReconnectDays::before(connection_, with));
  TRY_DONE(
      connection_.run("UPDATE interactions SET contact_id = ?, company_id = ? WHERE application_id "
                      "= ? AND " WITH_ITS_CONTACT,
                      contact, company, application));
  return days.after();
}

Result<void> Interactions::set_contact(Id<Application> application, Id<Contact> contact) {
  TRY(auto with, contacts_of(application));
  with.push_back(contact);
  TRY(ReconnectDays days, ReconnectDays::before(connection_, with));
  TRY_DONE(
      connection_.run("UPDATE interactions SET contact_id = ? WHERE application_id = ? AND " WITH_ITS_CONTACT,
                      contact, application));
  return days.after();
}

Result<void> Interactions::give(Id<Interaction> id, Id<Contact> from, Id<Contact> to) {
  TRY(ReconnectDays days, ReconnectDays::before(connection_, {from, to}));
  TRY_DONE(connection_.run("UPDATE interactions SET contact_id = ? WHERE id = ? AND contact_id = ?", to, id,
                           from));
  return days.after();
}

Result<void> Interactions::give_all(Id<Contact> from, Id<Contact> to) {
  TRY(ReconnectDays days, ReconnectDays::before(connection_, {from, to}));
  TRY_DONE(connection_.run("UPDATE interactions SET contact_id = ? WHERE contact_id = ?", to, from));
  return days.after();
}

Result<void> Interactions::remove_of(Id<Application> application) {
  TRY(const auto with, contacts_of(application));
  TRY(ReconnectDays days, ReconnectDays::before(connection_, with));
  TRY_DONE(connection_.run("DELETE FROM interactions WHERE application_id = ?", application));
  return days.after();
}

Result<void> Interactions::remove_of_contact(Id<Contact> contact) {
  return connection_.run("DELETE FROM interactions WHERE contact_id = ?", contact);
}

}  // namespace goodterms
