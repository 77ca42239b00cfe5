#include "core/reading/invitation_role.h"

#include <algorithm>

#include "core/reading/candidates.h"
#include "core/reading/field_bars.h"
#include "core/reading/invitation_names.h"
#include "core/reading/invitation_words.h"
#include "core/reading/role_places.h"
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

class RoleFinder : RolePlaces {
 public:
  RoleFinder(const InvitationText& text, std::string_view company)
      : RolePlaces(text), company_(fold(company)), folded_(fold(text.text)), shape_(text, company_) {}

  FoundField find() {
    for (std::size_t at = 0; at < tokens_.size(); ++at) {
      if (!text_.is_said(at)) continue;
      read_forward(at);
      read_backward(at);
      read_alone(at);
      read_enclosed(at);
    }
    read_lines();
    read_only_one();
    return candidates_.found(Candidates::Inside::counts_for_longer, bar_of(InvitationField::role));
  }

 private:
  void add(std::size_t begin, std::size_t end, Witness witness) {
    begin = behind_last_article(begin, end);
    while (begin < end && is_filler(begin))
      ++begin;
    for (std::size_t at = begin + 1; at < end; ++at)
      if (text_.after(at, Cue::role_for_everybody) == end) end = at;
    while (end > begin && text_.is_mark(end - 1, ",-/&.\"\u201d:"))
      --end;
    end = before_place(begin, end, folded_, looks_for_places_);
    if (begin >= end) return;
    if (tokens_[begin].kind == TokenKind::mark && tokens_[begin].text != ".") return;
    const ReadText role = read_text(
        text_, without_sign_for_everybody(text_.slice(text_.range(begin, end)), text_.range(begin, end)));
    if (fold(role.value) == company_ || is_capitalised_company(begin, end)) return;
    candidates_.add(role, witness);
  }

  // "ja dringend einen Kfz-Mechatroniker", "Hospitation als Erzieherin": the role stands behind these.
  std::size_t behind_last_article(std::size_t begin, std::size_t end) const {
    std::size_t behind = begin;
    for (std::size_t at = begin; at + 1 < end; ++at) {
      if (text_.is_mark(at, "(")) break;
      // "sustitución de profesora", "posto de Técnica Superior"
      std::size_t named = is_capitalised(tokens_[at]) ? no_token : text_.after(at, Cue::role_named);
      if (named == no_token && !is_capitalised(tokens_[at])) named = text_.after(at, Cue::role_said);
      if (named != no_token && named > at + 1 && named < end) behind = named;
      // "eerste gesprek beleidsadviseur": what it is about stands behind the word for it.
      const std::size_t heading = is_capitalised(tokens_[at]) ? no_token : text_.after(at, Cue::role_heading);
      if (heading != no_token && heading < end) behind = heading;
      if (is_capitalised(tokens_[at]) || !text_.is_any(at, {Cue::article_indefinite, Cue::role_as})) continue;
      for (std::size_t word = at + 1; word < end; ++word)
        if (is_occupation(text_, word)) behind = at + 1;
    }
    return behind;
  }

  bool is_capitalised_company(std::size_t begin, std::size_t end) const {
    if (company_.empty()) return false;
    const std::string folded = fold(text_.slice(text_.range(begin, end)));
    return company_.find(folded) != std::string::npos;
  }

  void read_forward(std::size_t at) {
    for (const auto& [cue, witness] : wordings) {
      std::size_t begin = text_.after(at, cue);
      if (begin == no_token || begin >= tokens_.size()) continue;
      // "Recruiting Manager": a title, not what is done.
      const bool of_somebody = at > 0 && tokens_[at - 1].sentence == tokens_[at].sentence &&
                               text_.is_any(at - 1, {Cue::article, Cue::the});  // "with our hiring manager"
      if (text_.is(at, Cue::role_hiring) && begin == at + 1 && (is_capitalised(tokens_[at]) || of_somebody))
        continue;
      if (tokens_[begin].breaks || tokens_[begin].sentence != tokens_[at].sentence) continue;
      begin = behind_company(begin);
      while (begin < tokens_.size() && same_sentence(begin, at) && is_filler(begin))
        ++begin;
      begin = behind_reference(begin);
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

  // "come and see us about a weekend baker", "vi seu currículo para atendente": an occupation that only a
  // small word before it says anything of.
  void read_alone(std::size_t at) {
    if (!is_occupation(text_, at) || text_.line_of(at).kind != LineKind::body) return;
    const std::size_t begin = begin_of_role(at);
    if (begin == 0 || !same_sentence(begin, begin - 1)) return;
    std::size_t before = begin - 1;
    if (text_.is_mark(before, ":") && before > 0) --before;  // "re: Staff Data Engineer"
    const bool article =
        text_.is_any(before, {Cue::article_indefinite, Cue::role_ours}) && !is_capitalised(tokens_[before]);
    if (article && before > 0) --before;
    const bool small_word = text_.is(before, Cue::role_before) && !is_capitalised(tokens_[before]);
    const bool sought = is_sought(before);
    if (!small_word && !(article && sought)) return;
    if (is_said_of_somebody(before)) return;
    const std::size_t end = shape_.end_of(begin);
    if (end == no_token || end <= at) return;
    const bool stands_out = is_capitalised(tokens_[begin]) && end > begin + 1;
    const bool is_word =
        !is_capitalised(tokens_[at]) || text_.ends_with(at, Cue::occupation);  // not "Plouvien"
    if (!sought && !stands_out && is_word) alone_.emplace_back(begin, end);
    add(begin, end, sought || stands_out ? Witness::likely : Witness::possible);
  }

  void read_enclosed(std::size_t open) {
    if (text_.line_of(open).kind != LineKind::body || tokens_[open].kind != TokenKind::mark) return;
    if (const std::size_t end = end_of_enclosed(open); end != no_token) add(open + 1, end, Witness::likely);
  }

  // "vi lo tuyo para camarero": where one occupation alone is spoken of in the whole text, it is the one.
  void read_only_one() {
    if (alone_.empty()) return;
    const auto words = [&](const std::pair<std::size_t, std::size_t>& one) {
      return fold(text_.slice(text_.range(one.first, one.second)));
    };
    const std::string only = words(alone_.front());
    if (std::all_of(alone_.begin(), alone_.end(), [&](const auto& one) { return words(one) == only; }))
      add(alone_.front().first, alone_.front().second, Witness::possible);
  }

  // "poste de Chargée de communication": the wording says that a role stands behind it, whatever it is
  // called.
  void read_named(std::size_t begin, std::size_t at) {
    if (begin == no_token || begin >= tokens_.size() || !same_sentence(begin, at)) return;
    while (begin < tokens_.size() && same_sentence(begin, at) &&
           (is_filler(begin) || is_rest_of_article(begin)))
      ++begin;
    if (begin >= tokens_.size() || !same_sentence(begin, at)) return;
    begin = behind_reference(begin);
    std::size_t end = shape_.end_of_named(begin);
    if (const std::size_t whole = shape_.end_of(begin); whole != no_token && (end == no_token || end < whole))
      end = whole;  // "functie van technisch bediende"
    if (end == no_token) return;
    bool occupation = false;
    for (std::size_t word = begin; word < end; ++word)
      occupation = occupation || is_occupation(text_, word) || ends_as_occupation(word);
    if (occupation) end = behind_tail(end);
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
        read_item(line);
      }
    }
  }

  // "R-0029917" behind "Requisition:" is none.
  bool holds_a_word(std::size_t begin, std::size_t end) const {
    constexpr std::size_t shortest_word = 3;  // bytes
    for (std::size_t at = begin; at < end; ++at)
      if (tokens_[at].kind == TokenKind::word && tokens_[at].text.size() >= shortest_word) return true;
    return text_.is(begin, Cue::occupation) || end == begin + 1;
  }

  // The whole line, without a reference number or the company behind it.
  void read_labelled(const Line& line) {
    if (is_remark_to_oneself(line)) return;
    std::size_t begin = line.value;
    constexpr std::size_t shortest_word = 4;  // bytes
    while (begin + 2 < line.end && tokens_[begin].kind == TokenKind::number &&
           text_.is_mark(begin + 1, "-")) {
      if (tokens_[begin + 2].text.size() < shortest_word && text_.joined(begin + 2)) return;  // "88120-RN"
      begin += 2;  // "391184 - Caseworker"
    }
    std::size_t end = begin;
    while (end < line.end) {
      if (tokens_[end].sentence != tokens_[line.value].sentence || text_.is(end, Cue::role_label_end) ||
          (tokens_[end].text == "(" && (shape_.is_reference(end) || is_remark(end))))
        break;
      if (tokens_[end].spaced && text_.is_mark(end, "-,") && is_person_or_company(end + 1)) break;
      if (text_.is_mark(end, "|")) break;
      ++end;
    }
    // A paragraph is no role; one may begin with it: "Post: Planning Officer. You will ..."
    if (end > begin + RoleShape::longest) end = shape_.end_of(begin);
    if (end != no_token && end > begin && holds_a_word(begin, end)) add(begin, end, Witness::labelled);
  }

  // "Interview - Procurement Specialist - Alder Foods": each part cut at dashes that holds an occupation.
  void read_subject(std::size_t first, std::size_t end) {
    std::size_t begin = first;
    for (std::size_t at = first; at <= end; ++at) {
      const bool cut = at == end || (tokens_[at].spaced && text_.is_mark(at, "-/")) ||
                       text_.is_mark(at, "|") || text_.is_mark(at, ":") || text_.is(at, Cue::for_);
      if (!cut) continue;
      while (begin < at && (text_.is(begin, Cue::role_reference_mark) || tokens_[begin].text == "-" ||
                            (tokens_[begin].kind == TokenKind::number)))
        ++begin;
      while (begin < at && is_filler(begin))
        ++begin;
      std::size_t heading = no_token;
      for (std::size_t word = begin; word < at && heading == no_token; ++word)
        heading = text_.after(word, Cue::role_heading);
      const bool small_heading =
          heading != no_token && heading < at && is_heading_in_small_letters(heading, at);
      if (heading != no_token && heading < at && (is_capitalised(tokens_[heading]) || small_heading)) {
        const std::size_t named = small_heading ? at : shape_.end_of_named(heading);
        if (named != no_token && named <= at) add(heading, named, Witness::likely);
      } else if (begin > first && begin < at && is_heading_in_small_letters(begin, at)) {
        add(begin, at, Witness::likely);  // "Uitnodiging - magazijnier"
      } else if (begin < at && is_capitalised(tokens_[begin])) {
        if (heading != no_token && heading < at) begin = heading;
        const std::size_t found = shape_.end_of(begin);
        if (found != no_token && found <= at && !text_.is(begin, Cue::role_not_first))
          add(begin, found == at ? end_before_company(at, end, company_) : found, Witness::likely);
      }
      begin = at + 1;
    }
  }

  // "- locum vet nurse, 3 days": an item of somebody's notes.
  void read_item(const Line& line) {
    constexpr std::size_t longest_item = 5;  // words
    if (line.end < line.first + 2 || !text_.is_mark(line.first, "-*\u2022")) return;
    std::size_t end = line.first + 1;
    while (end < line.end && tokens_[end].kind == TokenKind::word)
      ++end;
    const bool ends = end == line.end || text_.is_mark(end, ",.(");
    if (ends && end - line.first <= longest_item + 1 && is_occupation(text_, end - 1))
      add(line.first + 1, end, Witness::likely);
  }

  // "Interview: Backend Engineer - Sam Okafor" above a letter; "Lecturer in Marine Biology (Ref 77120)".
  void read_heading(const Line& line, bool apart) {
    if (line.label == FieldLabel::when && line.value < line.end) return read_subject(line.value, line.end);
    for (std::size_t at = line.first; at < line.end && at < line.first + 3; ++at)
      if (text_.is(at, Cue::heading_interview) && is_capitalised(tokens_[line.first]))
        return read_subject(at + 1, line.end);
    if (!apart || line.label != FieldLabel::none || !is_capitalised(tokens_[line.first])) return;
    if (const std::size_t ends = end_of_heading(line); ends != line.first)
      return add(line.first, ends, Witness::likely);
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

  std::string company_;
  std::string folded_;  // the whole text
  int looks_for_places_ = 0;
  std::vector<std::pair<std::size_t, std::size_t>> alone_;  // tokens of occupations that little speaks for
  RoleShape shape_;
  Candidates candidates_;
};

}  // namespace

FoundField find_role(const InvitationText& text, std::string_view company) {
  return RoleFinder(text, company).find();
}

}  // namespace goodterms
