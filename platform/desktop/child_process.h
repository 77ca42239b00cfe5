// Other programs, started without a shell: what is handed to them is never read as a command. POSIX only.
#pragma once

#include <sys/types.h>

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/base/result.h"

namespace goodterms {

// The first of the folders in PATH that holds a program of this name, with the name; empty when none does.
std::string program_on_path(const std::string& name);

// Programs that live on by themselves. Their ends must still be taken note of, or they stay behind as
// zombies.
class DetachedPrograms {
 public:
  // `arguments` begins with the program's path. Errors: not_found when the system could not start it.
  Result<void> start(const std::vector<std::string>& arguments);
  // Takes note of those that have ended; returns at once.
  void reap();

 private:
  std::vector<pid_t> running_;
};

// A program whose answer is waited for by a thread of its own.
class AskedProgram {
 public:
  struct Answer {
    int exit_code = -1;  // -1: it did not end by itself, or took longer than it was given
    std::string output;  // at most 1 MiB
  };

  // `seconds`: how long it may take before it is ended; nothing for as long as it likes. `wake` is called
  // from the thread once the answer is there. Nothing comes back when the system could not start it.
  static std::unique_ptr<AskedProgram> start(const std::vector<std::string>& arguments,
                                             std::optional<double> seconds, std::function<void()> wake);
  ~AskedProgram();  // ends the program if it still runs
  AskedProgram(const AskedProgram&) = delete;
  AskedProgram& operator=(const AskedProgram&) = delete;

  // The answer, as soon as there is one.
  std::optional<Answer> answer() const;

 private:
  struct State;
  explicit AskedProgram(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace goodterms
