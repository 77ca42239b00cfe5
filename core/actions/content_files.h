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

// The words of the interface inside the program: formats.json and interface.json of the language, over those
// of the language before its hyphen ("en-GB" over "en"). Errors: bad_data.
Result<Words> load_words(std::span<const EmbeddedFile> content, std::string_view language = "en");

// What an error says, for those who have no Words at hand; plain() where the words themselves are missing.
std::string sentence_of(const Error& error, std::span<const EmbeddedFile> content);

}  // namespace goodterms
