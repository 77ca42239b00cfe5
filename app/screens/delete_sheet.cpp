#include "app/screens/delete_sheet.h"

#include "app/screens/parts.h"
#include "app/widgets/sheet.h"
#include "core/actions/put_aside.h"

namespace goodterms {
namespace {

constexpr float gap = 20;

}  // namespace

void DeleteSheet::open(const Desk& desk, const Person& person) {
  contact_ = person.contact->id;
  name_ = person.contact->name;
  const Words& words = desk.words;
  const GoesAlong along = goes_along(person);
  Object values;
  values.set("name", name_);
  values.set("day", spell_day(words, local_date(desk.now()) + days_in_bin));
  if (along.cases > 0) values.set("cases", words.count("ui.bin.cases", along.cases));
  what_ = words("ui.bin.what", values);
  if (along.open > 0)
    what_ +=
        " " + (along.cases == 1 ? words("ui.bin.untold-only") : words.count("ui.bin.untold", along.open));
  open_ = true;
}

void DeleteSheet::draw(const Canvas& canvas, Commands& commands) {
  const Ui& ui = canvas.ui();
  Object values;
  values.set("name", name_);
  const std::string title = ui.words("ui.bin.title", values), put = ui.words("ui.bin.do");
  const float high = canvas.wrapped_height(what_, body_text, Sheet::content_width(ui));
  const Sheet sheet(canvas, "delete", title, high + gap + ui.button_height(), open_);
  if (!sheet) return;
  Box box = sheet.content();
  sheet.canvas().paragraph(box.cut_top(high, gap), what_, body_text);
  if (!draw_main_button(sheet.canvas(), box.cut_top(ui.button_height()), {put, ButtonKind::secondary}))
    return;
  commands.push_back([this, name = name_](Shell& shell) -> Result<void> {
    TRY(const Changes changes, delete_contact(shell.desk(), contact_));
    open_ = false;
    shell.changed(changes);
    shell.replace({PlaceKind::people});  // with it this sheet is gone
    Object said;
    said.set("name", name);
    shell.say_done(shell.desk().words("ui.bin.done", said));
    return {};
  });
}

}  // namespace goodterms
