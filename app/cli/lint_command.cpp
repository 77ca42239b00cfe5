// lint
#include <fmt/format.h>

#include "app/cli/commands.h"
#include "core/actions/lint.h"
#include "core/base/text.h"

namespace goodterms {
namespace {

struct LintArguments {
  std::string file = "-";
  std::optional<std::int64_t> id;
  std::string channel;
};

Json json_of(const LetterFinding& finding) {
  Json json;
  json["start"] = finding.range.begin;
  json["end"] = finding.range.end;
  json["principle"] = principle_id(finding.principle);
  json["severity"] = severity_id(finding.severity);
  json["message"] = finding.message;
  json["fix"] = finding.fix;
  return json;
}

void print_finding(const Call& call, const std::string& text, const LetterFinding& finding) {
  Object values;
  values.set("severity", call.words("cli.severity." + std::string(severity_id(finding.severity))));
  values.set("principle", std::string(principle_id(finding.principle)));
  // A finding about the whole letter names no words.
  const bool whole = finding.range.length() == 0 || finding.range.length() >= text.size();
  if (!whole) values.set("words", text.substr(finding.range.begin, finding.range.length()));
  values.set("message", finding.message);
  values.set("fix", finding.fix);
  call.print(call.words("cli.lint.line", values));
}

Result<ExitCode> lint_command(Call& call, const LintArguments& arguments) {
  TRY(const auto channel, optional_channel(arguments.channel));
  TRY(const std::string text, read_text_argument(call, arguments.file));
  if (trim(text).empty()) return failure(ErrorCode::invalid_input, "cli.lint.empty");
  std::optional<Case> about;
  if (arguments.id) {
    if (call.desk == nullptr)
      return failure(ErrorCode::not_found, "error.case.none", {{"number", *arguments.id}});
    TRY(about, read_case(*call.desk, {*arguments.id}));
  }
  TRY(const auto findings,
      lint_text(call.languages.first(), call.desk, text, channel.value_or(Channel::email), about));
  if (call.json) {
    Json list = Json::array();
    for (const LetterFinding& finding : findings)
      list.push_back(json_of(finding));
    call.print_json(list);
  } else {
    for (const LetterFinding& finding : findings)
      print_finding(call, text, finding);
    if (findings.empty()) call.message(call.words("cli.lint.clean"));
  }
  return findings.empty() ? ExitCode::done : ExitCode::nothing_or_findings;
}

}  // namespace

void add_lint_command(CommandLine& line) {
  auto arguments = std::make_shared<LintArguments>();
  CLI::App& command = line.add(
      line.app(), "lint", "lint", LogNeed::optional,
      [arguments](Call& call) { return lint_command(call, *arguments); }, ReadsLetters::yes);
  command.add_option("FILE", arguments->file, line.option_help("letter-file"))->type_name("");
  command.add_option("--case", arguments->id, line.option_help("case"));
  command.add_option("--channel", arguments->channel, line.option_help("channel"));
}

}  // namespace goodterms
