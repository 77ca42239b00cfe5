// plan, tick, today
#include <fmt/format.h>

#include "app/cli/commands.h"
#include "core/actions/plan.h"
#include "core/actions/today.h"

namespace goodterms {
namespace {

Json json_of(const PlanLine& line) {
  Json json;
  json["item"] = line.task.item;
  json["title"] = line.title;
  json["why"] = line.why;
  json["due"] = format_date(line.task.due);
  json["done"] = json_of(line.task.done);
  json["overdue"] = line.overdue;
  json["let_go"] = json_of(line.task.let_go);
  return json;
}

std::string due_words(const Call& call, const PlanLine& line) {
  const Date today = local_date(call.clock.now());
  if (line.task.done) return call.words("cli.plan.done");
  Object values;
  const Date day = line.task.let_go ? local_date(*line.task.let_go) : line.task.due;
  values.set("day", describe_day(call.words, day, today));
  return call.words(line.task.let_go ? "cli.plan.let-go"
                    : line.overdue   ? "cli.plan.overdue"
                                     : "cli.plan.due",
                    values);
}

void print_line(const Call& call, const PlanLine& line, const std::string& more) {
  call.print(fmt::format("[{}] {}  {}{} · {}", line.task.done ? 'x' : ' ', format_date(line.task.due),
                         line.title, more, due_words(call, line)));
}

struct PlanArguments {
  std::int64_t id = 0;
  bool calendar = false;
};

void add_plan(CommandLine& line) {
  auto arguments = std::make_shared<PlanArguments>();
  CLI::App& command =
      line.add(line.app(), "plan", "plan", LogNeed::existing, [arguments](Call& call) -> Result<ExitCode> {
        TRY(const Case about, read_case(*call.desk, {arguments->id}));
        if (arguments->calendar) {
          TRY(const std::string calendar, plan_calendar(*call.desk, about));
          call.world.out << calendar;
          return ExitCode::done;
        }
        TRY(const auto plan, read_plan(*call.desk, about));
        if (call.json) {
          Json list = Json::array();
          for (const PlanLine& entry : plan)
            list.push_back(json_of(entry));
          call.print_json(list);
        } else {
          for (const PlanLine& entry : plan)
            print_line(call, entry, "  (" + entry.task.item + ")");
        }
        if (!plan.empty()) return ExitCode::done;
        Object values;
        values.set("case", std::to_string(arguments->id));
        call.message(call.words("cli.plan.none", values));
        return ExitCode::nothing_or_findings;
      });
  add_case_argument(line, command, arguments->id);
  command.add_flag("--calendar", arguments->calendar, line.option_help("plan-calendar"));
}

struct TickArguments {
  std::int64_t id = 0;
  std::string item;
  bool reopen = false;
};

void add_tick(CommandLine& line) {
  auto arguments = std::make_shared<TickArguments>();
  CLI::App& command =
      line.add(line.app(), "tick", "tick", LogNeed::writable, [arguments](Call& call) -> Result<ExitCode> {
        TRY(const auto done, tick_task(*call.desk, {arguments->id}, arguments->item,
                                       arguments->reopen ? Tick::open : Tick::done));
        if (call.json) {
          call.print_json(json_of(done.value));
          return ExitCode::done;
        }
        Object values;
        values.set("title", done.value.title);
        call.print(call.words(arguments->reopen ? "cli.plan.opened" : "cli.plan.ticked", values));
        return ExitCode::done;
      });
  add_case_argument(line, command, arguments->id);
  command.add_option("ITEM", arguments->item, line.option_help("item"))->required()->type_name("");
  command.add_flag("--open", arguments->reopen, line.option_help("reopen"));
}

Json json_of(const Today& today) {
  Json json;
  json["letters"] = Json::array();
  for (const LetterDue& due : today.letters) {
    Json letter = json_of(due.about);
    letter["timing_rule"] = timing_rule_id(due.timing.rule);
    letter["target"] = json_of(due.timing.target);
    letter["latest"] = json_of(due.timing.latest);
    letter["seconds_left"] = due.timing.left ? Json(*due.timing.left) : Json(nullptr);
    json["letters"].push_back(std::move(letter));
  }
  json["tasks"] = Json::array();
  for (const TaskDue& due : today.tasks) {
    Json task = json_of(due.line);
    task["case"] = due.about.application.id.value;
    task["company"] = due.about.company.name;
    json["tasks"].push_back(std::move(task));
  }
  return json;
}

Result<ExitCode> show_today(Call& call) {
  TRY(const Today today, read_today(*call.desk));
  const bool nothing = today.letters.empty() && today.tasks.empty();
  if (call.json) {
    call.print_json(json_of(today));
  } else {
    if (!today.letters.empty()) call.print(call.words("cli.section.to-send"));
    for (const LetterDue& due : today.letters)
      call.print(case_line(call, due.about));
    if (!today.tasks.empty()) call.print(call.words("cli.section.tasks"));
    for (const TaskDue& due : today.tasks)
      print_line(call, due.line, " · " + due.about.company.name);
  }
  if (!nothing) return ExitCode::done;
  call.message(call.words("cli.today.nothing"));
  return ExitCode::nothing_or_findings;
}

}  // namespace

void add_plan_commands(CommandLine& line) {
  add_plan(line);
  add_tick(line);
  line.add(line.app(), "today", "today", LogNeed::existing, show_today);
}

}  // namespace goodterms
