#include "app/screens/decide_stage.h"

#include <imgui.h>

#include <algorithm>

namespace goodterms {
namespace {

// A pause this long, in seconds, and what was written is kept; without a pause, after this long.
constexpr double keep_after = 0.8, keep_at_least_every = 2;
// Who does nothing for longer than this is not at the questions, in seconds.
constexpr double longest_thought = 60;

}  // namespace

Result<void> DecideStage::read(Desk& desk, const CaseView& view) {
  now_ = desk.now();
  TRY(view_, read_decide_view(desk, view));
  // Words not kept yet are newer than the log.
  if (loaded_ && holds_words()) return {};
  kept_ = view_.state.decision;
  for (std::size_t i = 0; i < lines_.size(); ++i)
    lines_[i].set_text(kept_.answers[i].words, loaded_);
  loaded_ = true;
  return {};
}

Decision DecideStage::as_written() const {
  Decision written = kept_;
  for (std::size_t i = 0; i < lines_.size(); ++i)
    written.answers[i].words = lines_[i].text();
  return written;
}

bool DecideStage::holds_words() const {
  return loaded_ && as_written() != kept_;
}

Result<void> DecideStage::keep(Shell& shell, const CaseView& view) {
  keep_at_.reset();
  typed_since_.reset();
  if (!holds_words()) return {};
  Decision mine = as_written();
  mine.spent += static_cast<Seconds>(spent_);
  TRY(const KeptDecision kept, keep_decision(shell.desk(), view.about.application.id, mine, kept_));
  spent_ = 0;
  kept_ = kept.decision;
  // What somebody else wrote to other questions meanwhile.
  for (std::size_t i = 0; i < lines_.size(); ++i)
    lines_[i].set_text(kept_.answers[i].words, true);
  shell.changed(kept.changes);
  if (kept.replaced_others) shell.say_done(shell.desk().words("ui.changed-elsewhere"));
  return {};
}

void DecideStage::change(const CaseView& view, std::function<void(Decision&)> press, Commands& commands) {
  commands.push_back([this, about = &view, press = std::move(press)](Shell& shell) -> Result<void> {
    TRY_DONE(keep(shell, *about));
    Decision mine = kept_;
    press(mine);
    mine.spent += static_cast<Seconds>(spent_);
    TRY(const KeptDecision kept, keep_decision(shell.desk(), about->about.application.id, mine, kept_));
    spent_ = 0;
    kept_ = kept.decision;
    shell.changed(kept.changes);
    return {};
  });
}

std::optional<double> DecideStage::tend(Shell& shell, const CaseView& view, double now) {
  if (std::exchange(typed_, false)) {
    if (!typed_since_) typed_since_ = now;
    keep_at_ = std::min(now + keep_after, *typed_since_ + keep_at_least_every);
  }
  if (!keep_at_) return std::nullopt;
  if (now < *keep_at_) return *keep_at_ - now;
  if (const auto kept = keep(shell, view); !kept) shell.say(kept.error());
  return std::nullopt;
}

Result<void> DecideStage::leave(Shell& shell, const CaseView& view) {
  return keep(shell, view);
}

void DecideStage::count_time() {
  const double now = ImGui::GetTime();
  if (last_frame_) spent_ += std::clamp(now - *last_frame_, 0.0, longest_thought);
  last_frame_ = now;
}

void DecideStage::press_primary(const CaseView& view, Commands& commands) {
  const Outcome outcome = view_.next;
  const std::optional<Date> day = own_day_ ? own_day_ : view_.answer_by;
  commands.push_back([this, about = &view, outcome, day](Shell& shell) -> Result<void> {
    TRY_DONE(keep(shell, *about));
    const Id<Application> id = about->about.application.id;
    if (!view_.told) {
      TRY(const Changes changes, settle_outcome(shell.desk(), id, outcome, day));
      shell.changed(changes);
    }
    shell.go(case_place(id, Stage::letter));
    return {};
  });
}

void DecideStage::close_without_letter(const CaseView& view, Commands& commands) {
  commands.push_back([this, about = &view](Shell& shell) -> Result<void> {
    TRY_DONE(keep(shell, *about));
    TRY(const Changes changes, close_as_going(shell.desk(), about->about.application.id));
    Object values;
    values.set("company", about->about.company.name);
    shell.replace({PlaceKind::declines});  // and this is gone
    shell.changed(changes);
    shell.say_done(shell.desk().words("ui.decide.closed-as-going", values));
    return {};
  });
}

void DecideStage::draw(const Canvas& canvas, const CasePage& page, const CaseView& view, Commands& commands) {
  Box box = canvas.ui().compact() ? page.column.inset(measure::phone_margin, 0) : page.whole;
  box.cut_top(canvas.ui().compact() ? 8 : 24);
  box.cut_bottom(canvas.ui().compact() ? 12 : 20);
  count_time();
  if (canvas.ui().compact()) {
    draw_on_phone(canvas, box, view, commands);
  } else {
    draw_columns(canvas, box, view, commands);
  }
  roadmap_sheet_.draw(canvas, commands);
  draw_offer_sheet(canvas, view, commands);
  draw_overrule_sheet(canvas, view, commands);
  draw_day_sheet(canvas);
}

std::unique_ptr<CaseStage> make_decide_stage(const ScreenTools& tools) {
  return std::make_unique<DecideStage>(tools);
}

}  // namespace goodterms
