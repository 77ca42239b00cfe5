#include "core/actions/log_something.h"

#include <algorithm>

#include "core/actions/later.h"
#include "core/actions/people.h"
#include "core/base/text.h"
#include "core/store/case_list.h"
#include "core/store/interactions.h"

namespace goodterms {
namespace {

// Clocks of two machines need not agree to the minute.
constexpr Seconds still_now = 5 * seconds_per_minute;

std::string known_kinds() {
  std::string known;
  for (const LogKind& kind : log_kinds)
    known += (known.empty() ? "" : ", ") + std::string(kind.id);
  return known;
}

Result<const LogKind*> kind_of(const LoggedLine& line) {
  const LogKind* const kind = find_log_kind(line.kind);
  if (kind == nullptr)
    return failure(ErrorCode::invalid_input, "error.log.kind-unknown",
                   {{"id", line.kind}, {"known", known_kinds()}});
  return kind;
}

Result<void> check(const Desk& desk, const LogKind& kind, const LoggedLine& line) {
  if (line.words.size() > longest_logged)
    return failure(ErrorCode::too_large, "error.log.too-long", {{"most", longest_logged}});
  if (!is_valid_utf8(line.words)) return failure(ErrorCode::invalid_input, "error.log.not-text");
  if (kind.needs_words && trim(line.words).empty())
    return failure(ErrorCode::invalid_input, "error.log.no-words");
  if (line.happened && line.happened->utc > desk.now().utc + still_now)
    return failure(ErrorCode::invalid_input, "error.log.ahead");
  return {};
}

// The case it speaks of, if there is one.
Result<Id<Application>> case_told_by(Desk& desk, const Whom& whom, Instant happened) {
  CaseList list(desk.connection());
  TRY(const auto cases, whom.contact ? list.of_contact(whom.contact) : list.of_company(whom.company));
  const auto told = std::find_if(cases.begin(), cases.end(), [&](const Case& about) {
    return about.application.sent && about.application.sent->utc <= happened.utc;
  });
  return told == cases.end() ? Id<Application>() : told->application.id;
}

}  // namespace

const LogKind* find_log_kind(std::string_view id) {
  const auto found =
      std::find_if(log_kinds.begin(), log_kinds.end(), [&](const LogKind& kind) { return kind.id == id; });
  return found == log_kinds.end() ? nullptr : &*found;
}

bool is_logged_by_hand(const Interaction& line) {
  if (line.message) return false;
  switch (line.kind) {
    case InteractionKind::call:
    case InteractionKind::wrote:
    case InteractionKind::meeting:
    case InteractionKind::note:
      return true;
    case InteractionKind::reply:
      return !line.application;  // else it is the answer that the case waits for
    default:
      return false;
  }
}

LoggedLine logged_line(const Interaction& line) {
  const auto fits = [&](const LogKind& kind) {
    return kind.kind == line.kind && (kind.kind != InteractionKind::wrote || kind.channel == line.channel);
  };
  const auto kind = std::find_if(log_kinds.begin(), log_kinds.end(), fits);
  LoggedLine logged;
  logged.kind = kind != log_kinds.end() ? kind->id : find_log_kind("message")->id;
  logged.happened = line.happened;
  logged.channel = line.channel;
  logged.words = line.summary;
  return logged;
}

namespace {

struct ByHand {
  Interaction line;
  std::string subject;  // who it is about
};

Result<ByHand> find_by_hand(Desk& desk, Id<Interaction> id) {
  TRY(const auto line, Interactions(desk.connection()).find(id));
  if (!line || !is_logged_by_hand(*line)) return failure(ErrorCode::not_found, "error.log.gone");
  TRY(const Person person,
      read_somebody(desk, line->contact ? Whom{line->contact, {}} : Whom{{}, line->company}));
  return ByHand{*line, name_of(person)};
}

}  // namespace

Result<Changes> change_logged(Desk& desk, Id<Interaction> id, const LoggedLine& line) {
  TRY(const LogKind* const kind, kind_of(line));
  TRY_DONE(check(desk, *kind, line));
  TRY(ByHand found, find_by_hand(desk, id));
  const bool same_kind = logged_line(found.line).kind == line.kind;
  found.line.kind = kind->kind;
  if (!same_kind) found.line.channel = kind->channel;
  if (line.channel) found.line.channel = line.channel;
  if (line.happened) found.line.happened = *line.happened;
  found.line.summary = std::string(trim(line.words));
  return desk.log.journal().change({"change-logged", found.subject}, desk.now(),
                                   [&] { return Interactions(desk.connection()).update(found.line); });
}

Result<Changes> remove_logged(Desk& desk, Id<Interaction> id) {
  TRY(const ByHand found, find_by_hand(desk, id));
  return desk.log.journal().change({"remove-logged", found.subject}, desk.now(),
                                   [&] { return Interactions(desk.connection()).remove(id); });
}

Result<Done<Id<Interaction>>> log_something(Desk& desk, const Whom& whom, const LoggedLine& line) {
  TRY(const LogKind* const kind, kind_of(line));
  TRY_DONE(check(desk, *kind, line));
  TRY(const Person person, read_somebody(desk, whom));
  Interaction filed;
  filed.contact = whom.contact;
  if (person.company) filed.company = person.company->id;
  filed.kind = kind->kind;
  filed.channel = line.channel ? line.channel : kind->channel;
  filed.happened = line.happened.value_or(desk.now());
  filed.summary = std::string(trim(line.words));
  const auto work = [&]() -> Result<void> {
    TRY(filed.application, case_told_by(desk, whom, filed.happened));
    TRY(filed.id, Interactions(desk.connection()).insert(filed));
    // Only what the user did themselves settles that they meant to.
    const bool was_done = filed.kind != InteractionKind::note && filed.kind != InteractionKind::reply;
    if (!filed.contact || !was_done) return {};
    return settle_reconnect(desk, filed.contact, filed.happened);
  };
  TRY(const Changes changes, desk.log.journal().change({"log-something", name_of(person)}, desk.now(), work));
  return Done<Id<Interaction>>{filed.id, changes};
}

}  // namespace goodterms
