// read
#include <fmt/format.h>

#include "app/cli/commands.h"
#include "core/reading/readable.h"

namespace goodterms {
namespace {

constexpr std::pair<const char*, std::optional<ReadText> Invitation::*> told_texts[] = {
    {"company", &Invitation::company},  {"role", &Invitation::role},   {"contact", &Invitation::contact},
    {"title", &Invitation::title},      {"email", &Invitation::email}, {"phone", &Invitation::phone},
    {"linkedin", &Invitation::linkedin}};

// By InvitationField.
constexpr const char* field_names[] = {"company", "role",     "contact",   "title",  "email",
                                       "phone",   "linkedin", "interview", "my_name"};

Json json_of(const std::optional<ReadText>& read) {
  return read ? Json(read->value) : Json(nullptr);
}

// "2026-03-10T14:00:00+01:00", or the day where no time is said.
std::string written(const ReadMoment& read) {
  const std::string moment = format_instant(read.moment);
  return read.has_time ? moment : moment.substr(0, moment.find('T'));
}

Json json_of(const Invitation& read, const std::string& text) {
  Json json;
  for (const auto& [name, member] : told_texts)
    json[name] = json_of(read.*member);
  json["interview"] = read.interview ? Json(written(*read.interview)) : Json(nullptr);
  json["approached"] = read.came_by ? Json(channel_id(*read.came_by)) : Json(nullptr);
  json["my_name"] = json_of(read.my_name);
  json["language"] = read.language.empty() ? Json(nullptr) : Json(read.language);
  json["candidates"] = Json::object();
  for (const char* name : field_names)
    json["candidates"][name] = Json::array();
  for (const ReadCandidate& candidate : read.candidates) {
    json["candidates"][field_names[static_cast<std::size_t>(candidate.field)]].push_back(
        {{"text", candidate.text},
         {"start", candidate.range.begin},
         {"end", candidate.range.end},
         {"score", candidate.score}});
  }
  json["text"] = text;
  return json;
}

void print_read(const Call& call, const Invitation& read) {
  const auto print = [&](const std::string& name, const std::string& value) {
    call.print(fmt::format("{:<22} {}", call.words(fmt::format("field.{}.label", name)), value));
  };
  for (const auto& [name, member] : told_texts)
    if (const auto& text = read.*member) print(name, text->value);
  if (read.interview) print("interview", written(*read.interview));
  if (read.came_by) print("approached", call.words("channel." + std::string(channel_id(*read.came_by))));
  if (read.my_name)
    call.print(fmt::format("{:<22} {}", call.words("cli.label.addressed"), read.my_name->value));
}

Result<ExitCode> read_command(Call& call, const std::string& file) {
  TRY(const CliInvitation invitation, read_invitation_argument(call, file));
  const Invitation& read = invitation.read;
  if (call.json) {
    call.print_json(json_of(read, invitation.text));
  } else {
    print_read(call, read);
  }
  if (says_something(read)) return ExitCode::done;
  call.message(call.words("cli.read.nothing"));
  return ExitCode::nothing_or_findings;
}

}  // namespace

bool says_something(const Invitation& read) {
  for (const auto& told : told_texts)
    if (read.*told.second) return true;
  return read.interview.has_value();
}

Result<CliInvitation> read_invitation_argument(Call& call, const std::string& name) {
  TRY(const std::string bytes, read_argument(call, name, largest_invitation_file));
  const OneOffset only_now(call.clock.now().offset_minutes);
  const Zones& zones = call.world.zones != nullptr ? *call.world.zones : only_now;
  CliInvitation invitation;
  TRY(invitation.text, readable_invitation(bytes, zones));
  invitation.envelope = envelope_of(bytes);
  const InvitationReader reader(call.languages.first().content().reading);
  invitation.read = reader.read(invitation.text, call.clock.now(), zones);
  invitation.envelope.language = invitation.read.language;
  return invitation;
}

void add_read_command(CommandLine& line) {
  auto file = std::make_shared<std::string>("-");
  CLI::App& command = line.add(
      line.app(), "read", "read", LogNeed::untouched,
      [file](Call& call) { return read_command(call, *file); }, ReadsLetters::yes);
  command.add_option("FILE", *file, line.option_help("invitation-file"))->type_name("");
}

}  // namespace goodterms
