// Somebody who is put aside: archived, for the user's own eyes, or deleted for a while.
#include "core/actions/put_aside.h"

#include "core/actions/find.h"
#include "core/actions/later.h"
#include "core/actions/log_something.h"
#include "core/actions/owed.h"
#include "core/actions/promises.h"
#include "core/actions/replies.h"
#include "core/actions/tags.h"
#include "core/actions/today.h"
#include "core/store/export.h"
#include "core/store/kept_counts.h"
#include "core/store/read_back.h"
#include "tests/support/desk_fixture.h"
#include "tests/support/files_on_disk.h"

using namespace goodterms;

namespace {

struct AsideDesk : DeskFixture {
  Id<Application> case_with(const char* name, const char* email, const char* company = "Northwind Labs") {
    CaseFacts facts = northwind();
    facts.company.name = company;
    facts.contact.name = name;
    facts.contact.email = email;
    return start(facts);
  }
  Id<Contact> of(Id<Application> id) { return read(id).application.contact; }
  // With a letter, a line, a promise and a tag, all of it theirs alone.
  Id<Application> quenilla() {
    const auto id = case_with("Quenilla Zarathor", "quenilla@zarathor.example", "Zarathor Works");
    must(mark_sent(desk, id, {Channel::email, "No", "Hi Quenilla,\n\nNo, thank you."}));
    must(log_something(desk, {of(id), {}}, {"note", std::nullopt, std::nullopt, "Quenilla likes tea"}));
    Contact contact = *must(read_person(desk, of(id))).contact;
    contact.tags = "zarathorian";
    contact.reconnect_on = local_date(now);
    must(update_contact(desk, contact));
    return id;
  }
  std::string exported() {
    const std::string target = folder.file("export.json");
    const auto work = must(begin_export(place(), target, files));
    must(do_all(*work));
    return read_file(target);
  }
  std::vector<std::string> listed(PeopleFilter filter) {
    std::vector<std::string> names;
    for (const PeopleRow& row : must(read_people(desk, filter, 0, 100)).rows)
      names.push_back(row.name);
    return names;
  }
  void check_counts() { CHECK(must(count_wrong_counts(log.connection())) == 0); }
};

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE_FIXTURE(AsideDesk, "who is archived is in no list and nothing to do, and is found as archived") {
  const auto id = of(quenilla());
  case_with("Dana Reyes", "dana@northwind.example");
  REQUIRE(must(read_today(desk)).reconnect.size() == 1);
  must(archive_contact(desk, id, Aside::archived));
  CHECK(listed(PeopleFilter::contacts) == Names{"Dana Reyes"});
  CHECK(listed(PeopleFilter::all) == Names{"Dana Reyes", "Northwind Labs", "Zarathor Works"});
  CHECK(listed(PeopleFilter::archived) == Names{"Quenilla Zarathor"});
  CHECK(must(read_people(desk, PeopleFilter::contacts, 0, 1)).total == 1);
  CHECK(must(read_people(desk, PeopleFilter::archived, 0, 1)).total == 1);
  CHECK(must(read_today(desk)).reconnect.empty());
  CHECK(must(read_owed(desk)).write.empty());
  const Findings found = must(find(desk, "quenilla"));
  REQUIRE_FALSE(found.names.empty());
  CHECK(found.names.front().found.archived);
  CHECK(found.names.front().row.archived);
  CHECK_FALSE(found.said.empty());
  check_counts();
  CHECK(archive_contact(desk, id, Aside::archived).error().code == ErrorCode::conflict);
  must(log.journal().undo());
  CHECK(listed(PeopleFilter::contacts) == Names{"Dana Reyes", "Quenilla Zarathor"});
  must(log.journal().redo());
  must(archive_contact(desk, id, Aside::back));
  CHECK(listed(PeopleFilter::archived).empty());
  check_counts();
  CHECK(archive_contact(desk, id, Aside::back).error().code == ErrorCode::conflict);
}

TEST_CASE_FIXTURE(AsideDesk, "what somebody archived waits for is owed no longer, nor found as owed") {
  const auto about = quenilla();
  const auto id = of(about);
  must(file_reply(desk, about, {"Would you tell me why? Please write to me in autumn.", Channel::email}));
  must(keep_promises(desk, about, "Send the portfolio", ""));
  must(remember_promise(desk, must(read_promises(desk, must(read_person(desk, id)))).offered.front()));
  clock.pass(300 * seconds_per_day);
  const Owed before = must(read_owed(desk));
  REQUIRE(before.answers.size() == 1);
  REQUIRE(before.said.size() == 1);
  REQUIRE(before.promises.size() == 1);
  REQUIRE(before.write.size() == 1);
  REQUIRE_FALSE(must(find(desk, "owed")).names.empty());
  must(archive_contact(desk, id, Aside::archived));
  CHECK(must(read_owed(desk)).empty());
  for (const FoundName& name : must(find_typed(desk, read_typed_search("owed"))).names)
    CHECK(name.kind != FoundKind::contact);
  must(archive_contact(desk, id, Aside::back));
  const Owed after = must(read_owed(desk));
  CHECK(after.answers.size() == 1);
  CHECK(after.said.size() == 1);
  CHECK(after.promises.size() == 1);
}

TEST_CASE_FIXTURE(AsideDesk,
                  "what was promised goes into the bin and comes back, and so does the answer that waits") {
  const auto about = quenilla();
  const auto id = of(about);
  must(file_reply(desk, about, {"Please write to me in autumn.", Channel::email}));
  must(remember_promise(desk, must(read_promises(desk, must(read_person(desk, id)))).offered.front()));
  const std::string before = exported();
  must(delete_contact(desk, id));
  CHECK(must(read_owed(desk)).empty());
  must(bring_back_contact(desk, id));
  CHECK(exported() == before);
  CHECK(must(read_owed(desk)).said.size() == 1);
}

TEST_CASE_FIXTURE(AsideDesk,
                  "who is joined with somebody archived is not archived, and stays for one's own eyes") {
  const auto into = of(case_with("Mira Kovač", "mira@harbor.example"));
  const auto from = of(case_with("Mira Kovac", "m.kovac@mail.example", "Tern & Tide"));
  must(archive_contact(desk, into, Aside::archived));
  must(keep_to_oneself(desk, from, true));
  must(merge_contacts(desk, into, from));
  const Contact both = *must(read_person(desk, into)).contact;
  CHECK_FALSE(both.archived);
  CHECK(both.for_me_only);
  check_counts();
}

TEST_CASE_FIXTURE(AsideDesk, "who is for the user's own eyes is not on Today, and is owed as ever") {
  const auto id = of(quenilla());
  REQUIRE(must(read_today(desk)).reconnect.size() == 1);
  must(keep_to_oneself(desk, id, true));
  CHECK(must(read_today(desk)).reconnect.empty());
  CHECK(must(read_owed(desk)).write.size() == 1);
  must(log.journal().undo());
  CHECK(must(read_today(desk)).reconnect.size() == 1);
}

TEST_CASE_FIXTURE(AsideDesk,
                  "who is deleted is nowhere but in the bin, and comes back with all that was theirs") {
  const auto id = of(quenilla());
  case_with("Dana Reyes", "dana@northwind.example");
  const std::string before = exported();
  must(delete_contact(desk, id));
  CHECK(listed(PeopleFilter::all) == Names{"Dana Reyes", "Northwind Labs"});
  for (const char* typed : {"quenilla", "zarathor", "tea", "tag:zarathorian", "owed"}) {
    CAPTURE(typed);
    CHECK(must(find(desk, typed)).empty());
  }
  CHECK(must(read_today(desk)).underway.empty());
  CHECK(must(read_tags(desk)).empty());
  CHECK(read_person(desk, id).error().code == ErrorCode::not_found);
  check_counts();
  const auto bin = must(Bin(log.connection()).newest(10));
  REQUIRE(bin.size() == 1);
  CHECK(bin.front().name == "Quenilla Zarathor");
  CHECK(bin.front().company == "Zarathor Works");
  CHECK(bin.front().cases == 1);
  CHECK(last_day_in_bin(bin.front()) == local_date(now) + Days(30));
  must(bring_back_contact(desk, id));
  CHECK(exported() == before);
  CHECK_FALSE(must(find(desk, "tea")).said.empty());
  CHECK(must(find(desk, "tag:zarathorian")).names.size() == 1);
  CHECK(bring_back_contact(desk, id).error().code == ErrorCode::not_found);
  check_counts();
}

TEST_CASE_FIXTURE(AsideDesk, "every table that refers to people or their cases goes into the bin with them") {
  must(delete_contact(desk, of(quenilla())));
  // That a case was brought back is told anew when it comes back.
  CHECK(must(log.connection().integer(
            "SELECT count(*) FROM sqlite_schema AS own, pragma_foreign_key_list(own.name) AS key WHERE "
            "own.type = "
            "'table' AND key.\"table\" IN ('contacts', 'applications', 'decisions', 'messages') AND own.name "
            "NOT IN "
            "(SELECT json_each.key FROM bin, json_each(contents)) AND own.name <> 'brought_back'")) == 0);
}

TEST_CASE_FIXTURE(AsideDesk,
                  "what is damaged in the bin is told, stays there, and keeps nobody else from coming back") {
  const auto id = of(quenilla()), dana = of(case_with("Dana Reyes", "dana@northwind.example"));
  must(delete_contact(desk, id));
  must(delete_contact(desk, dana));
  for (const char* contents :
       {"{\"contacts\":", "{}", "[]", R"({"contacts":[{"id":99,"name":"Somebody else"}]})",
        R"({"contacts":[{"name":"No number"}]})", R"({"contacts":7,"interactions":"x"})"}) {
    CAPTURE(contents);
    must(log.connection().run("UPDATE bin SET contents = ? WHERE id = ?", contents, id));
    CHECK(bring_back_contact(desk, id).error().code == ErrorCode::bad_data);
    CHECK(must(read_bin(desk, -1)).total == 2);
    CHECK(must(read_bin(desk, -1)).rows.size() == 2);
    CHECK(listed(PeopleFilter::contacts).empty());
  }
  must(bring_back_contact(desk, dana));
  CHECK(listed(PeopleFilter::contacts) == Names{"Dana Reyes"});
}

TEST_CASE_FIXTURE(AsideDesk, "deleting and bringing back are each one step that undo takes back") {
  const auto id = of(quenilla());
  const std::string before = exported();
  must(delete_contact(desk, id));
  const std::string without = exported();
  must(log.journal().undo());
  CHECK(exported() == before);
  must(log.journal().redo());
  CHECK(exported() == without);
  must(bring_back_contact(desk, id));
  CHECK(exported() == before);
  must(log.journal().undo());
  CHECK(exported() == without);
}

TEST_CASE_FIXTURE(AsideDesk, "who comes back is at the company that has the name of theirs by then") {
  const auto about = quenilla();
  const auto id = of(about);
  must(delete_contact(desk, id));  // and with them the company that nobody else is at
  const auto anew = case_with("Robin Hale", "robin@zarathor.example", "zarathor works");
  must(bring_back_contact(desk, id));
  CHECK(read(about).company.id == read(anew).company.id);
  CHECK(must(read_person(desk, id)).company->id == read(anew).company.id);
  CHECK(must(read_people(desk, PeopleFilter::companies, 0, 9)).total == 1);
}

TEST_CASE_FIXTURE(AsideDesk,
                  "a line about somebody else's case that is gone meanwhile comes back without the case") {
  const auto theirs = case_with("Dana Reyes", "dana@northwind.example");
  const auto id = of(quenilla());
  must(log.journal().change({"test", ""}, now, [&] {
    return log.connection().run(
        "UPDATE interactions SET application_id = ? WHERE summary = 'Quenilla likes tea'", theirs);
  }));
  must(delete_contact(desk, id));
  must(delete_case(desk, theirs));
  must(bring_back_contact(desk, id));
  const auto story = must(read_person(desk, id)).timeline;
  const bool there = std::any_of(story.begin(), story.end(), [](const Interaction& line) {
    return line.summary == "Quenilla likes tea" && !line.application;
  });
  CHECK(there);
}

TEST_CASE_FIXTURE(AsideDesk, "after thirty days in the bin there is no trace of them in the file") {
  const auto id = of(quenilla());
  case_with("Dana Reyes", "dana@northwind.example");
  must(delete_contact(desk, id));
  clock.pass(29 * seconds_per_day);
  const auto kept = case_with("Robin Hale", "robin@harbor.example", "Harbor & Lane");
  CHECK(must(forget_what_is_over(desk)).empty());
  CHECK(must(Bin(log.connection()).count()) == 1);
  clock.pass(seconds_per_day);
  CHECK(must(forget_what_is_over(desk)).has(RecordKind::contacts));
  for (const char* trace : {"Quenilla", "quenilla", "Zarathor", "zarathor"}) {
    CAPTURE(trace);
    CHECK(read_file(place().path).find(trace) == std::string::npos);
    CHECK(read_file(place().path + "-wal").find(trace) == std::string::npos);
  }
  CHECK(bring_back_contact(desk, id).error().code == ErrorCode::not_found);
  // What was done since can still be taken back, and nothing that came before.
  must(log.journal().undo());
  CHECK_FALSE(must(log.journal().next_undo()).has_value());
  CHECK(read_case(desk, kept).error().code == ErrorCode::not_found);
}

TEST_CASE_FIXTURE(AsideDesk, "an export holds the bin and the marks, and a log that reads it back has them") {
  const auto id = of(quenilla()), dana = of(case_with("Dana Reyes", "dana@northwind.example"));
  must(archive_contact(desk, dana, Aside::archived));
  must(keep_to_oneself(desk, dana, true));
  must(delete_contact(desk, id));
  const std::string json = exported();
  LogFixture other;
  Changes changes;
  must(do_all(*read_back(other.log.connection(), json, now, changes)));
  Desk there{other.log, languages, words, clock, files};
  CHECK(must(read_people(there, PeopleFilter::archived, 0, 9)).total == 1);
  must(bring_back_contact(there, id));
  CHECK_FALSE(must(find(there, "tea")).said.empty());
  // One that holds nobody but in its bin is not empty.
  LogFixture bin_alone;
  Desk third{bin_alone.log, languages, words, clock, files};
  Contact robin;
  robin.name = "Robin Hale";
  must(delete_contact(third, must(goodterms::add_contact(third, robin, "")).value));
  CHECK(do_all(*read_back(bin_alone.log.connection(), json, now, changes)).error().code ==
        ErrorCode::conflict);
}
