#include <execinfo.h>
#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

#include <array>
#include <cstdlib>
#include <ctime>
#include <exception>

#include "platform/desktop/crash_report.h"
#include "platform/desktop/crash_text.h"

namespace goodterms {
namespace {

constexpr std::array<int, 5> fatal_signals{SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT};

// The one place in the program with a state of its own: the system calls a signal handler with a number and
// nothing else, at a moment when nothing can be asked of anyone.
struct CrashState {
  CrashFacts facts;
  // A stack that has run over leaves none to write a report on. More than backtrace() was seen to need.
  std::array<char, 128 * 1024> stack;
};
CrashState crash_state;

std::string_view words_for(int signal) {
  switch (signal) {
    case SIGSEGV:
      return "a bad memory access (SIGSEGV)";
    case SIGBUS:
      return "a memory access that the system could not carry out (SIGBUS)";
    case SIGFPE:
      return "a calculation that has no result (SIGFPE)";
    case SIGILL:
      return "an instruction that does not exist (SIGILL)";
    case SIGABRT:
      return "the program gave up on itself (SIGABRT)";
    default:
      return "a signal";
  }
}

void write_all(int file, std::string_view text) {
  while (!text.empty()) {
    const ssize_t written = write(file, text.data(), text.size());
    if (written <= 0) return;
    text.remove_prefix(static_cast<std::size_t>(written));
  }
}

// Only what signal-safety(7) allows, and backtrace(), which no longer loads anything once it has been called.
void handle_crash(int number) {
  // A second fault in here, or in another thread, ends the program as if nothing had been installed.
  for (const int each : fatal_signals)
    signal(each, SIG_DFL);
  const std::int64_t now = time(nullptr);
  const int file =
      open(crash_path(crash_state.facts, now).c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
  if (file >= 0) {
    write_all(file, crash_text(crash_state.facts, now, words_for(number)).view());
    std::array<void*, 64> frames{};
    backtrace_symbols_fd(frames.data(), backtrace(frames.data(), static_cast<int>(frames.size())), file);
    close(file);
  }
  raise(number);  // held back until this returns; then the program ends, with the system's own report if it
                  // makes one
}

}  // namespace

void install_crash_reports(Files& files, const std::string& folder, const std::string& version) {
  remove_old_crash_reports(files, folder);
  crash_state.facts = {};
  crash_state.facts.folder.append(folder);
  crash_state.facts.version.append(version);
  std::array<void*, 1> frame{};
  backtrace(frame.data(), 1);  // loads what it needs while that is still allowed
  std::set_terminate([] {
    note_exception(crash_state.facts);
    std::abort();
  });
  stack_t stack{};
  stack.ss_sp = crash_state.stack.data();
  stack.ss_size = crash_state.stack.size();
  sigaltstack(&stack, nullptr);
  struct sigaction action {};
  action.sa_handler = handle_crash;
  action.sa_flags = SA_ONSTACK;
  sigemptyset(&action.sa_mask);
  for (const int number : fatal_signals)
    sigaction(number, &action, nullptr);
}

}  // namespace goodterms
