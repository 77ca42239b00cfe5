#include "core/reading/invitation_text.h"

#include "core/reading/chat_lines.h"

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

constexpr std::pair<Cue, FieldLabel> labels[] = {
    {Cue::label_from, FieldLabel::from},           {Cue::label_to, FieldLabel::to},
    {Cue::label_copy, FieldLabel::copy},           {Cue::label_subject, FieldLabel::subject},
    {Cue::label_sent, FieldLabel::sent},           {Cue::label_date, FieldLabel::date},
    {Cue::label_time, FieldLabel::time},           {Cue::label_when, FieldLabel::when},
    {Cue::label_role, FieldLabel::role},           {Cue::label_company, FieldLabel::company},
    {Cue::label_organizer, FieldLabel::organizer}, {Cue::label_addressee, FieldLabel::addressee},
    {Cue::label_contact, FieldLabel::contact},     {Cue::label_people, FieldLabel::people},
    {Cue::label_place, FieldLabel::place},         {Cue::label_zone, FieldLabel::zone},
    {Cue::label_mine, FieldLabel::mine},           {Cue::label_other, FieldLabel::other},
};

// Properties of a calendar file (RFC 5545, 3.8.2.4 and 3.8.4.3), the same in every language.
constexpr std::pair<std::string_view, FieldLabel> properties[] = {{"dtstart", FieldLabel::when},
                                                                  {"organizer", FieldLabel::organizer}};

class Cutter {
 public:
  Cutter(std::string_view text, const ReadingPhrases& phrases) {
    result_.text = text;
    result_.phrases = &phrases;
  }

  InvitationText run() {
    std::size_t begin = 0;
    const std::string_view text = result_.text;
    while (begin < text.size()) {
      const std::size_t end = std::min(text.find_first_of("\r\n", begin), text.size());
      add_line(begin, end);
      begin = end + 1;
      if (end + 1 < text.size() && text[end] == '\r' && text[end + 1] == '\n') ++begin;
    }
    number_words();
    Phrases::Hits hits = result_.phrases->find_layout(words_, ranges(&Token::line));
    result_.cues = CueTable(words_.size(), hits);
    std::size_t previous = 0;  // length of the line before
    for (Line& line : result_.lines) {
      find_label(line);
      mark_break(line, previous);
      number_sentences(line);
      previous = line.range.length();
    }
    result_.phrases->find_cues(words_, ranges(&Token::sentence), hits);
    result_.cues = CueTable(words_.size(), hits);
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
    spaced_ = true;
    position_ = begin;
    end_ = end;
    address_end_ = run_end_ = begin;
    while (position_ < end_)
      add_token();
    line.end = line.value = result_.tokens.size();
    result_.lines.push_back(line);
  }

  void mark_break(const Line& line, std::size_t previous_length) {
    if (line.empty()) return;
    Token& opening = result_.tokens[line.first];
    opening.breaks = line.label != FieldLabel::none || previous_length < shortest_wrapped_line ||
                     looks_labelled(line) ||
                     (opening.kind == TokenKind::mark && opening.text != "(" && opening.text != "\"");
  }

  // "Réf. : 112": a word or two and a colon begin something new, whatever the label is for.
  bool looks_labelled(const Line& line) const {
    if (!is_capitalised(result_.tokens[line.first])) return false;
    for (std::size_t at = line.first + 1; at + 1 < line.end && at <= line.first + longest_label; ++at)
      if (result_.tokens[at].text == ":") return result_.tokens[at + 1].spaced;
    return false;
  }

  // Cuts the tokens into what phrases see.
  void number_words() {
    for (std::size_t at = 0; at < result_.tokens.size(); ++at) {
      Token& token = result_.tokens[at];
      token.first_word = static_cast<std::uint32_t>(words_.size());
      const std::string_view folded = token.folded;
      if (token.kind == TokenKind::mark || token.kind == TokenKind::number) {
        words_.push_back({folded, token.kind == TokenKind::mark, token.kind == TokenKind::number});
      } else {
        const bool address = token.kind == TokenKind::address;
        add_parts(address ? folded.substr(0, folded.find('@')) : folded, address ? "-_./:+" : "-");
      }
      token.end_word = static_cast<std::uint32_t>(words_.size());
      result_.token_at_word.resize(words_.size(), no_token);
      result_.token_at_word[token.first_word] = at;
    }
    result_.token_at_word.push_back(result_.tokens.size());
  }

  void add_parts(std::string_view text, std::string_view between) {
    const std::size_t before = words_.size();
    for (std::size_t begin = 0; begin < text.size();) {
      const std::size_t end = std::min(text.find_first_of(between, begin), text.size());
      if (end > begin) words_.push_back({text.substr(begin, end - begin)});
      begin = end + 1;
    }
    if (words_.size() == before) words_.push_back({});
  }

  // The words of tokens that follow one another and are of the same line or sentence.
  std::vector<PhraseSentence> ranges(std::uint32_t Token::*number) const {
    std::vector<PhraseSentence> found;
    const TokenList& tokens = result_.tokens;
    for (std::size_t at = 0; at < tokens.size(); ++at) {
      if (at == 0 || tokens[at].*number != tokens[at - 1].*number)
        found.push_back({tokens[at].first_word, tokens[at].end_word});
      found.back().end = tokens[at].end_word;
    }
    return found;
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
    if (is_bold_mark(begin)) return;
    TokenKind kind = TokenKind::mark;
    if (c >= '0' && c <= '9') {
      kind = TokenKind::number;
      while (position_ < end_ && text[position_] >= '0' && text[position_] <= '9')
        ++position_;
    } else if (is_letter_or_digit(c)) {
      kind = TokenKind::word;
      position_ = begin;
      take_word(!spaced_ && !result_.tokens.empty() && result_.tokens.back().kind == TokenKind::number);
      part_joined_clock(begin);
    } else if (c == '/' && position_ < end_ && text[position_] == '/') {
      ++position_;  // "Dana Reyes // Talent Partner"
    }
    push(kind, begin, position_);
  }

  // "*Alder Foods*": a star that stands close to the words it makes bold, in plain text. One with a blank
  // behind it is the mark of a list.
  bool is_bold_mark(std::size_t at) const {
    const std::string_view text = result_.text;
    if (text[at] != '*') return false;
    if (!spaced_) return true;
    return at + 1 < end_ && !is_ascii_space(text[at + 1]);
  }

  // Letters, digits where no number stands before, and the marks that join parts of a word.
  void take_word(bool letters_only) {
    const std::string_view text = result_.text;
    const std::size_t begin = position_;
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
        if ((c == '\'' || c == 0x2019) && is_elision(begin, position_, following)) {
          position_ = next;
          return;
        }
      } else if (c == '+' || c == '#') {
        if (next < end_ && text[next] >= '0' && text[next] <= '9') return;
      } else {
        return;
      }
      position_ = next;
    }
  }

  // "halfdrie": two words of a clock that are written as one.
  void part_joined_clock(std::size_t begin) {
    const std::size_t half = result_.phrases->joined_half(result_.text.substr(begin, position_ - begin));
    if (half != 0) position_ = begin + half;
  }

  // "d'analyste", "L'entretien", but not "D'Angelo".
  bool is_elision(std::size_t begin, std::size_t end, char32_t following) const {
    constexpr std::size_t longest = 8;
    const std::string_view before = result_.text.substr(begin, end - begin);
    if (before.empty() || before.size() > longest || !result_.phrases->is_elision(fold(before))) return false;
    return first_letter_case(before) == LetterCase::lower || letter_case(following) == LetterCase::lower;
  }

  static bool is_combining(char32_t c) { return c >= 0x300 && c < 0x370; }

  // A web or mail address at the position; what surrounds it ("<", ")", ".") stays outside.
  bool take_address() {
    const std::string_view text = result_.text;
    const std::size_t begin = position_;
    if (begin < address_end_) return false;  // looked at from this run's beginning on
    constexpr std::string_view outside = " \t<>()[]\"|;,";
    if (begin >= run_end_) run_end_ = std::min(text.substr(0, end_).find_first_of(outside, begin), end_);
    const std::size_t end = run_end_;
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
    const bool web =
        run.find("://") != std::string_view::npos || run.substr(0, 4) == "www." || is_profile(run);
    if (!mail && !web) return false;
    position_ = begin + run.size();
    push(TokenKind::address, begin + skipped, position_);
    return true;
  }

  // "linkedin.com/in/dana-reyes", without the "https://" of an address
  static bool is_profile(std::string_view run) {
    const std::size_t host = run.find("linkedin.");
    return host != std::string_view::npos && run.find("/in/", host) != std::string_view::npos;
  }

  void push(TokenKind kind, std::size_t begin, std::size_t end) {
    Token token;
    token.kind = kind;
    token.spaced = spaced_;
    token.line = static_cast<std::uint32_t>(result_.lines.size());
    token.range = {begin, end};
    token.text = result_.text.substr(begin, end - begin);
    token.folded = fold(token.text);
    if (kind == TokenKind::word && token.folded.ends_with('\''))
      token.folded.pop_back();  // of an elision; a word of combining marks alone folds to nothing
    result_.tokens.push_back(std::move(token));
    spaced_ = false;
  }

  // Behind "3." or the mark of a list: "3. Interview time: 0945", "\u2022 Role: Data Analyst".
  std::size_t behind_list_mark(const Line& line) const {
    constexpr std::size_t longest_number = 2;
    const TokenList& tokens = result_.tokens;
    std::size_t at = line.first;
    if (at + 2 < line.end && tokens[at].kind == TokenKind::number &&
        tokens[at].text.size() <= longest_number &&
        (tokens[at + 1].text == "." || tokens[at + 1].text == ")") && tokens[at + 2].spaced)
      return at + 2;
    while (at + 1 < line.end && at < line.first + 2 && tokens[at].kind == TokenKind::mark &&
           tokens[at].text != "(" && tokens[at].text != "\"" && tokens[at].text != "+")
      ++at;
    return at;
  }

  void find_label(Line& line) {
    const std::size_t first = behind_list_mark(line);
    for (std::size_t at = first; at < line.end && at < first + longest_label + 1; ++at) {
      const Token& token = result_.tokens[at];
      if (token.text == ":") {
        line.label = label_before(first, at);
        if (line.label != FieldLabel::none) line.value = at + 1;
        return;
      }
      if (token.text == ";" && at == line.first + 1 && find_property(line)) return;
      if (at > first && is_apart(at)) {  // "Role      Data Analyst": a table's columns
        line.label = label_before(first, at);
        if (line.label != FieldLabel::none) line.value = at;
        return;
      }
    }
  }

  // Behind a tab or several blanks.
  bool is_apart(std::size_t at) const {
    const std::string_view between = result_.text.substr(
        result_.tokens[at - 1].range.end, result_.tokens[at].range.begin - result_.tokens[at - 1].range.end);
    return between.size() > 1 || between == "\t";
  }

  FieldLabel label_before(std::size_t first, std::size_t colon) const {
    for (const auto& [cue, label] : labels)
      if (result_.after(first, cue) == colon) return label;
    for (const auto& [name, label] : properties)
      if (colon == first + 1 && result_.tokens[first].folded == name) return label;
    return FieldLabel::none;
  }

  // "ORGANIZER;CN=Dana Reyes", "DTSTART;TZID=Europe/Berlin:2026..." (RFC 5545, 3.1)
  bool find_property(Line& line) const {
    for (const auto& [name, label] : properties) {
      if (result_.tokens[line.first].folded != name) continue;
      line.label = label;
      line.value = line.first + 2;
      while (line.value < line.end && !result_.is_mark(line.value, ":="))
        ++line.value;
      line.value = std::min(line.value + 1, line.end);
      return true;
    }
    return false;
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
           !result_.is_any(dot - 1, {Cue::layout_abbreviation, Cue::name_abbreviation});
  }

  InvitationText result_;
  std::size_t position_ = 0;
  std::size_t end_ = 0;
  std::size_t run_end_ = 0;      // where what is not parted by blanks ends
  std::size_t address_end_ = 0;  // up to here there is no address that begins inside a run
  std::vector<PhraseWord> words_;
  std::uint32_t sentence_ = 0;
  bool spaced_ = true;
};

}  // namespace

InvitationText cut_invitation(std::string_view text, const ReadingPhrases& phrases, const Zones& zones) {
  InvitationText cut = Cutter(text, phrases).run();
  cut.zones = &zones;
  tell_date_order(cut);
  carry_labels(cut);
  sort_lines(cut);
  sort_blocks(cut);
  mark_stamps(cut);
  return cut;
}

bool is_capitalised(const Token& token) {
  if (token.kind != TokenKind::word) return false;
  const LetterCase first = first_letter_case(token.text);
  return first == LetterCase::upper || first == LetterCase::caseless;
}

}  // namespace goodterms
