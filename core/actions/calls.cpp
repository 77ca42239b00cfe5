#include "core/actions/calls.h"

#include "core/actions/story.h"
#include "core/store/interactions.h"

namespace goodterms {
namespace {

Result<void> file_try(Desk& desk, const Case& about) {
  Interaction line = story_line(desk, about, InteractionKind::tried);
  line.channel = Channel::phone;
  line.summary = desk.words("ui.call.unanswered");
  TRY_DONE(Interactions(desk.connection()).insert(line));
  return {};
}

}  // namespace

Result<Changes> call_unanswered(Desk& desk, Id<Application> id, const LetterChoice& next) {
  TRY(const Case named, read_case(desk, id));
  return desk.log.journal().change({"call-unanswered", named.company.name}, desk.now(),
                                   [&]() -> Result<void> {
                                     TRY(const Case about, read_case(desk, id));
                                     TRY(const Draft draft, compose_letter(desk, about, next));
                                     TRY_DONE(keep_draft(desk, id, draft));
                                     return file_try(desk, about);
                                   });
}

Result<Changes> call_unanswered(Desk& desk, Id<Application> id) {
  TRY(const Case about, read_case(desk, id));
  return desk.log.journal().change({"call-unanswered", about.company.name}, desk.now(),
                                   [&] { return file_try(desk, about); });
}

}  // namespace goodterms
