// The program in a page: what the page's scripts (platform/web/page) call. They hold the one Page, and hand
// it back with each call. Sizes and places are in pixels of the canvas, times in seconds of the page's own
// clock, text in UTF-8.
#include <emscripten.h>

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "app/shell/app.h"
#include "app/web/mirror.h"
#include "assets/embedded_content.h"
#include "core/actions/content_files.h"
#include "platform/web/host.h"
#include "platform/web/web_platform.h"
#include "platform/web/web_window.h"

namespace goodterms {

struct Page {
  WebPlatform platform;
  std::unique_ptr<App> app;
  std::unique_ptr<WebWindow> window;
  std::string mirror;   // as the page has it
  std::string written;  // the same
  std::string trouble;  // why there is no window; empty where there is one
};

namespace {

std::vector<std::string> languages_of_browser() {
  const std::unique_ptr<char, decltype(&std::free)> lines(host_languages(), &std::free);
  std::vector<std::string> tags;
  for (std::string_view rest = lines.get(); !rest.empty();) {
    tags.emplace_back(rest.substr(0, rest.find('\n')));
    rest.remove_prefix(std::min(rest.size(), tags.back().size() + 1));
  }
  return tags;
}

Result<void> open(Page& page) {
  Files& files = page.platform.files();
  TRY_DONE(files.make_folder(page.platform.data_folder()));
  TRY_DONE(files.make_folder(page.platform.documents_folder()));
  AppSetup setup;
  setup.content = embedded_content();
  setup.log = {page.platform.data_folder() + "/log.goodterms", nullptr};
  setup.version = GOODTERMS_VERSION;
  setup.languages = languages_of_browser();
  setup.letters = ReadFirst::when_asked;
  setup.new_log = ReadFirst::when_asked;
  TRY(page.app, App::create(page.platform, setup));
  TRY(page.window, WebWindow::open(page.platform, *page.app));
  page.app->record(true);
  return {};
}

TextRange page_range(int begin, int end) {
  return {static_cast<std::size_t>(std::max(0, begin)), static_cast<std::size_t>(std::max(0, end))};
}

// For scripts: a negative number sleeps until something happens.
double as_wait(std::optional<double> seconds) {
  return seconds.value_or(-1);
}

}  // namespace
}  // namespace goodterms

using goodterms::Page;

extern "C" {

// Never null. Files of the log are where they are looked for by then.
EMSCRIPTEN_KEEPALIVE Page* web_open() {
  auto page = std::make_unique<Page>();
  const auto opened = goodterms::open(*page);
  if (!opened) page->trouble = goodterms::sentence_of(opened.error(), goodterms::embedded_content());
  return page.release();
}

// Empty where the window is open.
EMSCRIPTEN_KEEPALIVE const char* web_trouble(const Page* page) {
  return page->trouble.c_str();
}

EMSCRIPTEN_KEEPALIVE void web_resize(Page* page, int width, int height, double scale) {
  page->window->resize(width, height, static_cast<float>(scale));
}

// Draws, or hidden only works, and says after how many seconds to call again.
EMSCRIPTEN_KEEPALIVE double web_frame(Page* page, double seconds, int hidden) {
  return goodterms::as_wait(page->window->frame(seconds, hidden != 0));
}

EMSCRIPTEN_KEEPALIVE void web_settle(Page* page, double seconds, int most_frames) {
  page->window->settle(seconds, most_frames);
}

EMSCRIPTEN_KEEPALIVE void web_point(Page* page, double x, double y, int touch) {
  using Pointer = goodterms::WebWindow::Pointer;
  page->window->point_at(static_cast<float>(x), static_cast<float>(y),
                         touch != 0 ? Pointer::touch : Pointer::mouse);
}

EMSCRIPTEN_KEEPALIVE void web_point_nowhere(Page* page) {
  page->window->point_nowhere();
}

// `button`: 0 the first, 1 the second, 2 the middle one.
EMSCRIPTEN_KEEPALIVE void web_press(Page* page, int button, int down) {
  page->window->press(button, down != 0);
}

EMSCRIPTEN_KEEPALIVE void web_scroll(Page* page, double across, double down) {
  page->window->scroll(static_cast<float>(across), static_cast<float>(down));
}

EMSCRIPTEN_KEEPALIVE void web_modifiers(Page* page, int control, int shift, int alt, int meta) {
  page->window->hold_modifiers(control != 0, shift != 0, alt != 0, meta != 0);
}

EMSCRIPTEN_KEEPALIVE void web_key(Page* page, const char* code, int down) {
  page->window->press_key(code, down != 0);
}

EMSCRIPTEN_KEEPALIVE void web_type(Page* page, const char* text) {
  page->window->type(text);
}

EMSCRIPTEN_KEEPALIVE void web_erase(Page* page, int forward) {
  page->window->tap_key(forward != 0 ? ImGuiKey_Delete : ImGuiKey_Backspace, ImGuiMod_None);
}

// What is written between these bytes of the text that has the caret becomes `text`.
EMSCRIPTEN_KEEPALIVE void web_write(Page* page, int begin, int end, const char* text) {
  page->app->write({goodterms::page_range(begin, end), text});
  page->window->something_happened();
}

EMSCRIPTEN_KEEPALIVE void web_select(Page* page, int begin, int end) {
  page->app->write({goodterms::page_range(begin, end), std::nullopt});
  page->window->something_happened();
}

EMSCRIPTEN_KEEPALIVE void web_enter(Page* page) {
  page->window->tap_key(ImGuiKey_Enter, ImGuiMod_None);
}

EMSCRIPTEN_KEEPALIVE void web_paste(Page* page, const char* text) {
  page->platform.pasted(text);
  page->window->tap_key(ImGuiKey_V, ImGuiMod_Ctrl);
}

EMSCRIPTEN_KEEPALIVE void web_clipboard_came(Page* page, const char* text) {
  page->platform.clipboard_came(text);
  page->window->something_happened();
}

// The path of a file that was put into the program's file system; empty: the person thought better of it.
EMSCRIPTEN_KEEPALIVE void web_file_picked(Page* page, const char* path) {
  const std::string picked = path;
  page->platform.file_picked(picked.empty() ? std::nullopt : std::optional(picked));
  page->window->something_happened();
}

// Files that the person dropped on the window, put there in the same way; a path a line.
EMSCRIPTEN_KEEPALIVE void web_take_files(Page* page, const char* paths) {
  std::vector<std::string> taken;
  for (std::string_view rest = paths; !rest.empty();) {
    taken.emplace_back(rest.substr(0, rest.find('\n')));
    rest.remove_prefix(std::min(rest.size(), taken.back().size() + 1));
  }
  page->app->take_files(taken);
  page->window->something_happened();
}

// One of the app's shortcuts names a place.
EMSCRIPTEN_KEEPALIVE void web_show(Page* page, const char* place) {
  page->app->open_place(place);
  page->window->something_happened();
}

EMSCRIPTEN_KEEPALIVE void web_focus(Page* page, int focused) {
  page->window->focus(focused != 0);
}

// An item that cannot be seen, by its id in the mirror: as by a key.
EMSCRIPTEN_KEEPALIVE void web_use_item(Page* page, unsigned id) {
  page->window->use_item(id);
}

// What does not come from the person: the system's colours, the time after sleep.
EMSCRIPTEN_KEEPALIVE void web_wake(Page* page) {
  page->window->something_happened();
}

// The page may go away for good: the last moment to keep what is being written.
EMSCRIPTEN_KEEPALIVE void web_leave(Page* page) {
  page->app->close();
}

EMSCRIPTEN_KEEPALIVE void web_context(Page* page, int restored) {
  if (restored != 0) {
    page->window->context_restored();
  } else {
    page->window->context_lost();
  }
}

// The text that has the caret (written_text() in app/web/mirror.h); null where that is what the page had
// last.
EMSCRIPTEN_KEEPALIVE const char* web_written(Page* page) {
  std::string written = goodterms::written_text(*page->app->recorder(), page->window->writes_in());
  if (written == page->written) return nullptr;
  page->written = std::move(written);
  return page->written.c_str();
}

// What is on the screen (app/web/mirror.h); null where that is what the page had last.
EMSCRIPTEN_KEEPALIVE const char* web_mirror(Page* page) {
  std::string mirror = goodterms::mirror_of(*page->app->recorder());
  if (mirror == page->mirror) return nullptr;
  page->mirror = std::move(mirror);
  return page->mirror.c_str();
}
}
