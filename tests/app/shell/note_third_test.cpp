// A colleague is asked first and then copied, and whoever recommended the user is thanked, all from the note.
#include "core/actions/notes.h"

#include "core/actions/own_letters.h"
#include "core/actions/people.h"
#include "core/actions/replies.h"
#include "core/store/contacts.h"
#include "tests/support/app_fixture.h"

using namespace goodterms;

namespace {

struct ThirdWindow : AppFixture {
  Id<Application> id;
  Id<Contact> dana;
  void open_note(ScreenSize size = {1280, 800, 1}) {
    sign();
    id = file_sent(northwind());
    dana = beside([&](Desk& desk) { return must(read_case(desk, id)).application.contact; });
    clock.pass(seconds_per_day);
    open(size);
    show(note_place(dana, id));
  }
  void begin(std::string_view kind, const ThirdPerson& third, const char* words) {
    on_desk([&](Desk& desk) {
      const Case about = must(read_case(desk, id));
      Draft draft = must(compose_note(desk, about, kind, Channel::email, Tone::warm));
      draft.body.text = words;
      must(begin_note_anew(desk, id, draft, third));
    });
  }
  std::string begun() {
    return beside([&](Desk& desk) { return must(kept_note(desk, id)).value_or(Message()).body; });
  }
  void type_into(const char* field, const char* words, Pointer pointer = Pointer::mouse) {
    REQUIRE(ui().click(field, pointer));
    ui().type(words);
  }
  std::vector<Message> letters_to(const char* name) {
    return beside([&](Desk& desk) {
      const auto known = must(Contacts(desk.connection()).named(name, 5));
      return known.empty() ? std::vector<Message>() : must(read_person(desk, known.front().id)).letters;
    });
  }
};

}  // namespace

TEST_CASE_FIXTURE(ThirdWindow, "a colleague is asked, agrees, and is copied when they are recommended") {
  for (const auto& [size, pointer] : {std::pair(ScreenSize{390, 844, 1}, Pointer::touch),
                                      std::pair(ScreenSize{1280, 800, 1}, Pointer::mouse)}) {
    ThirdWindow fresh;
    fresh.open_note(size);
    REQUIRE(fresh.choose("reopen the conversation", "ask a colleague first", pointer));
    REQUIRE(fresh.ui().click("Open in mail", pointer));
    CHECK(fresh.ui().shows("Say first who it is."));
    fresh.ui().type("Ann ");
    fresh.ui().settle();
    fresh.ui().type("Lee");
    CHECK(fresh.ui().shows("Hi Ann,"));
    fresh.type_into("Their email", "ann@fabrikam.example", pointer);
    REQUIRE(fresh.ui().click("Open in mail", pointer));
    CHECK(fresh.platform.opened.back().find("mailto:ann@fabrikam.example?") == 0);
    REQUIRE(fresh.ui().click("Yes, file it", pointer));
    REQUIRE(fresh.letters_to("Ann Lee").size() == 1);

    fresh.show(note_place(fresh.dana, fresh.id));
    REQUIRE(fresh.choose("reopen the conversation", "recommend a colleague", pointer));
    CHECK(fresh.ui().shows("Please meet Ann Lee, in copy"));
    REQUIRE(fresh.ui().click("Open in mail", pointer));
    CHECK(fresh.ui().shows("Ask Ann Lee first, and tick the box"));
    CHECK_FALSE(fresh.ui().shows("Did it go out?"));
    REQUIRE(fresh.ui().click("They agreed to be named", pointer));
    CHECK_FALSE(fresh.ui().shows("Ask them first"));
    const auto gap = "How you know them (“worked with them”)";
    fresh.type_into(gap, "worked with Ann for years", pointer);
    fresh.ui().press_key(ImGuiKey_Enter);
    REQUIRE(fresh.ui().click("Open in mail", pointer));
    const std::string link = fresh.platform.opened.back();
    CHECK(link.find("mailto:dana.reyes@northwind.example?cc=ann@fabrikam.example&") == 0);
    REQUIRE(fresh.ui().click("Yes, file it", pointer));
    const std::vector<Message> to_ann = fresh.letters_to("Ann Lee");
    REQUIRE(to_ann.size() == 2);
    CHECK(to_ann.front().third.gets_copy());
  }
}

TEST_CASE_FIXTURE(ThirdWindow, "from a recommendation it is one press to ask first, with what was typed") {
  open_note();
  REQUIRE(choose("reopen the conversation", "recommend a colleague"));
  type_into("Your colleague’s name", "Ann Lee");
  type_into("Their email", "ann@fabrikam.example");
  CHECK(ui().shows("may I introduce Ann Lee?"));
  REQUIRE(ui().click("Ask them first"));
  CHECK(ui().shows("Hi Ann,"));
  CHECK(ui().shows("A note to Ann Lee"));
  REQUIRE(ui().click("Undo"));
  CHECK(ui().shows("Please meet Ann Lee, in copy"));
}

TEST_CASE_FIXTURE(ThirdWindow, "who is typed is kept, and there again, and can be somebody else") {
  open_note();
  REQUIRE(choose("reopen the conversation", "thank whoever recommended me"));
  type_into("Who recommended you", "Ben");
  CHECK(ui().shows("Hi Ben,"));
  type_into("Their email", "ben@fabrikam.example");
  show({PlaceKind::today});
  show(note_place(dana, id));
  CHECK(ui().shows("Hi Ben,"));
  type_into("Who recommended you", "jamin Ode");
  CHECK(ui().shows("Hi Benjamin,"));
  REQUIRE(ui().click("Open in mail"));
  CHECK(platform.opened.back().find("mailto:ben@fabrikam.example?") == 0);
  REQUIRE(ui().click("Yes, file it"));
  CHECK(letters_to("Benjamin Ode").size() == 1);
}

TEST_CASE_FIXTURE(ThirdWindow, "who is asked for somebody else is led to asking that person first") {
  for (const auto& [size, pointer] : {std::pair(ScreenSize{390, 844, 1}, Pointer::touch),
                                      std::pair(ScreenSize{1280, 800, 1}, Pointer::mouse)}) {
    ThirdWindow fresh;
    fresh.sign();
    fresh.id = fresh.file_sent(northwind());
    fresh.on_desk([&](Desk& desk) {
      must(file_reply(desk, fresh.id, {"Do you know anybody who might be interested?", Channel::email}));
    });
    fresh.open(size);
    fresh.show(case_place(fresh.id, Stage::replies));
    REQUIRE(fresh.ui().click("Ask a colleague first", pointer));
    CHECK(fresh.app().place().kind == PlaceKind::note);
    CHECK(fresh.ui().find("Your colleague’s name") != nullptr);
  }
}

TEST_CASE_FIXTURE(ThirdWindow, "on a phone with its keyboard up the fields for somebody else stay") {
  open_note({390, 340, 1});
  begin(names_colleague, {}, "Hi Dana,\n\nMeet [your colleague’s name].\n\nSam");
  ui().settle();
  type_into("Your colleague’s name", "Ann Lee", Pointer::touch);
  CHECK(ui().find("Their email") != nullptr);
  CHECK(ui().find("They agreed to be named") != nullptr);
  window->pass(3.0);
  CHECK(begun() == "Hi Dana,\n\nMeet Ann Lee.\n\nSam");
}

TEST_CASE_FIXTURE(ThirdWindow,
                  "asking a colleague leads to the question that was begun, and takes nothing in silence") {
  sign();
  id = file_sent(northwind());
  on_desk([&](Desk& desk) {
    must(file_reply(desk, id, {"Do you know anybody who might be interested?", Channel::email}));
  });
  open();
  bool asked = false;
  SUBCASE("with that question") {
    asked = true;
  }
  SUBCASE("with another note") {}
  begin(asked ? asks_colleague : std::string_view("radar"), {}, "My own words.");
  show(case_place(id, Stage::replies));
  REQUIRE(ui().click("Ask a colleague first"));
  CHECK(app().place().kind == PlaceKind::note);
  CHECK((begun() == "My own words.") == asked);
  CHECK(ui().shows("Undo brings your own words back.") != asked);
}

TEST_CASE_FIXTURE(ThirdWindow, "another address after they agreed asks for it again, and makes nobody new") {
  open_note();
  REQUIRE(choose("reopen the conversation", "recommend a colleague"));
  type_into("Your colleague’s name", "Ann Lee");
  type_into("Their email", "ann@fabrikam.exampl");
  REQUIRE(ui().click("They agreed to be named"));
  CHECK_FALSE(ui().shows("Ask them first"));
  type_into("Their email", "e");
  CHECK(ui().shows("Ask them first"));
  REQUIRE(ui().click("They agreed to be named"));
  CHECK_FALSE(ui().shows("Ask them first"));
  CHECK(beside([](Desk& desk) { return must(Contacts(desk.connection()).named("Ann Lee", 5)); }).size() == 1);
}

TEST_CASE_FIXTURE(ThirdWindow, "a letter in one's own words names them wherever it does") {
  open_note();
  on_desk([](Desk& desk) {
    OwnLetter own;
    own.title = "Meet";
    own.language = "en";
    own.purpose = names_colleague;
    own.subject = "{{colleague}}";
    own.body = "Hi {{first_name}},\n\nMeet {{colleague}}. I trust {{colleague}}.\n\nSam";
    must(add_own_letter(desk, own));
  });
  REQUIRE(choose("reopen the conversation", "recommend a colleague"));
  REQUIRE(choose("Warm", "Meet · yours"));
  type_into("Your colleague’s name", "Ann Lee");
  window->pass(3.0);
  CHECK(begun() == "Hi Dana,\n\nMeet Ann Lee. I trust Ann Lee.\n\nSam");
  REQUIRE(choose("Meet · yours", "Warm"));
  REQUIRE(choose("Warm", "Meet · yours"));
  CHECK(begun() == "Hi Dana,\n\nMeet Ann Lee. I trust Ann Lee.\n\nSam");
}
