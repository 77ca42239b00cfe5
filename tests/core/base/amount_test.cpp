// Sums of money as people write them.
#include "core/model/amount.h"

#include <doctest/doctest.h>

using namespace goodterms;

namespace {

void check_amount(const char* text, std::int64_t hundredths, const char* currency = "") {
  CAPTURE(text);
  const auto read = read_amount(text);
  REQUIRE(read.has_value());
  CHECK(read->hundredths == hundredths);
  CHECK(read->currency == currency);
}

void check_refused(const char* text, const char* why) {
  CAPTURE(text);
  const auto read = read_amount(text);
  REQUIRE_FALSE(read.has_value());
  CHECK(read.error().code == ErrorCode::invalid_input);
  CHECK(read.error().wording.key == why);
}

}  // namespace

TEST_CASE("an amount is read as people write it, in any currency") {
  check_amount("65k", 6'500'000);
  check_amount("£65,000", 6'500'000, "£");
  check_amount("1.234,50", 123'450);
  check_amount("1,234.50", 123'450);
  check_amount("65.000 €", 6'500'000, "€");
  check_amount("65 000 kr", 6'500'000, "kr");
  check_amount("65\u00a0000,5 EUR", 6'500'050, "EUR");
  check_amount("CHF 120'000.-", 12'000'000, "CHF");
  check_amount("65.000,- eur", 6'500'000, "EUR");
  check_amount("US$120K", 12'000'000, "US$");
  check_amount("65.5k€", 6'550'000, "€");
  check_amount("65kEUR", 6'500'000, "EUR");
  check_amount("65kr", 6'500, "kr");
  check_amount("1.2m", 120'000'000);
  check_amount("12,00,000 ₹", 120'000'000, "₹");
  check_amount("1234", 123'400);
  check_amount("0", 0);
}

TEST_CASE("what is no amount is refused, each with a sentence of its own") {
  check_refused("", "error.amount.none");
  check_refused("plenty", "error.amount.none");
  check_refused("-5", "error.amount.negative");
  check_refused("€ -65,000", "error.amount.negative");
  check_refused("−65k", "error.amount.negative");
  check_refused("£65,000 EUR", "error.amount.unclear");
  check_refused("60-70k", "error.amount.unclear");
  check_refused("65,000 per year", "error.amount.unclear");
  check_refused("1,2,3", "error.amount.unclear");
  check_refused("1.234,567.8", "error.amount.unclear");
  check_refused("99999999999999999999", "error.amount.too-large");
  check_refused("\xff", "error.amount.not-text");
}

TEST_CASE("one currency written in two ways is one, and a sign of several stands for itself") {
  CHECK(currency_key("€") == currency_key("eur"));
  CHECK(currency_key("£") == "GBP");
  CHECK(currency_key("$") != currency_key("US$"));
}

TEST_CASE("a rate is positive") {
  CHECK(read_rate("1.17") == 1'170'000);
  CHECK(read_rate("0,8571") == 857'100);
  for (const char* text : {"", "0", "-1", "1.2.3", "x", "1e5", "0.0000001"})
    CHECK_FALSE(read_rate(text).has_value());
}
