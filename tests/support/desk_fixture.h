// A desk with the English letters and a fresh log, at nine on a Monday morning.
#pragma once

#include "assets/embedded_content.h"
#include "core/actions/cases.h"
#include "core/actions/letters.h"
#include "core/actions/profile.h"
#include "tests/support/log_fixture.h"
#include "tests/support/northwind.h"

inline goodterms::Words load_interface_words() {
  for (const goodterms::EmbeddedFile& file : goodterms::embedded_content()) {
    if (file.path == "en/interface.json")
      return must(goodterms::Words::load(file.bytes, "en/interface.json"));
  }
  FAIL("the interface words are not embedded");
  return must(goodterms::Words::load("{}", ""));
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
  goodterms::Catalog catalog = must(goodterms::load_catalog(goodterms::embedded_content(), {}));
  goodterms::Words words = load_interface_words();
  TestClock clock{now};
  goodterms::Desk desk{log, catalog, words, clock, files};

  goodterms::CaseFacts northwind() { return northwind_labs(); }
  goodterms::Id<goodterms::Application> start(const goodterms::CaseFacts& facts) {
    return must(goodterms::start_case(desk, facts)).value;
  }
  goodterms::Case read(goodterms::Id<goodterms::Application> id) {
    return must(goodterms::read_case(desk, id));
  }
  void sign_as(const char* name) { must(goodterms::save_profile(desk, {name, "", "", ""})); }
};
