#include <utf8proc.h>

#include "core/base/text.h"

namespace goodterms {
// A character never folds differently because of its neighbours here, which is what lets every folded byte
// name the byte it came from.
void append_folded_beyond_ascii(std::string& out, char32_t c) {
  // Letters that stand alone in Unicode although people search for them by their base letter.
  switch (c) {
    case U'ø':
    case U'Ø':
      out += 'o';
      return;
    case U'ł':
    case U'Ł':
      out += 'l';
      return;
    case U'đ':
    case U'Đ':
    case U'ð':
    case U'Ð':
      out += 'd';
      return;
    case U'ħ':
    case U'Ħ':
      out += 'h';
      return;
    case U'ı':
      out += 'i';
      return;
    case U'æ':
    case U'Æ':
      out += "ae";
      return;
    case U'œ':
    case U'Œ':
      out += "oe";
      return;
    case U'þ':
    case U'Þ':
      out += "th";
      return;
    case U'’':
    case U'‘':
    case U'ʼ':
      out += '\'';
      return;
    case U'‐':
    case U'‑':
    case U'–':
    case U'—':
      out += '-';
      return;
    default:
      break;
  }
  // The longest decomposition in Unicode 15 is 18 code points.
  constexpr utf8proc_ssize_t room = 32;
  utf8proc_int32_t parts[room];
  int boundary = 0;
  const auto count = utf8proc_decompose_char(
      static_cast<utf8proc_int32_t>(c), parts, room,
      static_cast<utf8proc_option_t>(UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD |
                                     UTF8PROC_IGNORE | UTF8PROC_STRIPMARK),
      &boundary);
  if (count < 0 || count > room) return;
  for (utf8proc_ssize_t i = 0; i < count; ++i)
    append_code_point(out, static_cast<char32_t>(parts[i]));
}

std::string fold(std::string_view text) {
  std::string folded;
  folded.reserve(text.size());
  for (std::size_t position = 0; position < text.size();) {
    append_folded(folded, next_code_point(text, position));
  }
  return folded;
}

FoldedText fold_with_source(std::string_view text) {
  FoldedText folded;
  folded.text.reserve(text.size());
  folded.source.reserve(text.size() + 1);
  for (std::size_t position = 0; position < text.size();) {
    const auto start = static_cast<std::uint32_t>(position);
    append_folded(folded.text, next_code_point(text, position));
    folded.source.resize(folded.text.size(), start);
  }
  folded.source.push_back(static_cast<std::uint32_t>(text.size()));
  return folded;
}

}  // namespace goodterms
