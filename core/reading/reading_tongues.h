// The languages that invitations are read in. Internal to core/reading.
#pragma once

#include <cstdint>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/model/reading_words.h"
#include "core/reading/reading_phrases.h"

namespace goodterms {

class ReadingTongues {
 public:
  explicit ReadingTongues(const ReadingWords& words);

  struct Told {
    std::size_t tongue = 0;  // the first, where words do not tell
    bool sure = false;
  };
  // Which language the beginning of a text is in, by its frequent words.
  Told tell(std::string_view text) const;

  const std::string& tag(std::size_t tongue) const { return tongues_[tongue]->tag; }
  // Made when the language is first read: most people get their invitations in one or two.
  const ReadingPhrases& phrases(std::size_t tongue) const;

 private:
  struct Tongue {
    std::string tag;
    ReadingWords words;
    std::once_flag made;
    std::unique_ptr<const ReadingPhrases> phrases;
  };
  std::vector<std::unique_ptr<Tongue>> tongues_;
  std::unordered_map<std::string, std::uint32_t> frequent_;  // a bit for each tongue that has the word
};

}  // namespace goodterms
