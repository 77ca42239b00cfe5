// case add, case list, case show
#include <fmt/format.h>

#include "app/cli/commands.h"
#include "core/actions/letters.h"

namespace goodterms {
namespace {

// What was typed, before it is understood.
struct CaseArguments {
  NewCase facts;
  std::string approached, relation, interview, decided;
  std::vector<std::string> private_words;
};

Result<NewCase> understood(const CaseArguments& arguments) {
  NewCase facts = arguments.facts;
  TRY(const auto approached, optional_channel(arguments.approached));
  facts.approached = approached.value_or(Channel::email);
  if (!arguments.relation.empty()) {
    facts.relation = relation_from_id(arguments.relation);
    if (!facts.relation) {
      return failure(ErrorCode::invalid_input, "error.case.relation-unknown", {{"id", arguments.relation}});
    }
  }
  TRY(facts.interview, optional_moment(arguments.interview));
  TRY(facts.decided, optional_moment(arguments.decided));
  for (const std::string& word : arguments.private_words)
    facts.private_words += word + "\n";
  return facts;
}

void add_case_add(CommandLine& line, CLI::App& group) {
  auto arguments = std::make_shared<CaseArguments>();
  CLI::App& add =
      line.add(group, "add", "case-add", LogNeed::creating, [arguments](Call& call) -> Result<ExitCode> {
        TRY(const NewCase facts, understood(*arguments));
        TRY(const auto done, start_case(*call.desk, facts));
        if (call.json) {
          call.print_json({{"id", done.value.value}});
        } else {
          call.print(std::to_string(done.value.value));
        }
        return ExitCode::done;
      });
  NewCase& facts = arguments->facts;
  add.add_option("--company", facts.company, line.option_help("company"))->required();
  add.add_option("--role", facts.role, line.option_help("role"))->required();
  add.add_option("--contact", facts.contact, line.option_help("contact"));
  add.add_option("--email", facts.email, line.option_help("email"));
  add.add_option("--phone", facts.phone, line.option_help("phone"));
  add.add_option("--linkedin", facts.linkedin, line.option_help("linkedin"));
  add.add_option("--title", facts.title, line.option_help("title"));
  add.add_option("--relation", arguments->relation, line.option_help("relation"));
  add.add_option("--approached", arguments->approached, line.option_help("approached"));
  add.add_option("--interview", arguments->interview, line.option_help("interview"));
  add.add_option("--decided", arguments->decided, line.option_help("decided"));
  add.add_option("--touchpoints", facts.touchpoints, line.option_help("touchpoints"));
  add.add_flag("--spoken", facts.spoken_before, line.option_help("spoken"));
  add.add_option("--conversation", facts.conversation, line.option_help("conversation"));
  add.add_flag("--reads-messages", facts.reads_messages, line.option_help("reads-messages"));
  add.add_option("--reason", facts.reason, line.option_help("reason"));
  add.add_flag("--international", facts.international, line.option_help("international"));
  add.add_option("--private", arguments->private_words, line.option_help("private"));
}

Result<ExitCode> show_list(Call& call) {
  TRY(const auto cases, list_cases(*call.desk));
  if (call.json) {
    Json list = Json::array();
    for (const Case& about : cases)
      list.push_back(json_of(about));
    call.print_json(list);
  } else {
    for (const Case& about : cases)
      call.print(case_line(call, about));
  }
  if (!cases.empty()) return ExitCode::done;
  call.message(call.words("cli.list.nothing"));
  return ExitCode::nothing_or_findings;
}

std::string timeline_line(const Call& call, const Interaction& interaction) {
  Object values;
  if (interaction.channel)
    values.set("channel", call.words("channel." + std::string(channel_id(*interaction.channel))));
  return fmt::format("  {}  {} · {}", format_date(local_date(interaction.happened)),
                     call.words("timeline." + std::string(interaction_kind_id(interaction.kind)), values),
                     interaction.summary);
}

Json json_of_history(const Case& about, const CaseHistory& history) {
  Json json = json_of(about);
  json["timeline"] = Json::array();
  for (const Interaction& interaction : history.timeline) {
    json["timeline"].push_back(
        {{"kind", interaction_kind_id(interaction.kind)},
         {"channel", interaction.channel ? Json(channel_id(*interaction.channel)) : Json(nullptr)},
         {"happened", format_instant(interaction.happened)},
         {"summary", interaction.summary}});
  }
  json["letters"] = Json::array();
  for (const Message& message : history.sent) {
    json["letters"].push_back({{"channel", channel_id(message.channel)},
                               {"subject", message.subject},
                               {"body", message.body},
                               {"sent", json_of(message.sent)}});
  }
  return json;
}

void print_facts(const Call& call, const Case& about) {
  const Instant now = call.clock.now();
  const auto fact = [&](const std::string& label, const std::string& value) {
    if (!value.empty()) call.print(fmt::format("{:<14} {}", call.words("cli.label." + label), value));
  };
  const auto moment = [&](const std::optional<Instant>& instant) {
    return instant ? describe_moment(call.words, *instant, now) : std::string();
  };
  const Application& application = about.application;
  fact("company", about.company.name);
  fact("role", application.role);
  if (about.contact) fact("contact", contact_words(*about.contact));
  fact("reached", call.words("channel." + std::string(channel_id(application.approached))));
  fact("interview", moment(application.interview));
  fact("decided", moment(application.decided));
  if (const Reason* reason = call.catalog.find_reason(application.reason)) fact("reason", reason->label);
  if (application.sent) {
    Object values;
    values.set("day", moment(application.sent));
    fact("status", call.words("case.sent", values));
  } else {
    const std::string deadline = deadline_words(call, about);
    fact("status", call.words("case.to-send") + (deadline.empty() ? "" : ", " + deadline));
  }
}

void add_case_show(CommandLine& line, CLI::App& group) {
  auto id = std::make_shared<std::int64_t>(0);
  CLI::App& show =
      line.add(group, "show", "case-show", LogNeed::existing, [id](Call& call) -> Result<ExitCode> {
        TRY(const Case about, read_case(*call.desk, {*id}));
        TRY(const CaseHistory history, read_history(*call.desk, about.application.id));
        if (call.json) {
          call.print_json(json_of_history(about, history));
          return ExitCode::done;
        }
        print_facts(call, about);
        call.print("\n" + call.words("cli.section.timeline"));
        for (const Interaction& interaction : history.timeline)
          call.print(timeline_line(call, interaction));
        for (const Message& message : history.sent) {
          call.print("\n" + call.words("cli.section.letters") + ", " +
                     call.words("channel." + std::string(channel_id(message.channel))));
          if (!message.subject.empty()) call.print(message.subject + "\n");
          call.print(message.body);
        }
        return ExitCode::done;
      });
  add_case_argument(line, show, *id);
}

}  // namespace

void add_case_commands(CommandLine& line) {
  CLI::App& group = line.add_group("case", "case");
  add_case_add(line, group);
  line.add(group, "list", "case-list", LogNeed::existing, show_list);
  add_case_show(line, group);
}

}  // namespace goodterms
