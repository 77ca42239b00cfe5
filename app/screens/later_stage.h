// The tab Later: when to write again, what was promised, and the end of the 30 days.
#pragma once

#include "app/screens/case_stage.h"
#include "app/screens/day_sheet.h"
#include "app/screens/keep_pause.h"
#include "app/widgets/letter_editor.h"

namespace goodterms {

class LaterStage final : public CaseStage {
 public:
  explicit LaterStage(const ScreenTools& tools) : day_(tools) {}

  Result<void> read(Desk& desk, const CaseView& view) override;
  Result<void> read_tasks(Desk& desk, const CaseView& view) override { return read(desk, view); }
  void draw(const Canvas& canvas, const CasePage& page, const CaseView& view, Commands& commands) override;
  void press_primary(const CaseView& view, Commands& commands) override;
  std::optional<double> tend(Shell& shell, const CaseView& view, double now) override;
  Result<void> leave(Shell& shell, const CaseView& view) override { return keep(shell, view); }
  bool holds_words() const override { return promises_.text() != kept_promises_; }
  bool shows_facts() const override { return !over_; }

 private:
  Result<void> keep(Shell& shell, const CaseView& view);
  void draw_over(const Canvas& canvas, Box& column, const CaseView& view, Commands& commands);
  void draw_when(const Canvas& canvas, Box& column, const CaseView& view);
  void draw_beginning(const Canvas& canvas, Box& column, const CaseView& view, Commands& commands);
  void draw_promised_line(const Canvas& canvas, Box& column);
  void draw_promises(const Canvas& canvas, Box& column);
  void draw_date_sheet(const Canvas& canvas, const CaseView& view, Commands& commands);

  std::string title_, text_, when_, who_;
  std::string beginning_;  // of the note, in quotes; empty where nobody is known to write to
  LetterEditor promises_;
  std::string kept_promises_;
  bool over_ = false;  // as it was read
  bool loaded_ = false, changed_ = false;
  bool writes_promises_ = false;  // where the chapter ends, they are a line until then
  KeepPause keep_pause_;
  DaySheet day_;
  Instant now_;
};

}  // namespace goodterms
