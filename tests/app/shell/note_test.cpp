// Coming back to somebody long after: the page says how it stands, and the note is written from it.
#include "core/actions/notes.h"

#include "core/actions/later.h"
#include "core/actions/people.h"
#include "core/actions/replies.h"
#include "tests/support/app_fixture.h"

using namespace goodterms;

namespace {

struct NoteWindow : AppFixture {
  Id<Application> id;
  Id<Contact> dana;
  void come_back(ScreenSize size = {1280, 800, 1}) {
    sign();
    id = file_sent(northwind());
    on_desk([&](Desk& desk) {
      must(file_reply(desk, id, {"The door is open; write to me in autumn.", Channel::email}));
      must(set_write_again(desk, id, local_date(clock.now()) + Days(180)));
      dana = must(read_case(desk, id)).application.contact;
    });
    clock.pass(182 * seconds_per_day);
    open(size);
    show(contact_place(dana));
  }
  std::string kept() {
    return beside([&](Desk& desk) {
      const auto note = must(kept_note(desk, id));
      return note ? note->body : std::string();
    });
  }
};

}  // namespace

TEST_CASE_FIXTURE(NoteWindow, "two years later: the story, the note that refers to it, sent and filed") {
  for (const auto& [size, pointer] : {std::pair(ScreenSize{390, 844, 1}, Pointer::touch),
                                      std::pair(ScreenSize{1280, 800, 1}, Pointer::mouse)}) {
    NoteWindow fresh;
    fresh.come_back(size);
    CHECK(fresh.ui().shows("Dana wrote last"));
    CHECK(fresh.ui().shows("“The door is open; write to me in autumn.”"));
    fresh.show(note_place(fresh.dana, fresh.id));
    CHECK(fresh.ui().shows("A note to Dana"));
    REQUIRE(fresh.ui().click("What has changed, in a sentence", pointer));
    fresh.ui().type("I have built the forecast twice");
    fresh.ui().press_key(ImGuiKey_Enter);
    CHECK(fresh.ui().shows("built the forecast twice"));
    CHECK(fresh.ui().find("What has changed, in a sentence") == nullptr);
    REQUIRE(fresh.ui().click("Say what you bring", pointer));
    CHECK_FALSE(fresh.ui().shows("Did it go out?"));
    fresh.ui().type("patience");
    fresh.ui().press_key(ImGuiKey_Enter);
    REQUIRE(fresh.ui().click("Open in mail", pointer));
    REQUIRE(fresh.ui().click("Yes, file it", pointer));
    CHECK(fresh.app().place().kind == PlaceKind::people);
    CHECK(fresh.ui().shows("You wrote again"));
    const Person now = fresh.beside([&](Desk& desk) { return must(read_person(desk, fresh.dana)); });
    CHECK(now.letters.front().body.find("I have built the forecast twice") != std::string::npos);
    CHECK_FALSE(now.contact->reconnect_on.has_value());
  }
}

TEST_CASE_FIXTURE(NoteWindow, "what was written on a note is kept, and another kind is one step back") {
  come_back();
  show(note_place(dana, id));
  REQUIRE(ui().click("Your note"));
  ui().type("My own beginning. ");
  show({PlaceKind::today});
  CHECK(kept().find("My own beginning.") != std::string::npos);
  show(note_place(dana, id));
  CHECK(ui().shows("My own beginning."));
  REQUIRE(choose("reopen the conversation", "stay on their radar"));
  CHECK_FALSE(ui().shows("My own beginning."));
  REQUIRE(ui().click("Undo"));
  CHECK(ui().shows("My own beginning."));
}

TEST_CASE_FIXTURE(NoteWindow, "nobody who was not told no is offered a note") {
  sign();
  const auto open_case = file(northwind());
  open();
  const auto contact =
      beside([&](Desk& desk) { return must(read_case(desk, open_case)).application.contact; });
  show(contact_place(contact));
  CHECK(ui().find("Write the note") == nullptr);
  CHECK(ui().shows("Your decline for Data Analyst"));
}

TEST_CASE_FIXTURE(NoteWindow,
                  "from the page of somebody who waits for a no, one press leads to telling them") {
  for (const ScreenSize size : {ScreenSize{390, 844, 1}, ScreenSize{1280, 800, 1}}) {
    NoteWindow fresh;
    fresh.sign();
    fresh.file_sent(northwind());
    CaseFacts another = northwind();
    another.application.role = "Reporting Lead";
    const auto waits = fresh.file(another);
    fresh.open(size);
    const auto contact =
        fresh.beside([&](Desk& desk) { return must(read_case(desk, waits)).application.contact; });
    fresh.show(contact_place(contact));
    CHECK(fresh.ui().find("Write the note") == nullptr);
    REQUIRE(fresh.ui().click("Read and send"));
    CHECK(fresh.app().place().application == waits);
    CHECK(fresh.ui().shows("Reporting Lead"));
  }
}

TEST_CASE_FIXTURE(NoteWindow,
                  "what was typed for a gap goes into the note, also by Ctrl+Enter and by leaving") {
  come_back();
  show(note_place(dana, id));
  REQUIRE(ui().click("What has changed, in a sentence"));
  ui().type("I have moved to Leeds");
  show({PlaceKind::today});
  CHECK(kept().find("I have moved to Leeds") != std::string::npos);
  show(note_place(dana, id));
  REQUIRE(ui().click("What you bring now, in a sentence"));
  ui().type("patience");
  ui().press_key(ImGuiKey_Enter, ImGuiMod_Ctrl);
  CHECK(ui().shows("Did it go out?"));
  CHECK(ui().shows("patience"));
}

TEST_CASE_FIXTURE(NoteWindow, "each note is asked for its own gaps") {
  come_back();
  show(note_place(dana, id));
  REQUIRE(ui().click("Open in mail"));
  CHECK(ui().shows("2 places in the note"));
  REQUIRE(choose("reopen the conversation", "apply again"));
  REQUIRE(ui().click("Open in mail"));
  CHECK_FALSE(ui().shows("Did it go out?"));
}

TEST_CASE_FIXTURE(NoteWindow, "a note that went out is found, read whole, and is no answer of theirs") {
  sign();
  id = file_sent(northwind());
  on_desk([&](Desk& desk) {
    must(mark_note_sent(desk, id,
                        {Channel::email, "Hello", "Hi Dana,\n\nMay I ask about the lighthouse?\n\nSam"}));
    dana = must(read_case(desk, id)).application.contact;
  });
  open();
  ui().press_key(ImGuiKey_K, ImGuiMod_Ctrl);
  ui().type("lighthouse");
  ui().press_key(ImGuiKey_Enter);
  CHECK(app().place().contact == dana);
  CHECK(ui().shows("May I ask about the lighthouse?"));
  show(case_place(id, Stage::replies));
  CHECK(ui().shows("No answer yet"));
}

TEST_CASE_FIXTURE(NoteWindow, "who was only invited is not said to have written") {
  sign();
  platform.set_clipboard(invitation);
  open();
  REQUIRE(ui().click("Paste an invitation"));
  REQUIRE(ui().click("Write the letter"));
  show(contact_place(cases().front().application.contact));
  CHECK(ui().shows("Dana wrote last"));
  CHECK_FALSE(ui().shows("You last wrote"));
}
