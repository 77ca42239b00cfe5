// What they answer is kept, answered once, and never lost on the way.
#include "core/actions/replies.h"

#include <algorithm>

#include "core/actions/decide.h"

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
  std::string reply() { return ui().find("Your reply") != nullptr ? ui().find("Your reply")->value : ""; }
  void they_answer(const char* words, Channel channel = Channel::email) {
    on_desk([&](Desk& desk) { must(file_reply(desk, id, {words, channel})); });
    ui().settle();
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
    REQUIRE(fresh.ui().click("Save", pointer));
    CHECK(fresh.timeline().front().summary == "What made you choose the other one? All the best, Dana");
    CHECK(fresh.ui().find("asks why") != nullptr);    // chosen by nobody
    CHECK(fresh.ui().marks("What made you choose"));  // the words it went by
    CHECK_FALSE(fresh.ui().marks("All the best"));
    CHECK(fresh.ui().shows("answer in two honest lines"));
    REQUIRE(fresh.ui().click("Open in mail", pointer));
    CHECK(fresh.ui().shows("Did it go out?"));
    REQUIRE(fresh.ui().click("Yes, file it", pointer));
    CHECK(fresh.sent().size() == 2);
    CHECK(fresh.sent().back().subject == "Re: No, thank you");
    CHECK(fresh.ui().shows("You answered today, by email."));
  }
}

TEST_CASE_FIXTURE(RepliesWindow,
                  "words that are not understood are not called thanks, and nothing is put in the mouth") {
  for (const auto& [size, pointer] : {std::pair(ScreenSize{390, 844, 1}, Pointer::touch),
                                      std::pair(ScreenSize{1280, 800, 1}, Pointer::mouse)}) {
    for (const char* words : {"Miksi päätitte toisin?", "Right.", "😀"}) {
      CAPTURE(words);
      RepliesWindow fresh;
      fresh.open_replies(size);
      fresh.they_answer(words);
      CHECK_FALSE(fresh.ui().shows("thanks you"));
      CHECK(fresh.ui().find("wrote something else") != nullptr);
      CHECK(fresh.ui().shows("What they ask could not be told"));
      CHECK(fresh.reply().empty());  // no letter that nobody chose
      CHECK(fresh.ui().find("No reply needed") != nullptr);
      CHECK(fresh.ui().find("Open in mail") == nullptr);  // there is nothing to send yet
      REQUIRE(fresh.choose("wrote something else", "asks why", pointer));
      CHECK(fresh.ui().shows("answer in two honest lines"));
      CHECK(fresh.ui().find("Open in mail") != nullptr);
    }
  }
}

TEST_CASE_FIXTURE(RepliesWindow,
                  "words that are not understood are answered in one's own, and filed as they were written") {
  open_replies();
  they_answer("Miksi?");
  REQUIRE(ui().click("Write a reply"));
  ui().type("Weil ich schon zugesagt habe.");
  show({PlaceKind::today});
  show(case_place(id, Stage::replies));
  CHECK(ui().shows("Weil ich schon zugesagt habe."));
  CHECK(ui().find("wrote something else") != nullptr);
  REQUIRE(ui().click("Open in mail"));
  REQUIRE(ui().click("Yes, file it"));
  CHECK(sent().back().body == "Weil ich schon zugesagt habe.");
  CHECK(ui().shows("You answered today, by email."));
}

TEST_CASE_FIXTURE(RepliesWindow, "words that are not understood may need no reply") {
  open_replies();
  they_answer("Miksi?");
  REQUIRE(ui().click("No reply needed"));
  CHECK(timeline().front().kind == InteractionKind::settled);
  CHECK(sent().size() == 1);
}

TEST_CASE_FIXTURE(RepliesWindow, "a machine's answer is called one, with the words it went by") {
  open_replies();
  they_answer("I am out of the office until Monday. Thank you for your patience.");
  CHECK(ui().shows("This reads like an automatic answer"));
  CHECK_FALSE(ui().shows("could not be told"));
  CHECK_FALSE(ui().shows("thanks you"));
}

TEST_CASE_FIXTURE(RepliesWindow, "an answer without words is not kept, and the page says so") {
  open_replies();
  REQUIRE(ui().click("Type it"));
  REQUIRE(ui().click("Save"));
  CHECK(ui().shows("The answer is empty. Nothing was kept."));
  CHECK(timeline().front().kind == InteractionKind::declined);
}

TEST_CASE_FIXTURE(RepliesWindow,
                  "on the phone what was not understood has no script until something is chosen") {
  open_replies({390, 844, 1});
  they_answer("Na gut.", Channel::phone);
  CHECK(ui().find("Start the call") == nullptr);
  CHECK(ui().find("No reply needed") != nullptr);
  REQUIRE(choose("wrote something else", "asks why", Pointer::touch));
  CHECK(ui().find("Start the call") != nullptr);
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

TEST_CASE_FIXTURE(RepliesWindow, "the third time they press, the page says no more, and so does the reply") {
  open_replies();
  for (const char* words : {"This is unacceptable.", "I insist that you come."}) {
    clock.pass(seconds_per_hour);
    they_answer(words);
    CHECK(ui().find("presses you") != nullptr);
    REQUIRE(ui().click("Open in mail"));
    REQUIRE(ui().click("Yes, file it"));
  }
  clock.pass(seconds_per_hour);
  they_answer("You promised. We had an agreement.");
  CHECK(ui().find("presses you again") != nullptr);
  CHECK(ui().shows("ay no more than you have said."));
  CHECK(reply().find("I won’t be writing about it again") != std::string::npos);
}

TEST_CASE_FIXTURE(RepliesWindow,
                  "who is made unsure asks for time with a day, beside the answers to Decide") {
  open_replies();
  on_desk([&](Desk& desk) {
    Decision mine;
    mine.answers[decision_question("goals")].words = "More leadership, less travel.";
    must(keep_decision(desk, id, mine, {}));
  });
  they_answer("Please reconsider, we can raise the salary.");
  REQUIRE(choose("would like to change your mind", "makes you unsure"));
  CHECK(ui().shows("so ask for time and name the day"));
  CHECK(reply().find("until Monday 9 March") != std::string::npos);
  CHECK(ui().shows("What you answered"));
  CHECK(ui().shows("More leadership, less travel."));
  REQUIRE(ui().click("Open in mail"));
  REQUIRE(ui().click("Yes, file it"));
  CHECK(sent().back().body.find("Monday 9 March") != std::string::npos);
  show(case_place(id, Stage::plan));
  CHECK(ui().shows("Tell Dana what you have decided"));
}

TEST_CASE_FIXTURE(RepliesWindow, "the day that is asked for can be another, and the reply names it") {
  open_replies({390, 844, 1});
  they_answer("Please reconsider, we can raise the salary.");
  REQUIRE(choose("would like to change your mind", "makes you unsure", Pointer::touch));
  REQUIRE(ui().click("You will answer by Mon 9 March", Pointer::touch));
  REQUIRE(ui().click("The day your reply names", Pointer::touch));
  ui().press_key(ImGuiKey_A, ImGuiMod_Ctrl);
  ui().type("12 March");
  REQUIRE(ui().click("Save", Pointer::touch));
  CHECK(reply().find("until Thursday 12 March") != std::string::npos);
  REQUIRE(ui().click("To Decide", Pointer::touch));
  CHECK(app().place() == case_place(id, Stage::decide));
}

TEST_CASE_FIXTURE(RepliesWindow, "another role that they speak of beside it can have a case of its own") {
  open_replies();
  on_desk([&](Desk& desk) {
    must(file_reply(desk, id, {"Why? By the way, we have another position in Leeds.", Channel::email}));
  });
  ui().settle();
  CHECK(ui().find("asks why") != nullptr);
  REQUIRE(ui().click("Start a case for it"));
  REQUIRE(app().place().kind == PlaceKind::new_decline);
  CHECK(ui().shows("Northwind Labs"));
  CHECK(ui().shows("we have another position in Leeds"));
  REQUIRE(ui().click("Role"));
  ui().type("Lead Analyst");
  REQUIRE(ui().click("Decide first"));
  CHECK(app().place().stage == Stage::decide);
  const auto other = app().place().application;
  CHECK(other != id);
  const auto [before, after] =
      beside([&](Desk& desk) { return std::pair(must(read_case(desk, id)), must(read_case(desk, other))); });
  CHECK(after.application.role == "Lead Analyst");
  CHECK(after.application.contact == before.application.contact);  // one story
  CHECK(after.application.company == before.application.company);
  CHECK(after.application.touchpoints == before.application.touchpoints + 1);
}

TEST_CASE_FIXTURE(RepliesWindow, "words beside each other that one reaction went by are one mark") {
  open_replies();
  they_answer("Thanks. Would you mind sharing what made you choose the other one?");
  CHECK(ui().marks("mind sharing what made you choose"));
}

TEST_CASE_FIXTURE(RepliesWindow,
                  "of several things that are asked each is named, marked, and can be answered") {
  open_replies();
  they_answer("Please reconsider. Why did you say no? Do you know anybody else who would fit?");
  CHECK(ui().find("would like to change your mind") != nullptr);
  CHECK(ui().marks("reconsider"));
  CHECK(ui().marks("Why"));
  REQUIRE(ui().find("Dana also asks for a referral") != nullptr);
  REQUIRE(ui().click("Dana also asks why"));
  CHECK(ui().shows("answer in two honest lines"));
  CHECK(ui().find("Dana also would like to change your mind") != nullptr);
}

TEST_CASE_FIXTURE(RepliesWindow,
                  "who asks where somebody was gets the apology, and the case is declined with it") {
  for (const auto& [size, pointer] : {std::pair(ScreenSize{390, 844, 1}, Pointer::touch),
                                      std::pair(ScreenSize{1280, 800, 1}, Pointer::mouse)}) {
    RepliesWindow fresh;
    fresh.clock.set(moment("2026-03-10T16:00:00+01:00"));
    fresh.sign();
    fresh.id = fresh.file(northwind());
    fresh.open(size);
    fresh.show(case_place(fresh.id, Stage::replies));
    CHECK(fresh.ui().shows("Did they ask where you were?"));
    fresh.platform.set_clipboard("Hi Sam, we missed you today. Is everything all right? Dana");
    REQUIRE(fresh.ui().click("Paste their answer", pointer));
    REQUIRE(fresh.ui().click("Save", pointer));
    CHECK(fresh.ui().find("missed you at the interview") != nullptr);
    CHECK(fresh.reply().find("withdrawing") != std::string::npos);
    CHECK(fresh.reply().find("sorry") != std::string::npos);
    CHECK(fresh.reply().find("Tuesday 10 March") != std::string::npos);
    REQUIRE(fresh.ui().click("Open in mail", pointer));
    REQUIRE(fresh.ui().click("Yes, file it", pointer));
    CHECK(fresh.cases().front().application.sent.has_value());
    CHECK(fresh.ui().shows("You answered today, by email."));
    CHECK(fresh.sent().back().body.find("withdrawing") != std::string::npos);
  }
}

TEST_CASE_FIXTURE(RepliesWindow, "before an interview that lies ahead there is nothing to answer yet") {
  open_at(Stage::replies);
  CHECK(ui().shows("Answers come after the letter"));
}

TEST_CASE_FIXTURE(RepliesWindow, "another role does not push aside a decline that was begun") {
  open_replies();
  show({PlaceKind::new_decline});
  REQUIRE(ui().click("Company"));
  ui().type("Contoso");
  show(case_place(id, Stage::replies));
  they_answer("By the way, we have another position in Leeds.");
  REQUIRE(ui().click("Start a case for it"));
  CHECK(ui().shows("This is the decline you started."));
  show({PlaceKind::new_decline});
  CHECK(ui().shows("Contoso"));
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

TEST_CASE_FIXTURE(RepliesWindow,
                  "a long answer stands there in its first lines, and whole when all of it is asked for") {
  for (const auto& [size, pointer] : {std::pair(ScreenSize{390, 844, 1}, Pointer::touch),
                                      std::pair(ScreenSize{1280, 800, 1}, Pointer::mouse)}) {
    RepliesWindow fresh;
    fresh.open_replies(size);
    std::string words = "What made you choose the other one?";
    for (int i = 0; i < 12; ++i)
      words += " The weather in the city has been mild for the season.";
    fresh.they_answer((words + " Zanzibar!").c_str());
    REQUIRE(fresh.ui().find("asks why") != nullptr);
    const auto seen = [&] {
      const auto& texts = fresh.window->recorder().texts();
      return std::any_of(texts.begin(), texts.end(), [](const RecordedText& text) {
        return !text.shortened && text.text.find("Zanzibar!") != std::string::npos;
      });
    };
    CHECK_FALSE(seen());
    REQUIRE(fresh.ui().click("Show all", pointer));
    CHECK(seen());
  }
}

TEST_CASE_FIXTURE(RepliesWindow,
                  "what a reaction asks for is a sentence of its own where it has no room in the line") {
  open_replies({390, 844, 1});
  they_answer("What made you choose the other one?");
  CHECK(ui().shows("So answer in two honest lines, or not at all."));
}

TEST_CASE_FIXTURE(RepliesWindow, "the subject of a reply is called so") {
  open_replies();
  they_answer("What made you choose the other one?");
  CHECK(ui().shows("Re: No, thank you"));
  CHECK(ui().shows("Subject"));
}
