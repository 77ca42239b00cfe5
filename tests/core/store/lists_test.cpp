// The lists that are read a page at a time hold what is in the log, in order, wherever a page begins.
#include <algorithm>
#include <random>

#include "core/base/text.h"
#include "core/store/case_list.h"
#include "core/store/interactions.h"
#include "core/store/kept_counts.h"
#include "core/store/migrate.h"
#include "core/store/people_list.h"
#include "core/store/reconnect_days.h"
#include "core/store/tasks.h"
#include "tests/support/log_fixture.h"

using namespace goodterms;

namespace {

struct ListsFixture : LogFixture {
  std::mt19937 random{7};

  std::string some_name() {
    constexpr const char* beginnings[] = {"Ma", "Mar",     "Mär", "Marie ",  "",
                                          "M",  "Straße ", "王",  "王小明 ", "ß"};
    constexpr const char* ends[] = {"Reyes", "a", "z", "Okafor", "b", "明", "é", "ab"};
    return std::string(beginnings[random() % 10]) + ends[random() % 8];
  }

  void some_people(int count) {
    for (int i = 0; i < count; ++i) {
      if (random() % 3 == 0) {
        add_company(some_name());
      } else {
        add_contact(some_name(), {});
      }
    }
  }

  // The whole list by sorting, for a filter.
  std::vector<std::tuple<std::string, bool, std::int64_t>> sorted(PeopleFilter filter) {
    std::vector<std::tuple<std::string, bool, std::int64_t>> rows;
    const auto take = [&](const char* sql, bool is_company) {
      const auto read = [is_company](Row& row) {
        const std::int64_t id = row.next_integer();
        return std::tuple(row.next_text(), is_company, id);
      };
      for (auto& row : must(log.connection().all(sql, read)))
        rows.push_back(std::move(row));
    };
    if (filter == PeopleFilter::archived) {
      take("SELECT id, name_folded FROM contacts WHERE archived = 1", false);
    } else if (filter != PeopleFilter::companies) {
      take("SELECT id, name_folded FROM contacts WHERE archived = 0", false);
    }
    if (filter == PeopleFilter::all || filter == PeopleFilter::companies)
      take("SELECT id, name_folded FROM companies", true);
    std::sort(rows.begin(), rows.end());
    return rows;
  }

  void check_every_page() {
    for (const PeopleFilter filter :
         {PeopleFilter::all, PeopleFilter::contacts, PeopleFilter::companies, PeopleFilter::archived}) {
      const auto rows = sorted(filter);
      PeopleList list(log.connection());
      CHECK(must(count_wrong_counts(log.connection())) == 0);
      CHECK(must(list.count(filter)) == static_cast<std::int64_t>(rows.size()));
      for (std::size_t first = 0; first <= rows.size(); ++first) {
        const auto page = must(list.page(filter, static_cast<std::int64_t>(first), 4));
        REQUIRE(page.size() == std::min<std::size_t>(4, rows.size() - first));
        for (std::size_t i = 0; i < page.size(); ++i) {
          CHECK(page[i].id == std::get<2>(rows[first + i]));
          CHECK((page[i].kind == FoundKind::company) == std::get<1>(rows[first + i]));
        }
      }
    }
  }

  Id<Application> add_case(std::optional<Instant> sent, std::optional<Instant> archived = {},
                           std::optional<Instant> last_done = {}) {
    const auto id = add_application("Data Analyst", company);
    change("file", [&]() -> Result<void> {
      Applications applications(log.connection());
      Application application = *must(applications.find(id));
      application.sent = sent;
      application.archived = archived;
      TRY_DONE(applications.update(application));
      Task task;
      task.application = id;
      task.title = "Write";
      task.done = last_done;
      TRY_DONE(Tasks(log.connection()).insert(task));
      return {};
    });
    return id;
  }
  std::vector<std::int64_t> on(CaseShelf shelf, Id<Application> from = {}, int most = 10) {
    std::vector<std::int64_t> ids;
    for (const CaseRow& row : must(CaseList(log.connection()).page(shelf, from, most, first_day)))
      ids.push_back(row.about.application.id.value);
    return ids;
  }

  Date first_day = local_date(now) - Days(30);
  Id<Company> company;
};

}  // namespace

TEST_CASE_FIXTURE(ListsFixture,
                  "a page of people is the same wherever it begins, also after changes and undo") {
  check_every_page();
  some_people(60);
  check_every_page();
  change("rename", [&] {
    return log.connection().run("UPDATE contacts SET name = 'Zoë', name_folded = 'zoe' WHERE id % 4 = 1");
  });
  change("rename", [&] {
    return log.connection().run("UPDATE companies SET name = 'Mb', name_folded = 'mb' WHERE id % 3 = 1");
  });
  change("archive",
         [&] { return log.connection().run("UPDATE contacts SET archived = 1 WHERE id % 2 = 1"); });
  check_every_page();
  change("rename", [&] {
    return log.connection().run(
        "UPDATE contacts SET name = 'Mc', name_folded = 'mc', archived = 1 - archived WHERE id % 7 = 3");
  });
  change("delete", [&] { return log.connection().run("DELETE FROM contacts WHERE id % 5 = 2"); });
  check_every_page();
  for (int i = 0; i < 5; ++i)
    must(log.journal().undo());
  check_every_page();
  for (int i = 0; i < 5; ++i)
    must(log.journal().redo());
  check_every_page();
}

TEST_CASE_FIXTURE(ListsFixture, "steps that were joined to one are counted once, undone and done again") {
  some_people(30);
  for (int i = 0; i < 4; ++i) {
    must(log.journal().go_on({"rename", ""}, "names", now, seconds_per_day, [&] {
      return log.connection().run("UPDATE contacts SET name = ?1, name_folded = ?1 WHERE id % 3 = ?2",
                                  some_name(), i % 3);
    }));
  }
  check_every_page();
  must(log.journal().undo());
  check_every_page();
  must(log.journal().redo());
  check_every_page();
}

TEST_CASE_FIXTURE(ListsFixture, "counts that are wrong are found, and counted anew") {
  some_people(30);
  company = add_company("Northwind Labs");
  add_case({});
  add_case(now);
  CHECK(must(count_wrong_counts(log.connection())) == 0);
  must(log.connection().run("UPDATE case_counts SET cases = cases + 1 WHERE state = 'sent'"));
  must(log.connection().run("DELETE FROM name_starts WHERE start = (SELECT max(start) FROM name_starts)"));
  CHECK(must(count_wrong_counts(log.connection())) == 2);
  must(count_anew(log.connection()));
  CHECK(must(count_wrong_counts(log.connection())) == 0);
  check_every_page();
}

TEST_CASE_FIXTURE(ListsFixture,
                  "a case lies on the shelf where it stands, and the counts agree with the pages") {
  company = add_company("Northwind Labs");
  const Instant lately = after(now, -3 * seconds_per_day), before = after(now, -40 * seconds_per_day);
  const auto waits = add_case({}), underway = add_case(lately), gone_through = add_case(lately, {}, now),
             over = add_case(before), archived = add_case(lately, now);
  CHECK(on(CaseShelf::desk) == std::vector{over.value, gone_through.value, underway.value, waits.value});
  CHECK(on(CaseShelf::to_send) == std::vector{waits.value});
  CHECK(on(CaseShelf::underway) == std::vector{underway.value});
  CHECK(on(CaseShelf::done) == std::vector{over.value, gone_through.value});
  CHECK(on(CaseShelf::archived) == std::vector{archived.value});
  const CaseCounts counts = must(CaseList(log.connection()).count(first_day));
  for (const auto& [shelf, counted] : {std::pair{CaseShelf::desk, counts.desk},
                                       {CaseShelf::to_send, counts.to_send},
                                       {CaseShelf::underway, counts.underway},
                                       {CaseShelf::done, counts.done},
                                       {CaseShelf::archived, counts.archived}})
    CHECK(on(shelf).size() == static_cast<std::size_t>(counted));
  CHECK(on(CaseShelf::desk, over, 2) == std::vector{gone_through.value, underway.value});

  must(log.journal().undo());
  CHECK(on(CaseShelf::archived).empty());
  CHECK(must(CaseList(log.connection()).count(first_day)).archived == 0);
  CHECK(must(count_wrong_counts(log.connection())) == 0);
  must(log.journal().redo());
  CHECK(must(CaseList(log.connection()).count(first_day)).archived == 1);
  CHECK(must(count_wrong_counts(log.connection())) == 0);
}

TEST_CASE_FIXTURE(ListsFixture,
                  "a case is underway on its thirtieth day, as days were counted where it was sent") {
  company = add_company("Northwind Labs");
  const auto on_the_day = add_case(moment("2026-01-31T00:30:00+09:00"));
  add_case(moment("2026-01-30T23:30:00-05:00"));
  CHECK(on(CaseShelf::underway) == std::vector{on_the_day.value});
}

TEST_CASE_FIXTURE(ListsFixture, "lists are counted in files of older versions too") {
  constexpr std::size_t before_counts = 5;  // migrations; the next one counts what is there
  const std::string path = folder.file("older.goodterms");
  {
    Connection older = must(Connection::open(path, OpenMode::create));
    must(migrate(older, {}, embedded_migrations().first(before_counts)));
    for (int i = 0; i < 20; ++i) {
      const std::string name = some_name() + "x";
      must(older.run("INSERT INTO companies (name, name_folded, notes) VALUES (?, ?, '')", name, fold(name)));
      must(
          older.run("INSERT INTO contacts (name, name_folded, title, email, phone, linkedin, relation, "
                    "reads_messages, notes) VALUES (?, ?, '', '', '', '', '', 0, '')",
                    name, fold(name)));
    }
    for (const auto& sent : {std::optional<Instant>(), std::optional(now)}) {
      must(
          older.run("INSERT INTO applications (company_id, role, role_folded, approached, touchpoints, "
                    "spoken_before, conversation, reason, international, private_words, notes, created_utc, "
                    "created_offset, sent_utc, sent_offset) VALUES (1, 'R', 'r', 'email', 1, 0, '', '', 0, "
                    "'', '', ?, ?, ?, ?)",
                    now, sent));
    }
  }
  log = must(Log::open({path, nullptr}, IfMissing::fail, files, now));
  check_every_page();
  CHECK(must(CaseList(log.connection()).count(first_day)).desk == 2);
  CHECK(must(CaseList(log.connection()).count(first_day)).to_send == 1);
}

TEST_CASE_FIXTURE(ListsFixture,
                  "a statement and the program agree on which lines say that two were in touch") {
  const auto dana = add_contact("Dana Reyes", {});
  for (int kind = 0; kind <= static_cast<int>(InteractionKind::let_go); ++kind) {
    must(log.connection().run("DELETE FROM interactions"));
    Interaction line;
    line.contact = dana;
    line.kind = static_cast<InteractionKind>(kind);
    line.happened = now;
    CAPTURE(interaction_kind_id(line.kind));
    must(Interactions(log.connection()).insert(line));
    CHECK(must(last_in_touch(log.connection(), dana)).has_value() == was_in_touch(line.kind));
  }
}
