// The words by which pasted text is understood, as data of one language: read from
// assets/content/<language>/reading.json by core/template/catalog.h, used by core/reading. Every entry is a
// phrase of core/model/phrase.h in which marks count.
#pragma once

#include <cstdint>
#include <string_view>

#include "core/model/phrase_lists.h"

namespace goodterms {

enum class Cue : std::uint8_t {
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

struct ReadingWords : PhraseLists {
  // What clocks are called, by what they are: a zone of the tz database ("Europe/London") or an offset
  // ("-05:00").
  Lists zones;
};

// As check_phrase_lists(), for the zones as well.
Result<void> check_reading_words(const ReadingWords& words);

}  // namespace goodterms
