// The user's own details.
#pragma once

#include <functional>

#include "core/actions/desk.h"
#include "core/model/profile.h"

namespace goodterms {

Result<Profile> read_profile(Desk& desk);

// Errors: invalid_input for text that is not UTF-8, a field that is too long, or an address without "@".
Result<Changes> save_profile(Desk& desk, const Profile& profile);

// The same for who changes a part of it: the rest stays as it is by now.
Result<Changes> change_profile(Desk& desk, const std::function<void(Profile&)>& change);

// The same for a form that shows the profile as it was `seen`: what was not touched there stays as it is by
// now. True where something that somebody else changed meanwhile gave way; undo has it.
Result<Done<bool>> save_profile_seen(Desk& desk, const Profile& profile, const Profile& seen);

}  // namespace goodterms
