// Promises picked out of what was written or said. The words are data (core/model/promise.h).
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "core/advice/sentences.h"
#include "core/base/date.h"
#include "core/model/promise.h"

namespace goodterms {

struct SaidPromise {
  const PromiseCue* cue = nullptr;
  TextRange words;  // with the day, where it stands beside them
  std::optional<Date> due;
};

// Immutable, and usable from several threads. Refers to the spellings.
class PromiseReader {
 public:
  PromiseReader(const PromiseWords& words, const Spellings& spellings)
      : phrases_(words), spellings_(spellings) {}

  // In their order in the text; days are counted from the one it was `said` on. Quoted lines (">") say
  // nothing. `text` is valid UTF-8; of a long one its beginning counts.
  std::vector<SaidPromise> read(std::string_view text, Date said) const;

 private:
  struct Day {
    Hit hit;
    Date date;
  };
  std::vector<Hit> hits_of(const Phrases::Hits& hits, std::string_view list) const;
  std::vector<Day> days(const Sentences& cut, std::string_view text, const Phrases::Hits& hits,
                        Date said) const;
  std::optional<Date> date_of(const PromiseDay& day, const std::vector<unsigned>& numbers, Date said) const;
  std::vector<unsigned> numbers_in(const Sentences& cut, std::string_view text, const Phrases::Hits& hits,
                                   Hit hit) const;

  Phrases phrases_;
  const Spellings& spellings_;
};

}  // namespace goodterms
