#include "core/store/kept_counts.h"

#include <fmt/format.h>

#include <algorithm>

namespace goodterms {
namespace {

constexpr const char* names_counted =
    "SELECT start, sum(NOT is_company) AS contacts, sum(is_company) AS companies FROM ("
    "SELECT substr(name_folded, 1, 3) AS start, 0 AS is_company FROM contacts WHERE archived = 0 "
    "UNION ALL SELECT substr(name_folded, 1, 3), 1 FROM companies) GROUP BY start";
// A beginning that no name has any more may stay, with nothing.
constexpr const char* names_kept =
    "SELECT start, contacts, companies FROM name_starts WHERE contacts <> 0 OR companies <> 0";

constexpr const char* cases_counted =
    "SELECT 'to-send' AS state, count(*) AS cases FROM applications WHERE sent_utc IS NULL AND archived_utc "
    "IS NULL "
    "UNION ALL SELECT 'sent', count(*) FROM applications WHERE sent_utc IS NOT NULL AND archived_utc IS NULL "
    "UNION ALL SELECT 'archived', count(*) FROM applications WHERE archived_utc IS NOT NULL";
constexpr const char* cases_kept = "SELECT state, cases FROM case_counts";

// The rows of either that the other has not.
Result<std::int64_t> differences(Connection& connection, const char* left, const char* right) {
  return connection.integer(
      fmt::format("SELECT count(*) FROM (SELECT * FROM ({0}) EXCEPT SELECT * FROM ({1})) AS a", left, right));
}

}  // namespace

Result<std::int64_t> count_wrong_counts(Connection& connection) {
  TRY(const std::int64_t wrong_names, differences(connection, names_kept, names_counted));
  TRY(const std::int64_t missing_names, differences(connection, names_counted, names_kept));
  TRY(const std::int64_t wrong_cases, differences(connection, cases_kept, cases_counted));
  TRY(const std::int64_t missing_cases, differences(connection, cases_counted, cases_kept));
  return std::max(wrong_names, missing_names) + std::max(wrong_cases, missing_cases);
}

Result<void> count_anew(Connection& connection) {
  TRY(auto transaction, Transaction::begin(connection));
  TRY_DONE(connection.run("DELETE FROM name_starts"));
  TRY_DONE(
      connection.run(fmt::format("INSERT INTO name_starts (start, contacts, companies) {}", names_counted)));
  TRY_DONE(connection.run("DELETE FROM case_counts"));
  TRY_DONE(connection.run(fmt::format("INSERT INTO case_counts (state, cases) {}", cases_counted)));
  return transaction.commit();
}

}  // namespace goodterms
