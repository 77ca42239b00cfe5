#include "app/screens/kept_letter.h"

namespace goodterms {
std::vector<EditorMark> editor_marks(const std::vector<LetterMark>& marks) {
  std::vector<EditorMark> shown;
  for (const LetterMark& mark : marks) {
    shown.push_back({mark.range, mark.kind == SpanKind::missing ? MarkKind::missing : MarkKind::filled});
  }
  return shown;
}

bool KeptLetter::show(const std::string& letter, const std::string& read_subject, const std::string& body,
                      std::vector<EditorMark> marks, Unkept unkept) {
  if (holds_words() && unkept == Unkept::stay) {
    changed_ = true;  // looked over, and kept, after the next pause
    return false;
  }
  // Another letter's history is not this one's: Undo leads back through the log.
  if (!loaded_ || letter != shown_) {
    editor.set_text(body, std::move(marks));
    loaded_ = true;
    shown_ = letter;
  } else if (body != editor.text()) {
    editor.replace_all(body, std::move(marks));
  } else {
    editor.set_marks(std::move(marks));
  }
  subject = kept_subject_ = read_subject;
  kept_body_ = body;
  keep_pause_.kept();
  changed_ = false;
  return true;
}

bool KeptLetter::holds_words() const {
  return loaded_ && (editor.text() != kept_body_ || subject != kept_subject_);
}

std::optional<double> KeptLetter::tend(double now, const std::function<void()>& look_over,
                                       const std::function<void()>& keep) {
  if (changed_) {
    changed_ = false;
    keep_pause_.written(now);
    look_over();
    if (keep_pause_.at() && now < *keep_pause_.at()) return 0.0;
  }
  if (!keep_pause_.at()) return std::nullopt;
  if (now < *keep_pause_.at()) return *keep_pause_.at() - now;
  keep_pause_.kept();
  keep();
  return std::nullopt;
}

Result<std::optional<KeptWords>> KeptLetter::keep_by(const File& file) {
  keep_pause_.kept();
  if (!holds_words()) return std::nullopt;
  TRY(KeptWords kept, file({subject, editor.text()}, seen()));
  kept_body_ = editor.text();
  kept_subject_ = subject;
  return std::optional(std::move(kept));
}

Result<std::optional<KeptWords>> KeptLetter::keep(Desk& desk, Id<Application> id, const Draft& draft) {
  return keep_by([&](const LetterWords& words, const LetterWords& before) {
    return keep_words(desk, id, draft, words.subject, words.body, before);
  });
}

}  // namespace goodterms
