#include "platform/web/key_codes.h"

#include <utility>

namespace goodterms {
namespace {

constexpr std::pair<std::string_view, ImGuiKey> named_keys[] = {
    {"Tab", ImGuiKey_Tab},
    {"ArrowLeft", ImGuiKey_LeftArrow},
    {"ArrowRight", ImGuiKey_RightArrow},
    {"ArrowUp", ImGuiKey_UpArrow},
    {"ArrowDown", ImGuiKey_DownArrow},
    {"PageUp", ImGuiKey_PageUp},
    {"PageDown", ImGuiKey_PageDown},
    {"Home", ImGuiKey_Home},
    {"End", ImGuiKey_End},
    {"Insert", ImGuiKey_Insert},
    {"Delete", ImGuiKey_Delete},
    {"Backspace", ImGuiKey_Backspace},
    {"Space", ImGuiKey_Space},
    {"Enter", ImGuiKey_Enter},
    {"NumpadEnter", ImGuiKey_KeypadEnter},
    {"Escape", ImGuiKey_Escape},
    {"Minus", ImGuiKey_Minus},
    {"Equal", ImGuiKey_Equal},
    {"Comma", ImGuiKey_Comma},
    {"Period", ImGuiKey_Period},
    {"Slash", ImGuiKey_Slash},
    {"ControlLeft", ImGuiKey_LeftCtrl},
    {"ControlRight", ImGuiKey_RightCtrl},
    {"ShiftLeft", ImGuiKey_LeftShift},
    {"ShiftRight", ImGuiKey_RightShift},
    {"AltLeft", ImGuiKey_LeftAlt},
    {"AltRight", ImGuiKey_RightAlt},
    {"MetaLeft", ImGuiKey_LeftSuper},
    {"MetaRight", ImGuiKey_RightSuper},
};

// "KeyA" from "Key", the first of a row of keys.
ImGuiKey in_row(std::string_view code, std::string_view stem, char first, char last, ImGuiKey start) {
  if (code.size() != stem.size() + 1 || code.substr(0, stem.size()) != stem) return ImGuiKey_None;
  const char c = code.back();
  return c < first || c > last ? ImGuiKey_None : static_cast<ImGuiKey>(start + (c - first));
}

}  // namespace

ImGuiKey key_of_code(std::string_view code) {
  for (const auto& [name, key] : named_keys)
    if (name == code) return key;
  for (const ImGuiKey key :
       {in_row(code, "Key", 'A', 'Z', ImGuiKey_A), in_row(code, "Digit", '0', '9', ImGuiKey_0),
        in_row(code, "Numpad", '0', '9', ImGuiKey_Keypad0), in_row(code, "F", '1', '9', ImGuiKey_F1)})
    if (key != ImGuiKey_None) return key;
  return ImGuiKey_None;
}

}  // namespace goodterms
