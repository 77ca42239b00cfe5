// People from the command line: adding, changing, writing down, the brief and the note.
#include <sys/stat.h>

#include "tests/cli/cli_fixture.h"

namespace {

struct DeclinedFixture : CliFixture {
  DeclinedFixture() {
    add_northwind();
    REQUIRE(run({"draft", "1", "--reason", "accepted-offer"}).code == 0);
    REQUIRE(run({"send", "1"}).code == 0);
  }
};

}  // namespace

TEST_CASE_FIXTURE(CliFixture, "somebody is added, changed and shown, by name or number") {
  CHECK(run({"contact", "add", "Robin Hale", "--company", "Harbor & Lane", "--email", "robin@harbor.example",
             "--title", "Head of Data"})
            .out == "1\n");
  check_refusal(run({"contact", "add", "Robin Hale", "--company", "Harbor & Lane"}), 2, "filed already");
  const auto edited = json({"contact", "edit", "robin hale", "--phone", "+1 555 0142", "--company",
                            "Tern & Tide", "--write-again", "2026-09-01", "--notes", "Met at the fair"});
  CHECK(edited["company"] == "Tern & Tide");
  CHECK(edited["email"] == "robin@harbor.example");
  CHECK(edited["reconnect_on"] == "2026-09-01");
  CHECK(run({"contact", "show", "1"}).out.find("Met at the fair") != std::string::npos);
  REQUIRE(run({"undo"}).code == 0);
  CHECK(json({"contact", "show", "Robin"})["company"] == "Harbor & Lane");
  check_refusal(run({"contact", "show", "Dana"}), 2, "Dana");
  check_refusal(run({"contact", "edit", "1", "--email", "nowhere"}), 2, "nowhere");
  check_refusal(run({"contact", "edit", "1", "--write-again", "soon"}), 2, "soon");
}

TEST_CASE_FIXTURE(DeclinedFixture,
                  "a search is narrowed on the command line, and says which filter filters nothing") {
  CHECK(json({"find", "company:Société Northwind", "stage:underway"})["names"].size() >= 2);
  CHECK(run({"find", "company:northwind", "year:1999"}).code == 1);
  CHECK(run({"find", "stage:underway northwind"}).code == 0);
  const auto soon = run({"find", "year:soon"});
  CHECK(soon.code == 1);
  CHECK(soon.err.find("“year:soon” narrows nothing") != std::string::npos);
}

TEST_CASE_FIXTURE(DeclinedFixture,
                  "how often somebody is written to counts from the last word, and is exported") {
  const auto edited =
      json({"contact", "edit", "Dana Reyes", "--every", "6 months", "--at-latest", "9 months"});
  CHECK(edited["reconnect_every"] == "P6M");
  const std::string counted = edited["reconnect_on"];
  now = "2026-03-20T09:00+01:00";
  REQUIRE(run({"log", "1", "--kind", "call"}).code == 0);
  const auto later = json({"contact", "show", "1"});
  CHECK(later["reconnect_on"] == "2026-09-21");
  CHECK(later["reconnect_by"] == "2026-12-20");
  CHECK(counted < later["reconnect_on"].get<std::string>());
  CHECK(run({"contact", "show", "1"}).out.find("every 6 months") != std::string::npos);
  now = "2027-01-05T09:00+01:00";
  CHECK(json({"owed"})["write"][0]["latest"] == "2026-12-20");
  check_refusal(run({"contact", "edit", "1", "--every", "often"}), 2, "often");
  check_refusal(run({"contact", "edit", "1", "--at-latest", "1 week"}), 2, "before");
  CHECK(json({"contact", "edit", "1", "--every", ""})["reconnect_every"] == "");
}

TEST_CASE_FIXTURE(DeclinedFixture,
                  "the brief is written as a page that nobody else may read, and never over the log") {
  const std::string page = folder.file("dana.html");
  CHECK(run({"brief", "Dana Reyes", "--to", page}).out.find(page) != std::string::npos);
  struct stat state {};
  REQUIRE(stat(page.c_str(), &state) == 0);
  CHECK((state.st_mode & 0777) == 0600);
  CHECK(json({"brief", "1", "--to", page})["file"] == page);
  check_refusal(run({"brief", "1", "--to", data()}), 2, "your data is in");
}

TEST_CASE_FIXTURE(DeclinedFixture, "tags are added, taken away, looked for, and say how often to write") {
  const auto edited =
      json({"contact", "edit", "1", "--tag", "agency", "--tag", "met in Oslo", "--tag", "Agency"});
  CHECK(edited["tags"] == "agency, met in Oslo");
  CHECK(run({"contact", "show", "1"}).out.find("agency, met in Oslo") != std::string::npos);
  CHECK(run({"find", "tag:met in Oslo"}).out.find("Dana Reyes") != std::string::npos);
  CHECK(run({"find", "tag:nobodys"}).code == 1);
  CHECK(json({"tag", "edit", "AGENCY", "--every", "6 months", "--at-latest", "9 months"})["people"] == 1);
  CHECK(json({"contact", "show", "1"})["reconnect_on"] != nullptr);
  CHECK(run({"contact", "show", "1"}).out.find("every 6 months (agency)") != std::string::npos);
  CHECK(run({"tag", "list"}).out.find("at the latest after 9 months") != std::string::npos);
  CHECK(json({"contact", "edit", "1", "--every", "never"})["reconnect_on"] == nullptr);
  REQUIRE(run({"undo"}).code == 0);
  CHECK(json({"contact", "edit", "1", "--no-tag", "AGENCY"})["tags"] == "met in Oslo");
  CHECK(json({"contact", "show", "1"})["reconnect_on"] == nullptr);
  CHECK(json({"tag", "edit", "agency", "--name", "Recruiters"})["people"] == 0);
  CHECK(json({"tag", "edit", "met in Oslo", "--name", "Oslo", "--every", "P1Y"})["reconnect_every"] == "P1Y");
  CHECK(json({"contact", "show", "1"})["tags"] == "Oslo");
  check_refusal(run({"tag", "edit", "oslo", "--every", "often"}), 2, "often");
  check_refusal(run({"tag", "edit", ",", "--every", "P1M"}), 2, "missing");
  CHECK(run({"contact", "add", "Rui", "--tag", "fair"}).code == 0);
  CHECK(json({"tag", "list"}).size() == 3);
}

TEST_CASE_FIXTURE(DeclinedFixture,
                  "further addresses, how they met and who brought them together are kept and shown") {
  REQUIRE(run({"contact", "edit", "1", "--also", "dana@home.example, +1 555 0199", "--met",
               "At a fair in Oslo", "--introduced-by", "Rui Costa"})
              .code == 0);
  const auto dana = json({"contact", "show", "1"});
  CHECK(dana["also"] == "dana@home.example, +1 555 0199");
  CHECK(dana["met"] == "At a fair in Oslo");
  CHECK(dana["introduced_by"] == "Rui Costa");
  CHECK(run({"contact", "show", "1"}).out.find("At a fair in Oslo") != std::string::npos);
  CHECK(run({"find", "dana@home.example"}).out.find("Dana Reyes") != std::string::npos);
  check_refusal(run({"contact", "edit", "1", "--met", std::string(300, 'x')}), 2, "how you met");
}

TEST_CASE_FIXTURE(DeclinedFixture,
                  "a company that was bought is renamed, and joined with one that is known") {
  const std::string before = json({"contact", "show", "1"})["company"];
  CHECK(run({"company", "rename", before, "Quayside"}).out.find(before + " is called Quayside now.") !=
        std::string::npos);
  CHECK(json({"contact", "show", "1"})["company"] == "Quayside");
  REQUIRE(run({"contact", "add", "Rui Costa", "--company", "Harbor"}).code == 0);
  check_refusal(run({"company", "rename", "quayside", "Harbor"}), 2, "Harbor already");
  check_refusal(run({"company", "merge", "Quayside", "Nobody & Sons"}), 2, "Nobody & Sons");
  check_refusal(run({"company", "merge", "Quayside", "quayside"}), 2, "same company");
  CHECK(json({"company", "merge", "Harbor", "Quayside"})["name"] == "Harbor");
  CHECK(json({"contact", "show", "1"})["company"] == "Harbor");
  REQUIRE(run({"undo"}).code == 0);
  CHECK(json({"contact", "show", "1"})["company"] == "Quayside");
}

TEST_CASE_FIXTURE(DeclinedFixture,
                  "what was said elsewhere is written down with its day, and is owed a word") {
  now = "2026-03-20T09:00+01:00";
  REQUIRE(run({"log", "Dana Reyes", "--kind", "answer", "--at", "2026-03-04T10:00+01:00", "--channel",
               "email", "--text", "-"},
              "Why did you choose the other position?\n")
              .code == 0);
  CHECK(json({"contact", "show", "1"})["timeline"][0]["happened"] == "2026-03-04T10:00:00+01:00");
  CHECK(json({"owed"})["answers"][0]["words"] == "Why did you choose the other position?");
  REQUIRE(run({"log", "1", "--kind", "call", "--words", "Told them on the phone"}).code == 0);
  CHECK(run({"find", "told", "phone"}).out.find("Told them on the phone") != std::string::npos);
  check_refusal(run({"log", "1", "--kind", "fax"}), 2, "meeting");
  check_refusal(run({"log", "1", "--kind", "note", "--text", "none.txt"}), 3, "none.txt");
  check_refusal(run({"log", "1", "--kind", "call", "--at", "2027-01-01T10:00+01:00"}), 2, "future");
  check_refusal(run({"log", "Nobody", "--kind", "call"}), 2, "Nobody");
}

TEST_CASE_FIXTURE(DeclinedFixture,
                  "what they asked for is found in their words, kept in mind, and owed on its day") {
  now = "2026-03-04T09:00+01:00";
  REQUIRE(run({"log", "1", "--kind", "answer", "--words", "The door is open; write to me in autumn."}).code ==
          0);
  const auto found = json({"promise", "list", "Dana Reyes"})["offered"];
  REQUIRE(found.size() >= 1);
  CHECK(found[0]["words"] == "write to me in autumn");
  CHECK(found[0]["due"] == "2026-09-01");
  CHECK(found[0]["owed_by"] == "mine");
  const auto kept = json({"promise", "remember", "1", "1"});
  CHECK(kept["state"] == "open");
  CHECK(json({"owed"})["promises"][0]["words"] == "write to me in autumn");
  CHECK(json({"owed"})["promises"][0]["name"] == "Dana Reyes");
  CHECK(run({"brief", "1"}).out.find("“write to me in autumn”") != std::string::npos);
  CHECK(json({"contact", "show", "1"})["reconnect_on"] == "2026-09-01");
  const std::string id = kept["id"].dump();
  CHECK(json({"promise", "let-go", id})["state"] == "let-go");
  REQUIRE(run({"undo"}).code == 0);
  CHECK(json({"promise", "keep", id})["state"] == "kept");
  CHECK(json({"promise", "list", "1"})["remembered"][0]["state"] == "kept");
  check_refusal(run({"promise", "keep", "99"}), 2, "promise");
  check_refusal(run({"promise", "remember", "1", "7"}), 2, "7");
}

TEST_CASE_FIXTURE(CliFixture, "nothing is owed where nothing was said") {
  add_northwind();
  CHECK(run({"owed"}).code == 1);
  CHECK(json({"owed"}, {}, 1)["answers"].empty());
}

TEST_CASE_FIXTURE(DeclinedFixture,
                  "two years later there is one page to read, and a note that refers to it") {
  REQUIRE(run({"log", "1", "--kind", "answer", "--words", "The door is open; write to me in autumn."}).code ==
          0);
  now = "2028-10-02T09:00+01:00";
  const auto brief = json({"brief", "Dana"});
  CHECK(brief["standing"].get<std::string>().find("2 years ago") != std::string::npos);
  CHECK(brief["story"][0]["summary"] == "The door is open; write to me in autumn.");
  CHECK(brief["note"]["body"].get<std::string>().find("Data Analyst") != std::string::npos);
  CHECK(json({"brief", "Société Northwind"})["people"][0]["name"] == "Dana Reyes");
  const auto note = json({"write", "Dana", "--reapply", "--changed", "I have built the forecast twice"});
  CHECK(note["body"].get<std::string>().find("2 March 2026") != std::string::npos);
  const auto reopened =
      json({"write", "Dana", "--reopen", "--changed", "I have moved to Leeds", "--bring", "patience"});
  CHECK(reopened["body"].get<std::string>().find("I have moved to Leeds") != std::string::npos);
  CHECK(reopened["missing"].empty());
  CHECK(json({"brief", "Dana"})["note"]["body"] == reopened["body"]);
  REQUIRE(run({"write", "Dana", "--sent"}).code == 0);
  CHECK(json({"brief", "Dana"})["letters"][0]["body"] == reopened["body"]);
  CHECK(json({"brief", "Dana"})["story"][0]["kind"] == "wrote");
}

TEST_CASE_FIXTURE(CliFixture, "nobody is written to as if they had been told no") {
  add_northwind();
  check_refusal(run({"write", "Dana", "--reopen"}), 2, "never told no");
  check_refusal(run({"write", "Dana", "--reopen", "--reapply"}), 2, "--reopen");
  check_refusal(run({"write", "Dana"}), 2, "never told no");
  CHECK(json({"brief", "Dana"})["note"].is_null());
}

TEST_CASE_FIXTURE(CliFixture,
                  "people are imported after a preview, twice without a change, and undone in one step") {
  const std::string file = folder.file("people.csv");
  write_file(file,
             "Kontakt;Company;Email\nDana Reyes;Northwind Labs;dana@northwind.example\nOmar Haddad;;\n");
  const std::vector<std::string> command = {"import", file, "--map", "Kontakt=name"};
  const auto preview = json(command);
  CHECK(preview["new"] == 2);
  CHECK(preview["rows"][0]["state"] == "new");
  CHECK(preview["columns"]["Kontakt"] == "name");
  CHECK_FALSE(std::filesystem::exists(data()));
  auto now_do_it = command;
  now_do_it.push_back("--yes");
  CHECK(json(now_do_it)["added"] == 2);
  CHECK(json(command)["same"] == 2);
  CHECK(json(now_do_it)["updated"] == 0);
  CHECK(run({"import", file}).code == 0);
  REQUIRE(run({"undo"}).code == 0);
  check_refusal(run({"contact", "show", "Dana"}), 2, "Dana");
}

TEST_CASE_FIXTURE(CliFixture, "a mail archive shows its recruiters, and is imported once") {
  REQUIRE(run({"profile", "set", "--name", "Sam Sample", "--email", "sam@sample.example"}).code == 0);
  const std::string file = folder.file("Inbox.mbox");
  const std::string start = "From - Mon Mar  2 14:01:02 2026\nDate: Mon, 2 Mar 2026 14:01:02 -0600\n";
  write_file(file, start + "From: Dana Reyes <dana@northwind.example>\nTo: sam@sample.example\n\nHello\n\n" +
                       start + "From: sam@sample.example\nTo: dana@northwind.example\n\n>From me\n\n" +
                       start + "From: Jobs <no-reply@jobs.example>\nTo: sam@sample.example\n\nBuy\n");
  const auto preview = json({"import", file});
  REQUIRE(preview["rows"].size() == 1);
  CHECK(preview["rows"][0]["name"] == "Dana Reyes");
  CHECK(preview["rows"][0]["emails"][0] == "dana@northwind.example");
  CHECK(preview["rows"][0]["mails"] == 2);
  CHECK(preview["rows"][0]["last_mail"] == "2026-03-02");
  CHECK(run({"import", file}).out.find("2 emails, the last on 2 March 2026") != std::string::npos);
  CHECK(json({"import", file, "--yes"})["added"] == 1);
  CHECK(json({"import", file})["same"] == 1);
  CHECK(json({"import", file, "--yes"})["updated"] == 0);
  const std::string eml = folder.file("letter.eml");
  write_file(eml, "From: Omar Haddad <omar@harbor.example>\nDate: Tue, 3 Mar 2026 09:00 +0000\n\nHello\n");
  CHECK(json({"import", eml, "--yes"})["added"] == 1);
  REQUIRE(run({"undo"}).code == 0);
  check_refusal(run({"contact", "show", "Omar"}), 2, "Omar");
}

TEST_CASE_FIXTURE(CliFixture, "a file that cannot be imported is told in a sentence, and nothing is made") {
  const std::string file = folder.file("people.csv");
  write_file(file, "Kontakt\nDana Reyes\n");
  check_refusal(run({"import", file}), 2, "--map");
  check_refusal(run({"import", file, "--map", "Kontakt=who"}), 2, "Kontakt=who");
  check_refusal(run({"import", file, "--map", "Fax=phone"}), 2, "Fax");
  check_refusal(run({"import", file, "--take", "all"}), 2, "all");
  check_refusal(run({"import", folder.file("none.vcf")}), 3, "none.vcf");
  check_refusal(run({"import", "-"}), 2, "empty");
  CHECK_FALSE(std::filesystem::exists(data()));
}
