#include "core/store/query.h"

#include <algorithm>

#include "core/store/tokenizer.h"

namespace goodterms {
namespace {

// A person does not type more; the rest is ignored so that a pasted page stays cheap.
constexpr std::size_t most_words = 12;

constexpr std::size_t trigram = 3;  // code points; what FTS5's trigram index needs at least

// Walks the places where a word of the text begins with a word of the query.
class WordStarts {
 public:
  WordStarts(const Query& query, std::string_view text) : query_(query), text_(text), reader_(text) {}

  bool next(TextRange& hit) {
    while (reader_.next()) {
      for (const std::string& word : query_.words) {
        if (reader_.word().compare(0, word.size(), word) != 0) continue;
        hit = {reader_.range().begin, end_of(word)};
        return true;
      }
    }
    return false;
  }

 private:
  // Folding may change lengths, so the end of the hit is found by folding character by character.
  std::size_t end_of(const std::string& word) const {
    std::size_t end = reader_.range().begin;
    std::string folded;
    while (end < reader_.range().end && folded.size() < word.size()) {
      const char32_t c = next_code_point(text_, end);
      if (is_letter_or_digit(c)) append_folded(folded, c);
    }
    return end;
  }

  const Query& query_;
  std::string_view text_;
  WordReader reader_;
};

std::vector<TextRange> hits_inside(const Query& query, std::string_view text) {
  std::vector<TextRange> hits;
  const FoldedText folded = fold_with_source(text);
  for (const std::string& word : query.words) {
    const std::size_t at = folded.text.find(word);
    if (at == std::string::npos) continue;
    std::size_t end = folded.source[at + word.size() - 1];
    next_code_point(text, end);
    hits.push_back({folded.source[at], end});
  }
  std::sort(hits.begin(), hits.end(),
            [](TextRange left, TextRange right) { return left.begin < right.begin; });
  std::vector<TextRange> apart;
  for (const TextRange& hit : hits) {
    if (apart.empty() || hit.begin >= apart.back().end) apart.push_back(hit);
  }
  return apart;
}

// Whether single_line() would change nothing, as for most notes of a call.
bool is_single_line(std::string_view text) {
  bool blank = true;  // as if one stood before the text
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    // The Unicode blanks beyond ASCII begin with one of these four bytes.
    const bool may_be_blank = byte == 0xC2 || (byte >= 0xE1 && byte <= 0xE3);
    if (byte < 0x20 || byte == 0x7F || may_be_blank || (blank && byte == ' ')) return false;
    blank = byte == ' ';
  }
  return text.empty() || !blank;
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
  WordStarts starts(query, text);
  for (TextRange hit; starts.next(hit);)
    hits.push_back(hit);
  return hits.empty() ? hits_inside(query, text) : hits;
}

Excerpt excerpt(const Query& query, std::string_view text, std::size_t width) {
  const bool as_it_is = is_single_line(text);
  const std::string copy = as_it_is ? std::string() : single_line(text);
  const std::string_view line = as_it_is ? text : std::string_view(copy);
  WordStarts starts(query, line);
  TextRange found;
  const bool at_word_start = starts.next(found);
  std::vector<TextRange> hits;
  if (at_word_start) {
    hits.push_back(found);
  } else {
    hits = hits_inside(query, line);
  }
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
  // What is behind the cut is not looked through.
  while (at_word_start && hits.back().end < end && starts.next(found))
    hits.push_back(found);
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
