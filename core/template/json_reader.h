// Reads JSON content files with errors a person can act on: each names the file and the place in it.
// Internal to core/template.
#pragma once

#include <fmt/format.h>

#include <initializer_list>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"

namespace goodterms {

// Errors: bad_data for what is not UTF-8, not JSON (with line and column), nested over 16 levels, or holds a
// key twice; too_large over 1 MiB.
Result<nlohmann::json> parse_content_json(std::string_view path, std::string_view bytes);

// An object in a content file. Refers to the parsed JSON, which must outlive it.
class JsonObject {
 public:
  // `place` is the path inside the file, "letters[3]"; empty for the whole file.
  static Result<JsonObject> open(const nlohmann::json& json, std::string_view file, std::string place);

  // Errors where there is a key not listed here.
  Result<void> only(std::initializer_list<std::string_view> keys) const;

  bool has(std::string_view key) const;
  // One line of text; errors where it is missing, empty, or has control characters.
  Result<std::string> text(std::string_view key) const;
  // The same, but may be empty or missing, which reads as "".
  Result<std::string> optional_text(std::string_view key) const;
  // A text without blanks that others refer to: letters, digits, '.', '-' and '_'.
  Result<std::string> id(std::string_view key) const;
  Result<int> whole_number(std::string_view key, int least, int most) const;
  // A list of one-line texts, any of which may be empty.
  Result<std::vector<std::string>> texts(std::string_view key) const;
  Result<std::vector<JsonObject>> objects(std::string_view key) const;
  Result<JsonObject> object(std::string_view key) const;
  // Every key of this object, in order.
  std::vector<std::string> keys() const;

  // "en/reasons.json, reasons[2].label", as sentences name it.
  std::string where(std::string_view key = {}) const;
  tl::unexpected<Error> wrong(std::string_view key, Wording what) const;

 private:
  JsonObject(const nlohmann::json& json, std::string_view file, std::string place)
      : json_(&json), file_(file), place_(std::move(place)) {}

  std::string place_of(std::string_view key) const;
  Result<const nlohmann::json*> member(std::string_view key) const;
  Result<std::string> one_line(const nlohmann::json& json, std::string_view place) const;
  tl::unexpected<Error> wrong_at(std::string_view place, Wording what) const;

  const nlohmann::json* json_;
  std::string file_;
  std::string place_;
};

}  // namespace goodterms
