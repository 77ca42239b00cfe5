// The foot of a letter says how long it is as its channel counts.
#include "tests/support/app_fixture.h"

using namespace goodterms;

namespace {

CaseFacts written_by(Channel channel) {
  CaseFacts facts = northwind_labs();
  facts.application.approached = channel;
  facts.contact.reads_messages = true;
  facts.contact.phone = "+1 555 0142";
  facts.contact.linkedin = "linkedin.com/in/dana";
  return facts;
}

}  // namespace

TEST_CASE_FIXTURE(AppFixture, "a text message is counted in characters and messages, as the service counts") {
  open_at(Stage::letter, written_by(Channel::text));
  CHECK(ui().shows(" of 160, one message"));
  REQUIRE(ui().click("Your letter"));
  ui().press_key(ImGuiKey_End, ImGuiMod_Ctrl);
  ui().type(" \xE2\x80\x99");  // one curly apostrophe, and a message holds 70
  ui().settle();
  CHECK(ui().shows("characters, "));
  CHECK(ui().shows("messages"));
}

TEST_CASE_FIXTURE(AppFixture,
                  "a LinkedIn letter is told what it fits: a free note, a paid one, or an InMail") {
  open_at(Stage::letter, written_by(Channel::linkedin));
  CHECK(ui().shows("a note to connect takes 200"));
  REQUIRE(ui().click("Your letter"));
  ui().press_key(ImGuiKey_End, ImGuiMod_Ctrl);
  ui().type(std::string(110, 'x').c_str());
  ui().settle();
  CHECK(ui().shows("a note takes 200 free, 300 paid"));
  ui().type(std::string(300, 'y').c_str());
  ui().settle();
  CHECK(ui().shows("a note takes 300, an InMail 1,900"));
}
