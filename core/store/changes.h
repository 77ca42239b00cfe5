// What kinds of record an action changed, so that whoever shows such records reads them again, and nobody
// else.
#pragma once

#include <algorithm>
#include <bitset>
#include <cstdint>
#include <initializer_list>

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
  decisions,
  invitations,
  own_letters,
  offers,  // with what matters in them, scores and rates
  promises,
};
inline constexpr std::size_t record_kind_count = 13;

class Changes {
 public:
  void add(RecordKind kind) { kinds_.set(static_cast<std::size_t>(kind)); }
  void add(const Changes& other) { kinds_ |= other.kinds_; }
  bool has(RecordKind kind) const { return kinds_.test(static_cast<std::size_t>(kind)); }
  bool has_any(std::initializer_list<RecordKind> kinds) const {
    return std::any_of(kinds.begin(), kinds.end(), [this](RecordKind kind) { return has(kind); });
  }
  bool has_only(RecordKind kind) const { return has(kind) && kinds_.count() == 1; }
  bool empty() const { return kinds_.none(); }
  friend bool operator==(const Changes& left, const Changes& right) { return left.kinds_ == right.kinds_; }

 private:
  std::bitset<record_kind_count> kinds_;
};

}  // namespace goodterms
