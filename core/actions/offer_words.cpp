#include "core/actions/offer_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "core/base/sentence_start.h"
#include "core/base/text.h"

namespace goodterms {
namespace {

const std::string prefix = "ui.offers.";

std::string number_words(const Words& words, std::string digits) {
  const std::size_t point = digits.find('.');
  if (point != std::string::npos) digits.replace(point, 1, words(prefix + "number.decimals"));
  return digits;
}

std::string grouped(const Words& words, std::int64_t whole) {
  const std::string digits = std::to_string(whole), mark = words(prefix + "number.thousands");
  std::string text;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    if (i > 0 && (digits.size() - i) % 3 == 0) text += mark;
    text += digits[i];
  }
  return text;
}

std::string listed(const Words& words, const std::vector<std::string>& parts) {
  std::string text;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (i > 0) text += words(prefix + (i + 1 == parts.size() ? "list.last" : "list.comma"));
    text += parts[i];
  }
  return text;
}

std::vector<std::string> told_apart(const std::vector<Offer>& offers) {
  std::vector<std::string> names;
  const auto shared = [&](const Offer& offer, auto same) {
    return std::any_of(offers.begin(), offers.end(),
                       [&](const Offer& other) { return !(other.id == offer.id) && same(other, offer); });
  };
  const auto same_company = [](const Offer& a, const Offer& b) { return fold(a.company) == fold(b.company); };
  for (const Offer& offer : offers) {
    std::string name = offer.company;
    if (shared(offer, same_company)) {
      const std::string& more = offer.place.empty() ? offer.role : offer.place;
      name += more.empty() ? fmt::format(" ({})", offer.id.value) : ", " + more;
    }
    names.push_back(std::move(name));
  }
  // Still two of one name: their numbers.
  const std::vector<std::string> once = names;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (std::count(once.begin(), once.end(), once[i]) > 1)
      names[i] += fmt::format(" ({})", offers[i].id.value);
  }
  return names;
}

std::string state_of(const Desk& desk, const Offer& offer) {
  const Date today = local_date(desk.now());
  Object values;
  std::string state = offer.place;
  const auto add = [&](const char* key, Date day) {
    values.set("day", describe_day(desk.words, day, today));
    state += (state.empty() ? "" : " · ") + desk.words(prefix + key, values);
  };
  if (offer.accepted) {
    add("state.accepted", *offer.accepted);
  } else if (offer.open_until) {
    add(*offer.open_until < today ? "state.was-open" : "state.open", *offer.open_until);
  }
  return state;
}

// In its own currency, and where that is another, in that of the first offer that names one.
std::string pay_of(const Desk& desk, const OfferTable& table, const Offer& offer) {
  const Words& words = desk.words;
  const std::string own = currency_of(offer);
  const auto pay = yearly_pay(table, offer, own);
  Object values;
  if (!pay) {  // several currencies, and no rate of the user's for them
    std::vector<std::string> parts;
    for (const auto* amount : {&offer.base, &offer.bonus, &offer.equity}) {
      if (*amount) parts.push_back(amount_in_words(words, **amount));
    }
    if (parts.empty()) return {};
    values.set("amount", fmt::format("{}", fmt::join(parts, " + ")));
    return words(prefix + "pay.yearly", values);
  }
  values.set("amount", amount_in_words(words, pay->amount));
  std::string text = words(prefix + "pay.yearly", values);
  for (const Offer& other : table.offers) {
    const std::string theirs = currency_of(other);
    if (theirs.empty()) continue;
    if (currency_key(theirs) == currency_key(own)) break;
    if (const auto converted = yearly_pay(table, offer, theirs); converted && converted->rate_of) {
      Amount rounded = converted->amount;  // a rate is no more exact than whole units
      rounded.hundredths = (rounded.hundredths + 50) / 100 * 100;
      values.set("amount", amount_in_words(words, rounded));
      values.set("day", describe_day(words, *converted->rate_of, local_date(desk.now())));
      text += ", " + words(prefix + "pay.converted", values);
    }
    break;
  }
  return text;
}

SpokenPair speak_of_pair(const OfferTable& table, std::size_t first, std::size_t second) {
  const auto weights = weights_of(table);
  const auto scores = scores_of(table);
  SpokenPair pair{first, second, pair_of(weights, scores, first, second), {}, {}};
  pair.comparison = compare_pair(pair.criteria);
  if (pair.comparison.standing() == Standing::second_leads) {
    std::swap(pair.leader, pair.behind);
    pair.criteria = pair_of(weights, scores, pair.leader, pair.behind);
    pair.comparison = compare_pair(pair.criteria);
  }
  pair.ways = ways_to_flip(pair.criteria);
  return pair;
}

// With as few decimals as tell the two apart.
int decimals_of(const PairComparison& pair) {
  constexpr int most = 4;
  int decimals = 1;
  while (decimals < most && pair.standing() != Standing::equal &&
         fmt::format("{:.{}f}", pair.first_total(), decimals) ==
             fmt::format("{:.{}f}", pair.second_total(), decimals)) {
    ++decimals;
  }
  return decimals;
}

std::string total_in_words(const Words& words, double total, const PairComparison& pair) {
  return number_words(words, fmt::format("{:.{}f}", total, decimals_of(pair)));
}

// The difference of the totals as they are shown: 7.3 is before 7.0 by 0.3, whatever was rounded.
std::string lead_in_words(const Words& words, const PairComparison& pair) {
  const int decimals = decimals_of(pair);
  const double step = std::pow(10.0, decimals);
  const double lead =
      std::abs(std::round(pair.first_total() * step) - std::round(pair.second_total() * step)) / step;
  return number_words(words, fmt::format("{:.{}f}", lead, decimals));
}

Object flip_values(const Words& words, const SpokenOffers& spoken, const Flip& flip) {
  const SpokenPair& pair = *spoken.pair;
  Object values;
  values.set("offer", spoken.names[flip.what == FlipOf::score_of_leader ? pair.leader : pair.behind]);
  values.set("criterion", in_sentence(words, spoken.table.criteria[flip.criterion]));
  values.set("from", std::to_string(flip.from));
  values.set("to", std::to_string(flip.to));
  return values;
}

std::string flip_sentence(const Words& words, const SpokenOffers& spoken) {
  const SpokenPair& pair = *spoken.pair;
  switch (pair.comparison.standing()) {
    case Standing::nothing_to_compare:
      return {};
    case Standing::equal:
      return words(prefix + "flip.equal");
    default:
      break;
  }
  if (pair.ways.empty()) return words(prefix + "flip.none");
  const Flip& flip = pair.ways.front();
  const std::string key = flip.what == FlipOf::weight ? "flip.weight" : "flip.score";
  return as_sentence_start(words(prefix + key, flip_values(words, spoken, flip)));
}

// Up to two of other criteria: better scores of the one behind first, since they can be asked for.
std::vector<Flip> longer_ways(const std::vector<Flip>& ways) {
  std::vector<Flip> longer;
  for (const FlipOf what : {FlipOf::score_of_behind, FlipOf::weight, FlipOf::score_of_leader}) {
    for (const Flip& way : ways) {
      const bool there = way.criterion == ways.front().criterion ||
                         std::any_of(longer.begin(), longer.end(),
                                     [&](const Flip& one) { return one.criterion == way.criterion; });
      if (longer.size() < 2 && way.what == what && !there) longer.push_back(way);
    }
  }
  std::stable_sort(longer.begin(), longer.end(),
                   [](const Flip& left, const Flip& right) { return left.steps() < right.steps(); });
  return longer;
}

std::string longer_sentences(const Words& words, const SpokenOffers& spoken) {
  const SpokenPair& pair = *spoken.pair;
  if (pair.ways.empty()) return {};
  std::string text;
  for (const Flip& way : longer_ways(pair.ways)) {
    const char* const key = way.what == FlipOf::weight            ? "longer.weight"
                            : way.what == FlipOf::score_of_leader ? "longer.leader"
                                                                  : "longer.score";
    if (!text.empty()) text += words(prefix + "list.or");
    text += words(prefix + key, flip_values(words, spoken, way));
  }
  if (!text.empty()) text = as_sentence_start(text) + ".";
  std::vector<std::string> cannot;
  for (const std::size_t at : cannot_flip(pair.criteria))
    cannot.push_back(in_sentence(words, spoken.table.criteria[at]));
  if (cannot.empty()) return text;
  Object values;
  values.set("criteria", as_sentence_start(listed(words, cannot)));
  values.set("offer", spoken.names[pair.behind]);
  return text + (text.empty() ? "" : " ") + words(prefix + "longer.cannot", values);
}

std::string standing_sentence(const Words& words, const SpokenOffers& spoken) {
  const SpokenPair& pair = *spoken.pair;
  if (pair.comparison.standing() == Standing::equal) return words(prefix + "standing.equal");
  if (pair.comparison.standing() == Standing::nothing_to_compare) {
    const bool weightless = std::all_of(spoken.table.criteria.begin(), spoken.table.criteria.end(),
                                        [](const Criterion& criterion) { return criterion.weight == 0; });
    return words(prefix + (weightless ? "standing.weightless" : "standing.unknown"));
  }
  Object values;
  values.set("offer", spoken.names[pair.leader]);
  values.set("lead", lead_in_words(words, pair.comparison));
  return words(prefix + "standing.leads", values);
}

// What the pair leaves out, by whom it is not known for.
std::vector<std::string> left_out_sentences(const Words& words, const SpokenOffers& spoken,
                                            const SpokenPair& pair) {
  std::vector<std::string> sentences;
  for (const auto& [first_missing, second_missing] :
       {std::pair(true, false), std::pair(false, true), std::pair(true, true)}) {
    std::vector<std::string> names;
    for (const std::size_t at : pair.comparison.left_out) {
      const ComparedCriterion& criterion = pair.criteria[at];
      if (criterion.first.has_value() != first_missing && criterion.second.has_value() != second_missing)
        names.push_back(in_sentence(words, spoken.table.criteria[at]));
    }
    if (names.empty()) continue;
    Object values;
    values.set("criteria", as_sentence_start(listed(words, names)));
    values.set("offer", spoken.names[first_missing ? pair.leader : pair.behind]);
    values.set("other", spoken.names[pair.behind]);
    const char* const key = first_missing && second_missing ? "left-out.both" : "left-out.one";
    sentences.push_back(words.count(prefix + key, static_cast<std::int64_t>(names.size()), values));
  }
  return sentences;
}

// The others are each compared with the leader.
void speak_of_others(const Words& words, SpokenOffers& spoken) {
  const SpokenPair& main = *spoken.pair;
  for (std::size_t i = 0; i < spoken.table.offers.size(); ++i) {
    if (i == main.leader || i == main.behind) continue;
    const SpokenPair other = speak_of_pair(spoken.table, main.leader, i);
    if (other.comparison.weights == 0) continue;
    const bool leads = other.leader == i;
    const double own = leads ? other.comparison.first_total() : other.comparison.second_total();
    spoken.totals[i] = total_in_words(words, own, other.comparison);
    if (other.comparison.left_out == main.comparison.left_out) continue;
    Object values;
    values.set("offer", spoken.names[i]);
    values.set("leader", spoken.names[main.leader]);
    values.set("own", spoken.totals[i]);
    values.set("theirs",
               total_in_words(words, leads ? other.comparison.second_total() : other.comparison.first_total(),
                              other.comparison));
    spoken.left_out.push_back(words(prefix + "left-out.other", values));
  }
}

Result<std::optional<SpokenPair>> pair_to_speak_of(const OfferTable& table,
                                                   const std::optional<ChosenPair>& chosen) {
  if (!chosen) {
    const auto pair = leading_pair(weights_of(table), scores_of(table));
    if (!pair) return std::nullopt;
    return speak_of_pair(table, pair->leader, pair->rival);
  }
  const auto place_of = [&](Id<Offer> id) {
    return static_cast<std::size_t>(std::find_if(table.offers.begin(), table.offers.end(),
                                                 [id](const Offer& offer) { return offer.id == id; }) -
                                    table.offers.begin());
  };
  const std::size_t first = place_of(chosen->first), second = place_of(chosen->second);
  for (const auto& [place, id] : {std::pair(first, chosen->first), std::pair(second, chosen->second)}) {
    if (place == table.offers.size())
      return failure(ErrorCode::not_found, "error.offer.none", {{"text", id.value}});
  }
  if (first == second) return failure(ErrorCode::invalid_input, "error.offer.same-twice");
  return speak_of_pair(table, first, second);
}

std::string title_of(const Words& words, std::size_t offers) {
  if (offers == 0) return words(prefix + "title.none");
  if (offers == 1) return words(prefix + "title.single");
  if (offers == 2) return words(prefix + "title.two");
  return words.count(prefix + "title.more", static_cast<std::int64_t>(offers));
}

}  // namespace

std::string in_sentence(const Words& words, const Criterion& criterion) {
  if (!criterion.name.empty()) return criterion.name;
  return words(prefix + "in-sentence." + criterion.kind);
}

std::string amount_in_words(const Words& words, const Amount& amount) {
  constexpr std::int64_t unit = 100;
  std::string number = grouped(words, amount.hundredths / unit);
  if (amount.hundredths % unit != 0)
    number += words(prefix + "number.decimals") + fmt::format("{:02}", amount.hundredths % unit);
  if (amount.currency.empty()) return number;
  // Signs stand before the number, letters behind it.
  const auto last = static_cast<unsigned char>(amount.currency.back());
  const bool is_letter = (last >= 'a' && last <= 'z') || (last >= 'A' && last <= 'Z') || last == '.' ||
                         first_letter_case(amount.currency) == LetterCase::lower;
  return is_letter ? number + "\u00a0" + amount.currency : amount.currency + number;
}

Result<SpokenOffers> speak_of_offers(Desk& desk, const std::optional<ChosenPair>& chosen) {
  const Words& words = desk.words;
  SpokenOffers spoken;
  TRY(spoken.table, read_offers(desk));
  spoken.names = told_apart(spoken.table.offers);
  for (const Criterion& criterion : spoken.table.criteria)
    spoken.criteria.push_back(name_of(words, criterion));
  for (const Offer& offer : spoken.table.offers) {
    spoken.states.push_back(state_of(desk, offer));
    spoken.pays.push_back(pay_of(desk, spoken.table, offer));
  }
  spoken.totals.resize(spoken.table.offers.size());
  spoken.title = title_of(words, spoken.table.offers.size());
  TRY(spoken.pair, pair_to_speak_of(spoken.table, chosen));
  if (!spoken.pair) return spoken;
  const SpokenPair& pair = *spoken.pair;
  if (pair.comparison.weights > 0) {
    spoken.totals[pair.leader] = total_in_words(words, pair.comparison.first_total(), pair.comparison);
    spoken.totals[pair.behind] = total_in_words(words, pair.comparison.second_total(), pair.comparison);
  }
  spoken.standing = standing_sentence(words, spoken);
  spoken.flip = flip_sentence(words, spoken);
  spoken.longer = longer_sentences(words, spoken);
  spoken.left_out = left_out_sentences(words, spoken, pair);
  speak_of_others(words, spoken);
  return spoken;
}

std::string offers_in_a_sentence(const Words& words, const SpokenOffers& spoken) {
  if (!spoken.pair || spoken.pair->comparison.weights == 0) return {};
  const SpokenPair& pair = *spoken.pair;
  Object values;
  values.set("offer", spoken.names[pair.leader]);
  values.set("other", spoken.names[pair.behind]);
  values.set("total", spoken.totals[pair.leader]);
  values.set("theirs", spoken.totals[pair.behind]);
  const bool equal = pair.comparison.standing() == Standing::equal;
  std::string text = words(prefix + (equal ? "sentence.equal" : "sentence.leads"), values);
  if (equal || pair.ways.empty()) return text;
  values.set("flip", spoken.flip);
  return text + " " + words(prefix + "sentence.flip", values);
}

}  // namespace goodterms
