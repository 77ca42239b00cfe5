#include "core/reading/day_words.h"

#include <algorithm>

namespace goodterms {
namespace {

constexpr Cue weekdays[] = {Cue::day_sunday,   Cue::day_monday, Cue::day_tuesday, Cue::day_wednesday,
                            Cue::day_thursday, Cue::day_friday, Cue::day_saturday};
constexpr Cue months[] = {Cue::month_january, Cue::month_february, Cue::month_march,
                          Cue::month_april,   Cue::month_may,      Cue::month_june,
                          Cue::month_july,    Cue::month_august,   Cue::month_september,
                          Cue::month_october, Cue::month_november, Cue::month_december};
constexpr Cue numbers[] = {Cue::number_one,  Cue::number_two, Cue::number_three, Cue::number_four,
                           Cue::number_five, Cue::number_six, Cue::number_seven};

// The place of the list that the token is of.
template <std::size_t size>
std::optional<unsigned> named(const InvitationText& text, std::size_t at, const Cue (&lists)[size]) {
  for (unsigned place = 0; place < size; ++place)
    if (text.is(at, lists[place])) return place;
  return std::nullopt;
}

}  // namespace

std::optional<unsigned> weekday_named(const InvitationText& text, std::size_t at) {
  return named(text, at, weekdays);
}

std::optional<unsigned> month_named(const InvitationText& text, std::size_t at) {
  const auto month = named(text, at, months);
  return month ? std::optional(*month + 1) : std::nullopt;
}

std::optional<unsigned> number_named(const InvitationText& text, std::size_t at) {
  return named(text, at, numbers);
}

std::optional<SpelledDay> spelled_day(const InvitationText& text, std::size_t at) {
  const TokenList& tokens = text.tokens;
  if (at >= tokens.size() || tokens[at].kind != TokenKind::word) return std::nullopt;
  if (at + 1 < tokens.size() && tokens[at + 1].kind == TokenKind::word && !tokens[at + 1].breaks) {
    const unsigned two = text.phrases->day_spelled(tokens[at].folded + " " + tokens[at + 1].folded);
    if (two != 0) return SpelledDay{two, at + 2};
  }
  std::string word = tokens[at].folded;
  std::replace(word.begin(), word.end(), '-', ' ');
  const unsigned one = text.phrases->day_spelled(word);
  return one == 0 ? std::nullopt : std::optional(SpelledDay{one, at + 1});
}

}  // namespace goodterms
