// What a chat writes before or behind each message: when it was sent, and by whom. Internal to core/reading.
#pragma once

#include <string>
#include <vector>

#include "core/reading/invitation_names.h"
#include "core/reading/invitation_text.h"

namespace goodterms {

// Marks the stamps of the lines: "[10:22, 1/3/2026] Name:", "01.03.26, 09:14 - Name:", "09:14 ✓✓"; and, where
// there is one of these or a second of its kind, "Name · 09:12", "Today 10:14", which stand in agendas, too.
void mark_stamps(InvitationText& text);

// Somebody who writes in the chat, in the order they begin.
struct Speaker {
  NameReading name;
  std::string folded;
  std::size_t tokens = 0;  // of all they wrote
};
std::vector<Speaker> find_speakers(const InvitationText& text);

// Who somebody is called in an address book, parted where it says whom and of where: tokens.
struct SpeakerParts {
  std::size_t person_end = 0;     // the speaker's end where nothing parts
  std::size_t company_begin = 0;  // the speaker's end where none is named
};
// "Wanjiru HR Kito Foods"; "Ximena Tacos Don Chuy" who says "I'm Ximena", and names the rest by itself.
SpeakerParts parts_of(const InvitationText& text, const Speaker& speaker);

// The one who writes most is who invites; where two write, the other is the user. Nothing where more do.
const Speaker* inviting_speaker(const std::vector<Speaker>& speakers);
const Speaker* invited_speaker(const std::vector<Speaker>& speakers);

// Whether the stamps tell the day as well, as those of messengers on a phone do.
bool is_phone_chat(const InvitationText& text);

}  // namespace goodterms
