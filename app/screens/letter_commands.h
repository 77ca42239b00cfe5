// What is done with a letter outside the app: the clipboard, the mail program, a file.
#pragma once

#include <string>

#include "app/screens/screen.h"
#include "core/actions/ways_out.h"

namespace goodterms {

// Puts words on the clipboard and says so.
Command copy_words(std::string words);

// Takes a letter out of the app that way, and says what to do then. `way` is one of ways_out().
Command hand_out(const WayOut& way, Id<Application> id, LetterWords letter);

// The first way that opens something for a letter by this channel, where it leads anywhere; else copying.
const WayOut& best_way_out(Channel channel, const Case& about);

// What the button of a way says and shows.
std::string way_words(const Words& words, const WayOut& way);
char32_t way_icon(const WayOut& way);

}  // namespace goodterms
