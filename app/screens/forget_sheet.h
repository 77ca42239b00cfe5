// A sheet that removes somebody for good, or everybody in the bin, once a word is typed.
#pragma once

#include <string>

#include "app/screens/screen.h"

namespace goodterms {

class ForgetSheet {
 public:
  // From the next frame on.
  void open(Id<Contact> contact, const std::string& name);
  // The same for everybody in the bin.
  void open_bin() { open({}, {}); }
  // Drawn in every frame, also while it is closed.
  void draw(const Canvas& canvas, Commands& commands);

 private:
  void forget(Commands& commands);

  Id<Contact> contact_;  // none: the bin
  std::string name_;
  std::string typed_;
  bool open_ = false;
};

}  // namespace goodterms
