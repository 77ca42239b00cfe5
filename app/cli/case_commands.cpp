// case add, case list, case show
#include <fmt/format.h>

#include "app/cli/commands.h"
#include "app/cli/field_options.h"
#include "core/actions/field_text.h"
#include "core/actions/invited.h"
#include "core/actions/letters.h"
#include "core/actions/remembered.h"

namespace goodterms {
namespace {

void add_case_add(CommandLine& line, CLI::App& group) {
  auto typed = std::make_shared<TypedFields>();
  auto from = std::make_shared<std::string>();
  CLI::App& add = line.add(
      group, "add", "case-add", LogNeed::creating,
      [typed, from](Call& call) -> Result<ExitCode> {
        CliInvitation invitation;
        if (!from->empty()) {
          TRY(invitation, read_invitation_argument(call, *from));
          if (!says_something(invitation.read)) {
            call.message(call.words("cli.read.nothing"));
            return ExitCode::nothing_or_findings;
          }
        }
        TRY_DONE(take_remembered(*call.desk, invitation.read));
        CaseFacts facts = facts_of(invitation.read);
        TRY_DONE(enter_typed(*typed, facts));  // what was typed wins
        TRY(const auto done, start_case(*call.desk, facts, invitation.text, invitation.envelope));
        if (call.json) {
          call.print_json({{"id", done.value.value}});
        } else {
          call.print(std::to_string(done.value.value));
        }
        return ExitCode::done;
      },
      ReadsLetters::yes);
  for (const RecordField& field : record_fields) {
    if (field.use == FieldUse::entered) add_field_option(line, add, field, *typed);
  }
  for (const char* needed : {"--company", "--role"})
    add.get_option(needed)->required();
  add.add_option_function<std::string>(
         "--from",
         [from, &add](const std::string& file) {
           *from = file;
           for (const char* said_there : {"--company", "--role"})
             add.get_option(said_there)->required(false);
         },
         line.option_help("from"))
      ->trigger_on_parse();
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

Json json_of_history(const Case& about, const CaseHistory& history) {
  Json json = json_of(about);
  json["timeline"] = Json::array();
  for (const Interaction& interaction : history.timeline)
    json["timeline"].push_back(json_of(interaction));
  json["letters"] = Json::array();
  for (const Message& message : history.sent)
    json["letters"].push_back(json_of(message));
  return json;
}

void print_facts(const Call& call, const Case& about) {
  const auto fact = [&](const std::string& label, const std::string& value) {
    if (!value.empty()) call.print(fmt::format("{:<22} {}", label, value));
  };
  const CaseFacts facts{about.company, about.contact.value_or(Contact()), about.application};
  for (const std::string_view id : fact_fields)
    fact(call.words(fmt::format("field.{}.label", id)), describe_field(*call.desk, facts, *find_field(id)));
  std::string status = call.words("case.to-send");
  if (about.application.sent) {
    Object values;
    values.set("day", describe_moment(call.words, *about.application.sent, call.clock.now()));
    status = call.words("case.sent", values);
  } else if (const std::string deadline = deadline_words(call, about); !deadline.empty()) {
    status += ", " + deadline;
  }
  fact(call.words("cli.label.status"), status);
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
