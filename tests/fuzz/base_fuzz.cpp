// What core/base reads.
#include "core/base/instant.h"
#include "tests/fuzz/driver.h"

int main(int count, char** values) {
  const fuzz::Target instant = {
      "instant",
      {"2026-03-10T14:00+01:00", "2999-12-31 23:59:59.999Z", "1900-01-01T00:00:00-1800"},
      {"+18:00", ":60", ".5", "T24:00"},
      [](std::string_view input) {
        const auto read = goodterms::parse_instant(input);
        if (!read) return;
        const auto again = goodterms::parse_instant(goodterms::format_instant(*read));
        fuzz::promise(again && *again == *read,
                      "a moment that was read is read the same when it was written");
      },
      100000};
  return fuzz::run_targets(count, values, {instant});
}
