// What is done with a letter outside the app: the clipboard, the mail program, a file.
#pragma once

#include <string>

#include "app/screens/screen.h"
#include "core/actions/ways_out.h"

namespace goodterms {

// Puts words on the clipboard and says so.
Command copy_words(std::string words);

// Writes the letter for another channel, keeps it as the draft, and shows it at that stage.
Command write_by(Id<Application> id, Channel channel, Stage stage);

// Takes a letter out of the app that way, and says what to do then. `way` is one of ways_out().
Command hand_out(const WayOut& way, Id<Application> id, LetterWords letter);

// What the button of a way says and shows.
std::string way_words(const Words& words, const WayOut& way);
char32_t way_icon(const WayOut& way);

}  // namespace goodterms
