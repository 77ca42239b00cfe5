// script list, script show
#include <fmt/format.h>

#include "app/cli/commands.h"
#include "core/actions/scripts.h"
#include "core/base/text.h"
#include "core/exchange/text_parts.h"

namespace goodterms {
namespace {

Json json_of(const LetterTemplate& words) {
  Json json;
  json["id"] = words.id;
  json["title"] = words.title;
  json["use_when"] = words.use_when;
  json["purpose"] = words.scenario;
  json["channel"] = channel_id(words.channel);
  json["tone"] = words.tone ? Json(tone_id(*words.tone)) : Json(nullptr);
  json["reason"] = words.reason ? Json(*words.reason) : Json(nullptr);
  return json;
}

struct ListArguments {
  std::string purpose, channel, tone, reason;
};

Result<ExitCode> list_command(Call& call, const ListArguments& arguments) {
  ScriptChoice choice;
  choice.purpose = arguments.purpose;
  choice.reason = arguments.reason;
  TRY(choice.channel, optional_channel(arguments.channel));
  TRY(choice.tone, optional_tone(arguments.tone));
  const std::vector<const Letter*> found = find_scripts(call.languages.first(), choice);
  Json list = Json::array();
  for (const Letter* letter : found) {
    if (call.json) {
      list.push_back(json_of(letter->words));
      continue;
    }
    call.print(letter->words.id);
    call.print("    " + letter->words.use_when);
  }
  if (call.json) call.print_json(list);
  if (found.empty()) call.message(call.words("cli.script.none"));
  return found.empty() ? ExitCode::nothing_or_findings : ExitCode::done;
}

struct ShowArguments {
  std::string script;
  std::optional<std::int64_t> id;
  std::vector<std::string> set;
};

Result<OwnWords> own_words(const std::vector<std::string>& set) {
  OwnWords own;
  for (const std::string& pair : set) {
    const std::size_t equals = pair.find('=');
    if (equals == std::string::npos)
      return failure(ErrorCode::invalid_input, "error.script.no-words", {{"text", pair}});
    own.insert_or_assign(pair.substr(0, equals), pair.substr(equals + 1));
  }
  return own;
}

// How long it is as the service counts it, where that has limits.
std::string length_words(const Call& call, const Draft& draft) {
  Object values;
  if (draft.channel == Channel::text) {
    const TextParts parts = text_message_parts(draft.body.text);
    values.set("length", fmt::format("{}", parts.length));
    values.set("limit", fmt::format("{}", parts.one_part));
    values.set("parts", call.words.count("cli.script.parts", static_cast<long>(parts.parts)));
    return call.words("cli.script.text-length", values);
  }
  if (draft.channel != Channel::linkedin) return {};
  values.set("length", fmt::format("{}", count_code_points(draft.body.text)));
  return call.words("cli.script.note-length", values);
}

Result<Draft> shown(Call& call, const ShowArguments& arguments) {
  TRY(const OwnWords own, own_words(arguments.set));
  if (!arguments.id) return compose_script(call.languages.first(), arguments.script, own);
  if (call.desk == nullptr)
    return failure(ErrorCode::not_found, "error.case.none", {{"number", *arguments.id}});
  TRY(const Case about, read_case(*call.desk, {*arguments.id}));
  return compose_script(*call.desk, about, arguments.script, own);
}

Result<ExitCode> show_command(Call& call, const ShowArguments& arguments) {
  TRY(const Draft draft, shown(call, arguments));
  const Letter* letter = call.languages.first().find_letter(arguments.script);
  const std::string length = length_words(call, draft);
  if (call.json) {
    Json json = letter == nullptr ? Json::object() : json_of(letter->words);
    json["subjects"] = draft.subjects;
    json["body"] = draft.body.text;
    json["missing"] = draft.body.missing;
    call.print_json(json);
    return ExitCode::done;
  }
  if (!draft.subjects.empty()) {
    call.print(call.words("cli.label.subject") + ": " + draft.subjects.front());
    call.print("");
  }
  call.print(draft.body.text);
  if (letter != nullptr) call.message(letter->words.use_when);
  if (!length.empty()) call.message(length);
  return ExitCode::done;
}

}  // namespace

void add_script_commands(CommandLine& line) {
  CLI::App& group = line.add_group("script", "script");
  auto list = std::make_shared<ListArguments>();
  CLI::App& listing = line.add(
      group, "list", "script-list", LogNeed::untouched,
      [list](Call& call) { return list_command(call, *list); }, ReadsLetters::yes);
  listing.add_option("--purpose", list->purpose, line.option_help("purpose"));
  listing.add_option("--channel", list->channel, line.option_help("channel"));
  listing.add_option("--tone", list->tone, line.option_help("tone"));
  listing.add_option("--reason", list->reason, line.field_help(*find_field("reason")));
  auto show = std::make_shared<ShowArguments>();
  CLI::App& showing = line.add(
      group, "show", "script-show", LogNeed::optional,
      [show](Call& call) { return show_command(call, *show); }, ReadsLetters::yes);
  showing.add_option("ID", show->script, line.option_help("script"))->required()->type_name("");
  showing.add_option("--case", show->id, line.option_help("case"));
  showing.add_option("--set", show->set, line.option_help("set"))->allow_extra_args(false);
}

}  // namespace goodterms
