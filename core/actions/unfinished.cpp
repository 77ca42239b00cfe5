#include "core/actions/unfinished.h"

#include <nlohmann/json.hpp>

#include "core/actions/field_text.h"
#include "core/store/settings.h"

namespace goodterms {
namespace {

using Json = nlohmann::json;

constexpr const char* place = "unfinished-decline";
constexpr const char* interview_typed = "interview-typed";
constexpr const char* invitation = "invitation";
constexpr const char* my_name = "my-name";
constexpr std::pair<const char*, std::string Envelope::*> envelope_parts[] = {
    {"invitation-subject", &Envelope::subject},
    {"invitation-thread", &Envelope::thread},
    {"invitation-cc", &Envelope::cc},
    {"invitation-calendar", &Envelope::calendar},
    {"invitation-language", &Envelope::language}};

// As enter_field() reads it; empty where there is nothing to say.
std::string text_of(const std::string& value) {
  return value;
}
std::string text_of(bool value) {
  return value ? "yes" : "";
}
std::string text_of(int value) {
  return std::to_string(value);
}
std::string text_of(Channel value) {
  return std::string(channel_id(value));
}
std::string text_of(Instant value) {
  return format_instant(value);
}
std::string text_of(const std::optional<Relation>& value) {
  return value ? std::string(relation_id(*value)) : std::string();
}
std::string text_of(const std::optional<Date>& value) {
  return value ? format_date(*value) : std::string();
}
std::string text_of(const std::optional<Instant>& value) {
  return value ? format_instant(*value) : std::string();
}

}  // namespace

std::string written_out(const UnfinishedDecline& unfinished) {
  Json json = Json::object();
  const auto put = [&json](std::string_view key, const std::string& text) {
    if (!text.empty()) json[std::string(key)] = text;
  };
  for (const RecordField& field : record_fields) {
    if (field.use != FieldUse::entered) continue;
    visit_field(unfinished.facts, field, [&](const auto& value) { put(field.id, text_of(value)); });
  }
  put(interview_typed, unfinished.interview);
  put(invitation, unfinished.invitation);
  put(my_name, unfinished.my_name);
  for (const auto& [key, part] : envelope_parts)
    put(key, unfinished.envelope.*part);
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Result<std::optional<UnfinishedDecline>> read_unfinished(Desk& desk) {
  TRY(const std::string kept, Settings(desk.connection()).read(place));
  const Json json = Json::parse(kept, nullptr, false);
  if (!json.is_object()) return std::nullopt;
  const auto text = [&json](std::string_view key) {
    const auto found = json.find(std::string(key));
    return found != json.end() && found->is_string() ? found->get<std::string>() : std::string();
  };
  UnfinishedDecline unfinished;
  for (const RecordField& field : record_fields) {
    // One that cannot be read is left as it is where nobody has said anything.
    const std::string kept_value = text(field.id);
    if (kept_value.empty()) continue;
    visit_field(unfinished.facts, field, [&](auto& value) {
      if constexpr (std::is_same_v<std::decay_t<decltype(value)>, std::string>) {
        value = kept_value;
      } else {
        (void)enter_field(unfinished.facts, field, kept_value);
      }
    });
  }
  unfinished.interview = text(interview_typed);
  unfinished.invitation = text(invitation);
  unfinished.my_name = text(my_name);
  for (const auto& [key, part] : envelope_parts)
    unfinished.envelope.*part = text(key);
  return unfinished;
}

Result<Changes> keep_unfinished(Desk& desk, const UnfinishedDecline& unfinished) {
  constexpr Seconds one_beginning = 30 * seconds_per_minute;  // so long it counts as one step to undo
  return desk.log.journal().go_on({"begin-decline", ""}, place, desk.now(), one_beginning, [&] {
    return Settings(desk.connection()).write(place, written_out(unfinished));
  });
}

Result<Changes> drop_unfinished(Desk& desk) {
  return desk.log.journal().change({"drop-unfinished", ""}, desk.now(),
                                   [&] { return Settings(desk.connection()).remove(place); });
}

}  // namespace goodterms
