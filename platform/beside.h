// A thread of its own for work that lasts, on platforms that have threads.
#pragma once

#include <functional>
#include <thread>
#include <utility>

#include "platform/platform.h"

namespace goodterms {

class ThreadBeside final : public Beside {
 public:
  explicit ThreadBeside(std::function<void()> work) : thread_(std::move(work)) {}
  ~ThreadBeside() override { thread_.join(); }
  ThreadBeside(const ThreadBeside&) = delete;
  ThreadBeside& operator=(const ThreadBeside&) = delete;

 private:
  std::thread thread_;
};

}  // namespace goodterms
