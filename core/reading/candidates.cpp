#include "core/reading/candidates.h"

#include <algorithm>

#include "core/model/limits.h"

namespace goodterms {
namespace {

// Values beyond these are no longer an invitation's; what comes later is not looked at.
constexpr std::size_t most_values = 64;

// Found on the labelled invitations of tests/data: two places outweigh a possible one, two wordings a settled
// one.
int weight_of(Witness witness) {
  switch (witness) {
    case Witness::hint:
      return 1;
    case Witness::possible:
      return 2;
    case Witness::likely:
      return 4;
    case Witness::said:
      return 7;
    case Witness::settled:
      return 12;
    case Witness::labelled:
      return 20;
  }
  return 0;
}

constexpr int enough = 3;  // more than a possible one alone
constexpr int lead = 2;    // over another candidate

int score_of(int weight) {
  constexpr int sure = 20;  // what a label weighs
  return std::clamp(weight * 100 / sure, 1, 100);
}

}  // namespace

void Candidates::add(ReadText value, Witness witness) {
  const std::string folded = fold(value.value);
  std::string key;
  for (std::size_t at = 0; at < folded.size();) {
    const std::size_t end = std::min(folded.find_first_of(" ,.", at), folded.size());
    if (end > at) key.append(key.empty() ? "" : " ").append(folded, at, end - at);
    at = end + 1;
  }
  add(std::move(value), witness, key);
}

void Candidates::add(ReadText value, Witness witness, std::string_view key) {
  if (key.empty() || value.value.size() > longest_field) return;
  const int weight = weight_of(witness);
  const bool settles = witness == Witness::settled || witness == Witness::labelled;
  const auto place = places_.find(std::string(key));
  if (place == places_.end()) {
    if (values_.size() >= most_values) return;
    places_.emplace(key, values_.size());
    values_.push_back({std::string(key), std::move(value), weight, weight, 0, settles});
    return;
  }
  Value& known = values_[place->second];
  known.sum += weight;
  known.settled = known.settled || settles;
  // "Northwind Labs" rather than "Northwind Labs GmbH", wherever it stands.
  const bool shorter = value.value.size() < known.text.value.size();
  const bool same_size = value.value.size() == known.text.value.size();
  if (shorter || (weight > known.best && same_size)) {
    known.best = weight;
    known.text = std::move(value);
  }
}

void Candidates::favour(const std::function<bool(std::string_view key)>& is_favoured) {
  for (Value& value : values_)
    if (is_favoured(value.key)) value.sum += weight_of(Witness::likely);
}

void Candidates::support(const std::function<int(std::string_view key)>& points_of) {
  for (Value& value : values_)
    value.support += points_of(value.key);
}

bool Candidates::is_close(const Value& best, const Value& other) const {
  if (close_another_ < 0) return false;
  const int points = score_of(best.sum + best.support) - score_of(other.sum + other.support);
  const bool longer = other.key.starts_with(best.key + " ") || other.key.ends_with(" " + best.key);
  if (longer) return points <= close_longer_;
  if (preferred_.contains(best.key) && !preferred_.contains(other.key)) return false;
  const bool contained = best.key.find(other.key) != std::string::npos;
  return !contained && points <= close_another_;
}

std::optional<ReadText> Candidates::winner(Inside inside, int bar) const {
  std::vector<Value> values = values_;
  if (inside == Inside::counts_for_longer) {
    for (Value& longer : values) {
      for (const Value& shorter : values_) {
        if (shorter.key.size() < longer.key.size() && longer.key.find(shorter.key) != std::string::npos)
          longer.sum += shorter.sum;
      }
    }
  }
  const bool is_settled =
      std::any_of(values.begin(), values.end(), [](const Value& value) { return value.settled; });
  if (is_settled) std::erase_if(values, [](const Value& value) { return !value.settled; });
  const Value* best = nullptr;
  const auto is_preferred = [&](const Value& value) { return preferred_.contains(value.key); };
  for (const Value& value : values)
    if (best == nullptr || value.sum > best->sum ||
        (value.sum == best->sum && is_preferred(value) && !is_preferred(*best)))
      best = &value;
  if (best == nullptr || best->sum < enough || score_of(best->sum + best->support) < bar) return std::nullopt;
  // "Francisca Huenchumilla P." is who is "Francisca Huenchumilla" elsewhere.
  for (const Value& value : values)
    if (best->key.size() == value.key.size() + 2 && best->key.starts_with(value.key + " ")) best = &value;
  for (const Value& value : values) {
    if (&value == best || value.sum + lead <= best->sum) continue;
    if (is_preferred(*best) && !is_preferred(value) && value.sum <= best->sum) continue;
    const bool contained =
        best->key.find(value.key) != std::string::npos || value.key.find(best->key) != std::string::npos;
    if (!contained) return std::nullopt;
  }
  for (const Value& value : values)
    if (!is_settled && &value != best && is_close(*best, value)) return std::nullopt;
  return best->text;
}

FoundField Candidates::found(Inside inside, int bar) const {
  constexpr std::size_t most_told = 8;
  FoundField found;
  found.value = winner(inside, bar);
  for (const Value& value : values_)
    found.all.push_back({value.text, score_of(value.sum + value.support)});
  const auto is_taken = [&](const ScoredText& one) {
    return found.value && one.text.range == found.value->range;
  };
  std::stable_sort(found.all.begin(), found.all.end(), [&](const ScoredText& one, const ScoredText& other) {
    return is_taken(one) != is_taken(other) ? is_taken(one) : one.score > other.score;
  });
  if (found.all.size() > most_told) found.all.resize(most_told);
  return found;
}

}  // namespace goodterms
