// An offer was accepted: everybody else is told, one after the other.
#pragma once

#include <set>

#include "app/screens/round_view.h"

namespace goodterms {

class RoundScreen final : public Screen {
 public:
  Result<void> read(Desk& desk) override;
  bool depends_on(const Changes& changes) const override {
    return changes.has_any({RecordKind::applications, RecordKind::companies, RecordKind::contacts,
                            RecordKind::messages, RecordKind::interactions, RecordKind::tasks,
                            RecordKind::profile, RecordKind::settings});
  }
  void draw(const Canvas& canvas, const Box& box, Commands& commands) override;
  void press_primary(Commands& commands) override;
  bool escape() override;
  bool wants_all_room() const override { return true; }
  std::optional<Instant> next_change() const override { return view_.changes; }

 private:
  void draw_nobody(const Canvas& canvas, const Box& box, Commands& commands);
  void draw_head(const Canvas& canvas, Box& page, Commands& commands);
  void draw_rows(const Canvas& canvas, Box& page, Commands& commands);
  void draw_row(const Canvas& canvas, const Box& row, const RoundRow& one, Commands& commands);
  void draw_wide(const Canvas& canvas, Box inside, const RoundRow& one);
  void draw_narrow(const Canvas& canvas, Box inside, const RoundRow& one);
  void draw_reason(const Canvas& canvas, const Box& box, Commands& commands);
  void draw_end(const Canvas& canvas, Box row, Commands& commands);
  void draw_foot(const Canvas& canvas, Box foot, Commands& commands);
  float row_height(const Canvas& canvas) const;
  std::string choose_words(const Words& words) const;
  bool goes_along(const RoundRow& row) const { return left_out_.count(row.application.value) == 0; }
  // The case, and after it the others that go along.
  Place place_of(Id<Application> first) const;

  RoundView view_;
  bool choosing_ = false;            // who goes along
  std::set<std::int64_t> left_out_;  // applications
};

}  // namespace goodterms
