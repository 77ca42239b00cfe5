// One window per log. Who starts a second one sees the first come forward instead.
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "core/base/result.h"

namespace goodterms {

class SingleInstance {
 public:
  enum class Claim : std::uint8_t {
    first,  // nobody else has a window on this log
    later,  // somebody has, and was asked to come forward
  };

  SingleInstance();
  ~SingleInstance();  // gives the log free
  SingleInstance(const SingleInstance&) = delete;
  SingleInstance& operator=(const SingleInstance&) = delete;

  // Holds the log for this process. `wake` is called from another thread when a later start asks this one
  // to come forward. Two paths to one file are one file. A process that ended in whatever way holds
  // nothing. Where the system gives no means (a socket that cannot be made), the answer is `first`. Errors:
  // busy when the one who holds the log does not answer within a few seconds.
  Result<Claim> claim(const std::string& log, std::function<void()> wake);

  // Whether a later start has asked since the last call.
  bool asked_to_come_forward();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace goodterms
