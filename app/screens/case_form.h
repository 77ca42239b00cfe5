// The facts of a case as fields to fill in: in a new decline, and when a case is changed.
#pragma once

#include <array>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "app/screens/make_screen.h"
#include "app/screens/parts.h"
#include "app/widgets/date_field.h"
#include "core/model/record_field.h"

namespace goodterms {

class CaseForm {
 public:
  // `tools` outlives the form.
  explicit CaseForm(const ScreenTools& tools) : tools_(&tools) {}
  CaseForm(const ScreenTools& tools, CaseFacts facts);

  // Fills what the user has not typed themselves with what was read; fields that were filled so before and
  // are not read any more become empty again.
  void take_over(const Invitation& invitation);

  // What the form always asks; the other fields follow on demand.
  static constexpr std::array<std::string_view, 4> main_fields = {"company", "role", "contact", "interview"};
  // Puts words in one of the main fields, as if they had been typed.
  void take(std::string_view field, const std::string& words, Instant now);
  // Whether these words, or a part of them, were read into a field; and takes them out of it again.
  bool was_read_as(std::string_view words) const;
  void leave_out(std::string_view words);

  // Cut the fields off the top of `page`: company, role, contact and interview; how to reach them and what
  // the advice asks. True when Enter was pressed in one of them.
  bool draw_main(const Canvas& canvas, Box& page, Instant now);
  bool draw_details(const Canvas& canvas, Box& page, Instant now);

  // The facts as they are now. Errors: invalid_input, and marks the fields that are wrong; the first of them
  // takes the caret when it is next drawn.
  Result<CaseFacts> facts();
  // Where that field was drawn, once: it is to be seen.
  std::optional<Box> take_refused_place();

  // The facts as they stand there, right or wrong, and what was typed for an interview where that is no
  // moment.
  CaseFacts as_typed() const;
  std::string typed_interview() const { return interview_.is_wrong() ? interview_.text() : std::string(); }
  void set_typed_interview(std::string text) { interview_.set_text(std::move(text)); }

  // What the form was opened from.
  const CaseFacts& opened() const { return opened_; }
  // Somebody else changed the facts meanwhile: what was not touched here becomes theirs, and the fields that
  // clash tell what they are by now. Saved again, the form wins.
  void meet(const Desk& desk, const CaseFacts& theirs, const std::vector<const RecordField*>& clashes);

  bool empty() const;
  // A field that shows only with `all` is wrong: it must be seen.
  bool is_wrong_below() const;

 private:
  // What is known of a field beside its value.
  struct State {
    bool was_read = false;  // from the invitation, and not changed since
    Wording error;          // has a key where something is wrong
    std::string theirs;     // what somebody else made of it meanwhile, as a sentence
    // What the invitation may mean by it, the likeliest first: offered while the field is empty.
    std::vector<std::string> candidates;
  };
  using Draw = std::function<bool(const Box&)>;  // true: Enter was pressed
  struct Cell {
    float height;
    Draw draw;
  };

  void set_read(const RecordField& field, const std::optional<ReadText>& read);
  bool draw_entry(const Canvas& canvas, const Box& box, const RecordField& field);
  bool draw_interview(const Canvas& canvas, const Box& box, Instant now);
  std::string interview_zone() const;
  int own_offset(Instant moment) const;
  // Fields beside each other two by two, or one below the other where there is little room.
  bool draw_cells(const Canvas& canvas, Box& page, const std::vector<Cell>& cells);
  void draw_choices(const Canvas& canvas, Box& page);
  void draw_theirs(const Canvas& canvas, Box& page, std::string_view id);  // below a choice
  bool takes_focus(std::string_view id);
  bool stands_empty(const RecordField& field) const;
  // Below a field: what may be meant by it.
  std::vector<Chip> candidates_of(const RecordField& field) const;
  void draw_candidates(const Canvas& canvas, const Box& box, const RecordField& field, Instant now);
  Cell cell_of(const Canvas& canvas, const RecordField& field, Instant now, float width);

  const ScreenTools* tools_;
  CaseFacts facts_, opened_;
  std::map<std::string_view, State> states_;  // by a field's id
  DateField interview_;
  std::string_view refused_;  // the first field that is wrong, until it has the caret
  std::optional<Box> refused_at_;
  std::optional<Instant> interview_to_show_;  // goes into the field when it is next drawn
};

}  // namespace goodterms
