// The command line: the same actions as the window, for terminals and scripts. Its contract stands in
// README.md.
#pragma once

#include <functional>
#include <iosfwd>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "core/base/clock.h"
#include "core/base/embedded.h"
#include "core/base/zones.h"
#include "core/store/files.h"
#include "core/store/log.h"
#include "core/template/words.h"

namespace goodterms {

// What 0 to 3 mean to whoever calls.
enum class ExitCode : int {
  done = 0,
  nothing_or_findings = 1,
  wrong_use = 2,
  trouble = 3,
};

// Everything the command line needs of the outside, handed in.
struct CommandLineWorld {
  std::istream& in;
  std::ostream& out;  // results
  std::ostream& err;  // messages
  Files& files;
  const Clock& clock;
  std::span<const EmbeddedFile> content;
  std::string data_folder;  // where the log lies when --data does not say; empty: nowhere
  std::string version;
  // Writes pictures of every widget into a folder and returns how many; empty where the program has no
  // screen.
  std::function<Result<int>(const std::string& folder, const Words& words)> gallery = {};
  // Opens the window on the log at `place`, whose clock reads `now` then where that is given, with these
  // invitations, and returns when it is closed, or has handed them to the window that is there. Empty where
  // the program has none.
  std::function<Result<void>(const LogPlace& place, std::optional<Instant> now,
                             const std::vector<std::string>& files)>
      window = {};
  // Walks through the interface and leaves pictures of it in a folder; returns how many.
  std::function<Result<int>(const std::string& folder)> tour = {};
  // What clocks show elsewhere; where it is empty, only the offset of the present moment is known.
  const Zones* zones = nullptr;
  // That the system is set to, the best first: "en-GB".
  std::vector<std::string> languages = {};
};

// `arguments` without the program's name. Never throws.
ExitCode run_command_line(const std::vector<std::string>& arguments, CommandLineWorld& world);

}  // namespace goodterms
