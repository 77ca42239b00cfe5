#include "app/screens/case_view.h"

#include <fmt/format.h>

#include <algorithm>

#include "core/actions/case_changes.h"
#include "core/actions/decide.h"
#include "core/actions/field_text.h"

namespace goodterms {
namespace {

constexpr int timeline_shown = 20;

std::string channel_words(const Words& words, Channel channel) {
  return words(fmt::format("channel.{}", channel_id(channel)));
}

void fill_facts(const Desk& desk, CaseView& view) {
  const CaseFacts facts = facts_of(view.about);
  for (const std::string_view id : fact_fields) {
    std::string value = describe_field(desk, facts, *find_field(id));
    if (!value.empty())
      view.facts.push_back({desk.words(fmt::format("field.{}.label", id)), std::move(value)});
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
    if (!line.summary.empty()) entry.detail += " · " + line.summary;
    entry.strong = line.kind == InteractionKind::decided || line.kind == InteractionKind::declined;
    entries.push_back(std::move(entry));
  }
  return entries;
}

Result<CaseView> read_case_view(Desk& desk, Id<Application> id) {
  CaseView view;
  TRY(view.about, read_case(desk, id));
  TRY(view.history, read_history(desk, id, timeline_shown));
  TRY(view.advice, advise(desk, view.about));
  TRY(const bool answered, has_decision(desk, id));
  view.decided = answered || !view.about.application.outcome.empty();
  view.title = view.about.company.name;
  view.summary = case_summary(view.about);
  view.changes = next_midnight(desk.now());
  if (view.about.application.sent) {
    Object values;
    values.set("day",
               describe_day(desk.words, local_date(*view.about.application.sent), local_date(desk.now())));
    if (!view.history.sent.empty())
      values.set("channel", channel_words(desk.words, view.history.sent.front().channel));
    view.sent = desk.words("ui.case.sent", values);
    view.confirming = unconfirmed_call(view.history.sent).has_value();
  } else {
    view.countdown = countdown_of(desk, view.advice);
    view.changes = earlier(view.changes, view.countdown.changes);
  }
  fill_facts(desk, view);
  view.timeline = timeline_words(desk, view.history.timeline);
  return view;
}

}  // namespace goodterms
