// The place Today.
#pragma once

#include "app/screens/today_view.h"
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

 private:
  void draw_unfinished(const Canvas& canvas, Box& page, Commands& commands);
  void draw_lost(const Canvas& canvas, const Box& box, Commands& commands);
  void press_paste(Commands& commands);
  void draw_head(const Canvas& canvas, Box& page, Commands& commands);
  void draw_letters(const Canvas& canvas, Box& column, Commands& commands);
  void draw_items(const Canvas& canvas, Box& column, Commands& commands);
  void draw_beside(const Canvas& canvas, Box& column, Commands& commands);
  // first_use.cpp
  void draw_first_use(const Canvas& canvas, const Box& box, Commands& commands);
  void draw_first_buttons(const Canvas& canvas, Box column, Commands& commands);

  TodayView view_;
};

}  // namespace goodterms
