// Options for the fields of a record, as `case add` and `contact add` take them.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "app/cli/commands.h"

namespace goodterms {

// What was typed for each field, by its id, before it is understood.
using TypedFields = std::map<std::string_view, std::vector<std::string>>;

// An option for a field: a flag where it is yes or no, one that may be repeated where it has lines. `typed`
// outlives the command.
void add_field_option(CommandLine& line, CLI::App& command, const RecordField& field, TypedFields& typed);

// Puts what was typed into the facts; what was not stays. Errors: invalid_input.
Result<void> enter_typed(const TypedFields& typed, CaseFacts& facts);

}  // namespace goodterms
