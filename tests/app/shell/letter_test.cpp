// The letter: what is missing is asked for once, what is wrong is shown and mended, and it goes out as it is.
#include "tests/support/app_fixture.h"

using namespace goodterms;

namespace {

struct LetterFixture : AppFixture {
  Id<Application> id;
  void open_letter(const CaseFacts& facts, ScreenSize size = {1280, 800, 1}) {
    id = file(facts);
    open(size);
    app().show(case_place(id, Stage::letter));
    ui().settle();
  }
};

}  // namespace

TEST_CASE_FIXTURE(LetterFixture, "a missing name is asked for where it stands, and filled in everywhere") {
  open_letter(northwind());
  REQUIRE(ui().click("[your name]"));
  REQUIRE(ui().find("Your name") != nullptr);
  ui().type("Sam Okafor");
  ui().press_key(ImGuiKey_Enter);
  CHECK_FALSE(ui().shows("[your name]"));
  CHECK(ui().shows("Sam Okafor"));
  CHECK(on_desk([](Desk& desk) { return must(read_profile(desk)).name; }) == "Sam Okafor");
}

TEST_CASE_FIXTURE(LetterFixture, "a remark is shown with its fix, which takes the words out") {
  sign();
  open_letter(northwind());
  REQUIRE(ui().click("Your letter"));
  ui().press_key(ImGuiKey_Home, ImGuiMod_Ctrl);  // then behind the greeting
  ui().press_key(ImGuiKey_End);
  ui().type("\n\nI am sorry. I apologize.");
  window->pass(0.2);
  REQUIRE(ui().find("Remove it") != nullptr);
  REQUIRE(ui().click("Remove it"));
  REQUIRE(ui().click("Copy"));
  CHECK(platform.clipboard().find("withdrawing") != std::string::npos);
  CHECK(platform.clipboard().find("I am sorry.") != std::string::npos);  // one may stay
  CHECK(platform.clipboard().find("apologize") == std::string::npos);
}

TEST_CASE_FIXTURE(LetterFixture,
                  "the advice stands above the letter at every size, and all of it is in the menu") {
  for (const ScreenSize& size : {ScreenSize{390, 844, 1}, ScreenSize{1280, 800, 1}}) {
    for (const int percent : {100, 200}) {
      open_letter(northwind(), size);
      set_text_percent(percent);
      ui().settle();
      CHECK(ui().shows("Dana wrote"));
      REQUIRE(ui().click("More"));
      REQUIRE(ui().click("How and when to say it"));
      CHECK(ui().shows("Send an email"));
    }
  }
}

TEST_CASE_FIXTURE(LetterFixture,
                  "advice, choice and letter are one: Call instead turns all of them, and back") {
  sign();
  open_letter(northwind());
  REQUIRE(ui().click("Call instead"));
  CHECK(ui().shows("A call is fine too"));
  CHECK(ui().find("Call") != nullptr);
  CHECK(ui().find("Start the call") != nullptr);
  CHECK(ui().find("Your letter") == nullptr);
  REQUIRE(ui().click("Write instead"));
  CHECK(ui().shows("Dana wrote by email, so email is right."));
  CHECK(ui().find("Your letter") != nullptr);
}

TEST_CASE_FIXTURE(LetterFixture, "who wrote from no known address is asked for it where the letter stands") {
  sign();
  CaseFacts facts = northwind();
  facts.contact.email.clear();
  open_letter(facts);
  REQUIRE(ui().click("Open in mail"));
  CHECK(platform.opened.empty());
  REQUIRE(ui().find("Email") != nullptr);
  ui().type("dana@northwind.example");
  ui().press_key(ImGuiKey_Enter);
  CHECK(cases()[0].contact->email == "dana@northwind.example");
  REQUIRE(ui().click("Open in mail"));
  REQUIRE(platform.opened.size() == 1);
  CHECK(platform.opened[0].rfind("mailto:dana@northwind.example?", 0) == 0);
}

TEST_CASE_FIXTURE(LetterFixture,
                  "the letter that left the app is asked about in the same place, and nothing else moves") {
  sign();
  for (const ScreenSize& size : {ScreenSize{390, 844, 1}, ScreenSize{1280, 800, 1}}) {
    open_letter(northwind(), size);
    const Area before = ui().find("Your letter")->place;
    REQUIRE(ui().click("Open in mail"));
    CHECK(ui().shows("Did it go out?"));
    CHECK(ui().shows("You opened it in your mail at 09:00."));
    CHECK(ui().find("Your letter")->place.top == before.top);
    CHECK(ui().find("Your letter")->place.bottom == before.bottom);
    REQUIRE(ui().click("Not yet"));
    CHECK(ui().find("Open in mail") != nullptr);
    CHECK_FALSE(cases()[0].application.sent.has_value());
  }
  REQUIRE(ui().click("Open in mail"));
  REQUIRE(ui().click("Yes, file it"));
  CHECK(cases()[0].application.sent.has_value());
}

TEST_CASE_FIXTURE(LetterFixture,
                  "an interview that passed is said without blame, and its letter is an apology") {
  sign();
  CaseFacts facts = northwind();
  facts.application.interview = moment("2026-02-27T14:00+01:00");
  open_letter(facts);
  CHECK(ui().shows("The interview was on Friday 27 February."));
  CHECK_FALSE(ui().shows("The time of the interview has passed."));  // not said twice
  CHECK(ui().shows("A short apology still helps"));
  CHECK(ui().shows("sorry"));
}

TEST_CASE_FIXTURE(LetterFixture,
                  "the button on Today is what the case asks for, whatever was chosen or said") {
  sign();
  CaseFacts facts = northwind();
  facts.application.spoken_before = true;
  facts.contact.phone = "+1 555 0142";
  open_letter(facts);
  show({PlaceKind::today});
  CHECK(ui().find("Call script") != nullptr);
  show(case_place(id, Stage::letter));
  REQUIRE(ui().click("Write instead"));
  show({PlaceKind::today});
  CHECK(ui().find("Call script") == nullptr);
  REQUIRE(ui().click("Read and send"));
  REQUIRE(ui().click("Call instead"));
  REQUIRE(ui().click("Start the call"));
  REQUIRE(ui().click("Done, draft the email"));
  show({PlaceKind::today});
  CHECK(ui().shows("You called. A short email keeps it in writing."));
  CHECK(ui().find("Call script") == nullptr);
  REQUIRE(ui().click("Read and send"));
  REQUIRE(ui().click("I’ve already sent it"));
  show({PlaceKind::today});
  CHECK(ui().find("Read and send") == nullptr);
}

TEST_CASE_FIXTURE(LetterFixture, "one word is one word") {
  sign();
  open_letter(northwind());
  REQUIRE(ui().click("Your letter"));
  ui().press_key(ImGuiKey_A, ImGuiMod_Ctrl);
  ui().type("No.");
  window->pass(0.2);
  CHECK(ui().shows("1 word"));
  CHECK_FALSE(ui().shows("1 words"));
}

TEST_CASE_FIXTURE(LetterFixture,
                  "where there is no room beside the letter, facts and story are in a drawer") {
  sign();
  for (const ScreenSize& size : {ScreenSize{390, 844, 1}, ScreenSize{820, 1180, 1}}) {
    open_letter(northwind(), size);
    CHECK_FALSE(ui().shows("So far"));
    REQUIRE(choose("More", "Facts and history"));
    CHECK(ui().shows("So far"));
    CHECK(ui().shows("Talent Partner"));
    CHECK(ui().shows("Decided to decline"));
    ui().press_key(ImGuiKey_Escape);
    CHECK_FALSE(ui().shows("So far"));
    CHECK(app().place().application == id);
  }
}

TEST_CASE_FIXTURE(LetterFixture, "what was filed can be read again, and taken back") {
  sign();
  open_letter(northwind());
  REQUIRE(ui().click("I’ve already sent it"));
  CHECK(ui().shows("You told Dana eight days before the interview."));
  REQUIRE(ui().click("Not sent after all"));
  CHECK_FALSE(cases()[0].application.sent.has_value());
  REQUIRE(ui().click("I’ve already sent it"));
  REQUIRE(ui().click("Read the letter"));
  CHECK(ui().shows("Hi Dana,"));
  CHECK(ui().find("I’ve already sent it") == nullptr);
}

TEST_CASE_FIXTURE(LetterFixture, "what is said of the subject gives way to the subject itself") {
  open_letter(northwind());
  CHECK(ui().shows("phones may cut the end"));
  open({760, 800, 1});
  show(case_place(id, Stage::letter));
  set_text_percent(120);
  ui().settle();
  CHECK_FALSE(ui().shows("phones may cut the end"));
}

TEST_CASE_FIXTURE(LetterFixture, "a good letter has no remark") {
  sign();
  open_letter(northwind());
  for (const char* fix : {"Show me", "Remove it", "Fix it"})
    CHECK(ui().find(fix) == nullptr);
}

TEST_CASE_FIXTURE(LetterFixture, "the letter opens in the mail program with everything in it") {
  sign();
  open_letter(northwind());
  REQUIRE(ui().click("Open in mail"));
  REQUIRE(platform.opened.size() == 1);
  CHECK(platform.opened[0].rfind("mailto:dana.reyes@northwind.example?", 0) == 0);
  CHECK(platform.opened[0].find("subject=") != std::string::npos);
  CHECK(platform.opened[0].find("Sam%20Okafor") != std::string::npos);
}

TEST_CASE_FIXTURE(LetterFixture, "no other way is offered for a letter that may have gone out") {
  sign();
  open_letter(northwind());
  REQUIRE(ui().find("Call instead"));
  REQUIRE(ui().click("Open in mail"));
  CHECK(ui().find("Call instead") == nullptr);
  REQUIRE(ui().click("Not yet"));
  CHECK(ui().find("Call instead"));
}

TEST_CASE_FIXTURE(LetterFixture, "the subject has other forms, one press away") {
  sign();
  open_letter(northwind());
  const auto forms = on_desk([&](Desk& desk) {
    const Case about = must(read_case(desk, id));
    return must(subject_forms(desk, about, must(compose_letter(desk, about, {})).template_id));
  });
  REQUIRE(forms.size() >= 2);
  REQUIRE(ui().click("Another subject"));
  window->pass(1.2);
  CHECK(on_desk([&](Desk& desk) { return must(kept_draft(desk, id)); })->subject == forms[1]);
}

TEST_CASE_FIXTURE(LetterFixture, "a letter by LinkedIn has no subject and is counted in characters") {
  sign();
  open_letter(northwind());
  REQUIRE(choose("Email", "LinkedIn"));
  CHECK(ui().shows("characters"));
  CHECK(ui().find("Subject") == nullptr);
  REQUIRE(ui().click("I’ve already sent it"));
  const auto sent = on_desk([&](Desk& desk) { return must(read_history(desk, id)).sent; });
  REQUIRE(sent.size() == 1);
  CHECK(sent[0].channel == Channel::linkedin);
  CHECK(sent[0].subject.empty());
}

TEST_CASE_FIXTURE(LetterFixture, "what was sent is shown word for word and cannot be changed") {
  sign();
  id = file_sent(northwind());
  open();
  show(case_place(id, Stage::letter));
  CHECK(ui().shows("No."));
  REQUIRE(ui().click("Your letter"));
  ui().type("changed");
  window->pass(1.2);
  CHECK_FALSE(ui().shows("changed"));
}

TEST_CASE_FIXTURE(LetterFixture, "facts that are changed show in the letter") {
  sign();
  open_letter(northwind());
  REQUIRE(ui().click("Edit"));
  REQUIRE(ui().click("Role"));
  ui().press_key(ImGuiKey_A, ImGuiMod_Ctrl);
  ui().type("Forecasting Lead");
  ui().press_key(ImGuiKey_Enter);
  CHECK(cases()[0].application.role == "Forecasting Lead");
  CHECK(ui().shows("Forecasting Lead"));
}

TEST_CASE_FIXTURE(
    LetterFixture,
    "a letter with a gap asks for it before it counts as sent, and can be marked all the same") {
  open_letter(northwind());
  REQUIRE(ui().click("I’ve already sent it"));
  CHECK_FALSE(cases()[0].application.sent.has_value());
  REQUIRE(ui().find("Your name") != nullptr);
  REQUIRE(ui().click("Go on without it"));
  CHECK(cases()[0].application.sent.has_value());
}

TEST_CASE_FIXTURE(LetterFixture,
                  "who never said their name is asked once, with the name the invitation greets") {
  platform.set_clipboard(invitation);
  open();
  REQUIRE(ui().click("Paste an invitation"));
  REQUIRE(ui().find("Your name, as you sign") != nullptr);
  REQUIRE(ui().click("Write the letter"));
  CHECK(on_desk([](Desk& desk) { return must(read_profile(desk)).name; }) == "Sam");
  CHECK_FALSE(ui().shows("[your name]"));
}

TEST_CASE_FIXTURE(LetterFixture,
                  "a letter is written in another language where there are letters in several") {
  id = open_at(Stage::letter);
  CHECK(ui().click("More"));
  CHECK(ui().click("Write it in British English"));
  CHECK(on_desk([&](Desk& desk) { return must(read_case(desk, id)); }).application.language == "en-GB");
  CHECK(ui().click("More"));
  CHECK(ui().shows("Write it in English"));
  CHECK_FALSE(ui().shows("Write it in British English"));
}

TEST_CASE_FIXTURE(
    AppFixture,
    "an email written twice where a call was advised can be made the usual, and Settings takes it back") {
  sign();
  for (const char* company : {"Osprey", "Merlin"}) {
    CaseFacts facts = northwind();
    facts.company.name = company;
    facts.application.spoken_before = true;
    file_sent(facts);
  }
  CaseFacts facts = northwind();
  facts.company.name = "Harrier";
  facts.application.spoken_before = true;
  const auto id = open_at(Stage::letter, facts);
  CHECK(ui().shows("so a call is kinder"));
  REQUIRE(ui().click("Always do that"));
  CHECK(ui().shows("You chose email for cases like this one."));
  CHECK(ui().find("Always do that") == nullptr);
  show({PlaceKind::settings});
  REQUIRE(ui().click("Follow the advice again"));
  CHECK(ui().find("Follow the advice again") == nullptr);
  show(case_place(id, Stage::letter));
  CHECK(ui().shows("so a call is kinder"));
}
