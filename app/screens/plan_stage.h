// The tab 30 days: how far it is, and every item on its day.
#pragma once

#include <vector>

#include "app/screens/case_stage.h"
#include "app/screens/day_sheet.h"
#include "app/screens/lines_sheet.h"
#include "app/widgets/date_field.h"

namespace goodterms {

class PlanStage final : public CaseStage {
 public:
  explicit PlanStage(const ScreenTools& tools) : tools_(tools), day_sheet_(tools) {}

  Result<void> read(Desk& desk, const CaseView& view) override;
  Result<void> read_tasks(Desk& desk, const CaseView& view) override;
  bool depends_on(const Changes& changes) const override { return changes.has(RecordKind::settings); }
  void draw(const Canvas& canvas, const CasePage& page, const CaseView& view, Commands& commands) override;
  float side_top() const override { return 20; }
  float draw_aside(const Canvas& canvas, const Box& column, const CaseView& view,
                   Commands& commands) override;

 private:
  struct Item {
    Task task;
    std::string title, why, action;
    std::string day = {};    // "Mon 2 March", "today"
    std::string exact = {};  // the whole date
    std::string note = {};   // the words that one press copies, where the item is due
    bool done = false, is_due = false, let_go = false;
    bool in_card = false;      // of what is due, the one that is shown with all it needs
    bool before_card = false;  // the one below it is in a card
  };

  void describe(const Desk& desk, const CaseView& view);
  std::vector<Date> days_to_move_to(const Item& item) const;
  void choose_card();
  void describe_let_go(const Desk& desk);
  Result<void> read_notes(Desk& desk, const CaseView& view);
  const Item* first_to_do() const;  // whose action is the one primary button
  void act(const Words& words, const Item& item, const CaseView& view, Commands& commands);
  void ask_for_date(const Words& words, const Item& item, const CaseView& view, bool reconnect);

  // plan_stage_drawing.cpp
  void draw_head(const Canvas& canvas, Box& page);
  void open_add();
  void draw_let_go(const Canvas& canvas, Box& page, const CaseView& view, Commands& commands);
  void draw_item(const Canvas& canvas, Box& page, const Item& item, bool last, const CaseView& view,
                 Commands& commands);
  void draw_item_words(const Canvas& canvas, const Box& box, const Item& item, const CaseView& view,
                       Commands& commands);
  void draw_more(const Canvas& canvas, const Box& at, const Item& item, const CaseView& view,
                 Commands& commands);
  float side_width(const Canvas& canvas) const;
  float words_width(const Canvas& canvas, const Item& item, float width) const;
  float item_height(const Canvas& canvas, const Item& item, float width) const;
  bool acts(const Item& item, const CaseView& view) const;
  std::string act_words(const Words& words, const Item& item, const CaseView& view) const;
  // plan_stage_sheets.cpp
  void draw_date_sheet(const Canvas& canvas, const CaseView& view, Commands& commands);
  void draw_add_sheet(const Canvas& canvas, const CaseView& view, Commands& commands);
  void draw_words_sheet(const Canvas& canvas, const CaseView& view, Commands& commands);

  // plan_stage_aside.cpp
  void draw_kept(const Canvas& canvas, Box& column, const std::string& key,
                 const std::vector<std::string>& lines, Command open, Commands& commands);
  void draw_kept_sheets(const Canvas& canvas, const CaseView& view, Commands& commands);
  Command open_why_yes(const CaseView& view);
  Command open_learned(const CaseView& view);

  const ScreenTools& tools_;
  std::vector<Item> items_;
  std::string title_, summary_;
  std::string let_go_;  // "5 steps were skipped on ..."; empty where none was
  int done_ = 0, all_ = 0;
  Instant now_;
  bool avoid_weekends_ = true;
  bool add_open_ = false;
  DaySheet day_sheet_;
  bool reconnect_ = false;  // the sheet asks when to get in touch, not when an item is due
  Id<Task> dated_;
  DateField date_;
  bool date_ready_ = false;
  bool date_wrong_ = false;
  std::string add_title_, add_error_;
  bool words_open_ = false;  // an item gets other words
  Id<Task> worded_;
  std::string words_;
  std::vector<std::string> why_yes_, learned_;  // a line each
  LinesSheet why_yes_sheet_{"ui.plan.why-yes"}, learned_sheet_{"ui.plan.learned"};
};

}  // namespace goodterms
