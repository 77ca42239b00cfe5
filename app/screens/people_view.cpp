#include "app/screens/people_view.h"

#include <fmt/format.h>

#include <algorithm>

#include "app/screens/case_view.h"
#include "app/style/icons.h"
#include "core/exchange/phone.h"
#include "core/model/person_name.h"

namespace goodterms {
namespace {

// "5 mo": how long ago in as few letters as a list has room for.
std::string briefly_ago(const Words& words, Instant then, Instant now) {
  const auto days = (local_date(now) - local_date(then)).count();
  Object values;
  if (days < 1) return words("day.today");
  constexpr int days_in_month = 30, days_in_year = 365;
  const auto count = days < 60 ? days : days < 2 * days_in_year ? days / days_in_month : days / days_in_year;
  values.set("count", std::to_string(count));
  return days < 60                 ? words("ui.ago.short-days", values)
         : days < 2 * days_in_year ? words("ui.ago.short-months", values)
                                   : words("ui.ago.short-years", values);
}

void add_ways(const Words& words, const Contact& contact, PersonView& view) {
  if (!contact.email.empty())
    view.ways.push_back(
        {icon::mail, words("field.email.label"), contact.email, false, "mailto:" + contact.email});
  if (!contact.phone.empty()) {
    view.ways.push_back(
        {icon::phone, words("field.phone.label"), contact.phone, true, tel_link(contact.phone)});
  }
  if (!contact.linkedin.empty()) {
    const bool has_scheme = contact.linkedin.rfind("http", 0) == 0;
    view.ways.push_back({icon::link, words("field.linkedin.label"), contact.linkedin, false,
                         has_scheme ? contact.linkedin : "https://" + contact.linkedin});
  }
}

void add_cases(const Desk& desk, const Person& person, PersonView& view) {
  const Date today = local_date(desk.now());
  for (const Case& about : person.cases) {
    PersonCase shown;
    shown.application = about.application.id;
    shown.role = about.application.role;
    shown.title = view.is_company ? case_summary(about) : about.application.role + " · " + about.company.name;
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

}  // namespace

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
  if (row.last_met) shown.trailing = briefly_ago(desk.words, *row.last_met, desk.now());
  return shown;
}

Result<FoundPeople> find_people(Desk& desk, const std::string& words) {
  FoundPeople found;
  TRY(const Findings findings, find(desk, words));
  for (const FoundRow& row : findings.names) {
    PersonRow shown;
    if (row.found.kind == FoundKind::application) {
      shown.kind = FoundKind::application;
      shown.id = row.found.id;
      shown.name = row.found.name;
      shown.summary = row.found.company;
    } else {
      shown = person_row(desk, row.row);
    }
    shown.hits = row.found.hits;
    found.names.push_back(std::move(shown));
  }
  for (const FoundWords& said : findings.said) {
    SaidRow row;
    row.application = said.application;
    row.contact = said.contact;
    row.excerpt = said.excerpt;
    row.hits = said.hits;
    row.where = said.company + (said.company.empty() ? "" : ", ") +
                describe_day(desk.words, local_date(said.happened), local_date(desk.now()));
    found.said.push_back(std::move(row));
  }
  return found;
}

Result<PersonView> read_person_view(Desk& desk, const Person& person) {
  PersonView view;
  const Words& words = desk.words;
  const Date today = local_date(desk.now());
  view.is_company = !person.contact;
  view.contact = person.contact;
  view.name = person.contact ? person.contact->name : person.company->name;
  view.initials = initials(view.name);
  if (person.contact) {
    view.summary = person.contact->title.empty()
                       ? words(fmt::format("ui.relation-long.{}", relation_id(relation_to(*person.contact))))
                       : person.contact->title;
    if (person.company) view.summary += ", " + person.company->name;
    add_ways(words, *person.contact, view);
    if (person.contact->reconnect_on) {
      view.reconnect = describe_day(words, *person.contact->reconnect_on, today);
      const auto over = (today - *person.contact->reconnect_on).count();
      if (over > 0) view.reconnect_in = words.count("ui.people.days-over", over);
    }
  } else {
    view.summary = words.count("ui.people.known-there", person.known_there);
  }
  for (const Contact& colleague : person.colleagues) {
    PeopleRow row;
    row.id = colleague.id.value;
    row.name = colleague.name;
    row.title = colleague.title;
    view.colleagues.push_back(person_row(desk, row));
  }
  add_cases(desk, person, view);
  view.timeline = timeline_words(desk, person.timeline);
  if (!person.timeline.empty()) {
    view.last_met = how_long_ago(words, person.timeline.front().happened, desk.now());
    view.last_met_detail = view.timeline.front().title + ", " +
                           name_day(words, local_date(person.timeline.front().happened), today);
  }
  if (person.sent) {
    view.words_then = person.sent->body;
    Object values;
    values.set("day", describe_day(words, local_date(*person.sent->sent), today));
    values.set("channel", words(fmt::format("channel.{}", channel_id(person.sent->channel))));
    view.words_when = words("ui.people.words-when", values);
  }
  return view;
}

}  // namespace goodterms
