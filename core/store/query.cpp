#include "core/store/query.h"

#include <algorithm>

#include "core/store/tokenizer.h"

namespace goodterms {
namespace {

// A person does not type more; the rest is ignored so that a pasted page stays cheap.
constexpr std::size_t most_words = 12;

constexpr std::size_t trigram = 3;  // code points; what FTS5's trigram index needs at least

void add_hits_at_word_starts(const Query& query, std::string_view text, std::vector<TextRange>& hits) {
  WordReader reader(text);
  while (reader.next()) {
    for (const std::string& word : query.words) {
      if (reader.word().compare(0, word.size(), word) != 0) continue;
      // Folding may change lengths, so the end of the hit is found by folding character by character.
      std::size_t end = reader.range().begin;
      std::string folded;
      while (end < reader.range().end && folded.size() < word.size()) {
        const std::size_t start = end;
        const char32_t c = next_code_point(text, end);
        if (is_letter_or_digit(c)) folded += fold(text.substr(start, end - start));
      }
      hits.push_back({reader.range().begin, end});
      break;
    }
  }
}

void add_hits_inside(const Query& query, std::string_view text, std::vector<TextRange>& hits) {
  const FoldedText folded = fold_with_source(text);
  for (const std::string& word : query.words) {
    const std::size_t at = folded.text.find(word);
    if (at == std::string::npos) continue;
    std::size_t end = folded.source[at + word.size() - 1];
    next_code_point(text, end);
    hits.push_back({folded.source[at], end});
  }
}

}  // namespace

Query read_query(std::string_view text) {
  Query query;
  query.folded = fold(single_line(text));
  WordReader reader(text);
  while (query.words.size() < most_words && reader.next())
    query.words.push_back(reader.word());
  bool long_enough = true;
  for (std::size_t i = 0; i < query.words.size(); ++i) {
    // Words hold letters and digits only, so the quotes need no escaping.
    const std::string quoted = '"' + query.words[i] + '"';
    if (i > 0) query.by_word += ' ';
    query.by_word += quoted;
    if (i + 1 == query.words.size()) query.by_word += '*';
    if (i > 0) query.by_inside += ' ';
    query.by_inside += quoted;
    long_enough = long_enough && count_code_points(query.words[i]) >= trigram;
  }
  if (!long_enough) query.by_inside.clear();
  return query;
}

std::vector<TextRange> find_hits(const Query& query, std::string_view text) {
  std::vector<TextRange> hits;
  add_hits_at_word_starts(query, text, hits);
  if (hits.empty()) add_hits_inside(query, text, hits);
  std::sort(hits.begin(), hits.end(),
            [](TextRange left, TextRange right) { return left.begin < right.begin; });
  std::vector<TextRange> apart;
  for (const TextRange& hit : hits) {
    if (apart.empty() || hit.begin >= apart.back().end) apart.push_back(hit);
  }
  return apart;
}

Excerpt excerpt(const Query& query, std::string_view text, std::size_t width) {
  const std::string line = single_line(text);
  const std::vector<TextRange> hits = find_hits(query, line);
  // A third of the room before the first hit, starting at a blank where one is near.
  std::size_t begin = hits.empty() ? 0 : hits.front().begin;
  for (std::size_t back = 0; begin > 0 && back < width / 3;) {
    --begin;
    if ((static_cast<unsigned char>(line[begin]) & 0xC0U) != 0x80U) ++back;
  }
  if (begin > 0) {
    const std::size_t blank = line.find(' ', begin);
    if (blank != std::string::npos && blank < hits.front().begin) begin = blank + 1;
  }
  std::size_t end = begin;
  for (std::size_t count = 0; end < line.size() && count < width; ++count)
    next_code_point(line, end);
  if (end < line.size()) {
    const std::size_t blank = line.rfind(' ', end);
    if (blank != std::string::npos && blank > begin + (end - begin) / 2) end = blank;
  }
  Excerpt cut;
  cut.text = begin > 0 ? "…" : "";
  const std::size_t shift = cut.text.size();
  cut.text += line.substr(begin, end - begin);
  if (end < line.size()) cut.text += "…";
  for (const TextRange& hit : hits) {
    if (hit.begin >= begin && hit.end <= end)
      cut.hits.push_back({hit.begin - begin + shift, hit.end - begin + shift});
  }
  return cut;
}

}  // namespace goodterms
