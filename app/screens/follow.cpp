#include "app/screens/follow.h"

#include <imgui.h>

namespace goodterms {

void follow(const Canvas& canvas, const ScrollArea& area, const Box& what) {
  constexpr float room = 16;
  const Box& seen = area.visible();
  float by = 0;
  if (what.bottom() + room > seen.bottom()) by = what.bottom() + room - seen.bottom();
  if (what.y - room < seen.y + by) by = what.y - room - seen.y;
  if (by != 0) ImGui::SetScrollY(ImGui::GetScrollY() + canvas.ui().pixels(by));
}

}  // namespace goodterms
