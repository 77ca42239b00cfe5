#include "app/screens/outcome_commands.h"

#include "core/model/decision.h"

namespace goodterms {

Result<bool> lead_on_from_outcome(Shell& shell, Id<Application> id, const Filed& filed, Channel channel,
                                  const std::optional<Place>& next) {
  const auto outcome = outcome_from_id(filed.purpose);
  if (!outcome || *outcome == Outcome::decline_now) return false;
  Desk& desk = shell.desk();
  TRY(const Case about, read_case(desk, id));
  Object values;
  values.set("company", about.company.name);
  if (*outcome == Outcome::go_to_interview) {
    shell.replace(next.value_or(Place{PlaceKind::declines}));
    shell.say_done(desk.words("ui.decide.closed-as-going", values));
    return true;
  }
  const bool spoken = channel == Channel::phone || channel == Channel::voicemail;
  if (spoken) return false;
  if (about.application.answer_by)
    values.set("day", name_day(desk.words, *about.application.answer_by, local_date(desk.now())));
  shell.replace(next.value_or(case_place(id, Stage::decide)));
  shell.say_done(desk.words("ui.decide.filed-waits", values));
  return true;
}

}  // namespace goodterms
