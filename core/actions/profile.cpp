#include "core/actions/profile.h"

#include "core/actions/fields.h"
#include "core/model/merge.h"
#include "core/store/profiles.h"

namespace goodterms {

Result<Profile> read_profile(Desk& desk) {
  return Profiles(desk.connection()).read();
}

namespace {

Result<Profile> checked(const Profile& profile) {
  Profile clean;
  TRY(clean.name, clean_field(profile.name, "name"));
  TRY(clean.email, clean_email(profile.email));
  TRY(clean.phone, clean_field(profile.phone, "phone"));
  TRY(clean.linkedin, clean_field(profile.linkedin, "linkedin"));
  TRY(clean.looking_for, clean_field(profile.looking_for, "looking_for"));
  return clean;
}

}  // namespace

Result<Changes> save_profile(Desk& desk, const Profile& profile) {
  TRY(const Profile clean, checked(profile));
  return desk.log.journal().change({"profile", ""}, desk.now(),
                                   [&] { return Profiles(desk.connection()).write(clean); });
}

Result<Changes> change_profile(Desk& desk, const std::function<void(Profile&)>& change) {
  return desk.log.journal().change({"profile", ""}, desk.now(), [&]() -> Result<void> {
    TRY(Profile profile, read_profile(desk));
    change(profile);
    TRY(const Profile clean, checked(profile));
    return Profiles(desk.connection()).write(clean);
  });
}

Result<Done<bool>> save_profile_seen(Desk& desk, const Profile& profile, const Profile& seen) {
  TRY(Profile mine, checked(profile));
  bool gave_way = false;
  const auto work = [&]() -> Result<void> {
    TRY(const Profile theirs, read_profile(desk));
    for (const auto detail : profile_details) {
      const Merged merged = take_change_of_others(seen.*detail, theirs.*detail, mine.*detail);
      gave_way = gave_way || merged == Merged::clash;
    }
    return Profiles(desk.connection()).write(mine);
  };
  TRY(const Changes changes, desk.log.journal().change({"profile", ""}, desk.now(), work));
  return Done<bool>{gave_way, changes};
}

}  // namespace goodterms
