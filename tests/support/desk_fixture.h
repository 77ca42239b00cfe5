// A desk with the English letters and a fresh log, at nine on a Monday morning.
#pragma once

#include "assets/embedded_content.h"
#include "core/actions/cases.h"
#include "core/actions/content_files.h"
#include "core/actions/letters.h"
#include "core/actions/profile.h"
#include "tests/support/log_fixture.h"
#include "tests/support/northwind.h"

inline goodterms::Words load_interface_words() {
  return must(goodterms::load_words(goodterms::embedded_content()));
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
  goodterms::Languages languages = must(goodterms::Languages::load(goodterms::embedded_content(), {}));
  const goodterms::Catalog& catalog = languages.first();
  goodterms::Words words = load_interface_words();
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
