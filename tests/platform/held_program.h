// A program that a test keeps running beside itself and listens to.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "tests/support/temporary_folder.h"

class HeldProgram {
 public:
  // `arguments` begins with the program, a path or a name on PATH. Its standard input stays open until end().
  explicit HeldProgram(const std::vector<std::string>& arguments);
  ~HeldProgram();  // ends it, kindly first
  HeldProgram(const HeldProgram&) = delete;
  HeldProgram& operator=(const HeldProgram&) = delete;

  std::string output() const;  // all of it so far
  std::string errors() const;
  int process() const { return process_; }
  long ticks() const;  // of processor time it has used
  // Whether a thread of it has something to do now, also one that waits for its turn on a busy machine.
  bool has_work() const;
  // Whether the text comes within a generous time, counted from the byte `from` of the output.
  bool says(std::string_view text, std::size_t from = 0) const;

  // Closes its standard input and waits for it: its exit code, the negative number of the signal that ended
  // it, or -1000 when it stayed longer than a broken program deserves and was ended.
  int end();
  // Waits for it without closing anything.
  int wait();

 private:
  TemporaryFolder folder_;
  int process_ = -1;
  int input_ = -1;
};

// The output of a program that ends by itself, as `sh` would collect it; empty when it fails.
std::string output_of(const std::vector<std::string>& arguments);
