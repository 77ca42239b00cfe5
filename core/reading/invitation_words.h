// The words by which the parts of an invitation are told: what people do for a living, what companies are
// called, how letters end. All of them as fold() writes them. Internal to core/reading.
#pragma once

#include <string_view>

#include "core/reading/invitation_text.h"

namespace goodterms {

// "engineer", "head", "nurse"; in a capitalised word also by its ending ("Registrar").
bool is_occupation(const Token& token);
// "recruiting", "hr", "people": with these or an occupation, a line under a name is a title.
bool is_title_word(const Token& token);
// "labs", "trust", "gmbh": what is called so is no person.
bool is_organisation_word(std::string_view folded);
bool is_legal_form(std::string_view folded);      // "gmbh", "ltd"
bool is_recruiter_word(std::string_view folded);  // "recruitment", "staffing": of an agency's name
bool is_weekday_or_month(std::string_view folded);
// Never the first word of a person's or company's name, though they may be capitalised.
bool is_no_name(std::string_view folded);
bool is_honorific(std::string_view folded);            // "mr", "dr"
bool is_name_particle(std::string_view folded);        // "de", "van"
bool is_mailbox_of_many(std::string_view local_part);  // "privacy", "support": nobody to write a letter to
bool is_nobodys_mailbox(std::string_view local_part);  // "no-reply"

// One past a closing such as "Kind regards", or no_token.
std::size_t after_sign_off(const TokenList& tokens, std::size_t at);
// One past a greeting's words ("Hi", "Dear", "Good morning"), or no_token.
std::size_t after_greeting(const TokenList& tokens, std::size_t at);

}  // namespace goodterms
