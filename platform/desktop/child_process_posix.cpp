#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <cstdlib>
#include <mutex>
#include <system_error>
#include <thread>

#include "platform/desktop/child_process.h"

extern char** environ;

namespace goodterms {
namespace {

constexpr std::size_t most_output = std::size_t{1} << 20U;

// Starts `arguments` in a session of its own, reading nothing, its errors unheard, its output going to
// `output` (or nowhere, when -1). Returns 0 or an errno.
int spawn(const std::vector<std::string>& arguments, int output, pid_t& process) {
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
  posix_spawn_file_actions_init(&actions);
  posix_spawnattr_init(&attributes);
  posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  if (output < 0) {
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
  } else {
    posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO);
  }
  // Ctrl+C in a terminal that started us is not for the person's browser.
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSID);
  std::vector<char*> values;
  for (const std::string& argument : arguments)
    values.push_back(const_cast<char*>(argument.c_str()));
  values.push_back(nullptr);
  const int error = posix_spawn(&process, values.front(), &actions, &attributes, values.data(), environ);
  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(&actions);
  return error;
}

// It is the leader of its session, so its own children go with it.
void end_group(pid_t process) {
  kill(-process, SIGKILL);
  kill(process, SIGKILL);
}

}  // namespace

std::string program_on_path(const std::string& name) {
  const char* path = std::getenv("PATH");
  std::string rest = path != nullptr ? path : "/usr/local/bin:/usr/bin:/bin";
  while (!rest.empty()) {
    const std::size_t colon = rest.find(':');
    const std::string folder = rest.substr(0, colon);
    rest = colon == std::string::npos ? "" : rest.substr(colon + 1);
    // A relative folder would start whatever lies where the program happens to be run.
    if (folder.empty() || folder.front() != '/') continue;
    std::string candidate = folder + "/" + name;
    if (access(candidate.c_str(), X_OK) == 0) return candidate;
  }
  return "";
}

Result<void> DetachedPrograms::start(const std::vector<std::string>& arguments) {
  reap();
  pid_t process = 0;
  const int error = spawn(arguments, -1, process);
  if (error != 0) {
    return failure(ErrorCode::not_found, "error.open.not-started", {{"program", arguments.front()}},
                   std::generic_category().message(error));
  }
  running_.push_back(process);
  return {};
}

void DetachedPrograms::reap() {
  std::erase_if(running_, [](pid_t process) { return waitpid(process, nullptr, WNOHANG) != 0; });
}

struct AskedProgram::State {
  pid_t process = 0;
  int output = -1;                  // the end we read
  std::array<int, 2> stop{-1, -1};  // closing the second end tells the thread to give up
  std::optional<double> seconds;
  std::function<void()> wake;
  mutable std::mutex mutex;
  std::optional<Answer> answer;
  std::thread thread;

  void wait_for_answer();
  bool read_output(std::string& text) const;  // false when it was given up
  int wait_for_end() const;                   // the exit code, or -1
};

bool AskedProgram::State::read_output(std::string& text) const {
  using Time = std::chrono::steady_clock;
  const auto deadline =
      Time::now() + std::chrono::milliseconds(static_cast<long>(seconds.value_or(0) * 1000));
  std::array<char, 4096> part{};
  while (true) {
    std::array<pollfd, 2> watched{pollfd{output, POLLIN, 0}, pollfd{stop[0], POLLIN, 0}};
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Time::now()).count();
    if (seconds && left <= 0) return false;
    const int ready = poll(watched.data(), watched.size(), seconds ? static_cast<int>(left) + 1 : -1);
    if (ready < 0 && errno != EINTR) return false;
    if (ready <= 0) continue;
    if (watched[1].revents != 0) return false;
    const ssize_t count = read(output, part.data(), part.size());
    if (count == 0) return true;
    if (count < 0 && errno != EINTR) return false;
    if (count > 0) text.append(part.data(), static_cast<std::size_t>(count));
    if (text.size() > most_output) return false;
  }
}

int AskedProgram::State::wait_for_end() const {
  // A program that closes its output has said all it will, and is gone in a moment.
  constexpr int step_milliseconds = 5;
  constexpr int most_steps = 400;
  int status = 0;
  for (int step = 0; step < most_steps; ++step) {
    const pid_t ended = waitpid(process, &status, WNOHANG);
    if (ended == process) return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    pollfd watched{stop[0], POLLIN, 0};
    if (poll(&watched, 1, step_milliseconds) > 0) break;
  }
  end_group(process);
  waitpid(process, &status, 0);
  return -1;
}

void AskedProgram::State::wait_for_answer() {
  Answer got;
  if (read_output(got.output)) {
    got.exit_code = wait_for_end();
  } else {
    end_group(process);
    waitpid(process, nullptr, 0);
  }
  {
    const std::lock_guard lock(mutex);
    answer = std::move(got);
  }
  wake();
}

std::unique_ptr<AskedProgram> AskedProgram::start(const std::vector<std::string>& arguments,
                                                  std::optional<double> seconds, std::function<void()> wake) {
  auto state = std::make_unique<State>();
  std::array<int, 2> output{-1, -1};
  if (pipe2(output.data(), O_CLOEXEC) != 0) return nullptr;
  if (pipe2(state->stop.data(), O_CLOEXEC) != 0 || spawn(arguments, output[1], state->process) != 0) {
    for (const int descriptor : {output[0], output[1], state->stop[0], state->stop[1]}) {
      if (descriptor >= 0) close(descriptor);
    }
    return nullptr;
  }
  close(output[1]);
  state->output = output[0];
  state->seconds = seconds;
  state->wake = std::move(wake);
  State& running = *state;
  running.thread = std::thread([&running] { running.wait_for_answer(); });
  return std::unique_ptr<AskedProgram>(new AskedProgram(std::move(state)));
}

AskedProgram::AskedProgram(std::unique_ptr<State> state) : state_(std::move(state)) {}

AskedProgram::~AskedProgram() {
  close(state_->stop[1]);
  state_->thread.join();
  close(state_->stop[0]);
  close(state_->output);
}

std::optional<AskedProgram::Answer> AskedProgram::answer() const {
  const std::lock_guard lock(state_->mutex);
  return state_->answer;
}

}  // namespace goodterms
