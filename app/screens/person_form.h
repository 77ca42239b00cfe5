// A person's own details as fields to change.
#pragma once

#include <array>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/screens/make_screen.h"
#include "app/screens/parts.h"
#include "app/widgets/date_field.h"
#include "core/model/record_field.h"

namespace goodterms {

class PersonForm {
 public:
  // `tools` outlives the form.
  explicit PersonForm(const ScreenTools& tools) : tools_(&tools) {}
  PersonForm(const ScreenTools& tools, const Words& words, const Contact& contact, Instant now);

  float height(const Canvas& canvas) const;
  // Cuts the fields off the top of `page`. True when Enter was pressed in one of them.
  bool draw(const Canvas& canvas, Box& page);

  // The contact as it is now; nothing, and said at the field, when a day or how often cannot be read.
  std::optional<Contact> contact(const Words& words);
  const Contact& opened() const { return opened_; }
  // Somebody else changed the contact meanwhile; see CaseForm::meet().
  void meet(const Desk& desk, const Contact& theirs, const std::vector<const RecordField*>& clashes);

  // What saving found to be wrong, shown at the field it is about.
  void refuse(const Error& error, std::string sentence);

 private:
  // How often to be in touch, as it is typed.
  struct TypedInterval {
    std::string Contact::*kept;
    const char *label, *hint;  // of the words
    std::string text = {}, error = {};
  };
  void show_days(const Words& words);
  Field field_of(const TypedInterval& interval, std::string_view label, std::string_view hint) const;
  void draw_private(const Canvas& canvas, Box& page);
  bool draw_intervals(const Canvas& canvas, Box& page);
  bool draw_text(const Canvas& canvas, Box& page, const RecordField& field, std::string& value);
  Field field_of(const RecordField& field, std::string_view label) const;
  DateFieldLook day_look(const std::array<std::string, 3>& words) const;
  std::array<std::string, 3> day_words(const Words& words) const;

  const ScreenTools* tools_;
  Contact contact_, opened_;
  std::map<std::string_view, std::string> theirs_;  // by a field's id: what somebody else made of it
  DateField reconnect_;
  std::array<TypedInterval, 2> intervals_ = {
      TypedInterval{&Contact::every, "ui.people.every", "ui.people.every-hint"},
      TypedInterval{&Contact::at_latest, "ui.people.at-latest", "ui.people.at-latest-hint"}};
  Instant now_;
  std::string error_;
  bool day_is_wrong_ = false;
};

}  // namespace goodterms
