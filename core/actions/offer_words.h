// What is said of offers side by side: who leads, what would turn the order round, what is left out. The
// window, the command line and the printed page say the same.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/actions/offers.h"

namespace goodterms {

// The pair that is compared: the one that leads comes first.
struct SpokenPair {
  std::size_t leader = 0, behind = 0;  // places in the table
  std::vector<ComparedCriterion> criteria;
  PairComparison comparison;  // first_leads, equal or nothing_to_compare
  std::vector<Flip> ways;     // the smallest first
};

struct SpokenOffers {
  OfferTable table;
  std::vector<std::string> names;     // of the offers, told apart where two are of one company
  std::vector<std::string> criteria;  // what matters, as it is called
  std::vector<std::string> states;    // of the offers: "Lisbon · open until Fri 6 March"
  std::vector<std::string> pays;      // "£65,000 a year"; empty where nothing is known of it
  std::vector<std::string> totals;    // "7.3"; empty where there is nothing to compare
  std::optional<SpokenPair> pair;     // none with fewer than two
  std::string title;                  // "Two offers, side by side"
  std::string standing;               // "Meridian Bank leads by 0.4."
  std::string flip;                   // "Kestrel Data at pay 8 instead of 6."
  std::string longer;                 // two longer ways, and what alone would not do
  std::vector<std::string> left_out;  // a sentence each: what is in no total, and why
};

struct ChosenPair {
  Id<Offer> first, second;
};
// The pair that matters, where none is chosen. Errors: not_found; invalid_input for one offer twice.
Result<SpokenOffers> speak_of_offers(Desk& desk, const std::optional<ChosenPair>& chosen = std::nullopt);

// "start date": what matters, in the middle of a sentence.
std::string in_sentence(const Words& words, const Criterion& criterion);

// "£65,000", "1,234.50 EUR": as it was entered.
std::string amount_in_words(const Words& words, const Amount& amount);

// "Meridian 7.3 to 6.9 on Offers: ...", in one sentence: what the question how two compare is answered with.
// Empty where nothing can be compared.
std::string offers_in_a_sentence(const Words& words, const SpokenOffers& spoken);

}  // namespace goodterms
