// Values that no version of the program wrote, in a file that is otherwise whole.
#include <cstdint>
#include <limits>

#include "core/store/search.h"
#include "tests/support/log_fixture.h"

using namespace goodterms;

TEST_CASE_FIXTURE(LogFixture, "moments beyond all calendars are read as the nearest that can be written") {
  const auto id = add_application("Data Analyst", add_company("Northwind Labs"));
  for (const std::int64_t utc :
       {std::numeric_limits<std::int64_t>::max(), std::numeric_limits<std::int64_t>::min()}) {
    for (const std::int64_t offset : {utc, std::int64_t{1080}, std::int64_t{-1080}}) {
      must(log.connection().run("UPDATE applications SET interview_utc = ?, interview_offset = ?", utc,
                                offset));
      const auto application = must(Applications(log.connection()).find(id));
      REQUIRE(application.has_value());
      REQUIRE(application->interview.has_value());
      const auto again = parse_instant(format_instant(*application->interview));
      REQUIRE(again.has_value());
      CHECK(*again == *application->interview);
    }
  }
}

TEST_CASE_FIXTURE(LogFixture, "numbers too large to hold are read as the nearest that can be held") {
  const auto id = add_application("Data Analyst", add_company("Northwind Labs"));
  must(log.connection().run("UPDATE applications SET touchpoints = ?",
                            std::numeric_limits<std::int64_t>::max()));
  const auto application = must(Applications(log.connection()).find(id));
  REQUIRE(application.has_value());
  CHECK(application->touchpoints == std::numeric_limits<int>::max());
}

TEST_CASE_FIXTURE(LogFixture, "rows of the search index that stand for nothing are passed over") {
  add_company("Oddly Normal");
  for (const std::int64_t rowid : {std::int64_t{3}, std::int64_t{-1}, std::int64_t{-2}, std::int64_t{7},
                                   std::numeric_limits<std::int64_t>::min()}) {
    must(log.connection().run("INSERT INTO names_by_word (rowid, words) VALUES (?, 'oddly')", rowid));
  }
  const Found found = must(search(log.connection(), "oddly"));
  REQUIRE(found.names.size() == 1);
  CHECK(found.names.front().name == "Oddly Normal");
}
