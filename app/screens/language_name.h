// What a language is called in the interface.
#pragma once

#include <string>
#include <string_view>

#include "core/template/languages.h"
#include "core/template/words.h"

namespace goodterms {

// "British English"; "English (en-NZ)" for a kind of a language that has no name of its own; else the tag.
inline std::string language_name(const Words& words, std::string_view tag) {
  const std::string key = "language.";
  if (words.has(key + std::string(tag))) return words(key + std::string(tag));
  const std::string base = key + std::string(base_language(tag));
  return words.has(base) ? words(base) + " (" + std::string(tag) + ")" : std::string(tag);
}

}  // namespace goodterms
