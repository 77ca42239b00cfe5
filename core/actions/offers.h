// Offers side by side: adding and changing them, what matters, scores and notes. Every function that changes
// something is one step to undo; what somebody sets in one go (a bar that is dragged) is one, too.
#pragma once

#include <optional>
#include <string>

#include "core/actions/desk.h"
#include "core/advice/offer_comparison.h"
#include "core/model/offer.h"

namespace goodterms {

Result<OfferTable> read_offers(Desk& desk);

// More than anybody weighs at once.
inline constexpr std::size_t most_offers = 20, most_criteria = 40;
inline constexpr std::size_t longest_offer_note = 20'000;  // bytes

// With the first offer come the usual criteria, where there are none yet. Errors: invalid_input for one
// without a company or a field that is too long; conflict past `most_offers`.
Result<Done<Id<Offer>>> add_offer(Desk& desk, const Offer& offer);

// What a form shows, which was opened as `seen`: what it did not touch stays as it is filed by now. Errors:
// those above; not_found.
Result<Changes> change_offer(Desk& desk, const Offer& mine, const Offer& seen);
Result<Changes> remove_offer(Desk& desk, Id<Offer> id);  // with its scores

// No score: not known. Errors: invalid_input outside 0 to 10, not_found.
Result<Changes> score_offer(Desk& desk, Id<Offer> offer, Id<Criterion> criterion, std::optional<int> score);
// Errors: invalid_input for text that is not UTF-8 or too long, not_found.
Result<Changes> note_offer(Desk& desk, Id<Offer> offer, Id<Criterion> criterion, const std::string& note);

// Errors: invalid_input for no name, one that is there already, or a weight outside 0 to 10; conflict past
// `most_criteria`; not_found.
Result<Done<Id<Criterion>>> add_criterion(Desk& desk, const std::string& name, int weight = usual_weight);
Result<Changes> rename_criterion(Desk& desk, Id<Criterion> id, const std::string& name);
Result<Changes> weigh_criterion(Desk& desk, Id<Criterion> id, int weight);
Result<Changes> remove_criterion(Desk& desk, Id<Criterion> id);  // with its scores

// 1 `currency` is so many `into` by the user's own reckoning on that day; any way to write a currency. In
// place of a rate the other way round. Errors: invalid_input for one and the same currency, or none.
Result<Changes> set_exchange_rate(Desk& desk, const ExchangeRate& rate);

// What an offer pays in a year (base, bonus and equity together) in that currency, by the user's rates where
// they are needed. None where nothing is known of its pay, or a rate is missing. An amount without a currency
// is taken for one of the others of its offer.
struct YearlyPay {
  Amount amount;
  std::optional<Date> rate_of;  // the oldest day of the rates that were needed
};
std::optional<YearlyPay> yearly_pay(const OfferTable& table, const Offer& offer, const std::string& currency);
// The currency that an offer is paid in, as it was entered; empty where none was named.
std::string currency_of(const Offer& offer);

// The scores as core/advice/offer_comparison.h wants them.
std::vector<int> weights_of(const OfferTable& table);
OfferScores scores_of(const OfferTable& table);

// By its number, or its company without case and accents. Errors: not_found; invalid_input where several
// have it.
Result<Offer> find_offer(const OfferTable& table, const std::string& text);
// By its number of the list (from 1) or its name.
Result<Criterion> find_criterion(const Words& words, const OfferTable& table, const std::string& text);

// What a criterion is called: the user's name for it, else the words of its kind.
std::string name_of(const Words& words, const Criterion& criterion);

}  // namespace goodterms
