#include "core/actions/profile.h"

#include "core/actions/fields.h"
#include "core/store/profiles.h"

namespace goodterms {

Result<Profile> read_profile(Desk& desk) {
  return Profiles(desk.connection()).read();
}

Result<Changes> save_profile(Desk& desk, const Profile& profile) {
  Profile clean;
  TRY(clean.name, clean_field(profile.name, "name"));
  TRY(clean.email, clean_email(profile.email));
  TRY(clean.phone, clean_field(profile.phone, "phone"));
  TRY(clean.linkedin, clean_field(profile.linkedin, "linkedin"));
  return desk.log.journal().change({"profile", ""}, desk.now(),
                                   [&] { return Profiles(desk.connection()).write(clean); });
}

}  // namespace goodterms
