// A sheet for lines of the user's own: what they are for, room to write, and Save.
#pragma once

#include <optional>
#include <string>

#include "app/screens/screen.h"
#include "app/widgets/letter_editor.h"

namespace goodterms {

class LinesSheet {
 public:
  // `key` names its words: <key>.title, <key>.why and <key>.placeholder.
  explicit LinesSheet(std::string key) : key_(std::move(key)) {}

  void open(const std::string& lines);
  // What is to be kept, once it is.
  std::optional<std::string> draw(const Canvas& canvas);

 private:
  std::string key_;
  LetterEditor editor_;
  bool open_ = false;
};

}  // namespace goodterms
