#include "app/screens/join_sheet.h"

#include "app/screens/parts.h"
#include "app/widgets/field.h"
#include "app/widgets/navigation.h"
#include "app/widgets/sheet.h"
#include "core/actions/join_people.h"

namespace goodterms {
namespace {

constexpr float gap = 12;
constexpr std::size_t most_found = 4;  // rows that stand on a phone above its keyboard

}  // namespace

void JoinSheet::open(Id<Contact> contact, const std::string& name) {
  contact_ = contact;
  name_ = name;
  words_.clear();
  found_.clear();
  chosen_.reset();
  open_ = true;
}

Result<void> JoinSheet::search(Desk& desk) {
  found_.clear();
  TRY(const FoundView view, find_anything(desk, words_));
  for (const auto* const names : {&view.names, &view.similar_names}) {
    for (const FoundEntry& one : *names) {
      const bool other = one.place.contact && !(one.place.contact == contact_);
      if (other && found_.size() < most_found) found_.push_back(one);
    }
  }
  return {};
}

void JoinSheet::draw_found(const Canvas& canvas, Box box) {
  if (found_.empty()) {
    const std::string text = canvas.ui().words(trim(words_).empty() ? "ui.join.note" : "ui.join.nobody");
    canvas.paragraph(box, text, quiet_text);
    return;
  }
  for (const FoundEntry& one : found_) {
    ListRow row;
    row.title = one.title;
    row.summary = one.summary;
    row.initials = one.initials;
    row.hits = one.hits;
    row.key = one.place.contact.value;
    if (draw_row(canvas, box.cut_top(row_height(canvas)).inset(-14, 0), row)) chosen_ = one;
  }
}

void JoinSheet::draw_chosen(const Canvas& canvas, Box box, Commands& commands) {
  const Ui& ui = canvas.ui();
  Object values;
  values.set("name", name_);
  values.set("other", chosen_->title);
  const std::string what = ui.words("ui.join.what", values), join = ui.words("ui.join.do");
  canvas.paragraph(box.cut_top(canvas.wrapped_height(what, body_text, box.width), gap), what, body_text);
  if (!draw_main_button(canvas, box.cut_top(ui.button_height()), {join, ButtonKind::primary})) return;
  commands.push_back([this, other = chosen_->place.contact](Shell& shell) -> Result<void> {
    TRY(const Changes changes, merge_contacts(shell.desk(), contact_, other));
    open_ = false;
    shell.changed(changes);
    shell.say_done(shell.desk().words("ui.join.done"));
    return {};
  });
}

void JoinSheet::draw(const Canvas& canvas, Commands& commands) {
  const Ui& ui = canvas.ui();
  Object values;
  values.set("name", name_);
  const std::string title = ui.words("ui.join.title", values), label = ui.words("ui.join.search"),
                    hint = ui.words("ui.join.hint");
  Field field;
  field.label = label;
  field.placeholder = hint;
  const float field_high = field_height(canvas, field, Sheet::content_width(ui));
  const float height = field_high + gap + static_cast<float>(most_found) * row_height(canvas);
  const Sheet sheet(canvas, "join", title, height, open_);
  if (!sheet) return;
  Box box = sheet.content();
  const FieldResult typed = draw_field(sheet.canvas(), box.cut_top(field_high, gap), field, words_);
  if (typed.changed) {
    chosen_.reset();
    commands.push_back(Command::without_change([this](Shell& shell) { return search(shell.desk()); }));
  }
  if (chosen_) return draw_chosen(sheet.canvas(), box, commands);
  draw_found(sheet.canvas(), box);
}

}  // namespace goodterms
