#include "core/store/settings.h"

namespace goodterms {

Result<std::map<std::string, std::string>> Settings::all() {
  TRY(auto rows, connection_.all("SELECT key, value FROM settings", [](Row& row) {
    std::string key = row.next_text();
    return std::pair(std::move(key), row.next_text());
  }));
  return std::map<std::string, std::string>(rows.begin(), rows.end());
}

Result<std::string> Settings::read(std::string_view key) {
  TRY(auto value,
      connection_.first(
          "SELECT value FROM settings WHERE key = ?", [](Row& row) { return row.next_text(); }, key));
  return std::move(value).value_or(std::string());
}

Result<void> Settings::remove(std::string_view key) {
  return connection_.run("DELETE FROM settings WHERE key = ?", key);
}

Result<void> Settings::write(std::string_view key, std::string_view value) {
  return connection_.run(
      "INSERT INTO settings (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = "
      "excluded.value",
      key, value);
}

}  // namespace goodterms
