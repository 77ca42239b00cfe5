// An invitation cut into lines, words and labelled fields ("When: ..."), with what was quoted from earlier
// mail set apart. Internal to core/reading.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/text.h"
#include "core/base/zones.h"
#include "core/reading/reading_phrases.h"

namespace goodterms {

enum class TokenKind : std::uint8_t { word, number, mark, address };

// A word, a run of digits ("10th" is two, the second not spaced), a mark, or a whole address: web or mail.
struct Token {
  TokenKind kind = TokenKind::mark;
  bool spaced = true;   // a blank or the line's beginning stands before it
  bool breaks = false;  // begins a line that does not merely go on with the one before
  std::uint32_t line = 0;
  std::uint32_t sentence = 0;
  std::uint32_t first_word =
      0;  // as phrases see it: the parts of "full-time", of a mail address before its "@"
  std::uint32_t end_word = 0;
  TextRange range;
  std::string_view text;
  std::string folded;  // as fold() makes it
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
  zone,
  mine,  // of the user: "Invitee Email:"
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
  std::size_t value = 0;        // the first token behind the label's colon
  int depth = 0;                // of quotation
  TextRange range;              // trimmed
  std::size_t stamp_begin = 0;  // tokens that say when a message of a chat was sent, and who sent it
  std::size_t stamp_end = 0;
  std::size_t speaker_end = 0;  // the colon behind who wrote it; 0 where nobody is named
  bool reply = false;           // of an earlier mail of this exchange, quoted under the answer
  bool handed_on = false;       // over a mail that was passed on to whom it greets
  bool meeting = false;         // of a block that tells how to join one: its numbers are nobody's

  bool empty() const { return first == end; }
  bool is_stamp(std::size_t token) const { return token >= stamp_begin && token < stamp_end; }
};

inline constexpr std::size_t no_token = static_cast<std::size_t>(-1);

// What "03/10/2026" means.
enum class DateOrder : std::uint8_t { open, day_first, month_first };

struct InvitationText {
  std::string_view text;
  TokenList tokens;
  std::vector<Line> lines;
  bool is_email = false;  // has mail headers, or "On ..., ... wrote:"
  DateOrder date_order = DateOrder::open;

  // The text from the first of these tokens to the last.
  TextRange range(std::size_t first, std::size_t end) const {
    return {tokens[first].range.begin, tokens[end - 1].range.end};
  }
  std::string_view slice(TextRange range) const { return text.substr(range.begin, range.length()); }
  const Line& line_of(std::size_t token) const { return lines[tokens[token].line]; }
  // Read for what the invitation says: its body and subject.
  bool is_said(std::size_t token) const;

  // One past the longest phrase of the list that begins with this token and ends with one; no_token where
  // there is none, and past the end of the text. A phrase stays in its sentence and does not run over a line
  // that breaks.
  std::size_t after(std::size_t token, Cue cue) const;
  // Whether a phrase of any list begins with this token: most words of a text begin none.
  bool begins_any(std::size_t token) const { return !cues.at(tokens[token].first_word).empty(); }
  bool is(std::size_t token, Cue cue) const { return after(token, cue) != no_token; }
  bool is_any(std::size_t token, std::initializer_list<Cue> cues) const;
  // Whether one of the list ends with this token or stands in it: "editor" in "sub-editor", "reply" in
  // "no-reply@...".
  bool ends_with(std::size_t token, Cue cue) const;
  bool holds(std::size_t token, Cue cue) const;
  // Whether the token is one of these signs; "-" stands for every dash, "|" for "//" as well.
  bool is_mark(std::size_t token, std::string_view signs) const;
  bool joined(std::size_t token) const { return token < tokens.size() && !tokens[token].spaced; }

  // The longest name of a zone that begins with this token.
  struct ZoneName {
    std::string_view zone;  // "Europe/London", "-05:00"
    std::size_t end = no_token;
  };
  std::optional<ZoneName> zone_at(std::size_t token) const;

  const ReadingPhrases* phrases = nullptr;
  const Zones* zones = nullptr;
  CueTable cues;
  std::vector<std::size_t> token_at_word;  // and one past the last; no_token inside a token
};

// `text` must be valid UTF-8; what is returned refers to it, to `phrases` and to `zones`.
InvitationText cut_invitation(std::string_view text, const ReadingPhrases& phrases, const Zones& zones);
// The part of it that tells mail headers, the invitation and what is quoted apart.
void sort_lines(InvitationText& text);
// Labels that stand on a line of their own, above their value: "Host:". Before sort_lines().
void carry_labels(InvitationText& text);
// The order of days in digits, by the language or by those of the text that have one meaning.
void tell_date_order(InvitationText& text);
// The earlier mails of the exchange by themselves: what the answer to them does not say again.
InvitationText earlier_mails(const InvitationText& text);
// Blocks that machines write. After sort_lines().
void sort_blocks(InvitationText& text);

// Upper case, or of a script that has none.
bool is_capitalised(const Token& token);

}  // namespace goodterms
