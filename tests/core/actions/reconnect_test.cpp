// Being in touch again and again: the next day counts from when the two were last in touch, whichever it was
// and whoever wrote.
#include "core/actions/interval_words.h"
#include "core/actions/join_people.h"
#include "core/actions/later.h"
#include "core/actions/log_something.h"
#include "core/actions/owed.h"
#include "core/actions/people.h"
#include "core/actions/promises.h"
#include "core/actions/replies.h"
#include "core/actions/standing.h"
#include "core/actions/today.h"
#include "tests/support/desk_fixture.h"

using namespace goodterms;

namespace {

struct ReconnectDesk : DeskFixture {
  Id<Application> id;
  Id<Contact> dana;
  // Dana was told no on Monday, 2 March 2026.
  void tell_dana() {
    id = start(northwind());
    must(mark_sent(desk, id, {Channel::email, "No", "Hi Dana,\n\nNo, thank you."}));
    dana = read(id).application.contact;
  }
  Contact contact() { return *must(read_person(desk, dana)).contact; }
  void write_every(const char* every, const char* at_latest = "") {
    Contact changed = contact();
    changed.every = every;
    changed.at_latest = at_latest;
    must(update_contact(desk, changed));
  }
  std::string next() {
    const auto day = contact().reconnect_on;
    return day ? format_date(*day) : "";
  }
  void log_now(const char* kind) { must(log_something(desk, {dana, {}}, {kind, {}, {}, "We spoke"})); }
  Id<Contact> add(const char* name, const char* every, const char* at_latest = "") {
    Contact other;
    other.name = name;
    other.every = every;
    other.at_latest = at_latest;
    return must(goodterms::add_contact(desk, other, "")).value;
  }
};

}  // namespace

TEST_CASE_FIXTURE(ReconnectDesk, "the next day counts from the last time the two were in touch") {
  tell_dana();
  clock.pass(20 * seconds_per_day);
  write_every("P6M", "P9M");
  CHECK(next() == "2026-09-02");
  CHECK(contact().reconnect_by == must(parse_date("2026-12-02")));
  log_now("call");  // 22 March
  CHECK(next() == "2026-09-22");
  clock.pass(seconds_per_day);
  must(file_reply(desk, id, {"All the best!", Channel::email}));  // whoever wrote
  CHECK(next() == "2026-09-23");
  log_now("note");  // that is no contact
  CHECK(next() == "2026-09-23");
}

TEST_CASE_FIXTURE(ReconnectDesk, "what is taken out or undone moves the day back") {
  tell_dana();
  write_every("P6M");
  clock.pass(20 * seconds_per_day);
  const auto line = must(log_something(desk, {dana, {}}, {"call", {}, {}, ""})).value;
  CHECK(next() == "2026-09-22");
  must(remove_logged(desk, line));
  CHECK(next() == "2026-09-02");
  must(desk.log.journal().undo());
  CHECK(next() == "2026-09-22");
  must(log_something(desk, {dana, {}}, {"call", moment("2026-03-05T09:00+01:00"), {}, ""}));  // back-dated
  CHECK(next() == "2026-09-22");
}

TEST_CASE_FIXTURE(ReconnectDesk, "put off, the day waits until they are in touch; stopped, nothing goes on") {
  tell_dana();
  write_every("P1M", "P2M");
  must(write_later(desk, dana, must(parse_date("2026-07-01"))));
  CHECK(next() == "2026-07-01");
  log_now("note");
  CHECK(next() == "2026-07-01");
  clock.pass(3 * seconds_per_day);
  log_now("call");
  CHECK(next() == "2026-04-06");
  must(write_later(desk, dana, std::nullopt));
  CHECK(next().empty());
  log_now("call");
  CHECK(next().empty());
  CHECK_FALSE(contact().reconnect_by.has_value());
}

TEST_CASE_FIXTURE(ReconnectDesk, "a day that is set beside it, or was promised, is the next one") {
  tell_dana();
  write_every("P1Y");
  Contact changed = contact();
  changed.reconnect_on = must(parse_date("2026-05-05"));
  must(update_contact(desk, changed));
  CHECK(next() == "2026-05-05");
  changed = contact();
  changed.reconnect_on.reset();  // no day: the one that is counted
  must(update_contact(desk, changed));
  CHECK(next() == "2027-03-02");
  must(file_reply(desk, id, {"Write to me in autumn.", Channel::email}));
  const auto offered = must(read_promises(desk, must(read_person(desk, dana)))).offered;
  REQUIRE_FALSE(offered.empty());
  must(remember_promise(desk, offered.front()));
  CHECK(next() == "2026-09-01");
  must(log_something(desk, {dana, {}}, {"call", {}, {}, "Thanked for it"}));
  CHECK(next() == "2026-09-01");  // a word in spring does not keep what was promised for autumn
  const auto twin = add("D. Reyes", "P3Y");
  must(merge_contacts(desk, dana, twin));
  CHECK(next() == "2026-09-01");
  clock.set(moment("2026-09-01T10:00+02:00"));
  log_now("call");
  CHECK(next() == "2027-09-01");  // kept, and counted from there
}

TEST_CASE_FIXTURE(ReconnectDesk, "a day of one's own is never later than the last that will do") {
  tell_dana();
  write_every("P1M", "P2M");  // the latest is 2 May
  must(write_later(desk, dana, must(parse_date("2026-07-01"))));
  CHECK(contact().reconnect_by == must(parse_date("2026-07-01")));
  Contact changed = contact();
  changed.reconnect_on = must(parse_date("2026-08-01"));
  must(update_contact(desk, changed));
  CHECK(contact().reconnect_by == must(parse_date("2026-08-01")));
}

TEST_CASE_FIXTURE(ReconnectDesk,
                  "past the latest day it is said that it has been longer than was meant, and only then") {
  tell_dana();
  write_every("P1M", "P2M");
  const auto lead = [&] { return standing(desk, must(read_person(desk, dana)), "Dana"); };
  clock.set(moment("2026-05-02T09:00+02:00"));
  CHECK(lead().find("longer than you wanted") == std::string::npos);
  clock.set(moment("2026-05-03T09:00+02:00"));
  CHECK(lead().find("longer than you wanted") != std::string::npos);
}

TEST_CASE_FIXTURE(ReconnectDesk,
                  "whoever is past the latest day comes first, the furthest over before the others") {
  const auto weekly = add("Weekly", "P1W");
  const auto loose = add("Loose", "P1W", "P1Y");
  const auto strict = add("Strict", "P1M", "P5W");
  const auto stricter = add("Stricter", "P1M", "P1M");
  const auto yearly = add("Yearly", "P1Y", "P2Y");
  clock.pass(60 * seconds_per_day);
  std::vector<Id<Contact>> order;
  for (const ContactDue& due : must(read_owed(desk)).write)
    order.push_back(due.contact.id);
  CHECK(order == std::vector<Id<Contact>>{stricter, strict, weekly, loose});
  CHECK(must(read_today(desk, {10, 10})).reconnect.size() == 3);
  CHECK(must(read_person(desk, yearly)).contact->reconnect_on == must(parse_date("2027-03-02")));
}

TEST_CASE_FIXTURE(ReconnectDesk, "two who become one are written to as often, counted from both stories") {
  tell_dana();
  const auto other = add("D. Reyes", "P2M");
  clock.pass(30 * seconds_per_day);
  must(log_something(desk, {other, {}}, {"call", {}, {}, ""}));
  must(merge_contacts(desk, dana, other));
  CHECK(contact().every == "P2M");
  CHECK(next() == "2026-06-01");
}

TEST_CASE_FIXTURE(ReconnectDesk, "how often is read as people write it, and said like that") {
  for (const auto& interval :
       {std::pair("6 months", "P6M"), std::pair("every 2 weeks", "P2W"), std::pair("a year", "P1Y"),
        std::pair("90days", "P90D"), std::pair("P3M", "P3M"), std::pair("  Every Month ", "P1M"),
        std::pair("", "")}) {
    CAPTURE(interval.first);
    CHECK(must(read_interval(words, interval.first)) == interval.second);
  }
  for (const char* typed :
       {"often", "0 months", "1000 years", "6", "6 months 2", "six months", "-1 week", "\xff"}) {
    CAPTURE(typed);
    CHECK(read_interval(words, typed).error().code == ErrorCode::invalid_input);
  }
  CHECK(every_words(words, {6, IntervalUnit::months}) == "every 6 months");
  CHECK(interval_words(words, {1, IntervalUnit::years}) == "1 year");
}

TEST_CASE_FIXTURE(ReconnectDesk, "a latest day before the ideal one, or without it, is refused") {
  tell_dana();
  Contact changed = contact();
  changed.every = "P6M";
  changed.at_latest = "P1M";
  CHECK(update_contact(desk, changed).error().code == ErrorCode::invalid_input);
  changed.every.clear();
  CHECK(update_contact(desk, changed).error().code == ErrorCode::invalid_input);
  changed.every = "often";
  CHECK(update_contact(desk, changed).error().code == ErrorCode::invalid_input);
  CHECK(contact().every.empty());
}

TEST_CASE("a month later is the last day of a shorter one") {
  const auto later = [](const char* day, Interval interval) {
    return format_date(later_by(must(parse_date(day)), interval));
  };
  CHECK(later("2026-08-31", {6, IntervalUnit::months}) == "2027-02-28");
  CHECK(later("2024-02-29", {1, IntervalUnit::years}) == "2025-02-28");
  CHECK(later("2026-12-15", {2, IntervalUnit::months}) == "2027-02-15");
}
