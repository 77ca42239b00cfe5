// The words of the interface: one catalog per language (assets/content/<language>/interface.json), looked up
// by key, filled in by the same Mustache as the letters. Nothing a user reads is spelled out in
// code.
#pragma once

#include <concepts>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/base/instant.h"
#include "core/base/result.h"
#include "core/template/template.h"

namespace goodterms {

// For one thread: a text is parsed when it is first said.
class Words {
 public:
  // Whether what has something to fill in is looked at while it is read. What comes with the program a test
  // has looked at, and parsing all of it took half the time that reading it did.
  enum class Check : std::uint8_t { now, when_said };

  // `json` is an object of objects down to strings; the key of a string is its path joined with dots.
  // `language` decides how numbers are counted. Errors: bad_data, naming `file` and the place in it.
  static Result<Words> load(std::string_view json, const std::string& file, std::string_view language = "en");

  // Adds the texts of another file of the same language; of two with one key the new one stays. Errors: those
  // of load(), about what is filled in only where that is checked.
  Result<void> add(std::string_view json, const std::string& file, Check check = Check::now);

  // The text of `key` with `values` filled in, those that run from right to left so that they turn nothing
  // beside them. An unknown key gives the key itself, which a test forbids.
  std::string operator()(std::string_view key, const Object& values = {}) const;

  // What a Wording says, the texts filled into it included. Of that type itself: a string is a key.
  template <std::same_as<Wording> Exactly>
  std::string operator()(const Exactly& wording) const {
    return say(wording);
  }

  // The text of `key`.one, `key`.few, ... as the language counts (core/base/plural.h), or of `key`.other
  // where there is none for that form; with {{count}} filled in.
  std::string count(std::string_view key, std::int64_t number, Object values = {}) const;

  bool has(std::string_view key) const { return texts_.find(key) != texts_.end(); }
  // Of all keys that begin so, in order; they live as long as these words.
  std::vector<std::string_view> keys_beginning(std::string_view begin) const;

 private:
  // Most say what they say: only one with something to fill in is worth parsing.
  struct Text {
    std::string source;
    bool fills = false;
    mutable std::optional<Template> parsed = {};
  };
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view key) const { return std::hash<std::string_view>()(key); }
  };

  std::string say(const Wording& wording) const;

  std::unordered_map<std::string, Text, Hash, std::equal_to<>> texts_;
  std::string language_;
};

// "19 hours", "8 days", "20 minutes": the largest unit that still says enough; never negative.
std::string describe_duration(const Words& words, Seconds seconds);

// "Tue 10 March", and with the year where it is not this one.
std::string name_day(const Words& words, Date day, Date today);

// "today", "tomorrow", "yesterday", "Tue 10 March", and with the year where it is not this one.
std::string describe_day(const Words& words, Date day, Date today);

// "tomorrow 14:00", on the clocks of the instant's own offset.
std::string describe_moment(const Words& words, Instant moment, Instant now);

// "Tuesday 10 March": for letters, where "tomorrow" would be wrong by the time it is read.
std::string spell_day(const Words& words, Date day);
// The same for a day that may be years ago: "9 March 2024" where it is of another year than today.
std::string spell_past_day(const Words& words, Date day, Date today);

}  // namespace goodterms
