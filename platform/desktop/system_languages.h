// The languages the person has set their system to.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace goodterms {

// As tags (BCP 47), the best first: "en-GB", "de". From LANGUAGE, LC_ALL, LC_MESSAGES and LANG, of which the
// earlier say more (GNU gettext manual, 2.3); on Windows the languages of its own interface. Empty where
// nothing is set, or only "C".
std::vector<std::string> system_languages();

// "en-GB" of "en_GB.UTF-8@euro"; empty for "C" and "POSIX".
std::string tag_of_locale(std::string_view locale);

}  // namespace goodterms
