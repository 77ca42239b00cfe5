// A sheet that parts one who is two: what of theirs is the other's is ticked, and a sentence says what
// follows.
#pragma once

#include <string>
#include <vector>

#include "app/screens/screen.h"
#include "core/actions/join_people.h"

namespace goodterms {

class SplitSheet {
 public:
  // From the next frame on.
  void open(const Desk& desk, const Person& person);
  // Drawn in every frame, also while it is closed.
  void draw(const Canvas& canvas, Commands& commands);

 private:
  enum class Kind : std::uint8_t { application, line, address };
  struct Piece {
    Kind kind = Kind::application;
    std::int64_t id = 0;        // of a case or a line
    std::string words, detail;  // an address is its words
    bool theirs = false;        // the other's
  };
  SplitOff off() const;
  std::string preview(const Words& words) const;
  float piece_height(const Canvas& canvas, const Piece& piece, float width) const;
  void draw_piece(const Canvas& canvas, Box row, Piece& piece) const;
  void draw_pieces(const Canvas& canvas, const Box& box);
  void split(Commands& commands);

  Id<Contact> contact_;
  std::string name_, other_, error_;
  std::vector<Piece> pieces_;  // cases, lines, addresses
  bool open_ = false;
};

}  // namespace goodterms
