#include "app/screens/settings_screen.h"

#include <algorithm>

#include "app/screens/places.h"
#include "core/actions/decide.h"
#include "core/actions/preferences.h"
#include "core/actions/profile.h"

namespace goodterms {
Result<void> SettingsScreen::read(Desk& desk) {
  TRY(const Profile filed, read_profile(desk));
  // What is being written here stays, and what it was begun from, too: else it would count as written over
  // what somebody else has filed meanwhile.
  for (const auto detail : profile_details) {
    if (profile_.*detail != kept_.*detail) continue;
    profile_.*detail = kept_.*detail = filed.*detail;
  }
  profile_.habits = kept_.habits = filed.habits;
  TRY(preferences_, read_preferences(desk));
  languages_ = desk.languages.tags();
  TRY(roadmap_, read_roadmap(desk));
  TRY(data_, read_data_view(desk));
  return {};
}

Result<void> SettingsScreen::keep(Shell& shell) {
  keep_pause_.kept();
  changed_ = false;
  const bool same = std::all_of(profile_details.begin(), profile_details.end(),
                                [&](const auto detail) { return profile_.*detail == kept_.*detail; });
  if (same) {
    email_error_ = {};
    return {};
  }
  // A slip in the address keeps nothing else from being kept.
  Profile good = profile_;
  std::optional<Error> slip;
  auto saved = save_profile_seen(shell.desk(), good, kept_);
  if (!saved) {
    slip = saved.error();
    good.email = kept_.email;
    saved = save_profile_seen(shell.desk(), good, kept_);
  }
  email_error_ = slip ? slip->wording : Wording();
  if (!saved) return tl::unexpected(saved.error());
  kept_ = good;
  shell.changed(saved->changes);
  if (saved->value) shell.say_done(shell.desk().words("ui.changed-elsewhere"));
  return {};
}

std::optional<double> SettingsScreen::tend(Shell& shell, double now) {
  if (changed_) {
    changed_ = false;
    keep_pause_.written(now);
  }
  const auto keep_at = keep_pause_.at();
  if (!keep_at) return std::nullopt;
  if (now < *keep_at) return *keep_at - now;
  if (const auto kept = keep(shell); !kept) shell.say(kept.error());
  // One more frame shows what is wrong with it.
  return email_error_.key.empty() ? std::nullopt : std::optional(0.0);
}

Result<void> SettingsScreen::leave(Shell& shell) {
  TRY_DONE(keep(shell));
  if (!email_error_.key.empty()) return tl::unexpected(Error{ErrorCode::invalid_input, email_error_});
  return {};
}

void SettingsScreen::set(std::function<void(Preferences&)> change, Commands& commands) {
  commands.push_back([change = std::move(change)](Shell& shell) -> Result<void> {
    TRY(const Changes changes, change_preferences(shell.desk(), change));
    shell.changed(changes);
    return {};
  });
}

std::unique_ptr<Screen> make_settings_screen(const Place&, const ScreenTools& tools) {
  return std::make_unique<SettingsScreen>(tools.version(), tools.interface_languages());
}

}  // namespace goodterms
