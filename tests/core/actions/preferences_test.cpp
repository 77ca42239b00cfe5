#include "core/actions/preferences.h"

#include "core/actions/letter_language.h"
#include "core/actions/letters.h"
#include "core/actions/plan.h"
#include "core/store/settings.h"
#include "tests/support/desk_fixture.h"

using namespace goodterms;

TEST_CASE_FIXTURE(DeskFixture, "preferences have defaults, are kept, and undone") {
  CHECK(must(read_preferences(desk)) == Preferences());
  Preferences preferences;
  preferences.theme = ThemeChoice::high_contrast;
  preferences.text_percent = 150;
  preferences.less_motion = true;
  must(save_preferences(desk, preferences));
  CHECK(must(read_preferences(desk)) == preferences);
  must(log.journal().undo());
  CHECK(must(read_preferences(desk)) == Preferences());
}

TEST_CASE_FIXTURE(DeskFixture,
                  "a setting that is nonsense has its default, and a text size out of range is refused") {
  change("nonsense", [&]() -> Result<void> {
    Settings settings(log.connection());
    TRY_DONE(settings.write("theme", "plaid"));
    return settings.write("text-percent", "12e3");
  });
  CHECK(must(read_preferences(desk)) == Preferences());
  Preferences preferences;
  preferences.text_percent = 500;
  CHECK(save_preferences(desk, preferences).error().code == ErrorCode::invalid_input);
}

TEST_CASE_FIXTURE(DeskFixture, "where weekends are to be free, nothing of a new plan falls on one") {
  Preferences preferences;
  preferences.avoid_weekends = true;
  must(save_preferences(desk, preferences));
  for (int day = 0; day < 7; ++day) {
    const auto id = start(northwind());
    must(mark_sent(desk, id, {Channel::email, "No", "Hi Dana,\n\nNo."}));
    const auto plan = must(read_plan(desk, read(id)));
    for (std::size_t i = 1; i < plan.size(); ++i) {
      CAPTURE(day);
      CAPTURE(plan[i].task.item);
      CHECK_FALSE(is_weekend(plan[i].task.due));
    }
    CHECK(plan[0].task.due == local_date(clock.now()));  // the sending itself was when it was
    clock.pass(seconds_per_day);
  }
}

TEST_CASE(
    "the interface speaks what is preferred, else what the system is set to, made wider until it is there") {
  const auto spoken = [](const std::string& preferred, const std::vector<std::string>& system) {
    return interface_language(embedded_content(), preferred, system);
  };
  CHECK(spoken("", {}) == "en");
  CHECK(spoken("", {"en-GB"}) == "en-GB");
  CHECK(spoken("", {"en-AU"}) == "en");
  CHECK(spoken("", {"en-GB-oxendict", "en"}) == "en-GB");
  CHECK(spoken("", {"xx", "en-GB"}) == "en-GB");
  CHECK(spoken("en", {"en-GB"}) == "en");
  CHECK(spoken("xx", {"en-GB"}) == "en-GB");  // of another version of the program
  CHECK(interface_languages(embedded_content()) == std::vector<std::string>{"en", "en-GB"});
}

TEST_CASE_FIXTURE(DeskFixture, "another language writes a draft anew, and is one step of undo") {
  const auto id = start(northwind());
  const Draft draft = must(compose_letter(desk, read(id), {}));
  must(keep_draft(desk, id, draft));
  must(choose_letter_language(desk, id, "en-GB"));
  CHECK(read(id).application.language == "en-GB");
  CHECK(must(kept_draft(desk, id))->language == "en-GB");
  CHECK(must(kept_draft(desk, id))->channel == draft.channel);
  must(log.journal().undo());
  CHECK(read(id).application.language.empty());
  CHECK(must(kept_draft(desk, id))->language == "en");
  CHECK(choose_letter_language(desk, id, "xx").error().code == ErrorCode::invalid_input);
}
