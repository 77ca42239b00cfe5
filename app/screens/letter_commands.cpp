#include "app/screens/letter_commands.h"

#include "core/actions/hand_over.h"

namespace goodterms {

Command copy_words(std::string words) {
  return Command::without_change([words = std::move(words)](Shell& shell) -> Result<void> {
    shell.platform().set_clipboard(words);
    shell.say(shell.desk().words("ui.draft.copied"));
    return {};
  });
}

Command write_by(Id<Application> id, Channel channel, Stage stage) {
  return [=](Shell& shell) -> Result<void> {
    Desk& desk = shell.desk();
    TRY(const Case about, read_case(desk, id));
    TRY(const Draft present, compose_letter(desk, about, {}));
    if (present.channel != channel) {
      LetterChoice choice;
      choice.channel = channel;
      TRY(const Draft draft, compose_letter(desk, about, choice));
      TRY(const Changes changes, keep_draft(desk, id, draft));
      shell.changed(changes);
    }
    shell.go(case_place(id, stage));
    return {};
  };
}

Command save_as_mail(Id<Application> id, std::string subject, std::string body) {
  return [=](Shell& shell) -> Result<void> {
    Desk& desk = shell.desk();
    TRY(const Case about, read_case(desk, id));
    TRY(const Email email, email_of(desk, about, subject, body));
    TRY(const std::string bytes, write_eml(email));
    Object values;
    values.set("company", about.company.name);
    return shell.save_file(desk.words("ui.send.file-name", values), "eml", bytes);
  };
}

Command open_in_mail(Id<Application> id, std::string subject, std::string body) {
  return [=](Shell& shell) -> Result<void> {
    TRY(const Case about, read_case(shell.desk(), id));
    const auto link = mail_link(shell.desk(), about, subject, body);
    if (!link && link.error().code == ErrorCode::too_large) return save_as_mail(id, subject, body)(shell);
    if (!link) return tl::unexpected(link.error());
    TRY_DONE(shell.platform().open_address(*link));
    // Whether a program came up is not told to us; what to do where none did is.
    shell.say(shell.desk().words("ui.draft.opening-mail"));
    return {};
  };
}

}  // namespace goodterms
