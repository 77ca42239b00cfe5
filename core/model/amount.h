// Sums of money as people write them, kept in the currency they were written in.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/base/instant.h"
#include "core/base/result.h"

namespace goodterms {

struct Amount {
  std::int64_t hundredths = 0;  // of the currency's unit
  std::string currency;         // as it was entered: "£", "EUR"; empty where none was named

  friend bool operator==(const Amount&, const Amount&) = default;
};

// The most that is taken, in hundredths: a thousand billion of any currency's unit.
inline constexpr std::int64_t largest_amount = 100'000'000'000'000;

// "65k", "£65,000", "1.234,50 EUR", "65 000 kr", "1.2m". The last mark with one or two digits behind it parts
// the hundredths; marks before groups of three (of two in the Indian way, before a last one of three) part
// thousands. Errors: invalid_input, each its own sentence: no number, a negative one, too large, more than
// one currency or other words beside it.
Result<Amount> read_amount(std::string_view text);

// What two ways to write one currency have in common: "EUR" of "€", "GBP" of "£"; others stand for
// themselves, since "$" and "kr" mean several.
std::string currency_key(std::string_view currency);

// Somebody's own: 1 `currency` was so many `into` on that day.
struct ExchangeRate {
  std::string currency, into;   // keys
  std::int64_t millionths = 0;  // positive
  Date noted;

  friend bool operator==(const ExchangeRate&, const ExchangeRate&) = default;
};

inline constexpr std::int64_t rate_unit = 1'000'000;

// "1.17", "0,8571": positive, at most six digits behind the mark, at most a million. Errors: invalid_input.
Result<std::int64_t> read_rate(std::string_view text);

}  // namespace goodterms
