// contact merge, contact split, contact forget
#include <fmt/format.h>

#include "app/cli/commands.h"
#include "core/actions/put_aside.h"

namespace goodterms {
namespace {

Result<ExitCode> tell(const Call& call, const char* words, const std::string& name, std::int64_t id) {
  if (call.json) {
    call.print_json({{"id", id}, {"name", name}});
    return ExitCode::done;
  }
  Object values;
  values.set("name", name);
  values.set("number", std::to_string(id));
  call.print(call.words(words, values));
  return ExitCode::done;
}

struct JoinArguments {
  std::string whom, other, name;
  std::vector<std::int64_t> cases, lines;
  std::vector<std::string> addresses;
  bool yes = false;
};

void add_merge(CommandLine& line, CLI::App& group) {
  auto arguments = std::make_shared<JoinArguments>();
  CLI::App& merge = line.add(
      group, "merge", "contact-merge", LogNeed::writable, [arguments](Call& call) -> Result<ExitCode> {
        TRY(const Whom into, find_whom(*call.desk, arguments->whom, WhomKind::people_by_name));
        TRY(const Whom from, find_whom(*call.desk, arguments->other, WhomKind::people_by_name));
        TRY_DONE(merge_contacts(*call.desk, into.contact, from.contact));
        TRY(const Person person, read_somebody(*call.desk, into));
        return tell(call, "cli.contact.merged", name_of(person), into.contact.value);
      });
  merge.add_option("CONTACT", arguments->whom, line.option_help("merge-into"))->required()->type_name("");
  merge.add_option("OTHER", arguments->other, line.option_help("merge-from"))->required()->type_name("");
}

void add_split(CommandLine& line, CLI::App& group) {
  auto arguments = std::make_shared<JoinArguments>();
  CLI::App& split = line.add(
      group, "split", "contact-split", LogNeed::writable, [arguments](Call& call) -> Result<ExitCode> {
        TRY(const Whom from, find_whom(*call.desk, arguments->whom, WhomKind::people_by_name));
        SplitOff off{arguments->name, {}, {}, arguments->addresses};
        for (const std::int64_t id : arguments->cases)
          off.cases.push_back({id});
        for (const std::int64_t id : arguments->lines)
          off.lines.push_back({id});
        TRY(const auto done, split_contact(*call.desk, from.contact, off));
        return tell(call, "cli.contact.split", arguments->name, done.value.value);
      });
  split.add_option("CONTACT", arguments->whom, line.option_help("contact"))->required()->type_name("");
  split.add_option("--name", arguments->name, line.option_help("contact-name"))->required();
  split.add_option("--case", arguments->cases, line.option_help("split-case"))->allow_extra_args(false);
  split.add_option("--line", arguments->lines, line.option_help("split-line"))->allow_extra_args(false);
  split.add_option("--address", arguments->addresses, line.option_help("split-address"))
      ->allow_extra_args(false);
}

void add_forget(CommandLine& line, CLI::App& group) {
  auto arguments = std::make_shared<JoinArguments>();
  CLI::App& forget = line.add(
      group, "forget", "contact-forget", LogNeed::writable, [arguments](Call& call) -> Result<ExitCode> {
        Desk& desk = *call.desk;
        const auto whom = find_whom(desk, arguments->whom, WhomKind::people_by_name);
        if (!whom && whom.error().code != ErrorCode::not_found) return tl::unexpected(whom.error());
        const auto binned = whom ? Result<Binned>(Binned{}) : find_in_bin(desk, arguments->whom);
        if (!binned) return tl::unexpected(whom.error());
        std::string name = binned->name;
        if (whom) {
          TRY(const Person person, read_somebody(desk, *whom));
          name = name_of(person);
        }
        if (!arguments->yes)
          return failure(ErrorCode::invalid_input, "error.person.forget-needs-yes", {{"name", name}});
        const Id<Contact> id = whom ? whom->contact : binned->id;
        TRY_DONE(whom ? forget_contact(desk, id) : forget_from_bin(desk, {id}));
        return tell(call, "cli.contact.forgotten", name, id.value);
      });
  forget.add_option("CONTACT", arguments->whom, line.option_help("contact"))->required()->type_name("");
  forget.add_flag("--yes", arguments->yes, line.option_help("forget-yes"));
}

}  // namespace

void add_join_commands(CommandLine& line, CLI::App& group) {
  add_merge(line, group);
  add_split(line, group);
  add_forget(line, group);
}

}  // namespace goodterms
