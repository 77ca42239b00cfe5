// Every script that is said on the phone is led through line by line, and what became of the call is filed.
#include "core/actions/later.h"
#include "core/actions/notes.h"
#include "core/actions/replies.h"
#include "tests/support/app_fixture.h"

using namespace goodterms;

namespace {

struct CallWindow : AppFixture {
  std::vector<Interaction> story(Id<Application> id) {
    return beside([&](Desk& desk) { return must(read_history(desk, id)).timeline; });
  }
  std::vector<Message> sent(Id<Application> id) {
    return beside([&](Desk& desk) { return must(read_history(desk, id)).sent; });
  }
  static CaseFacts with_phone() {
    CaseFacts facts = northwind();
    facts.contact.phone = "+1 555 0142";
    facts.application.spoken_before = true;
    return facts;
  }
  // The line that is said now.
  std::string present_line() {
    for (const RecordedItem& item : window->recorder().items()) {
      if (item.role == Role::list_row && item.checked) return item.label;
    }
    return {};
  }
};

}  // namespace

TEST_CASE_FIXTURE(CallWindow, "an answer that came by phone is answered by a script, line by line") {
  for (const auto& [size, pointer] : {std::pair(ScreenSize{390, 844, 1}, Pointer::touch),
                                      std::pair(ScreenSize{1280, 800, 1}, Pointer::mouse)}) {
    CallWindow fresh;
    fresh.sign();
    const auto id = fresh.file_sent(with_phone());
    fresh.on_desk([&](Desk& desk) {
      must(file_reply(desk, id, {"Hi Sam, may I ask what made you decide?", Channel::phone}));
    });
    fresh.open(size);
    fresh.show(case_place(id, Stage::replies));
    REQUIRE(fresh.ui().click("Start the call", pointer));
    CHECK(fresh.platform.opened.back() == "tel:+15550142");
    CHECK(fresh.ui().shows("0:00"));
    fresh.window->pass(3.0);
    CHECK(fresh.ui().shows("0:03"));
    CHECK(fresh.ui().shows("about 1"));  // so many seconds
    REQUIRE(fresh.ui().click("Done", pointer));
    CHECK(fresh.sent(id).back().channel == Channel::phone);
    CHECK(fresh.sent(id).back().purpose == answer_purpose);
    CHECK(fresh.ui().shows("You answered today, by phone."));
  }
}

TEST_CASE_FIXTURE(CallWindow, "Space and the arrows lead from line to line of a reply as of a decline") {
  sign();
  const auto id = file_sent(with_phone());
  on_desk([&](Desk& desk) { must(file_reply(desk, id, {"Why?", Channel::phone})); });
  open();
  show(case_place(id, Stage::replies));
  REQUIRE(ui().click("Start the call"));
  const std::string first = present_line();
  REQUIRE_FALSE(first.empty());
  ui().press_key(ImGuiKey_DownArrow);
  CHECK(present_line() != first);
  ui().press_key(ImGuiKey_UpArrow);
  CHECK(present_line() == first);
}

TEST_CASE_FIXTURE(CallWindow, "a call that nobody took stands in the story, and one undo takes that back") {
  const auto id = open_at(Stage::letter, with_phone());
  REQUIRE(ui().click("No answer"));
  CHECK(story(id).front().kind == InteractionKind::tried);
  CHECK(story(id).front().summary == "Called; nobody picked up.");
  CHECK(ui().find("Call again") != nullptr);
  on_desk([](Desk& desk) { must(desk.log.journal().undo()); });
  ui().settle();
  CHECK(story(id).front().kind != InteractionKind::tried);
  CHECK(ui().find("Call again") == nullptr);
}

TEST_CASE_FIXTURE(CallWindow, "what they may ask stands beside the script, with a line to say then") {
  open_at(Stage::letter, with_phone());
  CHECK(ui().shows("If they ask why"));
  CHECK(ui().shows("I thought it over"));  // as one speaks
  CHECK(ui().shows("If they ask you to reconsider"));
  open({390, 844, 1});
  show(case_place(cases()[0].application.id, Stage::letter));
  REQUIRE(ui().click("Start the call", Pointer::touch));
  REQUIRE(ui().click("If they ask", Pointer::touch));
  CHECK(ui().shows("If they ask why"));
}

TEST_CASE_FIXTURE(CallWindow,
                  "a note that takes it up again can be said on the phone, and is filed as a call") {
  sign();
  const auto id = file_sent(with_phone());
  open();
  show(note_place(cases()[0].contact->id, id));
  REQUIRE(choose("Email", "Phone"));
  CHECK(ui().find("Your note") == nullptr);
  REQUIRE(ui().click("I’ve already told them"));  // what is missing is asked for first
  REQUIRE(ui().click("I’ve already told them"));
  CHECK(story(id).front().kind == InteractionKind::call);
  CHECK(sent(id).back().purpose == note_purpose);
}
