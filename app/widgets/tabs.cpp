#include "app/widgets/tabs.h"

#include "app/style/icons.h"

namespace goodterms {
namespace {

constexpr float mark_size = 16, mark_gap = 7, dot_radius = 4, ring_radius = 3.5F;
constexpr float least_gap = 8, usual_gap = 33, phone_gap = 17;
constexpr float underline = 2, underline_margin = 3, phone_lift = 6;  // of the underline

TextStyle words_of(const Canvas& canvas, bool current) {
  const float size = canvas.ui().compact() ? text_size::small : text_size::base;
  return {size, current ? Weight::semibold : Weight::medium, current ? ColorToken::ink : ColorToken::ink_2};
}

float mark_width(const Canvas& canvas) {
  return (mark_size + (canvas.ui().compact() ? mark_gap - 3 : mark_gap)) * canvas.ui().text_scale;
}

// Each is as wide as when it is the current one, so that none moves when another is.
float tab_width(const Canvas& canvas, const Tab& tab, float share) {
  TextStyle style = words_of(canvas, true);
  style.size *= share;
  return mark_width(canvas) + canvas.text_width(tab.label, style);
}

void draw_mark(const Canvas& canvas, const Box& box, TabMark mark) {
  switch (mark) {
    case TabMark::done:
      return canvas.icon(box, icon::check, ColorToken::accent, mark_size);
    case TabMark::now:
      return canvas.disc(box.middle_x(), box.middle_y(), dot_radius * canvas.ui().text_scale,
                         ColorToken::accent);
    case TabMark::open:
      return canvas.ring(box.middle_x(), box.middle_y(), ring_radius * canvas.ui().text_scale,
                         ColorToken::line_strong, 1.25F);
  }
}

// How the tabs are fitted into the room there is.
struct Fit {
  float share = 1;  // of the size of their words
  float gap = usual_gap;
  bool all_words = true;
};

Fit fit(const Canvas& canvas, std::span<const Tab> tabs, float room) {
  constexpr float least_share = 0.8F;  // smaller words are not read any more
  const auto gaps = static_cast<float>(tabs.size() - 1);
  const float usual = canvas.ui().compact() ? phone_gap : usual_gap;
  const auto width = [&](float share) {
    float sum = 0;
    for (const Tab& tab : tabs)
      sum += tab_width(canvas, tab, share);
    return sum;
  };
  for (float share = 1; share >= least_share; share -= 0.05F) {
    const float left = (room - width(share)) / std::max(1.0F, gaps);
    if (left >= least_gap) return {share, std::min(usual, left), true};
  }
  return {1, least_gap, false};
}

}  // namespace

float tabs_width(const Canvas& canvas, std::span<const Tab> tabs) {
  float width = (canvas.ui().compact() ? phone_gap : usual_gap) * static_cast<float>(tabs.size() - 1);
  for (const Tab& tab : tabs)
    width += tab_width(canvas, tab, 1);
  return width;
}

int draw_tabs(const Canvas& canvas, const Box& box, std::span<const Tab> tabs, int current) {
  const Fit fitted = fit(canvas, tabs, box.width);
  const auto count = static_cast<int>(tabs.size());
  const auto width_of = [&](int i) {
    if (fitted.all_words) return tab_width(canvas, tabs[static_cast<std::size_t>(i)], fitted.share);
    // Without their words they share what the current one leaves, so that a finger finds them.
    const float own = std::min(tab_width(canvas, tabs[static_cast<std::size_t>(current)], 1),
                               box.width - static_cast<float>(count - 1) * (mark_width(canvas) + least_gap));
    if (i == current) return own;
    return (box.width - own) / static_cast<float>(std::max(1, count - 1)) - least_gap;
  };
  float whole = fitted.gap * static_cast<float>(count - 1);
  for (int i = 0; i < count; ++i)
    whole += width_of(i);
  float x = canvas.ui().compact() ? box.x : std::max(box.x, box.right() - whole);
  int pressed = -1;
  const Part list(PartKind::list, {}, count);
  for (int i = 0; i < count; ++i) {
    const Tab& tab = tabs[static_cast<std::size_t>(i)];
    const bool is_current = i == current;
    const Box at{x, box.y, width_of(i), box.height};
    PressOptions options;
    options.role = Role::tab;
    options.checked = is_current;
    options.position = i + 1;
    options.corner = 6;
    options.hint = tab.told;
    const bool words = fitted.all_words || is_current;
    if (!words) options.tooltip = tab.label;
    const Box target = at.inset(-fitted.gap / 2, 0);
    const Press press_of = press(canvas, target, tab.label, options);
    if (press_of.clicked) pressed = i;
    TextStyle style = words_of(canvas, is_current);
    style.size *= fitted.share;
    if (press_of.warmth > 0.5F) style.color = ColorToken::ink;
    Box inside = at;
    draw_mark(canvas, words ? inside.cut_left(mark_width(canvas) - 3, 3) : inside, tab.mark);
    if (words) canvas.line(inside, tab.label, style);
    if (is_current) {
      // On a phone the rule below them runs under it.
      const float bottom = at.bottom() - (canvas.ui().compact() ? phone_lift : 0);
      canvas.fill({at.x - underline_margin, bottom - underline, at.width + 2 * underline_margin, underline},
                  ColorToken::accent, 1);
    }
    x = at.right() + fitted.gap;
  }
  return pressed;
}

}  // namespace goodterms
