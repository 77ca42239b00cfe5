// Where mail programs cut a subject line short (measured by several who send newsletters; nobody documents
// it).
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace goodterms {

struct SubjectCut {
  std::size_t characters;    // code points that are still shown
  std::string_view program;  // id of its words: "android-gmail"
};

inline constexpr std::array<SubjectCut, 5> subject_cuts = {{{33, "android-gmail"},
                                                            {37, "iphone-gmail"},
                                                            {48, "iphone-mail"},
                                                            {50, "outlook"},
                                                            {70, "desktop-gmail"}}};

// What most letters have, and how long a note may be (LinkedIn, free and paid accounts).
inline constexpr std::size_t usual_words_least = 50, usual_words_most = 90;
inline constexpr std::size_t connection_note_free = 200, connection_note_paid = 300;

}  // namespace goodterms
