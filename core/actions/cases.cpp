#include "core/actions/cases.h"

#include <fmt/format.h>

#include "core/actions/case_fields.h"
#include "core/actions/outcome_letters.h"
#include "core/actions/preferences.h"
#include "core/store/applications.h"
#include "core/store/interactions.h"
#include "core/store/invitations.h"
#include "core/store/messages.h"

namespace goodterms {
namespace {

// The earliest day on which a case was sent that is in its 30 days now.
Date first_day_underway(Instant now) {
  return local_date(now) - Days(plan_days);
}

}  // namespace

namespace {

// The language they wrote in, where there are letters in it and the usual one is not a kind of it; else the
// usual one: what is set (core/model/preferences.h), or none for the interface's.
Result<std::string> language_of_letters(Desk& desk, const std::string& theirs) {
  TRY(const Preferences preferences, read_preferences(desk));
  const std::string& own = preferences.letter_language;
  const std::string usual = desk.languages.has(own) ? own : std::string();
  const std::string_view ours =
      usual.empty() ? std::string_view(desk.catalog().content().language) : std::string_view(usual);
  if (theirs.empty() || base_language(ours) == base_language(theirs)) return usual;
  return desk.languages.has(theirs) ? theirs : usual;
}

}  // namespace

Result<Done<Id<Application>>> start_case(Desk& desk, const CaseFacts& raw, std::string_view invitation,
                                         const Envelope& envelope) {
  TRY(const CaseFacts facts, checked_facts(desk, raw));
  if (!is_valid_utf8(invitation)) return failure(ErrorCode::invalid_input, "error.reply.not-text");
  const Instant now = desk.now();
  Id<Application> id;
  const auto work = [&]() -> Result<void> {
    Application application = facts.application;
    application.id = {};
    application.reason.clear();
    application = with_reason(desk, application, facts.application.reason);
    TRY(application.company, company_named(desk, facts.company.name));
    TRY(application.contact, filed_contact(desk, facts, application.company));
    if (application.language.empty()) {
      TRY(application.language, language_of_letters(desk, envelope.language));
    }
    if (!application.decided) application.decided = now;
    application.created = now;
    TRY(id, Applications(desk.connection()).insert(application));
    if (!envelope.empty()) TRY_DONE(Invitations(desk.connection()).insert(id, envelope));
    Interaction line;
    line.application = id;
    line.contact = application.contact;
    line.company = application.company;
    line.happened = *application.decided;
    Interactions story(desk.connection());
    if (!trim(invitation).empty()) {
      line.kind = InteractionKind::invited;
      line.channel = application.approached;
      line.summary = std::string(trim(invitation));
      TRY_DONE(story.insert(line));
      line.channel.reset();
    }
    line.kind = InteractionKind::decided;
    line.summary = application.role;
    TRY_DONE(story.insert(line));
    return {};
  };
  TRY(const Changes changes, desk.log.journal().change({"start-case", facts.company.name}, now, work));
  return Done<Id<Application>>{id, changes};
}

Result<Envelope> read_envelope(Desk& desk, Id<Application> id) {
  return Invitations(desk.connection()).find(id);
}

Result<Case> read_case(Desk& desk, Id<Application> id) {
  TRY(auto about, CaseList(desk.connection()).find(id));
  if (!about) return failure(ErrorCode::not_found, "error.case.none", {{"number", id.value}});
  return std::move(*about);
}

Result<std::vector<Case>> list_cases(Desk& desk) {
  return CaseList(desk.connection()).all();
}

Result<std::vector<CaseRow>> read_cases(Desk& desk, CaseShelf shelf, Id<Application> after, int most) {
  return CaseList(desk.connection()).page(shelf, after, most, first_day_underway(desk.now()));
}

Result<CaseCounts> count_cases(Desk& desk) {
  return CaseList(desk.connection()).count(first_day_underway(desk.now()));
}

Result<std::string> read_invitation(Desk& desk, Id<Application> id) {
  TRY(const auto line, Interactions(desk.connection()).last_of(id, InteractionKind::invited));
  return line ? line->summary : std::string();
}

Result<CaseHistory> read_history(Desk& desk, Id<Application> id, int most) {
  CaseHistory history;
  TRY(history.timeline, Interactions(desk.connection()).of_application(id, most));
  TRY(history.sent, Messages(desk.connection()).sent_of(id));
  return history;
}

}  // namespace goodterms
