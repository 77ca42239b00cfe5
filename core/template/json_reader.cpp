#include "core/template/json_reader.h"

#include <nlohmann/json.hpp>
#include <optional>
#include <set>

#include "core/base/text.h"
#include "core/template/template.h"

namespace goodterms {
namespace {

using Json = nlohmann::json;

constexpr std::size_t largest_file = 1024 * 1024;  // the whole built-in content is a tenth of that
constexpr int deepest_nesting = 16;                // the format itself needs 4

Wording kind_of(const Json& json) {
  switch (json.type()) {
    case Json::value_t::null:
      return {"error.json.kind.null"};
    case Json::value_t::object:
      return {"error.json.kind.object"};
    case Json::value_t::array:
      return {"error.json.kind.list"};
    case Json::value_t::string:
      return {"error.json.kind.text"};
    case Json::value_t::boolean:
      return {"error.json.kind.yes-no"};
    default:
      return {"error.json.kind.number"};
  }
}

bool has_control_characters(std::string_view text) {
  for (const char c : text) {
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) return true;
  }
  return false;
}

// Watches the parser for what it would let pass: deep nesting, and a key that is there twice.
class Watch {
 public:
  bool see(int depth, Json::parse_event_t event, const Json& parsed) {
    if (depth >= deepest_nesting) too_deep = true;
    if (event == Json::parse_event_t::object_start) {
      keys_.emplace_back();
    } else if (event == Json::parse_event_t::object_end) {
      keys_.pop_back();
    } else if (event == Json::parse_event_t::key && !keys_.empty()) {
      if (!keys_.back().insert(parsed.get<std::string>()).second) twice = parsed.get<std::string>();
    }
    return true;
  }

  bool too_deep = false;
  std::optional<std::string> twice;

 private:
  std::vector<std::set<std::string>> keys_;
};

tl::unexpected<Error> bad_file(std::string_view path, Wording what, std::string cause = {}) {
  return failure(ErrorCode::bad_data, "error.content.at", {{"place", path}, {"what", std::move(what)}},
                 std::move(cause));
}

}  // namespace

Result<Json> parse_content_json(std::string_view path, std::string_view bytes) {
  if (bytes.size() > largest_file) {
    return failure(ErrorCode::too_large, "error.json.file-too-large",
                   {{"place", path}, {"length", bytes.size()}, {"most", largest_file}});
  }
  if (!is_valid_utf8(bytes)) return bad_file(path, {"error.json.not-text"});
  Watch watch;
  try {
    Json json =
        Json::parse(bytes.begin(), bytes.end(), [&watch](int depth, Json::parse_event_t event, Json& parsed) {
          return watch.see(depth, event, parsed);
        });
    if (watch.too_deep) {
      return bad_file(path, {"error.json.too-deep", {{"most", deepest_nesting}}});
    }
    if (watch.twice) return bad_file(path, {"error.json.key-twice", {{"key", *watch.twice}}});
    return json;
  } catch (const Json::parse_error& error) {
    const TextPosition at = position_in(bytes, error.byte == 0 ? 0 : error.byte - 1);
    return bad_file(path, {"error.json.invalid-at", {{"line", at.line}, {"column", at.column}}},
                    error.what());
  } catch (const Json::exception& error) {
    return bad_file(path, {"error.json.invalid"}, error.what());
  }
}

Result<JsonObject> JsonObject::open(const Json& json, std::string_view file, std::string place) {
  JsonObject object(json, file, std::move(place));
  if (!json.is_object()) {
    return object.wrong_at(object.place_, {"error.json.no-object", {{"kind", kind_of(json)}}});
  }
  return object;
}

Result<void> JsonObject::only(std::initializer_list<std::string_view> keys) const {
  for (const auto& item : json_->items()) {
    bool known = false;
    for (const std::string_view key : keys)
      known = known || key == item.key();
    if (!known) {
      return wrong({},
                   {"error.json.key-unknown",
                    {{"key", single_line(item.key())}, {"known", fmt::to_string(fmt::join(keys, ", "))}}});
    }
  }
  return {};
}

bool JsonObject::has(std::string_view key) const {
  return json_->find(std::string(key)) != json_->end();
}

Result<const Json*> JsonObject::member(std::string_view key) const {
  const auto found = json_->find(std::string(key));
  if (found == json_->end()) return wrong({}, {"error.json.key-missing", {{"key", key}}});
  return &*found;
}

Result<std::string> JsonObject::one_line(const Json& json, std::string_view place) const {
  const auto* text = json.get_ptr<const std::string*>();
  if (text == nullptr) {
    return wrong_at(place, {"error.json.no-text", {{"kind", kind_of(json)}}});
  }
  if (has_control_characters(*text)) {
    return wrong_at(place, {"error.json.not-one-line"});
  }
  return *text;
}

Result<std::string> JsonObject::text(std::string_view key) const {
  TRY(const Json* json, member(key));
  TRY(std::string text, one_line(*json, place_of(key)));
  if (trim(text).empty()) return wrong(key, {"error.json.empty"});
  return text;
}

Result<std::string> JsonObject::optional_text(std::string_view key) const {
  if (!has(key)) return std::string();
  TRY(const Json* json, member(key));
  return one_line(*json, place_of(key));
}

Result<std::string> JsonObject::id(std::string_view key) const {
  TRY(std::string id, text(key));
  for (const char c : id) {
    const bool allowed = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                         c == '.' || c == '-' || c == '_';
    if (!allowed) {
      return wrong(key, {"error.json.no-id", {{"id", id}}});
    }
  }
  return id;
}

Result<int> JsonObject::whole_number(std::string_view key, int least, int most) const {
  TRY(const Json* json, member(key));
  // Through a double, which holds every number a file can state well enough to compare it with the bounds.
  const double value = json->is_number() ? json->get<double>() : 0.5;
  if (!json->is_number_integer() || value < least || value > most) {
    return wrong(key, {"error.json.no-number", {{"least", least}, {"most", most}}});
  }
  return json->get<int>();
}

Result<std::vector<std::string>> JsonObject::texts(std::string_view key) const {
  TRY(const Json* json, member(key));
  if (!json->is_array()) return wrong(key, {"error.json.no-list", {{"kind", kind_of(*json)}}});
  std::vector<std::string> texts;
  for (std::size_t index = 0; index < json->size(); ++index) {
    TRY(std::string text, one_line((*json)[index], fmt::format("{}[{}]", place_of(key), index)));
    texts.push_back(std::move(text));
  }
  return texts;
}

Result<std::vector<JsonObject>> JsonObject::objects(std::string_view key) const {
  TRY(const Json* json, member(key));
  if (!json->is_array()) return wrong(key, {"error.json.no-list", {{"kind", kind_of(*json)}}});
  std::vector<JsonObject> objects;
  for (std::size_t index = 0; index < json->size(); ++index) {
    TRY(JsonObject object, open((*json)[index], file_, fmt::format("{}[{}]", place_of(key), index)));
    objects.push_back(std::move(object));
  }
  return objects;
}

Result<JsonObject> JsonObject::object(std::string_view key) const {
  TRY(const Json* json, member(key));
  return open(*json, file_, place_of(key));
}

std::vector<std::string> JsonObject::keys() const {
  std::vector<std::string> keys;
  for (const auto& item : json_->items())
    keys.push_back(item.key());
  return keys;
}

std::string JsonObject::place_of(std::string_view key) const {
  if (key.empty()) return place_;
  return place_.empty() ? std::string(key) : fmt::format("{}.{}", place_, key);
}

std::string JsonObject::where(std::string_view key) const {
  const std::string place = place_of(key);
  return place.empty() ? file_ : fmt::format("{}, {}", file_, place);
}

tl::unexpected<Error> JsonObject::wrong(std::string_view key, Wording what) const {
  return bad_file(where(key), std::move(what));
}

tl::unexpected<Error> JsonObject::wrong_at(std::string_view place, Wording what) const {
  return bad_file(place.empty() ? file_ : fmt::format("{}, {}", file_, place), std::move(what));
}

}  // namespace goodterms
