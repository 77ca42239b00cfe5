#include "app/screens/draft_stage.h"

#include <imgui.h>

#include <algorithm>
#include <array>

#include "app/screens/letter_commands.h"
#include "core/actions/case_changes.h"
#include "core/actions/profile.h"

namespace goodterms {
namespace {

std::vector<EditorMark> editor_marks(const std::vector<LetterMark>& marks) {
  std::vector<EditorMark> shown;
  for (const LetterMark& mark : marks) {
    shown.push_back({mark.range, mark.kind == SpanKind::missing ? MarkKind::missing : MarkKind::filled});
  }
  return shown;
}

}  // namespace

bool DraftStage::is_sent(const CaseView& view) const {
  return view.about.application.sent.has_value() && !view.confirming;
}

Result<void> DraftStage::read(Desk& desk, const CaseView& view) {
  reasons_ = desk.catalog().content().reasons;
  labels_.clear();
  for (const Placeholder& placeholder : desk.catalog().content().placeholders)
    labels_.emplace_back(placeholder.name, placeholder.label);
  std::string body, subject;
  if (is_sent(view) && !view.history.sent.empty()) {
    const Message& sent = view.history.sent.back();
    draft_ = Draft();
    draft_.channel = sent.channel;
    draft_.tone = sent.tone;
    draft_.reason = view.about.application.reason;
    body = sent.body;
    subject = sent.subject;
    subjects_.clear();
    composed_body_ = body;
  } else {
    TRY(draft_, compose_letter(desk, view.about, {}));
    body = draft_.body.text;
    subject = draft_.subjects.empty() ? "" : draft_.subjects.front();
    TRY(subjects_, subject_forms(desk, view.about, draft_.template_id));
    TRY(const auto composed, composed_letter(desk, view.about, draft_));
    composed_body_ = composed;
  }
  shown_sent_ = is_sent(view);
  to_ = view.about.contact && has_name(*view.about.contact) ? view.about.contact->name : "";
  address_.clear();
  if (view.about.contact) {
    const bool by_phone = draft_.channel == Channel::phone || draft_.channel == Channel::voicemail ||
                          draft_.channel == Channel::text;
    address_ = by_phone                              ? view.about.contact->phone
               : draft_.channel == Channel::linkedin ? view.about.contact->linkedin
                                                     : view.about.contact->email;
  }
  TRY(const auto marks, letter_marks(desk, view.about, body));
  // Read again only because time went on or something else changed: words not kept yet are newer than the
  // log.
  if (holds_words()) {
    changed_ = true;  // looked over, and kept, after the next pause
    return {};
  }
  // Another template is another letter: its history begins anew, and Undo leads back through the log.
  const std::string letter = draft_.template_id + channel_id(draft_.channel).data();
  if (!loaded_ || letter != shown_letter_) {
    editor_.set_text(body, editor_marks(marks));
    loaded_ = true;
    shown_letter_ = letter;
  } else if (body != editor_.text()) {
    editor_.replace_all(body, editor_marks(marks));
  } else {
    editor_.set_marks(editor_marks(marks));
  }
  subject_ = subject;
  kept_body_ = body;
  kept_subject_ = subject;
  keep_pause_.kept();
  return look_over(desk, view);
}

Result<void> DraftStage::look_over(Desk& desk, const CaseView& view) {
  changed_ = false;
  findings_.clear();
  underlined_.clear();
  if (shown_sent_) return {};
  TRY(findings_, lint_letter(desk, tools_.linter(), subject_, editor_.text(), draft_.channel, view.about));
  // The worst first; what is only a hint last.
  std::stable_sort(
      findings_.begin(), findings_.end(),
      [](const LetterFinding& left, const LetterFinding& right) { return left.severity < right.severity; });
  for (const LetterFinding& finding : findings_) {
    if (finding.in_subject) continue;
    underlined_.push_back({finding.range, finding.message, finding.fix, finding.replacement,
                           finding.about_whole, finding.severity == Severity::error});
  }
  finding_ = findings_.empty() ? 0 : std::min(finding_, findings_.size() - 1);
  return {};
}

Result<void> DraftStage::keep(Shell& shell, const CaseView& view) {
  keep_pause_.kept();
  if (!holds_words()) return {};
  Desk& desk = shell.desk();
  const Id<Application> id = view.about.application.id;
  TRY(const Case now, read_case(desk, id));
  TRY(const KeptWords kept,
      keep_words(desk, id, draft_, subject_, editor_.text(), {kept_subject_, kept_body_}));
  kept_body_ = editor_.text();
  kept_subject_ = subject_;
  shell.changed(kept.changes);
  const bool sent_meanwhile = now.application.sent && !view.about.application.sent;
  if (sent_meanwhile) {
    shell.say_done(desk.words("ui.draft.sent-elsewhere"));
  } else if (kept.replaced_others) {
    shell.say_done(desk.words("ui.changed-elsewhere"));
  }
  return {};
}

bool DraftStage::holds_words() const {
  return !shown_sent_ && loaded_ && (editor_.text() != kept_body_ || subject_ != kept_subject_);
}

std::optional<double> DraftStage::tend(Shell& shell, const CaseView& view, double now) {
  const bool looked_over = changed_;
  if (changed_) {
    keep_pause_.written(now);
    if (const auto looked = look_over(shell.desk(), view); !looked) shell.say(looked.error());
  }
  const auto keep_at = keep_pause_.at();
  if (!keep_at) return std::nullopt;
  if (now < *keep_at) return looked_over ? 0.0 : *keep_at - now;
  if (const auto kept = keep(shell, view); !kept) shell.say(kept.error());
  return std::nullopt;
}

Result<void> DraftStage::leave(Shell& shell, const CaseView& view) {
  return keep(shell, view);
}

void DraftStage::choose(const CaseView& view, LetterChoice choice, Commands& commands) {
  const Id<Application> id = view.about.application.id;
  commands.push_back([this, id, choice, about = &view](Shell& shell) -> Result<void> {
    TRY_DONE(keep(shell, *about));
    const bool own_words = editor_.text() != composed_body_;
    Desk& desk = shell.desk();
    TRY(const Case now, read_case(desk, id));
    TRY(const Draft draft, compose_letter(desk, now, choice));
    TRY(const Changes changes, keep_draft(desk, id, draft));
    shell.changed(changes);
    if (own_words) shell.say_done(desk.words("ui.draft.written-anew"));
    return {};
  });
}

void DraftStage::press_primary(const CaseView& view, Commands& commands) {
  if (shown_sent_) return;
  if (draft_.channel == Channel::phone || draft_.channel == Channel::voicemail) {
    commands.push_back(go_to(case_place(view.about.application.id, Stage::send)));
    return;
  }
  // A gap is asked for before the letter counts as sent; it may be marked all the same.
  for (const EditorMark& mark : editor_.marks()) {
    if (mark.kind != MarkKind::missing) continue;
    take_mark(mark);
    marking_ = detail_open_;
    if (detail_open_) return;
  }
  commands.push_back(file_as_sent(view.about.application.id, letter()));
}

SentLetter DraftStage::letter() const {
  return {draft_.channel, subject_, editor_.text(), LetterWords{kept_subject_, kept_body_}};
}

void DraftStage::press_keys(const CaseView& view, Commands& commands) {
  if (ImGui::IsKeyChordPressed(ImGuiMod_Ctrl | ImGuiKey_Enter)) press_primary(view, commands);
  if (!ImGui::GetIO().WantTextInput && ImGui::IsKeyChordPressed(ImGuiMod_Ctrl | ImGuiKey_C))
    commands.push_back(copy_words(editor_.text()));
}

void DraftStage::use_finding(const LetterFinding& finding) {
  if (finding.in_subject || finding.about_whole) {
    editor_.take_focus();
    return;
  }
  for (const EditorMark& mark : editor_.marks()) {
    if (mark.kind == MarkKind::missing && mark.range == finding.range) {
      take_mark(mark);
      if (detail_open_) return;
    }
  }
  if (finding.replacement) {
    editor_.replace(finding.range, *finding.replacement);
    changed_ = true;
    return;
  }
  editor_.select(finding.range);
  editor_.take_focus();
}

void DraftStage::take_mark(const EditorMark& mark) {
  // "[their first name]" is asked for once, filed with the case or the profile, and filled in everywhere.
  // What has no field there is selected, and typed over where it stands.
  constexpr std::array<std::string_view, 9> asked = {"contact_first", "contact_name", "company",
                                                     "role",          "conversation", "my_name",
                                                     "my_email",      "my_phone",     "my_linkedin"};
  const std::string words = editor_.text().substr(mark.range.begin, mark.range.length());
  for (const auto& [name, label] : labels_) {
    if (words != "[" + label + "]" || std::find(asked.begin(), asked.end(), name) == asked.end()) continue;
    detail_name_ = name;
    detail_value_.clear();
    detail_open_ = true;
    marking_ = false;
  }
}

}  // namespace goodterms
