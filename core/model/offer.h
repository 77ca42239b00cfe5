// Job offers side by side: what each gives, what matters to the user, and how each does there.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/id.h"
#include "core/model/amount.h"

namespace goodterms {

struct Offer {
  Id<Offer> id;
  std::string company;  // required
  std::string role, place;
  std::optional<Date> accepted;    // the day the user said yes
  std::optional<Date> open_until;  // the last day to answer
  std::optional<Date> starts;
  std::optional<Amount> base, bonus, equity;  // each per year
  std::string notes;

  friend bool operator==(const Offer&, const Offer&) = default;
};

inline constexpr int best_score = 10, heaviest = 10;
// Of a criterion that nobody weighed yet: something that matters, neither most nor least.
inline constexpr int usual_weight = 6;

struct Criterion {
  Id<Criterion> id;
  std::string kind;           // one of usual_criteria; empty: the user's own
  std::string name;           // as the user calls it; empty where it goes by the words of its kind
  int weight = usual_weight;  // 0 to `heaviest`
  int position = 0;

  friend bool operator==(const Criterion&, const Criterion&) = default;
};

// What a comparison begins with; their words are "ui.offers.criterion.<id>".
inline constexpr std::array<std::string_view, 7> usual_criteria = {
    "pay", "development", "location", "flexibility", "benefits", "visa", "start"};

// How an offer does at a criterion.
struct OfferScore {
  Id<Offer> offer;
  Id<Criterion> criterion;
  std::optional<int> score;  // 0 to `best_score`; none: not known, which is not zero
  std::string note;

  friend bool operator==(const OfferScore&, const OfferScore&) = default;
};

struct OfferTable {
  std::vector<Offer> offers;        // in the order they were added
  std::vector<Criterion> criteria;  // by position
  std::vector<OfferScore> scores;   // those with a score or a note
  std::vector<ExchangeRate> rates;  // one a currency

  // Null where there is neither score nor note.
  const OfferScore* cell(Id<Offer> offer, Id<Criterion> criterion) const {
    for (const OfferScore& score : scores) {
      if (score.offer == offer && score.criterion == criterion) return &score;
    }
    return nullptr;
  }
};

}  // namespace goodterms
