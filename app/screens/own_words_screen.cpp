#include "app/screens/own_words_screen.h"

#include <algorithm>

#include "app/screens/kept_letter.h"
#include "app/screens/places.h"
#include "core/actions/scripts.h"
#include "core/base/text.h"

namespace goodterms {

OwnLetter OwnWordsScreen::typed() const {
  OwnLetter letter = letter_;
  letter.body = with_tags(editor_.text(), case_.places);
  letter.subject = with_tags(letter.subject, case_.places);
  return letter;
}

// A name or a subject that is being typed may end in a blank, and is one line when it is filed; without a
// name it keeps the one it had.
OwnLetter OwnWordsScreen::as_filed() const {
  OwnLetter letter = typed();
  letter.title = single_line(letter.title);
  letter.subject = single_line(letter.subject);
  if (letter.title.empty()) letter.title = kept_.title;
  return letter;
}

Result<void> OwnWordsScreen::read(Desk& desk) {
  TRY(rows_, read_own_rows(desk));
  TRY(case_, read_own_case(desk, place_.application));
  reasons_ = reasons_to_choose(desk);
  languages_ = languages_to_choose(desk);
  const bool to_be_kept = place_.application && !place_.own_letter;
  is_new_ = to_be_kept;
  if (to_be_kept) {
    if (holds_words()) return look_over(desk);
    TRY(const OwnLetter made, wording_of(desk, case_.about, place_.sent));
    return is_open_ && same_words(made, seen_) ? look_over(desk) : open(desk, made);
  }
  is_open_ = static_cast<bool>(place_.own_letter);
  if (!is_open_) return {};
  TRY(const OwnLetter filed, read_own_letter(desk, place_.own_letter));
  // What is being written stays; it is kept after the next pause.
  if (kept_.id == filed.id && (holds_words() || same_words(filed, seen_))) return look_over(desk);
  return open(desk, filed);
}

Result<void> OwnWordsScreen::open(Desk& desk, const OwnLetter& letter) {
  const bool same = is_open_ && kept_.id == letter.id && kept_.id;
  is_open_ = true;
  seen_ = kept_ = letter_ = letter;
  letter_.subject = with_labels(letter.subject, case_.places);
  const std::string shown = with_labels(letter.body, case_.places);
  if (same) {
    editor_.replace_all(shown, {});
  } else {
    editor_.set_text(shown, {});
  }
  kept_ = as_filed();
  return look_over(desk);
}

Result<void> OwnWordsScreen::look_over(Desk& now) {
  changed_ = false;
  const FixedClock clock(case_.as_of.value_or(now.now()));
  Desk desk{now.log, now.languages, now.words, clock, now.files};
  purposes_ = purposes_to_choose(desk, letter_.channel);
  // What is said by another channel only is a decline by this one.
  const bool offered = std::any_of(purposes_.begin(), purposes_.end(),
                                   [&](const OwnChoice& one) { return one.id == letter_.purpose; });
  if (!offered && letter_.channel != kept_.channel) letter_.purpose = OwnLetter().purpose;
  const OwnLetter letter = typed();
  std::vector<EditorMark> marks;
  for (const TextRange& place : labels_in(editor_.text(), case_.places))
    marks.push_back({place, MarkKind::missing});
  for (const TemplateTag& tag : tags_in(editor_.text(), case_.places))
    marks.push_back({tag.range, tag.known ? MarkKind::filled : MarkKind::missing});
  editor_.set_marks(std::move(marks));
  const Catalog& catalog = letters_for(desk, case_.about);
  problem_ = problem_of(catalog, letter);
  if (problem_ && problem_->at) {
    // Where it is on the sheet, on which places have longer words.
    const bool in_body = problem_->part == OwnLetterProblem::Part::body;
    problem_->at = shown_position(in_body ? letter.body : letter.subject, *problem_->at, case_.places);
  }
  problem_words_ = problem_ ? problem_words(desk.words, *problem_) : std::string();
  findings_.clear();
  underlined_.clear();
  if (problem_) return {};  // it reads as it did when it was whole
  TRY(const Letter parsed, parsed_letter(catalog, letter));
  TRY(const Object values, letter_values(desk, case_.about));
  TRY(const Draft draft, render_letter(catalog, parsed, values));
  length_ = desk.words.count("ui.letter.words", static_cast<std::int64_t>(count_words(draft.body.text)));
  subject_reads_ = draft.subjects.empty() ? std::string() : draft.subjects.front();
  TRY(const auto filled, letter_marks(desk, case_.about, draft.body.text));
  reads_.set_text(draft.body.text, editor_marks(filled));
  // The linter looks for a decline, in the language of our letters.
  if (letter.purpose != "decline" ||
      base_language(letter.language) != base_language(catalog.content().language))
    return {};
  TRY(findings_,
      lint_letter(desk, tools_.linter(), subject_reads_, draft.body.text, letter.channel, case_.about));
  // When the case's letter is due is nothing of the words.
  std::erase_if(findings_,
                [](const LetterFinding& finding) { return finding.principle == Principle::prompt; });
  for (const LetterFinding& finding : findings_) {
    if (finding.in_subject) continue;
    underlined_.push_back({finding.range, finding.message, finding.fix, finding.replacement,
                           finding.about_whole, finding.severity == Severity::error});
  }
  return {};
}

bool OwnWordsScreen::holds_words() const {
  return is_open_ && !same_words(kept_, as_filed());
}

Result<void> OwnWordsScreen::keep(Shell& shell) {
  keep_pause_.kept();
  if (!holds_words()) return {};
  OwnLetter letter = as_filed();
  if (is_new_) {  // it is left as it was changed
    TRY_DONE(keep_as_new(shell, letter));
    shell.say_done(shell.desk().words("ui.own.kept"));
    return {};
  }
  const auto kept = change_own_letter(shell.desk(), letter, seen_);
  if (kept) {
    kept_ = seen_ = letter;
    shell.changed(kept->changes);
    if (kept->replaced_others) shell.say_done(shell.desk().words("ui.changed-elsewhere"));
    return {};
  }
  if (kept.error().code != ErrorCode::not_found) return tl::unexpected(kept.error());
  // Taken out elsewhere while it was written on: what was typed is a letter of its own then.
  return keep_as_new(shell, letter);
}

Result<void> OwnWordsScreen::keep_as_new(Shell& shell, OwnLetter letter) {
  TRY(const auto added, add_own_letter(shell.desk(), letter));
  letter.id = letter_.id = place_.own_letter = added.value;
  kept_ = seen_ = std::move(letter);
  is_new_ = false;
  shell.changed(added.changes);
  return {};
}

std::optional<double> OwnWordsScreen::tend(Shell& shell, double now) {
  if (changed_) {
    if (!is_new_) keep_pause_.written(now);
    if (const auto done = look_over(shell.desk()); !done) shell.say(done.error());
    return 0.0;  // one more frame shows it
  }
  const auto keep_at = keep_pause_.at();
  if (!keep_at) return std::nullopt;
  if (now < *keep_at) return *keep_at - now;
  if (const auto kept = keep(shell); !kept) shell.say(kept.error());
  return std::nullopt;
}

Result<void> OwnWordsScreen::leave(Shell& shell) {
  return keep(shell);
}

bool OwnWordsScreen::escape() {
  if (!is_open_ || side_ == Side::words) return false;
  side_ = Side::words;
  return true;
}

void OwnWordsScreen::press_primary(Commands& commands) {
  if (is_new_) return keep_new(commands);
  if (rows_.empty() && !is_open_) start_new(commands);
}

void OwnWordsScreen::keep_new(Commands& commands) {
  commands.push_back([this](Shell& shell) -> Result<void> {
    TRY_DONE(keep_as_new(shell, typed()));
    shell.replace(own_letter_place(place_.own_letter, place_.application));
    shell.say_done(shell.desk().words("ui.own.kept"));
    return {};
  });
}

void OwnWordsScreen::start_new(Commands& commands) {
  commands.push_back([](Shell& shell) -> Result<void> {
    Desk& desk = shell.desk();
    OwnLetter letter;
    letter.title = desk.words("ui.own.new-title");
    letter.language = desk.catalog().content().language;
    letter.body = desk.words("ui.own.new-body");
    TRY(const auto added, add_own_letter(desk, letter));
    shell.changed(added.changes);
    shell.go(own_letter_place(added.value));
    return {};
  });
}

void OwnWordsScreen::import_file(Commands& commands) {
  commands.push_back(Command::without_change([](Shell& shell) -> Result<void> {
    return shell.open_file("json", [](Shell& with, const std::string& path) -> Result<void> {
      constexpr std::size_t largest = 20'000'000;
      TRY(const std::string bytes, with.desk().files.read_start(path, largest + 1));
      if (bytes.size() > largest)
        return failure(ErrorCode::too_large, "error.own.file-too-large", {{"path", path}});
      TRY(const auto imported, import_own_letters(with.desk(), bytes));
      with.changed(imported.changes);
      with.say_done(with.desk().words.count("ui.own.imported", imported.value.added));
      return {};
    });
  }));
}

void OwnWordsScreen::export_file(Commands& commands) {
  commands.push_back(Command::without_change([](Shell& shell) -> Result<void> {
    TRY(std::string file, export_own_letters(shell.desk()));
    return shell.save_file(shell.desk().words("ui.own.file-name"), "json", std::move(file));
  }));
}

// Where the caret is.
void OwnWordsScreen::insert(const std::string& name) {
  editor_.replace(editor_.selection(), with_labels("{{" + name + "}}", case_.places));
  editor_.take_focus();
  side_ = Side::words;
  touch();
}

std::unique_ptr<Screen> make_own_words_screen(const Place& place, const ScreenTools& tools) {
  return std::make_unique<OwnWordsScreen>(place, tools);
}

}  // namespace goodterms
