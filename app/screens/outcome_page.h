// A page that says something is done: a drawing, one sentence, what comes next with its days, and the way
// back.
#pragma once

#include <string>
#include <vector>

#include "app/screens/parts.h"
#include "app/widgets/drawing.h"

namespace goodterms {

struct OutcomeRow {
  std::string day, title, detail;
};

struct OutcomePage {
  Drawing drawing = Drawing::filed;
  std::string title, text;
  std::string list_title;  // empty: no list
  std::vector<OutcomeRow> rows;
  std::string list_link;  // below the list; may be empty
  std::string primary;
  std::string link;  // beside it; may be empty
  std::string back;  // how to take it back; may be empty
};

enum class OutcomePress : std::uint8_t { none, primary, link, back, list_link };
OutcomePress draw_outcome_page(const Canvas& canvas, const Box& box, const OutcomePage& page);

}  // namespace goodterms
