#include "app/widgets/toast.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>

#include "app/widgets/controls.h"

namespace goodterms {
namespace {

constexpr float margin = 16, widest = 480;
constexpr TextStyle words{text_size::base, Weight::regular, ColorToken::paper};

}  // namespace

void Toasts::show(std::string text, double now, ToastAction action) {
  text_ = std::move(text);
  action_ = std::move(action);
  until_ = now + shown_seconds;
}

std::function<void()> Toasts::draw(const Canvas& canvas, const Box& box, double now) {
  // The pointer on it stops the clock.
  if (text_ && resting_) until_ = std::max(until_, now + 2);
  if (text_ && now >= until_) text_.reset();
  resting_ = false;
  place_ = {};
  if (!text_) return nullptr;
  const std::string& button_words = action_.words;
  const float action_width = button_words.empty() ? 0 : canvas.text_width(button_words, words) + 2 * margin;
  const float wanted = canvas.text_width(*text_, words) + 2 * margin + action_width + 1;
  const float width = std::min({wanted, widest, box.width - 2 * margin});
  const float text_width = width - 2 * margin - action_width + (button_words.empty() ? 0 : margin);
  const float text_height = canvas.wrapped_height(*text_, words, text_width + 1);
  const float height = std::max(canvas.ui().control(48), text_height + 26);
  const bool at_top = ImGui::GetTopMostPopupModal() != nullptr;
  const Box toast{box.middle_x() - width / 2, at_top ? box.y + margin : box.bottom() - height - margin, width,
                  height};
  place_ = toast;
  const Ui& ui = canvas.ui();
  // A window of its own and of its size: over everything, and in the way of nothing beside it.
  ImGui::SetNextWindowPos({ui.pixels(toast.x), ui.pixels(toast.y)});
  ImGui::SetNextWindowSize({ui.pixels(toast.width), ui.pixels(toast.height)});
  ImGui::Begin("toast", nullptr,
               ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoMove |
                   ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoFocusOnAppearing |
                   ImGuiWindowFlags_NoNavInputs | ImGuiWindowFlags_NoNavFocus);
  const Part message(PartKind::message);
  canvas.fill(toast, ColorToken::ink, measure::card_corner);
  Box content = toast.inset(margin, 0);
  bool pressed = false;
  if (!button_words.empty()) {
    const Box button = Box{toast.right() - action_width, toast.y, action_width, height};
    const Press action = press(canvas, button, button_words);
    pressed = action.clicked;
    content.cut_right(action_width - margin);
    TextStyle style = words;
    style.weight = Weight::semibold;
    canvas.line(button, button_words, style, Align::center);
    const float underline = canvas.text_width(button_words, style);
    canvas.horizontal_line(button.middle_x() - underline / 2, button.middle_y() + 9, underline,
                           ColorToken::paper);
  }
  canvas.paragraph(content.middle_row(text_height), *text_, words);
  resting_ = ImGui::IsWindowHovered();
  const bool beside = resting_ && !pressed && ImGui::IsMouseReleased(ImGuiMouseButton_Left);
  ImGui::End();
  if (beside) dismiss();
  if (!pressed) return nullptr;
  dismiss();
  return action_.act;
}

std::function<void()> Toasts::take_for_undo_key() {
  if (!text_ || !action_.by_undo_key) return nullptr;
  dismiss();
  return action_.act;
}

std::optional<double> Toasts::next_change() const {
  return text_ ? std::optional(until_) : std::nullopt;
}

}  // namespace goodterms
