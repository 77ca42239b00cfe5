// The user's own goals for the next 12 to 24 months, on a sheet of their own: asked for beside the first
// question of a decision, and in the settings.
#pragma once

#include "app/screens/lines_sheet.h"

namespace goodterms {

class RoadmapSheet {
 public:
  void open(const std::string& roadmap) { sheet_.open(roadmap); }
  void draw(const Canvas& canvas, Commands& commands);

 private:
  LinesSheet sheet_{"ui.decide.roadmap"};
};

}  // namespace goodterms
