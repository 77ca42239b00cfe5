#include "platform/desktop/look_answers.h"

#include <algorithm>
#include <cctype>
#include <string>

namespace goodterms {
namespace {

// The text after `key` up to one of `ends`, without the dress that gdbus and gsettings put around a value.
std::string value_after(std::string_view text, std::string_view key, std::string_view ends) {
  const std::size_t at = text.find(key);
  if (at == std::string_view::npos) return "";
  std::string_view value = text.substr(at + key.size());
  value = value.substr(0, value.find_first_of(ends));
  std::string plain;
  for (const char letter : value) {
    if (std::string_view("<>'\" ").find(letter) == std::string_view::npos) plain += letter;
  }
  constexpr std::string_view type = "uint32";
  return plain.compare(0, type.size(), type) == 0 ? plain.substr(type.size()) : plain;
}

// One value of the settings that GNOME and its relatives keep.
bool take_gnome_values(const std::string& scheme, const std::string& animations, SystemLook& look) {
  if (scheme == "prefer-dark") look.dark = true;
  if (scheme == "prefer-light" || scheme == "default") look.dark = false;
  if (animations == "true" || animations == "false") look.reduced_motion = animations == "false";
  return !scheme.empty() || !animations.empty();
}

}  // namespace

bool take_portal_answer(std::string_view text, SystemLook& look) {
  // Both namespaces have a color-scheme; the portal's own is the one in numbers.
  const std::string scheme = value_after(text, "'color-scheme': <uint32", ">,}");
  const std::string contrast = value_after(text, "'contrast': <uint32", ">,}");
  const std::string motion = value_after(text, "'reduced-motion': <uint32", ">,}");
  const std::string animations = value_after(text, "'enable-animations':", ">,}");
  // 0 stands for "no preference".
  if (scheme == "1") look.dark = true;
  if (scheme == "2") look.dark = false;
  if (!contrast.empty()) look.high_contrast = contrast == "1";
  bool told = !scheme.empty() || !contrast.empty();
  told = take_gnome_values("", animations, look) || told;
  if (motion == "1") look.reduced_motion = true;
  return told || !motion.empty();
}

bool take_gsettings_answer(std::string_view text, SystemLook& look) {
  const std::string scheme = value_after(text, "org.gnome.desktop.interface color-scheme", "\n");
  const std::string animations = value_after(text, "org.gnome.desktop.interface enable-animations", "\n");
  const std::string theme = value_after(text, "org.gnome.desktop.interface gtk-theme", "\n");
  const bool by_theme = take_theme_name(theme, look);
  // "default" only says that the person has not chosen, and then an old theme's name says more.
  const bool told = take_gnome_values(by_theme && scheme == "default" ? "" : scheme, animations, look);
  return by_theme || told;
}

bool take_theme_name(std::string_view name, SystemLook& look) {
  std::string lower(name);
  std::transform(lower.begin(), lower.end(), lower.begin(),
                 [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
  const auto holds = [&lower](std::string_view part) { return lower.find(part) != std::string::npos; };
  const bool contrast = holds("highcontrast");
  const bool dark = holds("dark") || holds("inverse");
  if (contrast) look.high_contrast = true;
  if (dark) look.dark = true;
  return contrast || dark;
}

}  // namespace goodterms
