// The names of people.
#include "core/reading/invitation_names.h"
#include "core/reading/invitation_words.h"

namespace goodterms {
namespace {

constexpr std::size_t longest_person = 5;  // words

bool is_initial(const InvitationText& text, std::size_t at) {
  return is_capitalised(text.tokens[at]) && count_code_points(text.tokens[at].text) <= 2 &&
         at + 1 < text.tokens.size() && text.tokens[at + 1].text == "." && !text.tokens[at + 1].spaced;
}

// "Javiera Cárdenas" ends as occupations do; with another name behind it that says nothing of work it is one.
bool names_somebody(const InvitationText& text, std::size_t at) {
  const std::size_t next = at + 1;
  return goes_on(text, next) && text.tokens[next].kind == TokenKind::word &&
         is_capitalised(text.tokens[next]) && !is_title_word(text, next) &&
         !is_organisation_word(text, next) && !is_never_a_name(text, next) &&
         !text.is_any(next, {Cue::title_field, Cue::name_particle}) &&
         !is_all_capitals(text.tokens[next].text);
}

// `behind_name`: a word that only ends like an occupation is then a family name: "Romero", "Goldsmith".
bool is_name_word(const InvitationText& text, std::size_t at, Capitals capitals, bool behind_name) {
  const Token& token = text.tokens[at];
  // Names that are months too, where no day stands beside them.
  const bool month_too = text.is(at, Cue::name_also_month) && capitals == Capitals::needed &&
                         !(at + 1 < text.tokens.size() && text.tokens[at + 1].kind == TokenKind::number) &&
                         !(at > 0 && text.tokens[at - 1].kind == TokenKind::number);
  const bool never = is_never_a_name(text, at) || is_date_word(text, at) ||
                     (behind_name && text.is(at, Cue::name_credential) && is_all_capitals(token.text));
  if (token.kind != TokenKind::word || (never && !month_too)) return false;
  // "Theo Park": a family name may be a field of work as well.
  if (behind_name ? text.is_any(at, {Cue::organisation_word, Cue::legal_form})
                  : is_organisation_word(text, at))
    return false;
  if (token.end_word > token.first_word + 1 && text.ends_with(at, Cue::office)) return false;  // "HR-Team"
  const bool occupation =
      behind_name || names_somebody(text, at) ? text.is(at, Cue::occupation) : is_occupation(text, at);
  if (occupation ? !text.is(at, Cue::name_also_occupation) : text.is(at, Cue::title_word)) return false;
  return capitals == Capitals::not_needed || is_capitalised(token);
}

}  // namespace

std::optional<NameReading> read_person(const InvitationText& text, std::size_t at, Capitals capitals) {
  const auto& tokens = text.tokens;
  if (const std::size_t closing = after_sign_off(text, at);  // "LG Sabine", "Thx Pam"
      closing == at + 1 && tokens[at].kind == TokenKind::word && !text.is(at, Cue::honorific)) {
    if (!goes_on(text, closing) || !is_capitalised(tokens[closing])) return std::nullopt;
    at = closing;
  }
  while (at < tokens.size() && text.is(at, Cue::honorific)) {
    ++at;
    if (at < tokens.size() && text.is_mark(at, ".") && !tokens[at].spaced) ++at;
    if (at < tokens.size() && tokens[at].breaks) return std::nullopt;
  }
  std::size_t end = at;
  std::size_t words = 0;
  while (end < tokens.size() && words < longest_person && (end == at || goes_on(text, end))) {
    if (is_initial(text, end)) {
      end += 2;
    } else if (is_name_word(text, end, capitals, words > 0) &&
               !(words > 0 && is_possessive(tokens[end - 1]))) {
      ++end;
      ++words;
      continue;
    } else if (end > at && text.is(end, Cue::name_particle)) {
      std::size_t after = end + 1;
      while (after < tokens.size() && after < end + 3 && text.is(after, Cue::name_particle))
        ++after;
      if (text.is_mark(after, "'\u2019") && text.joined(after + 1) && tokens[after + 1].text.size() == 1)
        after += 2;  // "van 't Hoff"
      if (!goes_on(text, after) || !is_name_word(text, after, capitals, true)) break;
      end = after;
      continue;
    } else {
      break;
    }
    if (end == at + 2 && !(end < tokens.size() && goes_on(text, end - 1))) break;
  }
  if (words == 0 || is_possessive(tokens[end - 1])) return std::nullopt;
  // A lower-case name is one word or two; more is a sentence.
  if (capitals == Capitals::not_needed && end - at > 2) return std::nullopt;
  return NameReading{at, end, text.range(at, end)};
}

}  // namespace goodterms
