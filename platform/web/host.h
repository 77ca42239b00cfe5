// What the page does for the program: implemented in host.js by the scripts beside it. Text is UTF-8.
#pragma once

extern "C" {

void host_write_clipboard(const char* text);
// The answer comes as web_clipboard_came() (app/web), empty when the person does not allow it.
void host_ask_clipboard();

void host_open_address(const char* address);
// The answer comes as web_file_picked(). Of any kind: a phone does not let one pick what it has no name for.
void host_pick_file();

int host_can_share();
// `mail`: as an .eml file under that name; both empty where it is none.
void host_share(const char* subject, const char* words, const char* name, const char* mail);

// On the program's icon: how many are to be told.
void host_show_count(int count);
// There is something that would be missed.
void host_keep_for_good();

// Bits: 1 dark, 2 high contrast, 4 reduced motion.
int host_look();

// Minutes east of UTC that clocks of a zone of the tz database show at that moment (seconds since 1970), or
// of this machine's zone where it is empty; host_no_zone where it is not known.
constexpr int host_no_zone = 1 << 20;
int host_offset_at(const char* zone, double utc);
// The names of all zones, one a line; to be freed.
char* host_zones();

// The languages the browser is set to, as tags, the best first, one a line; to be freed.
char* host_languages();

// Whether files were changed that the browser does not keep yet.
int host_has_unsaved();

// A character in the browser's own fonts, white where it has no colour: red, green, blue and straight alpha
// of each pixel, to be freed; null where it cannot be drawn. `place`: where the picture begins to the right
// of the pen and up from the baseline, its width, its height, and the distance to the next pen in 64ths of a
// pixel. `quarters` of a pixel the pen stands to the right.
unsigned char* host_draw_character(const char* text, float em, int heavy, int quarters, int* place);

// A font that lies in the site, by the name of its file; to be freed. Null where it is not here yet: then it
// is from the next start on.
char* host_take_font(const char* name, int* size);

// What the window shows besides its picture. Text is wanted at the caret, in pixels, and a soft keyboard with
// it.
void host_want_text(int wanted, float x, float y, float height);
void host_show_cursor(int cursor);  // ImGuiMouseCursor
void host_show_title(const char* title);
}
