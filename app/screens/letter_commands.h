// What is done with a letter outside the app: the clipboard, the mail program, a file.
#pragma once

#include <string>

#include "app/screens/screen.h"
#include "core/model/channel.h"

namespace goodterms {

// Puts words on the clipboard and says so.
Command copy_words(std::string words);

// Writes the letter for another channel, keeps it as the draft, and shows it at that stage.
Command write_by(Id<Application> id, Channel channel, Stage stage);

// Opens the letter in the mail program, ready to be sent; where it is too long for that, saves it as an
// e-mail file, which the mail program opens.
Command open_in_mail(Id<Application> id, std::string subject, std::string body);

// Saves the letter as an e-mail file where the user says.
Command save_as_mail(Id<Application> id, std::string subject, std::string body);

}  // namespace goodterms
