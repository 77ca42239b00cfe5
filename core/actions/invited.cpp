#include "core/actions/invited.h"

#include "core/actions/remembered.h"
#include "core/base/text.h"
#include "core/reading/readable.h"

namespace goodterms {

CaseFacts facts_of(const Invitation& invitation) {
  CaseFacts facts;
  for (const auto& [id, member] : told_fields) {
    const std::optional<ReadText>& read = invitation.*member;
    if (!read) continue;
    visit_field(facts, *find_field(id), [&](auto& value) {
      if constexpr (std::is_same_v<std::decay_t<decltype(value)>, std::string>) value = read->value;
    });
  }
  Application& application = facts.application;
  if (invitation.interview && invitation.interview->has_time) {
    application.interview = invitation.interview->moment;
    application.interview_zone = invitation.interview->zone;
  }
  if (invitation.came_by) application.approached = *invitation.came_by;
  application.applied = invitation.applied;
  application.spoken_before = invitation.spoken_before;
  return facts;
}

Result<Done<BegunCases>> start_cases(Desk& desk, const InvitationReader& reader, const Zones& zones,
                                     const std::vector<InvitationFile>& files) {
  BegunCases cases;
  const auto begin_one = [&](const InvitationFile& file) -> Result<void> {
    TRY(const std::string text, readable_invitation(file.bytes, zones));
    Invitation read = reader.read(text, desk.now(), zones);
    TRY_DONE(take_remembered(desk, read));
    Envelope envelope = envelope_of(file.bytes);
    envelope.language = read.language;
    TRY(const auto started, start_case(desk, facts_of(read), text, envelope));
    cases.begun.push_back(started.value);
    return {};
  };
  const auto work = [&]() -> Result<void> {
    cases = {};
    for (const InvitationFile& file : files) {
      const auto begun = begin_one(file);
      if (begun) continue;
      const ErrorCode code = begun.error().code;
      if (code != ErrorCode::invalid_input && code != ErrorCode::too_large) return begun;
      cases.left.push_back(file.name);
    }
    return {};
  };
  TRY(const Changes changes,
      desk.log.journal().change({"start-cases", std::to_string(files.size())}, desk.now(), work));
  return Done<BegunCases>{std::move(cases), changes};
}

}  // namespace goodterms
