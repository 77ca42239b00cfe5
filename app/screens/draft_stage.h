// The stage Draft: reason, tone and channel as choices, the letter in the middle, what is to be said of it
// below.
#pragma once

#include "app/screens/case_stage.h"
#include "app/screens/keep_pause.h"
#include "app/widgets/field.h"
#include "app/widgets/letter_editor.h"
#include "core/actions/lint.h"

namespace goodterms {

// Between the edge of the letter's card and its words, points.
inline constexpr float draft_letter_margin = 22;

class DraftStage final : public CaseStage {
 public:
  explicit DraftStage(const ScreenTools& tools) : tools_(tools) {}

  Result<void> read(Desk& desk, const CaseView& view) override;
  void draw(const Canvas& canvas, const Box& box, const CaseView& view, Commands& commands) override;
  void press_primary(const CaseView& view, Commands& commands) override;
  void press_keys(const CaseView& view, Commands& commands) override;
  std::optional<double> tend(Shell& shell, const CaseView& view, double now) override;
  Result<void> leave(Shell& shell, const CaseView& view) override;
  bool holds_words() const override;

 private:
  bool is_sent(const CaseView& view) const;
  Result<void> look_over(Desk& desk, const CaseView& view);
  Result<void> keep(Shell& shell, const CaseView& view);
  void choose(const CaseView& view, LetterChoice choice, Commands& commands);
  SentLetter letter() const;  // as it stands here
  void take_mark(const EditorMark& mark);

  void draw_advice(const Canvas& canvas, Box& column, const CaseView& view);
  void draw_advice_sheet(const Canvas& canvas, const CaseView& view);
  void draw_advice_button(const Canvas& canvas, Box& row);
  bool has_room_for_advice(const Canvas& canvas, const Box& column) const;
  float least_letter_height(
      const Canvas& canvas) const;  // below it, the letter has the room, not what is around
  void draw_choices(const Canvas& canvas, Box& column, const CaseView& view, Commands& commands,
                    bool with_advice);
  void draw_reason(const Canvas& canvas, const Box& box, const CaseView& view, Commands& commands);
  void draw_tone(const Canvas& canvas, const Box& box, const CaseView& view, Commands& commands);
  void draw_channel(const Canvas& canvas, const Box& box, const CaseView& view, Commands& commands);
  void draw_letter(const Canvas& canvas, const Box& card, Commands& commands);
  void draw_address(const Canvas& canvas, Box& card);
  void draw_subject(const Canvas& canvas, Box& card, Commands& commands);
  void draw_subject_cuts(const Canvas& canvas, const Box& line);
  void draw_footer(const Canvas& canvas, Box row);
  void draw_finding(const Canvas& canvas, Box row);
  void draw_actions(const Canvas& canvas, Box row, const CaseView& view, Commands& commands);
  void draw_detail_sheet(const Canvas& canvas, const CaseView& view, Commands& commands);
  void take_back(Commands& commands);
  void use_finding(const LetterFinding& finding);

  const ScreenTools& tools_;
  Draft draft_;
  LetterEditor editor_;
  std::string subject_;
  std::vector<std::string> subjects_;     // the forms there are
  std::string kept_body_, kept_subject_;  // as they lie in the log, or as the template gives them
  std::string shown_letter_;              // whose words are in the editor
  std::string composed_body_;             // as the template gave it
  std::vector<LetterFinding> findings_;
  std::vector<EditorFinding> underlined_;
  std::size_t finding_ = 0;  // shown of them
  std::vector<Reason> reasons_;
  std::vector<std::pair<std::string, std::string>> labels_;  // of placeholders: name and words
  std::string to_, address_;
  bool loaded_ = false;
  bool shown_sent_ = false;
  bool changed_ = false;  // since it was looked over
  KeepPause keep_pause_;
  double changed_at_ = 0;
  // A fact that is missing in the letter, while it is asked for.
  bool detail_open_ = false;
  bool marking_ = false;  // it was to be marked as sent; the gap came between
  bool advice_open_ = false;
  std::string detail_name_, detail_value_;
};

}  // namespace goodterms
