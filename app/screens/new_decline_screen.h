// A new decline: the invitation is pasted and read, what it said is in the fields, one tap says why.
#pragma once

#include "app/screens/case_form.h"
#include "app/screens/keep_pause.h"
#include "app/screens/tip.h"
#include "app/widgets/letter_editor.h"
#include "core/actions/unfinished.h"

namespace goodterms {

class NewDeclineScreen final : public Screen {
 public:
  // Begins with the words on the clipboard or the invitation in a file, where `place` says so.
  NewDeclineScreen(const Place& place, const ScreenTools& tools)
      : tools_(tools), form_(tools), then_(place.stage), paste_(place.paste), file_(place.file) {}

  Result<void> read(Desk& desk) override;
  std::optional<double> tend(Shell& shell, double now) override;
  bool depends_on(const Changes& changes) const override {
    return changes.has(RecordKind::profile) || changes.has(RecordKind::settings);
  }
  Result<void> leave(Shell& shell) override;
  bool holds_words() const override { return written_out(as_it_stands()) != kept_; }
  void draw(const Canvas& canvas, const Box& box, Commands& commands) override;
  void press_primary(Commands& commands) override;
  void press_keys(Commands& commands) override;
  bool wants_all_room() const override { return true; }
  bool has_own_undo() const override { return is_unfinished(); }
  bool is_unfinished() const override { return !form_.empty() || !invitation_.text().empty(); }
  std::optional<Instant> next_change() const override { return next_midnight(now_); }

 private:
  void draw_head(const Canvas& canvas, Box& page, Commands& commands);
  void draw_invitation(const Canvas& canvas, Box& page, Commands& commands);
  void draw_details(const Canvas& canvas, Box& page, Commands& commands);
  void draw_my_name(const Canvas& canvas, Box& page);
  void draw_reasons(const Canvas& canvas, Box& page);
  void draw_actions(const Canvas& canvas, Box row, Commands& commands);
  Result<void> take(Shell& shell, const std::string& invitation);  // from the clipboard
  void understand(Shell& shell);                                   // the invitation as it is now
  Result<void> open(Shell& shell, const std::string& path);
  void draw_uses(const Canvas& canvas, Box& row, Commands& commands);
  void keep_with_words(Envelope envelope);
  void draw_ways_in(const Canvas& canvas, Box& row, Commands& commands);
  Envelope envelope() const;
  UnfinishedDecline as_it_stands() const;
  void go_on_with(const UnfinishedDecline& unfinished);
  void begin_anew();
  void press_paste(Commands& commands);
  // Starts the case and shows it, at that tab where one is named.
  void begin(Commands& commands, std::optional<Stage> then = std::nullopt);

  LetterEditor invitation_;
  const ScreenTools& tools_;
  CaseForm form_;
  bool more_ = false;
  bool opened_ = false;  // drawn before
  std::vector<Reason> reasons_;
  std::string reason_;
  std::optional<Stage> then_;  // where its case begins
  bool paste_ = false;
  std::string file_;  // to be opened
  // What came with the invitation, as long as the lines it begins with, who and when, stand there.
  Envelope envelope_;
  std::string head_;
  std::string language_;   // of the invitation
  std::string source_;     // of a mail, that was pasted last
  bool ask_name_ = false;  // the user's own is not known yet
  std::string my_name_;
  bool my_name_was_read_ = false;
  Tip allowed_{"answers.allowed"};
  Instant now_;
  std::string kept_ = written_out({});  // as it lies in the log
  std::string seen_ = kept_;            // as it stood when it was last looked at
  KeepPause keep_pause_;
};

}  // namespace goodterms
