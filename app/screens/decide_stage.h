// The stage Decide: five questions on writing lines, what the answers say, and what should be true before one
// says no. All of it may be left alone: the letter is one press away.
#pragma once

#include <array>
#include <functional>
#include <optional>

#include "app/screens/case_stage.h"
#include "app/screens/day_sheet.h"
#include "app/screens/decide_view.h"
#include "app/screens/roadmap_sheet.h"
#include "app/widgets/date_field.h"
#include "app/widgets/scroll_area.h"
#include "app/widgets/writing_line.h"

namespace goodterms {

class DecideStage final : public CaseStage {
 public:
  explicit DecideStage(const ScreenTools& tools) : tools_(tools), day_(tools) {}

  Result<void> read(Desk& desk, const CaseView& view) override;
  void draw(const Canvas& canvas, const CasePage& page, const CaseView& view, Commands& commands) override;
  void press_primary(const CaseView& view, Commands& commands) override;
  std::optional<double> tend(Shell& shell, const CaseView& view, double now) override;
  Result<void> leave(Shell& shell, const CaseView& view) override;
  bool holds_words() const override;
  bool shows_facts() const override { return false; }

 private:
  Decision as_written() const;  // what is kept, with the words as they stand here
  Result<void> keep(Shell& shell, const CaseView& view);
  // Keeps what is written, and then what was pressed.
  void change(const CaseView& view, std::function<void(Decision&)> press, Commands& commands);
  void count_time();
  // Whether there is something to overrule, and not only to choose.
  bool overrules() const { return view_.state.outcome && !view_.waits; }

  // decide_questions_drawing.cpp
  void draw_head(const Canvas& canvas, Box& column);
  void draw_questions(const Canvas& canvas, Box& column, const ScrollArea& area, const CaseView& view,
                      Commands& commands);
  void draw_question(const Canvas& canvas, Box& inside, std::size_t question, const ScrollArea& area,
                     const CaseView& view, Commands& commands);
  enum class HelpPlace : std::uint8_t { none, beside_choices, beside_question, below };
  std::string help_for(const Ui& ui, std::size_t question) const;
  HelpPlace place_of_help(const Canvas& canvas, float width, std::size_t question) const;
  WritingLineLook look_of(const Canvas& canvas, std::size_t question, HelpPlace help) const;
  float question_height(const Canvas& canvas, float width, std::size_t question);
  float roadmap_height(const Canvas& canvas, float width) const;
  void draw_roadmap(const Canvas& canvas, Box& inside);
  void follow_caret(const Canvas& canvas, const LetterEditorResult& typed, const ScrollArea& area) const;

  // decide_stage_drawing.cpp
  void draw_columns(const Canvas& canvas, const Box& box, const CaseView& view, Commands& commands);
  void draw_on_phone(const Canvas& canvas, const Box& box, const CaseView& view, Commands& commands);
  static float link_row(const Canvas& canvas);  // how high a row with a link is
  void draw_outcome(const Canvas& canvas, Box& column, const CaseView& view, Commands& commands);
  void draw_outcome_actions(const Canvas& canvas, Box row, const CaseView& view, Commands& commands);
  void draw_outcome_links(const Canvas& canvas, Box& inside, const CaseView& view, Commands& commands);
  bool says_late_day() const;
  float outcome_links_height(const Canvas& canvas, float width) const;
  void draw_dock(const Canvas& canvas, const Box& dock, bool with_words, const CaseView& view,
                 Commands& commands);
  float dock_height(const Canvas& canvas, float width, bool with_words) const;
  void draw_ticks(const Canvas& canvas, Box& column, const CaseView& view, Commands& commands);
  void draw_tick(const Canvas& canvas, Box& column, std::size_t tick, const CaseView& view,
                 Commands& commands);
  void draw_ticks_folded(const Canvas& canvas, Box& column, const CaseView& view, Commands& commands);

  // decide_stage_sheets.cpp
  void open_offer(const Words& words);
  void open_overrule();
  void open_day(const Words& words);
  void draw_offer_sheet(const Canvas& canvas, const CaseView& view, Commands& commands);
  void draw_overrule_sheet(const Canvas& canvas, const CaseView& view, Commands& commands);
  void draw_day_sheet(const Canvas& canvas);
  void close_without_letter(const CaseView& view, Commands& commands);

  const ScreenTools& tools_;
  DecideView view_;
  Decision kept_;  // as the page was opened, or kept last
  std::array<WritingLine, decision_question_count> lines_;
  bool loaded_ = false;
  Instant now_;

  bool typed_ = false;                           // since it was last looked at
  std::optional<double> keep_at_, typed_since_;  // on the window's clock
  double spent_ = 0;                             // seconds, since it was last kept
  std::optional<double> last_frame_;

  bool ticks_open_ = false;  // on a phone
  RoadmapSheet roadmap_sheet_;
  // The offer, while it is asked about.
  bool offer_open_ = false, starts_wrong_ = false;
  Decision offer_;
  DateField starts_;
  bool overrule_open_ = false;
  std::optional<Outcome> chosen_;
  std::string why_;
  DaySheet day_;
  std::optional<Date> own_day_;  // to answer by, instead of the usual one
};

}  // namespace goodterms
