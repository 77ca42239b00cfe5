#include "core/advice/offer_comparison.h"

#include <algorithm>
#include <tuple>

#include "core/model/offer.h"

namespace goodterms {
namespace {

double total(std::int64_t sum, std::int64_t weights) {
  return weights == 0 ? 0.0 : static_cast<double>(sum) / static_cast<double>(weights);
}

// The place of the number that a change is of.
int& number_of(ComparedCriterion& criterion, FlipOf what, Standing standing) {
  if (what == FlipOf::weight) return criterion.weight;
  const bool of_first = (what == FlipOf::score_of_leader) == (standing == Standing::first_leads);
  return of_first ? *criterion.first : *criterion.second;
}

bool somebody_leads(Standing standing) {
  return standing == Standing::first_leads || standing == Standing::second_leads;
}

Standing other(Standing standing) {
  return standing == Standing::first_leads ? Standing::second_leads : Standing::first_leads;
}

// The nearest value at which the other one leads.
std::optional<int> nearest_flip(std::vector<ComparedCriterion>& criteria, std::size_t at, FlipOf what,
                                Standing standing) {
  int& number = number_of(criteria[at], what, standing);
  const int from = number;
  std::optional<int> found;
  const auto flips_at = [&](int value) {
    if (value < 0 || value > best_score) return false;
    number = value;
    return compare_pair(criteria).standing() == other(standing);
  };
  for (int steps = 1; steps <= best_score && !found; ++steps) {
    if (flips_at(from + steps)) found = from + steps;
    if (!found && flips_at(from - steps)) found = from - steps;
  }
  number = from;
  return found;
}

}  // namespace

Standing PairComparison::standing() const {
  if (weights == 0) return Standing::nothing_to_compare;
  if (first_sum == second_sum) return Standing::equal;
  return first_sum > second_sum ? Standing::first_leads : Standing::second_leads;
}

double PairComparison::first_total() const {
  return total(first_sum, weights);
}
double PairComparison::second_total() const {
  return total(second_sum, weights);
}
double PairComparison::lead() const {
  return total(first_sum - second_sum, weights);
}

PairComparison compare_pair(std::span<const ComparedCriterion> criteria) {
  PairComparison pair;
  for (std::size_t i = 0; i < criteria.size(); ++i) {
    const ComparedCriterion& criterion = criteria[i];
    if (!criterion.counts()) {
      if (criterion.weight > 0) pair.left_out.push_back(i);
      continue;
    }
    pair.weights += criterion.weight;
    pair.first_sum += std::int64_t{criterion.weight} * *criterion.first;
    pair.second_sum += std::int64_t{criterion.weight} * *criterion.second;
  }
  return pair;
}

std::vector<Flip> ways_to_flip(std::span<const ComparedCriterion> criteria) {
  std::vector<ComparedCriterion> tried(criteria.begin(), criteria.end());
  const Standing standing = compare_pair(criteria).standing();
  std::vector<Flip> ways;
  if (!somebody_leads(standing)) return ways;
  for (std::size_t i = 0; i < tried.size(); ++i) {
    if (!tried[i].counts()) continue;
    for (const FlipOf what : {FlipOf::score_of_behind, FlipOf::score_of_leader, FlipOf::weight}) {
      const int from = number_of(tried[i], what, standing);
      if (const auto to = nearest_flip(tried, i, what, standing)) ways.push_back({i, what, from, *to});
    }
  }
  const auto rank = [&](const Flip& flip) {
    return std::tuple(flip.steps(), flip.what, -criteria[flip.criterion].weight, flip.criterion);
  };
  std::sort(ways.begin(), ways.end(),
            [&](const Flip& left, const Flip& right) { return rank(left) < rank(right); });
  return ways;
}

std::vector<std::size_t> cannot_flip(std::span<const ComparedCriterion> criteria) {
  std::vector<ComparedCriterion> tried(criteria.begin(), criteria.end());
  const Standing standing = compare_pair(criteria).standing();
  std::vector<std::size_t> without;
  if (!somebody_leads(standing)) return without;
  for (std::size_t i = 0; i < tried.size(); ++i) {
    if (!tried[i].counts() || tried[i].weight == 0) continue;
    if (!nearest_flip(tried, i, FlipOf::score_of_behind, standing)) without.push_back(i);
  }
  return without;
}

std::vector<FlipPoint> flip_chart(std::span<const ComparedCriterion> criteria, const Flip& change) {
  std::vector<ComparedCriterion> tried(criteria.begin(), criteria.end());
  const Standing standing = compare_pair(criteria).standing();
  std::vector<FlipPoint> points;
  for (int value = 0; value <= best_score; ++value) {
    number_of(tried[change.criterion], change.what, standing) = value;
    const PairComparison pair = compare_pair(tried);
    if (pair.weights > 0) points.push_back({value, pair.first_total(), pair.second_total()});
  }
  return points;
}

std::vector<ComparedCriterion> pair_of(std::span<const int> weights, const OfferScores& scores,
                                       std::size_t first, std::size_t second) {
  std::vector<ComparedCriterion> pair(weights.size());
  for (std::size_t i = 0; i < weights.size(); ++i)
    pair[i] = {weights[i], scores[first][i], scores[second][i]};
  return pair;
}

std::optional<LeadingPair> leading_pair(std::span<const int> weights, const OfferScores& scores) {
  const std::size_t count = scores.size();
  if (count < 2) return std::nullopt;
  const auto compared = [&](std::size_t first, std::size_t second) {
    return compare_pair(pair_of(weights, scores, first, second));
  };
  LeadingPair pair;
  int most = -1;
  for (std::size_t i = 0; i < count; ++i) {
    int ahead_of = 0;
    for (std::size_t j = 0; j < count; ++j) {
      if (j != i && compared(i, j).standing() == Standing::first_leads) ++ahead_of;
    }
    if (ahead_of > most) {
      most = ahead_of;
      pair.leader = i;
    }
  }
  // One that nothing can be compared with is as far off as can be.
  std::optional<double> nearest;
  for (std::size_t j = 0; j < count; ++j) {
    if (j == pair.leader) continue;
    const PairComparison one = compared(pair.leader, j);
    const double lead = one.weights == 0 ? best_score + 1.0 : one.lead();
    if (nearest && lead >= *nearest) continue;
    nearest = lead;
    pair.rival = j;
  }
  return pair;
}

}  // namespace goodterms
