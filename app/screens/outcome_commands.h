// What follows once a letter was filed that says something else than no.
#pragma once

#include "app/screens/screen.h"
#include "core/actions/letters.h"

namespace goodterms {

// Says what was filed and leads on: to deciding, which waits for the day that was named, or to the declines,
// where a case is closed for who is going. False where there is nothing of the kind to say: for a decline,
// and for a call that an email is still to confirm. `next`: where it leads instead, where several are told
// one after the other.
Result<bool> lead_on_from_outcome(Shell& shell, Id<Application> id, const Filed& filed, Channel channel,
                                  const std::optional<Place>& next);

}  // namespace goodterms
