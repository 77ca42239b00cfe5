// What reads the people of a file, whatever its format.
#pragma once

#include <cstddef>

#include "core/model/imported_person.h"

namespace goodterms {

// Parts of a file that could not be read.
struct UnreadParts {
  std::size_t count = 0, first = 0;  // `first`: which part it was, from 1
};

class PeopleReader {
 public:
  virtual ~PeopleReader() = default;

  // Reads a piece of the file, and gives somebody, or a person of whom nothing is said where the piece held
  // nobody. False at the end.
  virtual bool next(ImportedPerson& person) = 0;
  virtual std::size_t position() const = 0;  // bytes read so far
  virtual UnreadParts unread() const { return {}; }
};

}  // namespace goodterms
