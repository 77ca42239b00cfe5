// The words people are filed under: told from others, looked for, and followed as often as they say.
#include "core/actions/tags.h"

#include "core/actions/export_lists.h"
#include "core/actions/find.h"
#include "core/actions/import_people.h"
#include "core/actions/join_people.h"
#include "core/actions/log_something.h"
#include "core/actions/people.h"
#include "core/actions/promises.h"
#include "tests/support/desk_fixture.h"
#include "tests/support/files_on_disk.h"

using namespace goodterms;

namespace {

using Names = std::vector<std::string>;

struct TagDesk : DeskFixture {
  Id<Contact> add(const char* name, const char* tags, const char* every = "") {
    Contact contact;
    contact.name = name;
    contact.tags = tags;
    contact.every = every;
    return must(goodterms::add_contact(desk, contact, "")).value;
  }
  Contact contact(Id<Contact> id) { return *must(read_person(desk, id)).contact; }
  std::string tags(Id<Contact> id) { return contact(id).tags; }
  void tag(Id<Contact> id, const char* tags) {
    Contact changed = contact(id);
    changed.tags = tags;
    must(update_contact(desk, changed));
  }
  std::string next(Id<Contact> id) {
    const auto day = contact(id).reconnect_on;
    return day ? format_date(*day) : "";
  }
  void every(const char* name, const char* every, const char* at_latest = "") {
    must(keep_tag(desk, {{}, name, every, at_latest}));
  }
  Names found(std::string_view typed) {
    Names names;
    for (const FoundRow& row : must(find(desk, typed)).names)
      names.push_back(row.found.name);
    std::sort(names.begin(), names.end());
    return names;
  }
  void import(const std::string& bytes, ImportTake take = ImportTake::mine) {
    const auto preview = std::make_shared<ImportPreview>();
    must(do_all(*preview_import(desk.connection(), {bytes, {}}, words, preview)));
    for (ImportRow& row : preview->rows)
      row.take = take;
    must(do_all(*import_rows(desk.connection(), desk.now(), words, preview, std::make_shared<ImportDone>())));
  }
  std::string exported(bool cards) {
    const std::string target = folder.file(cards ? "people.vcf" : "people.csv");
    must(do_all(*must(cards ? begin_card_export(place(), target, files)
                            : begin_table_export(place(), target, files, "contacts"))));
    return read_file(target);
  }
};

}  // namespace

TEST_CASE_FIXTURE(TagDesk, "tags are kept as they were written, each once, whatever its case and accents") {
  const auto dana = add("Dana", " agency,  Met in  Oslo ,AGENCY;;\"café\", cafe");
  CHECK(tags(dana) == "agency, Met in Oslo, café");
  tag(dana, "Oslo");
  CHECK(tags(dana) == "Oslo");
  must(log.journal().undo());
  CHECK(tags(dana) == "agency, Met in Oslo, café");
  CHECK(found("tag:agency") == Names{"Dana"});  // undo brings back what is looked through, too
}

TEST_CASE_FIXTURE(TagDesk, "a tag finds who has it, also one of two words, and together with others") {
  const auto dana = add("Dana", "agency, met in Oslo");
  const auto mina = add("Mina", "Agency-side, Oslo");
  add("Rui", "");
  CHECK(found("tag:AGENCY") == Names{"Dana"});  // what somebody has is not the beginning of another
  CHECK(found("tag:agen") == Names{"Dana", "Mina"});
  CHECK(found("tag:\"met in Oslo\"") == Names{"Dana"});
  CHECK(found("tag:oslo tag:agency-side") == Names{"Mina"});
  CHECK(found("dana tag:oslo").empty());
  CHECK(found("tag:nobodys").empty());
  must(log_something(desk, {dana, {}}, {"call", {}, {}, "Spoke of forecasts"}));
  must(log_something(desk, {mina, {}}, {"call", {}, {}, "Spoke of forecasts"}));
  CHECK(must(find(desk, "forecasts tag:agency")).said.size() == 1);
}

TEST_CASE_FIXTURE(TagDesk,
                  "everyone under a tag is written to as often as it says, but for who has their own") {
  const auto dana = add("Dana", "agency");
  const auto mina = add("Mina", "agency", "P2M");
  const auto rui = add("Rui", "");
  every("Agency", "P6M", "P9M");
  CHECK(next(dana) == "2026-09-02");
  CHECK(contact(dana).reconnect_by == must(parse_date("2026-12-02")));
  CHECK(next(mina) == "2026-05-04");
  CHECK(next(rui).empty());
  tag(rui, "agency");
  CHECK(next(rui) == "2026-09-02");
  clock.pass(30 * seconds_per_day);  // 1 April
  must(log_something(desk, {dana, {}}, {"call", {}, {}, ""}));
  CHECK(next(dana) == "2026-10-01");
  CHECK(must(read_tag(desk, "AGENCY")).tag.name == "agency");
  CHECK(must(read_tag(desk, "AGENCY")).people == 3);
  tag(rui, "");
  CHECK(next(rui).empty());  // it was only counted
  every("agency", "");
  CHECK(next(dana).empty());
  CHECK_FALSE(contact(dana).reconnect_by.has_value());
  CHECK(next(mina) == "2026-05-04");
  must(log.journal().undo());
  CHECK(next(dana) == "2026-10-01");
}

TEST_CASE_FIXTURE(TagDesk, "of several tags the one that comes round soonest counts") {
  every("agency", "P6M");
  every("oslo", "P8W", "P9W");
  const auto dana = add("Dana", "agency, Oslo");
  CHECK(next(dana) == "2026-04-27");
  CHECK(contact(dana).reconnect_by == must(parse_date("2026-05-04")));
  tag(dana, "agency");
  CHECK(next(dana) == "2026-09-02");
  CHECK_FALSE(contact(dana).reconnect_by.has_value());
}

TEST_CASE_FIXTURE(TagDesk, "a day of their own stays, and who is never to be written to again is not") {
  const auto dana = add("Dana", "");
  must(write_later(desk, dana, must(parse_date("2026-05-05"))));
  every("agency", "P6M");
  tag(dana, "agency");
  CHECK(next(dana) == "2026-05-05");
  must(write_later(desk, dana, std::nullopt));
  CHECK(next(dana).empty());
  must(log_something(desk, {dana, {}}, {"call", {}, {}, ""}));
  every("agency", "P3M");
  CHECK(next(dana).empty());
  Contact again = contact(dana);
  again.every.clear();
  must(update_contact(desk, again));
  CHECK(next(dana) == "2026-06-02");
}

TEST_CASE_FIXTURE(TagDesk, "two who become one have the tags of both, and who is parted keeps them") {
  const auto dana = add("Dana", "agency"), twin = add("D. Reyes", "Oslo, AGENCY");
  every("oslo", "P1M");
  must(merge_contacts(desk, dana, twin));
  CHECK(tags(dana) == "agency, Oslo");
  CHECK(next(dana) == "2026-04-02");
  CHECK(found("tag:oslo") == Names{"Dana"});
  const auto other = must(split_contact(desk, dana, {"Dana Lind"})).value;
  CHECK(tags(other) == "agency, Oslo");
  must(log.journal().undo());
  must(log.journal().undo());
  CHECK(found("tag:oslo") == Names{"D. Reyes"});
}

TEST_CASE_FIXTURE(TagDesk, "who is forgotten takes their tags along") {
  const auto dana = add("Dana", "zarathorian");
  every("zarathorian", "P6M");
  must(forget_contact(desk, dana));
  CHECK(must(read_tags(desk)).empty());
  CHECK(read_file(place().path).find("zarathorian") == std::string::npos);
}

TEST_CASE_FIXTURE(TagDesk, "tags are listed by name, with who has them and how often") {
  add("Dana", "Oslo, agency");
  add("Mina", "oslo");
  every("nobody yet", "P1Y");
  const auto all = must(read_tags(desk));
  REQUIRE(all.size() == 3);
  CHECK(all[0].tag.name == "agency");
  CHECK(all[1].tag.every == "P1Y");
  CHECK(all[1].people == 0);
  CHECK(all[2].tag.name == "Oslo");
  CHECK(all[2].people == 2);
  CHECK(keep_tag(desk, {{}, " , ", "P1Y", ""}).error().code == ErrorCode::invalid_input);
  CHECK(keep_tag(desk, {{}, "oslo", "P1Y", "P1M"}).error().code == ErrorCode::invalid_input);
}

TEST_CASE_FIXTURE(TagDesk, "tags come along from sheets and cards, and go out in both") {
  import(
      "Name,E-mail 1 - Value,Labels\nDana Reyes,dana@northwind.example,* myContacts ::: Agency ::: Oslo\n");
  import("Name;Groups\nMina Oja;\"agency, fair\"\n");
  import(
      "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Rui Costa\r\nCATEGORIES:myContacts,met\\, "
      "twice,Oslo\r\nEND:VCARD\r\n");
  CHECK(found("tag:agency") == Names{"Dana Reyes", "Mina Oja"});
  CHECK(found("tag:oslo") == Names{"Dana Reyes", "Rui Costa"});
  CHECK(tags({must(find(desk, "rui")).names.front().found.id}) == "met twice, Oslo");
  CHECK(exported(true).find("CATEGORIES:Agency,Oslo\r\n") != std::string::npos);
  CHECK(exported(false).find("\"Agency, Oslo\"") != std::string::npos);
}

TEST_CASE_FIXTURE(TagDesk, "tags of a file are added to those here when theirs is taken, and else left") {
  const auto dana = add("Dana Reyes", "agency");
  every("fair", "P1M");
  const char* const sheet = "Name,Tags\nDana Reyes,\"fair, Agency\"\n";
  import(sheet);
  CHECK(tags(dana) == "agency");
  import(sheet, ImportTake::theirs);
  CHECK(tags(dana) == "agency, fair");
  CHECK(next(dana) == "2026-04-02");
}

TEST_CASE_FIXTURE(TagDesk,
                  "a tag is called something else by everybody under it, and says how often as before") {
  const auto mina = add("Mina Oja", "agency, met in Oslo"), rui = add("Rui Costa", "Agency", "P2Y");
  every("agency", "P6M", "P9M");
  const std::string day = next(mina), own = next(rui);
  must(rename_tag(desk, "AGENCY", "Recruiters"));
  CHECK(tags(mina) == "Recruiters, met in Oslo");
  CHECK(tags(rui) == "Recruiters");
  CHECK(must(read_tag(desk, "recruiters")).tag.every == "P6M");
  CHECK(must(read_tag(desk, "recruiters")).tag.at_latest == "P9M");
  CHECK(must(read_tags(desk)).size() == 2);
  CHECK(next(mina) == day);
  CHECK(next(rui) == own);
  CHECK(found("tag:agency").empty());
  must(log.journal().undo());
  CHECK(tags(mina) == "agency, met in Oslo");
  CHECK(must(read_tag(desk, "agency")).tag.every == "P6M");
}

TEST_CASE_FIXTURE(TagDesk,
                  "a tag that is given another's name becomes one with it, and the other says how often") {
  const auto mina = add("Mina Oja", "agency, recruiter"), rui = add("Rui Costa", "agency");
  every("agency", "P6M");
  every("recruiter", "P1M");
  must(rename_tag(desk, "agency", "Recruiter"));
  CHECK(tags(mina) == "Recruiter");
  CHECK(tags(rui) == "Recruiter");
  CHECK(must(read_tag(desk, "recruiter")).tag.every == "P1M");
  CHECK(must(read_tag(desk, "recruiter")).tag.name == "Recruiter");
  CHECK(must(read_tags(desk)).size() == 1);
  CHECK(next(rui) == "2026-04-02");
  must(rename_tag(desk, "recruiter", "RECRUITER"));  // only written otherwise
  CHECK(must(read_tags(desk)).front().tag.name == "RECRUITER");
  CHECK(must(read_tag(desk, "recruiter")).tag.every == "P1M");
  CHECK(rename_tag(desk, "recruiter", " ,").error().code == ErrorCode::invalid_input);
}

// Parted as tags are.
TEST_CASE_FIXTURE(TagDesk,
                  "further addresses of somebody are kept, find them, and go out and come in on a card") {
  Contact typed;
  typed.name = "Mina Oja";
  typed.email = "mina@senbai.example";
  typed.phone = "+1 555 0142";
  typed.also = "  m.oja@home.example ,+1 555 0199; https://mina.example/ , M.Oja@home.example";
  typed.met = "at a fair\nin Oslo";
  typed.introduced_by = "Rui Costa";
  const auto mina = must(goodterms::add_contact(desk, typed, "")).value;
  CHECK(contact(mina).also == "m.oja@home.example, +1 555 0199, https://mina.example/");
  CHECK(contact(mina).met == "at a fair in Oslo");
  CHECK(found("oslo") == Names{"Mina Oja"});
  CHECK(found("m.oja@home") == Names{"Mina Oja"});
  CHECK(found("rui") == Names{"Mina Oja"});
  const std::string cards = exported(true);
  CHECK(cards.find("EMAIL:m.oja@home.example\r\n") != std::string::npos);
  CHECK(cards.find("TEL:+1 555 0199\r\n") != std::string::npos);
  CHECK(cards.find("URL:https://mina.example/\r\n") != std::string::npos);
  Contact changed = contact(mina);
  changed.also.clear();
  must(update_contact(desk, changed));
  CHECK(found("m.oja@home").empty());
  import(cards);
  CHECK(must(read_people(desk, PeopleFilter::contacts, 0, 10)).total == 1);
  CHECK(contact(mina).also == "m.oja@home.example, +1 555 0199, https://mina.example/");
}

TEST_CASE_FIXTURE(TagDesk, "somebody who comes with an address they have beside another is the same person") {
  Contact typed;
  typed.name = "Mina Oja";
  typed.email = "mina@senbai.example";
  typed.also = "m.oja@home.example";
  const auto mina = must(goodterms::add_contact(desk, typed, "Senbai Foods")).value;
  import(
      "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:M. Oja\r\nEMAIL:M.OJA@home.example\r\nTEL:+1 555 "
      "0142\r\nEND:VCARD\r\n");
  CHECK(must(read_people(desk, PeopleFilter::contacts, 0, 10)).total == 1);
  CHECK(contact(mina).phone == "+1 555 0142");
  CHECK(contact(mina).email == "mina@senbai.example");
}

TEST_CASE_FIXTURE(TagDesk, "what a card has more of than there is room for stands among the notes") {
  std::string card = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Mina Oja\r\n";
  for (int i = 0; i < 12; ++i)
    card += "EMAIL:mina." + std::to_string(i) + "@a-rather-long-name.example\r\n";
  import(card + "URL:https://mina.example/a;b\r\nEND:VCARD\r\n");
  const Contact mina = contact({must(read_people(desk, PeopleFilter::contacts, 0, 1)).rows.at(0).id});
  CHECK(mina.email == "mina.0@a-rather-long-name.example");
  CHECK(mina.also.find("mina.1@") == 0);
  CHECK(mina.also.size() <= 254);
  CHECK(mina.notes.find("mina.11@a-rather-long-name.example") != std::string::npos);
  CHECK(mina.notes.find("https://mina.example/a;b") != std::string::npos);
}
