// One case: who and what in the head, with its tabs; one of them below, and its facts and what happened
// beside it.
#pragma once

#include "app/screens/case_column.h"
#include "app/screens/case_form.h"
#include "app/screens/case_stage.h"

namespace goodterms {

class CaseScreen final : public Screen {
 public:
  CaseScreen(const Place& place, const ScreenTools& tools);

  Result<void> read(Desk& desk) override;
  Result<void> read_changed(Desk& desk, const Changes& changes) override;
  bool depends_on(const Changes& changes) const override;
  void draw(const Canvas& canvas, const Box& box, Commands& commands) override;
  std::optional<Instant> next_change() const override { return earlier(view_.changes, column_.changes()); }
  void press_primary(Commands& commands) override { stage_->press_primary(view_, commands); }
  void press_keys(Commands& commands) override;
  bool escape() override { return stage_->escape(); }
  std::optional<double> tend(Shell& shell, double now) override { return stage_->tend(shell, view_, now); }
  Result<void> leave(Shell& shell) override { return stage_->leave(shell, view_); }
  bool holds_words() const override { return stage_->holds_words(); }
  // The tabs of a case are the only ones on a phone.
  bool wants_all_room() const override { return true; }
  float foot_height(const Ui& ui) const override { return stage_->foot_height(ui); }
  std::optional<Place> shown_place() const override { return place_; }

 private:
  void draw_head(const Canvas& canvas, Box& page, Commands& commands);
  void draw_title(const Canvas& canvas, const Box& box);
  void draw_more(const Canvas& canvas, const Box& button, Commands& commands);
  void draw_tabs_row(const Canvas& canvas, const Box& box, Commands& commands);
  void draw_rests(const Canvas& canvas, Box& below, Commands& commands);
  CasePage page_of(const Canvas& canvas, const Box& below) const;
  void draw_side(const Canvas& canvas, const Box& side, Commands& commands);
  float draw_facts(const Canvas& canvas, Box column, bool with_edit);
  void draw_coming(const Canvas& canvas, Box& column) const;
  void draw_facts_sheet(const Canvas& canvas);
  void draw_advice_sheet(const Canvas& canvas);
  void draw_invitation_sheet(const Canvas& canvas);
  void draw_edit_sheet(const Canvas& canvas, Commands& commands);
  void edit();
  Place at_stage(std::size_t stage) const;  // of the same case

  Place place_;
  const ScreenTools& tools_;
  CaseView view_;
  std::unique_ptr<CaseStage> stage_;
  CaseColumn column_;
  Instant now_;
  bool facts_open_ = false;
  bool advice_open_ = false;
  bool invitation_open_ = false;
  bool edit_open_ = false;
  CaseForm form_;
};

}  // namespace goodterms
