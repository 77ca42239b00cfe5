// A sheet that asks how often to be in touch with everybody under a tag.
#pragma once

#include <string>

#include "app/screens/make_screen.h"
#include "app/screens/screen.h"
#include "app/widgets/field.h"
#include "core/actions/tags.h"

namespace goodterms {

class TagSheet {
 public:
  // From the next frame on, with what the tag says now.
  void open(const Words& words, const Tag& tag);
  // Drawn in every frame, also while it is closed.
  void draw(const Canvas& canvas, Commands& commands);

 private:
  Field field_of(std::string_view label, std::string_view hint, bool last) const;
  void save(Commands& commands);

  Tag tag_;
  std::string every_, at_latest_;  // as they are typed
  std::string error_;
  bool error_of_latest_ = false, open_ = false;
};

}  // namespace goodterms
