// The words by which pasted text is understood, as data: read from assets/content/<language>/reading.json by
// core/template/catalog.h, used by core/reading. Every entry is a phrase of core/model/phrase.h in which
// marks count. Invitations come in other languages than the app has: the words of those lie in
// reading/<tag>.json.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/phrase_lists.h"

namespace goodterms {

enum class Cue : std::uint16_t {
#define CUE(identifier, name) identifier,
#include "core/model/reading_lists.def"
#undef CUE
};

inline constexpr std::string_view cue_names[] = {
#define CUE(identifier, name) name,
#include "core/model/reading_lists.def"
#undef CUE
};
inline constexpr std::size_t cue_count = std::size(cue_names);

// What invitations in another language need besides: added to the lists of ReadingWords, or in place of them.
struct ReadingLanguage : PhraseLists {
  std::string tag;  // "de"
  Lists zones;
  std::vector<std::string> replaces;  // lists and parts
};

struct ReadingWords : PhraseLists {
  // What clocks are called, by what they are: a zone of the tz database ("Europe/London") or an offset
  // ("-05:00").
  Lists zones;
  std::string tag;  // the language of the lists above: "en"
  std::vector<ReadingLanguage> languages;
};

// The words to read an invitation in that language with; `languages` of the result is empty.
ReadingWords words_in(const ReadingWords& words, const ReadingLanguage& language);

// As check_phrase_lists(), for the zones as well.
Result<void> check_reading_words(const ReadingWords& words);

}  // namespace goodterms
