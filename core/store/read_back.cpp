#include "core/store/read_back.h"

#include <fmt/format.h>

#include "core/base/text.h"
#include "core/store/exported_tables.h"
#include "core/store/json_rows.h"
#include "core/store/open_change.h"

namespace goodterms {
namespace {

constexpr std::string_view beginning = "{\"program\": \"Good Terms\"";

tl::unexpected<Error> damaged(const Error& why) {
  // The disk's own trouble is told as that; what a table does not take is the file's.
  const bool of_file = why.cause.find("constraint") != std::string::npos;
  if (!of_file && (why.code == ErrorCode::disk || why.code == ErrorCode::busy)) return tl::unexpected(why);
  return failure(ErrorCode::bad_data, "error.import.damaged", {}, why.cause);
}

class ReadBack final : public LongWork {
 public:
  ReadBack(Connection& connection, std::string json, Instant now, Changes& changes)
      : connection_(connection), json_(std::move(json)), now_(now), changes_(changes) {}

  Result<bool> step() override {
    if (asked_to_stop()) return true;
    if (change_ == nullptr) {
      TRY_DONE(amount_of_export(connection_, json_));
      TRY(change_, begin_change(connection_, {"read-back", ""}, now_));
      TRY(const std::int64_t own,
          connection_.integer("SELECT EXISTS (SELECT 1 FROM companies) OR EXISTS "
                              "(SELECT 1 FROM contacts) OR EXISTS (SELECT 1 FROM "
                              "applications) OR EXISTS (SELECT 1 FROM own_letters) OR EXISTS "
                              "(SELECT 1 FROM offers) OR EXISTS (SELECT 1 FROM bin)"));
      if (own != 0) return failure(ErrorCode::conflict, "error.import.not-empty");
      return false;
    }
    if (const auto filed = file(exported_tables[table_]); !filed) return damaged(filed.error());
    ++table_;
    tell(static_cast<std::int64_t>(table_), static_cast<std::int64_t>(exported_tables.size()));
    if (table_ < exported_tables.size()) return false;
    TRY(changes_, change_->finish());
    return true;
  }

 private:
  Result<void> file(const std::string& table) {
    TRY(const std::int64_t told,
        connection_.integer(fmt::format("SELECT json_type(?, '$.{}') IS 'array'", table), json_));
    if (told == 0) return {};  // what is not there takes nothing's place
    // What the app keeps of its own accord (one profile, settings) gives way.
    TRY_DONE(connection_.run(fmt::format("DELETE FROM {}", table)));
    return file_json_rows(connection_, table, json_, IfThere::refuse);
  }

  Connection& connection_;
  std::string json_;
  Instant now_;
  Changes& changes_;
  std::unique_ptr<OpenChange> change_;
  std::size_t table_ = 0;
};

}  // namespace

bool looks_like_export(std::string_view bytes) {
  return bytes.substr(0, beginning.size()) == beginning;
}

Result<ExportAmount> amount_of_export(Connection& connection, const std::string& json) {
  if (!is_valid_utf8(json)) return failure(ErrorCode::bad_data, "error.import.damaged");
  const auto valid = connection.first(
      "SELECT json_valid(?)", [](Row& row) { return row.next_flag(); }, json);
  if (!valid) return damaged(valid.error());
  if (!valid->value_or(false)) return failure(ErrorCode::bad_data, "error.import.damaged");
  TRY(const std::int64_t ours, connection.integer("PRAGMA user_version"));
  const auto read = [](Row& row) {
    std::pair<std::int64_t, ExportAmount> amount;
    amount.first = row.next_integer();
    amount.second.companies = row.next_integer();
    amount.second.contacts = row.next_integer();
    amount.second.applications = row.next_integer();
    amount.second.messages = row.next_integer();
    amount.second.interactions = row.next_integer();
    return amount;
  };
  const auto amount = connection.first(
      "SELECT coalesce(json_extract(?1, '$.schema'), 0), coalesce(json_array_length(?1, '$.companies'), 0), "
      "coalesce(json_array_length(?1, '$.contacts'), 0), coalesce(json_array_length(?1, '$.applications'), "
      "0), "
      "coalesce(json_array_length(?1, '$.messages'), 0), "
      "coalesce(json_array_length(?1, '$.interactions'), 0)",
      read, json);
  if (!amount) return damaged(amount.error());
  if (!*amount || (**amount).first < 1) return failure(ErrorCode::bad_data, "error.import.damaged");
  if ((**amount).first > ours) return failure(ErrorCode::newer_data, "error.import.newer");
  return (**amount).second;
}

std::unique_ptr<LongWork> read_back(Connection& connection, std::string json, Instant now, Changes& changes) {
  return std::make_unique<ReadBack>(connection, std::move(json), now, changes);
}

}  // namespace goodterms
