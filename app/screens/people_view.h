// What the place People shows: a list of people and companies, or what a search found; and the page of one of
// them.
#pragma once

#include <string>
#include <vector>

#include "app/screens/parts.h"
#include "app/widgets/display.h"
#include "core/actions/find.h"
#include "core/actions/people.h"

namespace goodterms {

struct PersonRow {
  FoundKind kind = FoundKind::contact;  // contact, company or application
  std::int64_t id = 0;
  std::string name, summary, initials;
  std::string trailing;  // how long ago they were last met: "5 mo"
  std::vector<TextRange> hits;
};

struct SaidRow {
  Id<Application> application;
  Id<Contact> contact;
  std::string excerpt, where;  // "Harbor & Lane, 12 January 2025"
  std::vector<TextRange> hits;
};

PersonRow person_row(const Desk& desk, const PeopleRow& row);

struct FoundPeople {
  std::vector<PersonRow> names;
  std::vector<SaidRow> said;
};
Result<FoundPeople> find_people(Desk& desk, const std::string& words);

struct ReachWay {
  char32_t icon = 0;
  std::string label, value;
  bool is_phone = false;
  std::string address;  // what is opened: "mailto:...", empty where nothing is
};

struct PersonCase {
  Id<Application> application;
  std::string role, title, summary;
};

struct PersonView {
  bool is_company = false;
  std::string name, summary, initials;
  std::string last_met, last_met_detail;  // "5 months ago", "4 March"
  std::string reconnect;                  // "Tue 10 March"; empty: no date
  std::string reconnect_in;               // "in 3 days", "2 days late"
  std::vector<ReachWay> ways;
  std::vector<PersonCase> cases;
  std::vector<PersonRow> colleagues;
  std::vector<TimelineEntry> timeline;
  std::string words_then, words_when;  // the last letter, and when and how it went
  std::optional<Contact> contact;
};

Result<PersonView> read_person_view(Desk& desk, const Person& person);

}  // namespace goodterms
