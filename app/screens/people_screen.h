// The place People: a list with search as you type, and the page of whoever was chosen.
#pragma once

#include <memory>

#include "app/screens/bin_list.h"
#include "app/screens/company_sheet.h"
#include "app/screens/delete_sheet.h"
#include "app/screens/forget_sheet.h"
#include "app/screens/found_view.h"
#include "app/screens/join_sheet.h"
#include "app/screens/log_sheet.h"
#include "app/screens/note_screen.h"
#include "app/screens/people_view.h"
#include "app/screens/person_form.h"
#include "app/screens/split_sheet.h"
#include "app/screens/tag_sheet.h"
#include "app/screens/today_view.h"
#include "app/screens/today_wide_view.h"

namespace goodterms {

class PeopleScreen final : public Screen {
 public:
  PeopleScreen(const Place& place, const ScreenTools& tools);

  Result<void> read(Desk& desk) override;
  bool depends_on(const Changes& changes) const override {
    if (found_ && changes.has(RecordKind::tasks)) return true;
    // The note to somebody whom it is time to write to is signed, and may be in words of one's own.
    return changes.has_any({RecordKind::contacts, RecordKind::companies, RecordKind::applications,
                            RecordKind::messages, RecordKind::interactions, RecordKind::promises,
                            RecordKind::profile, RecordKind::settings, RecordKind::own_letters});
  }
  void draw(const Canvas& canvas, const Box& box, Commands& commands) override;
  bool escape() override;
  // Somebody's page on a phone stands alone, as a decline does; beside the list it has the rail.
  bool wants_all_room() const override { return person_.has_value(); }
  void press_primary(Commands& commands) override;
  void press_keys(Commands& commands) override {
    if (note_ && note_beside_) note_->press_keys(commands);
  }
  std::optional<double> tend(Shell& shell, double now) override;
  Result<void> leave(Shell& shell) override { return leave_note(shell); }
  bool holds_words() const override { return note_ && note_->holds_words(); }
  std::optional<Place> shown_place() const override { return place_; }
  std::optional<Instant> next_change() const override { return next_midnight(now_); }

 private:
  bool chosen() const { return static_cast<bool>(place_.contact) || static_cast<bool>(place_.company); }

  // people_list_drawing.cpp
  void draw_list(const Canvas& canvas, const Box& box, Commands& commands);
  void draw_search(const Canvas& canvas, Box& column, Commands& commands);
  void draw_which(const Canvas& canvas, Box& column, Commands& commands);
  void draw_rows(const Canvas& canvas, const Box& box, Commands& commands);
  void draw_found(const Canvas& canvas, const Box& box, Commands& commands);
  void draw_tag(const Canvas& canvas, Box& list);
  void draw_tags(const Canvas& canvas, Box& column, std::span<const std::string> tags, Commands& commands);
  Result<void> search(Desk& desk);
  Result<void> narrow_to(Shell& shell, const std::string& tag);
  void draw_said(const Canvas& canvas, Box& list, std::int64_t key, const FoundEntry& said,
                 Commands& commands);
  void choose(const Place& place, Commands& commands);  // somebody of the list, or what was found elsewhere
  bool is_chosen(const Place& place) const {
    return chosen() && place.contact == place_.contact && place.company == place_.company;
  }
  Result<void> read_page(Desk& desk, std::int64_t first);

  // people_person_drawing.cpp
  void draw_person(const Canvas& canvas, const Box& box, Commands& commands);
  void draw_person_head(const Canvas& canvas, Box& page, bool alone, Commands& commands);
  void draw_own_tags(const Canvas& canvas, Box& page, Commands& commands);
  void draw_more(const Canvas& canvas, const Box& button, Commands& commands);
  void draw_archived(const Canvas& canvas, Box& page, Commands& commands);
  void do_main_act(Commands& commands) const;
  void draw_ways(const Canvas& canvas, Box& column, Commands& commands);
  void draw_colleagues(const Canvas& canvas, Box& column, Commands& commands);
  void draw_cases(const Canvas& canvas, Box& column, Commands& commands);
  void draw_story(const Canvas& canvas, Box& column);
  void log_something(const Words& words);
  void draw_promises(const Canvas& canvas, Box& column, Commands& commands);
  void draw_to_write(const Canvas& canvas, Box page, Commands& commands);
  void draw_lead(const Canvas& canvas, Box& page) const;
  void draw_words(const Canvas& canvas, Box& column, const char* title, const SentWords& sent,
                  Commands& commands);
  // people_promises_drawing.cpp
  void draw_promise_words(const Canvas& canvas, Box& box, const ShownPromise& shown) const;
  void draw_remembered(const Canvas& canvas, Box& column, const ShownPromise& shown, Commands& commands);
  void draw_offered(const Canvas& canvas, Box& column, const ShownPromise& shown, std::int64_t key,
                    Commands& commands);
  void draw_said_promises(const Canvas& canvas, Box& column, Commands& commands);
  // people_nobody_drawing.cpp
  void draw_nobody(const Canvas& canvas, const Box& box, Commands& commands);
  void read_nobody(Commands& commands);
  // people_screen.cpp
  Result<void> read_note(Desk& desk);
  Result<void> leave_note(Shell& shell);
  void draw_edit_sheet(const Canvas& canvas, Commands& commands);
  void draw_sheets(const Canvas& canvas, Commands& commands);

  Place place_;
  const ScreenTools& tools_;
  Instant now_;
  // the list
  std::string words_;
  PeopleFilter filter_ = PeopleFilter::all;
  std::int64_t total_ = 0, first_ = 0;
  std::vector<PersonRow> rows_;  // from first_ on
  std::optional<FoundView> found_;
  std::vector<std::string> tags_;  // some that people have
  std::optional<TagUse> tag_;      // the one that the list is narrowed to, and nothing else
  TagSheet tag_sheet_;
  CompanySheet company_sheet_;
  JoinSheet join_sheet_;
  ForgetSheet forget_sheet_;
  DeleteSheet delete_sheet_;
  SplitSheet split_sheet_;
  BinList bin_;
  bool bin_shown_ = false;     // in the place of the list
  std::int64_t archived_ = 0;  // how many people are
  bool nobody_ = true;         // nobody and no company in the log
  bool list_beside_ = false;   // the list stands beside the page
  bool asked_ = false;         // for another page; it comes after the frame
  // beside it, while nobody is chosen
  std::vector<TodayPerson> due_;
  std::vector<TimelineEntry> lately_;
  bool nobody_chosen_stale_ = true;
  // the page
  std::optional<PersonView> person_;
  std::optional<Person> person_read_;  // what the view was made of
  std::unique_ptr<NoteScreen> note_;   // while it is time to write to them
  bool note_beside_ = false;           // it was drawn beside the story, in the last frame
  bool edit_open_ = false;
  PersonForm form_;
  LogSheet log_;
};

}  // namespace goodterms
