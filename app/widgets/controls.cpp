#include "app/widgets/controls.h"

#include <imgui.h>

#include "app/style/icons.h"

namespace goodterms {
namespace {

constexpr float icon_gap = 8, trailing_gap = 4;  // a sign behind the words is narrower than its box
constexpr float chip_margin = 13;
constexpr float edge = 2, segment_margin = chip_margin + 4, least_segment_margin = 6;  // of segments
constexpr float chip_gap = 8, field_margin = 14;
constexpr float tick_size = 18;

constexpr TextStyle chip_text{text_size::small, Weight::medium, ColorToken::ink};

TextStyle button_text(ButtonKind kind, float size) {
  TextStyle style{size, kind == ButtonKind::primary ? Weight::semibold : Weight::medium, ColorToken::ink};
  if (kind == ButtonKind::primary) style.color = ColorToken::on_accent;
  if (kind == ButtonKind::quiet) style.color = ColorToken::accent;
  if (kind == ButtonKind::plain) style.color = ColorToken::ink_2;
  if (kind == ButtonKind::loss) style.color = ColorToken::red;
  return style;
}

float icon_width(const Canvas& canvas, char32_t icon, float size, float gap = icon_gap) {
  return icon == no_icon ? 0 : size * canvas.ui().text_scale + gap;
}

// A surface that answers to the pointer: a little darker in light themes, lighter in dark ones.
Color warmed(const Theme& theme, ColorToken token, float warmth) {
  return mixed(theme[token], theme[ColorToken::ink], 0.05F * warmth);
}

void draw_frame(const Canvas& canvas, const Box& box, ButtonKind kind, float warmth, float corner) {
  const Theme& theme = canvas.ui().theme;
  switch (kind) {
    case ButtonKind::primary:
      canvas.fill(box, mixed(theme[ColorToken::accent], theme[ColorToken::ink], 0.16F * warmth), corner);
      break;
    case ButtonKind::secondary:
      canvas.fill(box, warmed(theme, ColorToken::surface, warmth), corner);
      canvas.outline(box, ColorToken::line_strong, corner);
      break;
    case ButtonKind::loss:
      canvas.fill(box, warmed(theme, ColorToken::surface, warmth), corner);
      canvas.outline(box, ColorToken::red, corner);
      break;
    case ButtonKind::quiet:
    case ButtonKind::plain:
      if (warmth > 0) canvas.fill(box, faded(theme[ColorToken::soft], warmth), corner);
      break;
  }
}

// What cannot be pressed yet lies flat, whatever it is for.
void draw_flat_frame(const Canvas& canvas, const Box& box, ButtonKind kind) {
  if (kind == ButtonKind::quiet || kind == ButtonKind::plain) return;
  canvas.fill(box, ColorToken::sunken, measure::button_corner);
  canvas.outline(box, ColorToken::line, measure::button_corner);
}

}  // namespace

float button_width(const Canvas& canvas, const Button& button) {
  return canvas.text_width(button.label, button_text(button.kind, button.size)) +
         icon_width(canvas, button.icon, measure::small_icon) +
         icon_width(canvas, button.trailing_icon, measure::small_icon, trailing_gap) + 2 * button_margin + 1;
}

bool draw_button(const Canvas& canvas, const Box& box, const Button& button) {
  TextStyle style = button_text(button.kind, button.size);
  float wanted = button_width(canvas, button);
  char32_t sign = button.icon;
  if (wanted > box.width + 1) {
    // The words come before the sign, and become smaller rather than being cut.
    sign = no_icon;
    const float room = box.width - 2 * button_margin -
                       icon_width(canvas, button.trailing_icon, measure::small_icon, trailing_gap);
    style = canvas.fitting(button.label, style, room);
    wanted = canvas.text_width(button.label, style) + box.width - room;
  }
  PressOptions options;
  options.enabled = button.enabled;
  options.key = button.key;
  options.tooltip = wanted > box.width + 1 ? button.label : button.tooltip;
  const Press pressed = press(canvas, box, button.label, options);
  if (button.enabled) {
    draw_frame(canvas, box, button.kind, pressed.warmth, measure::button_corner);
  } else {
    draw_flat_frame(canvas, box, button.kind);
    style.color = ColorToken::ink_2;
  }
  // The content is centred as a whole.
  Box content = box.inset(button_margin, 0);
  const float content_width = wanted - 2 * button_margin;
  if (content_width < content.width)
    content = {box.middle_x() - content_width / 2, box.y, content_width, box.height};
  const float icon_size = measure::small_icon * canvas.ui().text_scale;
  if (sign != no_icon)
    canvas.icon(content.cut_left(icon_size, icon_gap), sign, style.color, measure::small_icon);
  if (button.trailing_icon != no_icon) {
    canvas.icon(content.cut_right(icon_size, trailing_gap), button.trailing_icon, style.color,
                measure::small_icon);
  }
  canvas.line(content, button.label, style);
  return pressed.clicked;
}

bool draw_icon_button(const Canvas& canvas, const Box& box, char32_t icon, std::string_view label,
                      ButtonKind kind) {
  PressOptions options;
  options.tooltip = label;
  const Press pressed = press(canvas, box, label, options);
  draw_frame(canvas, box, kind, pressed.warmth, measure::button_corner);
  const ColorToken color = kind == ButtonKind::primary ? ColorToken::on_accent
                           : kind == ButtonKind::plain ? ColorToken::ink_2
                                                       : ColorToken::ink;
  canvas.icon(box, icon, color, measure::small_icon);
  return pressed.clicked;
}

void draw_key(const Canvas& canvas, Box& box, std::string_view keys) {
  constexpr float margin = 6, height = 22, corner = 4;
  const TextStyle style{text_size::small, Weight::regular, ColorToken::ink_2};
  const float scale = std::max(1.0F, canvas.ui().text_scale);
  const Box key =
      box.cut_right(canvas.text_width(keys, style) + 2 * margin, icon_gap).middle_row(height * scale);
  canvas.fill(key, ColorToken::paper, corner);
  canvas.outline(key, ColorToken::line, corner);
  canvas.line(key, keys, style, Align::center);
}

bool draw_search_button(const Canvas& canvas, const Box& box, std::string_view label, std::string_view keys) {
  const Press pressed = press(canvas, box, label);
  draw_frame(canvas, box, ButtonKind::secondary, pressed.warmth, measure::button_corner);
  const TextStyle quiet{text_size::base, Weight::regular, ColorToken::ink_2};
  Box content = box.inset(button_margin, 0);
  canvas.icon(content.cut_left(measure::small_icon * canvas.ui().text_scale, icon_gap), icon::search,
              ColorToken::ink, measure::small_icon);
  content.width += 4;  // the frame of the keys comes nearer to the button's than words would
  draw_key(canvas, content, keys);
  canvas.line(content, label, quiet);
  return pressed.clicked;
}

namespace {
constexpr float picker_margin = 12, least_picker_margin = 8, picker_gap = 6;
// Of its box, what is seen of the sign; the same of its other side.
float picker_sign(const Ui& ui) {
  return tick_size / 2 * ui.text_scale;
}
}  // namespace

float picker_width(const Canvas& canvas, const Picker& picker) {
  return canvas.text_width(picker.label, chip_text) + 1 + picker_gap + picker_sign(canvas.ui()) +
         2 * picker_margin;
}

bool draw_picker(const Canvas& canvas, const Box& box, const Picker& picker) {
  PressOptions options;
  options.role = Role::chip;
  options.key = picker.key;
  options.corner = measure::picker_corner;
  // Before the words are cut the margins give way, and what is left over lies on either side.
  const float content_width = picker_width(canvas, picker) - 2 * picker_margin;
  const float margin =
      picker.as_field ? field_margin : std::max(least_picker_margin, (box.width - content_width) / 2);
  if (content_width + 2 * margin > box.width + 1) options.tooltip = picker.label;
  const Press pressed = press(canvas, box, picker.label, options);
  draw_frame(canvas, box, ButtonKind::secondary, pressed.warmth,
             picker.as_field ? measure::button_corner : measure::picker_corner);
  Box content = box.inset(margin, 0);
  canvas.icon(content.cut_right(picker_sign(canvas.ui()), picker_gap), icon::expand_more, ColorToken::ink_2,
              tick_size);
  TextStyle style = chip_text;
  if (picker.as_field) style = {text_size::base, Weight::regular, ColorToken::ink};
  canvas.line(content, picker.label, style);
  return pressed.clicked;
}

float chip_width(const Canvas& canvas, const Chip& chip) {
  return canvas.text_width(chip.label, chip_text) +
         (chip.selected ? icon_width(canvas, icon::check, tick_size) : 0) +
         icon_width(canvas, chip.trailing_icon, tick_size) + 2 * chip_margin + 1;
}

bool draw_chip(const Canvas& canvas, const Box& box, const Chip& chip, std::int64_t position) {
  PressOptions options;
  options.position = position;
  options.role = Role::chip;
  options.checked = chip.selected;
  options.corner = box.height / 2;
  if (chip_width(canvas, chip) > box.width + 1) options.tooltip = chip.label;
  const Press pressed = press(canvas, box, chip.label, options);
  const Theme& theme = canvas.ui().theme;
  canvas.fill(box, warmed(theme, chip.selected ? ColorToken::soft : ColorToken::surface, pressed.warmth),
              box.height / 2);
  const ColorToken edge_color = chip.selected ? ColorToken::accent
                                : chip.quiet  ? ColorToken::line
                                              : ColorToken::line_strong;
  canvas.outline(box, edge_color, box.height / 2);
  TextStyle style = chip_text;
  style.color = chip.selected ? ColorToken::soft_ink : chip.quiet ? ColorToken::ink_2 : ColorToken::ink;
  Box content = box.inset(chip_margin, 0);
  const float icon_size = tick_size * canvas.ui().text_scale;
  // Selected is shown by a tick as well as by colour.
  if (chip.selected) canvas.icon(content.cut_left(icon_size, icon_gap), icon::check, style.color, tick_size);
  if (chip.trailing_icon != no_icon)
    canvas.icon(content.cut_right(icon_size, 4), chip.trailing_icon, style.color, tick_size);
  canvas.line(content, chip.label, style);
  return pressed.clicked;
}

namespace {

// Lays chips out in rows and hands each its box; returns the height used.
template <class Area>
float lay_chips(const Canvas& canvas, const Box& box, std::span<const Chip> chips, Area place) {
  const float height = canvas.ui().chip_height();
  float x = box.x, y = box.y;
  for (std::size_t i = 0; i < chips.size(); ++i) {
    const float width = std::min(chip_width(canvas, chips[i]), box.width);
    if (x > box.x && x + width > box.right() + 0.5F) {
      x = box.x;
      y += height + chip_gap;
    }
    place(i, Box{x, y, width, height});
    x += width + chip_gap;
  }
  return y + height - box.y;
}

}  // namespace

int draw_chips(const Canvas& canvas, const Box& box, std::span<const Chip> chips, float& used) {
  int pressed = -1;
  const Part list(PartKind::list, {}, static_cast<std::int64_t>(chips.size()));
  used = lay_chips(canvas, box, chips, [&](std::size_t i, const Box& at) {
    if (draw_chip(canvas, at, chips[i], static_cast<std::int64_t>(i) + 1)) pressed = static_cast<int>(i);
  });
  return pressed;
}

float chips_height(const Canvas& canvas, std::span<const Chip> chips, float width) {
  return lay_chips(canvas, {0, 0, width, 0}, chips, [](std::size_t, const Box&) {});
}

float segments_width(const Canvas& canvas, std::span<const std::string_view> labels) {
  float width = 2 * edge;
  for (const std::string_view label : labels)
    width += canvas.text_width(label, chip_text) + 2 * segment_margin;
  return width;
}

int draw_segments(const Canvas& canvas, const Box& box, std::span<const std::string_view> labels,
                  int selected) {
  canvas.fill(box, ColorToken::sunken, measure::button_corner);
  canvas.outline(box, ColorToken::line_strong, measure::button_corner);
  const auto count = static_cast<float>(labels.size());
  const float words = segments_width(canvas, labels) - 2 * edge - 2 * segment_margin * count;
  Box inside = box.inset(edge);
  // Where there is too little room, first the margins give way, then the size of the words.
  const float margin = std::clamp((inside.width - words) / count / 2, least_segment_margin, segment_margin);
  const float share = std::min(1.0F, (inside.width - 2 * margin * count) / words);
  const float slack = std::max(0.0F, inside.width - words - 2 * margin * count) / count;
  int pressed = -1;
  const Part list(PartKind::list, {}, static_cast<std::int64_t>(labels.size()));
  for (std::size_t i = 0; i < labels.size(); ++i) {
    const bool last = i + 1 == labels.size();
    const float width = canvas.text_width(labels[i], chip_text) * share;
    const Box segment = inside.cut_left(last ? inside.width : width + 2 * margin + slack);
    PressOptions options;
    options.role = Role::tab;
    options.checked = static_cast<int>(i) == selected;
    options.position = static_cast<std::int64_t>(i) + 1;
    options.corner = measure::segment_corner;
    if (press(canvas, segment, labels[i], options).clicked) pressed = static_cast<int>(i);
    if (options.checked) {
      canvas.fill(segment.inset(1), ColorToken::soft, measure::segment_corner);
      canvas.outline(segment.inset(1), ColorToken::accent, measure::segment_corner);
    }
    TextStyle style = chip_text;
    style.color = options.checked ? ColorToken::soft_ink : ColorToken::ink_2;
    canvas.line(segment.inset(margin - 1, 0), labels[i], canvas.fitting(labels[i], style, width),
                Align::center);
  }
  return pressed;
}

bool draw_check_box(const Canvas& canvas, const Box& box, std::string_view label, bool checked,
                    std::int64_t key) {
  const float size = measure::check_box * canvas.ui().text_scale;
  // The target is larger than the box one sees.
  const float target = std::max(size, canvas.ui().compact() ? measure::touch_target : size + 8);
  const Box hit{box.middle_x() - target / 2, box.middle_y() - target / 2, target, target};
  PressOptions options;
  options.role = Role::check_box;
  options.checked = checked;
  options.key = key;
  const Press pressed = press(canvas, hit, label, options);
  const Box square{box.middle_x() - size / 2, box.middle_y() - size / 2, size, size};
  const Theme& theme = canvas.ui().theme;
  canvas.fill(square,
              checked ? theme[ColorToken::accent] : warmed(theme, ColorToken::surface, pressed.warmth),
              measure::check_corner);
  if (checked) {
    canvas.icon(square, icon::check, ColorToken::on_accent, tick_size);
  } else {
    canvas.outline(square, ColorToken::line_strong, measure::check_corner, 1.5F);
  }
  return pressed.clicked;
}

bool draw_switch(const Canvas& canvas, const Box& box, std::string_view label, bool on) {
  constexpr float width = 44, height = 26, knob = 20, off_knob = 16;
  PressOptions options;
  options.role = Role::check_box;
  options.checked = on;
  options.corner = height / 2;
  const Box track{box.right() - width, box.middle_y() - height / 2, width, height};
  const Press pressed = press(canvas, track, label, options);
  const float position = canvas.ui().animator.value(ImGui::GetItemID() + 1, on ? 1.0F : 0.0F);
  const Theme& theme = canvas.ui().theme;
  // Off it is empty, with a small dark knob: told from on by more than its colour.
  const bool strong = theme.name == ThemeName::high_contrast;
  const ColorToken edge_color = strong ? ColorToken::ink : on ? ColorToken::accent : ColorToken::line_strong;
  canvas.fill(track, mixed(theme[ColorToken::surface], theme[ColorToken::accent], position), height / 2);
  canvas.outline(track, edge_color, height / 2, 1.5F);
  const float radius = (off_knob + position * (knob - off_knob)) / 2;
  const float x = track.x + height / 2 + position * (width - height);
  canvas.disc(x, track.middle_y(), radius,
              on       ? ColorToken::on_accent
              : strong ? ColorToken::ink
                       : ColorToken::line_strong);
  return pressed.clicked;
}

}  // namespace goodterms
