// The people of kept mail: of one message, and of a whole mailbox.
#include "core/exchange/mail_archive.h"

#include "tests/support/growth.h"
#include "tests/support/log_fixture.h"

using namespace goodterms;

namespace {

const MailOwner sam = {{"sam@sample.example"}, "Sam Sample"};

std::string separator(const char* from = "dana@northwind.example") {
  return std::string("From ") + from + " Mon Mar  2 14:01:02 2026\n";
}

std::string message(const std::string& from, const std::string& day, const std::string& more = "") {
  return "From: " + from + "\nTo: Sam Sample <sam@sample.example>\nSubject: Your application\nDate: " + day +
         "\nMessage-ID: <1@mail.example>\n" + more + "\nHello Sam,\n\nwhen can we talk?\n\n";
}

std::vector<ImportedPerson> people_of(const std::string& bytes, const MailOwner& owner = sam) {
  MailArchive archive(bytes, owner);
  std::vector<ImportedPerson> people;
  for (ImportedPerson person; archive.next(person);) {
    if (person.says_anything()) people.push_back(person);
  }
  return people;
}

const std::string dana = "Dana Reyes <dana@northwind.example>";
const std::string monday = "Mon, 2 Mar 2026 14:01:02 -0600";

}  // namespace

TEST_CASE("a mail that was saved tells who wrote it, and when") {
  const std::string eml = message(dana, monday);
  CHECK(looks_like_mail_archive(eml));
  const auto people = people_of(eml);
  REQUIRE(people.size() == 1);
  CHECK(people[0].name == "Dana Reyes");
  CHECK(people[0].emails == std::vector<std::string>{"dana@northwind.example"});
  CHECK(people[0].mails == 1);
  CHECK(people[0].day == parse_date("2026-03-02").value());
  CHECK(people[0].company.empty());
}

TEST_CASE("a mailbox shows everybody who wrote once, with how often and when last") {
  const std::string mbox = separator() + message(dana, monday) + separator() +
                           message("omar@harbor.example (Omar Haddad)", "3 Jan 2025 08:00 +0000") +
                           separator() + message("DANA@northwind.example", "Tue, 7 Apr 2026 09:00:00 GMT") +
                           separator() + message(dana, "Fri, 06 Mar 26 09:00:00 EST");
  CHECK(looks_like_mail_archive(mbox));
  const auto people = people_of(mbox);
  REQUIRE(people.size() == 2);
  CHECK(people[0].name == "Dana Reyes");
  CHECK(people[0].mails == 3);
  CHECK(people[0].day == parse_date("2026-04-07").value());
  CHECK(people[1].name == "Omar Haddad");
  CHECK(people[1].place == 2);
}

TEST_CASE("a line that only looks like the beginning of a mail is part of the letter") {
  const std::string mbox =
      separator() + message(dana, monday) + ">From eve@quoted.example Mon Mar  2 14:01:02 2026\n" +
      ">From: Eve <eve@quoted.example>\n\nFrom 10:00 on we are in.\n\nFrom here on, ask Omar.\n\n" +
      separator("omar@harbor.example") + message("Omar <omar@harbor.example>", monday);
  MailArchive archive(mbox, sam);
  ImportedPerson person;
  while (archive.next(person)) {
  }
  CHECK(archive.unread().count == 0);
  CHECK(people_of(mbox).size() == 2);
  // The lines of Windows, and of programs that leave out the empty line before the next mail.
  const std::string windows =
      "From - Mon Mar 02 14:01:02 2026\r\nFrom: Dana <dana@northwind.example>\r\n"
      "Date: Mon, 2 Mar 2026 14:01:02 -0600\r\n\r\nHello\r\n"
      "From 17@xxx Mon Mar 02 14:01:02 +0000 2026\r\nFrom: Omar <omar@harbor.example>\r\n"
      "Date: Mon, 2 Mar 2026 14:01:02 -0600\r\n\r\nHello\r\n";
  CHECK(people_of(windows).size() == 2);
}

TEST_CASE("mailing lists, addresses that nobody reads and robots are no people") {
  std::string mbox;
  const auto add = [&](const char* from, const char* more = "") {
    mbox += separator() + message(from, monday, more);
  };
  add("Jobs <no-reply@northwind.example>");
  add("donotreply@northwind.example");
  add("Mail Delivery System <MAILER-DAEMON@mx.example>");
  add("LinkedIn <messages-noreply@linkedin.example>");
  add("Calendar <calendar-notification@calendar.example>");
  add("Eve <eve@list.example>", "List-Id: Gardeners <gardeners.list.example>\n");
  add("Shop <hello@shop.example>", "List-Unsubscribe: <mailto:out@shop.example>\n");
  add("Finn <finn@away.example>", "Auto-Submitted: auto-replied\n");
  add("Board <board@company.example>", "Precedence: bulk\n");
  add("Ad <ad@spam.example>", "X-Spam-Flag: YES\n");
  add("Reply <reply+0a81f3@tracker.example>");
  add("Dana <u1x93f0a2b77c4d5e6f708192@relay.example>");
  CHECK(people_of(mbox).empty());
  add("List <list@company.example>");
  CHECK(people_of(mbox).empty());
  add(dana.c_str(), "Auto-Submitted: no\n");
  CHECK(people_of(mbox).size() == 1);
  add("Anna List <anna.list@company.example>");  // people are called so
  CHECK(people_of(mbox).size() == 2);
}

TEST_CASE("whom the user wrote to is shown, where it is clear that the user wrote") {
  const auto from_to = [](const std::string& from, const std::string& to, const std::string& more = "") {
    return separator() + "From: " + from + "\nTo: " + to + "\nDate: " + monday + "\n" + more + "\nHello\n\n";
  };
  const std::string sent = from_to("Sam <sam@sample.example>", dana + ", no-reply@northwind.example");
  REQUIRE(people_of(sent).size() == 1);
  CHECK(people_of(sent)[0].name == "Dana Reyes");
  CHECK(people_of(sent)[0].mails == 1);
  // Whoever else got a mail of somebody's is not known to the user by that.
  const std::string theirs = from_to(dana, "sam@sample.example, Omar <omar@harbor.example>");
  CHECK(people_of(theirs).size() == 1);
  // Their other address is told by the name, by where mail was delivered to, and by what was sent.
  CHECK(people_of(from_to("Sam Sample <sam@old.example>", dana)).size() == 1);
  CHECK(people_of(from_to("s@sample.example", dana, "X-Gmail-Labels: Sent,Opened\n"), {})[0].name ==
        "Dana Reyes");
  const std::string delivered = from_to(dana, "me@sample.example", "Delivered-To: me@sample.example\n") +
                                from_to("me@sample.example", "Omar <omar@harbor.example>");
  const auto both = people_of(delivered, {});
  REQUIRE(both.size() == 2);
  CHECK(both[0].name == "Dana Reyes");
  CHECK(both[1].name == "Omar");
  // A mailing list that the user writes to is no person, nor is everybody of a mail to many.
  const std::string list = from_to("Eve <eve@garden.example>", "sam@sample.example",
                                   "List-Id: <g>\nList-Post: <mailto:gardeners@garden.example>\n") +
                           from_to("sam@sample.example", "Gardeners <gardeners@garden.example>");
  CHECK(people_of(list).empty());
  std::string many;
  for (int at = 0; at < 30; ++at)
    many += (at > 0 ? ", p" : "p") + std::to_string(at) + "@company.example";
  CHECK(people_of(from_to("sam@sample.example", many)).empty());
}

TEST_CASE("a newsletter's sender whom the user wrote to is a person") {
  const std::string mbox =
      separator() + message(dana, monday, "List-Unsubscribe: <mailto:out@northwind.example>\n") +
      separator() + "From: sam@sample.example\nTo: " + dana + "\nDate: " + monday + "\n\nHello\n\n";
  REQUIRE(people_of(mbox).size() == 1);
  CHECK(people_of(mbox)[0].mails == 1);
}

TEST_CASE("names are read as mail programs write them") {
  const auto name = [](const char* from) { return people_of(message(from, monday)).at(0).name; };
  CHECK(name("\"Reyes, Dana\" <dana@northwind.example>") == "Dana Reyes");
  CHECK(name("=?utf-8?Q?Mira_Kova=C4=8D?= <mira@harbor.example>") == "Mira Kovač");
  CHECK(name("'Omar Haddad' <omar@harbor.example>") == "Omar Haddad");
  CHECK(name("\"dana@northwind.example\" <dana@northwind.example>").empty());
}

TEST_CASE("of a damaged archive what can be read is read, and the rest is counted") {
  const std::string good = separator() + message(dana, monday);
  const std::string broken = good + separator() + "nothing like a header\n\n" + separator() +
                             "From: nobody\nDate: never\n\nHello\n\n" + separator() + "From: Omar <omar@har";
  MailArchive archive(broken, sam);
  std::size_t people = 0;
  for (ImportedPerson person; archive.next(person);)
    people += person.says_anything() ? 1 : 0;
  CHECK(people == 1);
  CHECK(archive.unread().count == 3);
  CHECK(archive.unread().first == 2);
  CHECK(archive.position() == broken.size());
  // Its beginning was lost.
  const std::string cut = "ld you come on Monday?\n\n" + good;
  CHECK(looks_like_mail_archive(cut));
  CHECK(people_of(cut).size() == 1);
  CHECK(people_of(std::string(5000, '\0') + "\n\n" + good).size() == 1);
}

TEST_CASE("what is no mail is not taken for it") {
  CHECK_FALSE(looks_like_mail_archive("Name,Company,Email\nDana,Northwind,dana@northwind.example\n"));
  CHECK_FALSE(looks_like_mail_archive("BEGIN:VCARD\nVERSION:3.0\nFN:Dana\nEND:VCARD\n"));
  CHECK_FALSE(looks_like_mail_archive("From Monday at 10:00 in 2026\n"));
  CHECK_FALSE(looks_like_mail_archive(""));
}

TEST_CASE("an archive is read in time that grows as it does, whatever its lines look like") {
  const auto read = [](const std::string& line, std::size_t size) {
    std::string mbox = separator();
    while (mbox.size() < size)
      mbox += line;
    people_of(mbox);
  };
  CHECK(grows_in_line(100000, [&](std::size_t size) { read("\nFrom Mon Mar 2 10:00 2026\n", size); }));
  CHECK(grows_in_line(100000, [&](std::size_t size) { read("\nFrom ", size); }));
  CHECK(grows_in_line(100000, [&](std::size_t size) { read(message(dana, monday) + separator(), size); }));
  CHECK(grows_in_line(100000, [&](std::size_t size) { read("To: a@b.example, c@d.example\n ,", size); }));
}
