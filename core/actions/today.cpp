#include "core/actions/today.h"

#include <algorithm>
#include <limits>

#include "core/actions/long_past.h"
#include "core/actions/profile.h"

namespace goodterms {
namespace {

constexpr int days_ahead = 6;  // with today, a week
constexpr int most_to_reconnect = 3;

Result<std::vector<TaskDue>> in_words(const Desk& desk, std::vector<TaskRow> rows, const Profile& profile) {
  std::vector<TaskDue> items;
  items.reserve(rows.size());
  for (TaskRow& row : rows) {
    TaskDue item;
    item.about = std::move(row.about);
    TRY(item.line, plan_line(desk, for_other_eyes(item.about), profile, std::move(row.task)));
    items.push_back(std::move(item));
  }
  return items;
}

// Midnight, on the clocks of the instant's own offset.
Instant start_of_day(Instant now) {
  const Seconds local = now.utc + now.offset_minutes * seconds_per_minute;
  return after(now, -(((local % seconds_per_day) + seconds_per_day) % seconds_per_day));
}

}  // namespace

Result<std::vector<LetterDue>> read_letters_due(Desk& desk) {
  TRY(auto to_send, CaseList(desk.connection()).to_send());
  TRY(const auto past, letters_long_past(desk));  // also before the day began
  std::vector<LetterDue> letters;
  for (CaseRow& row : to_send) {
    const TimingAdvice timing = advise_timing(advice_facts(desk, row.about));
    const bool long_past = std::binary_search(past.begin(), past.end(), row.about.application.id);
    letters.push_back({std::move(row.about), timing, row.draft, row.unconfirmed, long_past});
  }
  std::stable_sort(letters.begin(), letters.end(), [](const LetterDue& left, const LetterDue& right) {
    constexpr Seconds never = std::numeric_limits<Seconds>::max();
    return std::pair(left.long_past, left.timing.left.value_or(never)) <
           std::pair(right.long_past, right.timing.left.value_or(never));
  });
  return letters;
}

Result<Today> read_today(Desk& desk, const TodayLimits& limits) {
  Today today;
  CaseList cases(desk.connection());
  const Instant now = desk.now();
  TRY(const Profile profile, read_profile(desk));
  TRY(auto letters, read_letters_due(desk));
  for (LetterDue& letter : letters) {
    if (!letter.long_past) today.letters.push_back(std::move(letter));
  }

  const Date day = local_date(now);
  const Date first = day - Days(asks_for_days);
  TRY(auto due, cases.due_between(first, day, limits.items));
  TRY(today.tasks, in_words(desk, std::move(due), profile));
  TRY(today.due, cases.count_due(first, day, limits.counted));
  TRY(auto week, cases.due_between(day + Days(1), day + Days(days_ahead), limits.items));
  TRY(today.week, in_words(desk, std::move(week), profile));
  TRY(auto ticked, cases.ticked_since(start_of_day(now)));
  TRY(today.done, in_words(desk, std::move(ticked), profile));
  TRY(const auto sent, cases.sent_since(after(now, -plan_days * seconds_per_day)));
  for (const CaseRow& row : sent) {
    if (row.done < row.all) today.underway.push_back(progress_of(row, now));
  }
  TRY(today.reconnect, Contacts(desk.connection())
                           .to_reconnect(day + Days(days_ahead), most_to_reconnect, ForMeOnly::left_out));
  TRY(const CaseCounts counts, count_cases(desk));
  today.any_case = counts.desk + counts.archived > 0;
  return today;
}

PlanProgress progress_of(const CaseRow& row, Instant now) {
  PlanProgress progress;
  progress.about = row.about;
  progress.done = row.done;
  progress.all = row.all;
  progress.call_unconfirmed = row.unconfirmed.has_value();
  if (row.about.application.sent)
    progress.day = static_cast<int>((local_date(now) - local_date(*row.about.application.sent)).count());
  return progress;
}

}  // namespace goodterms
