#include "core/base/date.h"

#include <doctest/doctest.h>

#include "tests/support/sentence.h"

using namespace goodterms;

TEST_CASE("a date reads back as it was written") {
  for (const char* text : {"2026-03-10", "1900-01-01", "2024-02-29", "9999-12-31"}) {
    const auto date = parse_date(text);
    REQUIRE(date.has_value());
    CHECK(format_date(*date) == text);
  }
}

TEST_CASE("a day that does not exist, or another form, is refused with a sentence that shows the form") {
  for (const char* text :
       {"2026-02-30", "2023-02-29", "2026-13-01", "2026-00-10", "26-03-10", "10.03.2026", "", "2026-3-1",
        "2026-03-10 ", "2026/03/10", "1899-12-31", "2026-0a-10", "+026-03-10"}) {
    const auto date = parse_date(text);
    REQUIRE_MESSAGE(!date.has_value(), text);
    CHECK(date.error().code == ErrorCode::invalid_input);
    CHECK(sentence(date.error()).find("2026-03-10") != std::string::npos);
  }
}

TEST_CASE(
    "what falls on a weekend, at Christmas or at New Year waits for the next day that is none of them") {
  const auto moved = [](const char* day) { return format_date(off_rest_days(*parse_date(day))); };
  CHECK(moved("2026-03-06") == "2026-03-06");
  CHECK(moved("2026-03-07") == "2026-03-09");
  CHECK(moved("2026-12-25") == "2026-12-28");  // a Friday, and the weekend after it
  CHECK(moved("2024-12-25") == "2024-12-27");
  CHECK(moved("2026-12-24") == "2026-12-24");
  CHECK(moved("2027-01-01") == "2027-01-04");
  CHECK(moved("2026-01-01") == "2026-01-02");
}

TEST_CASE("Saturday and Sunday are the weekend") {
  CHECK(is_weekend(*parse_date("2026-03-07")));
  CHECK(is_weekend(*parse_date("2026-03-08")));
  CHECK_FALSE(is_weekend(*parse_date("2026-03-09")));
  CHECK_FALSE(is_weekend(*parse_date("2026-03-06")));
}
