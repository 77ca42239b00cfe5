#include "app/cli/commands.h"

#include <fmt/format.h>

#include <istream>

#include "core/actions/field_text.h"
#include "core/actions/letters.h"
#include "core/base/digits.h"
#include "core/base/text.h"

namespace goodterms {
std::string fit_for_terminal(const std::string& text) {
  std::string fit;
  for (std::size_t position = 0; position < text.size();) {
    const char32_t c = next_code_point(text, position);
    const bool control = (c < 0x20 && c != '\n' && c != '\t') || (c >= 0x7F && c < 0xA0);
    // A terminal that knows no isolates shows a box for them.
    const bool isolate = c >= 0x2066 && c <= 0x2069;
    if (!control && !isolate) append_code_point(fit, c);  // a byte that is no text may be an order too
  }
  return fit;
}

void Call::print(const std::string& text) const {
  world.out << fit_for_terminal(text) << '\n';
}
void Call::message(const std::string& text) const {
  world.err << fit_for_terminal(text) << '\n';
}

void Call::print_json(const Json& value) const {
  world.out << value.dump(2, ' ', false, Json::error_handler_t::replace) << '\n';
}

CLI::App& CommandLine::add(CLI::App& parent, const std::string& name, const std::string& words_key,
                           LogNeed need, Command command, ReadsLetters letters) {
  return add(
      parent, name, words_key, [need] { return need; }, std::move(command), letters);
}

CLI::App& CommandLine::add(CLI::App& parent, const std::string& name, const std::string& words_key,
                           std::function<LogNeed()> need, Command command, ReadsLetters letters) {
  CLI::App* added = parent.add_subcommand(name, words_("cli.command." + words_key));
  added->callback([this, need = std::move(need), letters, command = std::move(command)] {
    need_ = need();
    letters_ = letters;
    command_ = command;
  });
  return *added;
}

CLI::App& CommandLine::add_group(const std::string& name, const std::string& words_key) {
  CLI::App* group = app_.add_subcommand(name, words_("cli.command." + words_key));
  group->require_subcommand(1);
  return *group;
}

std::string CommandLine::field_help(const RecordField& field) const {
  std::string reasons;
  for (const Reason& reason : languages_.first().content().reasons)
    reasons += (reasons.empty() ? "" : ", ") + reason.id;
  std::string tags;
  for (const std::string& tag : languages_.tags())
    tags += (tags.empty() ? "" : ", ") + tag;
  Object values;
  values.set("reasons", reasons);
  values.set("languages", tags);
  return words_(fmt::format("field.{}.option", field.id), values);
}

void add_case_argument(CommandLine& line, CLI::App& command, std::int64_t& id) {
  const auto whole_number = [words = &line.words()](const std::string& text) -> std::string {
    // Not as C reads numbers: 010 is no 8, and what is too large is not some other case.
    const bool fine = parse_digits(text).has_value() && text.front() != '0';
    return fine ? "" : (*words)(Wording{"error.case.no-number", {{"text", text}}});
  };
  command.add_option("CASE", id, line.option_help("case"))->required()->type_name("")->check(whole_number);
}

Result<std::optional<Instant>> optional_moment(const std::string& text) {
  if (text.empty()) return std::nullopt;
  TRY(const Instant moment, parse_instant(text));
  return moment;
}

Result<std::optional<Channel>> optional_channel(const std::string& text) {
  if (text.empty()) return std::nullopt;
  TRY(const Channel channel, parse_channel(text));
  return channel;
}

Result<std::optional<Tone>> optional_tone(const std::string& text) {
  if (text.empty()) return std::nullopt;
  const std::optional<Tone> tone = tone_from_id(text);
  if (!tone) return failure(ErrorCode::invalid_input, "error.letter.tone-unknown", {{"id", text}});
  return tone;
}

Result<std::string> read_argument(Call& call, const std::string& name, std::size_t limit) {
  if (name != "-") {
    TRY(const bool exists, call.world.files.exists(name));
    if (!exists) return failure(ErrorCode::disk, "error.file.none", {{"path", name}});
    return call.world.files.read_start(name, limit + 1);
  }
  std::string bytes;
  constexpr std::size_t step = 64 * 1024;
  while (bytes.size() <= limit && call.world.in) {
    const std::size_t before = bytes.size();
    bytes.resize(before + std::min(step, limit + 1 - before));
    call.world.in.read(bytes.data() + before, static_cast<std::streamsize>(bytes.size() - before));
    bytes.resize(before + static_cast<std::size_t>(call.world.in.gcount()));
  }
  return bytes;
}

Result<std::string> read_text_argument(Call& call, const std::string& name, const TextLimit& limit) {
  TRY(const std::string text, read_argument(call, name, limit.most));
  const std::string shown = name == "-" ? "Standard input" : name;
  if (text.size() > limit.most) {
    return failure(ErrorCode::too_large, limit.words, {{"path", shown}});
  }
  if (!is_valid_utf8(text)) {
    return failure(ErrorCode::invalid_input, "error.letter.file-not-text", {{"path", shown}});
  }
  return text;
}

Json json_of(const std::optional<Instant>& instant) {
  return instant ? Json(format_instant(*instant)) : Json(nullptr);
}

namespace {

Json json_value(const std::string& text) {
  return text;
}
Json json_value(bool yes) {
  return yes;
}
Json json_value(int number) {
  return number;
}
Json json_value(Channel channel) {
  return channel_id(channel);
}
Json json_value(const std::optional<Relation>& relation) {
  return relation ? Json(relation_id(*relation)) : Json(nullptr);
}
Json json_value(const std::optional<Date>& day) {
  return day ? Json(format_date(*day)) : Json(nullptr);
}
Json json_value(Instant moment) {
  return format_instant(moment);
}
Json json_value(const std::optional<Instant>& moment) {
  return json_of(moment);
}

// A record's fields under the names of their columns.
template <class Record>
void add_fields(Json& json, const Record& record) {
  for_each_field(record, [&](const RecordField& field, const auto& value) {
    json[std::string(field.column)] = json_value(value);
  });
}

}  // namespace

Json json_of(const Case& about) {
  Json json;
  json["id"] = about.application.id.value;
  json["company"] = about.company.name;
  json["contact"] = nullptr;
  if (about.contact) {
    add_fields(json["contact"], *about.contact);
    json["contact"]["relation"] = relation_id(relation_to(*about.contact));
  }
  add_fields(json, about.application);
  return json;
}

Json json_of(const Contact& contact) {
  Json json;
  json["id"] = contact.id.value;
  add_fields(json, contact);
  json["relation"] = relation_id(relation_to(contact));
  return json;
}

Json json_of(const Interaction& interaction) {
  return {{"id", interaction.id.value},
          {"kind", interaction_kind_id(interaction.kind)},
          {"channel", interaction.channel ? Json(channel_id(*interaction.channel)) : Json(nullptr)},
          {"happened", format_instant(interaction.happened)},
          {"summary", interaction.summary}};
}

Json json_of(const Message& message) {
  return {{"channel", channel_id(message.channel)},
          {"subject", message.subject},
          {"body", message.body},
          {"sent", json_of(message.sent)}};
}

std::string timeline_line(const Call& call, const Interaction& interaction) {
  Object values;
  if (interaction.channel)
    values.set("channel", call.words("channel." + std::string(channel_id(*interaction.channel))));
  return fmt::format("  {}  {} · {}", format_date(local_date(interaction.happened)),
                     call.words("timeline." + std::string(interaction_kind_id(interaction.kind)), values),
                     interaction.summary);
}

std::string deadline_words(const Call& call, const Case& about) {
  const auto advice = advise(*call.desk, about);
  if (!advice || !advice->timing.left) return {};
  const Seconds left = *advice->timing.left;
  Object values;
  const Instant now = call.clock.now();
  values.set("duration", describe_duration(call.words, left < 0 ? 0 : left));
  values.set("day", describe_day(call.words, local_date(after(now, left)), local_date(now)));
  return call.words(left < 0 ? "case.over" : "case.left", values);
}

std::string contact_words(const Contact& contact) {
  if (contact.email.empty() || contact.email == contact.name) return contact.name;
  return fmt::format("{} <{}>", contact.name, contact.email);
}

std::string case_line(const Call& call, const Case& about) {
  std::string line =
      fmt::format("{:>3}  {} · {}", about.application.id.value, about.company.name, about.application.role);
  if (about.contact) line += " · " + about.contact->name;
  if (about.application.archived) return line + " · " + call.words("case.archived");
  if (about.application.sent) {
    Object values;
    values.set("day",
               describe_day(call.words, local_date(*about.application.sent), local_date(call.clock.now())));
    return line + " · " + call.words("case.sent", values);
  }
  const std::string deadline = deadline_words(call, about);
  return line + " · " + call.words("case.to-send") + (deadline.empty() ? "" : ", " + deadline);
}

}  // namespace goodterms
