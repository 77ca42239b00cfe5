#include "core/reading/reading_phrases.h"

#include "core/base/text.h"

namespace goodterms {
namespace {

constexpr std::string_view zone_prefix = "zone/";  // no cue's name has a slash

template <class Wanted>
PhraseLists lists_of(const ReadingWords& words, Wanted wanted) {
  PhraseLists lists;
  lists.parts = words.parts;
  for (const auto& [name, phrases] : words.lists)
    if (wanted(name)) lists.lists.emplace(name, phrases);
  return lists;
}

PhraseLists with_zones(PhraseLists lists, const ReadingWords& words) {
  for (const auto& [zone, names] : words.zones)
    lists.lists.emplace(std::string(zone_prefix) + zone, names);
  return lists;
}

}  // namespace

CueTable::CueTable(std::size_t words, const Phrases::Hits& hits) : begins_(words + 1, 0) {
  for (const auto& list : hits)
    for (const Hit& hit : list)
      ++begins_[hit.first];
  std::uint32_t total = 0;
  for (std::uint32_t& begin : begins_) {
    const std::uint32_t count = begin;
    begin = total;
    total += count;
  }
  entries_.resize(total);
  std::vector<std::uint32_t> filled(begins_);
  for (std::size_t list = 0; list < hits.size(); ++list) {
    for (const Hit& hit : hits[list])
      entries_[filled[hit.first]++] = {static_cast<std::uint32_t>(list), static_cast<std::uint32_t>(hit.end)};
  }
}

std::span<const CueTable::Entry> CueTable::at(std::size_t word) const {
  if (word + 1 >= begins_.size()) return {};
  return {entries_.data() + begins_[word], begins_[word + 1] - begins_[word]};
}

std::size_t CueTable::end_of(std::size_t list, std::size_t word) const {
  for (const Entry& entry : at(word))
    if (entry.list == list) return entry.end;
  return 0;
}

bool ReadingPhrases::is_layout(std::string_view list) {
  for (const std::string_view prefix : {"label.", "layout.", "mail."})
    if (list.substr(0, prefix.size()) == prefix) return true;
  return false;
}

ReadingPhrases::ReadingPhrases(const ReadingWords& words)
    : layout_(lists_of(words, [](std::string_view name) { return is_layout(name); })),
      cues_(with_zones(lists_of(words, [](std::string_view name) { return !is_layout(name); }), words)) {
  const auto elisions = words.lists.find(cue_names[static_cast<std::size_t>(Cue::word_elision)]);
  if (elisions != words.lists.end()) elisions_ = elisions->second;
  const auto halves = words.lists.find(cue_names[static_cast<std::size_t>(Cue::time_half_to)]);
  if (halves != words.lists.end()) halves_ = halves->second;
  for (std::size_t hour = 0; hour < 12; ++hour) {
    const auto spelled = words.lists.find(cue_names[static_cast<std::size_t>(Cue::time_spelled_one) + hour]);
    if (spelled != words.lists.end())
      hours_.insert(hours_.end(), spelled->second.begin(), spelled->second.end());
  }
  const auto days = words.lists.find(cue_names[static_cast<std::size_t>(Cue::date_spelled)]);
  if (days != words.lists.end()) days_ = days->second;
  const auto ends = words.lists.find(cue_names[static_cast<std::size_t>(Cue::role_ends)]);
  says_where_roles_end_ = ends != words.lists.end() && !ends->second.empty();
  const auto tails = words.lists.find(cue_names[static_cast<std::size_t>(Cue::role_tail_before)]);
  says_where_tails_end_ = tails != words.lists.end() && !tails->second.empty();
  const auto day_first = words.lists.find(cue_names[static_cast<std::size_t>(Cue::date_day_first)]);
  puts_day_first_ = day_first != words.lists.end() && !day_first->second.empty();
  const auto nouns = words.lists.find(cue_names[static_cast<std::size_t>(Cue::noun_large)]);
  writes_nouns_large_ = nouns != words.lists.end() && !nouns->second.empty();
  for (const std::string_view name : cue_names)
    places_.push_back(is_layout(name) ? layout_.index_of(name) : cues_.index_of(name));
  for (const auto& entry : words.zones) {
    zones_.push_back(entry.first);
    places_.push_back(cues_.index_of(std::string(zone_prefix) + entry.first));
  }
}

std::size_t ReadingPhrases::joined_half(std::string_view word) const {
  constexpr std::size_t shortest = 6, longest = 16;  // bytes
  if (halves_.empty() || word.size() < shortest || word.size() > longest) return 0;
  const std::string folded = fold(word);
  if (folded.size() != word.size()) return 0;  // a place in one is none in the other
  for (const std::string& half : halves_)
    if (folded.starts_with(half) &&
        std::find(hours_.begin(), hours_.end(), std::string_view(folded).substr(half.size())) != hours_.end())
      return half.size();
  return 0;
}

unsigned ReadingPhrases::day_spelled(std::string_view folded) const {
  const auto place = std::find(days_.begin(), days_.end(), folded);
  return place == days_.end() ? 0 : static_cast<unsigned>(place - days_.begin()) + 1;
}

Phrases::Hits ReadingPhrases::find_layout(std::span<const PhraseWord> words,
                                          std::span<const PhraseSentence> lines) const {
  Phrases::Hits found = layout_.find_all(words, lines);
  Phrases::Hits hits(places_.size());
  for (std::size_t list = 0; list < cue_count; ++list)
    if (is_layout(cue_names[list])) hits[list] = std::move(found[places_[list]]);
  return hits;
}

void ReadingPhrases::find_cues(std::span<const PhraseWord> words, std::span<const PhraseSentence> sentences,
                               Phrases::Hits& hits) const {
  Phrases::Hits found = cues_.find_all(words, sentences);
  for (std::size_t list = 0; list < hits.size(); ++list)
    if (list >= cue_count || !is_layout(cue_names[list])) hits[list] = std::move(found[places_[list]]);
}

}  // namespace goodterms
