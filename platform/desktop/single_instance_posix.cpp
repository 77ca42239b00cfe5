// A lock tells who is first: the kernel gives it free however the process ends. A socket beside it carries
// the wish to come forward.
#include <fcntl.h>
#include <poll.h>
#include <sys/file.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <thread>

#include "platform/desktop/single_instance.h"

namespace goodterms {
namespace {

constexpr int answer_milliseconds = 3000;
constexpr int retry_milliseconds = 20;
constexpr char come_forward = 'r';
constexpr char coming = 'k';

class Descriptor {
 public:
  Descriptor() = default;
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
  Descriptor& operator=(Descriptor&& other) noexcept {
    std::swap(number_, other.number_);
    return *this;
  }
  ~Descriptor() { reset(); }
  void reset() {
    if (number_ >= 0) close(number_);
    number_ = -1;
  }
  int number() const { return number_; }
  bool is_open() const { return number_ >= 0; }

 private:
  int number_ = -1;
};

// FNV-1a, so that a log's path of any length makes a short name.
std::uint64_t hash_of(const std::string& text) {
  std::uint64_t hash = 14695981039346656037U;
  for (const char letter : text)
    hash = (hash ^ static_cast<unsigned char>(letter)) * 1099511628211U;
  return hash;
}

// Where the lock and the socket lie, without their endings: in the folder the system keeps for the person's
// session, or else beside the log itself.
std::string place_for(const std::string& log) {
  std::error_code error;
  const std::filesystem::path whole = std::filesystem::weakly_canonical(log, error);
  const std::string key = error ? log : whole.string();
  const char* runtime = std::getenv("XDG_RUNTIME_DIR");
  if (runtime != nullptr && runtime[0] == '/' && access(runtime, W_OK) == 0) {
    return std::string(runtime) + "/goodterms-" + std::to_string(hash_of(key));
  }
  return key + ".window";
}

bool socket_address(const std::string& path, sockaddr_un& address) {
  address = {};
  address.sun_family = AF_UNIX;
  if (path.size() >= sizeof(address.sun_path)) return false;
  std::memcpy(address.sun_path, path.c_str(), path.size() + 1);
  return true;
}

Descriptor make_socket() {
  return Descriptor(socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
}

bool readable_within(int descriptor, int milliseconds) {
  pollfd watched{descriptor, POLLIN, 0};
  return poll(&watched, 1, milliseconds) > 0;
}

const sockaddr* generic(const sockaddr_un& address) {
  return static_cast<const sockaddr*>(static_cast<const void*>(&address));
}

// Asks the holder to come forward. It may hold the lock and not listen yet, so that this is tried again.
bool ask_holder(const sockaddr_un& address) {
  for (int spent = 0; spent < answer_milliseconds; spent += retry_milliseconds) {
    const Descriptor line = make_socket();
    if (connect(line.number(), generic(address), sizeof(address)) == 0) {
      char answer = 0;
      return send(line.number(), &come_forward, 1, MSG_NOSIGNAL) == 1 &&
             readable_within(line.number(), answer_milliseconds) && read(line.number(), &answer, 1) == 1 &&
             answer == coming;
    }
    poll(nullptr, 0, retry_milliseconds);
  }
  return false;
}

}  // namespace

struct SingleInstance::State {
  Descriptor lock;
  Descriptor listening;
  Descriptor stop_read, stop_write;  // closing the second tells the thread to end
  std::string socket_path;
  std::function<void()> wake;
  std::atomic<bool> asked{false};
  std::thread thread;

  bool listen_at(const sockaddr_un& address);
  void serve();
};

bool SingleInstance::State::listen_at(const sockaddr_un& address) {
  // We hold the lock, so that whoever left this socket has ended.
  unlink(address.sun_path);
  listening = make_socket();
  const mode_t before = umask(0077);  // nobody else may call this window
  const bool bound = bind(listening.number(), generic(address), sizeof(address)) == 0;
  umask(before);
  std::array<int, 2> stop{-1, -1};
  if (!bound || listen(listening.number(), 4) != 0 || pipe2(stop.data(), O_CLOEXEC) != 0) return false;
  socket_path = address.sun_path;
  stop_read = Descriptor(stop[0]);
  stop_write = Descriptor(stop[1]);
  return true;
}

void SingleInstance::State::serve() {
  while (true) {
    std::array<pollfd, 2> watched{pollfd{listening.number(), POLLIN, 0},
                                  pollfd{stop_read.number(), POLLIN, 0}};
    if (poll(watched.data(), watched.size(), -1) < 0) continue;
    if (watched[1].revents != 0) return;
    const Descriptor line(accept4(listening.number(), nullptr, nullptr, SOCK_CLOEXEC));
    char wish = 0;
    // Who connects and says nothing keeps the next one waiting for a moment only.
    if (!line.is_open() || !readable_within(line.number(), retry_milliseconds * 10)) continue;
    if (read(line.number(), &wish, 1) != 1 || wish != come_forward) continue;
    asked = true;
    wake();
    (void)send(line.number(), &coming, 1, MSG_NOSIGNAL);
  }
}

SingleInstance::SingleInstance() : state_(std::make_unique<State>()) {}

SingleInstance::~SingleInstance() {
  if (state_->thread.joinable()) {
    state_->stop_write.reset();
    state_->thread.join();
    unlink(state_->socket_path.c_str());
  }
}

Result<SingleInstance::Claim> SingleInstance::claim(const std::string& log, std::function<void()> wake) {
  const std::string place = place_for(log);
  sockaddr_un address;
  if (state_->lock.is_open() || !socket_address(place + ".socket", address)) return Claim::first;
  state_->lock = Descriptor(open((place + ".lock").c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600));
  if (!state_->lock.is_open()) return Claim::first;
  if (flock(state_->lock.number(), LOCK_EX | LOCK_NB) != 0) {
    state_->lock.reset();
    if (ask_holder(address)) return Claim::later;
    return failure(ErrorCode::busy, "error.window.no-answer", {}, place);
  }
  if (state_->listen_at(address)) {
    state_->wake = std::move(wake);
    State& state = *state_;
    state.thread = std::thread([&state] { state.serve(); });
  }
  return Claim::first;
}

bool SingleInstance::asked_to_come_forward() {
  return state_->asked.exchange(false);
}

}  // namespace goodterms
