#include "app/screens/today_wide_view.h"

#include <fmt/format.h>

#include <algorithm>

#include "core/actions/story.h"
#include "core/base/text.h"
#include "core/model/person_name.h"
#include "core/template/isolates.h"

namespace goodterms {
namespace {

constexpr int days_shown = 7;
constexpr std::size_t most_lines = 3;  // of a day
constexpr std::size_t most_ready = 2;
constexpr int most_items = 20;

std::string name_of(const Words& words, Date day, Date today) {
  return day == today ? words("ui.today.today") : name_day(words, day, today);
}

// What has no room is counted in the last line.
void keep_to_room(const Words& words, TodayDay& day) {
  if (day.lines.size() <= most_lines) return;
  const auto more = static_cast<std::int64_t>(day.lines.size() - most_lines + 1);
  day.lines.resize(most_lines - 1);
  day.lines.push_back(words.count("ui.today.more", more));
}

std::vector<TodayDay> week_of(const Desk& desk, const Today& today) {
  const Words& words = desk.words;
  const Date first = local_date(desk.now());
  std::vector<TodayDay> week;
  for (int i = 0; i < days_shown; ++i)
    week.push_back({name_of(words, first + Days(i), first), {}});
  const auto add = [&](Date day, std::string line) {
    const auto at = (day - first).count();
    if (at >= 0 && at < days_shown) week[static_cast<std::size_t>(at)].lines.push_back(std::move(line));
  };
  if (!today.letters.empty())
    add(first, words.count("ui.today.to-tell-count", static_cast<std::int64_t>(today.letters.size())));
  for (const LetterDue& due : today.letters) {
    const auto& interview = due.about.application.interview;
    if (!interview || interview->utc < desk.now().utc) continue;
    Object values;
    values.set("time", local_time_of_day(*interview));
    values.set("company", due.about.company.name);
    add(local_date(*interview), words("ui.today.interview", values));
  }
  for (const TaskDue& due : today.tasks)
    if (due.line.task.due == first) add(first, due.line.title);
  for (const TaskDue& due : today.week)
    add(due.line.task.due, due.line.title);
  for (TodayDay& day : week)
    keep_to_room(words, day);
  return week;
}

// What is said line by line stands line by line.
void part_lines(std::string& words) {
  for (std::size_t at = words.find('\n'); at != std::string::npos; at = words.find('\n', at + 2)) {
    if (words.substr(at, 2) != "\n\n") words.insert(at, 1, '\n');
  }
}

Result<TodayReady> ready_of(Desk& desk, const LetterDue& due) {
  TRY(const Draft draft, compose_letter(desk, due.about, {}));
  TodayReady ready;
  ready.about = due.about;
  ready.channel = draft.channel;
  ready.words = draft.body.text;
  if (draft.channel == Channel::phone || draft.channel == Channel::voicemail) part_lines(ready.words);
  ready.length = desk.words.count("ui.letter.words", static_cast<std::int64_t>(count_words(draft.body.text)));
  Object values;
  if (due.about.contact && has_name(*due.about.contact)) values.set("name", due.about.contact->name);
  values.set("channel", desk.words(fmt::format("channel.{}", channel_id(draft.channel))));
  ready.whom = desk.words("ui.today.ready-to", values);
  return ready;
}

std::string who_of(const Happening& happening) {
  if (happening.company && !happening.company->name.empty()) return happening.company->name;
  return happening.contact ? happening.contact->name : std::string();
}

// Whether `next` is told with `first`: the same was done on the same day.
bool is_alike(const Happening& first, const Happening& next) {
  return first.line.kind == next.line.kind && first.line.kind == InteractionKind::decided &&
         local_date(first.line.happened) == local_date(next.line.happened) && !who_of(first).empty() &&
         !who_of(next).empty();
}

TimelineEntry lately_of(const Desk& desk, const Happening& happening, const std::string& who) {
  const Interaction& line = happening.line;
  const auto& contact = happening.contact;
  TimelineEntry entry;
  Object values;
  if (contact && has_name(*contact)) values.set("name", contact->name);
  entry.title = desk.words(fmt::format("ui.story.{}", interaction_kind_id(line.kind)), values);
  const std::string day = describe_day(desk.words, local_date(line.happened), local_date(desk.now()));
  entry.detail = who.empty() ? day : who + " · " + day;
  if (line.kind == InteractionKind::reply) entry.said = quoted(desk.words, line.summary);
  return entry;
}

}  // namespace

Result<std::vector<TimelineEntry>> read_lately(Desk& desk, int most, ForMeOnly for_me_only) {
  constexpr int most_looked_through = 20;  // of them some are left out, and some are told together
  constexpr int most_together = 6;
  const bool all = for_me_only == ForMeOnly::included;
  TRY(const auto lines, happened_lately(desk, std::max(most, most_looked_through)));
  std::vector<TimelineEntry> lately;
  std::string who;  // the entry at the end is about
  int together = 0;
  const Happening* first = nullptr;
  for (const Happening& happening : lines) {
    if (!all && happening.contact && happening.contact->for_me_only) continue;
    const std::string name = who_of(happening);
    if (first && together < most_together && is_alike(*first, happening)) {
      if (who.find(isolated(name)) == std::string::npos) who += ", " + isolated(name);
      ++together;
      lately.back() = lately_of(desk, *first, who);
      lately.back().names = true;
      continue;
    }
    if (lately.size() == static_cast<std::size_t>(most)) break;
    first = &happening;
    together = 1;
    who = name.empty() ? name : isolated(name);
    lately.push_back(lately_of(desk, happening, who));
  }
  return lately;
}

Result<TodayWide> read_today_wide(Desk& desk) {
  TRY(const Today today, read_today(desk, {most_items, most_items}));
  TodayWide wide;
  wide.week = week_of(desk, today);
  for (const LetterDue& due : today.letters) {
    if (wide.ready.size() == most_ready) break;
    if (due.about.contact && due.about.contact->for_me_only) continue;  // it begins with their name
    TRY(TodayReady ready, ready_of(desk, due));
    wide.ready.push_back(std::move(ready));
  }
  constexpr int most_lately = 3;
  TRY(wide.lately, read_lately(desk, most_lately, ForMeOnly::left_out));
  return wide;
}

}  // namespace goodterms
