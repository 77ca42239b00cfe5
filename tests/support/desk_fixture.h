// A desk with the English letters and a fresh log, at nine on a Monday morning.
#pragma once

#include "assets/embedded_content.h"
#include "core/actions/cases.h"
#include "core/actions/content_files.h"
#include "core/actions/letters.h"
#include "core/actions/profile.h"
#include "tests/support/log_fixture.h"
#include "tests/support/northwind.h"

// What is built in is the same for every test of a program, and reading it takes longer than most tests do:
// it is read once.
inline const goodterms::Words& interface_words() {
  static const goodterms::Words words = must(goodterms::load_words(goodterms::embedded_content()));
  return words;
}
inline const goodterms::Languages& built_in_languages() {
  static const goodterms::Languages languages =
      must(goodterms::Languages::load(goodterms::embedded_content(), {}));
  return languages;
}

// A clock that a test moves.
class TestClock final : public goodterms::Clock {
 public:
  explicit TestClock(goodterms::Instant start) : now_(start) {}
  goodterms::Instant now() const override { return now_; }
  void set(goodterms::Instant now) { now_ = now; }
  void pass(goodterms::Seconds seconds) { now_ = goodterms::after(now_, seconds); }

 private:
  goodterms::Instant now_;
};

struct DeskFixture : LogFixture {
  const goodterms::Languages& languages = built_in_languages();
  const goodterms::Catalog& catalog = languages.first();
  const goodterms::Words& words = interface_words();
  TestClock clock{now};
  goodterms::Desk desk{log, languages, words, clock, files};

  goodterms::CaseFacts northwind() { return northwind_labs(); }
  goodterms::Id<goodterms::Application> start(const goodterms::CaseFacts& facts) {
    return must(goodterms::start_case(desk, facts)).value;
  }
  goodterms::Case read(goodterms::Id<goodterms::Application> id) {
    return must(goodterms::read_case(desk, id));
  }
  void sign_as(const char* name) { must(goodterms::save_profile(desk, {name, "", "", ""})); }
};
