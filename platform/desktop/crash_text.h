// The words of a crash report, put together without allocating: a crash may have broken the heap.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "core/store/files.h"

namespace goodterms {

// Text of a fixed capacity in bytes, ended by a zero; what does not fit is left out.
template <std::size_t capacity>
class FixedText {
 public:
  void append(std::string_view text) {
    for (const char letter : text) {
      if (size_ + 1 < capacity) letters_[size_++] = letter;
    }
    letters_[size_] = '\0';
  }
  void append_number(std::uint64_t number, int digits) {
    std::array<char, 20> reversed{};
    std::size_t count = 0;
    for (; count < reversed.size() && (number != 0 || static_cast<int>(count) < digits); number /= 10)
      reversed[count++] = static_cast<char>('0' + number % 10);
    while (count > 0)
      append({&reversed[--count], 1});
  }
  void clear() {
    size_ = 0;
    letters_[0] = '\0';
  }
  std::string_view view() const { return {letters_.data(), size_}; }
  const char* c_str() const { return letters_.data(); }

 private:
  std::array<char, capacity> letters_{};
  std::size_t size_ = 0;
};

// What is known before anything goes wrong, and the last words of an exception.
struct CrashFacts {
  FixedText<1024> folder;
  FixedText<64> version;
  FixedText<512> exception;
};

using CrashPath = FixedText<1100>;
using CrashText = FixedText<2048>;

// `utc`: seconds since 1970. `what`: a few words, such as "a bad memory access (SIGSEGV)".
CrashPath crash_path(const CrashFacts& facts, std::int64_t utc);
// Everything before the stack.
CrashText crash_text(const CrashFacts& facts, std::int64_t utc, std::string_view what);

// Notes what the exception says that std::terminate() was called for, if it was for one.
void note_exception(CrashFacts& facts);

// Makes room for one more report among the five that are kept.
void remove_old_crash_reports(Files& files, const std::string& folder);

}  // namespace goodterms
