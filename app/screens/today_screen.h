// The place Today.
#pragma once

#include "app/screens/today_view.h"
#include "app/screens/today_wide_view.h"
#include "app/widgets/drawing.h"

namespace goodterms {

class TodayScreen final : public Screen {
 public:
  Result<void> read(Desk& desk) override;
  bool depends_on(const Changes& changes) const override {
    return changes.has_any({RecordKind::applications, RecordKind::companies, RecordKind::contacts,
                            RecordKind::tasks, RecordKind::messages, RecordKind::interactions,
                            RecordKind::profile, RecordKind::settings});
  }
  void draw(const Canvas& canvas, const Box& box, Commands& commands) override;
  std::optional<Instant> next_change() const override { return view_.changes; }
  void press_primary(Commands& commands) override;
  void press_keys(Commands& commands) override;
  bool wants_all_room() const override { return shows_first_use(); }

 private:
  bool shows_first_use() const {
    return view_.first_use && view_.unfinished.empty() && view_.full_backup.empty();
  }
  void draw_unfinished(const Canvas& canvas, Box& page, Commands& commands);
  void draw_copy_missing(const Canvas& canvas, Box& page, Commands& commands);
  void draw_lost(const Canvas& canvas, const Box& box, Commands& commands);
  void press_paste(Commands& commands);
  static void draw_nothing_due(const Canvas& canvas, Box& column);
  void draw_letters(const Canvas& canvas, Box& column, Commands& commands);
  void draw_items(const Canvas& canvas, Box& column, Commands& commands);
  void draw_beside(const Canvas& canvas, Box& column, Commands& commands);
  void draw_page(const Canvas& canvas, Box& page, Commands& commands);
  // today_wide_drawing.cpp
  void draw_wide(const Canvas& canvas, Box& page, Commands& commands);
  void draw_week(const Canvas& canvas, Box& page) const;
  void draw_ready(const Canvas& canvas, Box& column, Commands& commands) const;
  void draw_ready_letter(const Canvas& canvas, Box& column, const TodayReady& ready,
                         Commands& commands) const;
  void draw_lately(const Canvas& canvas, Box& column) const;
  // first_use.cpp
  void draw_first_use(const Canvas& canvas, const Box& box, Commands& commands);
  void draw_first_buttons(const Canvas& canvas, Box column, Commands& commands);

  TodayView view_;
  TodayWide wide_;
  bool wide_stale_ = true;  // read when there is room to show it
};

}  // namespace goodterms
