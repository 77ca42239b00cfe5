// What the place Today shows, in words: whom to tell, what is due this week, the 30 days that run, and whom
// to get in touch with.
#pragma once

#include <string>
#include <vector>

#include "app/screens/parts.h"
#include "core/actions/next_step.h"
#include "core/actions/today.h"

namespace goodterms {

struct TodayLetter {
  Id<Application> application;
  std::string company;
  std::string summary;  // "Data Analyst"
  std::string ready;    // what there is already, after it: "letter is ready"; may be empty
  std::string why;      // after the deadline: "so a call is right"; may be empty
  Deadline deadline;
  NextAct act = NextAct::write;
  Channel channel = Channel::email;
};

struct TodayItem {
  Id<Application> application;
  Id<Task> task;
  std::string title;
  std::string company;
  std::string due;    // "today", "since 22 Feb", "Thursday"; empty for one that is done
  std::string exact;  // the whole date
  bool done = false;
  bool has_note = false;  // a note to connect is ready to copy
};

struct TodayRing {
  Id<Application> application;
  std::string company, summary;  // "day 12 · next: Connect with Dana"
  int done = 0, all = 0;
};

struct TodayPerson {
  Id<Contact> contact;
  std::string name, initials;
  std::string summary;  // "write today · last: 14 months ago"
};

struct TodayView {
  bool first_use = true;  // no case was ever started, or there is no log yet
  // A backup that holds what this log does not (full_backup_beside()): its path, and what is said of it.
  std::string full_backup, lost;
  std::string unfinished;    // what a new decline that was begun is about; empty where there is none
  std::string copy_missing;  // since when there is no copy elsewhere; empty where nobody minds
  std::string greeting, subtitle;
  std::vector<TodayLetter> letters;
  std::string more_letters;  // "7 more", where there are more than a page of today should hold
  std::vector<TodayItem> items;
  std::string more_items;
  std::string late;  // "2 from earlier"; empty: nothing is late
  std::vector<TodayRing> rings;
  std::vector<TodayPerson> people;
  std::optional<Instant> changes;  // when time alone makes it stale
};

Result<TodayView> read_today_view(Desk& desk);
// Whom it is time to write to, or soon: the longest due first.
Result<std::vector<TodayPerson>> read_people_due(Desk& desk);

}  // namespace goodterms
