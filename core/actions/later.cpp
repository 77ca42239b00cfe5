#include "core/actions/later.h"

#include <fmt/format.h>

#include "core/actions/decide.h"
#include "core/actions/letters.h"
#include "core/actions/people.h"
#include "core/actions/plan.h"
#include "core/actions/promises.h"
#include "core/base/text.h"
#include "core/model/merge.h"
#include "core/model/plan_action.h"
#include "core/store/applications.h"
#include "core/store/contacts.h"
#include "core/store/tags.h"
#include "core/store/tasks.h"

namespace goodterms {
namespace {

bool asks_when_to_write(const Desk& desk, const Task& task) {
  const PlanEntry* const item = desk.catalog().find_plan_entry(task.item);
  return !task.done && item != nullptr && plan_action(item->words.action).press == PlanPress::set_a_date;
}

Result<Changes> keep_lines(Desk& desk, Id<Application> id, std::string Application::*member,
                           const std::string& action, const std::string& lines) {
  TRY_DONE(check_answer(lines));
  TRY(const Case before, read_case(desk, id));
  if (before.application.*member == lines) return Changes{};
  return desk.log.journal().change({action, before.company.name}, desk.now(), [&]() -> Result<void> {
    TRY(const Case about, read_case(desk, id));
    Application application = about.application;
    application.*member = lines;
    return Applications(desk.connection()).update(application);
  });
}

}  // namespace

Result<Changes> set_write_again(Desk& desk, Id<Application> id, Date day) {
  TRY(const Case before, read_case(desk, id));
  if (!before.contact) return failure(ErrorCode::conflict, "error.task.no-contact");
  const auto work = [&]() -> Result<void> {
    TRY(const Case about, read_case(desk, id));
    if (!about.contact) return failure(ErrorCode::conflict, "error.task.no-contact");
    Contact contact = *about.contact;
    set_reconnect_day(contact, day);
    TRY_DONE(update_contact(desk, contact));
    TRY(const auto tasks, Tasks(desk.connection()).of_application(id));
    for (const Task& task : tasks) {
      if (asks_when_to_write(desk, task)) TRY_DONE(tick_task(desk, id, task.id, Tick::done));
    }
    return {};
  };
  return desk.log.journal().change({"set-reconnect", before.contact->name}, desk.now(), work);
}

Result<void> settle_reconnect(Desk& desk, Id<Contact> id, Instant happened) {
  TRY_DONE(keep_written_promises(desk, id, happened));
  Contacts contacts(desk.connection());
  TRY(auto contact, contacts.find(id));
  if (!contact || !contact->reconnect_on) return {};
  TRY(const HowOften often, how_often(desk.connection(), *contact));
  if (!often.every.empty()) return {};  // counted anew with the line that says so
  if (*contact->reconnect_on > local_date(happened) + days_before_that_count) return {};
  contact->reconnect_on.reset();
  return contacts.update(*contact);
}

Result<Changes> keep_promises(Desk& desk, Id<Application> id, const std::string& lines,
                              const std::string& seen) {
  if (!is_valid_utf8(lines)) return failure(ErrorCode::invalid_input, "error.reply.not-text");
  TRY(const Case before, read_case(desk, id));
  const auto work = [&]() -> Result<void> {
    TRY(const Case about, read_case(desk, id));
    Application application = about.application;
    std::string mine = lines;
    (void)take_change_of_others(seen, application.notes, mine);
    application.notes = mine;
    return Applications(desk.connection()).update(application);
  };
  const ActionName name{"keep-promises", before.company.name};
  if (before.application.notes != seen) return desk.log.journal().change(name, desk.now(), work);
  return desk.log.journal().go_on(name, fmt::format("promises {}", id.value), desk.now(), one_writing, work);
}

Result<Changes> keep_why_yes(Desk& desk, Id<Application> id, const std::string& lines) {
  return keep_lines(desk, id, &Application::why_yes, "keep-why-yes", lines);
}

Result<Changes> keep_learned(Desk& desk, Id<Application> id, const std::string& lines) {
  return keep_lines(desk, id, &Application::learned, "keep-learned", lines);
}

Result<std::string> latest_why_yes(Desk& desk) {
  TRY(const auto latest, Applications(desk.connection()).latest_with_why_yes());
  return latest ? latest->why_yes : std::string();
}

}  // namespace goodterms
