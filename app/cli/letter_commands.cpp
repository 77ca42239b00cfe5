// advise, draft, send
#include <fmt/format.h>

#include "app/cli/commands.h"
#include "core/actions/letters.h"
#include "core/actions/lint.h"
#include "core/actions/ways_out.h"

namespace goodterms {
namespace {

Json json_of_advice(const CaseAdvice& advice) {
  const auto channel = [](const std::optional<Channel>& value) {
    return value ? Json(channel_id(*value)) : Json(nullptr);
  };
  Json json;
  json["channel"] = channel_id(advice.channel.channel);
  json["then"] = channel(advice.channel.then);
  json["no_answer"] = channel(advice.channel.no_answer);
  json["personal_note"] = advice.channel.personal_note;
  json["channel_rule"] = advice.channel.rule;
  json["channel_sentence"] = advice.channel_sentence;
  json["timing_rule"] = timing_rule_id(advice.timing.rule);
  json["timing_sentence"] = advice.timing_sentence;
  json["target"] = json_of(advice.timing.target);
  json["latest"] = json_of(advice.timing.latest);
  json["seconds_left"] = advice.timing.left ? Json(*advice.timing.left) : Json(nullptr);
  return json;
}

void add_advise(CommandLine& line) {
  auto id = std::make_shared<std::int64_t>(0);
  CLI::App& command = line.add(
      line.app(), "advise", "advise", LogNeed::existing,
      [id](Call& call) -> Result<ExitCode> {
        TRY(const Case about, read_case(*call.desk, {*id}));
        TRY(const CaseAdvice advice, advise(*call.desk, about));
        if (call.json) {
          call.print_json(json_of_advice(advice));
          return ExitCode::done;
        }
        call.print(advice.channel_sentence);
        if (advice.note_sentence) call.print(*advice.note_sentence);
        call.print(advice.timing_sentence);
        return ExitCode::done;
      },
      ReadsLetters::yes);
  add_case_argument(line, command, *id);
}

struct DraftArguments {
  std::int64_t id = 0;
  std::string reason, tone, channel, text, format = "text";
};

Result<LetterChoice> understood(const DraftArguments& arguments) {
  LetterChoice choice;
  if (!arguments.reason.empty()) choice.reason = arguments.reason;
  TRY(choice.tone, optional_tone(arguments.tone));
  TRY(choice.channel, optional_channel(arguments.channel));
  choice.template_id = arguments.text;
  const std::string& format = arguments.format;
  if (format == "text" || format == "json" || find_way_out(format) != nullptr) return choice;
  std::string known = "text, json";
  for (const WayOut& way : ways_out())
    known += ", " + std::string(way.id);
  return failure(ErrorCode::invalid_input, "error.letter.format-unknown", {{"id", format}, {"known", known}});
}

Result<Json> json_of_draft(Call& call, const Case& about, const Draft& draft) {
  Json json;
  json["case"] = about.application.id.value;
  json["channel"] = channel_id(draft.channel);
  json["tone"] = tone_id(draft.tone);
  json["reason"] = draft.reason;
  json["template"] = draft.template_id;
  json["to"] = about.contact ? Json(contact_words(*about.contact)) : Json(nullptr);
  json["subject"] = draft.subjects.empty() ? Json(nullptr) : Json(draft.subjects.front());
  json["subjects"] = draft.subjects;
  json["body"] = draft.body.text;
  json["missing"] = draft.body.missing;
  json["filled"] = Json::array();
  for (const Span& span : draft.body.spans) {
    json["filled"].push_back({{"start", span.output.begin},
                              {"end", span.output.end},
                              {"placeholder", span.name},
                              {"missing", span.kind == SpanKind::missing}});
  }
  json["confirming"] = nullptr;
  if (!draft.confirmed_by.empty()) {
    TRY(const Draft email, compose_confirmation(*call.desk, about, draft.confirmed_by));
    json["confirming"] = {{"subject", email.subjects.empty() ? "" : email.subjects.front()},
                          {"body", email.body.text}};
  }
  return json;
}

void print_draft(const Call& call, const Case& about, const Draft& draft) {
  if (draft.channel == Channel::email) {
    if (about.contact) call.print(call.words("cli.label.to") + ": " + contact_words(*about.contact));
    if (!draft.subjects.empty()) call.print(call.words("cli.label.subject") + ": " + draft.subjects.front());
    call.print("");
  }
  call.print(draft.body.text);
}

// The draft as a way out of the app takes it, as it goes to standard output.
Result<std::string> written_out(Call& call, const Case& about, const Draft& draft, const WayOut& way) {
  const std::string subject = draft.subjects.empty() ? "" : draft.subjects.front();
  TRY(std::string written, way.written(*call.desk, about, {subject, draft.body.text}));
  return way.carrier == Carrier::file ? written : written + "\n";
}

void tell_what_is_missing(const Call& call, const Draft& draft) {
  if (draft.body.missing.empty()) return;
  std::string names;
  for (const std::string& name : draft.body.missing) {
    names += (names.empty() ? "" : ", ") + std::string(call.languages.first().placeholder_label(name));
  }
  Object values;
  values.set("names", names);
  call.message(call.words("cli.draft.missing", values));
}

Result<ExitCode> draft_command(Call& call, const DraftArguments& arguments) {
  TRY(const LetterChoice choice, understood(arguments));
  TRY(const Case about, read_case(*call.desk, {arguments.id}));
  TRY(const Draft draft, compose_letter(*call.desk, about, choice));
  if (const WayOut* const way = find_way_out(arguments.format)) {
    TRY(const std::string written, written_out(call, about, draft, *way));
    TRY_DONE(keep_draft(*call.desk, about.application.id, draft));
    call.world.out << written;
  } else {
    TRY_DONE(keep_draft(*call.desk, about.application.id, draft));
    if (call.json || arguments.format == "json") {
      TRY(const Json json, json_of_draft(call, about, draft));
      call.print_json(json);
    } else {
      print_draft(call, about, draft);
    }
  }
  tell_what_is_missing(call, draft);
  if (!draft.confirmed_by.empty()) {
    Object values;
    values.set("case", std::to_string(arguments.id));
    call.message(call.words("cli.draft.script-then-email", values));
  }
  return ExitCode::done;
}

void add_draft(CommandLine& line) {
  auto arguments = std::make_shared<DraftArguments>();
  CLI::App& command = line.add(
      line.app(), "draft", "draft", LogNeed::writable,
      [arguments](Call& call) { return draft_command(call, *arguments); }, ReadsLetters::yes);
  add_case_argument(line, command, arguments->id);
  command.add_option("--reason", arguments->reason, line.field_help(*find_field("reason")));
  command.add_option("--template", arguments->text, line.option_help("draft-template"));
  command.add_option("--tone", arguments->tone, line.option_help("tone"));
  command.add_option("--channel", arguments->channel, line.option_help("channel"));
  command.add_option("--format", arguments->format, line.option_help("format"));
}

struct SendArguments {
  std::int64_t id = 0;
  std::string body, subject, channel;
};

// What was sent: the words given, or the kept draft as it stands.
Result<SentLetter> letter_of(Call& call, const SendArguments& arguments, Id<Application> id) {
  TRY(const auto kept, kept_draft(*call.desk, id));
  TRY(const auto channel, optional_channel(arguments.channel));
  SentLetter letter;
  if (arguments.body.empty()) {
    if (!kept || (channel && *channel != kept->channel)) {
      return failure(ErrorCode::conflict, "cli.draft.no-draft", {{"case", id.value}});
    }
    letter = {kept->channel, kept->subject, kept->body};
  } else {
    TRY(letter.body, read_text_argument(call, arguments.body));
    letter.channel = channel ? *channel : kept ? kept->channel : Channel::email;
    if (kept && kept->channel == letter.channel) letter.subject = kept->subject;
  }
  if (!arguments.subject.empty()) letter.subject = arguments.subject;
  return letter;
}

Result<ExitCode> send_command(Call& call, const SendArguments& arguments) {
  TRY(const Case about, read_case(*call.desk, {arguments.id}));
  TRY(const SentLetter letter, letter_of(call, arguments, about.application.id));
  // Looked over before it is filed, since filing it changes what the case says of time.
  TRY(const auto findings, lint_text(call.languages.first(), call.desk, letter.body, letter.channel, about));
  TRY(const auto done, mark_sent(*call.desk, about.application.id, letter));
  for (const LetterFinding& finding : findings) {
    if (finding.severity != Severity::error) continue;
    Object values;
    values.set("message", finding.message);
    call.message(call.words("cli.send.finding", values));
  }
  if (call.json) {
    call.print_json(
        {{"case", arguments.id}, {"message", done.value.message.value}, {"planned", done.value.planned}});
    return ExitCode::done;
  }
  Object values;
  values.set("company", about.company.name);
  values.set("channel", call.words("channel." + std::string(channel_id(letter.channel))));
  values.set("case", std::to_string(arguments.id));
  call.print(call.words("cli.send.filed", values));
  if (done.value.planned) call.print(call.words("cli.send.planned", values));
  return ExitCode::done;
}

void add_send(CommandLine& line) {
  auto arguments = std::make_shared<SendArguments>();
  CLI::App& command = line.add(
      line.app(), "send", "send", LogNeed::writable,
      [arguments](Call& call) { return send_command(call, *arguments); }, ReadsLetters::yes);
  add_case_argument(line, command, arguments->id);
  command.add_option("--body", arguments->body, line.option_help("body"));
  command.add_option("--subject", arguments->subject, line.option_help("subject"));
  command.add_option("--channel", arguments->channel, line.option_help("channel"));
}

}  // namespace

void add_letter_commands(CommandLine& line) {
  add_advise(line);
  add_draft(line);
  add_lint_command(line);
  add_send(line);
}

}  // namespace goodterms
