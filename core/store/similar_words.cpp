#include "core/store/similar_words.h"

#include <algorithm>
#include <array>

#include "core/store/tokenizer.h"

namespace goodterms {
namespace {

constexpr std::size_t fewest_letters = 4, two_slips_from = 6;

// One slip takes some hundreds of looks, of about 6 microseconds among names and 2 among what was said. What
// is cut off by this is two slips in a log of very many words.
constexpr int most_looks = 1200;

// Each word of a query costs walks of its own; a sentence is not looked for by its slips.
constexpr std::size_t most_words = 4;

constexpr std::size_t most_similar = 24;  // words; names of real logs that are one slip away are fewer

std::u32string code_points(std::string_view text) {
  std::u32string points;
  for (std::size_t at = 0; at < text.size();)
    points.push_back(next_code_point(text, at));
  return points;
}

// The table of distances between the word typed and a word of the index, a row for each letter of the latter.
// Words that come one after the other share their beginnings, and so the rows of those.
class Distances {
 public:
  Distances(std::u32string typed, int slips, bool unfinished)
      : typed_(std::move(typed)), slips_(slips), unfinished_(unfinished) {
    rows_.emplace_back(typed_.size() + 1);
    for (std::size_t at = 0; at <= typed_.size(); ++at)
      rows_[0][at] = static_cast<int>(at);
  }

  // Looks at a word that is not before the last one; true if it is near enough.
  bool is_near(const std::u32string& word) {
    std::size_t same = 0;
    const std::size_t known = rows_.size() - 1;
    while (same < known && same < word.size() && same < word_.size() && word_[same] == word[same])
      ++same;
    rows_.resize(same + 1);
    word_ = word;
    bool begins_near = false;
    for (std::size_t at = 0; at <= same; ++at)
      begins_near = begins_near || rows_[at].back() <= slips_;
    while (rows_.size() <= word_.size() && least(rows_.size() - 1) <= slips_) {
      add_row();
      begins_near = begins_near || rows_.back().back() <= slips_;
    }
    if (unfinished_ && begins_near) return true;
    return rows_.size() == word_.size() + 1 && rows_.back().back() <= slips_;
  }

  // Where the next word that may be near can begin, after one that was not; empty: there is none.
  std::string next() const {
    for (std::size_t at = rows_.size() - 1; at-- > 0;) {
      char32_t letter = next_letter(at, word_[at]);
      if (letter == 0) continue;
      std::string from;
      for (std::size_t before = 0; before < at; ++before)
        append_code_point(from, word_[before]);
      append_code_point(from, letter);
      return from;
    }
    return {};
  }

  bool is_dead() const { return least(rows_.size() - 1) > slips_; }

 private:
  int least(std::size_t row) const { return *std::min_element(rows_[row].begin(), rows_[row].end()); }

  void add_row() {
    const std::size_t at = rows_.size();  // the letter is word_[at - 1]
    const std::vector<int>& last = rows_[at - 1];
    std::vector<int> row(typed_.size() + 1);
    row[0] = static_cast<int>(at);
    for (std::size_t other = 1; other <= typed_.size(); ++other) {
      const int same = typed_[other - 1] == word_[at - 1] ? 0 : 1;
      row[other] = std::min({row[other - 1] + 1, last[other] + 1, last[other - 1] + same});
      if (at > 1 && other > 1 && typed_[other - 1] == word_[at - 2] && typed_[other - 2] == word_[at - 1])
        row[other] = std::min(row[other], rows_[at - 2][other - 2] + 1);
    }
    rows_.push_back(std::move(row));
  }

  // The first letter after `after` that may follow the first `at` letters of the word; 0: none.
  char32_t next_letter(std::size_t at, char32_t after) const {
    constexpr char32_t last = 0x10FFFF, surrogates = 0xD800, after_surrogates = 0xE000;
    if (least(at) < slips_) {  // one more may be wrong: any
      if (after >= last) return 0;
      return after + 1 == surrogates ? after_surrogates : after + 1;
    }
    char32_t next = 0;
    const auto may_be = [&](char32_t letter) {
      if (letter > after && (next == 0 || letter < next)) next = letter;
    };
    for (std::size_t other = 0; other < typed_.size(); ++other) {
      if (rows_[at][other] <= slips_) may_be(typed_[other]);
      const bool changed_places = at > 0 && other > 0 && typed_[other] == word_[at - 1];
      if (changed_places && rows_[at - 1][other - 1] < slips_) may_be(typed_[other - 1]);
    }
    return next;
  }

  std::u32string typed_, word_;
  int slips_;
  bool unfinished_;
  std::vector<std::vector<int>> rows_;  // rows_[n]: of the first n letters of the word
};

// The first word not before `from`. Of what was said it may be one that no text has any more
// (migrations/0019_said_words.sql).
Result<std::optional<std::string>> next_word_to_compare(Connection& connection, WordIndex index,
                                                        const std::string& from) {
  if (index == WordIndex::names_by_word) return next_word_of(connection, index, from);
  return connection.first(
      "SELECT word FROM said_words WHERE word >= ? ORDER BY word LIMIT 1",
      [](Row& row) { return row.next_text(); }, from);
}

Result<bool> is_word_of(Connection& connection, WordIndex index, const std::string& word) {
  if (index == WordIndex::names_by_word) return true;  // where it was read
  TRY(const auto there, connection.first(
                            "SELECT 1 FROM temp.words_said WHERE term = ? LIMIT 1",
                            [](Row& row) { return row.next_integer(); }, word));
  return there.has_value();
}

enum class First : std::uint8_t { right, any };  // the first letter of the word
enum class End : std::uint8_t { typed, open };

Result<std::vector<std::string>> walk(Connection& connection, WordIndex index, const std::string& word,
                                      int slips, First first, End end) {
  std::vector<std::string> found;
  const std::u32string typed = code_points(word);
  const bool first_is_right = first == First::right;
  std::string from;
  if (first_is_right) append_code_point(from, typed.front());
  Distances distances(typed, slips, end == End::open);
  for (int looks = 0; looks < most_looks && found.size() < most_similar; ++looks) {
    TRY(auto next, next_word_to_compare(connection, index, from));
    if (!next) break;
    const std::u32string letters = code_points(*next);
    if (letters.empty() || (first_is_right && letters.front() != typed.front())) break;
    const bool near = distances.is_near(letters);
    from = !near && distances.is_dead() ? distances.next() : *next + '\x01';  // before all that begin with it
    if (near && *next != word && is_one_word(*next)) {
      TRY(const bool there, is_word_of(connection, index, *next));
      if (there) found.push_back(std::move(*next));
    }
    if (from.empty()) break;
  }
  return found;
}

std::string in_quotes(const std::string& word) {
  return '"' + word + '"';
}

}  // namespace

int most_slips(std::string_view word) {
  const std::u32string letters = code_points(word);
  const bool digits =
      std::any_of(letters.begin(), letters.end(), [](char32_t c) { return c >= '0' && c <= '9'; });
  if (digits || letters.size() < fewest_letters) return 0;
  return letters.size() < two_slips_from ? 1 : 2;
}

Result<std::vector<std::string>> similar_words(Connection& connection, WordIndex index,
                                               const std::string& word, bool unfinished, int slips) {
  if (slips < 1) return std::vector<std::string>();
  TRY(auto found, walk(connection, index, word, 1, First::any, End::typed));
  if (found.empty() && unfinished) {
    TRY(found, walk(connection, index, word, 1, First::right, End::open));
  }
  if (slips < 2 || index == WordIndex::said) return found;
  if (found.empty()) {
    TRY(found, walk(connection, index, word, 2, First::right, End::typed));
  }
  if (found.empty()) {
    TRY(found, walk(connection, index, word, 2, First::any, End::typed));
  }
  return found;
}

Result<SimilarQuery> similar_query(Connection& connection, const Query& query, WordIndex index) {
  if (query.words.size() > most_words) return SimilarQuery{};
  std::vector<bool> known;
  for (std::size_t at = 0; at < query.words.size(); ++at) {
    const std::string& word = query.words[at];
    TRY(const auto there, next_word_of(connection, index, word));
    const bool last = at + 1 == query.words.size();
    known.push_back(there && (last ? there->compare(0, word.size(), word) == 0 : *there == word));
  }
  const bool all_known = std::find(known.begin(), known.end(), false) == known.end();
  SimilarQuery similar;
  bool any = false;
  for (std::size_t at = 0; at < query.words.size(); ++at) {
    const std::string& word = query.words[at];
    const bool last = at + 1 == query.words.size();
    std::vector<std::string> others;
    if (all_known || !known[at]) {
      const int slips = all_known ? std::min(1, most_slips(word)) : most_slips(word);
      TRY(others, similar_words(connection, index, word, last && !all_known, slips));
    }
    if (!known[at] && others.empty()) return SimilarQuery{};
    any = any || !others.empty();
    std::string either = known[at] ? in_quotes(word) + (last ? "*" : "") : std::string();
    if (known[at]) similar.words.push_back(word);
    for (std::string& other : others) {
      if (!either.empty()) either += " OR ";
      either += in_quotes(other);
      similar.words.push_back(std::move(other));
    }
    if (at > 0) similar.expression += " AND ";
    similar.expression += '(' + either + ')';
  }
  return any ? similar : SimilarQuery{};
}

}  // namespace goodterms
