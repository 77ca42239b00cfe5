#include "tests/platform/held_program.h"

#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "tests/platform/environment.h"

extern char** environ;

HeldProgram::HeldProgram(const std::vector<std::string>& arguments) {
  std::array<int, 2> input{-1, -1};
  if (pipe2(input.data(), O_CLOEXEC) != 0) return;
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, input[0], STDIN_FILENO);
  posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, folder_.file("out").c_str(), O_WRONLY | O_CREAT,
                                   0600);
  posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, folder_.file("err").c_str(), O_WRONLY | O_CREAT,
                                   0600);
  std::vector<char*> values;
  for (const std::string& argument : arguments)
    values.push_back(const_cast<char*>(argument.c_str()));
  values.push_back(nullptr);
  if (posix_spawnp(&process_, values.front(), &actions, nullptr, values.data(), environ) != 0) process_ = -1;
  posix_spawn_file_actions_destroy(&actions);
  close(input[0]);
  input_ = input[1];
}

HeldProgram::~HeldProgram() {
  if (process_ > 0) kill(process_, SIGTERM);
  end();
}

long HeldProgram::ticks() const {
  std::ifstream file("/proc/" + std::to_string(process_) + "/stat");
  std::string line;
  std::getline(file, line);
  std::istringstream fields(line.substr(line.rfind(')') + 2));
  std::string skipped;
  for (int i = 0; i < 11; ++i)
    fields >> skipped;
  long user = 0, system = 0;
  fields >> user >> system;
  return user + system;
}

bool HeldProgram::has_work() const {
  std::error_code gone;
  for (const auto& thread :
       std::filesystem::directory_iterator("/proc/" + std::to_string(process_) + "/task", gone)) {
    std::ifstream file(thread.path() / "stat");
    std::string line;
    std::getline(file, line);
    const std::size_t state = line.rfind(')') + 2;  // behind the program's name, which may hold anything
    if (state < line.size() && (line[state] == 'R' || line[state] == 'D')) return true;
  }
  return false;
}

std::string HeldProgram::output() const {
  return read_file(folder_.file("out"));
}

std::string HeldProgram::errors() const {
  return read_file(folder_.file("err"));
}

bool HeldProgram::says(std::string_view text, std::size_t from) const {
  return wait_until([&] { return output().find(text, from) != std::string::npos; });
}

int HeldProgram::end() {
  if (input_ >= 0) close(input_);
  input_ = -1;
  return wait();
}

int HeldProgram::wait() {
  if (process_ <= 0) return -1000;
  int status = 0;
  const bool ended = wait_until([&] { return waitpid(process_, &status, WNOHANG) == process_; });
  if (!ended) {
    kill(process_, SIGKILL);
    waitpid(process_, &status, 0);
  }
  process_ = -1;
  if (!ended) return -1000;
  return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
}

std::string output_of(const std::vector<std::string>& arguments) {
  HeldProgram program(arguments);
  return program.end() == 0 ? program.output() : "";
}
