#include <cstdlib>

#include "platform/desktop/system_languages.h"

namespace goodterms {

std::string tag_of_locale(std::string_view locale) {
  std::string tag(locale.substr(0, locale.find_first_of(".@")));
  if (tag == "C" || tag == "POSIX") return {};
  for (char& c : tag) {
    if (c == '_') c = '-';
  }
  return tag;
}

std::vector<std::string> system_languages() {
  std::vector<std::string> tags;
  const auto value = [](const char* name) {
    const char* text = std::getenv(name);
    return std::string_view(text != nullptr ? text : "");
  };
  std::string locale;
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    if (value(name).empty()) continue;
    locale = tag_of_locale(value(name));
    break;
  }
  if (locale.empty()) return tags;  // then LANGUAGE says nothing either
  std::string_view list = value("LANGUAGE");
  while (!list.empty()) {
    const std::size_t end = std::min(list.find(':'), list.size());
    if (std::string tag = tag_of_locale(list.substr(0, end)); !tag.empty()) tags.push_back(std::move(tag));
    list.remove_prefix(std::min(end + 1, list.size()));
  }
  tags.push_back(std::move(locale));
  return tags;
}

}  // namespace goodterms
