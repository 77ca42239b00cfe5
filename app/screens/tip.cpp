#include "app/screens/tip.h"

#include <algorithm>

#include "app/screens/parts.h"
#include "core/actions/tips.h"

namespace goodterms {
namespace {

constexpr float beside = 20, below = 16;

}  // namespace

Result<void> Tip::read(Desk& desk) {
  TRY(const bool away, is_put_away(desk, id_));
  const GuideAnswer* answer = find_guide_answer(desk, id_);
  text_ = away || answer == nullptr ? std::string() : answer->text;
  return {};
}

void Tip::draw(const Canvas& canvas, Box& page, Commands& commands) const {
  if (text_.empty()) return;
  const Ui& ui = canvas.ui();
  const std::string done = ui.words("ui.tip.read");
  const float width = page.width - canvas.text_width(done, small_text) - beside - 1;
  const float text = canvas.wrapped_height(text_, small_text, width);
  const float high = std::max(text, ui.compact() ? ui.control(measure::touch_target) : 28.0F);
  Box row = page.cut_top(high, below);
  canvas.paragraph(Box{row.x, row.y, width, row.height}.middle_row(text), text_, small_text);
  if (!draw_link(canvas, row, done, 0, text_size::small)) return;
  commands.push_back([id = id_](Shell& shell) -> Result<void> {
    TRY(const Changes changes, put_tip_away(shell.desk(), id));
    shell.changed(changes);
    return {};
  });
}

}  // namespace goodterms
