// Filing very many at once: they are found as if each had been indexed when it was filed.
#include "core/store/late_index.h"

#include "core/store/query.h"
#include "core/store/search.h"
#include "tests/support/log_fixture.h"

using namespace goodterms;

namespace {

struct LateFixture : LogFixture {
  // What search finds: names of whom, and lines of the story.
  std::string found(const char* words) {
    const Found all = must(search(log.connection(), words));
    std::string text;
    for (const FoundName& name : all.names)
      if (name.fit != Fit::similar) text += name.name + "|";
    return text + std::to_string(all.said.size());
  }
  Id<Contact> file(const std::string& name, Id<Company> company) {
    Contact contact;
    contact.name = name;
    contact.company = company;
    return must(Contacts(log.connection()).insert(contact));
  }
  void say(Id<Contact> contact, const std::string& words, std::int64_t when) {
    Interaction line;
    line.contact = contact;
    line.happened = {when, 0};
    line.summary = words;
    must(Interactions(log.connection()).insert(line));
  }
  void finish(LateIndex& late) {
    while (!must(late.step())) {
    }
  }
};

}  // namespace

TEST_CASE_FIXTURE(LateFixture,
                  "what was filed without being indexed is found once it is, and is not before") {
  change("many", [&]() -> Result<void> {
    LateIndex late(log.connection());
    must(late.begin());
    const Id<Company> company = must(Companies(log.connection()).insert({{}, "Northwind Labs", ""}));
    say(file("Dana Reyes", company), "promised a portfolio", 200);
    say(file("Omar Haddad", company), "promised to call", 100);
    CHECK(found("labs") == "0");
    CHECK(found("promised") == "0");
    finish(late);
    CHECK(late.percent() == 100);
    return {};
  });
  CHECK(found("northwind") == "Northwind Labs|Dana Reyes|Omar Haddad|0");
  CHECK(found("eyes") == "Dana Reyes|0");
  CHECK(found("promised") == "2");
}

TEST_CASE_FIXTURE(LateFixture, "who was changed meanwhile is found by the new name, and once") {
  const auto northwind = add_company("Northwind Labs");
  const auto mira = add_contact("Mira Vogl", northwind);
  change("many", [&]() -> Result<void> {
    LateIndex late(log.connection());
    must(late.begin());
    const Id<Contact> dana = file("Dana Reyes", northwind);
    Contact renamed = *must(Contacts(log.connection()).find(dana));
    renamed.name = "Dana Silva";
    must(Contacts(log.connection()).update(renamed));
    Contact old = *must(Contacts(log.connection()).find(mira));
    old.name = "Mira Stern";
    must(Contacts(log.connection()).update(old));
    finish(late);
    return {};
  });
  CHECK(found("dana") == "Dana Silva|0");
  CHECK(found("reyes") == "0");
  CHECK(found("stern") == "Mira Stern|0");
  CHECK(found("vogl") == "0");
  change("rename", [&]() -> Result<void> {
    Contact again = must(Contacts(log.connection()).named("Dana Silva", 1)).at(0);
    again.name = "Dana Kern";
    return Contacts(log.connection()).update(again);
  });
  CHECK(found("kern") == "Dana Kern|0");
  CHECK(found("silva") == "0");
}

TEST_CASE_FIXTURE(LateFixture,
                  "afterwards, and where it was given up, each is found as soon as it is filed") {
  const auto many = [&](bool gives_up) {
    return log.journal().change({"many", ""}, Instant{}, [&]() -> Result<void> {
      LateIndex late(log.connection());
      must(late.begin());
      file("Dana Reyes", {});
      if (gives_up) return failure(ErrorCode::conflict, "error.undo.changed");
      finish(late);
      return {};
    });
  };
  CHECK_FALSE(many(true));
  CHECK(found("dana") == "0");
  add_contact("Dana Silva", add_company("Harbor"));
  CHECK(found("dana") == "Dana Silva|0");
  must(many(false));
  CHECK(found("dana") == "Dana Reyes|Dana Silva|0");
  add_contact("Dana Vogel", {});
  CHECK(found("dana") == "Dana Reyes|Dana Silva|Dana Vogel|0");
  must(log.journal().undo());
  must(log.journal().undo());
  CHECK(found("dana") == "Dana Silva|0");
}
