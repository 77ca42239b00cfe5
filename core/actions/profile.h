// The user's own details.
#pragma once

#include "core/actions/desk.h"
#include "core/model/profile.h"

namespace goodterms {

Result<Profile> read_profile(Desk& desk);

// Errors: invalid_input for text that is not UTF-8, a field that is too long, or an address without "@".
Result<Changes> save_profile(Desk& desk, const Profile& profile);

}  // namespace goodterms
