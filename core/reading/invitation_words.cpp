#include "core/reading/invitation_words.h"

namespace goodterms {

bool is_occupation(const InvitationText& text, std::size_t at) {
  if (text.is(at, Cue::occupation_not)) return false;
  return text.ends_with(at, Cue::occupation) || (at < text.tokens.size() && is_capitalised(text.tokens[at]) &&
                                                 text.ends_with(at, Cue::occupation_ending));
}

bool is_title_word(const InvitationText& text, std::size_t at) {
  return is_occupation(text, at) || text.is(at, Cue::title_word);
}

bool is_organisation_word(const InvitationText& text, std::size_t at) {
  return text.is_any(at, {Cue::organisation_word, Cue::organisation_word_also_field, Cue::legal_form});
}

bool is_date_word(const InvitationText& text, std::size_t at) {
  return text.is_any(at, {Cue::weekday, Cue::month, Cue::day_today, Cue::day_tomorrow});
}

std::size_t behind_degree(const InvitationText& text, std::size_t at) {
  constexpr std::size_t longest_suffix = 3;  // bytes: "nd", "rd"
  const std::size_t number = at + 1;
  if (!text.is_mark(at, "\u2022\u00b7") || number >= text.tokens.size() ||
      text.tokens[number].kind != TokenKind::number || text.tokens[number].text.size() != 1)
    return at;
  const std::size_t suffix = number + 1;
  const bool ordinal = text.joined(suffix) && text.tokens[suffix].kind == TokenKind::word &&
                       text.tokens[suffix].text.size() <= longest_suffix;
  return ordinal ? suffix + 1 : at;
}

bool is_never_a_name(const InvitationText& text, std::size_t at) {
  return text.is_any(at, {Cue::name_never, Cue::name_never_first, Cue::name_company_only});
}

}  // namespace goodterms
