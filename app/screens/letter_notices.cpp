// What stands beside a letter: what was told before, who else gets it, and what comes next once it was sent.
#include <fmt/format.h>

#include <algorithm>

#include "app/screens/language_name.h"
#include "app/screens/letter_stage.h"
#include "core/actions/earlier_letters.h"
#include "core/actions/hand_over.h"
#include "core/actions/own_letters.h"
#include "core/base/sentence_start.h"
#include "core/model/person_name.h"

namespace goodterms {

Result<void> LetterStage::read_notices(Desk& desk, const CaseView& view) {
  other_language_.clear();
  TRY(const std::string theirs, language_not_answered(desk, view.about));
  const std::string key = "language." + theirs;
  if (!theirs.empty() && desk.words.has(key)) {
    TRY(const std::string ours, language_of_template(desk, view.about, draft_.template_id));
    Object values;
    values.set("theirs", desk.words(key));
    values.set("ours", desk.words("language." + std::string(base_language(ours))));
    other_language_ = desk.words("ui.letter.other-language", values);
  }
  habit_.clear();
  if (view.advice.to_remember && !shown_sent_)
    habit_ = desk.words(fmt::format("ui.letter.habit.{}", channel_id(*view.advice.to_remember)));
  told_before_.clear();
  TRY(const auto earlier, earlier_decline(desk, view.about));
  if (!earlier) return {};
  Object values;
  values.set("name", earlier->same_person && has_name(*view.about.contact)
                         ? familiar_address(*view.about.contact)
                         : view.about.company.name);
  values.set("day", describe_day(desk.words, local_date(earlier->sent), local_date(desk.now())));
  values.set("role", earlier->role);
  told_before_ = desk.words("ui.letter.told-before", values);
  return {};
}

Result<void> LetterStage::read_copied(Desk& desk, const CaseView& view) {
  copied_.clear();
  if (shown_sent_ || draft_.channel != Channel::email) return {};
  TRY(const auto copied, copied_on(desk, view.about));
  if (copied.empty()) return {};
  std::string names;
  for (const Mailbox& other : copied)
    names += (names.empty() ? "" : ", ") + (other.name.empty() ? other.address : other.name);
  Object values;
  values.set("names", names);
  copied_ = desk.words("ui.letter.copied", values);
  return {};
}

// The first letter of a case that went out while this was open.
Result<void> LetterStage::read_what_comes_next(Desk& desk, const CaseView& view) {
  constexpr std::size_t most_shown = 3;
  coming_.clear();
  coming_days_.clear();
  TRY(const auto plan, read_plan(desk, view.about));
  const Date today = local_date(desk.now());
  for (const PlanLine& line : plan) {
    if (!line.task.done) coming_.push_back(line);
  }
  // The next ones, and the day on which all of it ends.
  if (coming_.size() > most_shown) coming_.erase(coming_.begin() + most_shown - 1, coming_.end() - 1);
  for (const PlanLine& line : coming_)
    coming_days_.push_back(as_sentence_start(describe_day(desk.words, line.task.due, today)));
  Object values;
  values.set("name", view.about.contact && has_name(*view.about.contact)
                         ? familiar_address(*view.about.contact)
                         : view.about.company.name);
  const auto& interview = view.about.application.interview;
  const bool ahead = interview && interview->utc > desk.now().utc;
  const Seconds left = ahead ? interview->utc - desk.now().utc : 0;
  if (ahead) values.set("duration", describe_duration(desk.words, left));
  filed_text_ = !ahead ? desk.words("ui.sent.has-it", values)
                : left < 2 * seconds_per_day
                    ? desk.words("ui.sent.has-it-before.hours", values)
                    : desk.words.count("ui.sent.has-it-before.days", left / seconds_per_day, values);
  filed_text_ += " " + desk.words("ui.sent.kept");
  return {};
}

}  // namespace goodterms
