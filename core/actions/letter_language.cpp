#include "core/actions/letter_language.h"

#include "core/actions/case_fields.h"
#include "core/actions/letters.h"
#include "core/store/applications.h"

namespace goodterms {

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
