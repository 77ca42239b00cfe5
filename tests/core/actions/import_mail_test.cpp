// Importing the people of kept mail: a message that was saved, and a whole mailbox.
#include "core/actions/import_people.h"

#include "core/actions/people.h"
#include "core/store/contacts.h"
#include "tests/support/desk_fixture.h"

using namespace goodterms;

namespace {

struct MailDesk : DeskFixture {
  MailDesk() { must(save_profile(desk, {"Sam Sample", "sam@sample.example", "", ""})); }

  std::shared_ptr<ImportPreview> preview_of(const std::string& bytes) {
    auto preview = std::make_shared<ImportPreview>();
    must(do_all(*preview_import(log.connection(), {bytes, {}}, words, preview)));
    return preview;
  }
  ImportDone import(const std::string& bytes) {
    const auto done = std::make_shared<ImportDone>();
    must(do_all(*import_rows(log.connection(), clock.now(), words, preview_of(bytes), done)));
    return *done;
  }
  std::int64_t people() { return must(read_people(desk, PeopleFilter::contacts, 0, 1)).total; }
  Contact contact(std::int64_t id) { return *must(Contacts(log.connection()).find({id})); }
};

std::string mail(const std::string& from, const std::string& to, const std::string& day) {
  return "From - Mon Mar  2 14:01:02 2026\nFrom: " + from + "\nTo: " + to + "\nDate: " + day +
         " 09:00:00 +0000\nSubject: Hello\n\nHello,\n\n>From here on it is easy.\n\n";
}

const std::string dana = "Dana Reyes <dana@northwind.example>", sam = "Sam <sam@sample.example>";
const std::string archive = mail(dana, sam, "2 Mar 2026") + mail(sam, dana, "3 Mar 2026") +
                            mail("no-reply@northwind.example", sam, "4 Mar 2026") +
                            mail(sam, "Omar Haddad <omar@harbor.example>", "5 Jan 2025");

}  // namespace

TEST_CASE_FIXTURE(MailDesk, "a mail archive shows whom the user wrote with, and nobody else") {
  const auto preview = preview_of(archive);
  REQUIRE(preview->rows.size() == 2);
  CHECK(preview->fresh == 2);
  CHECK(preview->left_out.empty());
  CHECK(preview->columns.empty());
  CHECK(preview->rows[0].person.name == "Dana Reyes");
  CHECK(preview->rows[0].person.mails == 2);
  CHECK(preview->rows[1].person.name == "Omar Haddad");
  CHECK(people() == 0);
}

TEST_CASE_FIXTURE(MailDesk, "their story says how many mails there were, on the day of the last, once") {
  CHECK(import(archive).added == 2);
  const Person person = must(read_person(desk, {1}));
  CHECK(person.contact->email == "dana@northwind.example");
  REQUIRE(person.timeline.size() == 1);
  CHECK(person.timeline[0].summary == "2 emails in your mail archive, the last on this day");
  CHECK(person.timeline[0].channel == Channel::email);
  CHECK(local_date(person.timeline[0].happened) == must(parse_date("2026-03-03")));
  CHECK(preview_of(archive)->same == 2);
  CHECK(import(archive).changes.empty());
  CHECK(must(read_person(desk, {1})).timeline.size() == 1);
  must(log.journal().undo());
  CHECK(people() == 0);
}

TEST_CASE_FIXTURE(MailDesk, "the last mail is an email of whoever wrote it, and intervals count from it") {
  const std::string monthly = mail(sam, dana, "2 Feb 2026") + mail(dana, sam, "5 Feb 2026");
  Contact filed;
  filed.name = "Dana Reyes";
  filed.email = "dana@northwind.example";
  filed.every = "P1M";
  const auto id = must(goodterms::add_contact(desk, filed, "")).value;
  CHECK(contact(id.value).reconnect_on == must(parse_date("2026-04-02")));
  import(monthly + mail(sam, "Omar Haddad <omar@harbor.example>", "5 Jan 2025"));
  CHECK(must(read_person(desk, id)).timeline.front().kind == InteractionKind::reply);
  CHECK(contact(id.value).reconnect_on == must(parse_date("2026-03-05")));
  const auto omar = must(Contacts(log.connection()).named("Omar Haddad", 1)).front().id;
  CHECK(must(read_person(desk, omar)).timeline.front().kind == InteractionKind::wrote);
  import(archive);  // where the user wrote last
  CHECK(must(read_person(desk, id)).timeline.front().kind == InteractionKind::wrote);
  CHECK(contact(id.value).reconnect_on == must(parse_date("2026-04-03")));
}

TEST_CASE_FIXTURE(MailDesk, "somebody who is filed keeps what is filed, and gets a line of their story") {
  must(start_case(desk, northwind()));
  const std::string eml = "From: D. R. <DANA.REYES@northwind.example>\nTo: " + sam +
                          "\nDate: Mon, 2 Mar 2026 09:00 +0000\nMIME-Version: 1.0\n\nHello\n";
  const auto preview = preview_of(eml);
  REQUIRE(preview->differs == 1);
  import(eml);
  CHECK(people() == 1);
  CHECK(contact(1).name == "Dana Reyes");
  CHECK(preview_of(eml)->rows[0].differences.size() == 1);  // the name, which is the user's to keep
  CHECK(import(eml).changes.empty());
}

TEST_CASE_FIXTURE(MailDesk, "one person with two addresses is one person, also when they moved since") {
  const std::string two =
      mail(dana, sam, "2 Mar 2026") + mail("Dana Reyes <dana@home.example>", sam, "3 Mar 2026");
  REQUIRE(import(two).added == 1);
  CHECK(contact(1).also == "dana@home.example");
  Contact moved = contact(1);
  moved.company = must(Companies(log.connection()).insert({{}, "Harbor & Lane", ""}));
  must(update_contact(desk, moved));
  const auto again = preview_of(two);
  CHECK(again->fresh == 0);
  CHECK(import(two).changes.empty());
  CHECK(people() == 1);
}

TEST_CASE_FIXTURE(MailDesk,
                  "of a damaged archive what could be read is shown, with one sentence on the rest") {
  const auto preview = preview_of(
      archive + "From x Mon Mar  2 14:01:02 2026\nlost\n\nFrom x Mon Mar  2 14:01:02 2026\nlost\n");
  CHECK(preview->rows.size() == 2);
  REQUIRE(preview->left_out.size() == 1);
  CHECK(preview->left_out[0].place == 0);
  CHECK(
      words(preview->left_out[0].why) ==
      "Left out: emails whose sender’s address can’t be read, 2 in all. The first is number 5 in the file.");
}

TEST_CASE_FIXTURE(MailDesk, "an archive of robots holds nobody, and one that is given up leaves nothing") {
  auto preview = std::make_shared<ImportPreview>();
  const auto robots = do_all(*preview_import(
      log.connection(), {mail("no-reply@northwind.example", sam, "2 Mar 2026"), {}}, words, preview));
  REQUIRE_FALSE(robots);
  CHECK(robots.error().wording.key == "error.import.nobody");
  std::string many;
  for (int at = 0; at < 3000; ++at)
    many += mail("Person " + std::to_string(at) + " <p" + std::to_string(at) + "@company.example>", sam,
                 "2 Mar 2026");
  preview = std::make_shared<ImportPreview>();
  const auto work = preview_import(log.connection(), {many, {}}, words, preview);
  int steps = 0, percent = 0;
  while (!must(work->step())) {
    CHECK(work->percent() >= percent);
    percent = work->percent();
    ++steps;
  }
  CHECK(steps > 5);
  CHECK(preview->rows.size() == 3000);
  const auto done = std::make_shared<ImportDone>();
  {
    const auto filing = import_rows(log.connection(), clock.now(), words, preview, done);
    for (int step = 0; step < 4; ++step)
      must(filing->step());
    filing->ask_to_stop();
    must(filing->step());
  }
  CHECK(people() == 0);
}
