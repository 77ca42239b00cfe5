#include "core/model/reading_words.h"

namespace goodterms {

Result<void> check_reading_words(const ReadingWords& words) {
  TRY_DONE(check_phrase_lists(words, Marks::allowed));
  PhraseLists zones{words.zones, words.parts};
  return check_phrase_lists(zones, Marks::allowed);
}

}  // namespace goodterms
