// How the user likes the app.
#pragma once

#include "core/actions/desk.h"
#include "core/model/preferences.h"

namespace goodterms {

// What was never set, or set to something this version does not know, has its default.
Result<Preferences> read_preferences(Desk& desk);

// Errors: invalid_input for a text size that is not offered.
Result<Changes> save_preferences(Desk& desk, const Preferences& preferences);

}  // namespace goodterms
