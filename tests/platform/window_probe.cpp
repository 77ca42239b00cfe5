// A window for the tests of run_window(): a button and a field, and a line on standard output for everything
// that happens to them. Its arguments are the data folder and the folder for the window's size.
#include <imgui.h>

#include <array>
#include <iostream>
#include <optional>
#include <string>

#include "assets/embedded_icons.h"
#include "platform/desktop/desktop_platform.h"
#include "platform/desktop/window.h"
#include "tests/support/plain_font.h"

namespace {

class Probe final : public goodterms::WindowClient {
 public:
  explicit Probe(goodterms::DesktopPlatform& platform) : platform_(platform) {}

  goodterms::Result<void> start() override {
    font_ = add_plain_font(*ImGui::GetIO().Fonts);
    ImGui::GetStyle().FontSizeBase = 15;
    return {};
  }

  void draw(const goodterms::WindowFrame& frame) override {
    std::cout << "frame " << frame.width << 'x' << frame.height << " scale " << frame.scale << " at "
              << frame.seconds << std::endl;
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize({static_cast<float>(frame.width), static_cast<float>(frame.height)});
    ImGui::PushFont(font_, 15 * frame.scale);
    ImGui::Begin("probe", nullptr, ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoSavedSettings);
    if (button("Decline")) std::cout << "clicked" << std::endl;
    if (ImGui::InputText("##words", words_.data(), words_.size()))
      std::cout << "words " << words_.data() << std::endl;
    tell_place("words");
    copy_ = button("Copy");
    paste_ = button("Paste");
    pick_ = button("Pick");
    if (button("Move")) moves_until_ = frame.seconds + 1;
    if (button("Remind")) remind_at_ = frame.seconds + 0.5;
    told_places_ = true;
    ImGui::End();
    ImGui::PopFont();
  }

  std::optional<double> after_frame(double seconds) override {
    if (copy_) platform_.set_clipboard(words_.data());
    if (paste_) std::cout << "clipboard " << platform_.clipboard() << std::endl;
    if (pick_) {
      platform_.pick_file({goodterms::FilePick::For::open, "Restore", "", "goodterms"},
                          [](const std::optional<std::string>& path) {
                            std::cout << "picked " << path.value_or("nothing") << std::endl;
                          });
    }
    if (seconds < moves_until_) return 0;
    if (remind_at_ && seconds >= *remind_at_) {
      remind_at_.reset();
      std::cout << "reminded at " << seconds << std::endl;
    }
    if (remind_at_) return *remind_at_ - seconds;
    return std::nullopt;
  }

  std::string title() const override { return "Good Terms probe"; }

  bool close() override {
    const bool unfinished = std::string_view(words_.data()) == "unfinished";
    std::cout << (unfinished ? "staying" : "closing") << std::endl;
    return !unfinished;
  }

 private:
  bool button(const char* name) {
    const bool pressed = ImGui::Button(name, {200, 60});
    tell_place(name);
    return pressed;
  }

  // Where the last item is, once: the pointer is sent there from outside.
  void tell_place(const char* name) const {
    if (told_places_) return;
    const ImVec2 least = ImGui::GetItemRectMin();
    const ImVec2 most = ImGui::GetItemRectMax();
    std::cout << "place " << name << ' ' << static_cast<int>((least.x + most.x) / 2) << ' '
              << static_cast<int>((least.y + most.y) / 2) << std::endl;
  }

  goodterms::DesktopPlatform& platform_;
  ImFont* font_ = nullptr;
  std::array<char, 256> words_{};
  bool copy_ = false, paste_ = false, pick_ = false;
  double moves_until_ = 0;
  std::optional<double> remind_at_;
  bool told_places_ = false;
};

}  // namespace

int main(int count, char** values) {
  if (count != 3) return 2;
  goodterms::DesktopPlatform platform(values[1]);
  Probe probe(platform);
  goodterms::WindowOptions options;
  options.state_folder = values[2];
  for (const goodterms::EmbeddedFile& file : goodterms::embedded_icons()) {
    auto icon = goodterms::icon_from_png(file.bytes);
    if (icon) options.icons.push_back(std::move(*icon));
  }
  const auto first = platform.claim_window(std::string(values[1]) + "/log.goodterms");
  if (first && !*first) return 0;
  const auto done = goodterms::run_window(platform, probe, options);
  if (done) return 0;
  std::cerr << plain(done.error().wording) << '\n' << done.error().cause << '\n';
  return 1;
}
