#include "core/actions/coming_calendar.h"

#include <fmt/format.h>

#include <algorithm>

#include "core/actions/profile.h"
#include "core/actions/today.h"
#include "core/exchange/calendar_days.h"
#include "core/store/case_list.h"

namespace goodterms {
namespace {

constexpr Days ahead = Days(366);
constexpr int most_of_a_kind = 500;  // more is no calendar any more

Result<void> add_letters(Desk& desk, const Today& today, std::vector<CalendarDay>& days) {
  for (const LetterDue& due : today.letters) {
    if (!due.timing.left || *due.timing.left < 0 || days.size() >= most_of_a_kind) continue;
    Object values;
    values.set("company", due.about.company.name);
    days.push_back({fmt::format("goodterms-tell-{}", due.about.application.id.value),
                    local_date(after(desk.now(), *due.timing.left)), desk.words("calendar.tell", values),
                    due.about.application.role});
  }
  return {};
}

Result<void> add_steps(Desk& desk, std::vector<CalendarDay>& days) {
  TRY(const Profile profile, read_profile(desk));
  const Date today = local_date(desk.now());
  TRY(auto rows,
      CaseList(desk.connection()).due_between(today - Days(asks_for_days), today + ahead, most_of_a_kind));
  for (TaskRow& row : rows) {
    TRY(const PlanLine line, plan_line(desk, for_other_eyes(row.about), profile, std::move(row.task)));
    Object values;
    values.set("title", line.title);
    values.set("company", row.about.company.name);
    // What is late is for today.
    days.push_back({calendar_uid(row.about, line.task), std::max(line.task.due, today),
                    desk.words("calendar.item", values), line.why});
  }
  return {};
}

Result<void> add_people(Desk& desk, std::vector<CalendarDay>& days) {
  const Date today = local_date(desk.now());
  TRY(const auto people,
      Contacts(desk.connection()).to_reconnect(today + ahead, most_of_a_kind, ForMeOnly::left_out));
  for (const ContactDue& due : people) {
    if (!due.contact.reconnect_on) continue;
    Object values;
    values.set("name", due.contact.name);
    days.push_back({fmt::format("goodterms-write-{}", due.contact.id.value),
                    std::max(*due.contact.reconnect_on, today), desk.words("calendar.write", values), ""});
  }
  return {};
}

}  // namespace

std::string calendar_uid(const Case& about, const Task& task) {
  const Instant sent = about.application.sent.value_or(Instant{});
  return fmt::format("goodterms-{}-{}-{}", sent.utc, about.application.id.value, task.id.value);
}

Result<std::string> coming_calendar(Desk& desk) {
  TRY(const Today today, read_today(desk, {0, 0}));
  std::vector<CalendarDay> days;
  TRY_DONE(add_letters(desk, today, days));
  TRY_DONE(add_steps(desk, days));
  TRY_DONE(add_people(desk, days));
  if (days.empty()) return failure(ErrorCode::conflict, "error.task.nothing-to-do");
  return write_calendar_days(days, desk.now());
}

}  // namespace goodterms
