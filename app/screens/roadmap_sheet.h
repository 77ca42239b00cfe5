// The user's own goals for the next 12 to 24 months, on a sheet of their own: asked for beside the first
// question of a decision, and in the settings.
#pragma once

#include "app/screens/screen.h"
#include "app/widgets/letter_editor.h"

namespace goodterms {

class RoadmapSheet {
 public:
  void open(const std::string& roadmap);
  void draw(const Canvas& canvas, Commands& commands);

 private:
  LetterEditor editor_;
  bool open_ = false;
};

}  // namespace goodterms
