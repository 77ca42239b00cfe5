#include "app/screens/case_view.h"

#include <fmt/format.h>

#include <algorithm>

namespace goodterms {
namespace {

constexpr std::size_t timeline_shown = 20;

std::string channel_words(const Words& words, Channel channel) {
  return words(fmt::format("channel.{}", channel_id(channel)));
}

std::string contact_fact(const Words& words, const Contact& contact) {
  if (!contact.title.empty()) return contact.name + ", " + contact.title;
  return contact.name + ", " + words(fmt::format("ui.relation.{}", relation_id(contact.relation)));
}

void fill_facts(const Desk& desk, CaseView& view) {
  const Words& words = desk.words;
  const Application& application = view.about.application;
  const Instant now = desk.now();
  const auto add = [&](const char* label, std::string value) {
    if (!value.empty()) view.facts.push_back({words(label), std::move(value)});
  };
  add("ui.case.company", view.about.company.name);
  add("ui.case.role", application.role);
  if (view.about.contact) {
    add("ui.case.contact", contact_fact(words, *view.about.contact));
    add("ui.case.email", view.about.contact->email);
    add("ui.case.phone", view.about.contact->phone);
    add("ui.case.linkedin", view.about.contact->linkedin);
  }
  Object reached;
  reached.set("channel", channel_words(words, application.approached));
  reached.set("spoken", application.spoken_before);
  add("ui.case.reached", words("ui.case.reached-by", reached));
  if (application.interview) add("ui.case.interview", describe_moment(words, *application.interview, now));
  if (application.decided) add("ui.case.decided", describe_moment(words, *application.decided, now));
  if (const Reason* reason = desk.catalog.find_reason(application.reason))
    add("ui.case.reason", reason->label);
}

}  // namespace

std::vector<TimelineEntry> timeline_words(const Desk& desk, const std::vector<Interaction>& timeline,
                                          std::size_t most) {
  std::vector<TimelineEntry> entries;
  const Words& words = desk.words;
  for (const Interaction& line : timeline) {
    if (entries.size() == most) break;
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
  TRY(view.history, read_history(desk, id));
  TRY(view.advice, advise(desk, view.about));
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
  view.timeline = timeline_words(desk, view.history.timeline, timeline_shown);
  return view;
}

}  // namespace goodterms
