// A mutex tells who is first: Windows gives it free however the process ends. An event carries the wish to
// come forward. Written for Windows and compiled by MinGW; not run on Windows yet.
#include "platform/desktop/windows_text.h"

#include <array>
#include <atomic>
#include <cstdint>
#include <filesystem>
#include <thread>

#include "platform/desktop/single_instance.h"

namespace goodterms {
namespace {

// A kernel object's name from a log's path (FNV-1a), since a name may hold no backslash.
std::wstring key_for(const std::string& log) {
  std::error_code error;
  const std::filesystem::path whole =
      std::filesystem::weakly_canonical(std::filesystem::path(wide_of(log)), error);
  std::wstring text = error ? wide_of(log) : whole.wstring();
  CharLowerBuffW(text.data(), static_cast<DWORD>(text.size()));  // Windows' paths do not tell case apart
  std::uint64_t hash = 14695981039346656037U;
  for (const wchar_t letter : text)
    hash = (hash ^ static_cast<std::uint64_t>(letter)) * 1099511628211U;
  return L"Local\\goodterms-" + std::to_wstring(hash);
}

}  // namespace

struct SingleInstance::State {
  HANDLE mutex = nullptr;
  HANDLE wish = nullptr;  // set by a later start
  HANDLE stop = nullptr;  // set by our destructor
  std::function<void()> wake;
  std::atomic<bool> asked{false};
  std::thread thread;

  void serve() {
    const std::array<HANDLE, 2> watched{stop, wish};
    while (WaitForMultipleObjects(2, watched.data(), FALSE, INFINITE) == WAIT_OBJECT_0 + 1) {
      asked = true;
      wake();
    }
  }
};

SingleInstance::SingleInstance() : state_(std::make_unique<State>()) {}

SingleInstance::~SingleInstance() {
  if (state_->thread.joinable()) {
    SetEvent(state_->stop);
    state_->thread.join();
  }
  for (const HANDLE handle : {state_->stop, state_->wish, state_->mutex}) {
    if (handle != nullptr) CloseHandle(handle);
  }
}

Result<SingleInstance::Claim> SingleInstance::claim(const std::string& log, std::function<void()> wake) {
  if (state_->mutex != nullptr) return Claim::first;
  const std::wstring key = key_for(log);
  // The event first, so that whoever finds the mutex taken finds the event too.
  state_->wish = CreateEventW(nullptr, FALSE, FALSE, (key + L"-come-forward").c_str());
  const HANDLE mutex = CreateMutexW(nullptr, FALSE, key.c_str());
  const bool taken = GetLastError() == ERROR_ALREADY_EXISTS;
  if (mutex == nullptr || state_->wish == nullptr) return Claim::first;
  if (taken) {
    CloseHandle(mutex);
    AllowSetForegroundWindow(ASFW_ANY);  // ours to give away, since the person has just started us
    SetEvent(state_->wish);
    return Claim::later;
  }
  state_->mutex = mutex;
  state_->stop = CreateEventW(nullptr, TRUE, FALSE, nullptr);
  state_->wake = std::move(wake);
  State& state = *state_;
  state.thread = std::thread([&state] { state.serve(); });
  return Claim::first;
}

bool SingleInstance::asked_to_come_forward() {
  return state_->asked.exchange(false);
}

}  // namespace goodterms
