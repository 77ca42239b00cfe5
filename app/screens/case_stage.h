// What the stages of a case have in common.
#pragma once

#include "app/screens/case_view.h"
#include "app/screens/make_screen.h"

namespace goodterms {

class CaseStage {
 public:
  virtual ~CaseStage() = default;
  // `view` was read just before.
  virtual Result<void> read(Desk& desk, const CaseView& view) = 0;
  // The same where only items of the 30 days have changed since.
  virtual Result<void> read_tasks(Desk&, const CaseView&) { return {}; }
  // `box` is what lies below the stages, inside the page's margins.
  virtual void draw(const Canvas& canvas, const Box& box, const CaseView& view, Commands& commands) = 0;
  virtual void press_primary(const CaseView&, Commands&) {}
  virtual void press_keys(const CaseView&, Commands&) {}
  virtual bool escape() { return false; }
  virtual std::optional<double> tend(Shell&, const CaseView&, double) { return std::nullopt; }
  virtual Result<void> leave(Shell&, const CaseView&) { return {}; }
  virtual bool holds_words() const { return false; }
  virtual bool wants_all_room() const { return false; }
  // Has a column of its own beside it: the facts stay in their drawer.
  virtual bool stands_alone() const { return false; }
};

// Each is defined beside its stage.
#define STAGE(id) std::unique_ptr<CaseStage> make_##id##_stage(const ScreenTools& tools);
#include "app/screens/stages.def"
#undef STAGE

// Files what was sent, plans the 30 days with the first letter, and leads on: to the confirming email after a
// call, else to the 30 days.
Command file_as_sent(Id<Application> id, SentLetter letter);

}  // namespace goodterms
