#include "core/model/person_name.h"

#include <doctest/doctest.h>

using namespace goodterms;

TEST_CASE("people are greeted by the name they are called") {
  CHECK(first_name("Dana Reyes") == "Dana");
  CHECK(first_name("Dr. Dana Reyes") == "Dana");
  CHECK(first_name("Prof Dr Ngozi Adeyemi-Cole") == "Ngozi");
  CHECK(first_name("Reyes, Dana") == "Dana");
  CHECK(first_name("J. Robin Hale") == "Robin");
  CHECK(first_name("Cher") == "Cher");
  CHECK(first_name("Jean-Luc  Picard") == "Jean-Luc");
  CHECK(first_name("") == "");
}

TEST_CASE("where the family name comes first, the whole name is used") {
  CHECK(first_name("田中 太郎") == "田中 太郎");
  CHECK(first_name("김민준") == "김민준");
}

TEST_CASE("initials stand for a name") {
  CHECK(initials("Dana Reyes") == "DR");
  CHECK(initials("Dr. Zoë van der Berg") == "ZB");
  CHECK(initials("田中 太郎") == "田");
  CHECK(initials("Élodie") == "É");
  CHECK(initials("") == "");
}
