// What the tests of the platform let happen in a process of its own: crashes, and being the other instance.
//   crash HOW FOLDER    claim FOLDER    hold FOLDER
#include <csignal>
#include <cstdlib>
#include <iostream>
#include <stdexcept>
#include <string>

#include "platform/desktop/crash_report.h"
#include "platform/desktop/single_instance.h"
#include "platform/desktop/system_files.h"

namespace {

// Each call needs stack of its own, and the compiler may not know that it never ends.
unsigned run_over_stack(unsigned depth) {
  volatile unsigned space[1024] = {};
  space[depth % 1024] = depth;
  if (depth == 1U << 31U) return 0;
  return run_over_stack(depth + 1) + space[depth % 512];
}

int crash(const std::string& how, const std::string& folder) {
  goodterms::SystemFiles files;
  goodterms::install_crash_reports(files, folder, "9.8.7");
  if (how == "segv") std::raise(SIGSEGV);
  if (how == "fpe") std::raise(SIGFPE);
  if (how == "abort") std::abort();
  if (how == "throw") throw std::runtime_error("the tea is cold");
  if (how == "stack") return static_cast<int>(run_over_stack(0));
  return 0;
}

// "first" or "later"; the first stays, tells each time it is asked to come forward, and ends when nothing
// more can be read.
int claim(const std::string& folder, bool stays) {
  goodterms::SingleInstance instance;
  const auto claimed = instance.claim(folder, [] { std::cout << "come forward" << std::endl; });
  if (!claimed) return 3;
  const bool first = *claimed == goodterms::SingleInstance::Claim::first;
  std::cout << (first ? "first" : "later") << std::endl;
  std::string line;
  if (first && stays) std::getline(std::cin, line);
  return 0;
}

}  // namespace

int main(int count, char** values) {
  const std::string what = count > 1 ? values[1] : "";
  if (what == "crash" && count == 4) return crash(values[2], values[3]);
  if ((what == "claim" || what == "hold") && count == 3) return claim(values[2], what == "hold");
  return 2;
}
