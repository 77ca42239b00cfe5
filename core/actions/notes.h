// Writing again to somebody who was told no: a note long after, drafted from what is known.
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "core/actions/letters.h"
#include "core/actions/scripts.h"
#include "core/actions/third_person.h"

namespace goodterms {

// What one may write again for: scenarios of letters/afterwards.json. Most go to the person of the case; in
// the others somebody else has a part (core/actions/third_person.h). Their words are "ui.note.kind.<id>".
inline constexpr std::array<std::string_view, 6> note_kinds = {
    "reopen", "reapply", "radar", asks_colleague, names_colleague, thanks_referrer};
inline constexpr std::string_view keeps_in_touch = "radar";  // the one that asks for nothing

// In the channel and tone given, or else by email and in this tone; what only the user can say stands in
// brackets and is listed, unless it is handed in. Reads only. Errors: not_found for an unknown kind;
// invalid_input for own words that are no text.
Result<Draft> compose_note(Desk& desk, const Case& about, std::string_view kind, Channel channel, Tone tone,
                           const OwnWords& own = {});

// The ways there are letters of that kind for, writing first; a call where there is a script for it.
std::vector<Channel> note_channels(const Desk& desk, const Case& about, std::string_view kind);

// What a note to them begins with after its greeting: of the one that was begun, else of one that keeps in
// touch.
Result<std::string> note_beginning(Desk& desk, const Case& about);

// The kind a note is of, by its template; empty for none of them.
Result<std::string> note_kind_of(Desk& desk, const Case& about, const std::string& template_id);

// When it is written, from its letter; empty where that is not there any more.
std::string note_use_when(const Desk& desk, const Case& about, const std::string& template_id);

// The note that was begun for a case and not sent, if there is one.
Result<std::optional<Message>> kept_note(Desk& desk, Id<Application> id);
// The same; none where it goes to somebody else than the contact.
Result<std::optional<Message>> kept_note_to_contact(Desk& desk, const Case& about);

// Keeps the note as it stands, in place of the one kept before: again and again while it is written, as one
// step of undo. What somebody else made of it since it was `seen` is a step of its own, which undo has.
// Errors: invalid_input for what is not text; not_found.
Result<KeptWords> keep_note(Desk& desk, Id<Application> id, const Draft& draft, const LetterWords& words,
                            const LetterWords& seen);

// Puts another note in the place of the one that was begun, as a step of its own. Errors: not_found.
Result<Changes> begin_note_anew(Desk& desk, Id<Application> id, const Draft& draft,
                                const ThirdPerson& third = {});

// Files a note that was sent, word for word, in the story; the day to write again that has come is done with.
// Errors: invalid_input for an empty one or what is not text; not_found; conflict while the case was not told
// no, or whoever gets a copy has not agreed to be named. Where a note was begun, its kind says whether
// somebody else has a part, and who it is is taken from it where `sent` names nobody.
Result<Done<Id<Message>>> mark_note_sent(Desk& desk, Id<Application> id, const SentLetter& sent);

}  // namespace goodterms
