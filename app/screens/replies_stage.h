// The tab Replies: what they answered, kept word for word, and the reply to it on a sheet.
#pragma once

#include "app/screens/case_stage.h"
#include "app/screens/day_sheet.h"
#include "app/screens/foot.h"
#include "app/screens/kept_letter.h"
#include "app/screens/letter_gap.h"
#include "app/screens/replies_doubts.h"
#include "app/screens/teleprompter.h"
#include "core/actions/reply_due.h"
#include "core/actions/ways_out.h"

namespace goodterms {

class RepliesStage final : public CaseStage {
 public:
  explicit RepliesStage(const ScreenTools& tools) : tools_(tools), day_(tools) {}

  Result<void> read(Desk& desk, const CaseView& view) override;
  bool depends_on(const Changes& changes) const override {
    return answers_ && (changes.has(RecordKind::own_letters) || changes.has(RecordKind::decisions));
  }
  void draw(const Canvas& canvas, const CasePage& page, const CaseView& view, Commands& commands) override;
  void press_primary(const CaseView& view, Commands& commands) override;
  void press_keys(const CaseView& view, Commands& commands) override;
  bool escape() override;
  std::optional<double> tend(Shell& shell, const CaseView& view, double now) override;
  Result<void> leave(Shell& shell, const CaseView& view) override;
  bool holds_words() const override;
  float foot_height(const Ui& ui) const override;
  bool hides_head() const override { return script_.calling(); }
  float side_top() const override { return 20; }
  float draw_aside(const Canvas& canvas, const Box& column, const CaseView& view,
                   Commands& commands) override;
  bool shows_facts() const override { return taking_ || !(is_call() || is_unsure()); }
  void add_to_menu(const Words& words, const CaseView& view, std::vector<StageAction>& actions) override;

 private:
  enum class Face : std::uint8_t {
    too_early,  // nothing was said yet, or not in writing
    none,       // they have not answered
    taking,     // their words are pasted or typed
    answer,     // and there is something to reply
    settled,    // it was answered, or needs none
  };
  Face face(const CaseView& view) const;

  bool is_call() const { return answers_ && draft_.channel == Channel::phone && reaction_ != other_reaction; }
  bool is_unsure() const { return answers_ && reaction_ == unsure_reaction; }
  void hand(const CaseView& view, Commands& commands);
  void file_answer(const CaseView& view, Commands& commands);
  void settle(const CaseView& view, Commands& commands);
  void no_answer(const CaseView& view, Commands& commands);
  Result<void> read_answer(Desk& desk, const CaseView& view);
  void read_reactions();
  Result<void> read_doubts(Desk& desk, const CaseView& view);
  void choose_day(const CaseView& view, Date day, Commands& commands);
  Result<std::string_view> told_reaction(Desk& desk, const CaseView& view) const;
  bool is_blank() const;  // there is nothing to send or say yet
  std::string_view so_key() const;
  Result<void> keep(Shell& shell, const CaseView& view);
  void choose(const CaseView& view, std::string_view reaction, Commands& commands);
  void use_own(const CaseView& view, const OwnLetter& own, Commands& commands);
  using MakeDraft = std::function<Result<Draft>(Desk&, const Case&)>;
  void write_anew(const CaseView& view, MakeDraft make, Commands& commands);
  void begin_other(const CaseView& view, Commands& commands);
  void keep_theirs(const CaseView& view, Commands& commands);
  void paste(Commands& commands);
  void take(std::string words);
  bool holds_theirs() const;  // what they wrote is being taken down

  void draw_nothing(const Canvas& canvas, const CasePage& page, const CaseView& view, Commands& commands);
  void draw_taking(const Canvas& canvas, const CasePage& page, const CaseView& view, Commands& commands);
  void draw_theirs(const Canvas& canvas, Box& column, bool whole);
  void draw_all_of_theirs(const Canvas& canvas, const std::string& title);
  void draw_reaction(const Canvas& canvas, Box& column, const CasePage& page, const CaseView& view,
                     Commands& commands);
  void draw_answer_day(const Canvas& canvas, Box& column, const CasePage& page, const CaseView& view,
                       Commands& commands);
  void ask_colleague(const CaseView& view, Commands& commands);
  void draw_ask_colleague(const Canvas& canvas, Box& column, const CaseView& view, Commands& commands);
  void draw_also(const Canvas& canvas, Box& column, const CaseView& view, Commands& commands);
  bool offers_other_role() const;
  bool has_aside(const CasePage& page) const { return page.side.width > 0 && shows_facts(); }
  void draw_other_role(const Canvas& canvas, Box& column, const CaseView& view, Commands& commands);
  void draw_answer(const Canvas& canvas, const CasePage& page, const CaseView& view, Commands& commands);
  void draw_settled(const Canvas& canvas, const CasePage& page);
  void draw_blank_foot(const Canvas& canvas, const Box& box, const CaseView& view, Commands& commands);
  void draw_foot(const Canvas& canvas, const Box& box, const CaseView& view, Commands& commands);
  void draw_call(const Canvas& canvas, const Box& box, const CaseView& view, Commands& commands);
  void draw_call_foot(const Canvas& canvas, const Box& box, const CaseView& view, Commands& commands);

  const ScreenTools& tools_;
  bool taking_ = false;
  LetterEditor theirs_;  // while it is taken down
  Channel came_by_ = Channel::email;
  bool missed_ = false;  // the interview has passed, and nobody was told
  bool ready_ = false;   // came_by_ was told from the case

  std::string who_, to_, address_;
  std::string words_, when_;  // theirs, the latest
  bool theirs_open_ = false;  // all of them, on a sheet
  std::string reaction_;
  std::vector<ToldReaction> told_;    // from their words, mainly first
  std::vector<TextRange> told_from_;  // the words all of it went by
  std::string settled_;               // how it was left: "You answered today, by email."
  std::string answer_;                // as it was sent
  Draft draft_;
  KeptLetter kept_;
  LetterGaps gaps_;
  bool answers_ = false;           // a reply is being written
  std::vector<OwnLetter> own_;     // that answer this reaction
  std::vector<OwnAnswer> doubts_;  // where the reply asks for time
  std::string answer_day_words_;   // "You will answer by Monday 9 March"
  Date answer_by_{};
  Instant now_;
  DaySheet day_;
  Teleprompter script_;           // where they are called
  std::vector<Asked> asked_for_;  // what they may ask then
  bool asked_open_ = false;
  std::optional<std::string> asked_;  // it left the app, in words
};

}  // namespace goodterms
