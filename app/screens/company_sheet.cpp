#include "app/screens/company_sheet.h"

#include "app/screens/parts.h"
#include "app/widgets/field.h"
#include "app/widgets/sheet.h"
#include "core/actions/companies.h"

namespace goodterms {
namespace {

constexpr float gap = 16;

}  // namespace

void CompanySheet::open(const Company& company) {
  company_ = company;
  name_ = company.name;
  error_.clear();
  other_ = {};
  open_ = true;
}

void CompanySheet::save(Commands& commands) {
  commands.push_back([this](Shell& shell) -> Result<void> {
    Desk& desk = shell.desk();
    TRY(other_, other_company_named(desk, company_.id, name_));
    const auto renamed = rename_company(desk, company_.id, name_);
    if (!renamed) {
      error_ = desk.words(renamed.error().wording);
      return {};
    }
    open_ = false;
    shell.changed(*renamed);
    shell.say_done(desk.words("ui.company.saved"));
    return {};
  });
}

void CompanySheet::join(Commands& commands) {
  commands.push_back([this](Shell& shell) -> Result<void> {
    TRY(const Changes changes, join_companies(shell.desk(), other_, company_.id));
    open_ = false;
    shell.replace(company_place(other_));
    shell.changed(changes);
    shell.say_done(shell.desk().words("ui.company.joined"));
    return {};
  });
}

void CompanySheet::draw(const Canvas& canvas, Commands& commands) {
  const Ui& ui = canvas.ui();
  const std::string title = ui.words("ui.company.rename"), label = ui.words("ui.company.name"),
                    note = ui.words("ui.company.note"),
                    act = ui.words(other_ ? "ui.company.join" : "ui.save");
  Field field;
  field.label = label;
  field.error = error_;
  const float width = Sheet::content_width(ui), field_high = field_height(canvas, field, width),
              note_high = canvas.wrapped_height(note, quiet_text, width);
  const Sheet sheet(canvas, "company", title, field_high + note_high + 2 * gap + ui.button_height(), open_);
  if (!sheet) return;
  Box box = sheet.content();
  const FieldResult typed = draw_field(sheet.canvas(), box.cut_top(field_high, gap), field, name_);
  if (typed.changed) {
    error_.clear();
    other_ = {};
  }
  sheet.canvas().paragraph(box.cut_top(note_high, gap), note, quiet_text);
  const bool pressed =
      draw_main_button(sheet.canvas(), box.cut_top(ui.button_height()), {act, ButtonKind::primary});
  if (pressed && other_) return join(commands);
  if (pressed || typed.submitted) save(commands);
}

}  // namespace goodterms
