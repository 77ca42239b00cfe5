#include "core/actions/long_past.h"

#include "core/actions/cases.h"
#include "core/actions/preferences.h"
#include "core/actions/story.h"
#include "core/actions/today.h"
#include "core/store/applications.h"
#include "core/store/interactions.h"
#include "core/store/tasks.h"

namespace goodterms {
namespace {

// Items due before it are let go.
Date first_day_kept(const Desk& desk) {
  return local_date(desk.now()) - Days(asks_for_days);
}

Result<void> tell_story(Desk& desk, Interaction line, std::string words) {
  line.kind = InteractionKind::let_go;
  line.happened = desk.now();
  line.summary = std::move(words);
  TRY_DONE(Interactions(desk.connection()).insert(line));
  return {};
}

Result<std::int64_t> let_go_of_items(Desk& desk) {
  Tasks tasks(desk.connection());
  const Date first = first_day_kept(desk);
  TRY(const auto late, tasks.late_before(first));
  std::int64_t items = 0;
  for (const LatePlan& plan : late) {
    Interaction line;
    line.application = plan.application;
    line.contact = plan.contact;
    line.company = plan.company;
    TRY_DONE(tell_story(desk, line, desk.words.count("let-go.items", plan.items)));
    items += plan.items;
  }
  if (items > 0) TRY_DONE(tasks.let_go_before(first, desk.now()));
  return items;
}

Result<std::int64_t> let_go_of_letters(Desk& desk) {
  TRY(const auto quiet, letters_long_past(desk));
  for (const Id<Application> id : quiet) {
    TRY(Case about, read_case(desk, id));
    about.application.archived = desk.now();
    TRY_DONE(Applications(desk.connection()).update(about.application));
    const Interaction line = story_line(desk, about, InteractionKind::let_go);
    TRY_DONE(tell_story(desk, line, desk.words("let-go.letter")));
  }
  return static_cast<std::int64_t>(quiet.size());
}

}  // namespace

Result<std::vector<Id<Application>>> letters_long_past(Desk& desk) {
  const Instant limit = after(desk.now(), -asks_for_days * seconds_per_day);
  return CaseList(desk.connection()).unsent_and_quiet_since(limit);
}

Result<Done<LetGo>> let_go_of_long_past(Desk& desk) {
  LetGo gone;
  // A new step would end what was undone: it waits until that is not wanted any more.
  TRY(const auto undone, desk.log.journal().next_redo());
  if (undone) return Done<LetGo>{gone, {}};
  const auto work = [&]() -> Result<void> {
    TRY(gone.items, let_go_of_items(desk));
    TRY(gone.letters, let_go_of_letters(desk));
    return {};
  };
  TRY(const Changes changes, desk.log.journal().change({std::string(let_go_step), ""}, desk.now(), work));
  return Done<LetGo>{gone, changes};
}

Result<void> keep_what_is_long_past(Desk& desk) {
  Applications applications(desk.connection());
  const Date today = local_date(desk.now());
  TRY(auto transaction, Transaction::begin(desk.connection()));
  TRY(const auto quiet, letters_long_past(desk));
  for (const Id<Application> id : quiet)
    TRY_DONE(applications.keep_waiting(id, today));
  TRY(const auto late, Tasks(desk.connection()).late_before(first_day_kept(desk)));
  for (const LatePlan& plan : late)
    TRY_DONE(applications.keep_waiting(plan.application, today));
  return transaction.commit();
}

Result<Changes> bring_items_back(Desk& desk, Id<Application> id) {
  TRY(const Case named, read_case(desk, id));
  const auto work = [&]() -> Result<void> {
    TRY(const Preferences preferences, read_preferences(desk));
    Tasks tasks(desk.connection());
    TRY(const auto plan, tasks.of_application(id));
    const Date today = local_date(desk.now());
    std::optional<Date> first;
    for (const Task& task : plan) {
      if (task.let_go && (!first || task.due < *first)) first = task.due;
    }
    if (!first) return failure(ErrorCode::conflict, "error.task.none-let-go");
    for (Task task : plan) {
      if (!task.let_go) continue;
      const Days later = task.due - *first;
      task.let_go.reset();
      task.due = today + later;
      if (preferences.avoid_weekends && later > Days(0)) task.due = off_rest_days(task.due);
      TRY_DONE(tasks.update(task));
    }
    return {};
  };
  return desk.log.journal().change({"bring-items-back", named.company.name}, desk.now(), work);
}

}  // namespace goodterms
