// What reaches the text that has the caret by other ways than keys, and what it asks for: a soft keyboard
// puts a word in place of one that it wrote before, an input method changes what it composes, a browser hands
// over its clipboard later. Between the shell, which has the platform, and the letter or field somebody
// writes in.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/text.h"

namespace goodterms {

struct WrittenElsewhere {
  // Bytes of the text as it is by then, cut to it and to whole characters; absent: what is selected.
  std::optional<TextRange> range = {};
  // What is put in its place; absent: it is only selected, the caret at its end.
  std::optional<std::string> text = {};
};

struct Writing {
  std::vector<WrittenElsewhere> arrived;  // in order; of this frame, gone when nothing has the caret
  bool clipboard_comes_later = false;     // it is known only once it was asked for
  bool asks_for_clipboard = false;
};

}  // namespace goodterms
