#include "core/actions/letter_language.h"

#include "core/actions/case_fields.h"
#include "core/actions/letters.h"
#include "core/actions/own_letters.h"
#include "core/store/applications.h"
#include "core/template/languages.h"

namespace goodterms {

Result<std::string> language_not_answered(Desk& desk, const Case& about) {
  TRY(const Envelope envelope, read_envelope(desk, about.application.id));
  TRY(const auto kept, kept_draft(desk, about.application.id));
  TRY(const std::string ours, language_of_template(desk, about, kept ? kept->template_id : std::string()));
  return base_language(ours) == base_language(envelope.language) ? std::string() : envelope.language;
}

const Catalog& letters_for(const Desk& desk, const Case& about) {
  const std::string& language = about.application.language;
  if (!language.empty() || !about.contact) return desk.languages.at(language);
  return desk.languages.at(about.contact->language);
}

Result<Changes> choose_letter_language(Desk& desk, Id<Application> id, const std::string& tag) {
  TRY_DONE(check_language(desk, tag));
  TRY(const Case named, read_case(desk, id));
  const auto work = [&]() -> Result<void> {
    TRY(Case about, read_case(desk, id));
    about.application.language = tag;
    TRY_DONE(Applications(desk.connection()).update(about.application));
    TRY(const auto kept, kept_draft(desk, id));
    if (!kept) return {};
    LetterChoice choice;
    choice.channel = kept->channel;
    choice.tone = kept->tone;
    TRY(const Draft draft, compose_letter(desk, about, choice));
    TRY_DONE(keep_draft(desk, id, draft));
    return {};
  };
  return desk.log.journal().change({"letter-language", named.company.name}, desk.now(), work);
}

}  // namespace goodterms
