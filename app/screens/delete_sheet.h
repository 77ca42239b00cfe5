// A sheet that says what goes into the bin with somebody, and puts them there.
#pragma once

#include <string>

#include "app/screens/screen.h"
#include "core/actions/people.h"

namespace goodterms {

class DeleteSheet {
 public:
  // From the next frame on.
  void open(const Desk& desk, const Person& person);
  // Drawn in every frame, also while it is closed.
  void draw(const Canvas& canvas, Commands& commands);

 private:
  Id<Contact> contact_;
  std::string name_, what_;
  bool open_ = false;
};

}  // namespace goodterms
