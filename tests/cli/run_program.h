// Starts the built program as a user's shell would, and collects what it says.
#pragma once

#include <string>
#include <vector>

struct ProgramRun {
  int code = -1;  // exit code; -1 when it did not exit by itself
  std::string out;
  std::string err;
};

// `program` is a path; `input` goes to its standard input, which is then closed.
ProgramRun run_program(const std::string& program, const std::vector<std::string>& arguments,
                       const std::string& input = {});
