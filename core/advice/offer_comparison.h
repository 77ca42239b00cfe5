// Two offers compared by weighted scores, and what would turn the order round. Everything is decided in whole
// numbers, so that a tie is a tie.
//
// A score that is not known is left out of both totals of the pair, with its weight: the total of a pair is
// sum(weight * score) / sum(weight) over what both have a score for.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace goodterms {

// A criterion, with the scores of the pair: 0 to 10 each, none where it is not known.
struct ComparedCriterion {
  int weight = 0;
  std::optional<int> first, second;

  bool counts() const { return first.has_value() && second.has_value(); }
};

enum class Standing : std::uint8_t { nothing_to_compare, equal, first_leads, second_leads };

struct PairComparison {
  std::int64_t weights = 0;  // of what counts
  std::int64_t first_sum = 0, second_sum = 0;
  std::vector<std::size_t> left_out;  // criteria of some weight that one of the two has no score for

  Standing standing() const;
  double first_total() const;  // 0 to 10; 0 where nothing can be compared
  double second_total() const;
  double lead() const;  // of the first; negative where the second leads
};
PairComparison compare_pair(std::span<const ComparedCriterion> criteria);

// One change of one number.
enum class FlipOf : std::uint8_t { score_of_behind, score_of_leader, weight };
struct Flip {
  std::size_t criterion = 0;
  FlipOf what = FlipOf::weight;
  int from = 0, to = 0;

  int steps() const { return to > from ? to - from : from - to; }
  friend bool operator==(const Flip&, const Flip&) = default;
};

// Every single change after which the other one leads, the least one for each number, the smallest first. Of
// equally small ones those come first that somebody can ask for (a better score of the one behind, then a
// worse one of the leader, then a weight), then those that weigh more, then in the order of the criteria.
// None where nobody leads.
std::vector<Flip> ways_to_flip(std::span<const ComparedCriterion> criteria);

// Criteria at which no score of the one behind alone turns the order round, in order; those that weigh
// nothing or do not count are not among them.
std::vector<std::size_t> cannot_flip(std::span<const ComparedCriterion> criteria);

// The totals of the pair while one number goes from 0 to 10: `first` and `second` where `value` stands for
// it. Values at which nothing weighs anything have no point.
struct FlipPoint {
  int value = 0;
  double first = 0, second = 0;
};
std::vector<FlipPoint> flip_chart(std::span<const ComparedCriterion> criteria, const Flip& change);

// Several offers: scores[offer][criterion].
using OfferScores = std::vector<std::vector<std::optional<int>>>;
std::vector<ComparedCriterion> pair_of(std::span<const int> weights, const OfferScores& scores,
                                       std::size_t first, std::size_t second);

// The pair that matters: the offer that is ahead of most others, and the one nearest to it. Of equal ones the
// earlier. None with fewer than two offers.
struct LeadingPair {
  std::size_t leader = 0, rival = 0;
};
std::optional<LeadingPair> leading_pair(std::span<const int> weights, const OfferScores& scores);

}  // namespace goodterms
