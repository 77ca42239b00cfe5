// Parts that several screens are made of: page titles, section titles, the bar of actions, and the words of
// deadlines.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "app/screens/screen.h"
#include "app/widgets/controls.h"
#include "core/actions/next_step.h"

namespace goodterms {

inline constexpr TextStyle page_title = as_heading({text_size::title, Weight::semibold, ColorToken::ink}, 1);
inline constexpr TextStyle section_title =
    as_heading({text_size::section, Weight::semibold, ColorToken::ink}, 2);
inline constexpr TextStyle card_title = as_heading({text_size::base, Weight::semibold, ColorToken::ink}, 3);
inline constexpr TextStyle strong_text{text_size::base, Weight::medium, ColorToken::ink};
inline constexpr TextStyle body_text{text_size::base, Weight::regular, ColorToken::ink};
inline constexpr TextStyle quiet_text{text_size::base, Weight::regular, ColorToken::ink_2};
inline constexpr TextStyle small_text{text_size::small, Weight::regular, ColorToken::ink_2};
// The sentence under a title that fills the page; smaller on a phone, where it would take three lines.
TextStyle page_lead(const Ui& ui);
inline constexpr TextStyle small_strong{text_size::small, Weight::medium, ColorToken::ink};

// The page inside its margins, at most `widest` points wide and in the middle.
Box page_box(const Ui& ui, const Box& box, float widest = 1.0e6F);

// Title and subtitle at the top of `page`, cut off it; what stands beside them at the right takes
// `right_width`, and is returned as a box.
Box draw_page_title(const Canvas& canvas, Box& page, std::string_view title, std::string_view subtitle,
                    float right_width);

// A quiet link of words only, which end where `row` ends (or begin where it begins); cut off it. True when
// pressed. `key` tells apart links of the same words. A link is as large as the words it stands beside.
// `spoken` is what it is called where its words alone do not say it.
bool draw_link(const Canvas& canvas, Box& row, std::string_view label, std::int64_t key = 0,
               float size = text_size::base, std::string_view spoken = {});
bool draw_left_link(const Canvas& canvas, Box& row, std::string_view label, std::int64_t key = 0,
                    float size = text_size::base);
// One of a list of links, each in a row of its own.
bool draw_list_link(const Canvas& canvas, Box row, std::string_view label);
float link_width(const Canvas& canvas, std::string_view label, float size = text_size::base);

// Words with a switch at the end of their row. True when it was pressed; `on` is the new state then.
bool draw_switch_row(const Canvas& canvas, Box row, std::string_view label, bool& on);

// Of the buttons inside a card.
float card_button_height(const Canvas& canvas);

// The main button of a sheet or a page, at the right end of `row`; as wide as the row on a phone.
bool draw_main_button(const Canvas& canvas, Box row, const Button& button);

// Over a form in which somebody else's changes clash with what was typed. Nothing where none do.
void draw_clash(const Canvas& canvas, Box& page, bool clashes);
float clash_height(const Canvas& canvas, float width, bool clashes);
// At the field: what somebody else made of it.
std::string changed_elsewhere(const Desk& desk, const CaseFacts& theirs, const RecordField& field);

// Until when a decline is to be said, in few words.
struct Deadline {
  std::string
      text;  // "say it by tomorrow 09:00", "interview tomorrow 10:00"; empty: nothing is to be said of it
  std::string brief;  // without the hour, where there is little room; empty where the hour counts
  std::string day;    // never with an hour, for a list beside a page that tells it; may be empty
  std::string exact;  // the advice in a sentence, on hover
  bool real = false;  // it comes soon, or has come: shown in amber
  std::optional<Instant> changes;  // when the words above will be others
};
Deadline deadline_of(const Desk& desk, const Case& about, const CaseAdvice& advice);

// A letter that is only read: its paragraphs stand as far apart as in the editor, which is less than an empty
// line.
float written_height(const Canvas& canvas, std::string_view text, const TextStyle& style, float width);
// Returns its height.
float draw_written(const Canvas& canvas, Box box, std::string_view text, TextStyle style);

// How the words of a letter look on a sheet whose text is `width` points wide: larger in a wide window, and a
// little smaller in a column beside a page.
TextStyle letter_style(const Ui& ui, float width);

// Of two sentences that need two lines each has its own, where it fits.
std::string by_sentences(const Canvas& canvas, std::string text, const TextStyle& style, float width);

// How a deadline is written: one that presses stands out.
TextStyle deadline_style(const Deadline& deadline);

// A line of small words with the deadline at its end: "Data Analyst · Dana Reyes · say it by tomorrow 09:00".
// The deadline goes before the rest where there is no room for both.
void draw_with_deadline(const Canvas& canvas, const Box& line, std::string_view words,
                        const Deadline& deadline);

// What the button that leads to it says, and how something is said next.
std::string act_words(const Words& words, NextAct act);
char32_t act_icon(NextAct act, Channel channel);

// From the edge of a sheet of paper to its words, points.
float sheet_margin(const Ui& ui, const Box& sheet);

// The earlier of two moments, where either may be none.
std::optional<Instant> earlier(const std::optional<Instant>& left, const std::optional<Instant>& right);
// The next midnight on the clocks of `now`.
Instant next_midnight(Instant now);

// "Data Analyst · Dana Reyes": what stands below a company's name.
std::string case_summary(const Case& about);

// What comes after the greeting of a letter, which tells nothing where little of it is shown.
std::string after_greeting(std::string_view letter);

// How a text begins, as one line in quotes: "“I have since accepted another position”". Long enough for the
// two lines that are shown of it.
std::string quoted(const Words& words, std::string_view text);

}  // namespace goodterms
