// Typed row numbers: a ContactId cannot be handed to a function that wants a CompanyId.
#pragma once

#include <cstdint>
#include <functional>

namespace goodterms {

// Positive once stored; 0 means "not stored yet" or "none".
template <class Of>
struct Id {
  std::int64_t value = 0;

  explicit operator bool() const { return value != 0; }
  friend bool operator==(Id left, Id right) { return left.value == right.value; }
  friend bool operator<(Id left, Id right) { return left.value < right.value; }
};

}  // namespace goodterms

template <class Of>
struct std::hash<goodterms::Id<Of>> {
  std::size_t operator()(goodterms::Id<Of> id) const { return std::hash<std::int64_t>()(id.value); }
};
