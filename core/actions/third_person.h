// Notes in which somebody else than the contact of a case has a part: a colleague, who is asked before they
// are named to anybody and copied when they are; and whoever recommended the user, who hears how it ended.
#pragma once

#include <string>
#include <string_view>

#include "core/actions/cases.h"
#include "core/actions/scripts.h"
#include "core/model/message.h"

namespace goodterms {

// Kinds of notes (core/actions/notes.h).
inline constexpr std::string_view asks_colleague = "referral-consent", names_colleague = "referral",
                                  thanks_referrer = "referrer-thanks";

enum class ThirdPart : std::uint8_t { none, gets_it, gets_copy };
ThirdPart third_part(std::string_view kind);
// The placeholder that stands for them in its letters: "colleague"; empty where nobody has a part.
std::string_view third_placeholder(std::string_view kind);

// Who it is, as far as that is known: the colleague who was asked about this case last, or who introduced the
// contact to the user; a name and no address where nobody of the name is filed.
Result<ThirdPerson> third_person(Desk& desk, const Case& about, std::string_view kind);

// What a note of that kind and tone calls them: as they are addressed where it goes to them, else by their
// whole name; and where no name is known yet, the place for it in brackets.
std::string called_in_note(const Catalog& catalog, std::string_view kind, Tone tone,
                           const ThirdPerson& third);
// The same as words for compose_note().
OwnWords third_words(const Catalog& catalog, std::string_view kind, Tone tone, const ThirdPerson& third);

// The case with them in the contact's place where the letter goes to them: whom it is addressed to.
Case written_to(Case about, const ThirdPerson& third);

// Whether they agreed to be named to the contact of this case; and that they did, or not after all, one step.
// Who agrees is filed among the people. Errors: not_found; invalid_input for no name or for what is no
// address.
Result<bool> has_agreed(Desk& desk, Id<Application> id, const ThirdPerson& third);
Result<Changes> set_agreed(Desk& desk, Id<Application> id, const ThirdPerson& third, bool agreed);

// Somebody of that name and address among the people, filed where nobody was. Part of an action's
// transaction.
Result<Id<Contact>> filed_third(Desk& desk, const ThirdPerson& third);
// A line of the case with them. Part of an action's transaction.
Interaction third_line(const Desk& desk, const Case& about, const ThirdPerson& third, Id<Contact> with,
                       InteractionKind kind);

}  // namespace goodterms
