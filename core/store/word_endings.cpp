#include "core/store/word_endings.h"

#include "core/store/tokenizer.h"

namespace goodterms {
namespace {

constexpr std::size_t longest_indexed_prefix = 3;  // code points; migrations/0001_first.sql, prefix='1 2 3'

// Each costs a look into the index, about 10 microseconds here. The words of real notes that begin with the
// same four letters are fewer.
constexpr int most_endings = 48;

}  // namespace

Result<void> make_words_readable(Connection& connection) {
  return connection.run_script(
      "CREATE VIRTUAL TABLE IF NOT EXISTS temp.words_said USING fts5vocab (main, said, instance);"
      "CREATE VIRTUAL TABLE IF NOT EXISTS temp.words_of_names USING fts5vocab (main, names_by_word, "
      "instance);");
}

bool is_one_word(const std::string& word) {
  WordReader reader(word);
  return reader.next() && reader.word() == word && reader.range() == TextRange{0, word.size()};
}

Result<std::optional<std::string>> next_word_of(Connection& connection, WordIndex index,
                                                const std::string& from) {
  const auto read = [](Row& row) { return row.next_text(); };
  if (index == WordIndex::said) {
    return connection.first("SELECT term FROM temp.words_said WHERE term >= ? LIMIT 1", read, from);
  }
  return connection.first("SELECT term FROM temp.words_of_names WHERE term >= ? LIMIT 1", read, from);
}

Result<Endings> with_endings(Connection& connection, const Query& query, WordIndex index) {
  const std::string& beginning = query.words.back();
  if (count_code_points(beginning) <= longest_indexed_prefix) return Endings{query.by_word, true};
  std::string endings;
  bool all = true;
  std::string from = beginning;
  for (int count = 0; all; ++count) {
    TRY(const auto word, next_word_of(connection, index, from));
    if (!word || word->compare(0, beginning.size(), beginning) != 0) break;
    if (!is_one_word(*word)) return Endings{query.by_word, true};
    all = count < most_endings;
    if (!endings.empty()) endings += " OR ";
    endings += '"' + *word + '"';
    from = *word + '\x01';  // words hold letters and digits, so this is before all that begin with it
  }
  if (endings.empty()) return Endings{};
  std::string expression;
  for (std::size_t i = 0; i + 1 < query.words.size(); ++i)
    expression += '"' + query.words[i] + "\" AND ";
  return Endings{expression + '(' + endings + ')', all};
}

}  // namespace goodterms
