// The settings of the log: short texts by their key.
#pragma once

#include <map>
#include <string>

#include "core/store/connection.h"

namespace goodterms {

class Settings {
 public:
  explicit Settings(Connection& connection) : connection_(connection) {}

  Result<std::map<std::string, std::string>> all();
  Result<std::string> read(std::string_view key);  // empty where there is none
  Result<void> write(std::string_view key, std::string_view value);
  Result<void> remove(std::string_view key);

 private:
  Connection& connection_;
};

}  // namespace goodterms
