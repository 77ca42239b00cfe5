// The user's own words: kept from a letter that was changed, written as a template, offered in the next one.
#include "core/actions/own_letters.h"

#include "core/actions/replies.h"
#include "core/store/own_letters.h"
#include "tests/support/app_fixture.h"

using namespace goodterms;

namespace {

struct OwnWordsWindow : AppFixture {
  std::vector<OwnLetter> own() {
    return beside([](Desk& desk) { return must(list_own_letters(desk)); });
  }
  Id<OwnLetter> keep(const char* title, const char* body, const char* purpose = "decline") {
    return on_desk([&](Desk& desk) {
      OwnLetter letter;
      letter.purpose = purpose;
      letter.title = title;
      letter.language = "en";
      letter.body = body;
      return must(add_own_letter(desk, letter)).value;
    });
  }
  // Of several of that name: in a menu that is open, the last of them.
  bool click_last(std::string_view label) {
    std::optional<Area> last;
    for (const RecordedItem& item : window->recorder().items()) {
      if (item.label == label && item.role == Role::list_row) last = item.visible;
    }
    if (last) ui().drag(*last, 0, 0);
    return last.has_value();
  }
  static constexpr const char* plain_no =
      "Hi {{first_name}},\n\nI withdraw from the {{role}} role.\n\n{{my_name}}";
};

}  // namespace

TEST_CASE_FIXTURE(OwnWordsWindow, "a letter that was changed is looked over with its places, and kept") {
  const auto id = open_at(Stage::letter);
  REQUIRE(ui().click("Your letter"));
  ui().press_key(ImGuiKey_End, ImGuiMod_Ctrl);
  ui().type("\nP.S. Dana, the coffee is on me.");
  window->pass(1.0);
  REQUIRE(ui().click("More"));
  REQUIRE(ui().click("Keep this wording"));
  CHECK(app().place().kind == PlaceKind::own_words);
  CHECK(ui().shows("[their first name], the coffee is on me."));
  CHECK(own().empty());  // shown before it is kept
  REQUIRE(ui().click("Save"));
  REQUIRE(own().size() == 1);
  CHECK(own()[0].body.find("Dana") == std::string::npos);
  CHECK(ui().shows("Dana, the coffee is on me."));  // how it reads for the case
  app().show(case_place(id, Stage::letter));
}

TEST_CASE_FIXTURE(OwnWordsWindow, "on a phone it is made, looked over and kept by taps") {
  open_at(Stage::letter, northwind(), {390, 844, 1});
  REQUIRE(ui().click("Your letter", Pointer::touch));
  ui().press_key(ImGuiKey_End, ImGuiMod_Ctrl);
  ui().type("\nP.S. Coffee, Dana?");
  window->pass(1.0);
  REQUIRE(ui().click("More", Pointer::touch));
  REQUIRE(ui().click("Keep this wording", Pointer::touch));
  REQUIRE(ui().click("How it reads", Pointer::touch));
  CHECK(ui().shows("Coffee, Dana?"));
  REQUIRE(ui().click("Save", Pointer::touch));
  CHECK(own().size() == 1);
}

TEST_CASE_FIXTURE(OwnWordsWindow,
                  "one's own stand among the wordings of a letter, marked as such, and are used") {
  keep("My plain no", plain_no);
  const auto id = open_at(Stage::letter);
  REQUIRE(choose("Warm", "My plain no · yours"));
  CHECK(ui().shows("I withdraw from the Data Analyst role."));
  CHECK(ui().find("My plain no · yours") != nullptr);  // what the picker shows now
  CHECK(beside([&](Desk& desk) { return must(kept_draft(desk, id))->template_id; }) == "own.1");
  REQUIRE(choose("My plain no · yours", "Warm"));
  CHECK_FALSE(ui().shows("I withdraw from the Data Analyst role."));
}

TEST_CASE_FIXTURE(OwnWordsWindow, "a broken template says where, is kept as typed, and is not offered") {
  const auto own_id = keep("My plain no", plain_no);
  const auto id = open_at(Stage::letter);
  show(own_letter_place(own_id));
  REQUIRE(ui().click("Your words"));
  ui().press_key(ImGuiKey_End, ImGuiMod_Ctrl);
  ui().type("\n{{nmae}}");
  window->pass(1.0);
  CHECK(ui().shows("Line 6, column 1: “nmae” is not one of the placeholders."));
  window->pass(3.0);
  CHECK(own()[0].body == std::string(plain_no) + "\n{{nmae}}");
  show(case_place(id, Stage::letter));
  REQUIRE(ui().click("Warm"));
  CHECK(ui().find("My plain no · yours") == nullptr);
}

TEST_CASE_FIXTURE(OwnWordsWindow, "places are put where the caret is, each with what it would become") {
  const auto own_id = keep("My plain no", "About ");
  open_at(Stage::letter);
  show(own_letter_place(own_id));
  REQUIRE(ui().click("Your words"));
  ui().press_key(ImGuiKey_End, ImGuiMod_Ctrl);
  REQUIRE(ui().click("Blanks to fill in"));
  CHECK(ui().shows("Data Analyst"));
  CHECK(ui().shows("not set"));
  REQUIRE(ui().click("job title"));
  window->pass(3.0);
  CHECK(own()[0].body == "About {{role}}");
}

TEST_CASE_FIXTURE(OwnWordsWindow, "one is begun, copied, translated and taken out, and comes back by undo") {
  sign();
  open();
  show({PlaceKind::own_words});
  REQUIRE(ui().click("New letter"));
  REQUIRE(own().size() == 1);
  CHECK(own()[0].body.find("{{first_name}}") != std::string::npos);
  REQUIRE(ui().click("Duplicate"));
  CHECK(own().size() == 2);
  REQUIRE(choose("Translate", "German"));
  REQUIRE(own().size() == 3);
  CHECK(own()[2].language == "de");
  REQUIRE(ui().click("Delete"));
  CHECK(own().size() == 2);
  REQUIRE(ui().click("Undo"));
  CHECK(own().size() == 3);
}

TEST_CASE_FIXTURE(OwnWordsWindow, "all of them leave as a file and come back from one") {
  keep("My plain no", plain_no);
  open();
  show({PlaceKind::own_words});
  const std::string path = folder.file("own.json");
  platform.has_dialogs = true;
  platform.answer = path;
  REQUIRE(ui().click("Export all"));
  beside([](Desk& desk) { must(remove_own_letter(desk, {1})); });
  app().refresh();
  ui().settle();
  REQUIRE(ui().click("Import a file"));
  REQUIRE(own().size() == 1);
  CHECK(own()[0].title == "My plain no");
}

TEST_CASE_FIXTURE(OwnWordsWindow, "words that somebody thanked for are offered in the next decline") {
  sign();
  const auto before = file(northwind());
  on_desk([&](Desk& desk) {
    const std::string body =
        "Hi Dana,\n\nI have said yes elsewhere, so I step back from the Data Analyst job.\n\nSam Okafor";
    must(mark_sent(desk, before, {Channel::email, "No, thank you", body}));
    must(file_reply(desk, before, {"Thank you for letting me know, Sam. All the best!", Channel::email}));
  });
  CaseFacts other = northwind();
  other.company.name = "Harbor & Lane";
  other.contact.name = "Rey Sato";
  other.contact.email = "rey@harbor.example";
  other.application.role = "Insights Lead";
  const auto next = file(other);
  open();
  show(case_place(next, Stage::letter));
  REQUIRE(choose("Warm", "What Dana thanked you for"));
  CHECK(ui().shows("so I step back from the Insights Lead job."));
  CHECK(ui().shows("Hi Rey,"));
  REQUIRE(ui().click("Warm"));
  REQUIRE(click_last("Warm"));  // and back to ours
  CHECK_FALSE(ui().shows("so I step back from the Insights Lead job."));
}

TEST_CASE_FIXTURE(OwnWordsWindow, "one's own answer what they ask, and take it up again years later") {
  sign();
  keep("Why, in short", "Hi {{first_name}}, it was the plan, not you.", "reply-asks-why");
  keep("Back again", "Hi {{first_name}}, here I am again.", "reopen");
  const auto id = file_sent(northwind());
  on_desk([&](Desk& desk) { must(file_reply(desk, id, {"Why?", Channel::email})); });
  open();
  show(case_place(id, Stage::replies));
  REQUIRE(choose("asks why", "Why, in short · yours"));
  CHECK(ui().shows("Hi Dana, it was the plan, not you."));
  CHECK(ui().find("asks why") != nullptr);  // what they asked is the same
  show(note_place(cases()[0].contact->id, id));
  REQUIRE(choose("Warm", "Back again · yours"));
  CHECK(ui().shows("Hi Dana, here I am again."));
  CHECK(ui().find("Back again · yours") != nullptr);
}

TEST_CASE_FIXTURE(OwnWordsWindow, "words that cannot be filed stay on the screen and are held on to") {
  open();
  const auto id = beside([](Desk& desk) {
    OwnLetter letter;
    letter.title = "Of long ago";
    letter.language = "en";
    letter.body = "No.";
    letter.reason = "moon";  // there was such a reason once
    return must(OwnLetters(desk.connection()).insert(letter));
  });
  show(own_letter_place(id));
  REQUIRE(ui().click("Your words"));
  ui().press_key(ImGuiKey_End, ImGuiMod_Ctrl);
  ui().type(" And not a word more.");
  window->pass(3.0);
  CHECK(own()[0].body == "No.");
  app().refresh();
  ui().settle();
  CHECK(ui().shows("And not a word more."));
  REQUIRE(choose("moon", "Any reason"));
  window->pass(3.0);
  CHECK(own()[0].body == "No. And not a word more.");
}

TEST_CASE_FIXTURE(OwnWordsWindow, "no more is taken into a letter than can be filed") {
  const auto id = keep("My plain no", plain_no);
  open();
  show(own_letter_place(id));
  REQUIRE(ui().click("Your words"));
  ui().press_key(ImGuiKey_A, ImGuiMod_Ctrl);
  platform.set_clipboard(std::string(longest_own_letter + 50'000, 'x'));
  ui().press_key(ImGuiKey_V, ImGuiMod_Ctrl);
  window->pass(3.0);
  const bool all_that_fits = own()[0].body == std::string(longest_own_letter, 'x');
  CHECK(all_that_fits);
}

TEST_CASE_FIXTURE(OwnWordsWindow, "a name written slowly, with a pause after a blank, is what was typed") {
  const auto id = keep("No", plain_no);
  open();
  show(own_letter_place(id));
  REQUIRE(ui().click("Name"));
  ui().press_key(ImGuiKey_A, ImGuiMod_Ctrl);
  for (const char* part : {"My plain ", "no ", "thanks"}) {
    ui().type(part);
    window->pass(3.0);
  }
  CHECK(own()[0].title == "My plain no thanks");
  ui().press_key(ImGuiKey_A, ImGuiMod_Ctrl);
  ui().press_key(ImGuiKey_Backspace);
  window->pass(3.0);
  CHECK(own()[0].title == "My plain no thanks");  // nothing is without a name
  ui().type("No");
  window->pass(3.0);
  CHECK(own()[0].title == "No");
}

TEST_CASE_FIXTURE(OwnWordsWindow, "line ends of another system are no change of somebody else's") {
  const auto id = keep("My plain no", "Hi {{first_name}},\r\n\r\nno.");
  open();
  show(own_letter_place(id));
  REQUIRE(ui().click("Your words"));
  ui().press_key(ImGuiKey_End, ImGuiMod_Ctrl);
  ui().type(" Thanks.");
  window->pass(3.0);
  CHECK(own()[0].body == "Hi {{first_name}},\n\nno. Thanks.");
  CHECK_FALSE(ui().shows("elsewhere"));
}

TEST_CASE_FIXTURE(OwnWordsWindow,
                  "what is changed of a wording before it is kept is kept on leaving, or dropped") {
  const auto id = open_at(Stage::letter);
  const auto begin = [&] {
    show(case_place(id, Stage::letter));
    show(keep_wording_place(id));
  };
  begin();
  show({PlaceKind::today});
  CHECK(own().empty());  // looked at, and no more
  const auto write = [&] {
    begin();
    REQUIRE(ui().click("Your words"));
    ui().press_key(ImGuiKey_End, ImGuiMod_Ctrl);
    ui().type("\nIt was good to meet you.");
    window->pass(3.0);
  };
  write();
  REQUIRE(ui().click("Discard it"));
  CHECK(own().empty());
  write();
  show({PlaceKind::today});
  REQUIRE(own().size() == 1);
  CHECK(own()[0].body.find("It was good to meet you.") != std::string::npos);
  write();
  REQUIRE(ui().click("Save"));
  CHECK(own().size() == 2);
}

TEST_CASE_FIXTURE(OwnWordsWindow,
                  "a wording that was looked at is made anew of what the letter says by now") {
  const auto id = open_at(Stage::letter);
  const auto write = [&](const char* words) {
    show(case_place(id, Stage::letter));
    REQUIRE(ui().click("Your letter"));
    ui().press_key(ImGuiKey_End, ImGuiMod_Ctrl);
    ui().type(words);
    window->pass(1.0);
    REQUIRE(ui().click("More"));
    REQUIRE(ui().click("Keep this wording"));
  };
  write("\nFirst.");
  write("\nSecond.");
  CHECK(ui().shows("Second."));
}

TEST_CASE_FIXTURE(OwnWordsWindow,
                  "of a letter that was sent the sent words are kept, not the reply begun since") {
  sign();
  const auto id = file_sent(northwind());
  on_desk([&](Desk& desk) {
    must(file_reply(desk, id, {"Why?", Channel::email}));
    Draft draft = must(compose_answer(desk, must(read_case(desk, id)), "asks-why", Channel::email));
    draft.body.text = "Because.";
    must(keep_draft(desk, id, draft));
  });
  open();
  show(case_place(id, Stage::letter));
  REQUIRE(ui().click("More"));
  REQUIRE(ui().click("Keep this wording"));
  CHECK(ui().shows("Hi [their first name],"));
  CHECK_FALSE(ui().shows("Because."));
}

TEST_CASE_FIXTURE(OwnWordsWindow,
                  "on a small phone, and on one with its keyboard open, it is named and given a subject") {
  const auto id = keep("My plain no", plain_no);
  for (const ScreenSize size : {ScreenSize{320, 568, 1}, ScreenSize{390, 844, 1}, ScreenSize{390, 420, 1}}) {
    CAPTURE(size.height);
    open(size);
    show(own_letter_place(id));
    if (ui().find("Name") == nullptr) ui().scroll("Your words", 20);
    REQUIRE(ui().click("Name", Pointer::touch));
    ui().press_key(ImGuiKey_A, ImGuiMod_Ctrl);
    ui().type("No, kindly");
    CHECK(ui().find("Name") != nullptr);
    if (ui().find("Subject") == nullptr) ui().scroll("Name", -8);
    REQUIRE(ui().click("Subject", Pointer::touch));
    ui().press_key(ImGuiKey_A, ImGuiMod_Ctrl);
    ui().type("About " + std::to_string(size.height));
    window->pass(3.0);
    CHECK(own()[0].title == "No, kindly");
    CHECK(own()[0].subject == "About " + std::to_string(size.height));
  }
}

TEST_CASE_FIXTURE(OwnWordsWindow, "a reply begun in one's own words outlives the letter it began as") {
  sign();
  const auto own_id = keep("Why, in short", "Hi {{first_name}}, it was the plan.", "reply-asks-why");
  const auto id = file_sent(northwind());
  on_desk([&](Desk& desk) { must(file_reply(desk, id, {"Why?", Channel::email})); });
  open();
  show(case_place(id, Stage::replies));
  REQUIRE(choose("asks why", "Why, in short · yours"));
  REQUIRE(ui().click("Your reply"));
  ui().press_key(ImGuiKey_End, ImGuiMod_Ctrl);
  ui().type(" And the road.");
  window->pass(3.0);
  on_desk([&](Desk& desk) { must(remove_own_letter(desk, own_id)); });
  ui().settle();
  CHECK(ui().shows("And the road."));
  REQUIRE(ui().click("Your reply"));
  ui().press_key(ImGuiKey_End, ImGuiMod_Ctrl);
  ui().type(" And more.");
  window->pass(3.0);
  const std::string body = beside([&](Desk& desk) { return must(kept_draft(desk, id))->body; });
  CHECK(body.find("it was the plan. And the road. And more.") != std::string::npos);
}

TEST_CASE_FIXTURE(OwnWordsWindow, "of two of one name each can be chosen") {
  keep("My plain no", plain_no);
  keep("My plain no", "Hi {{first_name}},\n\nthe second of them.\n\n{{my_name}}");
  const auto id = open_at(Stage::letter);
  on_desk([&](Desk& desk) {
    LetterChoice choice;
    choice.template_id = "own.1";
    must(keep_draft(desk, id, must(compose_letter(desk, must(read_case(desk, id)), choice))));
  });
  ui().settle();
  CHECK(ui().shows("I withdraw from the Data Analyst role."));
  REQUIRE(ui().click("My plain no · yours"));
  REQUIRE(click_last("My plain no · yours"));
  CHECK(ui().shows("the second of them."));
  REQUIRE(choose("My plain no · yours", "Warm"));
  CHECK_FALSE(ui().shows("the second of them."));
}

TEST_CASE_FIXTURE(OwnWordsWindow, "what only an email says is a decline by another channel") {
  const auto id = keep("After a call", plain_no, "confirm-call");
  open();
  show(own_letter_place(id));
  REQUIRE(choose("Email", "LinkedIn note"));
  window->pass(3.0);
  CHECK(own()[0].purpose == "decline");
}
