#include "core/actions/standing.h"

#include <algorithm>

#include "core/actions/interval_words.h"
#include "core/model/person_name.h"

namespace goodterms {
namespace {

std::string_view words_of_last(InteractionKind kind) {
  switch (kind) {
    case InteractionKind::reply:
    case InteractionKind::invited:
    case InteractionKind::agreed:
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

namespace {

// How they were last in touch, and what waits; one sentence after the other.
std::string last_touch(const Desk& desk, const Person& person, Object& values) {
  std::string lead;
  const auto last = std::find_if(person.timeline.begin(), person.timeline.end(),
                                 [](const Interaction& line) { return was_in_touch(line.kind); });
  if (last != person.timeline.end()) {
    values.set("ago", how_long_ago(desk.words, last->happened, desk.now()));
    lead = desk.words(words_of_last(last->kind), values);
  } else {
    lead = desk.words("ui.lead.never", values);
  }
  for (const Case& about : person.cases) {
    if (about.application.sent || about.application.archived) continue;
    values.set("role", about.application.role);
    lead += " " + desk.words("ui.lead.waits", values);
    break;
  }
  return lead;
}

void add_day(const Desk& desk, Date day, Object& values, std::string& lead) {
  const Date today = local_date(desk.now());
  values.set("day", describe_day(desk.words, day, today));
  constexpr int still_now = 14;  // days: who meant to write on Monday may do it the week after
  lead += " " + desk.words(day > today                          ? "ui.lead.will-write"
                           : (today - day).count() <= still_now ? "ui.lead.write-now"
                                                                : "ui.lead.meant-to-write",
                           values);
}

// And how it goes on from there.
void add_every(const Desk& desk, const Person& person, Object& values, std::string& lead) {
  if (!person.contact) return;
  if (is_past_latest(*person.contact, local_date(desk.now())))
    lead += " " + desk.words("ui.lead.past-latest");
  const auto every = interval_from_iso(person.often.every);
  if (!every) return;
  values.set("every", every_words(desk.words, *every));
  lead += " " + desk.words("ui.lead.then-every", values);
}

// Whether they said it, and not the user.
bool they_said(const Person& person, const Promise& promise) {
  const auto line = std::find_if(person.timeline.begin(), person.timeline.end(), [&](const Interaction& one) {
    return one.happened.utc == promise.said.utc;
  });
  return line != person.timeline.end() && line->kind == InteractionKind::reply;
}

}  // namespace

std::string standing(const Desk& desk, const Person& person, const std::string& name) {
  Object values;
  values.set("name", name);
  std::string lead = last_touch(desk, person, values);
  if (person.contact && person.contact->reconnect_on)
    add_day(desk, *person.contact->reconnect_on, values, lead);
  add_every(desk, person, values, lead);
  return lead;
}

HowItStands standing(const Desk& desk, const Person& person, const std::string& name,
                     const PersonPromises& promises) {
  const Date today = local_date(desk.now());
  const std::optional<Date> set = person.contact ? person.contact->reconnect_on : std::nullopt;
  const Promise* const promise = promise_to_write(promises, person);
  HowItStands how;
  how.write_now = (set && *set <= today) || (promise != nullptr && *promise->due <= today);
  if (promise == nullptr) {
    how.words = standing(desk, person, name);
    return how;
  }
  Object values;
  values.set("name", name);
  how.words = last_touch(desk, person, values);
  values.set("words", promise->words);
  how.words += " ";
  const std::size_t from = how.words.size();
  how.words += desk.words(they_said(person, *promise) ? "ui.lead.asked" : "ui.lead.promised", values);
  const std::size_t at = how.words.find(promise->words, from);
  if (at != std::string::npos) how.promised = TextRange{at, at + promise->words.size()};
  constexpr int still_now = 92;  // days: a season
  if (*promise->due > today) {
    add_day(desk, set && *set > today ? *set : *promise->due, values, how.words);
  } else if ((today - *promise->due).count() < still_now) {
    how.words += " " + desk.words("ui.lead.now", values);
  } else {
    values.set("day", describe_day(desk.words, *promise->due, today));
    how.words += " " + desk.words("ui.lead.since", values);
  }
  return how;
}

std::string called(const Person& person) {
  const bool named = person.contact && has_name(*person.contact);
  return named ? familiar_address(*person.contact) : name_of(person);
}

}  // namespace goodterms
