// The letter: what is missing is asked for once, what is wrong is shown and mended, and it goes out as it is.
#include "tests/support/app_fixture.h"

using namespace goodterms;

namespace {

struct LetterFixture : AppFixture {
  Id<Application> id;
  void open_letter(const CaseFacts& facts, ScreenSize size = {1280, 800, 1}) {
    id = file(facts);
    open(size);
    app().show(case_place(id, Stage::draft));
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
  REQUIRE(ui().click("Letter"));
  ui().press_key(ImGuiKey_Home, ImGuiMod_Ctrl);  // then behind the greeting
  ui().press_key(ImGuiKey_End);
  ui().type("\n\nI am sorry. I apologize.");
  window->pass(0.2);
  REQUIRE(ui().find("Take it out") != nullptr);
  REQUIRE(ui().click("Take it out"));
  REQUIRE(ui().click("Copy"));
  CHECK(platform.clipboard().find("withdrawing") != std::string::npos);
  CHECK(platform.clipboard().find("I am sorry.") != std::string::npos);  // one may stay
  CHECK(platform.clipboard().find("apologize") == std::string::npos);
}

TEST_CASE_FIXTURE(LetterFixture, "where there is no room for the advice, it is one press away") {
  const char* advice = "How and when to say it";
  SUBCASE("on a phone") {
    open_letter(northwind(), {390, 844, 1});
  }
  SUBCASE("with large text") {
    open_letter(northwind());
    CHECK(ui().find(advice) == nullptr);
    set_text_percent(200);
    ui().settle();
  }
  REQUIRE(ui().click(advice));
  CHECK(ui().shows("Send an email: it keeps a record"));
}

TEST_CASE_FIXTURE(LetterFixture, "what is said of the subject gives way to the subject itself") {
  open_letter(northwind());
  CHECK(ui().shows("some phones show 33 characters"));
  set_text_percent(200);
  ui().settle();
  CHECK_FALSE(ui().shows("some phones show 33 characters"));
}

TEST_CASE_FIXTURE(LetterFixture, "a good letter has no remark") {
  sign();
  open_letter(northwind());
  for (const char* fix : {"Show me", "Take it out", "Fix it"})
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
  REQUIRE(ui().click("LinkedIn"));
  CHECK(ui().shows("characters"));
  CHECK(ui().find("Subject") == nullptr);
  REQUIRE(ui().click("Mark as sent"));
  const auto sent = on_desk([&](Desk& desk) { return must(read_history(desk, id)).sent; });
  REQUIRE(sent.size() == 1);
  CHECK(sent[0].channel == Channel::linkedin);
  CHECK(sent[0].subject.empty());
}

TEST_CASE_FIXTURE(LetterFixture, "what was sent is shown word for word and cannot be changed") {
  sign();
  id = file_sent(northwind());
  open();
  show(case_place(id, Stage::draft));
  CHECK(ui().shows("No."));
  REQUIRE(ui().click("Letter"));
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
  REQUIRE(ui().click("Mark as sent"));
  CHECK_FALSE(cases()[0].application.sent.has_value());
  REQUIRE(ui().find("Your name") != nullptr);
  REQUIRE(ui().click("Mark as sent anyway"));
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
