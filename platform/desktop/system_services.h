// What a desktop system does for a program, and each system does differently: opening an address, asking for
// a file, telling how it is set up. One of system_services_posix.cpp and system_services_windows.cpp is
// linked.
//
// Nothing here makes the thread that draws wait: answers that take time are fetched by threads of their own,
// which call `wake`, and are handed over by deliver().
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "platform/platform.h"

namespace goodterms {

class SystemServices {
 public:
  // Begins to ask how the system is set up. `wake` is called from other threads, until the destructor
  // returns.
  explicit SystemServices(std::function<void()> wake);
  // Ends what is still being waited for, a file dialog on the screen too.
  ~SystemServices();
  SystemServices(const SystemServices&) = delete;
  SystemServices& operator=(const SystemServices&) = delete;

  // As Platform's functions of these names. open_address gets an address whose scheme is already allowed.
  Result<void> open_address(const std::string& address);
  Result<void> show_in_file_manager(const std::string& path);
  bool pick_file(const FilePick& pick, Platform::PickDone done);
  SystemLook look() const;

  // Asks anew how the system is set up; the answer comes with a later deliver().
  void refresh_look();

  // Between two frames, from the thread that draws: takes in what has come, and calls `done` of pick_file.
  // Whether there was anything that may change what is drawn.
  bool deliver();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace goodterms
