// A world of a test's own for code that starts programs: variables, and programs that are scripts.
#pragma once

#include <sys/stat.h>

#include <chrono>
#include <cstdlib>
#include <functional>
#include <optional>
#include <string>
#include <thread>

#include "tests/support/files_on_disk.h"
#include "tests/support/temporary_folder.h"

// A variable of the environment with another value, or with none (nullopt), until the test ends.
class Variable {
 public:
  Variable(std::string name, const std::optional<std::string>& value) : name_(std::move(name)) {
    const char* before = std::getenv(name_.c_str());
    if (before != nullptr) before_ = before;
    set(value);
  }
  ~Variable() { set(before_); }
  Variable(const Variable&) = delete;
  Variable& operator=(const Variable&) = delete;

 private:
  void set(const std::optional<std::string>& value) const {
    if (value) {
      setenv(name_.c_str(), value->c_str(), 1);
    } else {
      unsetenv(name_.c_str());
    }
  }

  std::string name_;
  std::optional<std::string> before_;
};

// The only folder on PATH. Its programs are shell scripts, which therefore name theirs by whole paths.
class FakePrograms {
 public:
  FakePrograms() : path_("PATH", folder_.path()) {}

  void add(const std::string& name, const std::string& script) const {
    const std::string path = folder_.file(name);
    // In place in one step: a script that is still being written cannot be started.
    write_file(path + ".new", "#!/bin/sh\n" + script + "\n");
    chmod((path + ".new").c_str(), 0700);
    std::filesystem::rename(path + ".new", path);
  }
  // One that writes each of its arguments on a line of the file `name`.told, and ends with `code`.
  void add_telling(const std::string& name, int code = 0) const {
    const std::string told = folder_.file(name + ".told");
    add(name, "printf '%s\\n' \"$@\" > '" + told + ".new'; /bin/mv '" + told + ".new' '" + told + "'; exit " +
                  std::to_string(code));
  }
  std::string told(const std::string& name) const { return read_file(folder_.file(name + ".told")); }
  std::string file(const std::string& name) const { return folder_.file(name); }

 private:
  TemporaryFolder folder_;
  Variable path_;
};

// Asks until the answer is yes. False when that takes longer than a broken program deserves.
inline bool wait_until(const std::function<bool()>& condition, double seconds = 20) {
  const auto limit = std::chrono::steady_clock::now() + std::chrono::duration<double>(seconds);
  while (!condition()) {
    if (std::chrono::steady_clock::now() > limit) return false;
    std::this_thread::sleep_for(std::chrono::milliseconds(5));
  }
  return true;
}
