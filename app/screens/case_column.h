// In a wide window, the cases beside the one that is open: to tell first, then in their 30 days, then closed.
#pragma once

#include "app/screens/declines_view.h"

namespace goodterms {

class CaseColumn {
 public:
  // What it shows is older than the log.
  void outdate() { stale_ = true; }
  std::optional<Instant> changes() const { return view_.changes; }
  // Reads anew after the frame, where that is needed.
  void draw(const Canvas& canvas, const Box& box, Id<Application> open, Commands& commands);

 private:
  DeclinesView view_;
  bool stale_ = true;
};

}  // namespace goodterms
