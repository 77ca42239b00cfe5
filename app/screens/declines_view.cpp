#include "app/screens/declines_view.h"

#include "core/actions/today.h"

namespace goodterms {
namespace {

Result<CaseCard> card_of(Desk& desk, const Case& about) {
  CaseCard card;
  card.application = about.application.id;
  card.company = about.company.name;
  card.summary = case_summary(about);
  const Words& words = desk.words;
  if (!about.application.sent) {
    TRY(const CaseAdvice advice, advise(desk, about));
    card.countdown = countdown_of(desk, advice);
    card.state = words("ui.declines.to-send");
    if (advice.channel.channel == Channel::phone) card.opens = Stage::send;
  } else {
    TRY(const PlanProgress progress, plan_progress(desk, about));
    Object values;
    values.set("done", std::to_string(progress.done));
    values.set("all", std::to_string(progress.all));
    values.set("day", describe_day(words, local_date(*about.application.sent), local_date(desk.now())));
    const bool over = progress.done >= progress.all || progress.day > plan_days;
    card.kind = over ? CaseFilter::done : CaseFilter::underway;
    card.state = words("ui.declines.sent", values);
    card.share = progress.all > 0 ? static_cast<float>(progress.done) / static_cast<float>(progress.all) : 1;
    card.opens = Stage::plan;
  }
  if (about.application.archived) {
    card.kind = CaseFilter::archived;
    card.countdown = Countdown();
  }
  return card;
}

}  // namespace

Result<DeclinesView> read_declines_view(Desk& desk) {
  TRY(const auto cases, list_cases(desk));
  DeclinesView view;
  view.changes = next_midnight(desk.now());
  for (const Case& about : cases) {
    TRY(CaseCard card, card_of(desk, about));
    view.changes = earlier(view.changes, card.countdown.changes);
    ++view.counts[static_cast<std::size_t>(card.kind)];
    if (card.kind != CaseFilter::archived) ++view.counts[static_cast<std::size_t>(CaseFilter::all)];
    view.cards.push_back(std::move(card));
  }
  return view;
}

}  // namespace goodterms
