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

bool is_never_a_name(const InvitationText& text, std::size_t at) {
  return text.is_any(at, {Cue::name_never, Cue::name_never_first, Cue::name_company_only});
}

}  // namespace goodterms
