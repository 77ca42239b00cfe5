// What somebody hears who has the screen read to them, in order: each item with its kind, name, value and
// place in its list, each text once. What is drawn inside an item belongs to it, and so does a text beside it
// that only repeats its name.
#pragma once

#include <string>
#include <vector>

#include "app/driver/recorder.h"

namespace goodterms {

struct Heard {
  int depth = 0;                       // in how many parts it lies
  const RecordedItem* item = nullptr;  // one of the three
  const RecordedText* text = nullptr;
  const RecordedPart* part = nullptr;
  std::string words;        // the name, or the whole text
  std::string description;  // of an item: what is drawn inside it besides its name
};

// Valid until the next frame.
std::vector<Heard> reading_of(const Recorder& recorder);

// For tests and people who look into it: "button Save", "heading 1 Today", "field Company = Northwind, error
// ...".
std::string spelled_out(const Heard& heard);

}  // namespace goodterms
