// The place Own words: letters in the user's own words, in a list; the one that is open with what it is for,
// its words as a template, what its places become, and how it reads for a case.
#pragma once

#include "app/screens/keep_pause.h"
#include "app/screens/make_screen.h"
#include "app/screens/own_words_view.h"
#include "app/screens/parts.h"
#include "app/widgets/letter_editor.h"
#include "app/widgets/scroll_area.h"
#include "core/actions/lint.h"

namespace goodterms {

class OwnWordsScreen final : public Screen {
 public:
  OwnWordsScreen(const Place& place, const ScreenTools& tools) : place_(place), tools_(tools) {}

  Result<void> read(Desk& desk) override;
  bool depends_on(const Changes& changes) const override {
    return changes.has_any({RecordKind::own_letters, RecordKind::applications, RecordKind::companies,
                            RecordKind::contacts, RecordKind::profile, RecordKind::settings,
                            RecordKind::messages, RecordKind::interactions, RecordKind::tasks});
  }
  void draw(const Canvas& canvas, const Box& box, Commands& commands) override;
  void press_primary(Commands& commands) override;
  bool escape() override;
  std::optional<double> tend(Shell& shell, double now) override;
  Result<void> leave(Shell& shell) override;
  bool holds_words() const override;
  // What was changed of a wording and could not be kept is there when the user comes back.
  bool is_unfinished() const override { return is_new_ && holds_words(); }
  // What was made of a letter is a place of its own once it is kept.
  std::optional<Place> shown_place() const override { return place_; }
  bool wants_all_room() const override { return is_open_; }

 private:
  enum class Side : std::uint8_t { words, reads, places };

  OwnLetter typed() const;     // as it stands on the screen
  OwnLetter as_filed() const;  // the same as the log would have it
  Result<void> open(Desk& desk, const OwnLetter& letter);
  Result<void> look_over(Desk& desk);  // what is wrong with it, and how it reads
  Result<void> keep(Shell& shell);
  Result<void> keep_as_new(Shell& shell, OwnLetter letter);
  void touch() { changed_ = true; }
  void keep_new(Commands& commands);
  void start_new(Commands& commands);
  void import_file(Commands& commands);
  void export_file(Commands& commands);
  void insert(const std::string& name);

  // own_words_drawing.cpp
  void draw_list(const Canvas& canvas, Box column, Commands& commands);
  void draw_list_links(const Canvas& canvas, Box& column, Commands& commands);
  void draw_nothing(const Canvas& canvas, const Box& box, Commands& commands);
  void draw_open(const Canvas& canvas, Box page, Commands& commands);
  void draw_head(const Canvas& canvas, Box& page, Commands& commands);
  void draw_sides(const Canvas& canvas, Box& column);
  void draw_reading(const Canvas& canvas, Box box);
  void draw_places(const Canvas& canvas, Box box);
  void draw_side(const Canvas& canvas, Box box);
  void draw_foot(const Canvas& canvas, const Box& box, Commands& commands);

  // own_words_writing.cpp
  static constexpr float phone_sheet_margin = 8;
  void draw_writing(const Canvas& canvas, const Box& box, float foot_high, Commands& commands);
  void draw_pickers(const Canvas& canvas, Box& page);
  void draw_words(const Canvas& canvas, Box sheet, const ScrollArea& area, bool resized);
  void draw_problem(const Canvas& canvas, Box row);

  Place place_;
  const ScreenTools& tools_;
  std::vector<OwnLetterRow> rows_;
  OwnLetterCase case_;
  bool is_open_ = false;
  bool is_new_ = false;  // made of a letter, and not kept yet
  OwnLetter kept_;       // as it was kept last or made, in the editor's text
  OwnLetter seen_;       // as it was read from the log
  OwnLetter letter_;     // all but its words
  LetterEditor editor_;  // its words
  std::optional<OwnLetterProblem> problem_;
  std::string problem_words_;
  std::string length_;         // filled in, in words
  std::string subject_reads_;  // filled in
  LetterEditor reads_;
  std::vector<LetterFinding> findings_;
  std::vector<EditorFinding> underlined_;
  std::vector<OwnChoice> purposes_, reasons_, languages_;
  Side side_ = Side::words;   // on a phone; beside the words the last two share a column
  float writing_height_ = 0;  // seen of it in the last frame, points
  bool changed_ = false;      // since it was looked over
  KeepPause keep_pause_;
};

}  // namespace goodterms
