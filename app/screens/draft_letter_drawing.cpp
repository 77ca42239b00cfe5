// The letter of the stage Draft: to whom, the subject, the words, and what is to be said of them.
#include <fmt/format.h>
#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "app/screens/draft_stage.h"
#include "app/style/icons.h"
#include "core/advice/subject_cut.h"
#include "core/base/text.h"

namespace goodterms {
namespace {

constexpr float label_width = 64, line_height_around = 46, footer_height = 48, text_padding = 20;

}  // namespace

float DraftStage::least_letter_height(const Canvas& canvas) const {
  constexpr float least_lines = 5;
  const Ui& ui = canvas.ui();
  return 2 * ui.control(line_height_around) + ui.control(footer_height) + 2 * text_padding +
         least_lines * text_size::letter * letter_line_height * ui.text_scale;
}

void DraftStage::draw_address(const Canvas& canvas, Box& card) {
  const Words& words = canvas.ui().words;
  Box line = card.cut_top(canvas.ui().control(line_height_around));
  canvas.horizontal_line(card.x, line.bottom() - 1, card.width, ColorToken::line);
  line = line.inset(draft_letter_margin, 0);
  canvas.line(line.cut_left(label_width * std::max(1.0F, canvas.ui().text_scale)), words("ui.draft.to"),
              small_text);
  if (to_.empty() && address_.empty()) {
    if (Box whole = line; draw_link(canvas, whole, words("ui.draft.who"))) {
      detail_name_ = "contact_name";
      detail_value_.clear();
      detail_open_ = true;
    }
    canvas.line(line, words("ui.draft.nobody"), quiet_text);
    return;
  }
  const float name = canvas.line(line, to_, body_text);
  line.cut_left(name > 0 ? name + 10 : 0);
  if (address_.empty()) {
    canvas.line(line, words("ui.draft.no-address"), small_text);
  } else {
    canvas.address(line, address_, small_text);
  }
}

void DraftStage::draw_subject_cuts(const Canvas& canvas, const Box& line) {
  const Words& words = canvas.ui().words;
  std::size_t position = 0, count = 0;
  for (const SubjectCut& cut : subject_cuts) {
    while (count < cut.characters && position < subject_.size()) {
      next_code_point(subject_, position);
      ++count;
    }
    if (position >= subject_.size()) return;
    const float x = line.x + canvas.text_width(std::string_view(subject_).substr(0, position), strong_text);
    if (x > line.right()) return;
    // A tick below the words, so that it crosses none of them.
    const Box mark{x - 0.5F, line.middle_y() + canvas.text_line_height(strong_text) / 2 - 2, 1.5F, 7};
    canvas.fill(mark, ColorToken::amber);
    Object values;
    values.set("count", std::to_string(cut.characters));
    values.set("program", words(fmt::format("ui.program.{}", cut.program)));
    canvas.hover_text(mark.inset(-5, -6), words("ui.draft.cut-here", values));
    return;  // where the first one cuts is what counts
  }
}

void DraftStage::draw_subject(const Canvas& canvas, Box& card, Commands& commands) {
  const Ui& ui = canvas.ui();
  const Words& words = ui.words;
  Box line = card.cut_top(ui.control(line_height_around));
  canvas.horizontal_line(card.x, line.bottom() - 1, card.width, ColorToken::line);
  line = line.inset(ui.compact() ? 16 : draft_letter_margin, 0);
  const std::string label = words("ui.draft.subject");
  canvas.line(line.cut_left(label_width * std::max(1.0F, ui.text_scale)), label, small_text);
  if (subjects_.size() > 1 && !shown_sent_) {
    const Box next = line.cut_right(32, 4).middle_row(32);
    if (draw_icon_button(canvas, next, icon::autorenew, words("ui.draft.other-subject"), ButtonKind::quiet)) {
      const auto present = std::find(subjects_.begin(), subjects_.end(), subject_);
      const std::size_t at =
          present == subjects_.end() ? 0 : static_cast<std::size_t>(present - subjects_.begin()) + 1;
      subject_ = subjects_[at % subjects_.size()];
      changed_ = true;
      commands.push_back([](Shell&) -> Result<void> { return {}; });
    }
  }
  const std::size_t count = count_code_points(subject_);
  if (!ui.compact() && !shown_sent_) {
    const char* key =
        count <= subject_cuts.front().characters ? "ui.draft.subject-fits" : "ui.draft.subject-long";
    Object values;
    const auto last_cut = std::find_if(subject_cuts.rbegin(), subject_cuts.rend(),
                                       [&](const SubjectCut& cut) { return cut.characters < count; });
    if (last_cut != subject_cuts.rend()) values.set("most", std::to_string(last_cut->characters));
    values.set("count", std::to_string(subject_cuts.front().characters));
    const std::string hint = words(key, values);
    const float hint_width = canvas.text_width(hint, small_text) + 1;
    // The subject itself goes before what is said of it.
    if (canvas.text_width(subject_, strong_text) + hint_width + 20 <= line.width)
      canvas.line(line.cut_right(hint_width, 10), hint, small_text, Align::right);
  }
  if (shown_sent_) {
    canvas.line(line, subject_, strong_text);
    return;
  }
  Field field;
  field.label = label;
  field.bare = true;
  field.style = strong_text;
  if (draw_field(canvas, line, field, subject_).changed) changed_ = true;
  draw_subject_cuts(canvas, line);
}

void DraftStage::draw_finding(const Canvas& canvas, Box row) {
  if (findings_.empty()) return;
  const Words& words = canvas.ui().words;
  const LetterFinding& finding = findings_[std::min(finding_, findings_.size() - 1)];
  const bool error = finding.severity == Severity::error;
  const ColorToken ink = error ? ColorToken::red : ColorToken::amber;
  const ColorToken paper = error ? ColorToken::red_soft : ColorToken::amber_soft;
  const bool gap = std::any_of(editor_.marks().begin(), editor_.marks().end(), [&](const EditorMark& mark) {
    return mark.kind == MarkKind::missing && mark.range == finding.range;
  });
  const std::string fix = gap                   ? words("ui.draft.fill-in")
                          : finding.replacement ? (finding.replacement->empty() ? words("ui.draft.take-out")
                                                                                : words("ui.draft.fix"))
                          : finding.about_whole || finding.in_subject ? std::string()
                                                                      : words("ui.draft.show");
  std::string place;
  if (findings_.size() > 1) place = fmt::format("{}/{}", finding_ + 1, findings_.size());
  TextStyle text = small_strong;
  text.color = ink;
  const bool compact = canvas.ui().compact();
  const float fix_wide = fix.empty() || compact ? 0 : canvas.text_width(fix, text) + 12;
  const float place_wide = place.empty() ? 0 : canvas.text_width(place, text) + 30;
  const float wanted = 40 + canvas.text_width(finding.message, text) + fix_wide + place_wide + 22;
  const float height = std::max(28.0F, canvas.text_line_height(text) + 8);
  Box pill = row.cut_right(std::min(wanted, row.width)).middle_row(height);
  canvas.fill(pill, paper, height / 2);
  Box inside = pill.inset(12, 0);
  canvas.icon(inside.cut_left(16 * canvas.ui().text_scale, 8), icon::flag, ink, 16);
  if (!place.empty()) {
    const Box next = inside.cut_right(place_wide - 8, 8);
    PressOptions options;
    options.role = Role::link;
    const std::string label = words("ui.draft.next-finding");
    options.tooltip = label;
    if (press(canvas, next, label, options).clicked) finding_ = (finding_ + 1) % findings_.size();
    Box inner = next;
    canvas.icon(inner.cut_right(16), icon::chevron_right, ink, 16);
    canvas.line(inner, place, text);
  }
  if (compact) {
    // No room for both: the remark itself is what is pressed.
    PressOptions options;
    options.role = Role::link;
    options.corner = height / 2;
    if (press(canvas, inside, finding.message, options).clicked) use_finding(finding);
  } else if (!fix.empty()) {
    const Box link = inside.cut_right(fix_wide, 4);
    PressOptions options;
    options.role = Role::link;
    options.tooltip = finding.fix;
    if (press(canvas, link, fix, options).clicked) use_finding(finding);
    canvas.line(link, fix, text, Align::right);
    const float width = canvas.text_width(fix, text);
    canvas.horizontal_line(link.right() - width, link.middle_y() + canvas.text_line_height(text) / 2 - 1,
                           width, ink);
  }
  canvas.line(inside, finding.message, text);
  canvas.hover_text(inside, finding.message + (finding.fix.empty() ? "" : " " + finding.fix));
}

void DraftStage::draw_footer(const Canvas& canvas, Box row) {
  const Ui& ui = canvas.ui();
  const Words& words = ui.words;
  Object values;
  std::string count;
  if (draft_.channel == Channel::linkedin) {
    values.set("count", std::to_string(count_code_points(editor_.text())));
    count = words("ui.draft.characters", values);
  } else {
    values.set("count", std::to_string(count_words(editor_.text())));
    const bool usual = draft_.channel == Channel::email && !ui.compact();
    count = usual ? words("ui.draft.words-usual", values) : words("ui.draft.words", values);
  }
  const float wide = canvas.text_width(count, small_text) + 1;
  canvas.line(row.cut_left(std::min(wide, row.width * 0.5F), 12), count, small_text);
  draw_finding(canvas, row);
}

void DraftStage::draw_letter(const Canvas& canvas, const Box& card, Commands& commands) {
  const Ui& ui = canvas.ui();
  canvas.card(card);
  Box inside = card;
  const bool has_subject = !subject_.empty() || draft_.channel == Channel::email;
  if (!ui.compact() && card.height >= least_letter_height(canvas)) draw_address(canvas, inside);
  if (has_subject) draw_subject(canvas, inside, commands);
  const Box footer = inside.cut_bottom(ui.control(footer_height));
  canvas.horizontal_line(card.x, footer.y, card.width, ColorToken::line);
  Box text = inside.inset(ui.compact() ? 16 : draft_letter_margin, ui.compact() ? 14 : text_padding);
  const float line = text_size::letter * letter_line_height * ui.text_scale;
  text.height = std::max(line, std::floor(text.height / line) * line);  // whole lines
  LetterEditorLook look;
  const std::string label = ui.words("ui.draft.letter");
  look.label = label;
  look.read_only = shown_sent_;
  look.findings = underlined_;
  const LetterEditorResult result =
      editor_.draw(canvas, {text.x, text.y, text.width + (ui.compact() ? -2 : 10), text.height}, look);
  if (result.changed) changed_ = true;
  if (result.clicked_missing) take_mark({*result.clicked_missing, MarkKind::missing});
  if (result.clicked_finding) {
    // Among all findings, those of the subject included.
    std::size_t shown = 0;
    for (std::size_t i = 0; i < findings_.size(); ++i) {
      if (findings_[i].in_subject) continue;
      if (shown++ == *result.clicked_finding) finding_ = i;
    }
  }
  draw_footer(canvas, footer.inset(ui.compact() ? 16 : draft_letter_margin, 0));
}

}  // namespace goodterms
