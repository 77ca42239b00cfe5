// The names of people and companies where the text says that one follows. Internal to core/reading.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/reading/invitation.h"
#include "core/reading/invitation_text.h"

namespace goodterms {

struct NameReading {
  std::size_t begin = 0;  // tokens
  std::size_t end = 0;
  TextRange range;
};

// A company's name whose first word is the token at `at`, "the" before it left out: "Northwind Labs",
// "Harbour & Finch", "Bank of Westmere". Capitalised, and neither an occupation nor a day.
std::optional<NameReading> read_organisation(const InvitationText& text, std::size_t at);

enum class Capitals : std::uint8_t { needed, not_needed };

// A person's name, the honorific before it left out: "Dana Reyes", "J. Pemberton", "Bram de Wit".
std::optional<NameReading> read_person(const InvitationText& text, std::size_t at, Capitals capitals);

// The same with what is written in capitals calmed, where these are not its own: "Quentin RIVOIRE", a
// letterhead. Short words are left: "SKF", "NHS".
ReadText read_calm_name(const InvitationText& text, const NameReading& name);

// Whether the sentence asks to turn to somebody about travel, adjustments or the like: not the one to answer.
bool is_for_something_else(const InvitationText& text, std::size_t at);

// "Fachdienst Personal", "Human Resources": what somebody does in a company, and no name of one.
bool is_only_an_office(const InvitationText& text, const NameReading& name);

// Whether one of its words tells that it is a company's: "Labs", "GmbH", "&".
bool looks_like_organisation(const InvitationText& text, const NameReading& name);

// "Fabrikam's".
bool is_possessive(const Token& token);
// Without a small letter: "NHS", "RIVOIRE".
bool is_all_capitals(std::string_view word);

// "hinnerk" of who writes no capitals is Hinnerk in a letter, where the language gives every noun one.
void write_nouns_large(const InvitationText& text, std::optional<ReadText>& read);

// A line or part of one as it stands, trimmed.
ReadText read_text(const InvitationText& text, TextRange range);

// The same for all names of a company: folded, without commas and, behind another word, legal forms.
std::string company_key(const InvitationText& text, const NameReading& name);

// Whether the token goes on with what the one before it says: same sentence, and no new line.
inline bool goes_on(const InvitationText& text, std::size_t at) {
  return at < text.tokens.size() && !text.tokens[at].breaks &&
         text.tokens[at].sentence == text.tokens[at - 1].sentence;
}

// One past a closing such as "Kind regards", or a greeting's words ("Hi", "Good morning"); no_token.
inline std::size_t after_sign_off(const InvitationText& text, std::size_t at) {
  return text.after(at, Cue::sign_off);
}
inline std::size_t after_greeting(const InvitationText& text, std::size_t at) {
  return text.after(at, Cue::greeting);
}

}  // namespace goodterms
