// The bin, in the place of the list of people: who is in it, until when, and the way back.
#pragma once

#include <string>
#include <vector>

#include "app/screens/screen.h"
#include "core/model/people.h"

namespace goodterms {

class BinList {
 public:
  Result<void> read(Desk& desk);
  bool empty() const { return rows_.empty(); }
  std::int64_t size() const { return total_; }
  // True when all of it is to be forgotten now.
  bool draw(const Canvas& canvas, const Box& box, Commands& commands);

 private:
  struct Row {
    Id<Contact> contact;
    std::string name, company, until;
  };
  void draw_row(const Canvas& canvas, Box row, const Row& shown, Commands& commands);

  std::vector<Row> rows_;  // those deleted last; who deletes more finds the others once these are back
  std::int64_t total_ = 0;
};

}  // namespace goodterms
