// Where a case's facts stand in a letter.
#include <algorithm>

#include "core/actions/letters.h"
#include "core/base/text.h"

namespace goodterms {
namespace {

// Whether a range is whole words: "Ann" is not marked inside "Annual".
bool stands_alone(std::string_view text, std::size_t begin, std::size_t end) {
  if (begin > 0) {
    std::size_t before = begin - 1;
    while (before > 0 && (static_cast<unsigned char>(text[before]) & 0xC0U) == 0x80U)
      --before;
    if (is_letter_or_digit(next_code_point(text, before))) return false;
  }
  return end >= text.size() || !is_letter_or_digit(next_code_point(text, end));
}

}  // namespace

Result<std::vector<LetterMark>> letter_marks(Desk& desk, const Case& about, std::string_view text) {
  TRY(const Object values, letter_values(desk, about));
  std::vector<LetterMark> marks;
  const auto mark_all = [&](const std::string& words, SpanKind kind, const std::string& name) {
    for (std::size_t at = text.find(words); at != std::string_view::npos;
         at = text.find(words, at + words.size())) {
      if (kind == SpanKind::missing || stands_alone(text, at, at + words.size()))
        marks.push_back({{at, at + words.size()}, kind, name});
    }
  };
  for (const Placeholder& placeholder : letters_for(desk, about).content().placeholders) {
    mark_all("[" + placeholder.label + "]", SpanKind::missing, placeholder.name);
    const Value* value = values.find(placeholder.name);
    const std::string* words = value != nullptr ? value->as_text() : nullptr;
    if (words != nullptr && !trim(*words).empty()) mark_all(*words, SpanKind::filled, placeholder.name);
  }
  // Of two that overlap ("Dana Reyes" and "Dana") the longer stays.
  std::stable_sort(marks.begin(), marks.end(), [](const LetterMark& left, const LetterMark& right) {
    return left.range.begin != right.range.begin ? left.range.begin < right.range.begin
                                                 : left.range.end > right.range.end;
  });
  std::size_t end = 0;
  marks.erase(std::remove_if(marks.begin(), marks.end(),
                             [&](const LetterMark& mark) {
                               if (mark.range.begin < end) return true;
                               end = mark.range.end;
                               return false;
                             }),
              marks.end());
  return marks;
}

}  // namespace goodterms
