// Where the letters and the words of the interface come from: the program itself, and a folder of the user's.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "core/base/embedded.h"
#include "core/store/files.h"
#include "core/template/catalog.h"
#include "core/template/words.h"

namespace goodterms {

// Letters of the user's own: <folder>/<language>/*.json and <folder>/<language>/letters/*.json for every
// language that is built in; none where there is no such folder. Errors: disk; too_large past 1,000 files.
Result<std::vector<ContentFile>> read_own_letters(Files& files, const std::string& folder,
                                                  std::span<const EmbeddedFile> built_in);

// Where nothing says otherwise.
inline constexpr std::string_view usual_language = "en";

// The words of the interface inside the program: formats.json and interface.json of the language, over those
// of the language before its hyphen ("en-GB" over "en"). Errors: bad_data.
Result<Words> load_words(std::span<const EmbeddedFile> content, std::string_view language = usual_language);

// The languages the interface speaks: those with an interface.json, by their tags.
std::vector<std::string> interface_languages(std::span<const EmbeddedFile> content);

// Which of them to speak: what is `preferred` (may be empty), else the first of what the system is set to,
// each made wider until there is one ("en-AU" to "en"; RFC 4647, 3.4), else that of load_words().
std::string interface_language(std::span<const EmbeddedFile> content, const std::string& preferred,
                               const std::vector<std::string>& of_the_system);

// What an error says, for those who have no Words at hand; plain() where the words themselves are missing.
std::string sentence_of(const Error& error, std::span<const EmbeddedFile> content);

}  // namespace goodterms
