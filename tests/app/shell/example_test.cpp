// The example that is tried from the first page: it reads as a case of one's own would.
#include "core/actions/case_changes.h"
#include "core/actions/story.h"
#include "tests/support/app_fixture.h"

using namespace goodterms;

TEST_CASE_FIXTURE(AppFixture,
                  "the example's letter and its note read as real ones do, with a name under them") {
  open();
  REQUIRE(ui().click("Try an example"));
  CHECK(ui().shows("at Larkspur Studio. Jamie Lowe"));
  const auto id = cases().front().application.id;
  show(case_place(id, Stage::letter));
  CHECK(ui().shows("Jamie Lowe"));
  show(case_place(id, Stage::later));
  const auto sent = beside([&](Desk& desk) { return must(letters_sent(desk, id)); });
  REQUIRE(sent.size() == 1);
  for (const std::string& text : {sent[0].subject, sent[0].body}) {
    CAPTURE(text);
    CHECK(text.find("(example)") == std::string::npos);
    CHECK(text.find('[') == std::string::npos);
  }
}

TEST_CASE_FIXTURE(AppFixture, "the example is told from a case of one's own wherever it stands") {
  open();
  REQUIRE(ui().click("Try an example"));
  CHECK(ui().shows("Larkspur Studio (example)"));
  for (const PlaceKind kind : {PlaceKind::today, PlaceKind::declines}) {
    show({kind});
    CHECK(ui().shows("Larkspur Studio (example)"));
  }
  show(contact_place(cases().front().contact->id));
  CHECK(ui().shows("Talent Partner, Larkspur Studio (example)"));
}

TEST_CASE_FIXTURE(AppFixture, "somebody with a name of their own signs the example with it") {
  sign();
  open();
  show({PlaceKind::declines});
  REQUIRE(ui().click("Try an example"));
  CHECK(ui().shows("at Larkspur Studio. Sam Okafor"));
  CHECK_FALSE(ui().shows("Jamie Lowe"));
}
