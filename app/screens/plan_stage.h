// The stage 30 days: how far it is, and every item on its day.
#pragma once

#include <vector>

#include "app/screens/case_stage.h"
#include "app/widgets/date_field.h"

namespace goodterms {

class PlanStage final : public CaseStage {
 public:
  explicit PlanStage(const ScreenTools& tools) : tools_(tools) {}

  Result<void> read(Desk& desk, const CaseView& view) override;
  Result<void> read_tasks(Desk& desk, const CaseView& view) override;
  void draw(const Canvas& canvas, const Box& box, const CaseView& view, Commands& commands) override;

 private:
  struct Item {
    Task task;
    std::string title, why, action;
    std::string day = {};    // "Mon 2 March", "today"
    std::string exact = {};  // the whole date
    bool done = false, is_due = false, overdue = false;
  };

  void describe(const Desk& desk, const CaseView& view);
  void draw_head(const Canvas& canvas, Box& page, const CaseView& view);
  float side_width(const Canvas& canvas) const;
  void draw_item(const Canvas& canvas, Box& page, const Item& item, bool last, const CaseView& view,
                 Commands& commands);
  void draw_item_words(const Canvas& canvas, const Box& box, const Item& item, const CaseView& view,
                       Commands& commands);
  void draw_later_menu(const Canvas& canvas, const Box& anchor, const Item& item, const CaseView& view,
                       Commands& commands);
  void ask_for_date(const Item& item, bool reconnect);
  float words_width(const Canvas& canvas, const Item& item, float width) const;
  float actions_width(const Canvas& canvas, const Item& item) const;
  float item_height(const Canvas& canvas, const Item& item, float width) const;
  void draw_item_actions(const Canvas& canvas, Box row, const Item& item, const CaseView& view,
                         Commands& commands);
  void act(const Item& item, const CaseView& view, Commands& commands);
  void draw_date_sheet(const Canvas& canvas, const CaseView& view, Commands& commands);
  void draw_add_sheet(const Canvas& canvas, const CaseView& view, Commands& commands);

  const ScreenTools& tools_;
  std::vector<Item> items_;
  std::string title_, summary_;
  float share_ = 0;
  Instant now_;
  bool add_open_ = false, date_open_ = false;
  bool reconnect_ = false;  // the sheet asks when to get in touch, not when an item is due
  Id<Task> dated_;
  DateField date_;
  bool date_ready_ = false;
  bool date_wrong_ = false;
  std::string add_title_, add_error_;
};

}  // namespace goodterms
