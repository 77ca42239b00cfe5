#include "app/screens/task_commands.h"

#include "core/actions/coming_calendar.h"
#include "core/actions/hand_over.h"
#include "core/actions/later.h"
#include "core/actions/long_past.h"
#include "core/actions/plan.h"
#include "core/actions/ways_out.h"

namespace goodterms {

Command tick(Id<Application> application, Id<Task> task, bool done) {
  return [=](Shell& shell) -> Result<void> {
    TRY(const auto ticked, tick_task(shell.desk(), application, task, done ? Tick::done : Tick::open));
    shell.changed(ticked.changes);
    Object values;
    values.set("title", ticked.value.title);
    shell.say_done(done ? shell.desk().words("ui.plan.ticked", values)
                        : shell.desk().words("ui.plan.opened", values));
    return {};
  };
}

Command move(Id<Application> application, Id<Task> task, Date due) {
  return [=](Shell& shell) -> Result<void> {
    TRY(const Changes changes, move_task(shell.desk(), application, task, due));
    shell.changed(changes);
    Object values;
    values.set("day", describe_day(shell.desk().words, due, local_date(shell.desk().now())));
    shell.say_done(shell.desk().words("ui.plan.moved", values));
    return {};
  };
}

Command write_again(Id<Application> application, Date day) {
  return [=](Shell& shell) -> Result<void> {
    TRY(const Changes changes, set_write_again(shell.desk(), application, day));
    shell.changed(changes);
    Object values;
    values.set("day", describe_day(shell.desk().words, day, local_date(shell.desk().now())));
    shell.say_done(shell.desk().words("ui.plan.reconnect-set", values));
    return {};
  };
}

Date day_to_write_again(const Case& about, Instant now) {
  constexpr Days usual{90};  // a quarter: often enough to be remembered, rarely enough to be welcome
  const auto set = about.contact ? about.contact->reconnect_on : std::nullopt;
  return set.value_or(off_rest_days(local_date(now) + usual));
}

Command bring_back(Id<Application> application) {
  return [=](Shell& shell) -> Result<void> {
    TRY(const Changes changes, bring_items_back(shell.desk(), application));
    shell.changed(changes);
    shell.say_done(shell.desk().words("ui.plan.brought-back"));
    return {};
  };
}

Command take_out(Id<Application> application, Id<Task> task) {
  return [=](Shell& shell) -> Result<void> {
    TRY(const auto removed, remove_task(shell.desk(), application, task));
    shell.changed(removed.changes);
    Object values;
    values.set("title", removed.value.title);
    shell.say_done(shell.desk().words("ui.plan.taken-out", values));
    return {};
  };
}

Command rename(Id<Application> application, Id<Task> task, std::string title) {
  return [=](Shell& shell) -> Result<void> {
    TRY(const Changes changes, rename_task(shell.desk(), application, task, title));
    shell.changed(changes);
    return {};
  };
}

Command copy_note(Id<Application> application) {
  return [=](Shell& shell) -> Result<void> {
    TRY(const Case about, read_case(shell.desk(), application));
    TRY(const std::string note, connection_note(shell.desk(), about));
    shell.platform().set_clipboard(note);
    const WayOut& page = *find_way_out("linkedin");
    if (leads_anywhere(page, about)) {
      TRY(const std::string address, page.written(shell.desk(), about, {"", note}));
      TRY_DONE(shell.platform().open_address(address));
    }
    shell.say(shell.desk().words("ui.plan.note-copied"));
    return {};
  };
}

Command save_plan_calendar(Id<Application> application) {
  return Command::without_change([=](Shell& shell) -> Result<void> {
    Desk& desk = shell.desk();
    TRY(const Case about, read_case(desk, application));
    TRY(std::string calendar, plan_calendar(desk, about));
    Object values;
    values.set("company", about.company.name);
    return shell.save_file(desk.words("ui.plan.calendar-name", values), "ics", std::move(calendar));
  });
}

Command save_coming_calendar() {
  return Command::without_change([](Shell& shell) -> Result<void> {
    TRY(std::string calendar, coming_calendar(shell.desk()));
    return shell.save_file(shell.desk().words("ui.today.calendar-name"), "ics", std::move(calendar));
  });
}

Command go_on_to_90_days(Id<Application> application) {
  return [=](Shell& shell) -> Result<void> {
    TRY(const Changes changes, continue_plan(shell.desk(), application));
    shell.changed(changes);
    shell.say_done(shell.desk().words("ui.plan.gone-on"));
    return {};
  };
}

}  // namespace goodterms
