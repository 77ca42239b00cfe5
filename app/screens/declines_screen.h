// The place Declines: every case as a card; in a wide window with the letter of one of them beside.
#pragma once

#include "app/screens/declines_view.h"

namespace goodterms {

class DeclinesScreen final : public Screen {
 public:
  Result<void> read(Desk& desk) override;
  bool depends_on(const Changes& changes) const override {
    // The letter that stands beside them, and the story of its case, come of more.
    if (beside_ && changes.has_any({RecordKind::decisions, RecordKind::own_letters})) return true;
    return changes.has_any({RecordKind::applications, RecordKind::companies, RecordKind::contacts,
                            RecordKind::tasks, RecordKind::messages, RecordKind::interactions,
                            RecordKind::profile, RecordKind::settings});
  }
  void draw(const Canvas& canvas, const Box& box, Commands& commands) override;
  std::optional<Instant> next_change() const override { return view_.changes; }
  void press_primary(Commands& commands) override;

 private:
  void draw_filters(const Canvas& canvas, Box& page, Commands& commands);
  void draw_shelves(const Canvas& canvas, Box& page, const Box& visible, Commands& commands);
  // Those from `first` to before `end`, of all that are listed.
  void draw_cards(const Canvas& canvas, Box& page, const Box& visible, std::size_t first, std::size_t end,
                  Commands& commands);

  // declines_beside_drawing.cpp
  void draw_wide(const Canvas& canvas, const Box& box, Commands& commands);
  void draw_beside(const Canvas& canvas, Box box, float side, Commands& commands);
  void draw_beside_title(const Canvas& canvas, Box row, const CaseView& view, Commands& commands);
  void read_beside(Commands& commands);

  DeclinesView view_;
  std::optional<CaseBeside> beside_;
  Id<Application> wanted_, beside_of_;  // pointed at last; what was read
  bool beside_stale_ = true;
  bool asked_ = false;  // for more cards; they come after the frame
};

}  // namespace goodterms
