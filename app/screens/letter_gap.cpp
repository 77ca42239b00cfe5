#include "app/screens/letter_gap.h"

#include <algorithm>

#include "core/actions/letters.h"

namespace goodterms {

void LetterGaps::read(const Desk& desk, const Case& about) {
  labels_.clear();
  for (const Placeholder& placeholder : letters_for(desk, about).content().placeholders)
    labels_.emplace_back(placeholder.name, placeholder.label);
}

std::optional<LetterGap> LetterGaps::first(const LetterEditor& editor) const {
  const auto& marks = editor.marks();
  const auto found = std::find_if(marks.begin(), marks.end(),
                                  [](const EditorMark& mark) { return mark.kind == MarkKind::missing; });
  return found == marks.end() ? std::nullopt : std::optional(at(editor, found->range));
}

LetterGap LetterGaps::at(const LetterEditor& editor, TextRange range) const {
  const std::string words = editor.text().substr(range.begin, range.length());
  const auto found = std::find_if(labels_.begin(), labels_.end(),
                                  [&](const auto& place) { return words == "[" + place.second + "]"; });
  return found == labels_.end() ? LetterGap{range, {}, {}} : LetterGap{range, found->first, found->second};
}

std::string fill_words(const Words& words, std::string_view name) {
  const std::string key = "ui.letter.fill." + std::string(name);
  return words(words.has(key) ? key : "ui.letter.fill.other");
}

}  // namespace goodterms
