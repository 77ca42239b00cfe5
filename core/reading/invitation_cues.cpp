// What phrases say of the tokens of an invitation.
#include <algorithm>

#include "core/reading/invitation_text.h"

namespace goodterms {

bool InvitationText::is_said(std::size_t token) const {
  const Line& line = line_of(token);
  return line.kind == LineKind::body || (line.kind == LineKind::header && line.label == FieldLabel::subject);
}

std::size_t InvitationText::after(std::size_t token, Cue cue) const {
  if (token >= tokens.size()) return no_token;
  const std::size_t end = cues.end_of(static_cast<std::size_t>(cue), tokens[token].first_word);
  return end == 0 ? no_token : token_at_word[end];
}

bool InvitationText::is_any(std::size_t token, std::initializer_list<Cue> any) const {
  return std::any_of(any.begin(), any.end(), [&](Cue cue) { return is(token, cue); });
}

bool InvitationText::ends_with(std::size_t token, Cue cue) const {
  if (token >= tokens.size()) return false;
  const Token& whole = tokens[token];
  for (std::size_t word = whole.first_word; word < whole.end_word; ++word)
    if (cues.end_of(static_cast<std::size_t>(cue), word) == whole.end_word) return true;
  return false;
}

bool InvitationText::holds(std::size_t token, Cue cue) const {
  if (token >= tokens.size()) return false;
  for (std::size_t word = tokens[token].first_word; word < tokens[token].end_word; ++word)
    if (cues.end_of(static_cast<std::size_t>(cue), word) != 0) return true;
  return false;
}

bool InvitationText::is_mark(std::size_t token, std::string_view signs) const {
  if (token >= tokens.size()) return false;
  const Token& mark = tokens[token];
  if (mark.kind != TokenKind::mark || mark.folded.empty()) return false;
  const std::string_view sign = mark.folded == "//" ? std::string_view("|") : std::string_view(mark.folded);
  return signs.find(sign) != std::string_view::npos;
}

std::optional<InvitationText::ZoneName> InvitationText::zone_at(std::size_t token) const {
  std::optional<ZoneName> longest;
  if (token >= tokens.size()) return longest;
  for (const CueTable::Entry& entry : cues.at(tokens[token].first_word)) {
    if (entry.list < cue_count) continue;
    const std::size_t end = token_at_word[entry.end];
    if (end != no_token && (!longest || end > longest->end))
      longest = ZoneName{phrases->zone(entry.list - cue_count), end};
  }
  return longest;
}

}  // namespace goodterms
