// A letter that is being written and kept with its case while it is: the words, and how far they are kept.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "app/screens/keep_pause.h"
#include "app/screens/screen.h"
#include "app/widgets/letter_editor.h"
#include "core/actions/letters.h"

namespace goodterms {

class KeptLetter {
 public:
  LetterEditor editor;
  std::string subject;

  // Shows what was read. `letter` says which letter it is: another begins its history anew, the same one is
  // changed as one step back. Words that are newer than the log stay, unless what was read can no longer be
  // written on. Returns whether it is shown.
  enum class Unkept : std::uint8_t { stay, give_way };
  bool show(const std::string& letter, const std::string& read_subject, const std::string& body,
            std::vector<EditorMark> marks, Unkept unkept = Unkept::stay);
  bool is_loaded() const { return loaded_; }
  // Whether something was written that is not kept yet.
  bool holds_words() const;
  LetterWords seen() const { return {kept_subject_, kept_body_}; }  // as it was read, or kept last

  void touch() { changed_ = true; }  // it was written on
  // See Screen::tend(). `look_over` is called when it was written on, `keep` when it is time to.
  std::optional<double> tend(double now, const std::function<void()>& look_over,
                             const std::function<void()>& keep);
  // Files the words as the draft of the case. Nothing where they are kept already.
  Result<std::optional<KeptWords>> keep(Desk& desk, Id<Application> id, const Draft& draft);
  // The same for words that are kept otherwise; `file` gets them, and what was seen before.
  using File = std::function<Result<KeptWords>(const LetterWords& words, const LetterWords& seen)>;
  Result<std::optional<KeptWords>> keep_by(const File& file);

 private:
  std::string kept_body_, kept_subject_;
  std::string shown_;  // which letter
  bool loaded_ = false;
  bool changed_ = false;  // since it was looked over
  KeepPause keep_pause_;
};

std::vector<EditorMark> editor_marks(const std::vector<LetterMark>& marks);

}  // namespace goodterms
