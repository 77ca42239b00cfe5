// What an invitation says of a case: which of its values go into which field, and several invitations at
// once.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/actions/cases.h"
#include "core/reading/invitation.h"

namespace goodterms {

// The text fields an invitation may tell, by their ids in core/model/record_field.h.
inline constexpr std::array<std::pair<std::string_view, std::optional<ReadText> Invitation::*>, 8>
    told_fields = {{{"company", &Invitation::company},
                    {"role", &Invitation::role},
                    {"contact", &Invitation::contact},
                    {"email", &Invitation::email},
                    {"phone", &Invitation::phone},
                    {"linkedin", &Invitation::linkedin},
                    {"title", &Invitation::title},
                    {"conversation", &Invitation::conversation}}};

// Everything it says; an interview only where its time is said.
CaseFacts facts_of(const Invitation& invitation);

// An invitation as a file holds it.
struct InvitationFile {
  std::string name;  // by which a person knows it
  std::string bytes;
};

struct BegunCases {
  std::vector<Id<Application>> begun;
  std::vector<std::string> left;  // names of the files that say no company or no role, or cannot be read
};

// Starts a case with each, in one step to undo; none where none can be started. The reason is left open.
Result<Done<BegunCases>> start_cases(Desk& desk, const InvitationReader& reader, const Zones& zones,
                                     const std::vector<InvitationFile>& files);

}  // namespace goodterms
