#include "app/screens/case_view.h"

#include <fmt/format.h>

#include <algorithm>

#include "core/actions/case_changes.h"
#include "core/actions/decide.h"
#include "core/actions/example.h"
#include "core/actions/field_text.h"
#include "core/actions/plan.h"
#include "core/actions/plan_ahead.h"
#include "core/actions/profile.h"
#include "core/base/sentence_start.h"
#include "core/base/text.h"

namespace goodterms {
namespace {

// What tells where a case stands is looked for among them.
constexpr int timeline_shown = 200;

std::string channel_words(const Words& words, Channel channel) {
  return words(fmt::format("channel.{}", channel_id(channel)));
}

void fill_facts(const Desk& desk, CaseView& view) {
  const CaseFacts facts = facts_of(view.about);
  for (const std::string_view id : fact_fields) {
    std::string value = describe_field(desk, facts, *find_field(id));
    const bool in_head = id == "company" || id == "role" || id == "contact";
    if (!value.empty())
      view.facts.push_back({desk.words(fmt::format("field.{}.label", id)), std::move(value), in_head});
  }
}

}  // namespace

std::vector<TimelineEntry> timeline_words(const Desk& desk, const std::vector<Interaction>& timeline) {
  std::vector<TimelineEntry> entries;
  const Words& words = desk.words;
  for (const Interaction& line : timeline) {
    Object values;
    if (line.channel) values.set("channel", channel_words(words, *line.channel));
    TimelineEntry entry;
    entry.title = words(fmt::format("timeline.{}", interaction_kind_id(line.kind)), values);
    entry.detail = describe_day(words, local_date(line.happened), local_date(desk.now()));
    const bool theirs = line.kind == InteractionKind::invited;  // opens with a greeting, which tells nothing
    if (!theirs && !filled_lines(line.summary).empty())
      entry.detail += " · " + filled_lines(line.summary).front();
    entries.push_back(std::move(entry));
  }
  return entries;
}

namespace {

TabMark mark_of(const CaseView& view, Stage stage) {
  const bool said = view.about.application.sent.has_value() && !view.confirming;
  switch (stage) {
    case Stage::decide:
      return view.decided || said ? TabMark::done : TabMark::open;  // who has said no has decided
    case Stage::letter:
      return said ? TabMark::done : TabMark::open;
    case Stage::replies:
      return view.answered && !view.awaits_answer ? TabMark::done : TabMark::open;
    case Stage::plan:
      return view.over && view.done == view.all ? TabMark::done
                                                : TabMark::open;  // a tick stands for done alone
    case Stage::later:
      // At the end it is where one is, until the chapter is closed.
      if (view.over && !view.about.application.archived) return TabMark::open;
      return view.about.contact && view.about.contact->reconnect_on ? TabMark::done : TabMark::open;
  }
  return TabMark::open;
}

Stage stage_now(const CaseView& view) {
  if (!view.about.application.sent || view.confirming) return Stage::letter;
  if (view.awaits_answer) return Stage::replies;
  return view.over ? Stage::later : Stage::plan;
}

void fill_marks(CaseView& view) {
  for (int i = 0; i < stage_count; ++i)
    view.marks[static_cast<std::size_t>(i)] = mark_of(view, static_cast<Stage>(i));
  view.now = stage_now(view);
  TabMark& now = view.marks[static_cast<std::size_t>(view.now)];
  if (now == TabMark::open) now = TabMark::now;
}

// Newest first: whether they wrote, and whether that was the last word.
void fill_replies(CaseView& view) {
  bool ours_since = false;
  for (const Interaction& line : view.history.timeline) {
    if (line.kind == InteractionKind::reply) {
      view.answered = true;
      view.awaits_answer = view.awaits_answer || !ours_since;
    }
    ours_since = ours_since || ends_waiting(line);
  }
}

void fill_rests(const Desk& desk, CaseView& view) {
  const Application& application = view.about.application;
  if (application.sent || !application.archived) return;
  const auto let_go = [&](const Interaction& line) {
    return line.kind == InteractionKind::let_go && line.happened.utc == application.archived->utc;
  };
  if (std::none_of(view.history.timeline.begin(), view.history.timeline.end(), let_go)) return;
  Object values;
  values.set("day", describe_day(desk.words, local_date(*application.archived), local_date(desk.now())));
  view.rests = desk.words("ui.case.rests", values);
}

void fill_deadline(const Desk& desk, CaseView& view) {
  const Application& application = view.about.application;
  if (!application.sent) {
    view.deadline = deadline_of(desk, view.about, view.advice);
    view.changes = earlier(view.changes, view.deadline.changes);
    return;
  }
  Object values;
  values.set("day", describe_day(desk.words, local_date(*application.sent), local_date(desk.now())));
  view.sent_in_short = desk.words("ui.case.sent", values);
  const auto declined = std::find_if(view.history.sent.begin(), view.history.sent.end(),
                                     [](const Message& message) { return message.purpose.empty(); });
  if (declined != view.history.sent.end())
    values.set("channel", channel_words(desk.words, declined->channel));
  view.sent = desk.words("ui.case.sent", values);
}

}  // namespace

std::array<TabMark, stage_count> marks_at(const CaseView& view, Stage current) {
  auto marks = view.marks;
  TabMark& here = marks[static_cast<std::size_t>(current)];
  if (here != TabMark::open) return marks;
  std::replace(marks.begin(), marks.end(), TabMark::now, TabMark::open);
  here = TabMark::now;
  return marks;
}

Result<std::optional<NextInRound>> next_in_round(Desk& desk, const Place& place) {
  for (std::size_t i = 0; i < place.round.size(); ++i) {
    const auto next = read_case(desk, place.round[i]);
    if (!next && next.error().code == ErrorCode::not_found) continue;
    if (!next) return tl::unexpected(next.error());
    if (next->application.sent || next->application.archived) continue;
    Place there = case_place(place.round[i], Stage::letter);
    there.in_round = true;
    there.round.assign(place.round.begin() + static_cast<std::ptrdiff_t>(i) + 1, place.round.end());
    return NextInRound{there, next->company.name};
  }
  return std::nullopt;
}

Result<void> read_case_tasks(Desk& desk, CaseView& view) {
  TRY(const auto tasks, read_tasks(desk, view.about.application.id));
  view.all = static_cast<int>(tasks.size());
  view.done = static_cast<int>(
      std::count_if(tasks.begin(), tasks.end(), [](const Task& task) { return task.done.has_value(); }));
  if (view.about.application.sent)
    view.day = static_cast<int>((local_date(desk.now()) - local_date(*view.about.application.sent)).count());
  view.plan_length = is_continued(desk, tasks) ? continued_plan_days : plan_days;
  view.over = view.about.application.sent && !view.confirming &&
              (view.done == view.all || view.day >= view.plan_length);
  fill_marks(view);
  return {};
}

Result<CaseView> read_case_view(Desk& desk, Id<Application> id) {
  CaseView view;
  TRY(view.about, read_case(desk, id));
  TRY(view.history, read_history(desk, id, timeline_shown));
  TRY(const Profile profile, read_profile(desk));
  TRY(view.advice, advise(desk, view.about, profile));
  TRY(const auto kept, kept_draft(desk, id));
  const auto unconfirmed = unconfirmed_call(view.history.sent, view.about.application.outcome);
  view.confirming = unconfirmed.has_value();
  TRY(view.next, next_step(desk, view.about, profile, view.advice,
                           kept ? std::optional(kept->channel) : std::nullopt, unconfirmed));
  TRY(const bool answered, has_decision(desk, id));
  view.decided = answered || view.about.application.decided || !view.about.application.outcome.empty();
  view.title = listed_company(desk.words, view.about);
  view.summary = case_summary(view.about);
  view.changes = next_midnight(desk.now());
  fill_deadline(desk, view);
  fill_rests(desk, view);
  fill_replies(view);
  fill_facts(desk, view);
  view.timeline = timeline_words(desk, view.history.timeline);
  TRY(view.invitation, read_invitation(desk, id));
  TRY(const auto ahead, plan_ahead(desk, view.about, profile));
  for (const PlanLine& line : ahead)
    view.coming.push_back({as_sentence_start(describe_day(desk.words, line.task.due, local_date(desk.now()))),
                           line.title, line.why});
  TRY_DONE(read_case_tasks(desk, view));
  return view;
}

}  // namespace goodterms
