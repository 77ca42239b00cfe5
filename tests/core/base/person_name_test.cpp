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
  CHECK(initials("e\u0301lodie Brun") == "e\u0301B");  // an accent of its own belongs to its letter
  CHECK(initials("हिना शर्मा") == "हिश");
  CHECK(initials("Emoji & Söhne 🇩🇪") == "ES");
  CHECK(initials("Zoë Müller 👩‍💻") == "ZM");
  CHECK(initials("🙂") == "🙂");
  CHECK(initials("") == "");
}

namespace {

goodterms::Contact named(const char* name) {
  goodterms::Contact contact;
  contact.name = name;
  return contact;
}

}  // namespace

TEST_CASE("a formal letter greets with title and family name, or with the full name") {
  CHECK(formal_address(named("Ms Rivera")) == "Ms Rivera");
  CHECK(formal_address(named("Ms. Ana Rivera")) == "Ms. Rivera");
  CHECK(formal_address(named("Frau Dr. Inge Vogel")) == "Frau Dr. Vogel");
  CHECK(formal_address(named("Dr. Zoë van der Berg")) == "Dr. van der Berg");
  CHECK(formal_address(named("Frau von Braun")) == "Frau von Braun");
  CHECK(formal_address(named("Prof. John Doe, PhD")) == "Prof. Doe");
  CHECK(formal_address(named("Dana Reyes")) == "Dana Reyes");
  CHECK(formal_address(named("J. R. Hale")) == "J. R. Hale");
  CHECK(formal_address(named("Doe, John")) == "John Doe");
  CHECK(formal_address(named("Talent Team")) == "Talent Team");
  CHECK(formal_address(named("王小明")) == "王小明");
}

TEST_CASE("a warm letter greets with the given name, and never with a title or an initial as one") {
  CHECK(familiar_address(named("Dana Reyes")) == "Dana");
  CHECK(familiar_address(named("Doe, John")) == "John");
  CHECK(familiar_address(named("Doe, John, PhD")) == "John");
  CHECK(familiar_address(named("J. Robin Hale")) == "Robin");
  CHECK(familiar_address(named("J. R. Hale")) == "J. R. Hale");
  CHECK(familiar_address(named("Ms Rivera")) == "Ms Rivera");
  CHECK(familiar_address(named("Frau Dr. Inge Vogel")) == "Frau Dr. Vogel");
  CHECK(familiar_address(named("Talent Team")) == "Talent Team");
  CHECK(familiar_address(named("HR Department")) == "HR Department");
  CHECK(familiar_address(named("Cher")) == "Cher");
}

TEST_CASE("how the user addresses somebody comes before any guess") {
  goodterms::Contact contact = named("Deanna Reyes");
  contact.address_as = "Dee";
  CHECK(familiar_address(contact) == "Dee");
  CHECK(formal_address(contact) == "Dee");
}
