// The ways a letter leaves the app: one table, which the window's buttons and the command line's formats
// share.
#include "core/actions/ways_out.h"

#include <set>

#include "tests/support/desk_fixture.h"
#include "tests/support/northwind.h"

using namespace goodterms;

namespace {

struct WaysFixture : DeskFixture {
  Id<Application> id = start(reachable());
  static CaseFacts reachable() {
    CaseFacts facts = northwind_labs();
    facts.contact.phone = "+1 555 0142";
    return facts;
  }
  Result<std::string> written(const char* way, const LetterWords& letter) {
    const WayOut* found = find_way_out(way);
    REQUIRE(found != nullptr);
    return found->written(desk, read(id), letter);
  }
};

}  // namespace

TEST_CASE_FIXTURE(WaysFixture, "every way has words, and every written channel can be copied and handed on") {
  std::set<std::string_view> ids;
  for (const WayOut& way : ways_out()) {
    CHECK(ids.insert(way.id).second);
    CHECK(words.has("way." + std::string(way.id) + ".do"));
    if (way.carrier != Carrier::file) CHECK(words.has("way." + std::string(way.id) + ".done"));
    if (!way.where_too_large.empty()) CHECK(find_way_out(way.where_too_large) != nullptr);
  }
  for (const Channel channel : {Channel::email, Channel::linkedin, Channel::text}) {
    int ways = 0;
    for (const WayOut& way : ways_out())
      ways += serves(way, channel) ? 1 : 0;
    CHECK(ways >= 2);
  }
}

TEST_CASE_FIXTURE(WaysFixture, "a text message goes to the number with its words, encoded") {
  CHECK(must(written("sms", {"", "Hi Dana, no & thanks."})) ==
        "sms:+15550142?body=Hi%20Dana%2C%20no%20%26%20thanks.");
}

TEST_CASE_FIXTURE(WaysFixture, "where a detail of the contact is missing, it is said") {
  CHECK(written("linkedin", {"", "Hi."}).error().wording.key == "error.letter.no-linkedin");
  CaseFacts nobody = northwind();
  nobody.contact = Contact();
  nobody.company.name = "Contoso";
  id = start(nobody);
  CHECK(written("sms", {"", "Hi."}).error().wording.key == "error.letter.no-phone");
}

TEST_CASE_FIXTURE(WaysFixture,
                  "mail is an address or a file, and a letter too long for the one goes by the other") {
  CHECK(must(written("mailto", {"No", "Hi."})).rfind("mailto:dana", 0) == 0);
  CHECK(must(written("eml", {"No", "Hi."})).find("Subject: No") != std::string::npos);
  CHECK(written("mailto", {"No", std::string(20000, 'x')}).error().code == ErrorCode::too_large);
  CHECK(find_way_out("mailto")->where_too_large == "eml");
}
