#include "core/actions/other_role.h"

#include "core/actions/unfinished.h"

namespace goodterms {

Result<Changes> begin_other_role(Desk& desk, Id<Application> id, const std::string& words, Channel came_by,
                                 const std::string& role) {
  TRY(const Case about, read_case(desk, id));
  UnfinishedDecline begun;
  begun.facts.company = about.company;
  if (about.contact) begun.facts.contact = *about.contact;
  begun.facts.application.role = role;
  begun.facts.application.approached = came_by;
  begun.facts.application.touchpoints = about.application.touchpoints + 1;
  begun.facts.application.spoken_before = about.application.spoken_before;
  begun.facts.application.language = about.application.language;
  begun.invitation = words;
  TRY(const auto before, read_unfinished(desk));
  if (before && written_out(*before) != written_out(begun))
    return failure(ErrorCode::conflict, "ui.new.begun-before");
  return keep_unfinished(desk, begun);
}

}  // namespace goodterms
