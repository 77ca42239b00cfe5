// Measures of the design, in points (one point is one pixel at display scale 1). An 8-point grid.
#pragma once

#include <cstdint>

namespace goodterms {

// Text sizes; a weight goes with each where it is used.
namespace text_size {
inline constexpr float tiny = 12;  // labels under rail icons
inline constexpr float small = 13;
inline constexpr float base = 15;
inline constexpr float letter = 17, wide_letter = 19;
inline constexpr float section = 18;
inline constexpr float title = 24;
inline constexpr float display = 32;
}  // namespace text_size

inline constexpr float letter_line_height = 27.0F / 17;  // of the letter's size
inline constexpr float letter_gap_height =
    18.0F / 27;                             // of an empty line in a letter, against one with words
inline constexpr float line_height = 1.4F;  // of everything else

namespace measure {
inline constexpr float rail_width = 88;
inline constexpr float rail_item_width = 72;
inline constexpr float rail_item_height = 56;
inline constexpr float tab_bar_height = 82;
inline constexpr float page_margin = 28;
inline constexpr float phone_margin = 16;
inline constexpr float card_corner = 12;
inline constexpr float card_padding = 16;
inline constexpr float button_height = 40;
inline constexpr float button_corner = 10;
inline constexpr float main_action_height = 48;
inline constexpr float chip_height = 32;
inline constexpr float touch_target = 44;  // the least on a phone
inline constexpr float field_height = 44;
inline constexpr float picker_height = 32;  // 44 on a phone
inline constexpr float picker_corner = 8;
inline constexpr float segment_corner = 7;
inline constexpr float check_box = 22;
inline constexpr float check_corner = 7;
inline constexpr float avatar = 40;
inline constexpr float step_disc = 24;
inline constexpr float sheet_width = 776;  // of a letter: its text and a margin on either side
inline constexpr float wide_sheet_width = 800;
inline constexpr float sheet_margin = 64;  // 16 on a phone
inline constexpr float sheet_corner = 4;
inline constexpr float case_header = 72;  // with the tabs inside it; on a phone 56, and the tabs below
inline constexpr float phone_header = 56;
inline constexpr float phone_tabs = 44;
inline constexpr float side_panel_width = 280, wide_side_panel_width = 304;
inline constexpr float side_panel_gap = 40;
inline constexpr float list_column_width = 308, wide_list_column_width = 360;
inline constexpr float wide_from = 1600;  // windows in which more than one thing has room beside a case
inline constexpr float letter_text_width = 648;
inline constexpr float icon = 24;
inline constexpr float small_icon = 20;
inline constexpr float hairline = 1;
inline constexpr float under_title = 2;  // of a row: from its title to the small words below
}  // namespace measure

// How much room there is.
enum class WidthClass : std::uint8_t { compact, medium, expanded };
constexpr WidthClass width_class(float width_in_points) {
  if (width_in_points < 600) return WidthClass::compact;
  return width_in_points <= 1024 ? WidthClass::medium : WidthClass::expanded;
}

}  // namespace goodterms
