// The tab Letter: writing it and sending it in one. A sheet of paper with the words, the advice above it,
// three choices, and the next real act; for a call the script, line by line; after it was filed, what comes
// next.
#pragma once

#include "app/screens/case_stage.h"
#include "app/screens/foot.h"
#include "app/screens/kept_letter.h"
#include "app/screens/letter_gap.h"
#include "app/screens/teleprompter.h"
#include "app/widgets/field.h"
#include "core/actions/lint.h"
#include "core/actions/plan.h"
#include "core/actions/ways_out.h"

namespace goodterms {

class LetterStage final : public CaseStage {
 public:
  explicit LetterStage(const ScreenTools& tools) : tools_(tools) {}

  Result<void> read(Desk& desk, const CaseView& view) override;
  bool depends_on(const Changes& changes) const override { return changes.has(RecordKind::own_letters); }
  void draw(const Canvas& canvas, const CasePage& page, const CaseView& view, Commands& commands) override;
  void press_primary(const CaseView& view, Commands& commands) override;
  void press_keys(const CaseView& view, Commands& commands) override;
  bool escape() override;
  std::optional<double> tend(Shell& shell, const CaseView& view, double now) override;
  Result<void> leave(Shell& shell, const CaseView& view) override;
  bool holds_words() const override;
  bool hides_head() const override { return script_.calling() && face() == Face::script; }
  bool has_more() const override { return face() != Face::filed && has_pickers(); }
  bool shows_facts() const override { return face() == Face::letter; }
  float foot_height(const Ui& ui) const override;
  void add_to_menu(const Words& words, const CaseView& view, std::vector<StageAction>& actions) override;

 private:
  enum class Face : std::uint8_t { letter, script, filed };
  Face face() const;
  bool is_script() const { return draft_.channel == Channel::phone || draft_.channel == Channel::voicemail; }
  // The letter went out of the app, and the question is whether it reached them.
  struct HandedOut {
    const WayOut* way;
    std::string asked;  // "You opened it in your mail at 09:12."
  };
  // What is asked for before the letter goes on its way, and what goes on then.
  enum class GoOn : std::uint8_t { nowhere, hand_out, file };
  struct Detail {
    std::string name, label, value;
    GoOn then = GoOn::nowhere;
    bool open = false;
  };

  // The same said otherwise: in another tone, or without a reason.
  struct OtherWords {
    std::string name, words, length;
    LetterChoice choice;
  };

  // The same in a letter that is none of the tones.
  struct OwnWording {
    enum class From : std::uint8_t {
      brief,
      own,
      worked
    };  // ours in few words, the user's, words answered kindly
    std::string name, length;
    Draft draft;
    From from = From::own;
    // Chosen by its template; words that worked are put there as they were.
    bool has_template() const { return from != From::worked; }
  };

  void read_sent(const CaseView& view);
  bool is_on_sheet(const OwnWording& wording) const {
    return wording.has_template() && wording.draft.template_id == draft_.template_id;
  }
  bool draft_is_brief() const;
  Result<void> read_own_wordings(Desk& desk, const CaseView& view);
  Result<void> read_wordings(Desk& desk, const CaseView& view);
  Result<void> read_letter(Desk& desk, const CaseView& view);
  Result<void> read_copied(Desk& desk, const CaseView& view);
  Result<void> read_what_comes_next(Desk& desk, const CaseView& view);
  Result<void> read_notices(Desk& desk, const CaseView& view);
  Result<void> look_over(Desk& desk, const CaseView& view);
  Result<void> keep(Shell& shell, const CaseView& view);
  void choose(const CaseView& view, LetterChoice choice, Commands& commands);
  using MakeDraft = std::function<Result<Draft>(Desk&, const Case&)>;
  void write_anew(const CaseView& view, MakeDraft make, Commands& commands);
  void use_own(const OwnWording& wording, const CaseView& view, Commands& commands);
  bool is_changed() const { return !composed_body_.empty() && kept_.editor.text() != composed_body_; }
  Command keep_wording(const CaseView& view);
  Command write_in(const CaseView& view, std::string language);
  std::string tone_words(const Words& words) const;
  SentLetter letter() const;  // as it stands here
  void take_gap(TextRange range);
  bool ask_for_gap(GoOn then);  // true: something is missing, and is asked for now
  bool fill_gap();              // true: the place to be filled in is asked for, or has the caret
  void ask(std::string name, std::string label, GoOn then);
  void hand(const WayOut& way, const CaseView& view, Commands& commands);
  void go_on(GoOn how, const CaseView& view, Commands& commands);
  void file(const CaseView& view, Commands& commands);
  void start_call(Commands& commands);
  void no_answer(const CaseView& view, Commands& commands);
  void take_back(Commands& commands);
  void use_finding(const LetterFinding& finding);

  // letter_stage_drawing.cpp
  void draw_letter_page(const Canvas& canvas, const CasePage& page, const CaseView& view, Commands& commands);
  void draw_habit(const Canvas& canvas, Box& column, const CaseView& view, Commands& commands);
  float draw_advice(const Canvas& canvas, Box& column, const CaseView& view, Commands& commands);
  void draw_pickers(const Canvas& canvas, Box row, const CaseView& view, Commands& commands);
  static constexpr float picker_gap = 8;
  struct PickerWidths {
    float reason = 0, tone = 0, channel = 0;
    float all() const { return reason + tone + channel + 2 * picker_gap; }
  };
  PickerWidths picker_widths(const Canvas& canvas) const;
  void draw_reason(const Canvas& canvas, const Box& box, const CaseView& view, Commands& commands);
  void draw_tone(const Canvas& canvas, const Box& box, const CaseView& view, Commands& commands);
  void draw_channel(const Canvas& canvas, const Box& box, const CaseView& view, Commands& commands);
  void draw_wordings(const Canvas& canvas, Box column, const CaseView& view, Commands& commands);
  void draw_own_wordings(const Canvas& canvas, Box& column, OwnWording::From from, const CaseView& view,
                         Commands& commands);
  bool draw_wording(const Canvas& canvas, Box& column, const OtherWords& wording, std::int64_t key) const;
  // letter_actions_drawing.cpp
  bool has_pickers() const { return !shown_sent_ && !confirming_; }
  FootParts foot_parts() const { return {has_pickers(), !shown_sent_}; }
  void draw_foot(const Canvas& canvas, const Box& box, const CaseView& view, Commands& commands);
  void draw_actions(const Canvas& canvas, const Foot& foot, const CaseView& view, Commands& commands);
  void draw_call_actions(const Canvas& canvas, const Foot& foot, const CaseView& view, Commands& commands);
  void draw_detail_sheet(const Canvas& canvas, const CaseView& view, Commands& commands);
  // letter_sheet_drawing.cpp
  void draw_sheet(const Canvas& canvas, const Box& sheet, const CaseView& view, Commands& commands);
  void draw_address(const Canvas& canvas, Box& sheet);
  void draw_subject(const Canvas& canvas, Box& sheet, Commands& commands);
  void draw_footer(const Canvas& canvas, Box row, const CaseView& view, Commands& commands);
  void draw_finding(const Canvas& canvas, Box row);
  // letter_script.cpp
  void draw_script_help(const Canvas& canvas, Box side) const;
  void draw_call(const Canvas& canvas, const Box& box, const CaseView& view, Commands& commands);
  void draw_filed(const Canvas& canvas, const Box& box, const CaseView& view, Commands& commands);

  const ScreenTools& tools_;
  Draft draft_;
  KeptLetter kept_;
  std::string letter_;                 // which it is
  std::vector<std::string> subjects_;  // the forms there are
  bool subject_active_ = false;        // it is written in
  bool subject_wanted_ = false;        // its field takes the caret when it is drawn next
  std::string composed_body_;          // as the template gave it
  std::vector<LetterFinding> findings_;
  std::vector<EditorFinding> underlined_;
  std::size_t finding_ = 0;  // shown of them
  std::vector<Reason> reasons_;
  std::vector<std::string> other_languages_;  // tags of those that it could be in besides
  LetterGaps gaps_;
  std::string to_, address_, phone_;
  std::vector<OtherWords> wordings_;
  std::vector<OwnWording> own_;
  std::string worked_body_;     // of those that worked before, when they were put on the sheet
  bool wordings_stale_ = true;  // read when there is room to show them
  std::string habit_;           // that a channel was taken twice against the advice; empty where none was
  std::string told_before_;     // that they read a no before, and when; empty where they did not
  std::string copied_;          // who else gets it: "Copy to Ann Lee"; may be empty
  std::string other_language_;  // that their words and the letter are in two; may be empty
  bool shown_sent_ = false, confirming_ = false;
  Detail detail_;
  std::optional<HandedOut> handed_out_;
  Teleprompter script_;  // of a call
  std::vector<Asked> asked_;
  bool asked_open_ = false;
  // Right after it was filed.
  std::optional<std::int64_t> filed_step_;  // of the journal
  std::vector<PlanLine> coming_;
  std::vector<std::string> coming_days_;
  std::string filed_text_;
};

}  // namespace goodterms
