// One kind of record at a time as rows of text, for the tables and cards that other programs read.
#pragma once

#include <atomic>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/store/contacts.h"
#include "core/store/log.h"

namespace goodterms {

// What a card of a person holds, in this order: name, company, title, email, phone, linkedin, notes.
inline constexpr std::string_view listed_for_cards = "cards";
// What went out, for the mails of it and for its page; as little to be named.
inline constexpr std::string_view listed_as_sent = "sent";
// Their columns, in order.
enum class SentCell : std::uint8_t {
  id,
  sent,
  channel,
  name,
  email,
  company,
  role,
  subject,
  body,
  copied,
  copied_email
};

// Reads the log through a connection of its own, inside one transaction: all rows are of the moment it was
// opened.
class Listing {
 public:
  // Without whom only the user is to see, and what is about them, unless they are asked for. `stop` cuts a
  // long piece short, with an error, once it is set; it must outlive this. Errors: invalid_input for a kind
  // that is none, which names those that are; disk, bad_data.
  static Result<Listing> open(const LogPlace& place, std::string_view kind, ForMeOnly for_me_only,
                              const std::atomic<bool>& stop);
  // How many people are left out where those for the user's own eyes are.
  static Result<std::int64_t> count_for_me_only(Connection& connection);
  // The names of the columns of a kind that the user can name, as docs/EXPORT.md has them. Errors as above.
  static Result<std::vector<std::string>> columns(std::string_view kind);

  std::int64_t rows() const { return rows_; }
  // The next row, a cell per column: numbers in digits, moments in ISO 8601 with offset, what is not there
  // empty; or nothing.
  Result<std::optional<std::vector<std::string>>> next();

 private:
  struct Table;
  static std::span<const Table> tables();
  static Result<const Table*> table_of(std::string_view kind);
  Listing(const Table& table, std::unique_ptr<Connection> connection, Statement statement, std::int64_t rows);

  const Table* table_;
  std::unique_ptr<Connection> connection_;  // a stable address: the statement refers to it
  Statement statement_;
  std::int64_t rows_;
};

}  // namespace goodterms
