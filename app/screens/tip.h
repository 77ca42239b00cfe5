// A piece of the guide's advice in the place where it matters, until somebody has read it.
#pragma once

#include <string>
#include <string_view>

#include "app/screens/screen.h"

namespace goodterms {

class Tip {
 public:
  // `id`: the page and the answer, as core/actions/tips.h has them.
  explicit Tip(std::string_view id) : id_(id) {}

  Result<void> read(Desk& desk);
  // Cuts itself off the top of `page`; nothing once it was put away.
  void draw(const Canvas& canvas, Box& page, Commands& commands) const;

 private:
  std::string id_, text_;
};

}  // namespace goodterms
