#include "core/reading/invitation_role.h"

#include <algorithm>

#include "core/reading/candidates.h"
#include "core/reading/invitation_names.h"
#include "core/reading/invitation_words.h"
#include "core/reading/role_shape.h"

namespace goodterms {
namespace {

// Wordings with a role behind them, by how surely.
constexpr std::pair<Cue, Witness> wordings[] = {
    {Cue::role_said, Witness::said}, {Cue::role_likely, Witness::likely}, {Cue::role_hint, Witness::likely}};

// "Accountant (m/w/d)", "Comptable (H/F)": the sign says whom the advertisement speaks to and is no part of
// what the work is called.
TextRange without_sign_for_everybody(std::string_view role, TextRange range) {
  const std::string_view trimmed = trim(role);
  if (trimmed.empty() || trimmed.back() != ')') return range;
  const std::size_t open = trimmed.rfind('(');
  if (open == std::string_view::npos || open == 0) return range;
  constexpr std::size_t longest_letters = 2;  // "gn", "mf"
  std::size_t letters = 0, groups = 0;
  for (const char c : trimmed.substr(open + 1, trimmed.size() - open - 2)) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    if (!letter && std::string_view("/|,*: ").find(c) == std::string_view::npos) return range;
    if (letter && letters == 0) ++groups;
    letters = letter ? letters + 1 : 0;
    if (letters > longest_letters) return range;
  }
  const std::size_t before = static_cast<std::size_t>(trimmed.data() - role.data()) + open;
  return groups >= 2 ? TextRange{range.begin, range.begin + before} : range;
}

class RoleFinder {
 public:
  RoleFinder(const InvitationText& text, std::string_view company)
      : text_(text), tokens_(text.tokens), company_(fold(company)), shape_(text, company_) {}

  FoundField find() {
    for (std::size_t at = 0; at < tokens_.size(); ++at) {
      if (!text_.is_said(at)) continue;
      read_forward(at);
      read_backward(at);
    }
    read_lines();
    return candidates_.found(Candidates::Inside::counts_for_longer);
  }

 private:
  bool same_sentence(std::size_t at, std::size_t other) const {
    return at < tokens_.size() && tokens_[at].sentence == tokens_[other].sentence && !tokens_[at].breaks;
  }

  void add(std::size_t begin, std::size_t end, Witness witness) {
    while (begin < end && is_filler(begin))
      ++begin;
    for (std::size_t at = begin + 1; at < end; ++at)
      if (text_.after(at, Cue::role_for_everybody) == end) end = at;
    while (end > begin && text_.is_mark(end - 1, ",-/&.\"\u201d:"))
      --end;
    if (begin >= end) return;
    if (tokens_[begin].kind == TokenKind::mark && tokens_[begin].text != ".") return;
    const ReadText role = read_text(
        text_, without_sign_for_everybody(text_.slice(text_.range(begin, end)), text_.range(begin, end)));
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
      const std::size_t end = shape_.end_of(begin);
      if (end != no_token) add(begin, end, witness);
    }
    read_named(text_.after(at, Cue::role_named), at);
    read_indefinite(at);
  }

  // "sucht zum 1. Mai einen Einkäufer": an occupation behind "a" is what is looked for, unless somebody says
  // that they are one.
  void read_indefinite(std::size_t at) {
    if (!text_.is(at, Cue::article_indefinite)) return;
    constexpr std::size_t most_fillers = 6;  // "a new full-time"
    std::size_t begin = at + 1;
    while (begin < tokens_.size() && begin <= at + most_fillers && same_sentence(begin, at) &&
           (is_filler(begin) || is_rest_of_article(begin)))
      ++begin;
    if (begin >= tokens_.size() || !same_sentence(begin, at) || !is_capitalised(tokens_[begin])) return;
    constexpr std::size_t near = 6;
    for (std::size_t back = 0; back <= near && back <= at; ++back) {
      const std::size_t before = at - back;
      if (tokens_[before].sentence != tokens_[at].sentence) break;
      if (text_.is_any(before, {Cue::introduction_as, Cue::introduction_me, Cue::introduction_this}) ||
          text_.is(before, Cue::company_past))
        return;
    }
    const std::size_t end = shape_.end_of(begin);
    if (end != no_token) add(begin, end, Witness::likely);
  }

  // "un/a", "un(e)"
  bool is_rest_of_article(std::size_t at) const {
    return text_.joined(at) && (text_.is_mark(at, "/()") || tokens_[at].text.size() == 1);
  }

  // "poste de Chargée de communication": the wording says that a role stands behind it, whatever it is
  // called.
  void read_named(std::size_t begin, std::size_t at) {
    if (begin == no_token || begin >= tokens_.size() || !same_sentence(begin, at)) return;
    while (begin < tokens_.size() && same_sentence(begin, at) &&
           (is_filler(begin) || is_rest_of_article(begin)))
      ++begin;
    if (begin >= tokens_.size() || !same_sentence(begin, at)) return;
    const std::size_t end = shape_.end_of_named(begin);
    if (end == no_token) return;
    bool occupation = false;
    for (std::size_t word = begin; word < end; ++word)
      occupation = occupation || is_occupation(text_, word);
    if (occupation || is_capitalised(tokens_[begin]))
      add(begin, end, occupation ? Witness::said : Witness::likely);
  }

  // "application to Northwind Labs for Data Analyst"
  std::size_t behind_company(std::size_t at) const {
    if (!text_.is(at - 1, Cue::role_behind_company)) return at;
    const auto name = read_organisation(text_, at);
    return name && text_.is(name->end, Cue::role_for) ? name->end + 1 : at;
  }

  bool is_person_or_company(std::size_t at) const {
    const auto name = read_organisation(text_, at);
    if (name && !company_.empty() && fold(text_.slice(name->range)).find(company_) != std::string::npos)
      return true;
    return text_.is(at, Cue::role_not_behind_dash);
  }

  // "the Data Analyst position"
  void read_backward(std::size_t at) {
    if (!text_.is_any(at, {Cue::role_noun, Cue::role_noun_weak})) return;
    const bool weak = text_.is(at, Cue::role_noun_weak);
    std::size_t begin = at;
    std::size_t close = 0;
    while (begin > 0 && at - begin < RoleShape::longest) {
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
      } else if (!inside && text_.is_mark(before, "-") && token.spaced) {
        break;  // "Interview scheduled - Frontend Engineer position"
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
    } else if (capitals && !weak && !is_shouted(at) && !shape_.is_organisation(begin)) {
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

  // "(fixed term, 18 months)"
  bool is_remark(std::size_t open) const {
    constexpr std::size_t longest_sign = 3;  // "(m/w/d)"
    return open + 1 < tokens_.size() && tokens_[open + 1].kind == TokenKind::word &&
           !is_capitalised(tokens_[open + 1]) && tokens_[open + 1].text.size() > longest_sign;
  }

  // The whole line, without a reference number or the company behind it.
  void read_labelled(const Line& line) {
    std::size_t begin = line.value;
    while (begin + 2 < line.end && tokens_[begin].kind == TokenKind::number && text_.is_mark(begin + 1, "-"))
      begin += 2;  // "391184 - Caseworker"
    std::size_t end = begin;
    while (end < line.end) {
      if (tokens_[end].sentence != tokens_[line.value].sentence || text_.is(end, Cue::role_label_end) ||
          (tokens_[end].text == "(" && (shape_.is_reference(end) || is_remark(end))))
        break;
      if (tokens_[end].spaced && text_.is_mark(end, "-,") && is_person_or_company(end + 1)) break;
      if (tokens_[end].text == "|") break;
      ++end;
    }
    // A paragraph is no role; one may begin with it: "Post: Planning Officer. You will ..."
    if (end > begin + RoleShape::longest) end = shape_.end_of(begin);
    if (end != no_token && end > begin) add(begin, end, Witness::labelled);
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
      std::size_t heading = no_token;
      for (std::size_t word = begin; word < at && heading == no_token; ++word)
        heading = text_.after(word, Cue::role_heading);
      if (heading != no_token && heading < at && is_capitalised(tokens_[heading])) {
        const std::size_t named = shape_.end_of_named(heading);
        if (named != no_token && named <= at) add(heading, named, Witness::likely);
      } else if (begin < at && is_capitalised(tokens_[begin])) {
        const std::size_t found = shape_.end_of(begin);
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
    for (; end < line.end && !(tokens_[end].text == "(" && shape_.is_reference(end)); ++end) {
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
  RoleShape shape_;
  Candidates candidates_;
};

}  // namespace

FoundField find_role(const InvitationText& text, std::string_view company) {
  return RoleFinder(text, company).find();
}

}  // namespace goodterms
