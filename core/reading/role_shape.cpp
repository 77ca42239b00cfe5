#include "core/reading/role_shape.h"

#include <algorithm>

#include "core/reading/invitation_names.h"
#include "core/reading/invitation_words.h"

namespace goodterms {

bool RoleShape::same_role(std::size_t at) const {
  if (at >= tokens_.size() || tokens_[at].breaks || tokens_[at - 1].sentence != tokens_[at].sentence)
    return false;
  // "... técnica de calidad" and "Entrevista ..." on the next line: something new begins with its capital.
  const bool next_line = tokens_[at].line != tokens_[at - 1].line;
  // "mansione: carrellista" over "colloquio in azienda ..."
  if (next_line && text_.is_any(at, {Cue::role_heading, Cue::heading_interview})) return false;
  return !(next_line && is_capitalised(tokens_[at]) && !is_capitalised(tokens_[at - 1]));
}

// "Manager - Supply Chain Planning": one word that says little, and of what behind a dash.
bool RoleShape::goes_on_behind_dash(std::size_t dash, std::size_t begin) const {
  if (!text_.is_mark(dash, "-") || !tokens_[dash].spaced) return false;
  const std::size_t next = dash + 1;
  if (!same_role(next) || !is_capitalised(tokens_[next]) || tokens_[next].kind != TokenKind::word)
    return false;
  if (is_never_a_name(text_, next) || is_date_word(text_, next) || is_occupation(text_, next)) return false;
  std::size_t end = next;
  while (same_role(end) && is_capitalised(tokens_[end]))
    ++end;
  const bool field = text_.is_any(end - 1, {Cue::title_field, Cue::organisation_word_also_field});
  const bool may_be_company = text_.is(end - 1, Cue::organisation_word) && company_.empty();
  const bool alone = !company_.empty() && end <= next + 2 && (end >= tokens_.size() || !same_role(end));
  if (dash != begin + 1 && !alone && (!field || may_be_company)) return false;
  const std::string words = fold(text_.slice(text_.range(next, end)));
  return company_.empty()
             ? !is_organisation(next)
             : words.find(company_) == std::string::npos && company_.find(words) == std::string::npos;
}

std::size_t RoleShape::end_of(std::size_t begin) const {
  RoleSoFar role;
  std::size_t at = begin;
  while (at < tokens_.size() && at < begin + longest && (at == begin || same_role(at))) {
    const Token& token = tokens_[at];
    if (const std::size_t behind = behind_workload(at); behind != no_token && role.end == at) return behind;
    if (const std::size_t behind = behind_other_ending(at); behind != no_token && role.end == at) {
      role.end = at = behind;
      continue;
    }
    if (token.kind == TokenKind::word) {
      if (!take_word(at, role)) break;
    } else if (token.kind == TokenKind::number) {
      const bool grade = token.text.size() <= 2 && same_role(at + 1) && is_capitalised(tokens_[at + 1]);
      if (role.end == no_token && at > begin && !grade) break;  // "Band 6 Radiographer"
      const bool clock =
          text_.is_mark(at + 1, ":") && text_.joined(at + 1);  // when a chat's message was sent
      if (role.end != no_token && (at + 1 == tokens_.size() || token.text.size() > 2 || clock)) break;
      if (role.end != no_token) role.end = at + 1;
    } else if (token.text == "(") {  // "(m/f/d)", "(Rust)"
      const std::size_t close = bracket_end(at);
      if (close == no_token || role.end == no_token || is_reference(at)) break;
      role.end = close;
      at = close - 1;
    } else if (!joins_words(at, role) && !(role.end != no_token && goes_on_behind_dash(at, begin))) {
      break;
    }
    ++at;
  }
  return role.end;
}

// "Addetto/a", "Mitarbeiter/-in": whom else the work is for.
std::size_t RoleShape::behind_other_ending(std::size_t slash) const {
  constexpr std::size_t longest_ending = 4;  // bytes: "rice" of "direttore/rice"
  if (!text_.is_mark(slash, "/") || !text_.joined(slash)) return no_token;
  std::size_t at = slash + 1;
  if (text_.is_mark(at, "-") && text_.joined(at)) ++at;
  if (!text_.joined(at) || tokens_[at].kind != TokenKind::word || is_capitalised(tokens_[at]) ||
      tokens_[at].text.size() > longest_ending)
    return no_token;
  return at + 1;
}

// "80-100 %", "60%": how much of the week, as advertisements in Switzerland count it to the role.
std::size_t RoleShape::behind_workload(std::size_t at) const {
  if (at >= tokens_.size() || tokens_[at].kind != TokenKind::number) return no_token;
  std::size_t last = at;
  if (text_.is_mark(at + 1, "-") && at + 2 < tokens_.size() && tokens_[at + 2].kind == TokenKind::number)
    last = at + 2;
  return text_.is_mark(last + 1, "%") ? last + 2 : no_token;
}

// "Dr", and "Professor" where a name follows rather than a field.
bool RoleShape::is_address(std::size_t at, const RoleSoFar& role) const {
  if (!text_.is(at, Cue::honorific)) return false;
  const bool of_a_field = text_.is_any(at + 1, {Cue::of, Cue::role_field});
  return !is_occupation(text_, at) || !(of_a_field || role.end != no_token);
}

// Whether the role goes on behind this word.
bool RoleShape::take_word(std::size_t at, RoleSoFar& role) const {
  const Token& token = tokens_[at];
  const bool capital = is_capitalised(token);
  const bool occupation = is_occupation(text_, at);
  const bool small_word = text_.is_any(at, {Cue::role_small_word, Cue::role_field});
  if (is_date_word(text_, at) || is_address(at, role)) return false;
  if (role.end != no_token && capital && !occupation && !small_word && text_.is(at, Cue::role_stop))
    return false;  // "Surveyor ASAP"
  if (!capital && !occupation) {
    if (role.end == no_token) {
      if (text_.is(at, Cue::role_stop)) return false;
    } else if (small_letters_) {
      if (!goes_on_named(at, no_token)) return false;
      if (!small_word) role.end = at + 1;
      return true;
    } else if (!small_word || role.lower || !goes_on_behind_small_word(at)) {
      return false;
    }
  }
  if (!capital && role.end == no_token) role.lower = role.lower || !small_word;
  if (occupation || (role.end != no_token && capital)) role.end = at + 1;
  return !(role.lower && occupation && !continues_lower(at + 1));
}

// "Servicetechniker im Außendienst", not "... im Klinikum Rheinaue", "... im März", "... im Raum Bern"
bool RoleShape::is_field_inside(std::size_t at) const {
  if (text_.is(at, Cue::place_word) && same_role(at + 1) && is_capitalised(tokens_[at + 1])) return false;
  return !is_organisation(at) && !is_date_word(text_, at) && !is_organisation_word(text_, at) &&
         text_.zones->find(tokens_[at].text).empty();
}

// "Professor of Ceramic Engineering": what stands behind is taught, whatever companies are called.
bool RoleShape::is_taught(std::size_t of) const {
  if (of == 0 || !text_.is(of, Cue::of) || !text_.is(of - 1, Cue::role_of_a_field)) return false;
  for (std::size_t at = of + 1; same_role(at) && is_capitalised(tokens_[at]); ++at)
    if (text_.is(at, Cue::organisation_with_of)) return false;
  return true;
}

// "VP of Sales", but not "Engineer for Northwind Labs"; "Professor in Biology", but not "in Berlin".
bool RoleShape::goes_on_behind_small_word(std::size_t at) const {
  if (!same_role(at + 1) || !is_capitalised(tokens_[at + 1])) return false;
  if (text_.is(at, Cue::role_field))
    return at > 0 && text_.is(at - 1, Cue::role_of_a_field) &&
           text_.zones->find(tokens_[at + 1].text).empty();
  if (is_taught(at)) return true;
  if (text_.is(at, Cue::role_inside)) return is_field_inside(at + 1);
  if (!text_.is(at, Cue::of) && !another_occupation(at + 1)) return false;
  const bool one_word = !same_role(at + 2) || !is_capitalised(tokens_[at + 2]);
  const bool field = one_word && at > 0 && text_.is(at - 1, Cue::title_of);  // "VP of Manufacturing"
  return field || !is_organisation(at + 1);
}

// "Engineer, Platform", "R & D", ".NET"; a dash between blanks parts the role from what follows.
bool RoleShape::joins_words(std::size_t at, const RoleSoFar& role) const {
  const Token& mark = tokens_[at];
  if (!text_.is_mark(at, "&/,-.+'")) return false;
  if (mark.text == ".") return mark.spaced || role.end == no_token;
  if (mark.text == ",") return same_role(at + 1) && is_capitalised(tokens_[at + 1]) && !ends_at_comma(at + 1);
  return !(mark.spaced && text_.is_mark(at, "-"));
}

bool RoleShape::continues_lower(std::size_t at) const {
  if (!same_role(at)) return false;
  constexpr std::size_t longest_class = 3;  // letters: "vrachtwagenchauffeur CE", "saldatore TIG"
  const std::string_view word = tokens_[at].text;
  const bool in_capitals = word.size() >= 2 && word.size() <= longest_class &&
                           std::all_of(word.begin(), word.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  // "recrute un chef de chantier"
  const bool of = small_letters_ && text_.is(at, Cue::role_small_word) && same_role(at + 1) &&
                  tokens_[at + 1].kind == TokenKind::word && !is_capitalised(tokens_[at + 1]) &&
                  !is_date_word(text_, at + 1) && !text_.is(at + 1, Cue::role_ends);
  return of || is_occupation(text_, at) || (in_capitals && !text_.is(at, Cue::role_stop));
}

bool RoleShape::another_occupation(std::size_t at) const {
  for (std::size_t next = at; next < at + 4 && same_role(next); ++next)
    if (is_occupation(text_, next)) return true;
  return false;
}

bool RoleShape::is_organisation(std::size_t at) const {
  const auto name = read_organisation(text_, at);
  if (!name) return false;
  for (std::size_t word = name->begin; word < name->end; ++word)
    if (text_.is_any(word, {Cue::organisation_word, Cue::legal_form}) && !is_occupation(text_, word))
      return true;
  return false;
}

std::size_t RoleShape::end_of_named(std::size_t begin) const {
  constexpr std::size_t longest_name = 8;  // tokens
  std::size_t end = no_token;
  for (std::size_t at = begin;
       at < tokens_.size() && at < begin + longest_name && (at == begin || same_role(at)); ++at) {
    const Token& token = tokens_[at];
    if (const std::size_t behind = behind_workload(at); behind != no_token && end == at) return behind;
    if (const std::size_t behind = behind_other_ending(at); behind != no_token && end == at) {
      end = behind;
      at = behind - 1;
      continue;
    }
    if (token.kind == TokenKind::mark) {
      const std::size_t close = text_.is_mark(at, "(") && end != no_token ? bracket_end(at) : no_token;
      if (close != no_token && !is_reference(at)) {
        end = close;
        at = close - 1;
      } else if (!text_.is_mark(at, "/&-") || (text_.is_mark(at, "-") && token.spaced)) {
        break;
      }
      continue;
    }
    if (token.kind == TokenKind::number && text_.is_mark(at + 1, ":") && text_.joined(at + 1)) break;
    if (!goes_on_named(at, begin)) break;
    if (!text_.is(at, Cue::role_small_word) || is_capitalised(token)) end = at + 1;
    if (at == begin && !is_capitalised(token) && !small_letters_) break;
  }
  return end;
}

bool RoleShape::goes_on_named(std::size_t at, std::size_t begin) const {
  const Token& token = tokens_[at];
  if (at > begin && at > 0 && text_.joined(at) && text_.is_mark(at - 1, "/") && tokens_[at].text.size() <= 3)
    return true;  // "Técnico/a"
  if (text_.is(at, Cue::role_ends) || is_date_word(text_, at) || text_.is(at, Cue::honorific)) return false;
  if (token.kind != TokenKind::word || is_capitalised(token)) return true;
  if (at == begin) return !text_.is(at, Cue::role_stop);
  if (is_occupation(text_, at)) return true;
  if (!text_.is(at, Cue::role_small_word)) return small_letters_;
  const bool more = same_role(at + 1) && tokens_[at + 1].kind == TokenKind::word;
  if (more && text_.is(at, Cue::role_inside) && !is_field_inside(at + 1)) return false;
  // "Administrador de Sistemas de Hospital Virgen ...": a company's name begins there.
  const bool of_a_company = more && at > begin + 1 && is_capitalised(tokens_[at + 1]) &&
                            text_.is(at + 1, Cue::organisation_word) && same_role(at + 2) &&
                            is_capitalised(tokens_[at + 2]) &&
                            !text_.is(at + 1, Cue::organisation_word_also_field);
  if (of_a_company) return false;
  return more && (small_letters_ || is_capitalised(tokens_[at + 1])) && !text_.is(at + 1, Cue::role_ends);
}

// After a comma, what goes on with a new thought or the company rather than with the role.
bool RoleShape::ends_at_comma(std::size_t at) const {
  if (text_.is(at, Cue::role_reference)) return true;  // "Buyer (m/f/d), reference 7712"
  if (is_never_a_name(text_, at) || is_date_word(text_, at)) return true;
  const auto name = read_organisation(text_, at);
  return name && !company_.empty() && fold(text_.slice(name->range)) == company_;
}

std::size_t RoleShape::bracket_end(std::size_t open) const {
  constexpr std::size_t longest_bracket = 10;
  for (std::size_t at = open + 1; at < tokens_.size() && at < open + longest_bracket && !tokens_[at].breaks;
       ++at) {
    if (tokens_[at].text == ")") return at + 1;
    constexpr std::size_t longest_sign = 3;  // "(m/w/d)"; "(remote possible)" is a remark
    if (tokens_[at].kind == TokenKind::word && !is_capitalised(tokens_[at]) &&
        tokens_[at].text.size() > longest_sign)
      return no_token;
  }
  return no_token;
}

bool RoleShape::is_reference(std::size_t open) const {
  constexpr std::size_t longest_bracket = 10;
  if (text_.is(open + 1, Cue::role_reference)) return true;
  for (std::size_t at = open + 1; at < tokens_.size() && at < open + longest_bracket; ++at) {
    if (text_.is_mark(at, ")")) return false;
    if (text_.is_mark(at, "%")) return true;  // "(80-100%)"
    const bool counted = text_.is_mark(at, "/") && at + 1 < tokens_.size() &&
                         tokens_[at - 1].kind == TokenKind::number &&
                         tokens_[at + 1].kind == TokenKind::number;
    if (counted) return true;  // "(file 77/2026)"
    if (text_.is(at, Cue::role_reference) && text_.is_mark(at + 1, ".:#)"))
      return true;                                                  // "(Grade 8, ref. 22)"
    if (text_.is_mark(at, "/") && tokens_[at].spaced) return true;  // "(Kirsty / Brock Hill)": a remark
  }
  return false;
}

}  // namespace goodterms
