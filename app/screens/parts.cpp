#include "app/screens/parts.h"

#include <algorithm>

#include "app/style/icons.h"
#include "core/actions/field_text.h"
#include "core/base/text.h"

namespace goodterms {

Box page_box(const Ui& ui, const Box& box, float widest) {
  const float margin = ui.compact() ? measure::phone_margin : ui.room() == WidthClass::medium ? 28.0F : 36.0F;
  Box page = box.inset(margin, 0);
  const float width = std::min(widest, page.width);
  page.x = page.middle_x() - width / 2;
  page.width = width;
  page.cut_top(ui.compact() ? 16.0F : ui.wide() ? 40.0F : 24.0F);
  return page;
}

TextStyle page_lead(const Ui& ui) {
  if (ui.compact()) return {text_size::base, Weight::regular, ColorToken::ink_2, 1.5F};
  return {text_size::letter, Weight::regular, ColorToken::ink_2, letter_line_height};
}

Box draw_page_title(const Canvas& canvas, Box& page, std::string_view title, std::string_view subtitle,
                    float right_width) {
  constexpr float under_title = 5;
  const TextStyle& said = canvas.ui().compact() ? small_text : quiet_text;
  TextStyle style = page_title;
  if (canvas.ui().compact()) style.size = text_size::title;
  const float title_height = canvas.text_line_height(style);
  const float width = page.width - (right_width > 0 ? right_width + 16 : 0);
  const float subtitle_height =
      subtitle.empty() ? 0 : canvas.wrapped_height(subtitle, said, width) + under_title;
  Box head = page.cut_top(title_height + subtitle_height, canvas.ui().compact() ? 20.0F : 28.0F);
  Box right = right_width > 0 ? head.cut_right(right_width, 16) : Box();
  canvas.line(head.cut_top(title_height, under_title), title, style);
  if (!subtitle.empty()) canvas.paragraph(head, subtitle, said);
  if (right_width <= 0) return right;
  return right.middle_row(std::min(right.height, canvas.ui().button_height()));
}

namespace {

constexpr float link_margin = 8;

TextStyle link_text(float size) {
  return {size, size < text_size::base ? Weight::semibold : Weight::medium, ColorToken::accent};
}

// `words` is the box of the text; what can be pressed goes a little beyond it.
bool draw_link_words(const Canvas& canvas, const Box& words, std::string_view label, std::int64_t key,
                     float size, std::string_view spoken = {}) {
  const TextStyle style = link_text(size);
  PressOptions options;
  options.role = Role::link;
  options.key = key;
  options.corner = 6;
  const float height =
      std::max(canvas.ui().compact() ? measure::touch_target : 28.0F, canvas.text_line_height(style));
  const Box target = words.inset(-link_margin, 0).middle_row(height);
  options.tooltip = spoken;
  const Press pressed = press(canvas, target, spoken.empty() ? label : spoken, options);
  if (pressed.warmth > 0) {
    const Box shown =
        words.inset(-link_margin, 0).middle_row(std::max(28.0F, canvas.text_line_height(style)));
    canvas.fill(shown, faded(canvas.ui().theme[ColorToken::soft], pressed.warmth), 6);
  }
  canvas.line(words, label, style);
  return pressed.clicked;
}

}  // namespace

float link_width(const Canvas& canvas, std::string_view label, float size) {
  return canvas.text_width(label, link_text(size)) + 1;
}

bool draw_link(const Canvas& canvas, Box& row, std::string_view label, std::int64_t key, float size,
               std::string_view spoken) {
  const Box words = row.cut_right(std::min(link_width(canvas, label, size), row.width), 2 * link_margin + 4);
  return draw_link_words(canvas, words, label, key, size, spoken);
}

bool draw_left_link(const Canvas& canvas, Box& row, std::string_view label, std::int64_t key, float size) {
  const Box words = row.cut_left(std::min(link_width(canvas, label, size), row.width), 2 * link_margin + 4);
  return draw_link_words(canvas, words, label, key, size);
}

bool draw_list_link(const Canvas& canvas, Box row, std::string_view label) {
  return draw_left_link(canvas, row, label);
}

bool draw_switch_row(const Canvas& canvas, Box row, std::string_view label, bool& on) {
  const Box toggle = row.cut_right(60);
  canvas.line(row, label, body_text);
  if (!draw_switch(canvas, toggle, label, on)) return false;
  on = !on;
  return true;
}

bool draw_main_button(const Canvas& canvas, Box row, const Button& button) {
  const float width = canvas.ui().compact() ? row.width : std::min(button_width(canvas, button), row.width);
  return draw_button(canvas, row.cut_right(width), button);
}

float clash_height(const Canvas& canvas, float width, bool clashes) {
  return clashes ? canvas.wrapped_height(canvas.ui().words("ui.case.met-elsewhere"), body_text, width) + 14
                 : 0;
}

void draw_clash(const Canvas& canvas, Box& page, bool clashes) {
  if (!clashes) return;
  canvas.paragraph(page.cut_top(clash_height(canvas, page.width, clashes)),
                   canvas.ui().words("ui.case.met-elsewhere"), body_text);
}

std::string changed_elsewhere(const Desk& desk, const CaseFacts& theirs, const RecordField& field) {
  const std::string said = describe_field(desk, theirs, field);
  Object values;
  values.set("theirs", said);
  return desk.words(said.empty() ? "ui.case.emptied-elsewhere" : "ui.case.changed-elsewhere", values);
}

std::string by_sentences(const Canvas& canvas, std::string text, const TextStyle& style, float width) {
  const std::size_t end = text.find(". ");
  if (end == std::string::npos || canvas.text_width(text, style) <= width) return text;
  const std::string_view first = std::string_view(text).substr(0, end + 1),
                         rest = std::string_view(text).substr(end + 2);
  if (canvas.text_width(first, style) > width || canvas.text_width(rest, style) > width) return text;
  text[end + 1] = '\n';
  return text;
}

float card_button_height(const Canvas& canvas) {
  return canvas.ui().control(canvas.ui().compact() ? measure::touch_target : 36);
}

float sheet_margin(const Ui& ui, const Box& sheet) {
  constexpr float share = 0.08F;  // of a narrow one
  if (ui.compact()) return measure::phone_margin;
  return std::min(measure::sheet_margin, std::max(measure::phone_margin, sheet.width * share));
}

std::optional<Instant> earlier(const std::optional<Instant>& left, const std::optional<Instant>& right) {
  if (!left) return right;
  if (!right) return left;
  return left->utc <= right->utc ? left : right;
}

Instant next_midnight(Instant now) {
  const Seconds local = now.utc + now.offset_minutes * seconds_per_minute;
  const Seconds day = local >= 0 ? local / seconds_per_day : (local - seconds_per_day + 1) / seconds_per_day;
  return after(now, (day + 1) * seconds_per_day - local);
}

Deadline deadline_of(const Desk& desk, const Case& about, const CaseAdvice& advice) {
  Deadline deadline;
  const Words& words = desk.words;
  const Instant now = desk.now();
  constexpr const char* advised = "ui.deadline.by";
  const auto say = [&](const char* key, Instant moment) {
    Object values;
    values.set("moment", describe_moment(words, moment, now));
    deadline.text = words(key, values);
    values.set("moment", describe_day(words, local_date(moment), local_date(now)));
    deadline.day = words(key, values);
    // An interview within a day is told with its hour all the same; the hour of an advice is the app's own.
    const bool within_day = moment.utc > now.utc && moment.utc - now.utc <= seconds_per_day;
    if (!within_day || std::string_view(key) == advised) deadline.brief = deadline.day;
    if (moment.utc > now.utc) deadline.changes = after(now, moment.utc - now.utc + 1);
  };
  const TimingAdvice& timing = advice.timing;
  const std::optional<Instant>& interview = about.application.interview;
  deadline.exact = advice.timing_sentence;
  if (timing.rule == TimingRule::interview_passed) {
    say("ui.deadline.interview-was", *interview);
    deadline.real = true;  // every further hour without a word is held against them
    return deadline;
  }
  if (advice.channel.rule == interview_near_rule) {
    say("ui.deadline.interview", *interview);
    deadline.real = true;
    return deadline;
  }
  if (timing.left && about.application.decided) {
    deadline.real = true;
    if (*timing.left >= 0) {
      say(advised, after(now, *timing.left));
    } else {
      deadline.text = words("ui.deadline.today");
    }
    return deadline;
  }
  if (interview) say("ui.deadline.interview", *interview);
  return deadline;
}

namespace {

// Between paragraphs, of the height of a line (letter_gap_height).
template <typename Paragraph>
float for_each_paragraph(const Canvas& canvas, std::string_view text, const TextStyle& style,
                         const Paragraph& paragraph) {
  const float gap = canvas.text_line_height(style) * letter_gap_height;
  float height = 0;
  while (!text.empty()) {
    const std::size_t end = text.find("\n\n");
    height += paragraph(text.substr(0, end), height);
    if (end == std::string_view::npos) break;
    text.remove_prefix(end + 2);
    while (!text.empty() && text.front() == '\n')
      text.remove_prefix(1);
    if (!text.empty()) height += gap;
  }
  return height;
}

}  // namespace

float written_height(const Canvas& canvas, std::string_view text, const TextStyle& style, float width) {
  return for_each_paragraph(canvas, text, style, [&](std::string_view paragraph, float) {
    return canvas.wrapped_height(paragraph, style, width);
  });
}

float draw_written(const Canvas& canvas, Box box, std::string_view text, TextStyle style) {
  style.keeps_company = false;  // its rows are those of the editor
  return for_each_paragraph(canvas, text, style, [&](std::string_view paragraph, float above) {
    Box at = box;
    at.cut_top(above);
    return canvas.paragraph(at, paragraph, style);
  });
}

TextStyle letter_style(const Ui& ui, float width) {
  constexpr float narrow = 400, narrow_size = 16;
  const bool beside = !ui.compact() && width < narrow * ui.text_scale;
  const float size = beside ? narrow_size : ui.wide() ? text_size::wide_letter : text_size::letter;
  return {size, Weight::regular, ColorToken::ink, letter_line_height};
}

TextStyle deadline_style(const Deadline& deadline) {
  TextStyle style = small_text;
  if (deadline.real) {
    style.color = ColorToken::amber;
    style.weight = Weight::medium;
  }
  return style;
}

void draw_with_deadline(const Canvas& canvas, const Box& line, std::string_view words,
                        const Deadline& deadline) {
  Box rest = line;
  const TextStyle style = deadline_style(deadline);
  constexpr std::string_view dot = " · ";
  constexpr float least = 24;
  const float dot_wide = words.empty() || deadline.text.empty() ? 0 : canvas.text_width(dot, small_text);
  const float all =
      canvas.text_width(words, small_text) + 1 + dot_wide + canvas.text_width(deadline.text, style);
  const std::string& until = all <= rest.width || deadline.brief.empty() ? deadline.text : deadline.brief;
  const float wide = until.empty() ? 0 : canvas.text_width(until, style) + 1;
  const float before =
      std::min(canvas.text_width(words, small_text) + 1, std::max(0.0F, rest.width - wide - dot_wide));
  if (before >= least) {
    // The dot follows the words that are left of them.
    const float shown = canvas.line({rest.x, rest.y, before, rest.height}, words, small_text);
    rest.cut_left(std::min(before, shown + 1));
    // What parts the two is seen, and not heard.
    const Box between = rest.cut_left(dot_wide);
    if (dot_wide > 0)
      canvas.piece(between.x, between.middle_y() - canvas.letters_height(small_text) / 2, dot, small_text);
  }
  canvas.line(rest, until, style);
  if (!deadline.exact.empty()) canvas.hover_text(rest, deadline.exact);
}

std::string act_words(const Words& words, NextAct act) {
  const bool spoken = act == NextAct::call || act == NextAct::voicemail;
  return words(spoken                    ? "ui.today.call"
               : act == NextAct::confirm ? "ui.today.confirm"
                                         : "ui.today.read-and-send");
}

char32_t act_icon(NextAct act, Channel channel) {
  if (act == NextAct::call || act == NextAct::voicemail) return icon::phone;
  if (channel == Channel::linkedin) return icon::link;
  return channel == Channel::text ? icon::chat : icon::mail_outline;
}

std::string case_summary(const Case& about) {
  std::string summary = about.application.role;
  if (about.contact) summary += " · " + about.contact->name;
  return summary;
}

std::string after_greeting(std::string_view letter) {
  const std::size_t end = letter.find('\n');
  const bool greeting = end != std::string_view::npos && end > 0 && trim(letter.substr(0, end)).back() == ',';
  return std::string(greeting ? letter.substr(end + 1) : letter);
}

std::string quoted(const Words& words, std::string_view text) {
  constexpr std::size_t most_bytes = 300;
  std::string line = single_line(first_characters(text, 2 * most_bytes));
  if (line.size() > most_bytes) {
    const std::size_t blank = line.rfind(' ', most_bytes);  // some languages write none
    line = first_characters(line, blank == std::string::npos ? most_bytes : blank);
  }
  Object values;
  values.set("words", std::string(trim(line)));
  return words("ui.quoted", values);
}

}  // namespace goodterms
