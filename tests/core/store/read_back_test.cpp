// What was exported is read back to the same data.
#include "core/store/read_back.h"

#include <nlohmann/json.hpp>

#include "core/store/export.h"
#include "core/store/offers.h"
#include "core/store/own_letters.h"
#include "core/store/profiles.h"
#include "core/store/promises.h"
#include "core/store/search.h"
#include "core/store/tags.h"
#include "tests/support/files_on_disk.h"
#include "tests/support/log_fixture.h"

using namespace goodterms;

namespace {

struct ExportedLog : LogFixture {
  Log empty = must(Log::open({folder.file("other.goodterms"), nullptr}, IfMissing::create, files, now));

  // One of everything that has a repository here.
  void fill() {
    const auto company = add_company("Société \"Northwind\"\nLabs");
    const auto dana = add_contact("Dana Ångström 😀", company);
    const auto id = add_application("Data Analyst", company, dana);
    add_said("They said: \\ and \t and 'quotes'", "2026-03-01T10:00:00+05:30", dana);
    change("fill", [&]() -> Result<void> {
      Message letter;
      letter.application = id;
      letter.subject = "No";
      letter.body = "Hi Dana,\r\n\r\nNo, thank you.";
      letter.written = now;
      TRY_DONE(Messages(log.connection()).insert(letter));
      letter.sent = now;
      TRY_DONE(Messages(log.connection()).insert(letter));
      OwnLetter own;
      own.title = "My \"plain\" no";
      own.language = "en";
      own.body = "Hi {{first_name}},\n\tno {{#";
      own.changed = now;
      TRY_DONE(OwnLetters(log.connection()).insert(own));
      TRY_DONE(Tags(log.connection()).keep({{}, "Agency", "P6M", "P9M"}));
      TRY(auto tagged, Contacts(log.connection()).find(dana));
      tagged->tags = "Agency, met in Oslo";
      TRY_DONE(Contacts(log.connection()).update(*tagged));
      return log.connection().run(
          "INSERT INTO tasks (application_id, item, title, due, position) VALUES (?, 'connect', '', "
          "'2026-03-05', 1)",
          id);
    });
  }
  std::string exported(const LogPlace& from) {
    const std::string target = folder.file("all.json");
    must(do_all(*must(begin_export(from, target, files))));
    return read_file(target);
  }
  Result<Changes> read(const std::string& json) {
    Changes changes;
    const auto work = read_back(empty.connection(), json, now, changes);
    TRY_DONE(do_all(*work));
    return changes;
  }
  ErrorCode refused(const std::string& json) {
    const auto done = read(json);
    REQUIRE_FALSE(done.has_value());
    return done.error().code;
  }
};

}  // namespace

TEST_CASE_FIXTURE(ExportedLog,
                  "an export reads back to the same data, is found again, and is undone in one step") {
  fill();
  const std::string json = exported(place());
  CHECK(looks_like_export(json));
  CHECK(must(amount_of_export(empty.connection(), json)).contacts == 1);
  CHECK(must(read(json)).has(RecordKind::contacts));
  CHECK(exported(empty.place()) == json);
  CHECK(must(search(empty.connection(), "angstrom")).names.size() == 1);
  CHECK(must(search(empty.connection(), "quotes")).said.size() == 1);
  CHECK(must(Tags(empty.connection()).count_people("agency")) == 1);
  must(empty.journal().undo());
  CHECK(must(Companies(empty.connection()).all_names()).empty());
}

TEST_CASE_FIXTURE(ExportedLog,
                  "offers read back with what matters, scores, notes and rates, into no log that has some") {
  const auto add = [&](Log& into) {
    return into.journal().change({"add-offer", ""}, now, [&]() -> Result<void> {
      Offers offers(into.connection());
      Offer offer;
      offer.company = "Meridian Bank";
      offer.base = Amount{6'500'000, "€"};
      offer.open_until = Date(Days(20'000));
      TRY(const auto id, offers.insert(offer));
      Criterion team;
      team.name = "Team";
      TRY(const auto criterion, offers.insert(team));
      TRY_DONE(offers.write(OfferScore{id, criterion, std::nullopt, "They tell on Friday."}));
      return offers.write(ExchangeRate{"GBP", "EUR", 1'170'000, Date(Days(20'000))});
    });
  };
  must(add(log));
  const std::string json = exported(place());
  must(read(json));
  CHECK(exported(empty.place()) == json);
  CHECK(must(Offers(empty.connection()).read()).rates.size() == 1);
  CHECK(refused(json) == ErrorCode::conflict);
  must(empty.journal().undo());
  CHECK(must(Offers(empty.connection()).read()).offers.empty());
}

TEST_CASE_FIXTURE(ExportedLog, "an export of a time that knew no promises is read back whole without them") {
  fill();
  change("promise", [&]() -> Result<void> {
    Promise promise;
    promise.contact = {1};
    promise.kind = "write";
    promise.words = "write to me in autumn";
    promise.said = now;
    TRY_DONE(Promises(log.connection()).insert(promise));
    return {};
  });
  const std::string json = exported(place());
  auto older = nlohmann::ordered_json::parse(json);
  REQUIRE(older["promises"].size() == 1);
  older.erase("promises");
  constexpr int before_promises = 13;
  older["schema"] = before_promises;
  const std::string old_file =
      "{\"program\": \"Good Terms\"" + older.dump().substr(std::string("{\"program\":\"Good Terms\"").size());
  REQUIRE(looks_like_export(old_file));
  must(read(old_file));
  auto expected = nlohmann::ordered_json::parse(json);
  expected["promises"] = nlohmann::ordered_json::array();
  CHECK(nlohmann::ordered_json::parse(exported(empty.place())) == expected);
}

TEST_CASE_FIXTURE(ExportedLog, "what an export does not hold takes nothing's place") {
  must(Profiles(empty.connection()).write({"Sam Okafor", "sam@example.org", "", ""}));
  must(read("{\"program\": \"Good Terms\", \"schema\": 1}"));
  CHECK(must(Profiles(empty.connection()).read()).name == "Sam Okafor");
}

TEST_CASE_FIXTURE(ExportedLog, "what is no export, or a damaged or newer one, changes nothing") {
  fill();
  const std::string json = exported(place());
  CHECK_FALSE(looks_like_export("{\"program\": \"Another\"}"));
  CHECK(refused("{}") == ErrorCode::bad_data);
  CHECK(refused(json.substr(0, json.size() / 2)) == ErrorCode::bad_data);
  CHECK(refused("{\"program\": \"Good Terms\", \"schema\": 9999}") == ErrorCode::newer_data);
  std::string without_company = json;
  without_company.replace(without_company.find("\"companies\""), 11, "\"compani_s\"");
  CHECK_FALSE(read(without_company).has_value());
  const std::size_t name = json.find("\"reads_messages\":");
  REQUIRE(name != std::string::npos);
  std::string odd = json;
  odd.replace(name, 18, "\"reads_messages\":7");
  CHECK(refused(odd) == ErrorCode::bad_data);
  CHECK(must(Companies(empty.connection()).all_names()).empty());
}

TEST_CASE_FIXTURE(ExportedLog,
                  "a log that holds something is not written over, and an older export has usual values") {
  fill();
  const std::string json = exported(place());
  must(read(json));
  CHECK(refused(json) == ErrorCode::conflict);
  must(empty.journal().undo());
  std::string older = json;
  for (std::size_t at = 0; (at = older.find("\"address_as\":\"\",", at)) != std::string::npos;)
    older.erase(at, std::string("\"address_as\":\"\",").size());
  REQUIRE(older != json);
  must(read(older));
  CHECK(exported(empty.place()) == json);
}
