// Invitations that come as files: dropped on the window, or opened with the program.
#include "core/actions/ways_out.h"
#include "core/exchange/calendar_reader.h"
#include "core/exchange/mail_reader.h"
#include "tests/support/app_fixture.h"
#include "tests/support/invitation_files.h"

using namespace goodterms;

namespace {

struct OpenFixture : AppFixture {
  std::string write(const std::string& name, const std::string& bytes) {
    must(files.write(folder.file(name), bytes));
    return folder.file(name);
  }
  void drop(const std::vector<std::string>& paths) {
    app().take_files(paths);
    ui().settle();
  }
  std::string saved(const char* label) {
    REQUIRE(ui().click("More"));
    REQUIRE(ui().click(label));
    ui().settle();
    const auto names = must(files.list(folder.path()));
    for (const std::string& name : names) {
      const bool written_now = name.find("Northwind Labs") != std::string::npos;
      if (written_now) return must(files.read_start(folder.file(name), 1 << 20));
    }
    return {};
  }
};

}  // namespace

TEST_CASE_FIXTURE(OpenFixture, "a mail that is dropped on the window begins a decline with what it says") {
  sign();
  open();
  drop({write("a.eml", mail_file())});
  CHECK(app().place().kind == PlaceKind::new_decline);
  CHECK(ui().shows("Subject: Fwd: Your interview at Northwind Labs"));
  CHECK_FALSE(ui().shows("MIME-Version"));
  ui().press_key(ImGuiKey_Enter, ImGuiMod_Ctrl);
  REQUIRE(cases().size() == 1);
  CHECK(cases()[0].company.name == "Northwind Labs");
  CHECK(cases()[0].application.interview == moment("2026-03-10T14:00+01:00"));
  CHECK(ui().shows("Re: Your interview at Northwind Labs"));
}

TEST_CASE_FIXTURE(OpenFixture,
                  "the letter to a mail is an answer to it, copies who was copied, and frees the slot") {
  sign();
  platform.has_dialogs = true;
  platform.answer = folder.file("to Northwind Labs");
  open();
  drop({write("a.eml", mail_file())});
  ui().press_key(ImGuiKey_Enter, ImGuiMod_Ctrl);
  const std::string letter = saved("Save as email file");
  CHECK(letter.find("\r\nIn-Reply-To: <m2@northwind.example>\r\n") != std::string::npos);
  CHECK(letter.find("\r\nReferences: <m1@northwind.example> <m2@northwind.example>\r\n") !=
        std::string::npos);
  const ReadMail mail = must(read_mail(letter));
  CHECK(mail.subject == "Re: Your interview at Northwind Labs");
  REQUIRE(mail.cc.size() == 2);  // nothing tells yet that sam@example.org is the user
  CHECK(mail.cc[0].address == "ann.lee@northwind.example");
  const Calendar reply = must(read_calendar(mail.calendar, OneOffset(60)));
  CHECK(reply.method == "REPLY");
  REQUIRE(reply.events.size() == 1);
  CHECK(reply.events[0].uid == "4711@northwind.example");
  CHECK(reply.events[0].sequence == 2);
  REQUIRE(reply.events[0].attendees.size() == 1);
  CHECK(reply.events[0].attendees[0].answer == "DECLINED");
  CHECK(reply.events[0].attendees[0].mailbox.address == "sam@example.org");
}

TEST_CASE_FIXTURE(OpenFixture, "a calendar file alone can be answered, and other invitations cannot") {
  sign();
  platform.has_dialogs = true;
  platform.answer = folder.file("to Northwind Labs");
  open();
  drop({write("a.ics", calendar_file())});
  REQUIRE(ui().click("Company"));
  ui().type("Northwind Labs");
  ui().press_key(ImGuiKey_Enter, ImGuiMod_Ctrl);
  REQUIRE(cases().size() == 1);
  CHECK(cases()[0].has_calendar);
  CHECK(saved("Save reply for the calendar").find("PARTSTAT=DECLINED") != std::string::npos);
  show(case_place(file(northwind_labs())));
  REQUIRE(ui().click("More"));
  CHECK_FALSE(ui().shows("Save reply for the calendar"));
}

TEST_CASE_FIXTURE(OpenFixture, "what is written after the decline is between the two alone") {
  sign();
  platform.has_dialogs = true;
  platform.answer = folder.file("to Northwind Labs");
  open();
  drop({write("a.eml", mail_file())});
  ui().press_key(ImGuiKey_Enter, ImGuiMod_Ctrl);
  REQUIRE(ui().click("I’ve already sent it"));
  const Case told = cases().at(0);
  const std::string later = beside([&](Desk& desk) {
    return must(find_way_out("eml")->written(desk, told, {"Again", "Hi Dana."}));
  });
  CHECK(later.find("Cc:") == std::string::npos);
  CHECK(later.find("In-Reply-To") == std::string::npos);
  CHECK(later.find("calendar") == std::string::npos);
}

TEST_CASE_FIXTURE(OpenFixture,
                  "who was copied on the invitation is seen on the letter that goes to them too") {
  sign();
  open();
  drop({write("a.eml", mail_file())});
  ui().press_key(ImGuiKey_Enter, ImGuiMod_Ctrl);
  CHECK(ui().shows("Copy to Ann Lee, sam@example.org"));
  REQUIRE(ui().click("I’ve already sent it"));
  CHECK_FALSE(ui().shows("Copy to Ann Lee, sam@example.org"));
}

TEST_CASE_FIXTURE(OpenFixture, "the email that confirms a call stays in the thread of the invitation") {
  sign();
  open();
  drop({write("a.eml", mail_file())});
  ui().press_key(ImGuiKey_Enter, ImGuiMod_Ctrl);
  REQUIRE(ui().click("I’ve already sent it"));
  const Case told = cases().at(0);
  const std::string confirming = beside([&](Desk& desk) {
    return must(
        find_way_out("eml")->written(desk, told, {"Re: Your interview at Northwind Labs", "Hi Dana."}));
  });
  CHECK(confirming.find("In-Reply-To: <m2@northwind.example>") != std::string::npos);
  CHECK(confirming.find("Cc:") == std::string::npos);
}

TEST_CASE_FIXTURE(OpenFixture, "nobody is declined for whose address is not sure") {
  sign();
  open();
  std::string bytes = calendar_file();
  const std::string guest = "ATTENDEE;CN=Panel;PARTSTAT=ACCEPTED:mailto:panel@northwind.example\r\n";
  bytes.insert(bytes.find("END:VEVENT"), guest);
  drop({write("a.ics", bytes)});
  REQUIRE(ui().click("Company"));
  ui().type("Northwind Labs");
  ui().press_key(ImGuiKey_Enter, ImGuiMod_Ctrl);
  const Case about = cases().at(0);
  beside([&](Desk& desk) {
    const auto refused = find_way_out("ics")->written(desk, about, {"", "No, thank you."});
    REQUIRE_FALSE(refused.has_value());
    CHECK(refused.error().wording.key == "error.calendar.nobody-invited");
    must(save_profile(desk, {"Sam Okafor", "SAM@example.org", "", ""}));
    const std::string reply = must(find_way_out("ics")->written(desk, about, {"", "No, thank you."}));
    CHECK(reply.find("mailto:sam@example.org") != std::string::npos);
  });
}

TEST_CASE_FIXTURE(OpenFixture, "a second mail of the same person brings nothing of the first") {
  sign();
  open();
  drop({write("a.eml", mail_file())});
  REQUIRE(ui().click("Clear"));
  ui().type(
      "From: Dana Reyes <dana.reyes@northwind.example>\nDate: Tue, 3 Mar 2026\nSubject: Another talk\n\nHi "
      "Sam, we at Northwind Labs would like to interview you for the Clerk position.");
  ui().press_key(ImGuiKey_Enter, ImGuiMod_Ctrl);
  REQUIRE(cases().size() == 1);
  CHECK_FALSE(cases()[0].has_calendar);
  CHECK(ui().shows("Re: Another talk"));
}

TEST_CASE_FIXTURE(OpenFixture, "what was begun stays when a file is dropped, and that is said") {
  sign();
  open();
  ui().press_key(ImGuiKey_N, ImGuiMod_Ctrl);
  REQUIRE(ui().click("Company"));
  ui().type("Contoso");
  drop({write("a.eml", mail_file())});
  CHECK(ui().shows("This is the decline you started"));
  CHECK(ui().shows("Contoso"));
}

TEST_CASE_FIXTURE(OpenFixture, "several files become several declines, and one Undo takes them back") {
  sign();
  open();
  const std::string other =
      "Hi Sam,\n\nI'm Lee Park from Fabrikam. We would like to invite you to an interview for the Clerk "
      "position on Wednesday 11 March at 9 am.\n\nLee Park\nRecruiter, Fabrikam\nlee@fabrikam.example\n";
  drop({write("a.eml", mail_file()), write("b.txt", other), write("c.txt", "See you on Monday!")});
  CHECK(ui().shows("2 declines started. “c.txt” names no company or role"));
  CHECK(cases().size() == 2);
  REQUIRE(ui().click("Undo"));
  CHECK(cases().empty());
}

TEST_CASE_FIXTURE(OpenFixture, "a file that is no invitation is told in a sentence") {
  sign();
  open();
  drop({write("a.png", std::string("\x89PNG\0\0\1", 7))});
  CHECK(ui().shows("Paste the email or message here"));
  drop({folder.file("gone.eml")});
  CHECK(app().place().kind == PlaceKind::new_decline);
}

TEST_CASE_FIXTURE(OpenFixture,
                  "the source of a mail that is pasted becomes the mail, and Ctrl+Z has it back") {
  sign();
  open();
  platform.set_clipboard(mail_file());
  ui().press_key(ImGuiKey_V, ImGuiMod_Ctrl);
  CHECK(ui().shows("Subject: Fwd: Your interview at Northwind Labs"));
  CHECK_FALSE(ui().shows("Message-ID"));
  ui().press_key(ImGuiKey_Z, ImGuiMod_Ctrl);
  CHECK(ui().shows("Message-ID"));
}

TEST_CASE_FIXTURE(OpenFixture, "what came with a mail is still there after the window was closed over it") {
  sign();
  open();
  drop({write("a.eml", mail_file())});
  window->pass(3);
  REQUIRE(app().close());
  open();
  REQUIRE(ui().click("Continue"));
  ui().press_key(ImGuiKey_Enter, ImGuiMod_Ctrl);
  REQUIRE(cases().size() == 1);
  CHECK(cases()[0].has_calendar);
}
