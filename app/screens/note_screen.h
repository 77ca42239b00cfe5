// A note to somebody who was told no, long after: what it is for, what only the user can say, and the words
// on paper.
#pragma once

#include "app/screens/letter_gap.h"
#include "app/screens/letter_sheet.h"
#include "app/screens/teleprompter.h"
#include "app/widgets/field.h"
#include "core/actions/notes.h"

namespace goodterms {

class NoteScreen final : public Screen {
 public:
  // `beside`: on the page of whom it goes to, beside their story.
  explicit NoteScreen(const Place& place, bool beside = false) : place_(place), beside_(beside) {}

  Result<void> read(Desk& desk) override;
  bool depends_on(const Changes& changes) const override {
    return changes.has_any({RecordKind::applications, RecordKind::companies, RecordKind::contacts,
                            RecordKind::interactions, RecordKind::messages, RecordKind::profile,
                            RecordKind::settings, RecordKind::own_letters});
  }
  void draw(const Canvas& canvas, const Box& box, Commands& commands) override;
  void press_primary(Commands& commands) override;
  void press_keys(Commands& commands) override;
  bool escape() override;
  std::optional<double> tend(Shell& shell, double now) override;
  Result<void> leave(Shell& shell) override;
  bool holds_words() const override {
    return kept_.holds_words() || holds_typed() || !(third_ == kept_third_);
  }
  bool wants_all_room() const override { return true; }
  Id<Application> application() const { return place_.application; }
  // Beside the story of whom it goes to: what has changed above, the words on paper, and the ways out.
  void draw_beside(const Canvas& canvas, Box box, Commands& commands);
  // Only the question what has changed; what is typed goes into the note at once.
  void draw_change(const Canvas& canvas, Box& page);
  float foot_height(const Ui& ui) const override { return goodterms::foot_height(ui, {false, true}); }

 private:
  // A place in the letter that only the user can fill.
  struct Gap {
    std::string words;  // as it stands there, in brackets
    std::string label, value;
    std::string placed = {};   // what stands in the note in their place, from this field
    std::string name = {};     // of the placeholder
    bool asks_change = false;  // what has changed since
    bool active = false;       // had the caret in the last frame
  };

  // Somebody else who has a part in a note of this kind: who it is, and where they stand in its words.
  bool has_third() const { return third_part(kind_) != ThirdPart::none; }
  Result<void> read_third(Desk& desk, const std::optional<Message>& kept);
  void address_note(const Words& words);
  void place_third(const Words& words);
  bool asks_for_third(Commands& commands);  // true: it was said what is missing
  void agree(bool agreed, Commands& commands);
  float third_height(const Canvas& canvas, float width) const;
  void draw_third(const Canvas& canvas, Box& page, Commands& commands);
  void draw_agreed(const Canvas& canvas, Box row, Commands& commands);
  LetterWords words() const { return {kept_.subject, kept_.editor.text(), third_}; }

  bool holds_typed() const;  // in a field, and not in the note yet
  Result<void> keep(Shell& shell);
  Result<void> find_gaps(Desk& desk);
  void fill(Gap& gap);
  void place(Gap& gap);  // as it is typed
  static std::size_t find_alone(std::string_view text, const std::string& words, std::size_t from = 0);
  static std::size_t place_of(const LetterEditor& editor, const std::string& there);
  bool put(const std::string& there, const std::string& wanted, MarkKind kind);
  void put_at(std::size_t at, const std::string& there, const std::string& wanted, MarkKind kind);
  std::vector<std::size_t> third_places(const std::string& text) const;
  static Field field_of(const Canvas& canvas, const Gap& gap);
  static float gap_height(const Canvas& canvas, const Gap& gap, float width);
  void draw_placed_gap(const Canvas& canvas, Box& page, Gap& gap, bool focus);
  void draw_placed_gaps(const Canvas& canvas, Box& page);
  void draw_beside_sheet(const Canvas& canvas, const Box& sheet, Commands& commands);
  void draw_beside_foot(const Canvas& canvas, const Box& box, Commands& commands);
  bool has_open_gaps() const;
  std::string fill_words(const Words& words) const;  // empty where nothing is to be filled in
  void fill_gap();
  void hand(Commands& commands);
  std::vector<EditorMark> marks_of(const std::vector<LetterMark>& marks, const std::string& text) const;
  void fill_all();  // with what was typed so far
  struct Choice {
    std::string kind;
    Channel channel;
    Tone tone;
    std::string own = {};  // id of one of the user's own; may be empty
  };
  Choice choice() const { return {kind_, draft_.channel, draft_.tone}; }
  void choose(Choice choice, Commands& commands);
  bool is_call() const { return draft_.channel == Channel::phone; }
  void start_call(Commands& commands);
  void file(Commands& commands);
  bool asks_for_gaps(
      Commands& commands);  // true: something is still to be filled in, and it was said just now

  void draw_head(const Canvas& canvas, Box& page, Commands& commands);
  void draw_pickers(const Canvas& canvas, Box row, Commands& commands);
  void draw_gaps(const Canvas& canvas, Box& page);
  void draw_foot(const Canvas& canvas, const Box& box, Commands& commands);
  void take_foot_press(LetterPress pressed, Commands& commands);
  void draw_call(const Canvas& canvas, const Box& box, Commands& commands);
  void draw_call_foot(const Canvas& canvas, const Box& box, Commands& commands);

  Place place_;
  bool beside_;
  Case about_;
  std::string kind_, use_when_;
  std::string title_, below_, to_, address_;
  Case addressed_;      // the case, with whom the note goes to
  std::string copied_;  // who gets a copy, in words
  ThirdPerson third_, kept_third_;
  std::string typed_name_, typed_email_;    // as they stand in their fields
  std::string third_place_, third_placed_;  // as they stand in the note: without a name, and now
  const Catalog* catalog_ = nullptr;        // of its letters
  bool agreed_ = false;                     // to be named
  bool focus_third_ = false, focus_address_ = false;
  std::string composed_;  // as the template gave it
  Draft draft_;
  KeptLetter kept_;
  std::vector<OwnLetter> own_;     // that are for this kind
  std::vector<Channel> channels_;  // there are letters of this kind for
  Teleprompter script_;            // where they are called
  bool asked_open_ = false;
  std::vector<Gap> gaps_;
  bool told_gaps_ = false;  // that there are any: who presses once more means it
  bool focus_gap_ = false;
  bool shows_gaps_ = false;           // in fields, in the last frame
  std::optional<std::string> asked_;  // it left the app, in words
};

}  // namespace goodterms
