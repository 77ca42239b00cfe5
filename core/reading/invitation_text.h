// An invitation cut into lines, words and labelled fields ("When: ..."), with what was quoted from earlier
// mail set apart. Internal to core/reading.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/text.h"

namespace goodterms {

enum class TokenKind : std::uint8_t { word, number, mark, address };

// A word, a run of digits ("10th" is two, the second not spaced), a mark, or a whole address: web or mail.
struct Token {
  TokenKind kind = TokenKind::mark;
  bool spaced = true;   // a blank or the line's beginning stands before it
  bool breaks = false;  // begins a line that does not merely go on with the one before
  std::uint32_t line = 0;
  std::uint32_t sentence = 0;
  TextRange range;
  std::string_view text;
  std::string folded;  // as fold() makes it, apostrophes straight
};

// Counts how often its tokens are looked at: reading takes time in line with the text's length, and a test
// holds it to that.
class TokenList {
 public:
  std::size_t size() const { return tokens_.size(); }
  bool empty() const { return tokens_.empty(); }
  const Token& operator[](std::size_t at) const {
    ++looked_at_;
    return tokens_[at];
  }
  Token& operator[](std::size_t at) { return tokens_[at]; }
  const Token& back() const { return tokens_.back(); }
  void push_back(Token token) { tokens_.push_back(std::move(token)); }
  std::size_t looked_at() const { return looked_at_; }

 private:
  std::vector<Token> tokens_;
  mutable std::size_t looked_at_ = 0;
};

enum class FieldLabel : std::uint8_t {
  none,
  from,
  to,
  copy,
  subject,
  sent,
  date,
  time,
  when,
  role,
  company,
  organizer,
  contact,
  addressee,
  people,
  place,
  other
};

enum class LineKind : std::uint8_t {
  body,
  header,  // of the mail itself
  quoted,  // earlier mail, or what else was not written to the user
};

struct Line {
  LineKind kind = LineKind::body;
  FieldLabel label = FieldLabel::none;
  std::size_t first = 0;  // tokens, marks of quotation not counted
  std::size_t end = 0;
  std::size_t value = 0;  // the first token behind the label's colon
  int depth = 0;          // of quotation
  TextRange range;        // trimmed

  bool empty() const { return first == end; }
};

struct InvitationText {
  std::string_view text;
  TokenList tokens;
  std::vector<Line> lines;
  bool is_email = false;  // has mail headers, or "On ..., ... wrote:"

  // The text from the first of these tokens to the last.
  TextRange range(std::size_t first, std::size_t end) const {
    return {tokens[first].range.begin, tokens[end - 1].range.end};
  }
  std::string_view slice(TextRange range) const { return text.substr(range.begin, range.length()); }
  const Line& line_of(std::size_t token) const { return lines[tokens[token].line]; }
  // Read for what the invitation says: its body and subject.
  bool is_said(std::size_t token) const;
};

inline constexpr std::size_t no_token = static_cast<std::size_t>(-1);

// `text` must be valid UTF-8.
InvitationText cut_invitation(std::string_view text);
// The part of it that tells mail headers, the invitation and what is quoted apart.
void sort_lines(InvitationText& text);

// One past the last token, where the tokens from `at` on are those of `phrase`: words separated by blanks,
// each "one|other", a "?" behind it where it may be left out ("on behalf of my|our? client?"). Otherwise
// no_token. A phrase does not run over a line that breaks.
std::size_t after_phrase(const TokenList& tokens, std::size_t at, std::string_view phrase);

// Whether one of `words`, separated by blanks, is `word`.
bool is_one_of(std::string_view word, std::string_view words);

bool is_capitalised(const Token& token);

}  // namespace goodterms
