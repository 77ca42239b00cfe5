#include "app/screens/lines_sheet.h"

#include "app/screens/parts.h"
#include "app/widgets/sheet.h"
#include "core/actions/decide.h"

namespace goodterms {
namespace {

constexpr float editor_rows = 6, margin = 14, gap = 16;

}  // namespace

void LinesSheet::open(const std::string& lines) {
  open_ = true;
  editor_ = LetterEditor();
  editor_.set_style(body_text);
  editor_.set_text(lines, {});
  editor_.select({lines.size(), lines.size()});
  editor_.take_focus();
}

std::optional<std::string> LinesSheet::draw(const Canvas& canvas) {
  const Ui& ui = canvas.ui();
  const Words& words = ui.words;
  const std::string explain = words(key_ + ".why"), label = words(key_ + ".title");
  const float explained = canvas.wrapped_height(explain, small_text, Sheet::content_width(ui));
  const float frame_height = editor_rows * canvas.text_line_height(body_text) + 2 * margin;
  const float height = explained + gap + frame_height + gap + ui.button_height();
  const Sheet sheet(canvas, key_.c_str(), label, height, open_, SheetPlace::automatic, SheetExit::on_purpose);
  if (!sheet) return std::nullopt;
  const Canvas& on = sheet.canvas();
  Box box = sheet.content();
  on.paragraph(box.cut_top(explained, gap), explain, small_text);
  Box bar = box.cut_bottom(ui.button_height(), gap);
  on.fill(box, ColorToken::surface, measure::button_corner);
  LetterEditorLook look{label};
  const std::string example = words(key_ + ".placeholder");
  look.placeholder = example;
  look.longest = longest_answer;
  const bool active = editor_.draw(on, box.inset(margin), look).active;
  on.outline(box, active ? ColorToken::accent : ColorToken::ink_2, measure::button_corner, active ? 2 : 1);
  const std::string save = words("ui.save");
  if (!draw_main_button(on, bar, {save, ButtonKind::primary})) return std::nullopt;
  open_ = false;
  return editor_.text();
}

}  // namespace goodterms
