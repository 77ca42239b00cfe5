#include "app/cli/field_options.h"

#include "core/actions/field_text.h"

namespace goodterms {

void add_field_option(CommandLine& line, CLI::App& command, const RecordField& field, TypedFields& typed) {
  std::vector<std::string>& values = typed[field.id];
  const std::string option = "--" + option_of(field), help = line.field_help(field);
  const bool is_flag = std::holds_alternative<bool Contact::*>(field.member) ||
                       std::holds_alternative<bool Application::*>(field.member);
  if (is_flag) {
    command.add_flag_callback(
        option, [&values] { values = {"yes"}; }, help);
    return;
  }
  CLI::Option* added = command.add_option(option, values, help);
  if (field.rule != TextRule::lines) added->expected(1)->multi_option_policy(CLI::MultiOptionPolicy::Throw);
}

Result<void> enter_typed(const TypedFields& typed, CaseFacts& facts) {
  for (const auto& [id, values] : typed) {
    for (const std::string& value : values)
      TRY_DONE(enter_field(facts, *find_field(id), value));
  }
  return {};
}

}  // namespace goodterms
