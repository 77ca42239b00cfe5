#include "app/screens/letter_commands.h"

#include "app/style/icons.h"

namespace goodterms {

Command copy_words(std::string words) {
  return Command::without_change([words = std::move(words)](Shell& shell) -> Result<void> {
    shell.platform().set_clipboard(words);
    shell.say(shell.desk().words("way.copy.done"));
    return {};
  });
}

namespace {

// A letter with a subject is a mail, and goes as its file too where whoever takes it can take that.
void share(Shell& shell, const Case& about, const LetterWords& letter, const std::string& file_name) {
  SharedLetter shared{letter.subject, letter.body, {}, {}};
  const WayOut& mail = *find_way_out("eml");
  if (const auto file = mail.written(shell.desk(), about, letter); file && !letter.subject.empty()) {
    shared.mail = *file;
    shared.mail_name = file_name + "." + std::string(mail.id);
  }
  shell.platform().share(shared);
}

}  // namespace

Command hand_out(const WayOut& way, Id<Application> id, LetterWords letter) {
  return Command::without_change([&way, id, letter = std::move(letter)](Shell& shell) -> Result<void> {
    Desk& desk = shell.desk();
    TRY(const Case about, read_case(desk, id));
    const auto written = way.written(desk, about, letter);
    const WayOut* const instead = find_way_out(way.where_too_large);
    if (!written && written.error().code == ErrorCode::too_large && instead != nullptr)
      return hand_out(*instead, id, letter)(shell);
    if (!written) return tl::unexpected(written.error());
    Object values;
    values.set("company", about.company.name);
    const std::string file_name = desk.words("ui.letter.file-name", values);
    if (way.copies_words) shell.platform().set_clipboard(letter.body);
    switch (way.carrier) {
      case Carrier::file:
        return shell.save_file(file_name, std::string(way.id), *written);
      case Carrier::share:
        share(shell, about, letter, file_name);
        break;
      case Carrier::clipboard:
        shell.platform().set_clipboard(*written);
        break;
      case Carrier::address:
        TRY_DONE(shell.platform().open_address(*written));
        break;
    }
    // Whether a program came up is not told to us; what to do where none did is.
    shell.say(desk.words("way." + std::string(way.id) + ".done"));
    return {};
  });
}

const WayOut& best_way_out(Channel channel, const Case& about) {
  for (const WayOut& way : ways_out()) {
    if (way.carrier == Carrier::address && serves(way, channel) && leads_anywhere(way, about)) return way;
  }
  return ways_out().front();
}

std::string way_words(const Words& words, const WayOut& way) {
  return words("way." + std::string(way.id) + ".do");
}

char32_t way_icon(const WayOut& way) {
  switch (way.carrier) {
    case Carrier::clipboard:
      return icon::content_copy;
    case Carrier::address:
      return icon::open_in_new;
    case Carrier::share:
      return icon::share;
    case Carrier::file:
      break;
  }
  return icon::save;
}

}  // namespace goodterms
