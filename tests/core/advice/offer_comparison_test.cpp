// Two offers compared, and what turns the order round.
#include "core/advice/offer_comparison.h"

#include <doctest/doctest.h>

#include <random>

using namespace goodterms;

namespace {

using Criteria = std::vector<ComparedCriterion>;

// What the drawing of the place shows: pay, development, location, flexibility, benefits, visa, start date.
Criteria meridian_and_kestrel() {
  return {{10, 8, 6}, {10, 8, 7}, {8, 6, 8}, {6, 6, 7}, {4, 7, 6}, {4, 9, 8}, {2, 8, std::nullopt}};
}

Standing turned(Standing standing) {
  return standing == Standing::first_leads ? Standing::second_leads : Standing::first_leads;
}

// Every single change of the grid, tried one by one: the fewest steps that turn the order round.
int fewest_steps(const Criteria& criteria) {
  const Standing now = compare_pair(criteria).standing();
  int fewest = 99;
  Criteria tried = criteria;
  const auto try_all = [&](int& number) {
    const int from = number;
    for (int to = 0; to <= 10; ++to) {
      number = to;
      if (compare_pair(tried).standing() == turned(now)) fewest = std::min(fewest, std::abs(to - from));
    }
    number = from;
  };
  for (ComparedCriterion& criterion : tried) {
    try_all(criterion.weight);
    if (criterion.first) try_all(*criterion.first);
    if (criterion.second) try_all(*criterion.second);
  }
  return fewest;
}

Criteria with(Criteria criteria, const Flip& flip) {
  const bool first_leads = compare_pair(criteria).standing() == Standing::first_leads;
  ComparedCriterion& criterion = criteria[flip.criterion];
  if (flip.what == FlipOf::weight) {
    criterion.weight = flip.to;
  } else if ((flip.what == FlipOf::score_of_leader) == first_leads) {
    criterion.first = flip.to;
  } else {
    criterion.second = flip.to;
  }
  return criteria;
}

}  // namespace

TEST_CASE("what one of two is not known for is left out of both totals") {
  const PairComparison pair = compare_pair(meridian_and_kestrel());
  CHECK(pair.standing() == Standing::first_leads);
  CHECK(pair.left_out == std::vector<std::size_t>{6});
  CHECK(pair.weights == 42);
  CHECK(pair.first_total() == doctest::Approx(308.0 / 42));
  CHECK(pair.second_total() == doctest::Approx(292.0 / 42));
}

TEST_CASE("a score that is not known is not a zero") {
  const Criteria known = {{5, 4, 6}}, open = {{5, 4, 6}, {10, 9, std::nullopt}},
                 zero = {{5, 4, 6}, {10, 9, 0}};
  CHECK(compare_pair(open).standing() == compare_pair(known).standing());
  CHECK(compare_pair(zero).standing() == Standing::first_leads);
}

TEST_CASE("the smallest change is the one that can be asked for, and what is longer comes after it") {
  const auto ways = ways_to_flip(meridian_and_kestrel());
  REQUIRE(ways.size() > 2);
  CHECK(ways[0] == Flip{0, FlipOf::score_of_behind, 6, 8});  // pay
  CHECK(ways[1] == Flip{1, FlipOf::score_of_behind, 7, 9});  // development
  CHECK(cannot_flip(meridian_and_kestrel()) == std::vector<std::size_t>{2, 4, 5});
}

TEST_CASE("nobody leads where nothing weighs anything, nothing is known of both, or all is equal") {
  CHECK(compare_pair({}).standing() == Standing::nothing_to_compare);
  const Criteria weightless = {{0, 8, 3}}, unknown = {{5, 8, std::nullopt}, {5, std::nullopt, 3}},
                 equal = {{5, 7, 7}, {3, 2, 2}}, balanced = {{5, 8, 6}, {5, 6, 8}};
  CHECK(compare_pair(weightless).standing() == Standing::nothing_to_compare);
  CHECK(compare_pair(unknown).standing() == Standing::nothing_to_compare);
  CHECK(compare_pair(equal).standing() == Standing::equal);
  CHECK(compare_pair(balanced).standing() == Standing::equal);
  for (const Criteria& none : {weightless, unknown, equal, balanced}) {
    CHECK(ways_to_flip(none).empty());
    CHECK(cannot_flip(none).empty());
  }
}

TEST_CASE("a tie is no turn: the change goes as far as the other one leads") {
  const Criteria criteria = {{5, 8, 6}};
  CHECK(ways_to_flip(criteria).front() == Flip{0, FlipOf::score_of_behind, 6, 9});
}

TEST_CASE("a weight of nothing can be what turns it, once it weighs something") {
  const Criteria criteria = {{1, 10, 9}, {0, 0, 10}};
  CHECK(ways_to_flip(criteria).front() == Flip{1, FlipOf::weight, 0, 1});
}

TEST_CASE("no single change is found where there is none") {
  const Criteria criteria = {{10, 10, 0}, {10, 10, 0}, {10, 10, 0}};
  CHECK(ways_to_flip(criteria).empty());
  CHECK(cannot_flip(criteria) == std::vector<std::size_t>{0, 1, 2});
}

TEST_CASE("over made-up offers the smallest change is what trying every number finds") {
  std::mt19937 random(20260302);
  const auto up_to = [&](int most) { return static_cast<int>(random() % static_cast<unsigned>(most + 1)); };
  const auto score = [&]() -> std::optional<int> {
    return up_to(9) == 0 ? std::nullopt : std::optional(up_to(10));
  };
  for (int round = 0; round < 3000; ++round) {
    Criteria criteria(static_cast<std::size_t>(1 + up_to(6)));
    const int range = up_to(2) == 0 ? 2 : 10;  // a small one brings ties
    for (ComparedCriterion& criterion : criteria)
      criterion = {std::min(range, up_to(10)), score(), score()};
    const Standing now = compare_pair(criteria).standing();
    const auto ways = ways_to_flip(criteria);
    if (now != Standing::first_leads && now != Standing::second_leads) {
      CHECK(ways.empty());
      continue;
    }
    CHECK((ways.empty() ? 99 : ways.front().steps()) == fewest_steps(criteria));
    for (const Flip& way : ways)
      CHECK(compare_pair(with(criteria, way)).standing() == turned(now));
  }
}

TEST_CASE("the chart meets the totals at the number as it is, and crosses where it flips") {
  const Criteria criteria = meridian_and_kestrel();
  const Flip flip = ways_to_flip(criteria).front();
  const auto points = flip_chart(criteria, flip);
  REQUIRE(points.size() == 11);
  CHECK(points[6].second == doctest::Approx(compare_pair(criteria).second_total()));
  CHECK(points[0].first == doctest::Approx(points[10].first));
  CHECK(points[7].second < points[7].first);
  CHECK(points[8].second > points[8].first);
}

TEST_CASE("the chart of the only weight has no point where nothing weighs anything") {
  const Criteria criteria = {{5, 8, 6}};
  CHECK(flip_chart(criteria, {0, FlipOf::weight, 5, 6}).front().value == 1);
}

TEST_CASE("of several offers the one ahead of most and the one nearest to it are the pair") {
  const std::vector<int> weights = {5, 5};
  CHECK_FALSE(leading_pair(weights, {{{7, 7}}}).has_value());
  const auto pair = leading_pair(weights, {{2, 3}, {8, 7}, {7, 7}, {std::nullopt, std::nullopt}});
  REQUIRE(pair.has_value());
  CHECK(pair->leader == 1);
  CHECK(pair->rival == 2);
  const auto unknown = leading_pair(weights, {{std::nullopt, 1}, {1, std::nullopt}});
  REQUIRE(unknown.has_value());
  CHECK(unknown->leader == 0);
  CHECK(unknown->rival == 1);
}
