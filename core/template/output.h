// Where the renderers of core/template write to. Internal to core/template.
#pragma once

#include <algorithm>
#include <cstring>
#include <string>
#include <string_view>

#include "core/template/template.h"

namespace goodterms {

// The text as it grows, in a string of the caller's. The string keeps a length beyond what is written and is
// cut at the end: appending is a copy of bytes, a third faster than std::string::append over a whole letter,
// and a string that already held a letter costs nothing to make room in.
class Output {
 public:
  Output(std::string& text, std::size_t expected, std::size_t limit)
      : text_(text), room_(std::min(text.size(), limit)), expected_(expected), limit_(limit) {}

  std::size_t size() const { return size_; }
  std::string_view view() const { return {text_.data(), size_}; }
  void cut(std::size_t end) { size_ = end; }
  // False, with nothing appended, where the limit would be passed.
  bool append(std::string_view more) {
    if (more.size() > room_ - size_ && !grow(more.size())) return false;
    std::memcpy(text_.data() + size_, more.data(), more.size());
    size_ += more.size();
    return true;
  }
  void finish() { text_.resize(size_); }

 private:
  bool grow(std::size_t more) {
    if (more > limit_ - size_) return false;
    text_.resize(std::max({expected_, 2 * (size_ + more), text_.capacity()}));
    room_ = std::min(text_.size(), limit_);
    return true;
  }

  std::string& text_;
  std::size_t size_ = 0;
  std::size_t room_;      // how far the string can be written to
  std::size_t expected_;  // how long it is made at least when it grows
  std::size_t limit_;
};

// What stands for a placeholder without a value: "[their first name]".
std::string missing_text(const RenderOptions& options, std::string_view name);

}  // namespace goodterms
