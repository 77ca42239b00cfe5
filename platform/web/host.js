// The functions of host.h, as em++ links them. What they do lies in the page's own scripts: `Module.host` is made by
// page/host.js before the program starts.
mergeInto(LibraryManager.library, {
  host_write_clipboard: function (text) { Module['host'].writeClipboard(UTF8ToString(text)); },
  host_ask_clipboard: function () { Module['host'].askClipboard(); },
  host_open_address: function (address) { Module['host'].openAddress(UTF8ToString(address)); },
  host_pick_file: function () { Module['host'].pickFile(); },
  host_can_share: function () { return Module['host'].canShare() ? 1 : 0; },
  host_share: function (subject, words, name, mail) {
    Module['host'].share(UTF8ToString(subject), UTF8ToString(words), UTF8ToString(name), UTF8ToString(mail));
  },
  host_show_count: function (count) { Module['host'].showCount(count); },
  host_keep_for_good: function () { Module['host'].keepForGood(); },
  host_look: function () { return Module['host'].look(); },
  host_offset_at: function (zone, utc) { return Module['host'].offsetAt(UTF8ToString(zone), utc); },
  host_zones: function () { return allocateUTF8(Module['host'].zones().join('\n')); },
  host_languages: function () { return allocateUTF8((navigator.languages || []).join('\n')); },
  host_has_unsaved: function () { return Module['host'].hasUnsaved() ? 1 : 0; },
  host_draw_character: function (text, em, heavy, quarters, place) {
    var drawn = Module['host'].drawCharacter(UTF8ToString(text), em, heavy !== 0, quarters);
    if (drawn === null) return 0;
    HEAP32.set([drawn.left, drawn.top, drawn.width, drawn.height, Math.round(drawn.advance * 64)], place >> 2);
    var pixels = _malloc(drawn.pixels.length);
    HEAPU8.set(drawn.pixels, pixels);
    return pixels;
  },
  host_take_font: function (name, size) {
    var font = Module['host'].fonts.take(UTF8ToString(name));
    if (font === null) return 0;
    HEAP32[size >> 2] = font.length;
    var bytes = _malloc(font.length);
    HEAPU8.set(font, bytes);
    return bytes;
  },
  host_want_text: function (wanted, x, y, height) { Module['host'].wantText(wanted !== 0, x, y, height); },
  host_show_cursor: function (cursor) { Module['host'].showCursor(cursor); },
  host_show_title: function (title) { document.title = UTF8ToString(title); },
});
