#include "core/store/tokenizer.h"

#include <sqlite3.h>

#include "core/store/connection.h"

namespace goodterms {
namespace {

// Longer runs (a pasted key, a wall of letters) are cut, in the index and in the query alike, so they still
// match.
constexpr std::size_t longest_word = 64;

bool is_apostrophe(char32_t c) {
  return c == U'\'' || c == U'’' || c == U'ʼ';
}

// Combining marks belong to the letter before them; folding drops most of them.
bool is_combining_mark(char32_t c) {
  return (c >= 0x0300 && c <= 0x036F) || (c >= 0x3099 && c <= 0x309A) || (c >= 0x064B && c <= 0x065F);
}

extern "C" {
static int create_tokenizer(void*, const char**, int, Fts5Tokenizer** out) {
  // The tokenizer has no state, but FTS5 takes a null pointer for a failure.
  *out = reinterpret_cast<Fts5Tokenizer*>(new char);
  return SQLITE_OK;
}

static void delete_tokenizer(Fts5Tokenizer* tokenizer) {
  delete reinterpret_cast<char*>(tokenizer);
}

static int tokenize(Fts5Tokenizer*, void* context, int, const char* text, int size,
                    int (*token)(void*, int, const char*, int, int, int)) {
  WordReader reader(std::string_view(text, static_cast<std::size_t>(size)));
  while (reader.next()) {
    const int code = token(context, 0, reader.word().data(), static_cast<int>(reader.word().size()),
                           static_cast<int>(reader.range().begin), static_cast<int>(reader.range().end));
    if (code != SQLITE_OK) return code;
  }
  return SQLITE_OK;
}

static void words_of(sqlite3_context* context, int, sqlite3_value** values) {
  const auto* text = reinterpret_cast<const char*>(sqlite3_value_text(values[0]));
  std::string words = "[";
  if (text != nullptr) {
    WordReader reader(std::string_view(text, static_cast<std::size_t>(sqlite3_value_bytes(values[0]))));
    while (reader.next()) {  // of letters and digits, so nothing in it ends a string
      if (words.size() > 1) words += ',';
      words += '"' + reader.word() + '"';
    }
  }
  words += ']';
  sqlite3_result_text64(context, words.data(), words.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
}
}

}  // namespace

// Takes in an ASCII character; true where it ends a word.
bool WordReader::ends_word(char c) {
  const bool inside = !word_.empty();
  if (is_letter_or_digit(static_cast<unsigned char>(c))) {
    if (!inside) range_.begin = position_ - 1;
    if (word_.size() < longest_word) append_folded(word_, static_cast<unsigned char>(c));
  } else if (!inside || c != '\'') {
    return inside;
  }
  range_.end = position_;
  return false;
}

bool WordReader::next() {
  word_.clear();
  while (position_ < text_.size()) {
    if (static_cast<unsigned char>(text_[position_]) < 0x80) {
      if (ends_word(text_[position_++])) return true;
      continue;
    }
    const std::size_t start = position_;
    std::size_t after = position_;
    const char32_t c = next_code_point(text_, after);
    const bool inside = !word_.empty();
    const bool alone = is_written_without_blanks(c) && is_letter_or_digit(c);
    if (alone && inside) return true;  // the word before ends here; this character is the next
    const bool joins = is_letter_or_digit(c) || (inside && (is_apostrophe(c) || is_combining_mark(c)));
    if (!joins) {
      position_ = after;
      if (inside) return true;
      continue;
    }
    if (!inside) range_.begin = start;
    if (!is_apostrophe(c) && word_.size() < longest_word) append_folded(word_, c);
    range_.end = after;
    position_ = after;
    if (alone && !word_.empty()) return true;
  }
  return !word_.empty();
}

Result<void> register_tokenizer(Connection& connection) {
  fts5_api* api = nullptr;
  sqlite3_stmt* statement = nullptr;
  if (sqlite3_prepare_v2(connection.handle(), "SELECT fts5(?1)", -1, &statement, nullptr) == SQLITE_OK) {
    sqlite3_bind_pointer(statement, 1, static_cast<void*>(&api), "fts5_api_ptr", nullptr);
    sqlite3_step(statement);
  }
  sqlite3_finalize(statement);
  fts5_tokenizer tokenizer = {create_tokenizer, delete_tokenizer, tokenize};
  if (api == nullptr || api->xCreateTokenizer(api, "goodterms", nullptr, &tokenizer, nullptr) != SQLITE_OK) {
    return tl::unexpected(connection.last_error());
  }
  // Innocuous: it only reads what it is given, so triggers of the schema may use it.
  constexpr int kind = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS;
  if (sqlite3_create_function_v2(connection.handle(), "words_of", 1, kind, nullptr, words_of, nullptr,
                                 nullptr, nullptr) != SQLITE_OK) {
    return tl::unexpected(connection.last_error());
  }
  return {};
}

}  // namespace goodterms
