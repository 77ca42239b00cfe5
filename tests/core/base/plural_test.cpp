#include "core/base/plural.h"

#include <doctest/doctest.h>

#include <string>

using namespace goodterms;

namespace {

std::string form(const char* language, std::int64_t number) {
  return std::string(plural_form_id(plural_form(language, number)));
}

}  // namespace

// The examples of the CLDR's chart of plural rules.
TEST_CASE("a number takes the form its language gives it") {
  CHECK(form("en", 1) == "one");
  CHECK(form("en-GB", 0) == "other");
  CHECK(form("fr", 0) == "one");
  CHECK(form("de", 2) == "other");
  CHECK(form("ru", 21) == "one");
  CHECK(form("ru", 11) == "many");
  CHECK(form("ru", 22) == "few");
  CHECK(form("pl", 21) == "many");
  CHECK(form("pl", 24) == "few");
  CHECK(form("cs", 4) == "few");
  CHECK(form("ar", 0) == "zero");
  CHECK(form("ar", 2) == "two");
  CHECK(form("ar", 103) == "few");
  CHECK(form("ar", 111) == "many");
  CHECK(form("ar", 100) == "other");
  CHECK(form("he", 2) == "two");
  CHECK(form("zh-Hant", 1) == "other");
}
