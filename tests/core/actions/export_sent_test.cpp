// What was sent, as others read it: mails in a folder, and a page that says to whom and when.
#include "core/actions/export_sent.h"

#include "core/actions/people.h"
#include "core/actions/profile.h"
#include "core/exchange/mail_reader.h"
#include "core/store/files.h"
#include "tests/support/desk_fixture.h"
#include "tests/support/files_on_disk.h"

using namespace goodterms;

namespace {

struct SentDesk : DeskFixture {
  Id<Application> by_mail, on_linkedin;
  SentDesk() {
    sign_as("Sam Okafor");
    CaseFacts facts = northwind();
    facts.company.name = "Northwind / Labs: <b>";
    by_mail = start(facts);
    must(mark_sent(desk, by_mail, {Channel::email, "Data Analyst", "Hi Dana,\n\nNo & thank you <3\n\nSam"}));
    CaseFacts other = northwind();
    other.company.name = "Alder";
    other.contact = {};
    other.contact.name = "Ana Lund";
    on_linkedin = start(other);
    must(mark_sent(desk, on_linkedin, {Channel::linkedin, "", "Hi Ana, another offer won. Sam"}));
    Contact ana = *must(read_case(desk, on_linkedin)).contact;
    ana.for_me_only = true;
    must(update_contact(desk, ana));
  }
  std::string proof(ForMeOnly for_me_only = ForMeOnly::left_out) {
    const std::string target = folder.file("sent.html");
    must(do_all(*must(begin_proof_export(place(), target, files, words, for_me_only))));
    return read_file(target);
  }
  std::vector<std::string> mails() {
    const std::string target = folder.file("mails");
    must(do_all(*must(begin_mail_export(place(), target, files, must(read_profile(desk))))));
    return must(files.list(target));
  }
};

bool holds(const std::string& text, const char* part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE_FIXTURE(SentDesk, "a page says what was sent to whom and when, in its exact words") {
  const std::string page = proof();
  CHECK(holds(page, "What was sent, to whom and when"));
  CHECK(
      holds(page, "Mon 2 March 2026 at 09:00, by email to Dana Reyes &lt;dana.reyes@northwind.example&gt;"));
  CHECK(holds(page, "Northwind / Labs: &lt;b&gt;"));
  CHECK(holds(page, "No &amp; thank you &lt;3"));
  CHECK_FALSE(holds(page, "<b>"));
  CHECK(holds(page, "</html>"));
}

TEST_CASE_FIXTURE(SentDesk, "who is private is on the page only when they are asked for") {
  CHECK_FALSE(holds(proof(), "Ana Lund"));
  CHECK(holds(proof(ForMeOnly::included), "by LinkedIn to Ana Lund"));
}

TEST_CASE_FIXTURE(SentDesk, "what went out by email is a mail each, which reads as it was sent") {
  REQUIRE(mails() == std::vector<std::string>{"2026-03-02 Northwind   Labs   b (1).eml"});
  const std::string bytes = read_file(folder.file("mails/2026-03-02 Northwind   Labs   b (1).eml"));
  CHECK_FALSE(holds(bytes, "X-Unsent"));  // a mail program opens it to be read
  const auto mail = must(read_mail(bytes));
  CHECK(mail.subject == "Data Analyst");
  CHECK(holds(mail.text, "No & thank you <3"));
  CHECK(mails().size() == 1);  // once more writes the same again
}

TEST_CASE_FIXTURE(
    SentDesk, "whose address is not known any more is no reader of the mail, which is there all the same") {
  Contact dana = *must(read_case(desk, by_mail)).contact;
  dana.email.clear();
  must(update_contact(desk, dana));
  REQUIRE(mails().size() == 1);
  CHECK_FALSE(holds(read_file(folder.file("mails/" + mails().front())), "To:"));
}
