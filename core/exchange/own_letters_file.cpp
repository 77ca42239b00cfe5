#include "core/exchange/own_letters_file.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "core/base/text.h"

namespace goodterms {
namespace {

// Written in the order of their meaning; read by one that finds a name among many in no time.
using Ordered = nlohmann::ordered_json;
using Json = nlohmann::json;

constexpr int form_version = 1;
constexpr std::size_t most_letters = 10'000;
constexpr std::string_view form = "own_letters";

tl::unexpected<Error> wrong(std::string place, Wording what) {
  return failure(ErrorCode::bad_data, "error.own.file-at",
                 {{"place", std::move(place)}, {"what", std::move(what)}});
}

// A text of `json`, or `usual` where it is not there.
Result<std::string> text_of(const Json& json, const std::string& place, const char* name,
                            std::string usual = {}) {
  const auto found = json.find(name);
  if (found == json.end()) return usual;
  if (!found->is_string()) return wrong(place + "." + name, {"error.own.no-text"});
  return found->get<std::string>();
}

Result<OwnLetter> letter_of(const Json& json, const std::string& place) {
  if (!json.is_object()) return wrong(place, {"error.own.no-letter"});
  OwnLetter letter;
  TRY(letter.title, text_of(json, place, "title"));
  TRY(letter.language, text_of(json, place, "language", "en"));
  TRY(const std::string channel, text_of(json, place, "channel", "email"));
  TRY(const std::string tone, text_of(json, place, "tone", "warm"));
  TRY(letter.purpose, text_of(json, place, "purpose", "decline"));
  TRY(letter.reason, text_of(json, place, "reason"));
  TRY(letter.subject, text_of(json, place, "subject"));
  TRY(letter.body, text_of(json, place, "body"));
  const auto known_channel = channel_from_id(channel);
  if (!known_channel) return wrong(place + ".channel", {"error.letter.channel-unknown", {{"id", channel}}});
  const auto known_tone = tone_from_id(tone);
  if (!known_tone) return wrong(place + ".tone", {"error.letter.tone-unknown", {{"id", tone}}});
  letter.channel = *known_channel;
  letter.tone = *known_tone;
  return letter;
}

}  // namespace

std::string write_own_letters(const std::vector<OwnLetter>& letters) {
  Ordered list = Ordered::array();
  for (const OwnLetter& letter : letters) {
    list.push_back({{"title", letter.title},
                    {"language", letter.language},
                    {"channel", channel_id(letter.channel)},
                    {"tone", tone_id(letter.tone)},
                    {"purpose", letter.purpose},
                    {"reason", letter.reason},
                    {"subject", letter.subject},
                    {"body", letter.body}});
  }
  Ordered json;
  json[std::string(form)] = form_version;
  json["letters"] = std::move(list);
  return json.dump(2, ' ', false, Ordered::error_handler_t::replace) + "\n";
}

bool looks_like_own_letters(std::string_view bytes) {
  const std::string_view start = trim(bytes.substr(0, 200));
  return !start.empty() && start.front() == '{' &&
         start.find(fmt::format("\"{}\"", form)) != std::string_view::npos;
}

Result<std::vector<OwnLetter>> read_own_letters_file(std::string_view bytes) {
  if (!is_valid_utf8(bytes)) return failure(ErrorCode::bad_data, "error.own.file-damaged");
  const Json json = Json::parse(bytes, nullptr, false);
  if (!json.is_object()) return failure(ErrorCode::bad_data, "error.own.file-damaged");
  const auto version = json.find(std::string(form));
  const auto list = json.find("letters");
  if (version == json.end() || !version->is_number_integer() || list == json.end() || !list->is_array())
    return failure(ErrorCode::bad_data, "error.own.file-foreign");
  if (version->get<std::int64_t>() > form_version)
    return failure(ErrorCode::newer_data, "error.own.file-newer");
  if (list->size() > most_letters)
    return failure(ErrorCode::too_large, "error.own.file-too-many", {{"most", most_letters}});
  std::vector<OwnLetter> letters;
  for (const Json& one : *list) {
    TRY(OwnLetter letter, letter_of(one, fmt::format("letters[{}]", letters.size())));
    letters.push_back(std::move(letter));
  }
  return letters;
}

}  // namespace goodterms
