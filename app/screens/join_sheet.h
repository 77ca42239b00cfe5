// A sheet that looks for somebody who is the same person, and joins the two.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/screens/found_view.h"
#include "app/screens/screen.h"

namespace goodterms {

class JoinSheet {
 public:
  // From the next frame on. Whoever is found becomes `contact`, who is called `name`.
  void open(Id<Contact> contact, const std::string& name);
  // Drawn in every frame, also while it is closed.
  void draw(const Canvas& canvas, Commands& commands);

 private:
  Result<void> search(Desk& desk);
  void draw_found(const Canvas& canvas, Box box);
  void draw_chosen(const Canvas& canvas, Box box, Commands& commands);

  Id<Contact> contact_;
  std::string name_;
  std::string words_;  // as they are typed
  std::vector<FoundEntry> found_;
  std::optional<FoundEntry> chosen_;
  bool open_ = false;
};

}  // namespace goodterms
