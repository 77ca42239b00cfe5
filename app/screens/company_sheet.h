// A sheet that gives a company the name it has now, or joins it with the one that has that name.
#pragma once

#include <string>

#include "app/screens/screen.h"
#include "core/model/people.h"

namespace goodterms {

class CompanySheet {
 public:
  // From the next frame on.
  void open(const Company& company);
  // Drawn in every frame, also while it is closed.
  void draw(const Canvas& canvas, Commands& commands);

 private:
  void save(Commands& commands);
  void join(Commands& commands);

  Company company_;
  std::string name_;  // as it is typed
  std::string error_;
  Id<Company> other_;  // that has the typed name: saving joins the two
  bool open_ = false;
};

}  // namespace goodterms
