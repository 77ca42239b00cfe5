// What is wrong with a command line that cannot be run, in a sentence of the interface. CLI11's own are
// English and speak of its workings.
#pragma once

#include <CLI/CLI.hpp>

#include "core/base/result.h"

namespace goodterms {

// `error`: what parsing `app` has thrown; not one that asks for help.
Wording misuse_told(const CLI::App& app, const CLI::ParseError& error);

}  // namespace goodterms
