// What the user answered under Decide, beside a reply that asks for time.
#pragma once

#include <string>
#include <vector>

#include "app/screens/parts.h"
#include "core/actions/decide.h"

namespace goodterms {

struct OwnAnswer {
  std::string question, answer;
};
// Those that were answered, by what was picked and by their words.
Result<std::vector<OwnAnswer>> own_answers_of(Desk& desk, const Case& about);

struct OwnAnswersDrawn {
  float bottom = 0;
  bool to_decide = false;  // was pressed
};
OwnAnswersDrawn draw_own_answers(const Canvas& canvas, Box column, const std::vector<OwnAnswer>& answers);

}  // namespace goodterms
