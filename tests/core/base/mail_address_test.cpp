#include "core/model/mail_address.h"

#include <doctest/doctest.h>

using namespace goodterms;

namespace {

std::string said_of(std::string_view address) {
  const auto checked = check_address(address);
  return checked ? *checked : checked.error().wording.key;
}

}  // namespace

TEST_CASE("an address is taken without the blanks around it") {
  CHECK(said_of(" dana.reyes+jobs@mail.northwind.example\n") == "dana.reyes+jobs@mail.northwind.example");
  CHECK(said_of("d@xn--mller-kva.example") == "d@xn--mller-kva.example");
  CHECK(said_of("d@a-b.example") == "d@a-b.example");
}

TEST_CASE("what cannot be written to is refused") {
  for (const std::string_view address :
       {"d..d@x.example", ".d@x.example", "d.@x.example", "d@x..example", "d@-x.example", "d@x-.example",
        "d@", "@x.example", "d", "d@x@y.example", "d d@x.example"}) {
    CAPTURE(address);
    CHECK(said_of(address) == "error.address.impossible");
  }
  CHECK(said_of(" ") == "error.address.missing");
}

TEST_CASE("letters that mail servers may not know are refused in words of their own") {
  CHECK(said_of("jos\u00E9@x.example") == "error.address.beyond-ascii");
  CHECK(said_of("d@m\u00FCller.example") == "error.address.beyond-ascii");
  CHECK(said_of("jos\u00E9") == "error.address.impossible");
}
