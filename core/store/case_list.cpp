#include "core/store/case_list.h"

#include <limits>

#include "core/store/in_touch.h"
#include "core/store/record_columns.h"

namespace goodterms {
namespace {

Case read_case(Row& row) {
  Case about;
  about.application.id = row.next_id<Application>();
  about.application.company = row.next_id<Company>();
  about.application.contact = row.next_id<Contact>();
  read_fields(row, about.application);
  about.company.id = about.application.company;
  read_fields(row, about.company);
  Contact contact;
  contact.id = row.next_id<Contact>();
  contact.company = row.next_id<Company>();
  read_fields(row, contact);
  if (contact.id) about.contact = std::move(contact);
  about.has_calendar = row.next_flag();
  about.email_waits_since = row.next_optional_integer();
  return about;
}

CaseRow read_case_row(Row& row) {
  CaseRow read;
  read.about = read_case(row);
  read.done = row.next_int();
  read.all = row.next_int();
  read.draft = channel_from_id(row.next_text());
  read.unconfirmed = channel_from_id(row.next_text());
  return read;
}

TaskRow read_task_row(Row& row) {
  TaskRow read;
  read.about = read_case(row);
  read.task.id = row.next_id<Task>();
  read.task.application = read.about.application.id;
  read.task.item = row.next_text();
  read.task.title = row.next_text();
  read.task.due = row.next_date();
  read.task.done = row.next_optional_instant();
  read.task.position = row.next_int();
  read.task.let_go = row.next_optional_instant();
  return read;
}

#define EMAIL_WAITS_SINCE                                                                                   \
  ", (SELECT CASE WHEN channel = 'email' AND kind IN ('asked-for-time', 'kept-open', 'answered', 'wrote') " \
  "THEN happened_utc END FROM interactions WHERE application_id = applications.id AND " IN_TOUCH            \
  " ORDER BY happened_utc DESC, id DESC LIMIT 1)"

// What is read of each besides the case itself.
#define NOTHING_MORE ""
#define PROGRESS                                                                                           \
  ", (SELECT count(*) FROM tasks AS own WHERE own.application_id = applications.id "                       \
  "AND own.done_utc IS NOT NULL)"                                                                          \
  ", (SELECT count(*) FROM tasks AS own WHERE own.application_id = applications.id)"                       \
  ", (SELECT channel FROM messages AS own WHERE own.application_id = applications.id AND own.sent_utc IS " \
  "NULL AND own.purpose <> 'note')"                                                                        \
  ", (SELECT CASE WHEN min(channel IN ('phone', 'voicemail')) THEN max(channel) END FROM messages AS own " \
  "WHERE own.application_id = applications.id AND own.sent_utc IS NOT NULL "                               \
  "AND own.purpose = applications.outcome)"
#define ITEM ", tasks.id, item, tasks.title, due, done_utc, done_offset, position, let_go_utc, let_go_offset"
#define CASES "applications"
// CROSS JOIN, as SQLite takes it: the items lead to their cases, by the index of their days.
#define CASES_OF_ITEMS "tasks CROSS JOIN applications ON applications.id = tasks.application_id"

std::string select(std::string_view more, std::string_view from, std::string_view rest) {
  std::string sql = "SELECT applications.id, applications.company_id, applications.contact_id" +
                    read_columns<Application>("applications.") + read_columns<Company>("companies.") +
                    ", contacts.id, contacts.company_id" + read_columns<Contact>("contacts.") +
                    ", EXISTS (SELECT 1 FROM invitations WHERE application_id = applications.id AND calendar "
                    "<> '')" EMAIL_WAITS_SINCE;
  return sql.append(more)
      .append(" FROM ")
      .append(from)
      .append(
          " JOIN companies ON companies.id = applications.company_id"
          " LEFT JOIN contacts ON contacts.id = applications.contact_id ")
      .append(rest);
}

// On its own day, as it was where it was sent (core/base/instant.h, local_date).
#define LATELY                                                                                    \
  "sent_utc >= ?1 - 86400 AND sent_utc + sent_offset * 60 >= ?1 AND EXISTS (SELECT 1 FROM tasks " \
  "WHERE application_id = applications.id AND done_utc IS NULL)"

}  // namespace

std::string_view shelf_condition(CaseShelf shelf) {
  switch (shelf) {
    case CaseShelf::desk:
      return "archived_utc IS NULL";
    case CaseShelf::to_send:
      return "archived_utc IS NULL AND sent_utc IS NULL";
    case CaseShelf::underway:
      return "archived_utc IS NULL AND " LATELY;
    case CaseShelf::done:
      return "archived_utc IS NULL AND sent_utc IS NOT NULL AND NOT (" LATELY ")";
    case CaseShelf::archived:
      return "archived_utc IS NOT NULL";
  }
  return "0";
}

namespace {

std::int64_t seconds_at(Date day) {
  return static_cast<std::int64_t>(day.time_since_epoch().count()) * seconds_per_day;
}

}  // namespace

Result<std::optional<Case>> CaseList::find(Id<Application> id) {
  return connection_.first(select(NOTHING_MORE, CASES, "WHERE applications.id = ?"), read_case, id);
}

Result<std::vector<Case>> CaseList::all() {
  return connection_.all(
      select(NOTHING_MORE, CASES, "ORDER BY archived_utc IS NOT NULL, applications.id DESC"), read_case);
}

Result<std::optional<CaseRow>> CaseList::find_row(Id<Application> id) {
  return connection_.first(select(PROGRESS, CASES, "WHERE applications.id = ?"), read_case_row, id);
}

Result<std::vector<CaseRow>> CaseList::to_send() {
  return connection_.all(
      select(PROGRESS, CASES, "WHERE sent_utc IS NULL AND archived_utc IS NULL ORDER BY applications.id"),
      read_case_row);
}

Result<std::vector<Case>> CaseList::of_contact(Id<Contact> contact) {
  return connection_.all(
      select(NOTHING_MORE, CASES, "WHERE applications.contact_id = ? ORDER BY applications.id DESC"),
      read_case, contact);
}

Result<std::vector<Case>> CaseList::of_company(Id<Company> company) {
  return connection_.all(
      select(NOTHING_MORE, CASES, "WHERE applications.company_id = ? ORDER BY applications.id DESC"),
      read_case, company);
}

Result<std::vector<CaseRow>> CaseList::sent_since(Instant moment) {
  return connection_.all(
      select(PROGRESS, CASES,
             "WHERE sent_utc >= ? AND archived_utc IS NULL ORDER BY sent_utc DESC, applications.id DESC"),
      read_case_row, moment.utc);
}

Result<std::vector<CaseRow>> CaseList::page(CaseShelf shelf, Id<Application> after, int most,
                                            Date first_day) {
  // The cases first, by their index alone, and only then what is shown of them.
  const std::string page = "WHERE applications.id IN (SELECT id FROM applications WHERE " +
                           std::string(shelf_condition(shelf)) +
                           " AND id < ?2 ORDER BY id DESC LIMIT ?3) ORDER BY applications.id DESC";
  constexpr std::int64_t from_the_newest = std::numeric_limits<std::int64_t>::max();
  return connection_.all(select(PROGRESS, CASES, page), read_case_row, seconds_at(first_day),
                         after ? after.value : from_the_newest, most);
}

Result<CaseCounts> CaseList::count(Date first_day) {
  const auto read = [](Row& row) {
    CaseCounts counts;
    counts.to_send = row.next_integer();
    const std::int64_t sent = row.next_integer();
    counts.archived = row.next_integer();
    counts.underway = row.next_integer();
    counts.done = sent - counts.underway;
    counts.desk = counts.to_send + sent;
    return counts;
  };
  TRY(const auto counts,
      connection_.first("SELECT (SELECT cases FROM case_counts WHERE state = 'to-send'), "
                        "(SELECT cases FROM case_counts WHERE state = 'sent'), "
                        "(SELECT cases FROM case_counts WHERE state = 'archived'), "
                        "(SELECT count(*) FROM applications WHERE archived_utc IS NULL AND " LATELY ")",
                        read, seconds_at(first_day)));
  return counts.value_or(CaseCounts());
}

Result<std::vector<TaskRow>> CaseList::due_between(Date first, Date last, int most) {
  return connection_.all(
      select(ITEM, CASES_OF_ITEMS,
             "WHERE archived_utc IS NULL AND done_utc IS NULL AND let_go_utc IS NULL "
             "AND due BETWEEN ? AND ? ORDER BY due, tasks.application_id, position LIMIT ?"),
      read_task_row, first, last, most);
}

Result<std::int64_t> CaseList::count_unwritten_before(const Application& application,
                                                      std::string_view usual) {
  TRY(const auto count,
      connection_.first(
          "SELECT count(*) FROM applications WHERE (contact_id = ? OR company_id = ?) AND id < ? "
          "AND iif(reason = '', ?, reason) = ? AND outcome = ? AND sent_utc IS NULL AND archived_utc IS NULL "
          "AND NOT EXISTS "
          "(SELECT 1 FROM messages "
          "WHERE application_id = applications.id)",
          [](Row& row) { return row.next_integer(); }, application.contact, application.company,
          application.id, usual, application.reason, application.outcome));
  return count.value_or(0);
}

Result<DueCounts> CaseList::count_due(Date first, Date today, int most) {
  const auto read = [](Row& row) {
    DueCounts counts;
    counts.overdue = row.next_integer();
    counts.due = row.next_integer();
    return counts;
  };
  TRY(const auto counts,
      connection_.first("SELECT sum(due < ?2), sum(due = ?2) FROM (SELECT due FROM " CASES_OF_ITEMS
                        " WHERE archived_utc IS NULL AND done_utc IS NULL AND let_go_utc IS NULL "
                        "AND due BETWEEN ?1 AND ?2 ORDER BY due LIMIT ?3)",
                        read, first, today, most));
  return counts.value_or(DueCounts());
}

Result<std::vector<Id<Application>>> CaseList::unsent_and_quiet_since(Instant moment) {
  return connection_.all(
      "SELECT id FROM applications WHERE sent_utc IS NULL AND archived_utc IS NULL AND created_utc < ?1 "
      "AND coalesce(interview_utc, decided_utc, created_utc) < ?1 AND NOT EXISTS "
      "(SELECT 1 FROM messages WHERE application_id = applications.id AND written_utc >= ?1) AND NOT EXISTS "
      "(SELECT 1 FROM interactions WHERE application_id = applications.id AND happened_utc >= ?1) "
      // What is promised for a day waits for it.
      "AND (answer_by IS NULL OR answer_by < ?2) AND NOT EXISTS "
      "(SELECT 1 FROM tasks WHERE application_id = applications.id AND done_utc IS NULL "
      "AND let_go_utc IS NULL AND due >= ?2) AND id NOT IN (SELECT application_id FROM brought_back) "
      "ORDER BY id",
      [](Row& row) { return row.next_id<Application>(); }, moment.utc, local_date(moment));
}

Result<std::vector<TaskRow>> CaseList::ticked_since(Instant moment) {
  return connection_.all(select(ITEM, CASES_OF_ITEMS,
                                "WHERE archived_utc IS NULL AND done_utc >= ? "
                                "ORDER BY done_utc DESC, tasks.id"),
                         read_task_row, moment.utc);
}

}  // namespace goodterms
