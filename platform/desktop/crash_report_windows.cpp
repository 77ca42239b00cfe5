// Written for Windows and compiled by MinGW; not run on Windows yet.
#include "platform/desktop/windows_text.h"

#include <array>
#include <csignal>
#include <cstdlib>
#include <ctime>
#include <exception>

#include "platform/desktop/crash_report.h"
#include "platform/desktop/crash_text.h"

namespace goodterms {
namespace {

// The one place in the program with a state of its own: the system calls the filter at a moment when nothing
// can be asked of anyone.
CrashFacts crash_facts;

void write_all(HANDLE file, std::string_view text) {
  DWORD written = 0;
  WriteFile(file, text.data(), static_cast<DWORD>(text.size()), &written, nullptr);
}

// An address as its distance from the program's start, which the linker's map turns into a name.
void write_frame(HANDLE file, const void* frame) {
  const auto address = reinterpret_cast<std::uintptr_t>(frame);
  const auto start = reinterpret_cast<std::uintptr_t>(GetModuleHandleW(nullptr));
  FixedText<64> line;
  line.append("program start plus ");
  line.append_number(address - start, 1);
  line.append("\n");
  write_all(file, line.view());
}

void write_report(std::string_view what, const void* culprit) {
  const std::int64_t now = std::time(nullptr);
  std::array<wchar_t, 1100> path{};
  MultiByteToWideChar(CP_UTF8, 0, crash_path(crash_facts, now).c_str(), -1, path.data(),
                      static_cast<int>(path.size()));
  const HANDLE file =
      CreateFileW(path.data(), GENERIC_WRITE, 0, nullptr, CREATE_ALWAYS, FILE_ATTRIBUTE_NORMAL, nullptr);
  if (file == INVALID_HANDLE_VALUE) return;
  write_all(file, crash_text(crash_facts, now, what).view());
  if (culprit != nullptr) write_frame(file, culprit);
  std::array<void*, 62> frames{};
  const USHORT count = CaptureStackBackTrace(0, static_cast<DWORD>(frames.size()), frames.data(), nullptr);
  for (USHORT i = 0; i < count; ++i)
    write_frame(file, frames[i]);
  CloseHandle(file);
}

LONG WINAPI handle_exception(EXCEPTION_POINTERS* exception) {
  FixedText<64> what;
  what.append("Windows exception ");
  what.append_number(exception->ExceptionRecord->ExceptionCode, 1);
  write_report(what.view(), exception->ExceptionRecord->ExceptionAddress);
  return EXCEPTION_CONTINUE_SEARCH;  // to Windows' own report
}

void handle_abort(int) {
  std::signal(SIGABRT, SIG_DFL);
  write_report("the program gave up on itself (SIGABRT)", nullptr);
}

}  // namespace

void install_crash_reports(Files& files, const std::string& folder, const std::string& version) {
  remove_old_crash_reports(files, folder);
  crash_facts = {};
  crash_facts.folder.append(folder);
  crash_facts.version.append(version);
  std::set_terminate([] {
    note_exception(crash_facts);
    std::abort();
  });
  std::signal(SIGABRT, handle_abort);
  SetUnhandledExceptionFilter(handle_exception);
}

}  // namespace goodterms
