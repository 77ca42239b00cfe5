#include "app/screens/roadmap_sheet.h"

#include "core/actions/decide.h"

namespace goodterms {
namespace {

Command keep_roadmap(std::string roadmap) {
  return [roadmap = std::move(roadmap)](Shell& shell) -> Result<void> {
    TRY(const Changes changes, save_roadmap(shell.desk(), roadmap));
    shell.changed(changes);
    if (!changes.empty()) shell.say_done(shell.desk().words("ui.decide.roadmap.saved"));
    return {};
  };
}

}  // namespace

void RoadmapSheet::draw(const Canvas& canvas, Commands& commands) {
  if (auto roadmap = sheet_.draw(canvas)) commands.push_back(keep_roadmap(std::move(*roadmap)));
}

}  // namespace goodterms
