#include "core/reading/invitation_text.h"

#include <algorithm>

namespace goodterms {
namespace {

// A line shorter than this, in bytes, was ended by its writer and not wrapped by a mail program.
constexpr std::size_t shortest_wrapped_line = 45;
// Labels are short; a colon further on belongs to a sentence.
constexpr std::size_t longest_label = 4;

bool is_ascii_space(char c) {
  return c == ' ' || c == '\t';
}

FieldLabel label_named(std::string_view name) {
  constexpr std::pair<std::string_view, FieldLabel> labels[] = {
      {"from|von|de", FieldLabel::from},
      {"to|an", FieldLabel::to},
      {"cc|bcc", FieldLabel::copy},
      {"subject|betreff|re|summary|title", FieldLabel::subject},
      {"sent", FieldLabel::sent},
      {"date|interview date|day", FieldLabel::date},
      {"time|interview time|start time|start", FieldLabel::time},
      {"when|date and time|date & time|date/time|interview|slot|appointment|dtstart", FieldLabel::when},
      {"role|position|job title|job|vacancy|post|job role|position title", FieldLabel::role},
      {"company|employer|organisation|organization|company name|client|authority|institution|hiring company",
       FieldLabel::company},
      {"organizer|organiser|host", FieldLabel::organizer},
      {"applicant|candidate|applicant name|candidate name", FieldLabel::addressee},
      {"contact|contact person|recruiter|your contact", FieldLabel::contact},
      {"who|with|guests|attendees|interviewer|interviewers|panel|interview panel", FieldLabel::people},
      {"where|location|place|venue|mode|how|address", FieldLabel::place},
      {"reply-to|mime-version|content-type|message-id|importance|phone|tel|mobile|email|reference|ref",
       FieldLabel::other},
  };
  for (const auto& [names, label] : labels) {
    for (std::size_t at = 0; at <= names.size();) {
      const std::size_t end = std::min(names.find('|', at), names.size());
      if (names.substr(at, end - at) == name) return label;
      at = end + 1;
    }
  }
  return FieldLabel::none;
}

class Cutter {
 public:
  explicit Cutter(std::string_view text) { result_.text = text; }

  InvitationText run() {
    std::size_t begin = 0;
    const std::string_view text = result_.text;
    while (begin < text.size()) {
      const std::size_t end = std::min(text.find_first_of("\r\n", begin), text.size());
      add_line(begin, end);
      begin = end + 1;
      if (end + 1 < text.size() && text[end] == '\r' && text[end + 1] == '\n') ++begin;
    }
    return std::move(result_);
  }

 private:
  void add_line(std::size_t begin, std::size_t end) {
    const std::string_view text = result_.text;
    Line line;
    while (begin < end && (is_ascii_space(text[begin]) || text[begin] == '>')) {
      if (text[begin] == '>') ++line.depth;
      ++begin;
    }
    while (end > begin && is_ascii_space(text[end - 1]))
      --end;
    line.range = {begin, end};
    line.first = result_.tokens.size();
    const std::size_t previous = result_.lines.empty() ? 0 : result_.lines.back().range.length();
    spaced_ = true;
    position_ = begin;
    end_ = end;
    address_end_ = begin;
    while (position_ < end_)
      add_token();
    line.end = line.value = result_.tokens.size();
    find_label(line);
    if (line.first < line.end) {
      Token& opening = result_.tokens[line.first];
      opening.breaks = line.label != FieldLabel::none || previous < shortest_wrapped_line ||
                       (opening.kind == TokenKind::mark && opening.text != "(" && opening.text != "\"");
    }
    number_sentences(line);
    result_.lines.push_back(line);
  }

  void add_token() {
    const std::string_view text = result_.text;
    const std::size_t begin = position_;
    if (spaced_ || begin >= address_end_) {
      if (take_address()) return;
    }
    char32_t c = next_code_point(text, position_);
    if (is_white_space(c) || c < 0x20) {
      spaced_ = true;
      return;
    }
    TokenKind kind = TokenKind::mark;
    if (c >= '0' && c <= '9') {
      kind = TokenKind::number;
      while (position_ < end_ && text[position_] >= '0' && text[position_] <= '9')
        ++position_;
    } else if (is_letter_or_digit(c)) {
      kind = TokenKind::word;
      take_word(!spaced_ && !result_.tokens.empty() && result_.tokens.back().kind == TokenKind::number);
    }
    push(kind, begin, position_);
  }

  // Letters, digits where no number stands before, and the marks that join parts of a word.
  void take_word(bool letters_only) {
    const std::string_view text = result_.text;
    while (position_ < end_) {
      std::size_t next = position_;
      const char32_t c = next_code_point(text, next);
      const bool digit = c >= '0' && c <= '9';
      if (is_letter_or_digit(c) || is_combining(c)) {
        if (digit && letters_only) return;
      } else if (c == '\'' || c == 0x2019 || c == '-' || c == 0x2010 || c == 0x2011 || c == '&') {
        if (next >= end_) return;
        std::size_t after = next;
        const char32_t following = next_code_point(text, after);
        if (!is_letter_or_digit(following) || (following >= '0' && following <= '9')) return;
      } else if (c == '+' || c == '#') {
        if (next < end_ && text[next] >= '0' && text[next] <= '9') return;
      } else {
        return;
      }
      position_ = next;
    }
  }

  static bool is_combining(char32_t c) { return c >= 0x300 && c < 0x370; }

  // A web or mail address at the position; what surrounds it ("<", ")", ".") stays outside.
  bool take_address() {
    const std::string_view text = result_.text;
    const std::size_t begin = position_;
    if (begin < address_end_) return false;  // looked at from this run's beginning on
    constexpr std::string_view outside = " \t<>()[]\"|;,";
    const std::size_t end = std::min(text.find_first_of(outside, begin), end_);
    address_end_ = std::max(end, begin + 1);
    if (end == begin) return false;
    std::string_view run = text.substr(begin, end - begin);
    while (!run.empty() && (run.back() == '.' || run.back() == ':' || run.back() == '!' || run.back() == '?'))
      run.remove_suffix(1);
    std::size_t skipped = 0;
    constexpr std::string_view mailto = "mailto:";
    if (run.substr(0, mailto.size()) == mailto) skipped = mailto.size();
    const std::size_t later = run.find(mailto, 1);
    if (later != std::string_view::npos && skipped == 0) {  // "ORGANIZER;CN=Dana Reyes:mailto:dana@..."
      address_end_ = begin + later;
      return false;
    }
    const std::size_t at = run.find('@');
    const bool mail =
        at != std::string_view::npos && at > skipped && run.find('.', at) != std::string_view::npos;
    const bool web = run.find("://") != std::string_view::npos || run.substr(0, 4) == "www." ||
                     run.find("linkedin.com/") != std::string_view::npos;
    if (!mail && !web) return false;
    position_ = begin + run.size();
    push(TokenKind::address, begin + skipped, position_);
    return true;
  }

  void push(TokenKind kind, std::size_t begin, std::size_t end) {
    Token token;
    token.kind = kind;
    token.spaced = spaced_;
    token.line = static_cast<std::uint32_t>(result_.lines.size());
    token.range = {begin, end};
    token.text = result_.text.substr(begin, end - begin);
    token.folded = fold(token.text);
    for (std::size_t at = 0; (at = token.folded.find("\u2019", at)) != std::string::npos; ++at)
      token.folded.replace(at, 3, "'");
    result_.tokens.push_back(std::move(token));
    spaced_ = false;
  }

  void find_label(Line& line) {
    std::string name;
    for (std::size_t at = line.first; at < line.end && at < line.first + longest_label + 1; ++at) {
      const Token& token = result_.tokens[at];
      if (token.text == ":") {
        line.label = label_named(name);
        if (line.label != FieldLabel::none) line.value = at + 1;
        return;
      }
      if (token.text == ";" && (name == "organizer" || name == "dtstart")) {  // RFC 5545, 3.1
        line.label = label_named(name);
        line.value = at + 1;
        while (line.value < line.end && !is_one_of(result_.tokens[line.value].text, ": ="))
          ++line.value;
        line.value = std::min(line.value + 1, line.end);
        return;
      }
      if (!name.empty() && token.spaced) name += ' ';
      name += token.folded;
    }
  }

  void number_sentences(const Line& line) {
    for (std::size_t at = line.first; at < line.end; ++at) {
      Token& token = result_.tokens[at];
      if (token.breaks) ++sentence_;
      token.sentence = sentence_;
      if (token.kind != TokenKind::mark) continue;
      const bool last = at + 1 == line.end || result_.tokens[at + 1].spaced;
      if (last &&
          (token.text == "!" || token.text == "?" || (token.text == "." && ends_sentence(at, line)))) {
        ++sentence_;
      }
    }
  }

  bool ends_sentence(std::size_t dot, const Line& line) const {
    if (dot == line.first) return true;
    const Token& before = result_.tokens[dot - 1];
    if (before.kind == TokenKind::number)
      return dot + 1 == line.end || is_capitalised(result_.tokens[dot + 1]);
    return before.text.size() > 1 &&
           !is_one_of(before.folded,
                      "mr mrs ms dr prof st inc ltd co pvt no approx mar tel mob jan feb apr ref");
  }

  InvitationText result_;
  std::size_t position_ = 0;
  std::size_t end_ = 0;
  std::size_t address_end_ = 0;  // up to here there is no address that begins inside a run
  std::uint32_t sentence_ = 0;
  bool spaced_ = true;
};

}  // namespace

bool InvitationText::is_said(std::size_t token) const {
  const Line& line = line_of(token);
  return line.kind == LineKind::body || (line.kind == LineKind::header && line.label == FieldLabel::subject);
}

InvitationText cut_invitation(std::string_view text) {
  InvitationText cut = Cutter(text).run();
  sort_lines(cut);
  return cut;
}

std::size_t after_phrase(const TokenList& tokens, std::size_t at, std::string_view phrase) {
  const std::size_t start = at;
  while (!phrase.empty()) {
    const std::size_t blank = std::min(phrase.find(' '), phrase.size());
    std::string_view words = phrase.substr(0, blank);
    phrase.remove_prefix(std::min(blank + 1, phrase.size()));
    const bool optional = words.size() > 1 && words.back() == '?';
    if (optional) words.remove_suffix(1);
    bool found = false;
    if (at < tokens.size() && !(tokens[at].breaks && at > start)) {
      const std::string_view folded = tokens[at].folded;
      while (!words.empty() && !found) {
        const std::size_t bar = std::min(words.find('|'), words.size());
        found = words.substr(0, bar) == folded;
        words.remove_prefix(std::min(bar + 1, words.size()));
      }
    }
    if (found) {
      ++at;
    } else if (!optional) {
      return no_token;
    }
  }
  return at;
}

bool is_one_of(std::string_view word, std::string_view words) {
  while (!words.empty()) {
    const std::size_t blank = std::min(words.find(' '), words.size());
    if (words.substr(0, blank) == word) return true;
    words.remove_prefix(std::min(blank + 1, words.size()));
  }
  return false;
}

bool is_capitalised(const Token& token) {
  if (token.kind != TokenKind::word) return false;
  std::size_t position = 0;
  const char32_t c = next_code_point(token.text, position);
  if (c < 0x80) return c >= 'A' && c <= 'Z';
  const std::string_view letter = token.text.substr(0, position);
  // Beyond ASCII: a capital is what folding changes even where accents do not count, or a script without
  // case.
  if (c >= 0xC0 && c < 0xDF) return true;
  if (c >= 0x100 && c < 0x180)
    return (c >= 0x139 && c <= 0x148) || (c >= 0x179 && c <= 0x17E) ? c % 2 == 1 : c % 2 == 0;
  if (c >= 0x391 && c <= 0x42F) return c <= 0x3A9 || c >= 0x400;
  return is_letter_or_digit(c) && letter.size() >= 3;
}

}  // namespace goodterms
