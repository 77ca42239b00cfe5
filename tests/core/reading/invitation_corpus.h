// The labelled invitations of tests/data/invitations, and how their reading is judged.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/reading/invitation.h"

namespace goodterms {

struct LabelledInvitation {
  std::string id;
  std::string language = "en";  // "en-GB"
  std::string kind = "letter";  // "mail", "ics", "agency", ...
  std::string text;
  std::map<std::string, std::string> says;  // by field; what is absent must stay empty
};

struct InvitationCorpus {
  Instant now;
  std::vector<LabelledInvitation> invitations;
};

InvitationCorpus read_corpus(const std::string& name);  // "develop"

// "develop-9", or those of it whose id ends in an odd number, or in an even one: what one half teaches is
// counted on the other. "develop-9:odd"
InvitationCorpus read_part_of_corpus(const std::string& name);

// The name of a field that candidates are told of.
std::string_view name_of(InvitationField field);

// What was read, in the words of the corpus.
std::map<std::string, std::string> fields_of(const Invitation& invitation);

inline constexpr std::string_view all_fields[] = {"company", "role",    "contact",       "title",
                                                  "email",   "phone",   "linkedin",      "interview",
                                                  "my_name", "came_by", "spoken_before", "conversation"};

}  // namespace goodterms
