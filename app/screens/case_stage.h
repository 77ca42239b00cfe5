// What the tabs of a case have in common.
#pragma once

#include "app/screens/case_view.h"
#include "app/screens/make_screen.h"

namespace goodterms {

// What lies below the tabs of a case: the column everything stands in, and the one beside it where there is
// room for two. The whole is for what has neither.
struct CasePage {
  Box whole;
  Box column;
  Box side;  // of no width where there is none
  Box more;  // between the two, in wide windows: for what a tab has to offer besides; of no width elsewhere
};

// An entry of the menu of a case that belongs to the tab one is at.
struct StageAction {
  std::string words;
  char32_t icon;
  Command act;
};

class CaseStage {
 public:
  virtual ~CaseStage() = default;
  // `view` was read just before.
  virtual Result<void> read(Desk& desk, const CaseView& view) = 0;
  // The same where only items of the 30 days have changed since.
  virtual Result<void> read_tasks(Desk&, const CaseView&) { return {}; }
  // Whether read() looks at records of these kinds, besides those that the case around it shows.
  virtual bool depends_on(const Changes&) const { return false; }
  virtual void draw(const Canvas& canvas, const CasePage& page, const CaseView& view, Commands& commands) = 0;
  virtual void press_primary(const CaseView&, Commands&) {}
  virtual void press_keys(const CaseView&, Commands&) {}
  virtual bool escape() { return false; }
  virtual std::optional<double> tend(Shell&, const CaseView&, double) { return std::nullopt; }
  virtual Result<void> leave(Shell&, const CaseView&) { return {}; }
  virtual bool holds_words() const { return false; }
  // On a phone, what is done here wants even the room of the head.
  virtual bool hides_head() const { return false; }
  // It uses the room between its column and the facts, in a wide window.
  virtual bool has_more() const { return false; }
  // The facts and what happened so far stand in the side column; else it is the tab's own.
  virtual bool shows_facts() const { return true; }
  // From the tabs to the first line of the side column, points: where the tab's own begins.
  virtual float side_top() const { return measure::case_header - 20; }
  // What a tab has to offer above the facts, where there is a side column; how high that is.
  virtual float draw_aside(const Canvas&, const Box&, const CaseView&, Commands&) { return 0; }
  // How much of the window's bottom must not be covered, points.
  virtual float foot_height(const Ui& ui) const { return ui.button_height() + 24; }
  virtual void add_to_menu(const Words&, const CaseView&, std::vector<StageAction>&) {}
};

// Each is defined beside its stage.
#define STAGE(id) std::unique_ptr<CaseStage> make_##id##_stage(const ScreenTools& tools);
#include "app/screens/stages.def"
#undef STAGE

}  // namespace goodterms
