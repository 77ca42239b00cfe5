#include "platform/web/web_window.h"

#include <GLES3/gl3.h>
#include <emscripten/html5.h>
#include <imgui_impl_opengl3.h>
#include <imgui_internal.h>

#include <algorithm>
#include <cfloat>
#include <utility>

#include "platform/web/host.h"
#include "platform/web/key_codes.h"

namespace goodterms {
namespace {

// In the page (page/index.html).
constexpr const char* canvas_selector = "#window";
constexpr const char* shader_version = "#version 300 es";
// A page that is not seen draws nothing, and its work goes on no more often than this, in seconds.
constexpr double least_hidden_wait = 1;

EMSCRIPTEN_WEBGL_CONTEXT_HANDLE make_graphics() {
  EmscriptenWebGLContextAttributes wanted;
  emscripten_webgl_init_context_attributes(&wanted);
  wanted.majorVersion = 2;
  wanted.enableExtensionsByDefault = 0;  // none is used, and asking for all of them takes a while
  // The page has made it by now, as it is wanted here (page/view.js).
  return emscripten_webgl_create_context(canvas_selector, &wanted);
}

// The clipboard of fields and letters is the platform's.
void use_clipboard_of(Platform& platform) {
  ImGuiPlatformIO& io = ImGui::GetPlatformIO();
  io.Platform_ClipboardUserData = &platform;
  io.Platform_SetClipboardTextFn = [](ImGuiContext* context, const char* text) {
    static_cast<Platform*>(context->PlatformIO.Platform_ClipboardUserData)->set_clipboard(text);
  };
  io.Platform_GetClipboardTextFn = [](ImGuiContext* context) -> const char* {
    const std::string text =
        static_cast<Platform*>(context->PlatformIO.Platform_ClipboardUserData)->clipboard();
    context->ClipboardHandlerData.resize(static_cast<int>(text.size()) + 1);
    std::copy_n(text.c_str(), text.size() + 1, context->ClipboardHandlerData.Data);
    return context->ClipboardHandlerData.Data;
  };
}

GlFunctions gl_functions() {
  GlFunctions gl;
  gl.bind_framebuffer = glBindFramebuffer;
  gl.bind_renderbuffer = glBindRenderbuffer;
  gl.blit_framebuffer = glBlitFramebuffer;
  gl.check_framebuffer_status = glCheckFramebufferStatus;
  gl.clear = glClear;
  gl.clear_color = glClearColor;
  gl.delete_framebuffers = glDeleteFramebuffers;
  gl.delete_renderbuffers = glDeleteRenderbuffers;
  gl.disable = glDisable;
  gl.enable = glEnable;
  gl.framebuffer_renderbuffer = glFramebufferRenderbuffer;
  gl.gen_framebuffers = glGenFramebuffers;
  gl.gen_renderbuffers = glGenRenderbuffers;
  gl.renderbuffer_storage = glRenderbufferStorage;
  gl.scissor = glScissor;
  return gl;
}

}  // namespace

Result<std::unique_ptr<WebWindow>> WebWindow::open(Platform& platform, WindowClient& client) {
  std::unique_ptr<WebWindow> window(new WebWindow(platform, client));
  if (!window->set_up()) return failure(ErrorCode::not_found, "error.window.no-webgl");
  TRY_DONE(client.start());
  return window;
}

WebWindow::WebWindow(Platform& platform, WindowClient& client)
    : platform_(platform), client_(client), image_(gl_functions()) {}

WebWindow::~WebWindow() {
  image_.forget();  // it goes with the context
  if (backend_ready_) ImGui_ImplOpenGL3_Shutdown();
  if (context_ != nullptr) ImGui::DestroyContext(context_);
  if (graphics_ > 0) emscripten_webgl_destroy_context(graphics_);
}

bool WebWindow::set_up() {
  graphics_ = make_graphics();
  if (graphics_ <= 0 || emscripten_webgl_make_context_current(graphics_) != EMSCRIPTEN_RESULT_SUCCESS)
    return false;
  context_ = ImGui::CreateContext();
  ImGui::SetCurrentContext(context_);
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.LogFilename = nullptr;
  io.ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
  io.ConfigInputTextCursorBlink = false;  // a caret that blinks never lets the page rest
  io.BackendFlags |= ImGuiBackendFlags_HasMouseCursors;
  io.BackendPlatformName = "goodterms_web";
  use_clipboard_of(platform_);
  backend_ready_ = ImGui_ImplOpenGL3_Init(shader_version);
  return backend_ready_;
}

void WebWindow::resize(int width, int height, float scale) {
  width_ = width;
  height_ = height;
  scale_ = scale;
  resized_ = true;  // which empties the canvas
  something_happened();
}

void WebWindow::point_at(float x, float y, Pointer pointer) {
  ImGuiIO& io = ImGui::GetIO();
  io.AddMouseSourceEvent(pointer == Pointer::touch ? ImGuiMouseSource_TouchScreen : ImGuiMouseSource_Mouse);
  io.AddMousePosEvent(x, y);
  pointer_ = pointer;
  something_happened();
}

void WebWindow::press(int button, bool down) {
  ImGui::GetIO().AddMouseButtonEvent(button, down);
  something_happened();
}

void WebWindow::point_nowhere() {
  ImGui::GetIO().AddMousePosEvent(-FLT_MAX, -FLT_MAX);
  something_happened();
}

void WebWindow::scroll(float across, float down) {
  ImGui::GetIO().AddMouseWheelEvent(across, down);
  something_happened();
}

void WebWindow::hold_modifiers(bool control, bool shift, bool alt, bool meta) {
  ImGuiIO& io = ImGui::GetIO();
  io.AddKeyEvent(ImGuiMod_Ctrl, control);
  io.AddKeyEvent(ImGuiMod_Shift, shift);
  io.AddKeyEvent(ImGuiMod_Alt, alt);
  io.AddKeyEvent(ImGuiMod_Super, meta);
}

void WebWindow::use_item(ImGuiID id) {
  ImGui::ActivateItemByID(id);
  something_happened();
}

void WebWindow::press_key(std::string_view code, bool down) {
  const ImGuiKey key = key_of_code(code);
  if (key != ImGuiKey_None) ImGui::GetIO().AddKeyEvent(key, down);
  something_happened();
}

void WebWindow::tap_key(ImGuiKey key, ImGuiKeyChord modifiers) {
  ImGuiIO& io = ImGui::GetIO();
  for (const ImGuiKey modifier : {ImGuiMod_Ctrl, ImGuiMod_Shift})
    if ((modifiers & modifier) != 0) io.AddKeyEvent(modifier, true);
  io.AddKeyEvent(key, true);
  io.AddKeyEvent(key, false);
  for (const ImGuiKey modifier : {ImGuiMod_Ctrl, ImGuiMod_Shift})
    if ((modifiers & modifier) != 0) io.AddKeyEvent(modifier, false);
  something_happened();
}

void WebWindow::type(const char* text) {
  ImGui::GetIO().AddInputCharactersUTF8(text);
  something_happened();
}

void WebWindow::focus(bool has_focus) {
  ImGui::GetIO().AddFocusEvent(has_focus);
  if (has_focus) client_.focus_gained();
  something_happened();
}

ImGuiID WebWindow::writes_in() const {
  return wants_text_ ? context_->ActiveId : 0;
}

std::optional<double> WebWindow::frame(double seconds, bool hidden) {
  if (!hidden && width_ > 0 && height_ > 0) draw(seconds);
  std::optional<double> sleep = client_.after_frame(seconds);
  if (hidden) return sleep ? std::optional(std::max(*sleep, least_hidden_wait)) : std::nullopt;
  return owed_frames_ > 0 ? 0.0 : sleep;
}

void WebWindow::settle(double seconds, int most_frames) {
  for (int i = 0; i < most_frames && host_has_unsaved() == 0; ++i) {
    const std::optional<double> next = frame(seconds, false);
    if (!next || *next > 0) return;
  }
}

void WebWindow::draw(double seconds) {
  owed_frames_ = std::max(0, owed_frames_ - 1);
  ImGui::SetCurrentContext(context_);
  if (!backend_ready_) return;  // the graphics card is gone for now
  ImGui_ImplOpenGL3_NewFrame();
  ImGuiIO& io = ImGui::GetIO();
  io.DisplaySize = {static_cast<float>(width_), static_cast<float>(height_)};
  io.DisplayFramebufferScale = {1, 1};
  constexpr double least_step = 0.001;  // frames within one event have one time; Dear ImGui wants it to pass
  io.DeltaTime = static_cast<float>(std::max(least_step, seconds - last_frame_));
  last_frame_ = seconds;
  ImGui::NewFrame();
  client_.draw({width_, height_, scale_, seconds});
  ImGui::Render();
  image_.draw(*ImGui::GetDrawData(), std::exchange(resized_, false), ImGui_ImplOpenGL3_RenderDrawData);
  // What cannot have happened at once, such as a press and its release, is taken in a frame each.
  if (!context_->InputEventsQueue.empty()) something_happened();
  tell_page();
}

void WebWindow::tell_page() {
  const ImGuiPlatformImeData& text = context_->PlatformImeData;
  const bool wants_text = ImGui::GetIO().WantTextInput;
  const bool moved = wants_text && (text.InputPos.x != text_x_ || text.InputPos.y != text_y_);
  if (wants_text != wants_text_ || moved) {
    wants_text_ = wants_text;
    text_x_ = text.InputPos.x;
    text_y_ = text.InputPos.y;
    host_want_text(wants_text_ ? 1 : 0, text_x_, text_y_, text.InputLineHeight);
  }
  if (const int cursor = ImGui::GetMouseCursor(); cursor != cursor_) {
    cursor_ = cursor;
    host_show_cursor(cursor);
  }
  if (std::string title = client_.title(); title != title_) {
    title_ = std::move(title);
    host_show_title(title_.c_str());
  }
}

void WebWindow::context_lost() {
  if (!backend_ready_) return;
  ImGui_ImplOpenGL3_Shutdown();
  backend_ready_ = false;
  image_.forget();
}

void WebWindow::context_restored() {
  emscripten_webgl_make_context_current(graphics_);
  backend_ready_ = ImGui_ImplOpenGL3_Init(shader_version);
  something_happened();
}

}  // namespace goodterms
