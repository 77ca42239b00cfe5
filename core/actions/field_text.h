// The fields of a case as text: what a person types turned into a value, and a value in words.
#pragma once

#include <string>
#include <string_view>

#include "core/actions/desk.h"
#include "core/model/record_field.h"

namespace goodterms {

// A channel by its id. Errors: invalid_input for another word.
Result<Channel> parse_channel(std::string_view text);

// Puts what was typed for a field into the facts: ids of channels and relations, moments as ISO 8601 with
// offset, whole numbers, "yes" and "no"; a text of several lines goes on in a new one. Errors: invalid_input.
Result<void> enter_field(CaseFacts& facts, const RecordField& field, std::string_view text);

// What a field says, in words for a person; empty where there is nothing to say.
std::string describe_field(const Desk& desk, const CaseFacts& facts, const RecordField& field);

// The fields a card of facts shows, in order; those that say nothing are left out by whoever draws it.
inline constexpr std::string_view fact_fields[] = {"company", "role",     "contact",     "email",
                                                   "phone",   "linkedin", "approached",  "interview",
                                                   "decided", "reason",   "conversation"};

}  // namespace goodterms
