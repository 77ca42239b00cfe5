#include "app/screens/people_view.h"

#include <fmt/format.h>

#include <algorithm>

#include "app/style/icons.h"
#include "core/actions/example.h"
#include "core/actions/log_something.h"
#include "core/actions/next_step.h"
#include "core/actions/standing.h"
#include "core/base/text.h"
#include "core/exchange/phone.h"
#include "core/model/person_name.h"
#include "core/model/tag.h"

namespace goodterms {
namespace {

// "5 mo": how long ago in as few letters as a list has room for.
std::string briefly_ago(const Words& words, Instant then, Instant now) {
  const auto days = (local_date(now) - local_date(then)).count();
  Object values;
  if (days < 1) return words("ui.ago.short-today");
  constexpr int days_in_month = 30, days_in_year = 365;
  const auto count = days < 60 ? days : days < 2 * days_in_year ? days / days_in_month : days / days_in_year;
  values.set("count", std::to_string(count));
  return days < 60                 ? words("ui.ago.short-days", values)
         : days < 2 * days_in_year ? words("ui.ago.short-months", values)
                                   : words("ui.ago.short-years", values);
}

ReachWay way_of(const Words& words, char32_t icon, std::string_view act, const std::string& value,
                std::string address) {
  Object values;
  values.set("value", value);
  return {icon, words(act), words("ui.people.copy", values), value, std::move(address)};
}

void add_cases(const Desk& desk, const Person& person, PersonView& view) {
  const Date today = local_date(desk.now());
  for (const Case& about : person.cases) {
    PersonCase shown;
    shown.application = about.application.id;
    shown.role = about.application.role;
    shown.title = view.is_company ? case_summary(about)
                                  : about.application.role + " · " + listed_company(desk.words, about);
    Object values;
    if (about.application.sent) {
      values.set("day", describe_day(desk.words, local_date(*about.application.sent), today));
      shown.summary = desk.words("ui.people.said-no", values);
    } else {
      shown.summary = desk.words("ui.declines.to-send");
    }
    view.cases.push_back(std::move(shown));
  }
}

// --- the story

TimelineEntry story_entry(const Desk& desk, const Person& person, const Interaction& line,
                          const std::string& name) {
  const Words& words = desk.words;
  Object values;
  values.set("name", name);
  TimelineEntry entry;
  entry.title = words(fmt::format("ui.story.{}", interaction_kind_id(line.kind)), values);
  entry.detail = describe_day(words, local_date(line.happened), local_date(desk.now()));
  if (line.channel) {
    values.set("day", entry.detail);
    values.set("channel", words(fmt::format("channel.{}", channel_id(*line.channel))));
    entry.detail = words("ui.people.words-when", values);
  }
  const auto letter = std::find_if(person.letters.begin(), person.letters.end(),
                                   [&](const Message& message) { return message.id == line.message; });
  if (line.message && letter != person.letters.end()) {
    entry.said = quoted(words, after_greeting(letter->body));
  } else if (line.kind == InteractionKind::reply || line.kind == InteractionKind::invited) {
    entry.said = quoted(words, line.summary);
  } else {
    entry.said = single_line(line.summary);
  }
  if (is_logged_by_hand(line)) {
    entry.change = words("ui.log.change");
    entry.key = line.id.value;
  }
  return entry;
}

SentWords sent_words(const Desk& desk, const Message& sent) {
  Object values;
  values.set("day", describe_day(desk.words, local_date(*sent.sent), local_date(desk.now())));
  values.set("channel", desk.words(fmt::format("channel.{}", channel_id(sent.channel))));
  return {sent.body, desk.words("ui.people.words-when", values)};
}

// `with_note`: a note is being written, with which it is kept.
ShownPromise shown_promise(const Desk& desk, const Promise& promise, const std::string& name,
                           bool with_note) {
  const Words& words = desk.words;
  const Date today = local_date(desk.now());
  ShownPromise shown{promise, quoted(words, promise.words), {}};
  Object values;
  values.set("name", name);
  const auto add = [&](std::string_view key, Date day) {
    values.set("day", describe_day(words, day, today));
    shown.detail += (shown.detail.empty() ? "" : " · ") + words(key, values);
  };
  const bool mine = promise.owed_by == PromiseSide::mine;
  add(mine ? "ui.promise.said.mine" : "ui.promise.said.theirs", local_date(promise.said));
  const Date settled = promise.settled ? local_date(*promise.settled) : today;
  if (promise.state == PromiseState::kept) {
    add("ui.promise.kept", settled);
  } else if (promise.state == PromiseState::let_go) {
    add("ui.promise.gone", settled);
  } else if (promise.due && *promise.due > today) {
    add("ui.promise.for", *promise.due);
  } else if (promise.due && mine) {
    add(with_note && promise.kind == "write" ? "ui.promise.with-note" : "ui.promise.owed", *promise.due);
  } else if (promise.due) {
    add("ui.promise.for", *promise.due);
  }
  return shown;
}

void add_promises(const Words& words, const Person& person, PersonView& view) {
  for (const Case& about : person.cases) {
    for (std::string& line : filled_lines(about.application.notes))
      view.promises.push_back(std::move(line));
  }
  if (!person.contact) return;
  const Contact& contact = *person.contact;
  Object values;
  for (const auto& [key, text] : {std::pair("ui.people.met", &contact.met),
                                  std::pair("ui.people.introduced-by", &contact.introduced_by),
                                  std::pair("ui.people.also", &contact.also)}) {
    values.set("text", *text);
    if (!text->empty()) view.notes += (view.notes.empty() ? "" : "\n") + words(key, values);
  }
  if (!contact.notes.empty()) view.notes += (view.notes.empty() ? "" : "\n") + contact.notes;
}

}  // namespace

std::vector<ReachWay> ways_to_reach(const Words& words, const Contact& contact) {
  std::vector<ReachWay> ways;
  if (!contact.email.empty())
    ways.push_back(way_of(words, icon::mail, "ui.channel.email", contact.email, "mailto:" + contact.email));
  if (!contact.phone.empty())
    ways.push_back(way_of(words, icon::phone, "ui.channel.call", contact.phone, tel_link(contact.phone)));
  if (!contact.linkedin.empty()) {
    const bool has_scheme = contact.linkedin.rfind("http", 0) == 0;
    ways.push_back(way_of(words, icon::link, "ui.channel.linkedin", contact.linkedin,
                          has_scheme ? contact.linkedin : "https://" + contact.linkedin));
  }
  return ways;
}

PersonRow person_row(const Desk& desk, const PeopleRow& row) {
  PersonRow shown;
  shown.kind = row.kind;
  shown.id = row.id;
  shown.name = row.name;
  shown.initials = initials(row.name);
  if (row.kind == FoundKind::company) {
    shown.summary = desk.words("ui.people.company");
  } else {
    shown.summary = row.company.empty() ? row.title : row.company;
  }
  if (row.archived) {
    shown.trailing = desk.words("ui.people.archived");
    return shown;
  }
  if (row.reconnect_on && *row.reconnect_on <= local_date(desk.now())) {
    shown.trailing = desk.words("ui.people.write-now");
    return shown;
  }
  if (row.last_met) shown.trailing = briefly_ago(desk.words, *row.last_met, desk.now());
  return shown;
}

Result<PersonView> read_person_view(Desk& desk, const Person& person) {
  PersonView view;
  const Words& words = desk.words;
  view.is_company = !person.contact;
  view.contact = person.contact;
  if (person.company) view.company = *person.company;
  view.name = person.contact ? person.contact->name : person.company->name;
  view.initials = initials(view.name);
  const bool named = person.contact && has_name(*person.contact);
  const std::string name = called(person);
  Object values;
  values.set("name", name);
  view.before = words("ui.people.before", values);
  view.story_title = words("ui.people.story", values);
  if (person.contact) {
    view.summary = person.contact->title.empty()
                       ? words(fmt::format("ui.relation-long.{}", relation_id(relation_to(*person.contact))))
                       : person.contact->title;
    if (person.company) view.summary += ", " + listed_company(words, {{}, *person.company, person.contact});
    if (person.contact->for_me_only) view.summary += " · " + words("ui.people.private");
    view.ways = ways_to_reach(words, *person.contact);
    for (const std::string& also : tags_of(person.contact->also))
      view.copied.push_back(way_of(words, icon::content_copy, "ui.channel.email", also, {}));
  } else {
    view.summary = words.count("ui.people.known-there", person.known_there);
  }
  for (const Contact& colleague : person.colleagues) {
    PeopleRow row;
    row.id = colleague.id.value;
    row.name = colleague.name;
    row.title = colleague.title;
    row.archived = colleague.archived;
    view.colleagues.push_back(person_row(desk, row));
  }
  add_cases(desk, person, view);
  for (const Case& about : person.cases) {
    if (about.application.sent && !view.told_no && person.contact) view.told_no = about.application.id;
  }
  const auto waits = std::find_if(person.cases.begin(), person.cases.end(), [](const Case& about) {
    return !about.application.sent && !about.application.archived;
  });
  if (person.contact && waits != person.cases.end()) {
    TRY(const NextStep next, read_next_step(desk, waits->application.id));
    view.to_tell = waits->application.id;
    view.main_act = act_words(words, next.act);
    view.main_icon = act_icon(next.act, next.channel);
  } else if (view.told_no) {
    view.main_act = words("ui.people.write");
    view.main_icon = icon::edit;
  }
  TRY(const PersonPromises promises, read_promises(desk, person));
  const HowItStands how = standing(desk, person, name, promises);
  view.lead = how.words;
  view.promised = how.promised;
  view.write_now = how.write_now && view.told_no && !view.to_tell;
  for (const Promise& promise : promises.remembered)
    view.remembered.push_back(shown_promise(desk, promise, name, view.write_now));
  for (const Promise& promise : promises.offered)
    view.offered.push_back(shown_promise(desk, promise, name, false));
  for (const Interaction& line : person.timeline)
    view.story.push_back(story_entry(desk, person, line, named ? name : ""));
  view.lines = person.timeline;
  add_promises(words, person, view);
  if (person.contact) view.tags = tags_of(person.contact->tags);
  if (const Message* said = person.last_decline()) view.words_then = sent_words(desk, *said);
  const auto note = std::find_if(person.letters.begin(), person.letters.end(),
                                 [](const Message& letter) { return letter.purpose == note_purpose; });
  if (note != person.letters.end()) view.note = sent_words(desk, *note);
  return view;
}

}  // namespace goodterms
