// The sheet of the tab Letter: to whom, the subject, the words, and what is to be said of them.
#include <fmt/format.h>
#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <utility>

#include "app/screens/letter_length.h"
#include "app/screens/letter_stage.h"
#include "app/style/icons.h"
#include "core/advice/subject_cut.h"
#include "core/base/text.h"

namespace goodterms {
namespace {

constexpr float label_width = 72, row_high = 40, top_margin = 8, footer_height = 48;
constexpr float other_subject_gap = 16;
constexpr float text_top = 24, phone_text_top = 16;

}  // namespace

void LetterStage::draw_address(const Canvas& canvas, Box& sheet) {
  const Words& words = canvas.ui().words;
  Box line = sheet.cut_top(canvas.ui().control(row_high) + top_margin);
  canvas.horizontal_line(sheet.x, line.bottom() - 1, sheet.width, ColorToken::line);
  line.cut_top(top_margin);
  canvas.line(line.cut_left(label_width * std::max(1.0F, canvas.ui().text_scale)), words("ui.letter.to"),
              small_text);
  if (to_.empty() && address_.empty()) {
    if (Box whole = line; draw_link(canvas, whole, words("ui.letter.who")))
      ask("contact_name", "field.contact.label", GoOn::nowhere);
    canvas.line(line, words("ui.letter.nobody"), quiet_text);
    return;
  }
  const float name = canvas.line(line, to_, strong_text);
  line.cut_left(name > 0 ? name + 24 : 0);
  if (!copied_.empty()) {
    const float wide = std::min(canvas.text_width(copied_, small_text) + 1, line.width / 2);
    const Box right = line.cut_right(wide, 16);
    canvas.line(right, copied_, small_text, Align::right);
    canvas.hover_text(right, copied_);
  }
  if (!address_.empty()) {
    canvas.address(line, address_, small_text);
  } else if (draft_.channel == Channel::email && !shown_sent_ &&
             draw_left_link(canvas, line, words("ui.letter.add-address"))) {
    ask("email", "field.email.label", GoOn::nowhere);
  }
}

void LetterStage::draw_subject(const Canvas& canvas, Box& sheet, Commands& commands) {
  const Ui& ui = canvas.ui();
  const Words& words = ui.words;
  const std::string label = words("ui.letter.subject");
  const bool others = subjects_.size() > 1 && !shown_sent_;
  const std::string another = words("ui.letter.other-subject-short");
  const float another_wide = others ? link_width(canvas, another, text_size::small) : 0;
  const float label_wide = ui.compact() ? std::max(canvas.text_width(label, small_text), another_wide) + 13
                                        : label_width * std::max(1.0F, ui.text_scale);
  // Where there is little room it takes the rows it needs, until it is written in. On a phone the way to
  // other words stands under its label then.
  const float row = canvas.text_line_height(strong_text);
  const float beside = others ? another_wide + other_subject_gap : 0;
  const bool below = ui.compact() && !subject_active_ &&
                     canvas.text_width(kept_.subject, strong_text) > sheet.width - label_wide - beside;
  const float room = sheet.width - label_wide - (below ? 0 : beside);
  const float rows = canvas.wrapped_height(kept_.subject, strong_text, room);
  const bool wraps = rows > 1.5F * row && !subject_active_;
  const float tall = std::max(rows, below ? 2 * row : 0);
  const float high = std::max(ui.control(row_high), wraps || below ? tall + row_high - row : 0);
  Box line = sheet.cut_top(high + (ui.compact() ? top_margin : 0));
  canvas.horizontal_line(sheet.x, line.bottom() - 1, sheet.width, ColorToken::line);
  if (ui.compact()) line.cut_top(top_margin);
  const Box first_row{line.x, line.y, label_wide, wraps || below ? row_high : line.height};
  canvas.line(first_row, label, small_text);
  line.cut_left(label_wide);
  if (shown_sent_) {
    canvas.paragraph(line.middle_row(rows), kept_.subject, strong_text);
    return;
  }
  if (others) {
    Box next{first_row.x, first_row.middle_y() + row / 2, another_wide, row};
    if (!below) next = line.cut_right(another_wide, other_subject_gap);
    if (!below && wraps) next.height = row_high;  // beside the first row
    if (below && !wraps) line.height = row_high;
    if (draw_link(canvas, next, another, 0, text_size::small, words("ui.letter.other-subject"))) {
      const auto present = std::find(subjects_.begin(), subjects_.end(), kept_.subject);
      const std::size_t at =
          present == subjects_.end() ? 0 : static_cast<std::size_t>(present - subjects_.begin()) + 1;
      kept_.subject = subjects_[at % subjects_.size()];
      kept_.touch();
      commands.push_back([](Shell&) -> Result<void> { return {}; });
    }
  }
  const std::size_t count = count_code_points(kept_.subject);
  const bool cut =
      std::any_of(subject_cuts.begin(), subject_cuts.end(), [&](std::size_t shown) { return shown < count; });
  if (!ui.compact() && cut) {
    const std::string hint = words("ui.letter.phones-show");
    const float hint_width = canvas.text_width(hint, small_text) + 1;
    // The subject itself goes before what is said of it.
    if (canvas.text_width(kept_.subject, strong_text) + hint_width + 20 <= line.width)
      canvas.line(line.cut_right(hint_width, 10), hint, small_text, Align::right);
  }
  if (wraps) {
    PressOptions options;
    options.role = Role::field;
    options.corner = 4;
    if (press(canvas, line, label, options).clicked) subject_active_ = subject_wanted_ = true;
    canvas.paragraph(line.middle_row(rows), kept_.subject, strong_text);
    return;
  }
  Field field;
  field.label = label;
  field.bare = true;
  field.style = strong_text;
  field.focus = std::exchange(subject_wanted_, false);
  const FieldResult typed = draw_field(canvas, line, field, kept_.subject);
  subject_active_ = typed.active || field.focus;
  if (typed.changed) {
    kept_.touch();
    handed_out_.reset();  // other words than those that left
  }
}

// One at a time, at the right of the footer: what it is, and its one fix as a link.
void LetterStage::draw_finding(const Canvas& canvas, Box row) {
  if (findings_.empty()) return;
  const Words& words = canvas.ui().words;
  const LetterFinding& finding = findings_[std::min(finding_, findings_.size() - 1)];
  const bool gap = std::any_of(
      kept_.editor.marks().begin(), kept_.editor.marks().end(),
      [&](const EditorMark& mark) { return mark.kind == MarkKind::missing && mark.range == finding.range; });
  const std::string fix = gap                   ? words("ui.letter.fill-in")
                          : finding.replacement ? (finding.replacement->empty() ? words("ui.letter.take-out")
                                                                                : words("ui.letter.fix"))
                          : finding.about_whole || finding.in_subject ? std::string()
                                                                      : words("ui.letter.show");
  if (findings_.size() > 1) {
    const std::string place = fmt::format("{}/{}", finding_ + 1, findings_.size());
    Box next = row.cut_right(canvas.text_width(place, small_text) + 20 * canvas.ui().text_scale, 10);
    PressOptions options;
    options.role = Role::link;
    const std::string label = words("ui.letter.next-finding");
    options.tooltip = label;
    if (press(canvas, next, label, options).clicked) finding_ = (finding_ + 1) % findings_.size();
    canvas.icon(next.cut_right(18 * canvas.ui().text_scale), icon::chevron_right, ColorToken::ink_2, 18);
    canvas.line(next, place, small_text);
  }
  const float wanted = canvas.text_width(finding.message, small_text) + 1;
  if (canvas.ui().compact()) {
    // No room for both: the remark itself is what is pressed.
    PressOptions options;
    options.role = Role::link;
    if (press(canvas, row, finding.message, options).clicked) use_finding(finding);
    TextStyle style = small_text;
    style.color = ColorToken::accent;
    style.weight = Weight::medium;
    canvas.line(row, finding.message, style);
    return;
  }
  if (!fix.empty() && draw_link(canvas, row, fix, 0, text_size::small)) use_finding(finding);
  if (!fix.empty()) row.cut_right(8);
  if (wanted < row.width) row.cut_left(row.width - wanted);
  canvas.line(row, finding.message, small_text, Align::right);
  canvas.hover_text(row, finding.message + (finding.fix.empty() ? "" : " " + finding.fix));
}

void LetterStage::draw_footer(const Canvas& canvas, Box row, const CaseView& view, Commands& commands) {
  const Words& words = canvas.ui().words;
  const std::string count = letter_length(words, draft_.channel, kept_.editor.text());
  const float wide = canvas.text_width(count, small_text) + 1;
  canvas.line(row.cut_left(std::min(wide, row.width * 0.5F), 24), count, small_text);
  // What was changed can be kept for the next one, when there is nothing to mend any more.
  if (findings_.empty() && is_changed()) {
    if (draw_link(canvas, row, words("ui.own.keep-title"), 0, text_size::small))
      commands.push_back(keep_wording(view));
    return;
  }
  draw_finding(canvas, row);
}

void LetterStage::draw_sheet(const Canvas& canvas, const Box& sheet, const CaseView& view,
                             Commands& commands) {
  const Ui& ui = canvas.ui();
  const bool compact = ui.compact();
  canvas.sheet(sheet);
  Box inside = sheet.inset(sheet_margin(ui, sheet), 0);
  if (compact) inside.height -= 8;  // what lies under the buttons
  const TextStyle style = letter_style(ui, inside.width);
  kept_.editor.set_style(style);
  const float line = canvas.text_line_height(style);
  // What stands around the words gives way to them: first who gets it, then what is said of them, then the
  // subject.
  constexpr float least_lines = 4;
  const bool has_subject = !kept_.subject.empty() || draft_.channel == Channel::email;
  const float row = ui.control(row_high) + top_margin;
  const bool wants_footer = !shown_sent_ && (!compact || !findings_.empty());
  float room = inside.height - least_lines * line - 2 * phone_text_top;
  const bool subject = has_subject && room >= row;
  if (subject) room -= row;
  const bool footer = wants_footer && room >= ui.control(footer_height);
  if (footer) room -= ui.control(footer_height);
  if (!compact && room >= row) draw_address(canvas, inside);
  if (subject) draw_subject(canvas, inside, commands);
  Box foot;
  if (footer) {
    foot = inside.cut_bottom(ui.control(footer_height));
    canvas.horizontal_line(inside.x, foot.y, inside.width, ColorToken::line);
  }
  Box text = inside;
  text.cut_top(compact ? phone_text_top : text_top, 0);
  text.cut_bottom(compact ? 8 : 12);
  text.height = std::max(line, text.height);
  LetterEditorLook look;
  const std::string label = ui.words("ui.letter.letter");
  look.label = label;
  look.read_only = shown_sent_;
  look.findings = underlined_;
  const LetterEditorResult result =
      kept_.editor.draw(canvas, {text.x, text.y, text.width + (compact ? 0 : 10), text.height}, look);
  if (result.changed) {
    kept_.touch();
    handed_out_.reset();
  }
  if (result.clicked_missing) take_gap(*result.clicked_missing);
  if (result.clicked_finding) {
    // Among all findings, those of the subject included.
    std::size_t shown = 0;
    for (std::size_t i = 0; i < findings_.size(); ++i) {
      if (findings_[i].in_subject) continue;
      if (shown++ == *result.clicked_finding) finding_ = i;
    }
  }
  if (footer) draw_footer(canvas, foot, view, commands);
}

}  // namespace goodterms
