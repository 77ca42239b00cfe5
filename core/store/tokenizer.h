// What counts as a word when the log is searched, for SQLite's full-text index and for the words the user
// types alike: folded (core/base fold()), at most 64 bytes, apostrophes inside a word dropped (o'brien =
// obrien), and each character by itself in scripts that set no blanks between words, so that part of a
// Japanese name is found too.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/base/text.h"

namespace goodterms {

class Connection;

// Walks the words of a text.
class WordReader {
 public:
  explicit WordReader(std::string_view text) : text_(text) {}

  // Moves to the next word; false at the end. Afterwards word() and range() tell about it.
  bool next();
  const std::string& word() const { return word_; }
  TextRange range() const { return range_; }  // in the text as given

 private:
  bool ends_word(char c);

  std::string_view text_;
  std::size_t position_ = 0;
  std::string word_;
  TextRange range_;
};

// Makes known to the connection tokenize='goodterms', to FTS5, and words_of(text), to SQL: a JSON array of
// the words of the text, each as often as it stands there.
Result<void> register_tokenizer(Connection& connection);

}  // namespace goodterms
