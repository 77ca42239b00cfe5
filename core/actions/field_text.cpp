#include "core/actions/field_text.h"

#include <fmt/format.h>

#include "core/base/digits.h"
#include "core/template/isolates.h"

namespace goodterms {
namespace {

constexpr std::string_view yes = "yes", no = "no";

Result<void> enter(std::string& value, const RecordField& field, std::string_view text) {
  if (field.rule == TextRule::lines) {
    value.append(text).append("\n");
  } else {
    value = text;
  }
  return {};
}

Result<void> enter(bool& value, const RecordField&, std::string_view text) {
  if (text != yes && text != no)
    return failure(ErrorCode::invalid_input, "error.case.not-yes-no", {{"text", text}});
  value = text == yes;
  return {};
}

Result<void> enter(int& value, const RecordField&, std::string_view text) {
  const auto number = parse_digits(text);
  if (!number) return failure(ErrorCode::invalid_input, "error.case.not-a-count", {{"text", text}});
  value = static_cast<int>(*number);
  return {};
}

Result<void> enter(Channel& value, const RecordField&, std::string_view text) {
  TRY(value, parse_channel(text));
  return {};
}

Result<void> enter(std::optional<Relation>& value, const RecordField&, std::string_view text) {
  value = relation_from_id(text);
  if (!value) return failure(ErrorCode::invalid_input, "error.case.relation-unknown", {{"id", text}});
  return {};
}

Result<void> enter(Instant& value, const RecordField&, std::string_view text) {
  TRY(value, parse_instant(text));
  return {};
}

Result<void> enter(std::optional<Instant>& value, const RecordField&, std::string_view text) {
  TRY(value, parse_instant(text));
  return {};
}

Result<void> enter(std::optional<Date>& value, const RecordField&, std::string_view text) {
  TRY(value, parse_date(text));
  return {};
}

// "by email, and we have spoken": how it began says both.
std::string describe_approach(const Desk& desk, const CaseFacts& facts) {
  Object values;
  values.set("channel", desk.words(fmt::format("channel.{}", channel_id(facts.application.approached))));
  values.set("applied", facts.application.applied);
  values.set("spoken", facts.application.spoken_before);
  return desk.words("ui.case.reached-by", values);
}

std::string describe_contact(const Desk& desk, const Contact& contact) {
  if (contact.name.empty()) return {};
  return isolated(contact.name) + ", " +
         (contact.title.empty() ? desk.words(fmt::format("ui.relation.{}", relation_id(relation_to(contact))))
                                : isolated(contact.title));
}

std::string describe_text(const Desk& desk, const CaseFacts& facts, const RecordField& field,
                          const std::string& value) {
  if (field.id == "contact") return describe_contact(desk, facts.contact);
  if (field.id != "reason") return value;
  const Reason* reason = desk.catalog().find_reason(value);
  return reason != nullptr ? reason->label : std::string();
}

}  // namespace

Result<Channel> parse_channel(std::string_view text) {
  if (const auto channel = channel_from_id(text)) return *channel;
  return failure(ErrorCode::invalid_input, "error.letter.channel-unknown", {{"id", text}});
}

Result<void> enter_field(CaseFacts& facts, const RecordField& field, std::string_view text) {
  Result<void> done;
  visit_field(facts, field, [&](auto& value) { done = enter(value, field, text); });
  return done;
}

std::string describe_field(const Desk& desk, const CaseFacts& facts, const RecordField& field) {
  std::string words;
  visit_field(facts, field, [&](const auto& value) {
    using Type = std::decay_t<decltype(value)>;
    if constexpr (std::is_same_v<Type, std::string>) {
      words = describe_text(desk, facts, field, value);
    } else if constexpr (std::is_same_v<Type, bool>) {
      if (value) words = desk.words("ui.yes");
    } else if constexpr (std::is_same_v<Type, int>) {
      words = std::to_string(value);
    } else if constexpr (std::is_same_v<Type, Channel>) {
      words = describe_approach(desk, facts);
    } else if constexpr (std::is_same_v<Type, std::optional<Relation>>) {
      words = desk.words(fmt::format("ui.relation.{}", relation_id(relation_to(facts.contact))));
    } else if constexpr (std::is_same_v<Type, std::optional<Date>>) {
      if (value) words = describe_day(desk.words, *value, local_date(desk.now()));
    } else if constexpr (std::is_same_v<Type, Instant>) {
      words = describe_moment(desk.words, value, desk.now());
    } else {
      if (value) words = describe_moment(desk.words, *value, desk.now());
    }
  });
  return words;
}

}  // namespace goodterms
