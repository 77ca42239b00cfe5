// What a word of an invitation is taken for, by the lists of its language. Internal to core/reading.
#pragma once

#include "core/reading/invitation_text.h"

namespace goodterms {

// "engineer", "head", "sub-editor"; a capitalised word also by its ending ("Registrar").
bool is_occupation(const InvitationText& text, std::size_t at);
// "recruiting", "hr", "people": with these or an occupation, a line under a name is a title.
bool is_title_word(const InvitationText& text, std::size_t at);
// "labs", "trust", "gmbh": what is called so is no person.
bool is_organisation_word(const InvitationText& text, std::size_t at);
bool is_date_word(const InvitationText& text, std::size_t at);  // "Tuesday", "March", "tomorrow"
// "Dana Reyes \u2022 2nd", "(3rd)": how near LinkedIn counts somebody to be; one past it, or `at`.
std::size_t behind_degree(const InvitationText& text, std::size_t at);
// Never the first word of a person's name, though it may be capitalised.
bool is_never_a_name(const InvitationText& text, std::size_t at);

}  // namespace goodterms
