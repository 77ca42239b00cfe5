// How a letter looks, from the lines under its words to the caret above them.
#include <algorithm>
#include <cmath>

#include "app/driver/recorder.h"
#include "app/widgets/letter_editor_scene.h"
#include "app/widgets/tooltip.h"
#include "core/base/text_steps.h"

namespace goodterms {
namespace {

constexpr float mark_corner = 4;
constexpr float mark_overlap = 1;                      // points that a tint goes beyond its padding
constexpr float mark_cut = 2;                          // and more, where a row ends inside it
constexpr float tint_top = 0.085F, tint_high = 0.88F;  // of the row
constexpr float squiggle_at = 0.92F, dots_at = 0.9F;   // of the row
constexpr float caret_top = 0.1F, caret_high = 0.8F;   // of the row
constexpr float caret_width = 1.5F;
constexpr float selected_share = 0.22F, resting_share = 0.12F;  // of the accent's opacity
constexpr float line_break_width = 5;                           // of a selected line break
constexpr float bleed = 4;  // what tints and the caret may stand out of the box, points
constexpr float thumb_width = 4, thumb_least = 24, thumb_gap = 6;

ImGuiID part_id(ImGuiID id, std::string_view kind, std::size_t index) {
  const ImGuiID seed = ImHashData(kind.data(), kind.size(), id);
  return ImHashData(&index, sizeof index, seed);
}

Area place_of(const Ui& ui, const Box& box) {
  return {ui.pixels(box.x), ui.pixels(box.y), ui.pixels(box.right()), ui.pixels(box.bottom())};
}

Area cut(const Area& place, const Area& by) {
  return {std::max(place.left, by.left), std::max(place.top, by.top), std::min(place.right, by.right),
          std::min(place.bottom, by.bottom)};
}

std::string words_of(const EditorFinding& finding) {
  return finding.fix.empty() ? finding.message : finding.message + "\n" + finding.fix;
}

}  // namespace

float LetterEditor::row_top(const Scene& scene, std::size_t row) const {
  return scene.box.y + tops_[row] * scene.row_height - scroll_;
}

float LetterEditor::row_height(const Scene& scene, std::size_t row) const {
  return (tops_[row + 1] - tops_[row]) * scene.row_height;
}

std::size_t LetterEditor::row_near(const Scene& scene, float y) const {
  const float at = (y - scene.box.y + scroll_) / scene.row_height;
  const auto next = std::upper_bound(tops_.begin() + 1, tops_.end() - 1, at);
  return static_cast<std::size_t>(next - tops_.begin()) - 1;
}

std::vector<LetterEditor::Piece> LetterEditor::pieces(const Scene& scene, TextRange range) const {
  range = cut_to_text(range, text());
  std::vector<Piece> found;
  if (range.length() == 0) return found;
  const std::size_t first = std::max(row_near(scene, scene.view_top), rows_.row_of(range.begin));
  const std::size_t last = std::min(row_near(scene, scene.view_bottom), rows_.row_of(range.end));
  for (std::size_t row = first; row <= last; ++row) {
    const TextRange part{std::max(range.begin, rows_.rows()[row].range.begin),
                         std::min(range.end, rows_.rows()[row].words_end)};
    for (const Stretch& span : rows_.spans(row, range)) {
      const float left = scene.points(span.left), right = scene.points(span.right);
      found.push_back(
          {{scene.box.x + left, row_top(scene, row), right - left, row_height(scene, row)}, part});
    }
  }
  return found;
}

void LetterEditor::draw_rows(const Scene& scene) const {
  const Ui& ui = scene.canvas.ui();
  const Area view = place_of(ui, scene.frame.inset(-bleed, 0));
  ImGui::PushClipRect({view.left, view.top}, {view.right, view.bottom + ui.pixels(2)}, true);
  if (text().empty() && !scene.look.placeholder.empty()) {
    TextStyle quiet = style_;
    quiet.color = ColorToken::ink_2;
    scene.canvas.paragraph({scene.box.x, scene.box.y, scene.text_width, scene.box.height},
                           scene.look.placeholder, quiet);
  }
  draw_marks(scene);
  draw_selection(scene);
  for (std::size_t row = row_near(scene, scene.view_top); row <= row_near(scene, scene.view_bottom); ++row) {
    if (is_seen_whole(scene, row)) draw_row_text(scene, row);
  }
  draw_findings(scene);
  if (scene.active && !scene.look.read_only) draw_caret(scene);
  ImGui::PopClipRect();
  draw_handles(scene);
  draw_scroll_thumb(scene);
}

// A line that an edge cuts through looks like a mistake. What is taller than the field is drawn all the same.
bool LetterEditor::is_seen_whole(const Scene& scene, std::size_t row) const {
  return is_seen_whole(scene, {scene.box.x, row_top(scene, row), scene.text_width, row_height(scene, row)});
}

bool LetterEditor::is_seen_whole(const Scene& scene, const Box& row) const {
  constexpr float slack = 2;  // points: below the letters there is air
  if (row.height > scene.box.height) return true;
  return row.y >= scene.box.y - slack && row.bottom() <= scene.box.bottom() + slack;
}

void LetterEditor::draw_marks(const Scene& scene) const {
  for (const EditorMark& mark : marks()) {
    for (const Piece& piece : pieces(scene, mark.range)) {
      if (!is_seen_whole(scene, piece.box)) continue;  // its words are not drawn either
      if (mark.kind == MarkKind::filled) {
        scene.canvas.dots(piece.box.x, piece.box.y + piece.box.height * dots_at, piece.box.width,
                          ColorToken::line_strong);
        continue;
      }
      Box tint = piece.box;
      const float left = mark_overlap + (piece.range.begin > mark.range.begin ? mark_cut : 0);
      const float right = mark_overlap + (piece.range.end < mark.range.end ? mark_cut : 0);
      tint = {tint.x - left, tint.y + tint_top * tint.height, tint.width + left + right,
              tint.height * tint_high};
      scene.canvas.fill(tint, ColorToken::marker, mark_corner);
    }
  }
}

void LetterEditor::draw_selection(const Scene& scene) const {
  const TextRange selected = selection();
  if (selected.length() == 0) return;
  const Color color =
      faded(scene.canvas.ui().theme[ColorToken::accent], scene.active ? selected_share : resting_share);
  for (std::size_t row = row_near(scene, scene.view_top); row <= row_near(scene, scene.view_bottom); ++row) {
    const TextRow& of = rows_.rows()[row];
    if (selected.end <= of.range.begin || selected.begin > of.range.end) continue;
    std::vector<Stretch> spans = of.shape->spans(
        {std::max(selected.begin, of.range.begin) - of.paragraph, selected.end - of.paragraph});
    const float offset = rows_.left_of(row);
    if (of.ends_line && selected.end > of.range.end) {
      const float width = scene.canvas.ui().pixels(line_break_width * scene.canvas.ui().text_scale);
      const float edge = of.shape->right_to_left() ? -width : of.shape->width();
      spans.push_back({edge, edge + width});
    }
    for (const Stretch& span : spans) {
      const float left = scene.points(span.left + offset);
      const float right = std::min(scene.points(span.right + offset), scene.text_width + bleed);
      if (right > left)
        scene.canvas.fill({scene.box.x + left, row_top(scene, row), right - left, row_height(scene, row)},
                          color);
    }
  }
}

void LetterEditor::draw_row_text(const Scene& scene, std::size_t row) const {
  const TextRow& of = rows_.rows()[row];
  const TextRange selected = selection();
  std::vector<ColoredRange> colored;
  // On the selection's colour only ink is sure to be read: what is said first counts.
  if (selected.length() > 0 && selected.end > of.paragraph) {
    colored.push_back({{std::max(selected.begin, of.paragraph) - of.paragraph, selected.end - of.paragraph},
                       scene.canvas.packed_color(style_.color)});
  }
  for (const EditorMark& mark : marks()) {
    if (mark.kind == MarkKind::filled) continue;
    if (mark.range.end <= of.range.begin || mark.range.begin >= of.range.end) continue;
    colored.push_back(
        {{std::max(mark.range.begin, of.paragraph) - of.paragraph, mark.range.end - of.paragraph},
         scene.canvas.packed_color(ColorToken::marker_ink)});
  }
  scene.canvas.piece(scene.box.x + scene.points(rows_.left_of(row)),
                     row_top(scene, row) + (scene.row_height - scene.canvas.letters_height(style_)) / 2,
                     *of.shape, style_, colored);
}

void LetterEditor::draw_findings(const Scene& scene) const {
  for (const EditorFinding& finding : scene.look.findings) {
    if (finding.whole) continue;
    for (const Piece& piece : pieces(scene, finding.range)) {
      scene.canvas.squiggle(piece.box.x, piece.box.y + piece.box.height * squiggle_at, piece.box.width,
                            ColorToken::line_strong);
    }
  }
}

Box LetterEditor::caret_box(const Scene& scene) const {
  const std::size_t row = rows_.row_of(place());
  const float x = std::min(scene.points(rows_.x_of(row, place())), scene.text_width);
  const float wide = caret_width * std::max(1.0F, scene.canvas.ui().text_scale);
  const float high = row_height(scene, row);
  return {scene.box.x + x - wide / 2, row_top(scene, row) + caret_top * high, wide, caret_high * high};
}

void LetterEditor::draw_caret(const Scene& scene) const {
  const float scale = scene.canvas.ui().scale;
  Box box = caret_box(scene);
  box.x = std::round(box.x * scale) / scale;
  box.width = std::max(1.0F, std::round(box.width * scale)) / scale;
  scene.canvas.fill(box, ColorToken::accent);
}

void LetterEditor::draw_scroll_thumb(const Scene& scene) const {
  const float most = most_scroll(scene);
  if (most <= 0 || !scene.hovered) return;  // none at rest
  const float high = scene.box.height;
  const float thumb = std::min(high, std::max(thumb_least, high * high / (high + most)));
  scene.canvas.fill(
      {scene.box.right() + thumb_gap, scene.box.y + (high - thumb) * scroll_ / most, thumb_width, thumb},
      ColorToken::line_strong, thumb_width / 2);
}

void LetterEditor::show_finding_under_pointer(const Scene& scene) const {
  ImGuiContext& context = *ImGui::GetCurrentContext();
  if (!scene.hovered || context.IO.MouseSource == ImGuiMouseSource_TouchScreen) return;
  const float x = scene.points(context.IO.MousePos.x), y = scene.points(context.IO.MousePos.y);
  const std::optional<std::size_t> index = finding_at(scene, x, y);
  if (!index) return;
  const EditorFinding& finding = scene.look.findings[*index];
  Box about = scene.box;
  for (const Piece& piece : pieces(scene, finding.range)) {
    if (contains(piece.box, x, y)) about = piece.box;
  }
  // The words are an item of their own to the tooltip, so that each waits for its own moment of hovering.
  const ImGuiLastItemData editor = context.LastItemData;
  context.LastItemData.ID = part_id(scene.id, "finding", *index);
  show_tooltip(scene.canvas, about, words_of(finding));
  context.LastItemData = editor;
}

void LetterEditor::tell_recorder(const Scene& scene) const {
  Recorder* recorder = Recorder::of(ImGui::GetCurrentContext());
  if (recorder == nullptr) return;
  const Ui& ui = scene.canvas.ui();
  const ImRect& window = ImGui::GetCurrentWindow()->ClipRect;
  const Area view = cut(place_of(ui, scene.frame.inset(-bleed, 0)),
                        {window.Min.x, window.Min.y, window.Max.x, window.Max.y});
  ItemState state;
  state.role = one_line_ ? Role::field : Role::editor;
  state.value = text();
  state.error = scene.look.error;
  state.hint = text().empty() && scene.look.hint.empty() ? scene.look.placeholder : scene.look.hint;
  if (scene.active || !one_line_) {
    state.caret = caret();
    state.selection_begin = selection().begin;
    state.selection_end = selection().end;
  }
  recorder->describe(scene.id, scene.look.label.substr(0, scene.look.label.find("##")), state);
  if (is_cut(scene)) return;  // the canvas has told what is seen of it
  for (std::size_t row = row_near(scene, scene.view_top); row <= row_near(scene, scene.view_bottom); ++row) {
    const std::size_t begin = rows_.rows()[row].range.begin;
    for (const Piece& piece : pieces(scene, {begin, rows_.rows()[row].range.end}))
      recorder->add_text({text().substr(begin, piece.range.length()), place_of(ui, piece.box), view, false});
  }
  const auto add = [&](std::string_view kind, std::size_t index, TextRange range, std::string_view label) {
    const std::vector<Piece> found = pieces(scene, range);
    if (found.empty()) return;
    const ImGuiID id = part_id(scene.id, kind, index);
    const Area place = place_of(ui, found.front().box);
    const Area seen = cut(place, view);  // the letter may be scrolled
    if (seen.width() <= 0 || seen.height() <= 0) return;
    recorder->item_added(id, seen, seen);
    ItemState link;
    link.role = Role::link;
    recorder->describe(id, label, link);
  };
  for (std::size_t i = 0; i < marks().size(); ++i) {
    const TextRange range = marks()[i].range;
    if (marks()[i].kind == MarkKind::missing)
      add("missing", i, range, text().substr(range.begin, range.length()));
  }
  for (std::size_t i = 0; i < scene.look.findings.size(); ++i) {
    const EditorFinding& finding = scene.look.findings[i];
    if (!finding.whole) add("finding", i, finding.range, finding.message);
  }
}

}  // namespace goodterms
