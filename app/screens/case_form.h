// The facts of a case as fields to fill in: in a new decline, and when a case is changed.
#pragma once

#include <functional>
#include <string>

#include "app/screens/parts.h"
#include "app/widgets/date_field.h"
#include "core/actions/cases.h"
#include "core/reading/invitation.h"

namespace goodterms {

class CaseForm {
 public:
  CaseForm() = default;
  explicit CaseForm(const NewCase& facts);

  // Fills what the user has not typed themselves with what was read; fields that were filled so before and
  // are not read any more become empty again.
  void take_over(const Invitation& invitation);

  // Cuts the fields off the top of `page`: company, role, contact and interview; with `all`, also how to
  // reach them and what the advice asks. Returns true when Enter was pressed in one of them.
  bool draw(const Canvas& canvas, Box& page, Instant now, bool all);

  // The facts as they are now. Errors: invalid_input, and marks the field that is wrong.
  Result<NewCase> facts();

  bool empty() const;
  // A field that shows only with `all` is wrong: it must be seen.
  bool is_wrong_below() const { return !email_.error.key.empty(); }

 private:
  struct Entry {
    std::string value;
    bool was_read = false;  // from the invitation, and not changed since
    Wording error;          // has a key where something is wrong
  };
  using Draw = std::function<bool(const Box&)>;  // true: Enter was pressed

  void set_read(Entry& entry, const std::optional<ReadText>& read);
  bool draw_entry(const Canvas& canvas, const Box& box, std::string_view label, Entry& entry,
                  std::string_view placeholder = {});
  bool draw_interview(const Canvas& canvas, const Box& box, Instant now);
  // Two fields beside each other, or one below the other where there is little room.
  bool draw_pair(const Canvas& canvas, Box& page, float left_height, float right_height, const Draw& left,
                 const Draw& right);
  void draw_choices(const Canvas& canvas, Box& page);
  float entry_height(const Canvas& canvas, const Entry& entry) const;
  float interview_height(const Canvas& canvas) const;

  Entry company_, role_, contact_, email_, phone_, linkedin_, title_, conversation_, private_words_;
  DateField interview_;
  std::optional<Instant> interview_to_show_;  // goes into the field when it is next drawn
  Wording interview_error_;
  bool interview_was_read_ = false;
  Channel approached_ = Channel::email;
  bool approached_was_read_ = false;
  std::optional<Relation> relation_;
  std::string title_before_;  // that told the relation
  bool spoken_before_ = false;
  bool spoken_was_read_ = false;
  bool reads_messages_ = false;
  bool international_ = false;
  int touchpoints_ = 1;
  std::string reason_;
  std::optional<Instant> decided_;
};

}  // namespace goodterms
