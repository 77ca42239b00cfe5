#include "app/screens/today_view.h"

#include <fmt/format.h>

#include <algorithm>

#include "core/actions/copies.h"
#include "core/actions/example.h"
#include "core/actions/profile.h"
#include "core/actions/standing.h"
#include "core/actions/unfinished.h"
#include "core/model/person_name.h"
#include "core/model/plan_action.h"
#include "core/store/backup.h"

namespace goodterms {
namespace {

// What a person can look over at once; the rest is a press away.
constexpr std::size_t most_letters = 8, most_rings = 6;
constexpr int most_items = 20;
// Nobody minds the exact number of more than these.
constexpr int most_declines_counted = 999;

std::string greeting(const Words& words, Instant now, const std::string& first) {
  const std::string time = local_time_of_day(now);
  const char* key = time < "05:00"   ? "ui.today.evening"
                    : time < "12:00" ? "ui.today.morning"
                    : time < "18:00" ? "ui.today.afternoon"
                                     : "ui.today.evening";
  Object values;
  values.set("name", first);
  return words(key, values);
}

std::string subtitle(const Words& words, Instant now, const Today& today) {
  Object values;
  values.set("day", spell_day(words, local_date(now)));
  const auto letters = static_cast<std::int64_t>(today.letters.size());
  const std::int64_t items = today.due.overdue + today.due.due;
  if (letters > 0) return words.count("ui.today.people", letters, values);
  return items > 0 ? words.count("ui.today.items", items, values) : words("ui.today.nothing-due", values);
}

Result<TodayLetter> letter_of(const Desk& desk, const LetterDue& due, const Profile& profile) {
  TRY(const CaseAdvice advice, advise(desk, due.about, profile));
  TRY(const NextStep next, next_step(desk, due.about, profile, advice, due.draft, due.unconfirmed));
  TodayLetter letter;
  letter.application = due.about.application.id;
  letter.company = listed_company(desk.words, due.about);
  letter.summary = due.about.application.role;
  letter.deadline = deadline_of(desk, due.about, advice);
  letter.act = next.act;
  letter.channel = next.channel;
  // Why it stands here, in few words.
  if (next.act == NextAct::write) letter.ready = desk.words("ui.today.why.letter");
  if (next.act == NextAct::call && next.channel == advice.channel.channel)
    letter.why =
        desk.words(advice.channel.rule == interview_near_rule ? "ui.today.why.near" : "ui.today.why.call");
  return letter;
}

TodayItem item_of(const Desk& desk, const TaskDue& due) {
  TodayItem item;
  const Date today = local_date(desk.now()), day = due.line.task.due;
  item.application = due.about.application.id;
  item.task = due.line.task.id;
  item.title = due.line.title;
  item.company = listed_company(desk.words, due.about);
  item.done = due.line.task.done.has_value();
  item.has_note = plan_action(due.line.action).press == PlanPress::copy_note && !item.done && day <= today;
  item.exact = spell_day(desk.words, day);
  if (item.done) return item;
  Object values;
  values.set("day", describe_day(desk.words, day, today));
  item.due = day < today ? desk.words("ui.today.since", values) : describe_day(desk.words, day, today);
  return item;
}

// What comes next in a case's 30 days, in a word or two; empty where that is none of the catalog's items.
std::string next_of(const Words& words, const Today& today, Id<Application> id) {
  for (const auto* items : {&today.tasks, &today.week}) {
    for (const TaskDue& due : *items) {
      if (due.about.application.id != id) continue;
      const std::string key = "ui.today.next." + due.line.task.item;
      return due.line.task.title.empty() && words.has(key) ? words(key) : std::string();
    }
  }
  return {};
}

TodayRing ring_of(const Words& words, const PlanProgress& progress, const std::string& next) {
  TodayRing ring;
  ring.application = progress.about.application.id;
  ring.company = listed_company(words, progress.about);
  Object values;
  values.set("day", std::to_string(std::max(1, progress.day + 1)));
  if (!next.empty()) values.set("next", next);
  ring.summary = words("ui.today.ring", values);
  ring.done = progress.done;
  ring.all = progress.all;
  return ring;
}

TodayPerson person_of(const Desk& desk, const ContactDue& known) {
  TodayPerson person;
  person.contact = known.contact.id;
  person.name = known.contact.name;
  person.initials = initials(known.contact.name);
  Object values;
  if (known.last_met) values.set("ago", how_long_ago(desk.words, *known.last_met, desk.now()));
  const Date day = *known.contact.reconnect_on, today = local_date(desk.now());
  values.set("day", day < today ? desk.words("ui.today.now") : describe_day(desk.words, day, today));
  if (is_past_latest(known.contact, local_date(desk.now()))) values.set("past_latest", true);
  person.summary = desk.words("ui.today.reconnect", values);
  return person;
}

std::string describe_unfinished(const Words& words, const UnfinishedDecline& unfinished) {
  const std::string& company = unfinished.facts.company.name;
  const std::string& role = unfinished.facts.application.role;
  if (company.empty() && role.empty()) return words("ui.today.unfinished-unnamed");
  return company.empty() || role.empty() ? company + role : company + " · " + role;
}

Result<void> look_for_full_backup(Desk& desk, TodayView& view) {
  TRY(const auto found, full_backup_beside(desk.log, desk.files, desk.now()));
  if (!found) return {};
  view.full_backup = found->file.path;
  Object values;
  const Date made = local_date({found->file.made.utc, desk.now().offset_minutes});
  values.set("day", describe_day(desk.words, made, local_date(desk.now())));
  values.set("cases", desk.words.count("ui.today.lost-cases", found->cases));
  view.lost = desk.words("ui.today.lost-text", values);
  return {};
}

}  // namespace

Result<TodayView> read_today_view(Desk& desk) {
  // One more than is counted tells that there are more.
  TRY(const Today today, read_today(desk, {most_items, most_declines_counted + 1}));
  TRY(const Profile profile, read_profile(desk));
  TodayView view;
  view.first_use = !today.any_case;
  TRY(const auto unfinished, read_unfinished(desk));
  if (unfinished) view.unfinished = describe_unfinished(desk.words, *unfinished);
  if (view.first_use) TRY_DONE(look_for_full_backup(desk, view));
  TRY(const auto missing, copy_missing_since(desk));
  if (missing) {
    Object values;
    values.set("day", describe_day(desk.words, *missing, local_date(desk.now())));
    view.copy_missing = desk.words("ui.today.copy-missing", values);
  }
  view.greeting = greeting(desk.words, desk.now(), first_name(profile.name));
  view.subtitle = subtitle(desk.words, desk.now(), today);
  view.changes = next_midnight(desk.now());
  for (const LetterDue& due : today.letters) {
    if (view.letters.size() == most_letters) break;
    TRY(TodayLetter letter, letter_of(desk, due, profile));
    view.changes = earlier(view.changes, letter.deadline.changes);
    view.letters.push_back(std::move(letter));
  }
  for (const PlanProgress& progress : today.underway) {
    if (!progress.call_unconfirmed || view.letters.size() == most_letters) continue;
    TodayLetter letter;
    letter.application = progress.about.application.id;
    letter.company = listed_company(desk.words, progress.about);
    letter.summary = desk.words("ui.today.unconfirmed");
    letter.act = NextAct::confirm;
    view.letters.push_back(std::move(letter));
  }
  if (today.letters.size() > most_letters) {
    view.more_letters =
        desk.words.count("ui.today.more", static_cast<std::int64_t>(today.letters.size() - most_letters));
  }
  for (const TaskDue& due : today.tasks)
    view.items.push_back(item_of(desk, due));
  const std::int64_t all = today.due.overdue + today.due.due;
  if (all > most_declines_counted) {
    Object values;
    values.set("count", std::to_string(most_declines_counted - most_items));
    view.more_items = desk.words("ui.today.more-many", values);
  } else if (all > most_items) {
    view.more_items = desk.words.count("ui.today.more", all - most_items);
  }
  if (today.due.overdue > most_declines_counted) {
    view.late = desk.words("ui.today.earlier-many");
  } else if (today.due.overdue > 0) {
    view.late = desk.words.count("ui.today.earlier", today.due.overdue);
  }
  for (const TaskDue& due : today.week) {
    if (view.items.size() < most_items) view.items.push_back(item_of(desk, due));
  }
  for (const TaskDue& done : today.done)
    view.items.push_back(item_of(desk, done));
  for (const PlanProgress& progress : today.underway) {
    if (view.rings.size() < most_rings) {
      const std::string next = next_of(desk.words, today, progress.about.application.id);
      view.rings.push_back(ring_of(desk.words, progress, next));
    }
  }
  for (const ContactDue& contact : today.reconnect)
    view.people.push_back(person_of(desk, contact));
  return view;
}

Result<std::vector<TodayPerson>> read_people_due(Desk& desk) {
  TRY(const Today today, read_today(desk, {0, 0}));
  std::vector<TodayPerson> people;
  for (const ContactDue& known : today.reconnect)
    people.push_back(person_of(desk, known));
  return people;
}

}  // namespace goodterms
