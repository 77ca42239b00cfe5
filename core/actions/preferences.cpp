#include "core/actions/preferences.h"

#include <fmt/format.h>

#include <array>

#include "core/store/settings.h"

namespace goodterms {
namespace {

constexpr std::array<std::pair<std::string_view, ThemeChoice>, 4> themes = {
    {{"system", ThemeChoice::as_system},
     {"light", ThemeChoice::light},
     {"dark", ThemeChoice::dark},
     {"high-contrast", ThemeChoice::high_contrast}}};

constexpr std::string_view yes = "yes", no = "no";

// Whole percents inside the range that is offered; else nothing.
std::optional<int> percent_of(const std::string& text) {
  if (text.empty() || text.size() > 3) return std::nullopt;
  int value = 0;
  for (const char digit : text) {
    if (digit < '0' || digit > '9') return std::nullopt;
    value = value * 10 + (digit - '0');
  }
  if (value < least_text_percent || value > most_text_percent) return std::nullopt;
  return value;
}

Result<void> write_preferences(Desk& desk, const Preferences& preferences) {
  if (preferences.text_percent < least_text_percent || preferences.text_percent > most_text_percent) {
    return failure(ErrorCode::invalid_input, "error.settings.text-size",
                   {{"least", least_text_percent}, {"most", most_text_percent}});
  }
  Settings settings(desk.connection());
  for (const auto& [id, choice] : themes) {
    if (choice == preferences.theme) TRY_DONE(settings.write("theme", id));
  }
  TRY_DONE(settings.write("text-percent", std::to_string(preferences.text_percent)));
  TRY_DONE(settings.write("interface-language", preferences.interface_language));
  TRY_DONE(settings.write("letter-language", preferences.letter_language));
  TRY_DONE(settings.write("less-motion", preferences.less_motion ? yes : no));
  return settings.write("avoid-weekends", preferences.avoid_weekends ? yes : no);
}

}  // namespace

Result<Preferences> read_preferences(Desk& desk) {
  TRY(const auto values, Settings(desk.connection()).all());
  Preferences preferences;
  const auto value = [&](const char* key) {
    const auto found = values.find(key);
    return found != values.end() ? found->second : std::string();
  };
  for (const auto& [id, choice] : themes) {
    if (value("theme") == id) preferences.theme = choice;
  }
  preferences.text_percent = percent_of(value("text-percent")).value_or(preferences.text_percent);
  preferences.interface_language = value("interface-language");
  preferences.letter_language = value("letter-language");
  preferences.less_motion = value("less-motion") == yes;
  preferences.avoid_weekends = value("avoid-weekends") != no;
  return preferences;
}

Result<Changes> change_preferences(Desk& desk, const std::function<void(Preferences&)>& change) {
  return desk.log.journal().change({"preferences", ""}, desk.now(), [&]() -> Result<void> {
    TRY(Preferences preferences, read_preferences(desk));
    change(preferences);
    return write_preferences(desk, preferences);
  });
}

Result<Changes> save_preferences(Desk& desk, const Preferences& preferences) {
  return desk.log.journal().change({"preferences", ""}, desk.now(),
                                   [&] { return write_preferences(desk, preferences); });
}

}  // namespace goodterms
