#include "core/actions/round.h"

#include <algorithm>

#include "core/actions/outcome_letters.h"
#include "core/actions/profile.h"
#include "core/actions/today.h"
#include "core/store/applications.h"

namespace goodterms {
namespace {

Result<RoundCase> round_case(Desk& desk, LetterDue due, const Profile& profile) {
  RoundCase one;
  one.about = std::move(due.about);
  TRY(one.advice, advise(desk, one.about, profile));
  TRY(one.next, next_step(desk, one.about, profile, one.advice, due.draft, due.unconfirmed));
  TRY(Draft draft, compose_letter(desk, one.about, {}));
  one.words = std::move(draft.body.text);
  return one;
}

std::string stated_reason(const Case& about) {
  return about.application.reason.empty() ? std::string(default_reason) : about.application.reason;
}

// Part of the transaction. False where the words are the user's own.
Result<bool> give_reason_to(Desk& desk, Id<Application> id, const std::string& reason) {
  TRY(const Case about, read_case(desk, id));
  if (about.application.reason == reason || about.application.sent) return true;
  TRY(const auto kept, kept_draft(desk, id));
  if (kept) {
    TRY(const Draft draft, compose_letter(desk, about, {}));
    TRY(const auto composed, composed_letter(desk, about, draft));
    TRY(const auto subjects, subject_forms(desk, about, draft.template_id));
    const bool own_subject = !draft.subjects.empty() && std::find(subjects.begin(), subjects.end(),
                                                                  draft.subjects.front()) == subjects.end();
    if (composed != draft.body.text || own_subject) return false;
    LetterChoice choice;
    choice.reason = reason;
    TRY(const Draft other, compose_letter(desk, about, choice));
    TRY_DONE(keep_draft(desk, id, other));
    return true;
  }
  TRY_DONE(Applications(desk.connection()).update(with_reason(desk, about.application, reason)));
  return true;
}

}  // namespace

Result<Round> read_round(Desk& desk, std::size_t most) {
  TRY(Today today, read_today(desk, {0, 0}));
  TRY(const Profile profile, read_profile(desk));
  Round round;
  for (LetterDue& due : today.letters) {
    if (round.cases.size() == most) {
      round.beyond.push_back(due.about.application.id);
      continue;
    }
    TRY(RoundCase one, round_case(desk, std::move(due), profile));
    round.cases.push_back(std::move(one));
  }
  if (round.cases.empty()) return round;
  round.reason = stated_reason(round.cases.front().about);
  for (const RoundCase& one : round.cases) {
    if (stated_reason(one.about) != round.reason) round.reason.clear();
  }
  return round;
}

Result<Done<ReasonGiven>> give_reason(Desk& desk, std::span<const Id<Application>> cases,
                                      const std::string& reason) {
  if (desk.catalog().find_reason(reason) == nullptr)
    return failure(ErrorCode::invalid_input, "error.letter.reason-unknown", {{"id", reason}});
  ReasonGiven given;
  const auto work = [&]() -> Result<void> {
    for (const Id<Application> id : cases) {
      TRY(const bool changed, give_reason_to(desk, id, reason));
      if (!changed) ++given.kept_own_words;
    }
    return {};
  };
  const std::string label(desk.catalog().find_reason(reason)->label);
  TRY(const Changes changes, desk.log.journal().change({"give-reason", label}, desk.now(), work));
  return Done<ReasonGiven>{given, changes};
}

}  // namespace goodterms
