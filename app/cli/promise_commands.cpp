// promise list, remember, none, keep, let-go, reopen
#include <fmt/format.h>

#include "app/cli/commands.h"
#include "core/actions/promises.h"

namespace goodterms {

Json json_of(const Promise& promise) {
  Json json;
  if (promise.id) json["id"] = promise.id.value;
  json["kind"] = promise.kind;
  json["words"] = promise.words;
  json["owed_by"] = promise_side_id(promise.owed_by);
  json["due"] = promise.due ? Json(format_date(*promise.due)) : Json(nullptr);
  json["said"] = format_instant(promise.said);
  json["state"] = promise_state_id(promise.state);
  json["settled"] = json_of(promise.settled);
  return json;
}

std::string promise_line(const Call& call, const Promise& promise) {
  std::string line = fmt::format("“{}”", promise.words);
  Object values;
  const auto add = [&](const std::string& key) { line += " · " + call.words(key, values); };
  values.set("day", format_date(local_date(promise.said)));
  add("cli.promise.said." + std::string(promise_side_id(promise.owed_by)));
  if (promise.state != PromiseState::open) {
    if (promise.settled) values.set("day", format_date(local_date(*promise.settled)));
    add("cli.promise.state." + std::string(promise_state_id(promise.state)));
  } else if (promise.due) {
    values.set("day", format_date(*promise.due));
    add("cli.promise.due");
  }
  return line;
}

namespace {

struct PromiseArguments {
  std::string whom;
  std::int64_t number = 0;
};

Result<PersonPromises> promises_with(Desk& desk, const std::string& name) {
  TRY(const Whom whom, find_whom(desk, name, WhomKind::people_and_companies));
  TRY(const Person person, read_somebody(desk, whom));
  return read_promises(desk, person);
}

Result<ExitCode> list_promises(Call& call, const PromiseArguments& arguments) {
  TRY(const PersonPromises both, promises_with(*call.desk, arguments.whom));
  if (call.json) {
    Json json = {{"remembered", Json::array()}, {"offered", Json::array()}};
    for (const Promise& promise : both.remembered)
      json["remembered"].push_back(json_of(promise));
    for (const Promise& promise : both.offered)
      json["offered"].push_back(json_of(promise));
    call.print_json(json);
  } else {
    for (const Promise& promise : both.remembered)
      call.print(fmt::format("{:>4}  {}", promise.id.value, promise_line(call, promise)));
    if (!both.offered.empty()) call.print(call.words("cli.section.promises-offered"));
    for (std::size_t i = 0; i < both.offered.size(); ++i)
      call.print(fmt::format("{:>4}  {}", i + 1, promise_line(call, both.offered[i])));
  }
  return both.remembered.empty() && both.offered.empty() ? ExitCode::nothing_or_findings : ExitCode::done;
}

Result<Promise> offered(Desk& desk, const PromiseArguments& arguments) {
  TRY(const PersonPromises both, promises_with(desk, arguments.whom));
  if (arguments.number < 1 || arguments.number > static_cast<std::int64_t>(both.offered.size()))
    return failure(ErrorCode::not_found, "error.promise.not-offered",
                   {{"number", fmt::format("{}", arguments.number)}});
  return both.offered[static_cast<std::size_t>(arguments.number) - 1];
}

Result<ExitCode> tell(const Call& call, const Promise& promise) {
  if (call.json) {
    call.print_json(json_of(promise));
  } else {
    call.print(promise_line(call, promise));
  }
  return ExitCode::done;
}

Result<ExitCode> remember(Call& call, const PromiseArguments& arguments) {
  TRY(Promise promise, offered(*call.desk, arguments));
  TRY(const auto done, remember_promise(*call.desk, promise));
  promise.id = done.value;
  return tell(call, promise);
}

Result<ExitCode> refuse(Call& call, const PromiseArguments& arguments) {
  TRY(Promise promise, offered(*call.desk, arguments));
  TRY_DONE(refuse_promise(*call.desk, promise));
  promise.state = PromiseState::refused;
  return tell(call, promise);
}

using OfPromise = Result<ExitCode> (*)(Call&, const PromiseArguments&);

CLI::App& add_of_person(CommandLine& line, CLI::App& group, const char* name, LogNeed need, OfPromise work) {
  auto arguments = std::make_shared<PromiseArguments>();
  CLI::App& command = line.add(
      group, name, fmt::format("promise-{}", name), need,
      [arguments, work](Call& call) { return work(call, *arguments); }, ReadsLetters::yes);
  command.add_option("CONTACT", arguments->whom, line.option_help("contact"))->required()->type_name("");
  if (need == LogNeed::writable)
    command.add_option("NUMBER", arguments->number, line.option_help("promise-number"))
        ->required()
        ->type_name("");
  return command;
}

void add_settling(CommandLine& line, CLI::App& group, const char* name, PromiseState state) {
  auto arguments = std::make_shared<PromiseArguments>();
  CLI::App& command = line.add(group, name, fmt::format("promise-{}", name), LogNeed::writable,
                               [arguments, state](Call& call) -> Result<ExitCode> {
                                 TRY(const auto done, settle_promise(*call.desk, {arguments->number}, state));
                                 return tell(call, done.value);
                               });
  command.add_option("PROMISE", arguments->number, line.option_help("promise"))->required()->type_name("");
}

}  // namespace

void add_promise_commands(CommandLine& line) {
  CLI::App& group = line.add_group("promise", "promise");
  add_of_person(line, group, "list", LogNeed::existing, list_promises);
  add_of_person(line, group, "remember", LogNeed::writable, remember);
  add_of_person(line, group, "none", LogNeed::writable, refuse);
  add_settling(line, group, "keep", PromiseState::kept);
  add_settling(line, group, "let-go", PromiseState::let_go);
  add_settling(line, group, "reopen", PromiseState::open);
}

}  // namespace goodterms
