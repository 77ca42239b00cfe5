// Where mail programs cut a subject line short (measured by several who send newsletters; nobody documents
// it).
#pragma once

#include <array>
#include <cstddef>

namespace goodterms {

// Code points that are still shown: Gmail on Android, Gmail and Mail on an iPhone, Outlook, Gmail on a
// computer.
inline constexpr std::array<std::size_t, 5> subject_cuts = {33, 37, 48, 50, 70};

// What most letters have, and how long a note may be (LinkedIn, free and paid accounts).
inline constexpr std::size_t usual_words_least = 50, usual_words_most = 90;
inline constexpr std::size_t connection_note_free = 200, connection_note_paid = 300;
// And an InMail.
inline constexpr std::size_t inmail_subject = 200, inmail_body = 1900;

}  // namespace goodterms
