#include "core/reading/moment_choice.h"

namespace goodterms {
namespace {

// The same one said again, or by another clock: "4pm SGT so 9am your side", "14:00 CET / 08:00 EST".
bool is_same_moment(const MomentCandidate& one, const MomentCandidate& next) {
  const bool same_day = !one.said.day || !next.said.day || one.said.day->date == next.said.day->date;
  if (!same_day) return false;
  if (one.said.time->minutes == next.said.time->minutes) return true;
  return one.said.time->zone.has_value() || next.said.time->zone.has_value();
}

// Nothing stands between but what parts the items of a list.
bool is_listed_behind(const InvitationText& text, const MomentCandidate& one, const MomentCandidate& next) {
  constexpr std::size_t most_between = 2;  // tokens
  if (next.begin < one.said.end || next.begin - one.said.end > most_between) return false;
  bool parts = false;
  for (std::size_t at = one.said.end; at < next.begin; ++at) {
    const bool of_list = text.is_mark(at, ",/|;\u2022\u00b7*") ||
                         text.is_any(at, {Cue::choice_or, Cue::time_at}) ||
                         (text.is_mark(at, "-") && text.tokens[at].breaks);
    if (!of_list) return false;
    parts = parts || !text.is(at, Cue::time_at);
  }
  return parts;
}

bool is_behind_else(const InvitationText& text, const MomentCandidate& one) {
  constexpr std::size_t near = 6;  // tokens
  const std::uint32_t sentence = text.tokens[one.begin].sentence;
  for (std::size_t at = one.begin; at > 0 && one.begin - at < near; --at) {
    if (text.tokens[at - 1].sentence != sentence) return false;
    if (text.is(at - 1, Cue::choice_else)) return true;
  }
  return false;
}

}  // namespace

bool are_hours_offered(const InvitationText& text, const std::vector<MomentCandidate>& found) {
  for (std::size_t index = 0; index + 1 < found.size(); ++index) {
    const MomentCandidate& one = found[index];
    const MomentCandidate& next = found[index + 1];
    if (!one.said.time || !next.said.time || is_same_moment(one, next)) continue;
    if (is_behind_else(text, next) || (!next.said.day && is_listed_behind(text, one, next))) return true;
  }
  return false;
}

bool ends_span(const InvitationText& text, std::size_t at) {
  constexpr std::size_t longest_day = 2;  // digits
  const TokenList& tokens = text.tokens;
  if (at < 2 || tokens[at].kind != TokenKind::number || tokens[at - 2].kind != TokenKind::number)
    return false;
  const bool to = text.is(at - 1, Cue::time_to) && tokens[at - 1].kind == TokenKind::word;
  return to && tokens[at - 2].text.size() <= longest_day && tokens[at - 2].sentence == tokens[at].sentence &&
         !(at > 2 && text.is_mark(at - 3, ":.") && text.joined(at - 2));  // "9:30 to 10 March"
}

bool is_right_behind(const InvitationText& text, std::size_t at, std::size_t last, Cue cue) {
  constexpr std::size_t longest = 3;  // tokens
  for (std::size_t back = 1; back <= longest && back <= at; ++back) {
    const std::size_t end = text.after(at - back, cue);
    if (end != no_token && end >= at && end <= last) return true;
  }
  return false;
}

}  // namespace goodterms
