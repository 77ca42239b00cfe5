// company rename, company merge
#include "app/cli/commands.h"
#include "core/actions/companies.h"

namespace goodterms {
namespace {

struct CompanyArguments {
  std::string company, other;  // names
};

Result<ExitCode> tell(const Call& call, const char* words, const Company& company, const std::string& other) {
  if (call.json) {
    call.print_json({{"id", company.id.value}, {"name", company.name}});
    return ExitCode::done;
  }
  Object values;
  values.set("name", company.name);
  values.set("other", other);
  call.print(call.words(words, values));
  return ExitCode::done;
}

void add_rename(CommandLine& line, CLI::App& group) {
  auto arguments = std::make_shared<CompanyArguments>();
  CLI::App& rename = line.add(group, "rename", "company-rename", LogNeed::writable,
                              [arguments](Call& call) -> Result<ExitCode> {
                                TRY(const Company before, company_called(*call.desk, arguments->company));
                                TRY_DONE(rename_company(*call.desk, before.id, arguments->other));
                                TRY(const Company after, company_called(*call.desk, arguments->other));
                                return tell(call, "cli.company.renamed", after, before.name);
                              });
  rename.add_option("COMPANY", arguments->company, line.option_help("company-name"))
      ->required()
      ->type_name("");
  rename.add_option("NEW", arguments->other, line.option_help("company-new"))->required()->type_name("");
}

void add_merge(CommandLine& line, CLI::App& group) {
  auto arguments = std::make_shared<CompanyArguments>();
  CLI::App& merge = line.add(group, "merge", "company-merge", LogNeed::writable,
                             [arguments](Call& call) -> Result<ExitCode> {
                               TRY(const Company into, company_called(*call.desk, arguments->company));
                               TRY(const Company from, company_called(*call.desk, arguments->other));
                               TRY_DONE(join_companies(*call.desk, into.id, from.id));
                               return tell(call, "cli.company.merged", into, from.name);
                             });
  merge.add_option("COMPANY", arguments->company, line.option_help("company-into"))
      ->required()
      ->type_name("");
  merge.add_option("OTHER", arguments->other, line.option_help("company-from"))->required()->type_name("");
}

}  // namespace

void add_company_commands(CommandLine& line) {
  CLI::App& group = line.add_group("company", "company");
  add_rename(line, group);
  add_merge(line, group);
}

}  // namespace goodterms
