// Whether "03/10/2026" is of March or of October: what the language says, or another date of the same text.
#include "core/base/digits.h"
#include "core/reading/invitation_text.h"

namespace goodterms {
namespace {

// "28-02-2026", "3/14/2026": a date in digits that has one meaning.
DateOrder order_of(const InvitationText& text, std::size_t at) {
  const TokenList& tokens = text.tokens;
  if (at + 4 >= tokens.size()) return DateOrder::open;
  for (const std::size_t part : {at, at + 2, at + 4})
    if (tokens[part].kind != TokenKind::number || tokens[part].text.size() > (part == at + 4 ? 4 : 2))
      return DateOrder::open;
  if (!text.is_mark(at + 1, "/-") || tokens[at + 1].text != tokens[at + 3].text) return DateOrder::open;
  for (std::size_t part = at + 1; part <= at + 4; ++part)
    if (!text.joined(part)) return DateOrder::open;
  const auto first = parse_digits(tokens[at].text);
  const auto second = parse_digits(tokens[at + 2].text);
  constexpr int months = 12, days = 31;
  if (!first || !second || *first < 1 || *second < 1 || *first > days || *second > days)
    return DateOrder::open;
  if (*first > months && *second <= months) return DateOrder::day_first;
  if (*second > months && *first <= months) return DateOrder::month_first;
  return DateOrder::open;
}

}  // namespace

void tell_date_order(InvitationText& text) {
  if (text.phrases->puts_day_first()) {
    text.date_order = DateOrder::day_first;
    return;
  }
  for (std::size_t at = 0; at < text.tokens.size(); ++at) {
    // "02:30 PM CDT": the clock is of where the month stands first.
    const bool american = text.is(at, Cue::zone_month_first);
    if (text.tokens[at].kind != TokenKind::number && !american) continue;
    const DateOrder order = american ? DateOrder::month_first : order_of(text, at);
    if (order == DateOrder::open) continue;
    if (text.date_order != DateOrder::open && text.date_order != order) {  // of two people, or of two lands
      text.date_order = DateOrder::open;
      return;
    }
    text.date_order = order;
  }
}

}  // namespace goodterms
