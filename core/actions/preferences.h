// How the user likes the app.
#pragma once

#include <functional>

#include "core/actions/desk.h"
#include "core/model/preferences.h"

namespace goodterms {

// What was never set, or set to something this version does not know, has its default.
Result<Preferences> read_preferences(Desk& desk);

// Changes some of them; the others stay as they are by now. Errors as below.
Result<Changes> change_preferences(Desk& desk, const std::function<void(Preferences&)>& change);

// Errors: invalid_input for a text size that is not offered.
Result<Changes> save_preferences(Desk& desk, const Preferences& preferences);

}  // namespace goodterms
