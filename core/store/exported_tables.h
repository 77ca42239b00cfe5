// What an export holds. Internal to core/store.
#pragma once

#include <array>
#include <string_view>

namespace goodterms {

// Parents before those who refer to them.
inline constexpr std::array exported_tables = {
    "profile", "companies",      "contacts",     "applications",     "messages",    "interactions",
    "tasks",   "settings",       "decisions",    "decision_answers", "invitations", "own_letters",
    "offers",  "offer_criteria", "offer_scores", "exchange_rates",   "promises",    "tags",
    "bin"};

// Columns that only search needs are told from others (migrations/0001_first.sql).
inline constexpr std::string_view folded_ending = "_folded";
constexpr bool is_folded_column(std::string_view column) {
  return column.size() > folded_ending.size() &&
         column.substr(column.size() - folded_ending.size()) == folded_ending;
}

}  // namespace goodterms
