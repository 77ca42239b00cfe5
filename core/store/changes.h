// What kinds of record an action changed, so that whoever shows such records reads them again, and nobody
// else.
#pragma once

#include <bitset>
#include <cstdint>

namespace goodterms {

enum class RecordKind : std::uint8_t {
  companies,
  contacts,
  applications,
  messages,
  interactions,
  tasks,
  profile,
  settings,
};
inline constexpr std::size_t record_kind_count = 8;

class Changes {
 public:
  void add(RecordKind kind) { kinds_.set(static_cast<std::size_t>(kind)); }
  void add(const Changes& other) { kinds_ |= other.kinds_; }
  bool has(RecordKind kind) const { return kinds_.test(static_cast<std::size_t>(kind)); }
  bool empty() const { return kinds_.none(); }
  friend bool operator==(const Changes& left, const Changes& right) { return left.kinds_ == right.kinds_; }

 private:
  std::bitset<record_kind_count> kinds_;
};

}  // namespace goodterms
