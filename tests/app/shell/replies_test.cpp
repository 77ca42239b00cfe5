// What they answer is kept, answered once, and never lost on the way.
#include "core/actions/replies.h"

#include "tests/support/app_fixture.h"

using namespace goodterms;

namespace {

struct RepliesWindow : AppFixture {
  Id<Application> id;
  void open_replies(ScreenSize size = {1280, 800, 1}) {
    sign();
    id = file_sent(northwind());
    open(size);
    show(case_place(id, Stage::replies));
  }
  std::vector<Interaction> timeline() {
    return beside([&](Desk& desk) { return must(read_history(desk, id)).timeline; });
  }
  std::vector<Message> sent() {
    return beside([&](Desk& desk) { return must(read_history(desk, id)).sent; });
  }
};

}  // namespace

TEST_CASE_FIXTURE(RepliesWindow,
                  "their answer is pasted, named by its own words, and the reply to it filed") {
  for (const auto& [size, pointer] : {std::pair(ScreenSize{390, 844, 1}, Pointer::touch),
                                      std::pair(ScreenSize{1280, 800, 1}, Pointer::mouse)}) {
    RepliesWindow fresh;
    fresh.open_replies(size);
    fresh.platform.set_clipboard("What made you choose the other one? All the best, Dana");
    REQUIRE(fresh.ui().click("Paste their answer", pointer));
    REQUIRE(fresh.ui().click("Keep it", pointer));
    CHECK(fresh.timeline().front().summary == "What made you choose the other one? All the best, Dana");
    CHECK(fresh.ui().find("asks why") != nullptr);  // chosen by nobody
    CHECK(fresh.ui().shows("so answer in two honest lines"));
    REQUIRE(fresh.ui().click("Open in mail", pointer));
    CHECK(fresh.ui().shows("Did it go out?"));
    REQUIRE(fresh.ui().click("Yes, file it", pointer));
    CHECK(fresh.sent().size() == 2);
    CHECK(fresh.sent().back().subject == "Re: No, thank you");
    CHECK(fresh.ui().shows("You answered today, by email."));
  }
}

TEST_CASE_FIXTURE(RepliesWindow, "what the user says of an answer counts more than what its words say") {
  open_replies();
  on_desk([&](Desk& desk) {
    must(file_reply(desk, id, {"Thanks, Sam. Please reconsider, we can raise the salary.", Channel::email}));
  });
  ui().settle();
  REQUIRE(choose("would like to change your mind", "presses you"));
  CHECK(ui().shows("so be polite and firm"));
  show({PlaceKind::today});
  show(case_place(id, Stage::replies));
  CHECK(ui().shows("so be polite and firm"));
}

TEST_CASE_FIXTURE(RepliesWindow, "another role that they speak of beside it can have a case of its own") {
  open_replies();
  on_desk([&](Desk& desk) {
    must(file_reply(desk, id, {"Why? By the way, we have another position in Leeds.", Channel::email}));
  });
  ui().settle();
  CHECK(ui().find("asks why") != nullptr);
  REQUIRE(ui().click("Start a case for it"));
  CHECK(app().place().kind == PlaceKind::new_decline);
}

TEST_CASE_FIXTURE(RepliesWindow, "what they wrote is not lost by Esc, nor by leaving before it was kept") {
  open_replies();
  REQUIRE(ui().click("Type it"));
  ui().type("Why not?");
  ui().press_key(ImGuiKey_Escape);  // out of the words
  ui().press_key(ImGuiKey_Escape);
  CHECK(ui().shows("Why not?"));
  show({PlaceKind::today});
  REQUIRE(timeline().front().kind == InteractionKind::reply);
  CHECK(timeline().front().summary == "Why not?");
}

TEST_CASE_FIXTURE(RepliesWindow, "other words than those that left are not filed as if they had") {
  open_replies();
  on_desk([&](Desk& desk) { must(file_reply(desk, id, {"Why?", Channel::email})); });
  ui().settle();
  REQUIRE(ui().click("Open in mail"));
  CHECK(ui().shows("Did it go out?"));
  REQUIRE(choose("asks why", "thanks you"));
  CHECK_FALSE(ui().shows("Did it go out?"));
  CHECK(sent().size() == 1);
}

TEST_CASE_FIXTURE(RepliesWindow, "a reply that was written on is kept with the case and there again") {
  open_replies();
  on_desk([&](Desk& desk) { must(file_reply(desk, id, {"Why?", Channel::email})); });
  ui().settle();
  REQUIRE(ui().click("Your reply"));
  ui().type("My own beginning. ");
  show({PlaceKind::today});
  show(case_place(id, Stage::replies));
  CHECK(ui().shows("My own beginning."));
}

TEST_CASE_FIXTURE(RepliesWindow, "on the phone once more after a voicemail is a call that is to be started") {
  CaseFacts facts = northwind();
  facts.application.spoken_before = true;
  facts.contact.phone = "+1 555 0142";
  open_at(Stage::letter, facts, {390, 844, 1});
  REQUIRE(ui().click("Start the call", Pointer::touch));
  REQUIRE(ui().click("No answer", Pointer::touch));
  REQUIRE(ui().click("Call again", Pointer::touch));
  CHECK(ui().find("Start the call") != nullptr);
  CHECK(ui().find("Done, draft the email") == nullptr);
}
