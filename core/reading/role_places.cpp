#include "core/reading/role_places.h"

#include "core/reading/invitation_names.h"
#include "core/reading/invitation_words.h"

namespace goodterms {

bool RolePlaces::same_sentence(std::size_t at, std::size_t other) const {
  return at < tokens_.size() && tokens_[at].sentence == tokens_[other].sentence && !tokens_[at].breaks;
}

bool RolePlaces::is_filler(std::size_t at) const {
  return text_.is(at, Cue::role_filler) || text_.is_mark(at, "\"\u201c");
}

std::size_t RolePlaces::begin_of_role(std::size_t at) const {
  constexpr std::size_t most_before = 3;  // words: "front of house manager"
  if (text_.phrases->says_where_roles_end()) return at;
  std::size_t begin = at;
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

bool RolePlaces::is_rest_of_article(std::size_t at) const {
  return text_.joined(at) && (text_.is_mark(at, "/()") || tokens_[at].text.size() == 1);
}

bool RolePlaces::has_tail(std::size_t at) const {
  if (at == 0 || !same_sentence(at, at - 1) || tokens_[at].kind != TokenKind::word ||
      is_capitalised(tokens_[at]))
    return false;
  constexpr std::size_t shortest_noun = 4;  // bytes
  if (tokens_[at].text.size() < shortest_noun || is_never_a_name(text_, at) || is_date_word(text_, at) ||
      text_.is_any(at, {Cue::role_stop, Cue::role_tail_before, Cue::role_boundary, Cue::role_before}))
    return false;
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

}  // namespace goodterms
