#include "core/template/words.h"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <nlohmann/json.hpp>
#include <optional>
#include <utility>

#include "core/base/plural.h"
#include "core/base/sentence_start.h"
#include "core/base/text.h"
#include "core/template/isolates.h"

namespace goodterms {
namespace {

using Json = nlohmann::json;

constexpr Seconds hours_shown_up_to = 48 * seconds_per_hour;  // "36 hours" says more than "1 day"

// Takes each text of a file as it is read. It is read at every start, and a tree of it would take as long
// again.
class TextReader final : public nlohmann::json_sax<Json> {
 public:
  using Take = std::function<Result<void>(const std::string& key, std::string& text)>;
  explicit TextReader(Take take) : take_(std::move(take)) {}

  bool start_object(std::size_t) override {
    ends_.push_back(path_.size());
    return true;
  }
  bool key(string_t& name) override {
    path_.resize(ends_.back());
    if (!path_.empty()) path_ += '.';
    path_ += name;
    return true;
  }
  bool end_object() override {
    path_.resize(ends_.back());
    ends_.pop_back();
    return true;
  }
  bool string(string_t& text) override {
    if (auto taken = take_(path_, text); !taken) trouble = std::move(taken.error());
    return !trouble;
  }
  bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception&) override {
    is_json = false;
    return false;
  }

  // What is neither a text nor an object has no place here.
  bool null() override { return false; }
  bool boolean(bool) override { return false; }
  bool number_integer(number_integer_t) override { return false; }
  bool number_unsigned(number_unsigned_t) override { return false; }
  bool number_float(number_float_t, const string_t&) override { return false; }
  bool binary(binary_t&) override { return false; }
  bool start_array(std::size_t) override { return false; }
  bool end_array() override { return false; }

  const std::string& path() const { return path_; }  // of what was read last, its names joined with dots
  bool is_json = true;
  std::optional<Error> trouble = {};  // what `take` said

 private:
  Take take_;
  std::string path_;
  std::vector<std::size_t> ends_;  // of the path, where the objects around begin
};

}  // namespace

Result<Words> Words::load(std::string_view json, const std::string& file, std::string_view language) {
  Words words;
  words.language_ = language;
  TRY_DONE(words.add(json, file));
  return words;
}

Result<void> Words::add(std::string_view json, const std::string& file, Check check) {
  TextReader reader([&](const std::string& key, std::string& source) -> Result<void> {
    Text text;
    text.fills = source.find("{{") != std::string::npos;
    if (text.fills && check == Check::now) {
      auto parsed = Template::parse(source);
      if (!parsed)
        return failure(ErrorCode::bad_data, "error.content.at",
                       {{"place", fmt::format("{}, {}", file, key)}, {"what", parsed.error().wording}});
      text.parsed = std::move(*parsed);
    }
    text.source = std::move(source);
    texts_.insert_or_assign(key, std::move(text));
    return {};
  });
  if (Json::sax_parse(json, &reader)) return {};
  if (reader.trouble) return tl::unexpected(*reader.trouble);
  if (!reader.is_json) return failure(ErrorCode::bad_data, "error.json.file-invalid", {{"file", file}});
  return failure(ErrorCode::bad_data, "error.content.at",
                 {{"place", fmt::format("{}, {}", file, reader.path())},
                  {"what", Wording{"error.json.no-text-or-object"}}});
}

std::vector<std::string_view> Words::keys_beginning(std::string_view begin) const {
  std::vector<std::string_view> keys;
  for (const auto& [key, text] : texts_) {
    if (key.rfind(begin, 0) == 0) keys.push_back(key);
  }
  std::sort(keys.begin(), keys.end());
  return keys;
}

std::string Words::operator()(std::string_view key, const Object& values) const {
  const auto found = texts_.find(key);
  if (found == texts_.end()) return std::string(key);
  const Text& text = found->second;
  if (!text.fills) return text.source;
  if (!text.parsed) {
    auto parsed = Template::parse(text.source);
    if (!parsed) return std::string(key);
    text.parsed = std::move(*parsed);
  }
  auto rendered = text.parsed->render(isolated(values));
  return rendered ? std::move(rendered->text) : std::string(key);
}

std::string Words::say(const Wording& wording) const {
  Object values;
  for (const Filling& filling : wording.fillings)
    values.set(filling.name, filling.wording.key.empty() ? filling.text : (*this)(filling.wording));
  return (*this)(wording.key, values);
}

std::string Words::count(std::string_view key, std::int64_t number, Object values) const {
  const std::string digits = std::to_string(number), spelled = "counted." + digits;
  const std::string said = has(spelled) ? (*this)(spelled) : digits;
  values.set("count", digits);
  values.set("number", said);
  values.set("Number", as_sentence_start(said));
  const std::string exact = fmt::format("{}.{}", key, plural_form_id(plural_form(language_, number)));
  return (*this)(has(exact) ? exact : std::string(key) + ".other", values);
}

std::string describe_duration(const Words& words, Seconds seconds) {
  if (seconds < seconds_per_minute) return words("duration.moment");
  if (seconds < seconds_per_hour) return words.count("duration.minutes", seconds / seconds_per_minute);
  if (seconds < hours_shown_up_to) return words.count("duration.hours", seconds / seconds_per_hour);
  return words.count("duration.days", seconds / seconds_per_day);
}

std::string describe_day(const Words& words, Date day, Date today) {
  if (day == today) return words("day.today");
  if (day == today + Days(1)) return words("day.tomorrow");
  if (day == today - Days(1)) return words("day.yesterday");
  return name_day(words, day, today);
}

std::string name_day(const Words& words, Date day, Date today) {
  const std::chrono::year_month_day parts{day};
  const std::chrono::year_month_day present{today};
  Object values;
  values.set("weekday", words(fmt::format("weekday.short.{}", std::chrono::weekday(day).iso_encoding())));
  values.set("day", std::to_string(static_cast<unsigned>(parts.day())));
  values.set("month", words(fmt::format("month.{}", static_cast<unsigned>(parts.month()))));
  if (parts.year() != present.year()) values.set("year", std::to_string(static_cast<int>(parts.year())));
  return words("day.other", values);
}

std::string describe_moment(const Words& words, Instant moment, Instant now) {
  Object values;
  // "Today" is the reader's today, told on the clocks of the moment's own place.
  values.set("day", describe_day(words, local_date(moment), local_date({now.utc, moment.offset_minutes})));
  values.set("time", local_time_of_day(moment));
  return words("day.with-time", values);
}

std::string spell_day(const Words& words, Date day) {
  const std::chrono::year_month_day parts{day};
  Object values;
  values.set("weekday", words(fmt::format("weekday.long.{}", std::chrono::weekday(day).iso_encoding())));
  values.set("day", std::to_string(static_cast<unsigned>(parts.day())));
  values.set("month", words(fmt::format("month.{}", static_cast<unsigned>(parts.month()))));
  return words("day.spelled", values);
}

std::string spell_past_day(const Words& words, Date day, Date today) {
  const std::chrono::year_month_day parts{day};
  if (parts.year() == std::chrono::year_month_day{today}.year()) return spell_day(words, day);
  Object values;
  values.set("day", std::to_string(static_cast<unsigned>(parts.day())));
  values.set("month", words(fmt::format("month.{}", static_cast<unsigned>(parts.month()))));
  values.set("year", std::to_string(static_cast<int>(parts.year())));
  return words("day.spelled-with-year", values);
}

}  // namespace goodterms
