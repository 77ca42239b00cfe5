// Search's indexes filled after the records, for a change that files very many: SQLite writes a piece of an
// index to the disk with every statement that sets off a trigger, and puts the pieces together again and
// again. Afterwards, in large pieces, it is half the work.
#pragma once

#include <array>
#include <string>

#include "core/store/connection.h"

namespace goodterms {

class LateIndex {
 public:
  explicit LateIndex(Connection& connection) : connection_(connection) {}

  // From now on new companies, contacts and lines of the story are filed without being indexed. Within a
  // transaction: with that given up, everything is as it was. What is updated is indexed as ever.
  Result<void> begin();
  // Indexes some thousands of what came since; true: all are, and what is filed from now on is again. The
  // transaction must not be saved before that.
  Result<bool> step();
  int percent() const;  // of the records that came since

 private:
  struct Part {
    std::string trigger;                            // its SQL, to be put back
    std::int64_t indexed = 0, first = 0, last = 0;  // ids
  };

  Connection& connection_;
  std::array<Part, 3> parts_;  // in the order of `tables` in late_index.cpp
  std::size_t at_ = 0;
  bool counted_ = false;
};

}  // namespace goodterms
