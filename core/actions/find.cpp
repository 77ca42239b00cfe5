#include "core/actions/find.h"

#include <algorithm>

#include "core/actions/owed.h"
#include "core/actions/profile.h"
#include "core/actions/today.h"
#include "core/base/text.h"
#include "core/store/case_list.h"
#include "core/store/offers.h"

namespace goodterms {
namespace {

// Those of more than this many open items that are due last are not looked through.
constexpr int most_looked_through = 400;

std::vector<std::string> folded_words(std::string_view words) {
  std::vector<std::string> parts;
  std::string folded = fold(single_line(words));
  for (std::size_t at = 0; at < folded.size();) {
    const std::size_t end = std::min(folded.find(' ', at), folded.size());
    if (end > at) parts.push_back(folded.substr(at, end - at));
    at = end + 1;
  }
  return parts;
}

Result<std::vector<FoundItem>> find_items(Desk& desk, std::string_view words, int most) {
  std::vector<FoundItem> items;
  const std::vector<std::string> parts = folded_words(words);
  if (parts.empty() || most <= 0) return items;
  const Date today = local_date(desk.now());
  TRY(auto rows, CaseList(desk.connection())
                     .due_between(today - Days(asks_for_days), today + Days(plan_days), most_looked_through));
  TRY(const Profile profile, read_profile(desk));
  for (TaskRow& row : rows) {
    FoundItem item;
    item.about = std::move(row.about);
    TRY(item.line, plan_line(desk, item.about, profile, std::move(row.task)));
    const std::string title = fold(item.line.title), company = fold(item.about.company.name);
    const auto in_title = [&](const std::string& part) { return title.find(part) != std::string::npos; };
    const bool all = std::all_of(parts.begin(), parts.end(), [&](const std::string& part) {
      return in_title(part) || company.find(part) != std::string::npos;
    });
    // A company alone is found by its name.
    if (!all || std::none_of(parts.begin(), parts.end(), in_title)) continue;
    items.push_back(std::move(item));
    if (items.size() == static_cast<std::size_t>(most)) break;
  }
  return items;
}

}  // namespace

Result<Found> find_typed(Desk& desk, const TypedSearch& typed, SearchLimits limits) {
  const Date today = local_date(desk.now());
  FilterSettings settings{today, today - Days(plan_days)};
  if (typed.filters.owed) {
    TRY(settings.unanswered, lines_to_answer(desk));
  }
  return search(desk.connection(), typed, settings, limits);
}

Result<Findings> find(Desk& desk, std::string_view words, FindLimits limits) {
  TypedSearch typed = read_typed_search(words);
  TRY(Found found, find_typed(desk, typed, limits.search));
  Findings findings;
  findings.meaningless = std::move(typed.meaningless);
  std::vector<PeopleList::Which> shown;
  for (const FoundName& name : found.names) {
    if (name.kind != FoundKind::application) shown.push_back({name.kind, name.id});
  }
  TRY(auto rows, PeopleList(desk.connection()).find(shown));
  for (FoundName& name : found.names) {
    FoundRow row;
    const auto own = std::find_if(rows.begin(), rows.end(), [&](const PeopleRow& one) {
      return one.kind == name.kind && one.id == name.id;
    });
    if (own != rows.end()) row.row = std::move(*own);
    row.found = std::move(name);
    findings.names.push_back(std::move(row));
  }
  if (typed.filters.empty()) {
    TRY(findings.items, find_items(desk, words, limits.items));
  }
  findings.said = std::move(found.said);
  return findings;
}

Result<std::vector<Offer>> find_offers(Desk& desk, std::string_view words) {
  const std::vector<std::string> parts = folded_words(words);
  if (parts.empty()) return std::vector<Offer>();
  TRY(OfferTable table, Offers(desk.connection()).read());
  const auto is_other = [&](const Offer& offer) {
    const std::string named = fold(offer.company + "\n" + offer.role);
    return std::any_of(parts.begin(), parts.end(),
                       [&](const std::string& part) { return named.find(part) == std::string::npos; });
  };
  table.offers.erase(std::remove_if(table.offers.begin(), table.offers.end(), is_other), table.offers.end());
  return std::move(table.offers);
}

}  // namespace goodterms
