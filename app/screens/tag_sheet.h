// A sheet that asks what a tag is called, and how often to be in touch with everybody under it.
#pragma once

#include <string>
#include <utility>

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

  // The new name of the tag, once after it was given one; else empty.
  std::string take_new_name() { return std::exchange(renamed_, {}); }

 private:
  Field field_of(std::string_view label, std::string_view hint, bool last) const;
  void save(Commands& commands);

  Tag tag_;
  std::string name_, name_error_;
  std::string every_, at_latest_;  // as they are typed
  std::string error_;
  std::string renamed_;  // what the tag is called now, until it is asked for
  bool error_of_latest_ = false, open_ = false;
};

}  // namespace goodterms
