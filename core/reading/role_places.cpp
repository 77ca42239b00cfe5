#include "core/reading/role_places.h"

#include "core/reading/invitation_names.h"
#include "core/reading/invitation_words.h"

namespace goodterms {

bool RolePlaces::same_sentence(std::size_t at, std::size_t other) const {
  return at < tokens_.size() && tokens_[at].sentence == tokens_[other].sentence && !tokens_[at].breaks;
}

bool RolePlaces::is_filler(std::size_t at) const {
  return text_.is(at, Cue::role_filler) || text_.is_mark(at, "\"\u201c\u201e\u00ab\u00bb");
}

std::size_t RolePlaces::begin_of_role(std::size_t at) const {
  constexpr std::size_t most_before = 3;  // words: "front of house manager"
  std::size_t begin = at;
  if (text_.phrases->says_where_roles_end()) {  // "notre Growth Manager"
    while (begin > 0 && at - begin < most_before && same_sentence(begin, begin - 1) &&
           is_capitalised(tokens_[at]) && is_capitalised(tokens_[begin - 1]) &&
           tokens_[begin - 1].sentence == tokens_[begin > 1 ? begin - 2 : 0].sentence &&
           !is_date_word(text_, begin - 1) && !is_never_a_name(text_, begin - 1))
      --begin;
    return begin;
  }
  while (begin > 0 && at - begin < most_before && same_sentence(begin, begin - 1)) {
    const std::size_t before = begin - 1;
    if (tokens_[before].kind != TokenKind::word || is_date_word(text_, before) ||
        text_.is_any(before, {Cue::role_boundary, Cue::role_stop, Cue::role_before, Cue::role_sought,
                              Cue::article_indefinite, Cue::article, Cue::the, Cue::role_filler}))
      break;
    begin = before;
  }
  return begin;
}

bool RolePlaces::is_sought(std::size_t at) const {
  constexpr std::size_t near = 6;  // tokens
  for (std::size_t back = 0; back <= near && back <= at; ++back) {
    if (tokens_[at - back].sentence != tokens_[at].sentence) return false;
    if (text_.is(at - back, Cue::role_sought)) return true;
  }
  return false;
}

bool RolePlaces::is_said_of_somebody(std::size_t at) const {
  constexpr std::size_t near = 6;  // tokens
  for (std::size_t back = 0; back <= near && back <= at; ++back) {
    const std::size_t before = at - back;
    if (tokens_[before].sentence != tokens_[at].sentence) return false;
    if (text_.is_any(before, {Cue::introduction_as, Cue::introduction_me, Cue::introduction_this,
                              Cue::company_past, Cue::pointer}))
      return true;
  }
  return false;
}

std::size_t RolePlaces::end_of_enclosed(std::size_t open) const {
  constexpr std::size_t longest = 10;  // tokens
  const bool bracket = text_.is_mark(open, "(");
  if (!bracket && !text_.is_mark(open, "\"\u201c\u201e\u00ab\u00bb")) return no_token;
  if (!tokens_[open].spaced || open == 0) return no_token;
  // "Annegret Siebenhaar (Leiterin Kommunikation)"
  if (bracket && (is_capitalised(tokens_[open - 1]) || tokens_[open - 1].kind != TokenKind::word) &&
      !text_.is_any(open - 1, {Cue::heading_interview, Cue::role_noun, Cue::role_heading}) &&
      tokens_[open - 1].kind != TokenKind::number)
    return no_token;
  // proceso "Dependiente/a 20h - Palma Centro": whatever stands between the marks then.
  const bool named = !bracket && open + 1 < tokens_.size() &&
                     text_.is_any(open - 1, {Cue::role_heading, Cue::role_noun}) &&
                     is_capitalised(tokens_[open + 1]);
  bool occupation = false;
  for (std::size_t at = open + 1; at <= open + longest && goes_on_in(at, open); ++at) {
    const bool closes = bracket ? text_.is_mark(at, ")") : text_.is_mark(at, "\"\u201c\u201d\u00bb\u00ab");
    if (closes) return occupation || named ? at : no_token;
    occupation = occupation || is_occupation(text_, at) || ends_as_occupation(at);
    const Token& token = tokens_[at];
    if (named && token.kind == TokenKind::number) continue;
    if (token.kind == TokenKind::number || token.kind == TokenKind::address || is_date_word(text_, at))
      return no_token;
    if (token.kind == TokenKind::mark && !text_.is_mark(at, ",&/-'()")) return no_token;
    if (at == open + 1 && text_.is_any(at, {Cue::you, Cue::introduction_me})) return no_token;
    const bool ending = text_.joined(at) && text_.is_mark(at - 1, "/");  // "Dependiente/a"
    if (token.kind == TokenKind::word && !ending && !is_capitalised(token) && text_.is(at, Cue::role_stop) &&
        !text_.is_any(at, {Cue::role_small_word, Cue::and_}))
      return no_token;
  }
  return no_token;
}

bool RolePlaces::goes_on_in(std::size_t at, std::size_t open) const {
  return at < tokens_.size() && tokens_[at].sentence == tokens_[open].sentence && !tokens_[at].breaks;
}

std::size_t RolePlaces::end_of_heading(const Line& line) const {
  bool occupation = false;
  for (std::size_t end = line.first; end < line.end; ++end) {
    const Token& token = tokens_[end];
    const bool parts = text_.is_mark(end, ",|") || (token.spaced && text_.is_mark(end, "-"));
    if (parts && occupation) {
      const auto name = end + 1 < line.end ? read_organisation(text_, end + 1) : std::nullopt;
      return name && name->end >= line.end && name->end > name->begin + 1 ? end : line.first;
    }
    if (occupation && token.text == "(" &&
        text_.is_mark(line.end - 1, ")"))  // "Teaching Assistant (Reception)"
      return text_.is(end + 1, Cue::role_reference) ? end : line.end;
    const bool grade = token.kind == TokenKind::number && token.text.size() <= 2 && end > line.first &&
                       end + 1 < line.end && is_capitalised(tokens_[end + 1]);  // "Year 4 Class Teacher"
    if (token.kind != TokenKind::word && !grade) return line.first;
    if (!grade && !is_capitalised(token) && !text_.is(end, Cue::role_heading_small_word)) return line.first;
    occupation = occupation || is_occupation(text_, end);
  }
  return line.first;
}

std::size_t RolePlaces::end_before_company(std::size_t dash, std::size_t line_end,
                                           std::string_view company) const {
  constexpr std::size_t most_words = 4;
  if (company.empty() || dash >= line_end || !text_.is_mark(dash, "-")) return dash;
  std::size_t at = dash + 1;
  for (; at < line_end && at <= dash + most_words && !text_.is_mark(at, "-"); ++at)
    if (!is_capitalised(tokens_[at]) || is_date_word(text_, at) ||
        text_.is_any(at, {Cue::heading_interview, Cue::role_heading, Cue::role_not_behind_dash}))
      return dash;
  const bool parted = at + 1 < line_end && at > dash + 1 && text_.is_mark(at, "-") && tokens_[at].spaced;
  return parted && fold(text_.slice(text_.range(at + 1, line_end))).starts_with(company) ? at : dash;
}

std::size_t RolePlaces::before_place(std::size_t begin, std::size_t end, std::string_view folded,
                                     int& looks) const {
  constexpr std::size_t most_words = 3;  // of a place
  constexpr int most_looks = 8;
  std::size_t place = begin + 1;
  while (place + 1 < end && (!text_.is(place, Cue::role_place_before) || is_capitalised(tokens_[place])))
    ++place;
  if (place + 1 >= end || end - place > most_words + 1) return end;
  for (std::size_t at = place + 1; at < end; ++at)
    if (!is_capitalised(tokens_[at]) || is_occupation(text_, at)) return end;
  if (++looks > most_looks) return end;
  const auto count = [&](const std::string& words) {
    std::size_t found = 0;
    for (std::size_t at = folded.find(words); at != std::string_view::npos; at = folded.find(words, at + 1))
      ++found;
    return found;
  };
  const std::size_t with_place = count(fold(text_.slice(text_.range(begin, end))));
  return count(fold(text_.slice(text_.range(begin, place)))) > with_place ? place : end;
}

std::size_t RolePlaces::behind_reference(std::size_t at) const {
  constexpr std::size_t longest_letters = 4, shortest_number = 3;  // "REQ", "071"
  std::size_t end = at;
  const auto goes_on = [&](std::size_t next) { return next == at || text_.joined(next); };
  if (end + 1 < tokens_.size() && tokens_[end].kind == TokenKind::word && is_capitalised(tokens_[end]) &&
      tokens_[end].text.size() <= longest_letters)
    ++end;
  bool number = false;
  for (; end < tokens_.size() && goes_on(end); ++end) {
    if (tokens_[end].kind == TokenKind::number)
      number = number || tokens_[end].text.size() >= shortest_number;
    else if (!text_.is_mark(end, "-_/") || !text_.joined(end + 1))
      break;
  }
  if (!number) return at;
  if (text_.is_mark(end, ":-,)")) ++end;
  const bool before_role = end < tokens_.size() && !tokens_[end].breaks && tokens_[end].spaced &&
                           tokens_[end].kind == TokenKind::word && !is_date_word(text_, end);
  return before_role ? end : at;
}

bool RolePlaces::is_rest_of_article(std::size_t at) const {
  return text_.joined(at) && (text_.is_mark(at, "/()") || tokens_[at].text.size() == 1);
}

std::size_t RolePlaces::behind_tail(std::size_t at) const {
  if (has_tail(at)) return at + 1;
  if (!is_word_of_tail(at)) return at;
  return has_tail(at + 1) && text_.is(at + 2, Cue::role_tail_before) ? at + 2 : at;
}

bool RolePlaces::is_word_of_tail(std::size_t at) const {
  constexpr std::size_t shortest_noun = 4;  // bytes
  return at > 0 && same_sentence(at, at - 1) && tokens_[at].kind == TokenKind::word &&
         !is_capitalised(tokens_[at]) && tokens_[at].text.size() >= shortest_noun &&
         !is_never_a_name(text_, at) && !is_date_word(text_, at) &&
         !text_.is_any(at, {Cue::role_stop, Cue::role_tail_before, Cue::role_boundary, Cue::role_before});
}

bool RolePlaces::has_tail(std::size_t at) const {
  if (!is_word_of_tail(at)) return false;
  return text_.is(at + 1, Cue::role_tail_before) ||
         (text_.phrases->says_where_tails_end() &&
          (at + 1 >= tokens_.size() || tokens_[at + 1].breaks || text_.is_mark(at + 1, ".,!?)(")));
}

bool RolePlaces::ends_as_occupation(std::size_t at) const {
  return text_.ends_with(at, Cue::occupation_ending) && !text_.is(at, Cue::occupation_not);
}

bool RolePlaces::is_heading_in_small_letters(std::size_t begin, std::size_t end) const {
  constexpr std::size_t longest_heading = 5;  // words
  if (is_capitalised(tokens_[begin]) || end - begin > longest_heading) return false;
  bool occupation = false;
  for (std::size_t at = begin; at < end; ++at) {
    const bool number = tokens_[at].kind == TokenKind::number && tokens_[at].text.size() <= 2;
    if ((tokens_[at].kind != TokenKind::word && !number) || is_date_word(text_, at)) return false;
    occupation = occupation || is_occupation(text_, at) || ends_as_occupation(at);
  }
  return occupation;
}

bool RolePlaces::is_shouted(std::size_t at) const {
  return tokens_[at].text.substr(1) != tokens_[at].folded.substr(1);
}

bool RolePlaces::is_occupation_before(std::size_t at) const {
  return at > 0 && is_occupation(text_, at - 1);
}

bool RolePlaces::is_remark(std::size_t open) const {
  constexpr std::size_t longest_sign = 3;  // "(m/w/d)"
  return open + 1 < tokens_.size() && tokens_[open + 1].kind == TokenKind::word &&
         !is_capitalised(tokens_[open + 1]) && tokens_[open + 1].text.size() > longest_sign;
}

bool RolePlaces::is_remark_to_oneself(const Line& labelled) const {
  if (!text_.is_mark(labelled.end - 1, "!?")) return false;
  for (std::size_t at = labelled.value; at < labelled.end; ++at)
    if (is_occupation(text_, at)) return false;
  return true;
}

}  // namespace goodterms
