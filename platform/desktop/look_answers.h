// What Linux desktops answer when asked how the person has set them up. Pure text work, apart from the
// asking.
#pragma once

#include <string_view>

#include "platform/platform.h"

namespace goodterms {

// Takes what the text tells over into `look`, and leaves the rest as it was. False when it tells nothing.

// Of ReadAll of org.freedesktop.portal.Settings, as gdbus prints it: {'color-scheme': <uint32 1>, ...}.
bool take_portal_answer(std::string_view text, SystemLook& look);

// Of `gsettings list-recursively`: lines of "schema key value".
bool take_gsettings_answer(std::string_view text, SystemLook& look);

// A theme's name as in the variable GTK_THEME: "Adwaita:dark", "Breeze-Dark", "HighContrastInverse".
bool take_theme_name(std::string_view name, SystemLook& look);

}  // namespace goodterms
