#include "platform/desktop/single_instance.h"

#include <doctest/doctest.h>
#include <signal.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <atomic>
#include <cstring>

#include "tests/platform/environment.h"
#include "tests/platform/held_program.h"

using namespace goodterms;
using Claim = SingleInstance::Claim;

namespace {

void do_nothing() {}

std::vector<std::string> child(const std::string& what, const std::string& folder) {
  return {PLATFORM_CHILD, what, folder};
}

}  // namespace

TEST_CASE("a second start on the same data wakes the first, and is told to end") {
  const TemporaryFolder data;
  const TemporaryFolder session;
  // With a folder of the session, and without one.
  for (const auto& runtime : {std::optional<std::string>(session.path()), std::optional<std::string>()}) {
    const Variable variable("XDG_RUNTIME_DIR", runtime);
    HeldProgram first(child("hold", data.file("log.goodterms")));
    REQUIRE(first.says("first\n"));
    CHECK(output_of(child("claim", data.file("log.goodterms"))) == "later\n");
    CHECK(first.says("come forward\n"));
    // Another way of writing the same file.
    CHECK(output_of(child("claim", data.path() + "/./log.goodterms")) == "later\n");
    CHECK(first.end() == 0);
    CHECK(output_of(child("claim", data.file("log.goodterms"))) == "first\n");
  }
}

TEST_CASE("the wish to come forward is told once") {
  const TemporaryFolder data;
  const Variable variable("XDG_RUNTIME_DIR", std::nullopt);
  std::atomic<int> woken{0};
  SingleInstance instance;
  REQUIRE(instance.claim(data.file("log.goodterms"), [&] { ++woken; }) == Claim::first);
  CHECK_FALSE(instance.asked_to_come_forward());
  CHECK(output_of(child("claim", data.file("log.goodterms"))) == "later\n");
  CHECK(wait_until([&] { return woken == 1; }));
  CHECK(instance.asked_to_come_forward());
  CHECK_FALSE(instance.asked_to_come_forward());
}

TEST_CASE("two logs in one folder have a window each") {
  const TemporaryFolder data;
  for (const auto& runtime : {std::optional<std::string>(data.path()), std::optional<std::string>()}) {
    const Variable variable("XDG_RUNTIME_DIR", runtime);
    SingleInstance first;
    SingleInstance second;
    CHECK(first.claim(data.file("a.goodterms"), do_nothing) == Claim::first);
    CHECK(second.claim(data.file("b.goodterms"), do_nothing) == Claim::first);
  }
}

TEST_CASE("windows on different data are different programs") {
  const TemporaryFolder one;
  const TemporaryFolder other;
  const Variable variable("XDG_RUNTIME_DIR", one.path());
  SingleInstance first;
  SingleInstance second;
  CHECK(first.claim(one.file("log.goodterms"), do_nothing) == Claim::first);
  CHECK(second.claim(other.file("log.goodterms"), do_nothing) == Claim::first);
}

TEST_CASE("what a program that was killed left behind does not keep anyone out") {
  const TemporaryFolder data;
  const Variable variable("XDG_RUNTIME_DIR", std::nullopt);
  {
    HeldProgram killed(child("hold", data.file("log.goodterms")));
    REQUIRE(killed.says("first\n"));
    // Its destructor's SIGTERM is what a session's end sends; the program has no handler for it.
  }
  CHECK(std::filesystem::exists(data.file("log.goodterms.window.socket")));
  SingleInstance instance;
  CHECK(instance.claim(data.file("log.goodterms"), do_nothing) == Claim::first);
  CHECK(output_of(child("claim", data.file("log.goodterms"))) == "later\n");
}

TEST_CASE("a caller that says nothing does not keep the next one from being heard") {
  const TemporaryFolder data;
  const Variable variable("XDG_RUNTIME_DIR", std::nullopt);
  SingleInstance instance;
  REQUIRE(instance.claim(data.file("log.goodterms"), do_nothing) == Claim::first);
  const int mute = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  std::strncpy(address.sun_path, data.file("log.goodterms.window.socket").c_str(),
               sizeof(address.sun_path) - 1);
  REQUIRE(connect(mute, reinterpret_cast<const sockaddr*>(&address), sizeof(address)) == 0);
  CHECK(output_of(child("claim", data.file("log.goodterms"))) == "later\n");
  close(mute);
}

TEST_CASE("a folder that cannot hold a lock keeps nobody from starting") {
  const Variable variable("XDG_RUNTIME_DIR", std::nullopt);
  SingleInstance instance;
  CHECK(instance.claim("/nowhere/at/all", do_nothing) == Claim::first);
  CHECK(instance.claim("/tmp/" + std::string(300, 'x'), do_nothing) == Claim::first);
}
