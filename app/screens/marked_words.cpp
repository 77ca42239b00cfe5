#include "app/screens/marked_words.h"

#include <algorithm>

namespace goodterms {

void join_neighbours(std::vector<TextRange>& ranges, std::string_view text) {
  std::vector<TextRange> joined;
  for (const TextRange& range : ranges) {
    if (!joined.empty()) {
      TextRange& before = joined.back();
      const bool apart = range.begin > before.end &&
                         text.substr(before.end, range.begin - before.end).find_first_not_of(" \n") !=
                             std::string_view::npos;
      if (!apart) {
        before.end = std::max(before.end, range.end);
        continue;
      }
    }
    joined.push_back(range);
  }
  ranges = std::move(joined);
}

}  // namespace goodterms
