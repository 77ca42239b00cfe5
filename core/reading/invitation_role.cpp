#include "core/reading/invitation_role.h"

#include <algorithm>

#include "core/reading/candidates.h"
#include "core/reading/invitation_names.h"
#include "core/reading/invitation_words.h"

namespace goodterms {
namespace {

// Wordings with a role behind them, by how surely.
constexpr std::pair<Cue, Witness> wordings[] = {
    {Cue::role_said, Witness::said}, {Cue::role_likely, Witness::likely}, {Cue::role_hint, Witness::likely}};

// A role is at most so many tokens, marks included.
constexpr std::size_t longest_role = 14;

class RoleFinder {
 public:
  RoleFinder(const InvitationText& text, std::string_view company)
      : text_(text), tokens_(text.tokens), company_(fold(company)) {}

  std::optional<ReadText> find() {
    for (std::size_t at = 0; at < tokens_.size(); ++at) {
      if (!text_.is_said(at)) continue;
      read_forward(at);
      read_backward(at);
    }
    read_lines();
    return candidates_.winner(Candidates::Inside::counts_for_longer);
  }

 private:
  bool same_sentence(std::size_t at, std::size_t other) const {
    return at < tokens_.size() && tokens_[at].sentence == tokens_[other].sentence && !tokens_[at].breaks;
  }

  void add(std::size_t begin, std::size_t end, Witness witness) {
    while (begin < end && is_filler(begin))
      ++begin;
    while (end > begin && text_.is_mark(end - 1, ",-/&.\"\u201d:"))
      --end;
    if (begin >= end) return;
    if (tokens_[begin].kind == TokenKind::mark && tokens_[begin].text != ".") return;
    const ReadText role = read_text(text_, text_.range(begin, end));
    if (fold(role.value) == company_ || is_capitalised_company(begin, end)) return;
    candidates_.add(role, witness);
  }

  bool is_capitalised_company(std::size_t begin, std::size_t end) const {
    if (company_.empty()) return false;
    const std::string folded = fold(text_.slice(text_.range(begin, end)));
    return company_.find(folded) != std::string::npos;
  }

  // Words before a role that are not part of it.
  bool is_filler(std::size_t at) const {
    return text_.is(at, Cue::role_filler) || text_.is_mark(at, "\"\u201c");
  }

  void read_forward(std::size_t at) {
    for (const auto& [cue, witness] : wordings) {
      std::size_t begin = text_.after(at, cue);
      if (begin == no_token || begin >= tokens_.size()) continue;
      // "Recruiting Manager": a title, not what is done.
      if (text_.is(at, Cue::role_hiring) && is_capitalised(tokens_[at]) && begin == at + 1) continue;
      if (tokens_[begin].breaks || tokens_[begin].sentence != tokens_[at].sentence) continue;
      begin = behind_company(begin);
      while (begin < tokens_.size() && same_sentence(begin, at) && is_filler(begin))
        ++begin;
      const std::size_t end = role_end(begin);
      if (end != no_token) add(begin, end, witness);
    }
  }

  // "application to Northwind Labs for Data Analyst"
  std::size_t behind_company(std::size_t at) const {
    if (!text_.is(at - 1, Cue::role_behind_company)) return at;
    const auto name = read_organisation(text_, at);
    return name && text_.is(name->end, Cue::role_for) ? name->end + 1 : at;
  }

  bool same_role(std::size_t at) const {
    return at < tokens_.size() && !tokens_[at].breaks && tokens_[at - 1].sentence == tokens_[at].sentence;
  }

  // One past the role that begins here; it must hold an occupation.
  std::size_t role_end(std::size_t begin) const {
    RoleSoFar role;
    std::size_t at = begin;
    while (at < tokens_.size() && at < begin + longest_role && (at == begin || same_role(at))) {
      const Token& token = tokens_[at];
      if (token.kind == TokenKind::word) {
        if (!take_word(at, role)) break;
      } else if (token.kind == TokenKind::number) {
        if (role.end == no_token && at > begin) break;
        if (role.end != no_token && (at + 1 == tokens_.size() || token.text.size() > 2)) break;
        if (role.end != no_token) role.end = at + 1;
      } else if (token.text == "(") {  // "(m/f/d)", "(Rust)"
        const std::size_t close = bracket_end(at);
        if (close == no_token || role.end == no_token || is_reference(at)) break;
        role.end = close;
        at = close - 1;
      } else if (!joins_words(at, role)) {
        break;
      }
      ++at;
    }
    return role.end;
  }

  struct RoleSoFar {
    std::size_t end = no_token;  // set from the first occupation on
    bool lower = false;          // "data analyst": goes no further than the occupation
  };

  // Whether the role goes on behind this word.
  bool take_word(std::size_t at, RoleSoFar& role) const {
    const Token& token = tokens_[at];
    const bool capital = is_capitalised(token);
    const bool occupation = is_occupation(text_, at);
    const bool small_word = text_.is(at, Cue::role_small_word);
    if (is_date_word(text_, at) || text_.is(at, Cue::honorific)) return false;
    if (!capital && !occupation) {
      if (role.end == no_token) {
        if (text_.is(at, Cue::role_stop)) return false;
      } else if (!small_word || role.lower || !goes_on_behind_small_word(at)) {
        return false;
      }
    }
    if (!capital && role.end == no_token) role.lower = role.lower || !small_word;
    if (occupation || (role.end != no_token && capital)) role.end = at + 1;
    return !(role.lower && occupation && !continues_lower(at + 1));
  }

  // "VP of Sales", but not "Engineer for Northwind Labs".
  bool goes_on_behind_small_word(std::size_t at) const {
    if (!same_role(at + 1) || !is_capitalised(tokens_[at + 1])) return false;
    if (!text_.is(at, Cue::of) && !another_occupation(at + 1)) return false;
    return !read_organisation_like(at + 1);
  }

  // "Engineer, Platform", "R & D", ".NET"; a dash between blanks parts the role from what follows.
  bool joins_words(std::size_t at, const RoleSoFar& role) const {
    const Token& mark = tokens_[at];
    if (!text_.is_mark(at, "&/,-.+'")) return false;
    if (mark.text == ".") return mark.spaced || role.end == no_token;
    if (mark.text == ",")
      return same_role(at + 1) && is_capitalised(tokens_[at + 1]) && !ends_at_comma(at + 1);
    return !(mark.spaced && text_.is_mark(at, "-"));
  }

  bool continues_lower(std::size_t at) const { return same_role(at) && is_occupation(text_, at); }

  bool another_occupation(std::size_t at) const {
    for (std::size_t next = at; next < at + 4 && same_role(next); ++next)
      if (is_occupation(text_, next)) return true;
    return false;
  }

  bool read_organisation_like(std::size_t at) const {
    const auto name = read_organisation(text_, at);
    if (!name) return false;
    for (std::size_t word = name->begin; word < name->end; ++word)
      if (text_.is_any(word, {Cue::organisation_word, Cue::legal_form}) && !is_occupation(text_, word))
        return true;
    return false;
  }

  bool is_person_or_company(std::size_t at) const {
    const auto name = read_organisation(text_, at);
    if (name && !company_.empty() && fold(text_.slice(name->range)).find(company_) != std::string::npos)
      return true;
    return text_.is(at, Cue::role_not_behind_dash);
  }

  // After a comma, what goes on with a new thought or the company rather than with the role.
  bool ends_at_comma(std::size_t at) const {
    if (is_never_a_name(text_, at) || is_date_word(text_, at)) return true;
    const auto name = read_organisation(text_, at);
    return name && !company_.empty() && fold(text_.slice(name->range)) == company_;
  }

  std::size_t bracket_end(std::size_t open) const {
    constexpr std::size_t longest_bracket = 10;
    for (std::size_t at = open + 1; at < tokens_.size() && at < open + longest_bracket && !tokens_[at].breaks;
         ++at)
      if (tokens_[at].text == ")") return at + 1;
    return no_token;
  }

  bool is_reference(std::size_t open) const { return text_.is(open + 1, Cue::role_reference); }

  // "the Data Analyst position"
  void read_backward(std::size_t at) {
    if (!text_.is_any(at, {Cue::role_noun, Cue::role_noun_weak})) return;
    const bool weak = text_.is(at, Cue::role_noun_weak);
    std::size_t begin = at;
    std::size_t close = 0;
    while (begin > 0 && at - begin < longest_role) {
      const std::size_t before = begin - 1;
      if (tokens_[begin].breaks || tokens_[before].sentence != tokens_[at].sentence) break;
      const Token& token = tokens_[before];
      if (token.text == ")") close = before;
      const bool inside = close != 0;
      if (token.text == "(") {
        if (close == 0) break;
        close = 0;
      } else if (!inside && token.kind == TokenKind::word && !is_capitalised(token) &&
                 text_.is(before, Cue::role_boundary)) {
        break;
      } else if (!inside && token.kind == TokenKind::mark && !text_.is_mark(before, ",&/-+.\"\u201d\u201c")) {
        break;
      } else if (!inside && token.text == "," &&
                 !(is_capitalised(tokens_[begin]) && is_occupation_before(before))) {
        break;
      }
      begin = before;
    }
    if (at == begin) return;
    if (text_.is(at + 1, Cue::role_is_filled)) return;
    while (begin < at && is_filler(begin))
      ++begin;
    bool occupation = false;
    bool capitals = true;
    for (std::size_t word = begin; word < at; ++word) {
      if (tokens_[word].kind != TokenKind::word) continue;
      occupation = occupation || is_occupation(text_, word);
      capitals = capitals && (is_capitalised(tokens_[word]) || text_.is(word, Cue::role_small_word));
    }
    if (begin >= at || is_never_a_name(text_, begin)) {
      if (!(occupation && begin < at && is_capitalised(tokens_[begin]))) return;
    }
    if (occupation) {
      // Lower case counts from the few words before the occupation only.
      if (!is_capitalised(tokens_[begin]) && at - begin > 5) return;
      add(begin, at, weak ? Witness::likely : Witness::said);
    } else if (capitals && !weak && !is_shouted(at) && !read_organisation_like(begin)) {
      add(begin, at, Witness::likely);
    }
  }

  // "POLICE STAFF VACANCY": in a line of capitals no word stands out.
  bool is_shouted(std::size_t at) const { return tokens_[at].text.substr(1) != tokens_[at].folded.substr(1); }

  bool is_occupation_before(std::size_t at) const { return at > 0 && is_occupation(text_, at - 1); }

  void read_lines() {
    std::size_t said = 0;
    bool apart = true;  // an empty line before
    for (std::size_t index = 0; index < text_.lines.size(); ++index) {
      const Line& line = text_.lines[index];
      const bool was_apart = apart;
      apart = line.empty();
      const bool heading = was_apart && (index + 1 == text_.lines.size() || text_.lines[index + 1].empty());
      if (line.empty() || line.kind == LineKind::quoted) continue;
      if (line.label == FieldLabel::role && line.value < line.end) {
        read_labelled(line);
      } else if (line.label == FieldLabel::subject) {
        read_subject(line.value, line.end);
      } else if (line.kind == LineKind::body && ++said <= 6 && line.range.length() < 90) {
        read_heading(line, heading);
      }
    }
  }

  // The whole line, without a reference number or the company behind it.
  void read_labelled(const Line& line) {
    std::size_t end = line.value;
    while (end < line.end) {
      if (tokens_[end].sentence != tokens_[line.value].sentence || text_.is(end, Cue::role_label_end) ||
          (tokens_[end].text == "(" && is_reference(end)))
        break;
      if (tokens_[end].spaced && text_.is_mark(end, "-,") && is_person_or_company(end + 1)) break;
      if (tokens_[end].text == "|") break;
      ++end;
    }
    // A paragraph is no role; one may begin with it: "Post: Planning Officer. You will ..."
    if (end > line.value + longest_role) end = role_end(line.value);
    if (end != no_token && end > line.value) add(line.value, end, Witness::labelled);
  }

  // "Interview - Procurement Specialist - Alder Foods": each part cut at dashes that holds an occupation.
  void read_subject(std::size_t first, std::size_t end) {
    std::size_t begin = first;
    for (std::size_t at = first; at <= end; ++at) {
      const bool cut = at == end || (tokens_[at].spaced && text_.is_mark(at, "-/")) ||
                       tokens_[at].text == "|" || text_.is_mark(at, ":") || text_.is(at, Cue::for_);
      if (!cut) continue;
      while (begin < at && (text_.is(begin, Cue::role_reference_mark) || tokens_[begin].text == "-" ||
                            (tokens_[begin].kind == TokenKind::number)))
        ++begin;
      while (begin < at && is_filler(begin))
        ++begin;
      if (begin < at && is_capitalised(tokens_[begin])) {
        const std::size_t found = role_end(begin);
        if (found != no_token && found <= at && !text_.is(begin, Cue::role_not_first))
          add(begin, found, Witness::likely);
      }
      begin = at + 1;
    }
  }

  // "Interview: Backend Engineer - Sam Okafor" above a letter; "Lecturer in Marine Biology (Ref 77120)".
  void read_heading(const Line& line, bool apart) {
    if (line.label == FieldLabel::when && line.value < line.end) return read_subject(line.value, line.end);
    for (std::size_t at = line.first; at < line.end && at < line.first + 3; ++at)
      if (text_.is(at, Cue::heading_interview) && is_capitalised(tokens_[line.first]))
        return read_subject(at + 1, line.end);
    if (!apart || line.label != FieldLabel::none || !is_capitalised(tokens_[line.first])) return;
    std::size_t end = line.first;
    bool occupation = false;
    for (; end < line.end && !(tokens_[end].text == "(" && is_reference(end)); ++end) {
      const Token& token = tokens_[end];
      if (token.kind != TokenKind::word) return;
      if (!is_capitalised(token) && !text_.is(end, Cue::role_heading_small_word)) return;
      occupation = occupation || is_occupation(text_, end);
    }
    if (occupation) add(line.first, end, Witness::likely);
  }

  const InvitationText& text_;
  const TokenList& tokens_;
  std::string company_;
  Candidates candidates_;
};

}  // namespace

std::optional<ReadText> find_role(const InvitationText& text, std::string_view company) {
  return RoleFinder(text, company).find();
}

}  // namespace goodterms
