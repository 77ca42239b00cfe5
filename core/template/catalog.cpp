#include "core/template/catalog.h"

#include <algorithm>
#include <iterator>

namespace goodterms {
namespace {

// The entry of `list` that `index` has for `id`.
template <class Entry, class Index>
const Entry* entry_of(const std::vector<Entry>& list, const Index& index, std::string_view id) {
  const auto found = index.find(id);
  return found == index.end() ? nullptr : &list[found->second];
}

// How well a letter fits, 0 not at all; the order is that of Catalog::letter_for.
int fitness(const LetterTemplate& letter, std::optional<std::string_view> reason, std::optional<Tone> tone) {
  const bool same_tone = tone.has_value() && letter.tone == tone;
  if (!letter.reason.has_value()) return same_tone ? 4 : 3;
  if (reason.has_value() && *letter.reason == *reason) return same_tone ? 6 : 5;
  if (*letter.reason == reason_not_said) return same_tone ? 2 : 1;
  return 0;
}

}  // namespace

Catalog::Catalog(CatalogContent content) : content_(std::move(content)) {
  const auto index = [](Index& target, const auto& list, const auto& id_of) {
    for (std::size_t position = 0; position < list.size(); ++position)
      target.emplace(id_of(list[position]), position);
  };
  index(letters_, content_.letters, [](const Letter& letter) { return letter.words.id; });
  index(reasons_, content_.reasons, [](const Reason& reason) { return reason.id; });
  index(placeholders_, content_.placeholders, [](const Placeholder& one) { return one.name; });
  index(plan_, content_.plan, [](const PlanEntry& entry) { return entry.words.id; });
  index(advice_, content_.advice, [](const SentenceEntry& entry) { return entry.words.id; });
  index(findings_, content_.findings, [](const SentenceEntry& entry) { return entry.words.id; });
}

const Letter* Catalog::find_letter(std::string_view id) const {
  return entry_of(content_.letters, letters_, id);
}

const Reason* Catalog::find_reason(std::string_view id) const {
  return entry_of(content_.reasons, reasons_, id);
}

const PlanEntry* Catalog::find_plan_entry(std::string_view id) const {
  return entry_of(content_.plan, plan_, id);
}

const SentenceEntry* Catalog::find_advice(std::string_view id) const {
  return entry_of(content_.advice, advice_, id);
}

const SentenceEntry* Catalog::find_finding(std::string_view id) const {
  return entry_of(content_.findings, findings_, id);
}

std::vector<Reason> Catalog::plain_reasons() const {
  std::vector<Reason> plain;
  std::copy_if(content_.reasons.begin(), content_.reasons.end(), std::back_inserter(plain),
               [](const Reason& reason) { return !reason.situation; });
  return plain;
}

const Letter* Catalog::letter_for(std::string_view scenario, Channel channel,
                                  std::optional<std::string_view> reason, std::optional<Tone> tone) const {
  const Letter* best = nullptr;
  int best_fitness = 0;
  for (const Letter* letter : letters_for(scenario, channel)) {
    if (letter->words.brief) continue;
    const int fits = fitness(letter->words, reason, tone);
    if (fits > best_fitness) {
      best = letter;
      best_fitness = fits;
    }
  }
  return best;
}

const Letter* Catalog::brief_letter_for(std::string_view scenario, Channel channel,
                                        std::string_view reason) const {
  for (const Letter* letter : letters_for(scenario, channel)) {
    if (letter->words.brief && letter->words.reason == reason) return letter;
  }
  return nullptr;
}

std::vector<const Letter*> Catalog::letters_for(std::string_view scenario, Channel channel) const {
  std::vector<const Letter*> letters;
  for (const Letter& letter : content_.letters) {
    if (letter.words.scenario == scenario && letter.words.channel == channel) letters.push_back(&letter);
  }
  return letters;
}

std::string_view Catalog::placeholder_label(std::string_view name) const {
  const Placeholder* placeholder = entry_of(content_.placeholders, placeholders_, name);
  return placeholder == nullptr ? std::string_view() : placeholder->label;
}

}  // namespace goodterms
