#include "core/store/changeset.h"

#include <doctest/doctest.h>

#include <string>

using namespace goodterms;

namespace {

const std::vector<TableShape> tables = {{"people", {true, false}}, {"notes", {true, false, false}}};

std::string bytes(std::initializer_list<int> values) {
  std::string text;
  for (const int value : values)
    text += static_cast<char>(value);
  return text;
}

std::string header_of_people() {
  return bytes({'T', 2, 1, 0}) + "people" + bytes({0});
}
std::string number(int value) {
  return bytes({1, 0, 0, 0, 0, 0, 0, 0, value});
}
std::string text(const std::string& words) {
  return bytes({3, static_cast<int>(words.size())}) + words;
}
const std::string added = header_of_people() + bytes({18, 0}) + number(7) + text("Dana");

bool fits(const std::string& changeset) {
  return is_changeset_of(changeset, tables);
}

}  // namespace

TEST_CASE("what was added, changed and removed is a changeset, and so is nothing") {
  CHECK(fits(added));
  CHECK(fits(header_of_people() + bytes({9, 1}) + number(7) + bytes({5})));
  CHECK(fits(header_of_people() + bytes({23, 0}) + number(7) + text("Dana") + bytes({0}) + text("Diana")));
  CHECK(fits(added + added));
  CHECK(fits(""));
}

TEST_CASE("a changeset that was cut anywhere is none") {
  for (std::size_t length = 1; length < added.size(); ++length) {
    CAPTURE(length);
    CHECK_FALSE(fits(added.substr(0, length)));
  }
}

TEST_CASE("a changeset of a table we do not keep, or of another shape, is none") {
  CHECK_FALSE(fits(bytes({'T', 2, 1, 0}) + "others" + bytes({0, 18, 0}) + number(7) + text("Dana")));
  CHECK_FALSE(
      fits(bytes({'T', 3, 1, 0, 0}) + "people" + bytes({0, 18, 0}) + number(7) + text("Dana") + bytes({5})));
  CHECK_FALSE(fits(bytes({'T', 2, 0, 1}) + "people" + bytes({0, 18, 0}) + number(7) + text("Dana")));
  CHECK_FALSE(fits(header_of_people()));
}

TEST_CASE("a record must tell what it has to and nothing else") {
  CHECK_FALSE(fits(header_of_people() + bytes({18, 0}) + number(7) + bytes({0})));  // a column is missing
  CHECK_FALSE(fits(header_of_people() + bytes({18, 0, 5}) + text("Dana")));         // no key
  CHECK_FALSE(fits(header_of_people() + bytes({23, 0}) + number(7) + text("Dana") + number(8) + text("D")));
  CHECK_FALSE(fits(header_of_people() + bytes({23, 0}) + number(7) + bytes({0, 0}) + text("Diana")));
  CHECK_FALSE(fits(header_of_people() + bytes({23, 0}) + number(7) + bytes({0, 0, 0})));  // changes nothing
  CHECK_FALSE(fits(header_of_people() + bytes({17, 0}) + number(7) + text("Dana")));      // no such operation
  CHECK_FALSE(fits(header_of_people() + bytes({18, 2}) + number(7) + text("Dana")));
  CHECK_FALSE(fits(header_of_people() + bytes({18, 0}) + number(7) + bytes({6})));  // no such type
}

TEST_CASE("lengths that lead past the end are seen") {
  CHECK_FALSE(fits(header_of_people() + bytes({18, 0}) + number(7) + bytes({3, 5}) + "Dana"));
  CHECK_FALSE(fits(header_of_people() + bytes({18, 0}) + number(7) +
                   bytes({4, 0xFF, 0xFF, 0xFF, 0xFF, 0x7F}) + "Dana"));
  CHECK_FALSE(fits(bytes({'T', 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 1, 0})));
  CHECK_FALSE(fits(bytes({'T'})));
}

TEST_CASE("the checksum is FNV-1a's") {
  CHECK(checksum_of("") == 0xCBF29CE484222325U);
  CHECK(checksum_of("foobar") == 0x85944171F73967E8U);  // draft-eastlake-fnv, test vectors
}
