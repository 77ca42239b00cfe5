// What the place Today shows, in words: letters that wait with their deadlines, the items of the 30 days that
// are due, the week, and whom to get in touch with.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "app/screens/parts.h"
#include "core/actions/today.h"

namespace goodterms {

struct TodayLetter {
  Id<Application> application;
  std::string company;
  std::string summary;  // "Data Analyst · interview Tue 10 March 14:00"
  Countdown countdown;
  bool call = false;     // the phone is the way
  bool confirm = false;  // the call was made; the short email that confirms it was not sent
};

struct TodayItem {
  Id<Application> application;
  Id<Task> task;
  std::string title;
  std::string company;
  std::string due;  // "today", "2 days late"; empty for one that is done
  bool overdue = false, done = false;
  bool has_note = false;  // a note to connect is ready to copy
};

struct WeekDay {
  std::string weekday, day;
  std::string date;  // for hovering
  bool today = false, due = false, interview = false, overdue = false;
};

struct TodayRing {
  Id<Application> application;
  std::string company, summary;  // "3 of 7 done · day 12 of 30"
  float share = 0;
};

struct TodayPerson {
  Id<Contact> contact;
  std::string name, initials, summary, due;
};

struct TodayView {
  bool first_use = false;  // no case was ever started
  // A backup that holds what this log does not (full_backup_beside()): its path, and what is said of it.
  std::string full_backup, lost;
  std::string unfinished;  // what a new decline that was begun is about; empty where there is none
  std::string greeting, subtitle;
  std::vector<TodayLetter> letters;
  std::string more_letters;  // "7 more", where there are more than a page of today should hold
  std::vector<TodayItem> items;
  std::string more_items;
  std::array<WeekDay, 7> week;
  std::vector<TodayRing> rings;
  std::vector<TodayPerson> people;
  std::optional<Instant> changes;  // when time alone makes it stale
};

Result<TodayView> read_today_view(Desk& desk);

}  // namespace goodterms
