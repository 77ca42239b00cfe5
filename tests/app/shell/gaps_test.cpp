// A letter with a place that is still to be filled in: that comes first, and sending it stays possible.
#include "core/actions/replies.h"
#include "tests/support/app_fixture.h"

using namespace goodterms;

namespace {

constexpr ScreenSize phone{390, 844, 1};

struct Gaps : AppFixture {
  void send() { ui().press_key(ImGuiKey_Enter, ImGuiMod_Ctrl); }
  // The case of somebody who has not given a name yet.
  Id<Application> unsigned_case(ScreenSize size = {1280, 800, 1}) {
    const auto id = file(northwind());
    open(size);
    show(case_place(id, Stage::letter));
    REQUIRE(ui().shows("[your name]"));
    return id;
  }
};

}  // namespace

TEST_CASE_FIXTURE(Gaps, "what a letter lacks is filled in first, and then it is opened in mail") {
  for (const ScreenSize size : {phone, ScreenSize{1280, 800, 1}}) {
    CAPTURE(size.width);
    Gaps fresh;
    fresh.unsigned_case(size);
    REQUIRE(fresh.ui().find("Fill in your name") != nullptr);
    fresh.send();
    CHECK(fresh.platform.opened.empty());
    fresh.ui().type("Sam Okafor");
    fresh.ui().press_key(ImGuiKey_Enter);
    CHECK(fresh.ui().shows("Sam Okafor"));
    CHECK(fresh.ui().find("Fill in your name") == nullptr);
    fresh.send();
    REQUIRE(fresh.platform.opened.size() == 1);
    CHECK(fresh.platform.opened[0].find("Sam%20Okafor") != std::string::npos);
  }
}

TEST_CASE_FIXTURE(Gaps, "a letter that lacks something can still be sent as it is") {
  unsigned_case();
  REQUIRE(ui().click("Open in mail"));
  REQUIRE(ui().click("Go on without it"));
  CHECK(platform.opened.size() == 1);
  CHECK(ui().shows("Did it go out?"));
}

TEST_CASE_FIXTURE(Gaps, "a reply that lacks something leads to its place, and what is typed stands there") {
  const auto id = file_sent(northwind());
  on_desk([&](Desk& desk) { must(file_reply(desk, id, {"Would you mind sharing why?", Channel::email})); });
  open();
  show(case_place(id, Stage::replies));
  REQUIRE(ui().click("Fill in your name"));
  CHECK(platform.opened.empty());
  ui().type("Sam");
  CHECK_FALSE(ui().shows("[your name]"));
  send();
  REQUIRE(platform.opened.size() == 1);
}

TEST_CASE_FIXTURE(Gaps, "a note leads to what only its sender can say") {
  sign();
  const auto id = file_sent(northwind());
  const auto dana = beside([&](Desk& desk) { return must(read_case(desk, id)).application.contact; });
  clock.pass(182 * seconds_per_day);
  open();
  show(note_place(dana, id));
  REQUIRE(ui().click("Open in mail"));
  ui().type("I have built the forecast twice");
  send();
  ui().type("patience");
  CHECK(platform.opened.empty());
  send();
  CHECK(platform.opened.size() == 1);
}
