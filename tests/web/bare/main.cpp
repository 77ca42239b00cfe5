// A page with nothing in it but Dear ImGui: what the first frame of the site is measured against
// (tests/web/bench.mjs).
#include <GLES3/gl3.h>
#include <emscripten/html5.h>
#include <imgui.h>
#include <imgui_impl_opengl3.h>

extern "C" {

EMSCRIPTEN_KEEPALIVE void bare_open() {
  EmscriptenWebGLContextAttributes wanted;
  emscripten_webgl_init_context_attributes(&wanted);
  wanted.majorVersion = 2;
  emscripten_webgl_make_context_current(emscripten_webgl_create_context("#window", &wanted));
  ImGui::CreateContext();
  ImGui::GetIO().IniFilename = nullptr;
  ImGui_ImplOpenGL3_Init("#version 300 es");
}

EMSCRIPTEN_KEEPALIVE void bare_frame(int width, int height) {
  ImGuiIO& io = ImGui::GetIO();
  io.DisplaySize = {static_cast<float>(width), static_cast<float>(height)};
  ImGui_ImplOpenGL3_NewFrame();
  ImGui::NewFrame();
  ImGui::Begin("Bare");
  ImGui::Text("Nothing else");
  ImGui::Button("Button");
  ImGui::End();
  ImGui::Render();
  glViewport(0, 0, width, height);
  glClear(GL_COLOR_BUFFER_BIT);
  ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
}
}
