#include "app/screens/forget_sheet.h"

#include "app/screens/parts.h"
#include "app/widgets/field.h"
#include "app/widgets/sheet.h"
#include "core/actions/put_aside.h"

namespace goodterms {
namespace {

constexpr float gap = 12;

}  // namespace

void ForgetSheet::open(Id<Contact> contact, const std::string& name) {
  contact_ = contact;
  name_ = name;
  typed_.clear();
  open_ = true;
}

void ForgetSheet::forget(Commands& commands) {
  open_ = false;
  commands.push_back([contact = contact_, name = name_](Shell& shell) -> Result<void> {
    LongTask task;
    task.doing = "ui.work.forget";
    task.log = LongTask::Log::set_aside;
    const auto changes = std::make_shared<Changes>();
    const Desk& desk = shell.desk();  // gone while the work goes on
    const DeskParts parts{desk.languages, desk.words, desk.clock, desk.files};
    task.begin = [parts, contact, changes](const LogPlace& log) {
      if (!contact) return begin_forgetting_from_bin(log, parts, FromBin::all, changes);
      return begin_forgetting(log, parts, contact, changes);
    };
    task.done = [changes, name, contact](Shell& then) -> Result<void> {
      then.changed(*changes);
      if (contact) then.replace({PlaceKind::people});
      Object values;
      values.set("name", name);
      then.say(then.desk().words(contact ? "ui.forget.done" : "ui.bin.emptied", values));
      return {};
    };
    shell.begin(std::move(task));
    return {};
  });
}

void ForgetSheet::draw(const Canvas& canvas, Commands& commands) {
  const Ui& ui = canvas.ui();
  Object values;
  values.set("name", name_);
  const std::string title = ui.words(contact_ ? "ui.forget.title" : "ui.bin.empty-title", values),
                    why = ui.words(contact_ ? "ui.forget.why" : "ui.bin.empty-why"),
                    label = ui.words("ui.forget.label"), word = ui.words("ui.forget.word"),
                    forget_them = ui.words("ui.forget.do");
  Field field;
  field.label = label;
  const float width = Sheet::content_width(ui), why_high = canvas.wrapped_height(why, body_text, width),
              field_high = field_height(canvas, field, width);
  const Sheet sheet(canvas, "forget", title, why_high + field_high + 2 * gap + ui.button_height(), open_);
  if (!sheet) return;
  Box box = sheet.content();
  sheet.canvas().paragraph(box.cut_top(why_high, gap), why, body_text);
  draw_field(sheet.canvas(), box.cut_top(field_high, gap), field, typed_);
  Button button{forget_them, ButtonKind::loss};
  button.enabled = fold(trim(typed_)) == fold(word);
  if (draw_button(sheet.canvas(), box.cut_top(ui.button_height()), button)) forget(commands);
}

}  // namespace goodterms
