#include "core/actions/standing.h"

#include <algorithm>

#include "core/model/person_name.h"

namespace goodterms {
namespace {

bool was_in_touch(const Interaction& line) {
  return line.kind != InteractionKind::decided && line.kind != InteractionKind::settled &&
         line.kind != InteractionKind::tried && line.kind != InteractionKind::note &&
         line.kind != InteractionKind::let_go;
}

std::string_view words_of_last(InteractionKind kind) {
  switch (kind) {
    case InteractionKind::reply:
    case InteractionKind::invited:
      return "ui.lead.answered";
    case InteractionKind::call:
      return "ui.lead.spoke";
    case InteractionKind::meeting:
      return "ui.lead.met";
    default:
      return "ui.lead.wrote";
  }
}

}  // namespace

std::string how_long_ago(const Words& words, Instant then, Instant now) {
  const auto days = (local_date(now) - local_date(then)).count();
  if (days <= 0) return words("day.today");
  if (days == 1) return words("day.yesterday");
  constexpr int days_in_month = 30, days_in_year = 365;
  if (days < 2 * days_in_month) return words.count("ui.ago.days", days);
  if (days < 2 * days_in_year) return words.count("ui.ago.months", days / days_in_month);
  return words.count("ui.ago.years", days / days_in_year);
}

std::string standing(const Desk& desk, const Person& person, const std::string& name) {
  const Words& words = desk.words;
  const Date today = local_date(desk.now());
  Object values;
  values.set("name", name);
  std::string lead;
  const auto add = [&](std::string_view key) { lead += (lead.empty() ? "" : " ") + words(key, values); };
  const auto last = std::find_if(person.timeline.begin(), person.timeline.end(), was_in_touch);
  if (last != person.timeline.end()) {
    values.set("ago", how_long_ago(words, last->happened, desk.now()));
    add(words_of_last(last->kind));
  } else {
    add("ui.lead.never");
  }
  for (const Case& about : person.cases) {
    if (about.application.sent || about.application.archived) continue;
    values.set("role", about.application.role);
    add("ui.lead.waits");
    break;
  }
  if (!person.contact || !person.contact->reconnect_on) return lead;
  const Date day = *person.contact->reconnect_on;
  values.set("day", describe_day(words, day, today));
  constexpr int still_now = 14;  // days: who meant to write on Monday may do it the week after
  add(day > today                          ? "ui.lead.will-write"
      : (today - day).count() <= still_now ? "ui.lead.write-now"
                                           : "ui.lead.meant-to-write");
  return lead;
}

std::string called(const Person& person) {
  const bool named = person.contact && has_name(*person.contact);
  return named ? familiar_address(*person.contact) : name_of(person);
}

}  // namespace goodterms
