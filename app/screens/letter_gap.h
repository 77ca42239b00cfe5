// What is still to be filled in, in a letter: "[your name]". While there is such a place, filling it is the
// next thing to do with the letter.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "app/widgets/letter_editor.h"
#include "core/actions/desk.h"
#include "core/model/case.h"

namespace goodterms {

struct LetterGap {
  TextRange range;
  std::string name;   // of the placeholder; empty where none is called so
  std::string label;  // what stands in the brackets
};

class LetterGaps {
 public:
  // What places are called in the letters of the case.
  void read(const Desk& desk, const Case& about);
  std::optional<LetterGap> first(const LetterEditor& editor) const;
  LetterGap at(const LetterEditor& editor, TextRange range) const;

 private:
  std::vector<std::pair<std::string, std::string>> labels_;  // name and label
};

// "Fill in the role", on the button that leads there.
std::string fill_words(const Words& words, std::string_view name);

}  // namespace goodterms
