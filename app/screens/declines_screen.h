// The place Declines: every case as a card.
#pragma once

#include "app/screens/declines_view.h"

namespace goodterms {

class DeclinesScreen final : public Screen {
 public:
  Result<void> read(Desk& desk) override;
  bool depends_on(const Changes& changes) const override {
    return changes.has_any({RecordKind::applications, RecordKind::companies, RecordKind::contacts,
                            RecordKind::tasks, RecordKind::messages, RecordKind::profile,
                            RecordKind::settings});
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

  DeclinesView view_;
  bool asked_ = false;  // for more cards; they come after the frame
};

}  // namespace goodterms
