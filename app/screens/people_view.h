// What the place People shows: a list of people and companies, or what a search found; and the page of one of
// them.
#pragma once

#include <string>
#include <vector>

#include "app/screens/parts.h"
#include "app/widgets/display.h"
#include "core/actions/promises.h"

namespace goodterms {

struct PersonRow {
  FoundKind kind = FoundKind::contact;  // contact or company
  std::int64_t id = 0;
  std::string name, summary, initials;
  std::string trailing;  // how long ago they were last met: "5 mo"
};

PersonRow person_row(const Desk& desk, const PeopleRow& row);

struct ReachWay {
  char32_t icon = 0;
  std::string act, copy;  // "Email"; "Copy dana@northwind.example"
  std::string value;
  std::string address;  // what is opened: "mailto:..."
};

struct PersonCase {
  Id<Application> application;
  std::string role, title, summary;
};

// A letter word for word, and when and how it went.
struct SentWords {
  std::string words, when;
};

// Something that was promised, and where it stands.
struct ShownPromise {
  Promise promise;
  std::string words, detail;
};

struct PersonView {
  bool is_company = false;
  std::string name, summary, initials;
  std::string before;  // "Before you write to Dana"
  std::string lead;    // how it stands between you, in a sentence or two: what to know before writing
  std::optional<TextRange> promised;  // where words of theirs stand in it
  bool write_now = false;             // and somebody was told no, whom a note would go to
  std::string story_title;
  Id<Application> told_no;  // the last case they were told no in, which a note would be about; none: none
  Id<Application> to_tell;  // a decline of theirs that waits, which comes before any note; none: none
  // What the page is for, in one press: telling them that, or else the note; empty where nothing was ever
  // said to them.
  std::string main_act;
  char32_t main_icon = 0;
  std::vector<ReachWay> ways;
  std::vector<ReachWay> copied;  // further ones, which are only copied
  std::vector<PersonCase> cases;
  std::vector<PersonRow> colleagues;
  std::vector<TimelineEntry> story;
  std::vector<Interaction> lines;  // of the story, in its order
  std::vector<ShownPromise> remembered, offered;
  std::vector<std::string> promises;  // as the user noted them, a line each
  std::vector<std::string> tags;
  std::string notes;
  SentWords words_then, note;  // the letter that said no, and the last note since; empty where there is none
  std::optional<Contact> contact;
  Company company;  // whose page it is, or where they work; without an id: none
};

// By email, phone and LinkedIn, as far as they are known.
std::vector<ReachWay> ways_to_reach(const Words& words, const Contact& contact);

Result<PersonView> read_person_view(Desk& desk, const Person& person);

}  // namespace goodterms
