#include "core/reading/phone_standing.h"

#include <algorithm>

namespace goodterms {
namespace {

// A wording that asks to ring outweighs every label, and whom a number belongs to what kind it is.
constexpr int asked = 6, own = 3, of_the_house = -3, for_the_day = -2;

// Where what is said of this number begins: behind the number before it, or a sign that parts two.
std::size_t begin_of_words(const InvitationText& text, std::size_t number) {
  constexpr std::size_t near = 14, shortest_number = 3;  // tokens, digits
  const std::uint32_t line_number = text.tokens[number].line;
  std::size_t at = number;
  while (at > 0 && number - at < near) {
    const std::size_t before = at - 1;
    const Token& token = text.tokens[before];
    // "Mob. 07700 900152": a full stop right before the number ends no sentence.
    const bool abbreviated = token.line == line_number && number - before <= 2;
    if (token.sentence != text.tokens[number].sentence && !abbreviated) break;
    if (token.kind == TokenKind::number && token.text.size() >= shortest_number) break;
    if (text.is_mark(before, "|\u2022\u00b7;")) break;
    at = before;
  }
  return at;
}

// "0117 496 0152 (mobile)", "0117 496 0152 direct |"
bool is_behind(const InvitationText& text, std::size_t end, Cue cue) {
  constexpr std::size_t near = 3;  // tokens
  if (end >= text.tokens.size() || text.tokens[end].line != text.tokens[end - 1].line) return false;
  if (!text.is_mark(end, "(")) {
    const std::size_t behind = text.after(end, cue);  // not "Direct:", which is said of the next number
    return behind != no_token && !text.is_mark(behind, ":.") &&
           !(behind < text.tokens.size() && text.tokens[behind].kind == TokenKind::number &&
             text.tokens[behind].line == text.tokens[end].line);
  }
  for (std::size_t at = end + 1; at <= end + near && at < text.tokens.size(); ++at) {
    if (text.is_mark(at, ")")) return false;
    if (text.is(at, cue)) return true;
  }
  return false;
}

}  // namespace

std::optional<int> phone_standing(const InvitationText& text, std::size_t begin, std::size_t end) {
  const std::size_t first = begin_of_words(text, begin);
  const auto says = [&](Cue cue) {
    for (std::size_t at = first; at < begin; ++at)
      if (text.is(at, cue)) return true;
    return is_behind(text, end, cue);
  };
  if (says(Cue::phone_nobody)) return std::nullopt;
  const bool rung = says(Cue::phone_asked);
  int standing = rung ? asked : 0;
  if (says(Cue::phone_own)) standing += own;
  if (says(Cue::phone_house)) standing += rung ? 0 : of_the_house;
  if (says(Cue::phone_for_the_day)) standing += for_the_day;
  return standing;
}

}  // namespace goodterms
