// The header lines of a mail or of one of its parts. Internal to core/exchange.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace goodterms {

class MailHeaders {
 public:
  // Reads the lines at the beginning of `bytes` up to the first empty one, folded ones joined (RFC
  // 5322, 2.2.3).
  explicit MailHeaders(std::string_view bytes);

  // The first of that name, not decoded; empty where there is none. Names in lower case.
  std::string_view find(std::string_view name) const;
  std::size_t count() const { return fields_.size(); }
  // Where the body begins; the size of `bytes` where there is none.
  std::size_t end() const { return end_; }
  // Whether every line was a header's.
  bool sound() const { return sound_; }

 private:
  std::vector<std::pair<std::string, std::string>> fields_;
  std::size_t end_ = 0;
  bool sound_ = true;
};

}  // namespace goodterms
