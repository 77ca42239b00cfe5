// Phrases in named lists, as content files hold them: core/model/lint_words.h and core/model/reading_words.h.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"

namespace goodterms {

// Every entry is a phrase of core/model/phrase.h.
struct PhraseLists {
  using Lists = std::map<std::string, std::vector<std::string>, std::less<>>;

  Lists lists;  // by the names that the code asks for
  Lists parts;  // freely named; phrases of any list refer to them as [name]
};

// The words a set of lists may come to when the parts it refers to are written out in full.
inline constexpr std::size_t most_phrase_nodes = 200000;

enum class Marks : std::uint8_t { allowed, refused };

// Looks whether every phrase can be read, every part exists, none refers to itself, and all stay within
// limits; whether there are marks in them, where those are refused. Errors: bad_data, naming the list
// ("lists.thanks[3]") and what is wrong; too_large.
Result<void> check_phrase_lists(const PhraseLists& words, Marks marks);

}  // namespace goodterms
