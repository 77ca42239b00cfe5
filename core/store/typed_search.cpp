#include <algorithm>
#include <array>

#include "core/base/digits.h"
#include "core/model/tag.h"
#include "core/store/search_filters.h"

namespace goodterms {
namespace {

enum class Meaning : std::uint8_t { set, none_yet, meaningless, unknown };

struct Stage {
  std::string_view id;
  CaseShelf shelf;
};
constexpr std::array stages = {Stage{"to-send", CaseShelf::to_send},   Stage{"letter", CaseShelf::to_send},
                               Stage{"underway", CaseShelf::underway}, Stage{"plan", CaseShelf::underway},
                               Stage{"done", CaseShelf::done},         Stage{"later", CaseShelf::done},
                               Stage{"archived", CaseShelf::archived}};

Meaning set_company(SearchFilters& filters, const std::string& value) {
  filters.company = value;
  return Meaning::set;
}

Meaning set_year(SearchFilters& filters, const std::string& value) {
  const auto year = parse_digits(value);
  if (value.size() != 4 || !year || *year < 1900 || *year > 2999) return Meaning::meaningless;
  filters.year = *year;
  return Meaning::set;
}

Meaning set_channel(SearchFilters& filters, const std::string& value) {
  const auto channel = channel_from_id(value);
  if (!channel) return Meaning::meaningless;
  filters.channel = channel;
  return Meaning::set;
}

Meaning set_stage(SearchFilters& filters, const std::string& value) {
  const auto stage =
      std::find_if(stages.begin(), stages.end(), [&](const Stage& one) { return one.id == value; });
  if (stage == stages.end()) return Meaning::meaningless;
  filters.stage = stage->shelf;
  return Meaning::set;
}

Meaning set_tag(SearchFilters& filters, const std::string& value) {
  const std::string tag = clean_tag(value);
  if (tag.empty()) return Meaning::none_yet;
  filters.tags.push_back(tag);
  return Meaning::set;
}

struct Filter {
  std::string_view name;
  Meaning (*set)(SearchFilters&, const std::string& folded_value);
};
constexpr std::array known_filters = {Filter{"company", set_company}, Filter{"year", set_year},
                                      Filter{"channel", set_channel}, Filter{"stage", set_stage},
                                      Filter{"tag", set_tag}};

// From `at` to the next blank that does not stand between quotation marks.
std::string_view next_part(std::string_view text, std::size_t at) {
  bool quoted = false;
  std::size_t end = at;
  for (; end < text.size() && (quoted || text[end] != ' '); ++end) {
    if (text[end] == '"') quoted = !quoted;
  }
  return text.substr(at, end - at);
}

Meaning take_filter(std::string_view part, SearchFilters& filters) {
  if (fold(part) == "owed") {
    filters.owed = true;
    return Meaning::set;
  }
  const std::size_t colon = part.find(':');
  if (colon == std::string_view::npos) return Meaning::unknown;
  const std::string name = fold(part.substr(0, colon));
  const auto filter = std::find_if(known_filters.begin(), known_filters.end(),
                                   [&](const Filter& one) { return one.name == name; });
  if (filter == known_filters.end()) return Meaning::unknown;
  std::string value = fold(part.substr(colon + 1));
  value.erase(std::remove(value.begin(), value.end(), '"'), value.end());
  value = std::string(trim(value));
  return value.empty() ? Meaning::none_yet : filter->set(filters, value);
}

}  // namespace

TypedSearch read_typed_search(std::string_view text) {
  TypedSearch typed;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const std::string_view part = next_part(text, at);
    at += part.size();
    if (part.empty()) continue;
    const Meaning meaning = take_filter(part, typed.filters);
    if (meaning == Meaning::set || meaning == Meaning::none_yet) continue;
    if (meaning == Meaning::meaningless) typed.meaningless.emplace_back(part);
    typed.words.append(typed.words.empty() ? "" : " ").append(part);
  }
  // A blank at the end says that the last word is whole.
  if (!typed.words.empty() && !text.empty() && text.back() == ' ') typed.words += ' ';
  return typed;
}

}  // namespace goodterms
