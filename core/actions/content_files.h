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

// Letters of the user's own: <folder>/en/*.json and <folder>/en/letters/*.json; none where there is no such
// folder. Errors: disk; too_large past 1,000 files.
Result<std::vector<ContentFile>> read_own_letters(Files& files, const std::string& folder);

// The words of the interface inside the program. Errors: bad_data.
Result<Words> load_words(std::span<const EmbeddedFile> content);

// What an error says, for those who have no Words at hand; plain() where the words themselves are missing.
std::string sentence_of(const Error& error, std::span<const EmbeddedFile> content);

}  // namespace goodterms
