#include "core/store/invitations.h"

namespace goodterms {

Result<Envelope> Invitations::find(Id<Application> application) {
  const auto read = [](Row& row) {
    Envelope envelope;
    envelope.subject = row.next_text();
    envelope.thread = row.next_text();
    envelope.cc = row.next_text();
    envelope.calendar = row.next_text();
    envelope.language = row.next_text();
    return envelope;
  };
  TRY(auto found,
      connection_.first(
          "SELECT subject, thread, cc, calendar, language FROM invitations WHERE application_id = ?", read,
          application));
  return std::move(found).value_or(Envelope());
}

Result<void> Invitations::insert(Id<Application> application, const Envelope& envelope) {
  return connection_.run(
      "INSERT INTO invitations (application_id, subject, thread, cc, calendar, language) "
      "VALUES (?, ?, ?, ?, ?, ?)",
      application, envelope.subject, envelope.thread, envelope.cc, envelope.calendar, envelope.language);
}

Result<void> Invitations::remove_of(Id<Application> application) {
  return connection_.run("DELETE FROM invitations WHERE application_id = ?", application);
}

}  // namespace goodterms
